package org.greenloop.batch.footprint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.footprint.StatedMasses.Group;
import org.greenloop.batch.footprint.StatedMasses.Item;

/// Sums over what a file states of one product, in kg.
record MassSums(StatedMasses masses) {

  /// Part of the product by which feedstock may miss it, for masses that were rounded.
  private static final BigDecimal ROUNDED = new BigDecimal("0.001");

  BigDecimal sum(Item item) {
    return sum(masses.of(item));
  }

  BigDecimal sum(Group group) {
    return sum(masses.rows().stream().filter(row -> row.item().group() == group).toList());
  }

  private static BigDecimal sum(List<StatedMasses.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.mass().stream())
        .map(Quantity::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Mass of the product as the file states it: of its row, else of the vehicle, else of all
  /// feedstock, where virgin material is stated too.
  Optional<BigDecimal> product() {
    for (Item whole : List.of(Item.PRODUCT, Item.VEHICLE)) {
      if (!masses.of(whole).isEmpty()) {
        return Optional.of(sum(whole));
      }
    }
    return masses.of(Item.VIRGIN).isEmpty()
        ? Optional.empty()
        : Optional.of(sum(Group.FEEDSTOCK)).filter(mass -> mass.signum() > 0);
  }

  /// Parts that are more than the whole, or feedstock that is less where virgin material is stated.
  Optional<FootprintIssue> outweighing() {
    if (!masses.of(Item.VEHICLE).isEmpty() && sum(Group.STEP).compareTo(sum(Item.VEHICLE)) > 0) {
      return Optional.of(outweighs(Item.VEHICLE.code(), sum(Group.STEP), sum(Item.VEHICLE)));
    }
    if (product().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal whole = product().get();
    BigDecimal rounded = whole.multiply(ROUNDED);
    if (!masses.of(Item.VIRGIN).isEmpty()
        && sum(Group.FEEDSTOCK).subtract(whole).abs().compareTo(rounded) > 0) {
      return Optional.of(
          new FootprintIssue(
              Kind.FEEDSTOCK_SUM,
              masses.product(),
              kilograms(sum(Group.FEEDSTOCK)),
              kilograms(whole)));
    }
    for (Group group : List.of(Group.FEEDSTOCK, Group.DESTINATION)) {
      BigDecimal parts =
          group == Group.FEEDSTOCK ? sum(group).subtract(sum(Item.VIRGIN)) : sum(group);
      if (parts.compareTo(whole) > 0) {
        return Optional.of(outweighs(group.code(), parts, whole));
      }
    }
    return Optional.empty();
  }

  private FootprintIssue outweighs(String what, BigDecimal parts, BigDecimal whole) {
    return new FootprintIssue(
        Kind.OUTWEIGHS, masses.product() + ", " + what, kilograms(parts), kilograms(whole));
  }

  static String kilograms(BigDecimal mass) {
    return mass.stripTrailingZeros().toPlainString() + " " + Unit.KILOGRAM.symbol();
  }
}
