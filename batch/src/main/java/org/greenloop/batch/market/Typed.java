package org.greenloop.batch.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenloop.accounting.custody.LotMass;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.market.Refusal;
import org.greenloop.accounting.market.Refusal.Reason;
import org.greenloop.accounting.quantity.DecimalText;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// Reads what was typed and gathers what is wrong with it.
final class Typed {

  private static final int LONGEST_TEXT = 100;

  /// Yuan per tonne, beyond every material.
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000000");

  private static final Pattern PLACE = Pattern.compile("[0-9]{6}|[A-Z]{2}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final List<Refusal> refusals = new ArrayList<>();

  void refuse(Reason reason, String found, String expected) {
    refusals.add(new Refusal(reason, found, expected));
  }

  /// @throws MarketRefused where something was wrong so far
  void requireClean() {
    if (!refusals.isEmpty()) {
      throw new MarketRefused(refusals);
    }
  }

  Optional<Quantity> mass(String name, String text, String unit) {
    Unit typed = unit.isBlank() ? Unit.KILOGRAM : Unit.find(unit).orElse(Unit.KILOWATT_HOUR);
    if (typed.dimension() != Dimension.MASS) {
      refuse(Reason.NO_UNIT, unit, "kg, t");
      return Optional.empty();
    }
    return number(name, text)
        .map(value -> new Quantity(value, typed).in(Unit.KILOGRAM))
        .filter(mass -> isOfALot(mass, text));
  }

  private boolean isOfALot(Quantity mass, String text) {
    boolean isPositive = mass.value().signum() > 0;
    if (!isPositive) {
      refuse(Reason.NOT_POSITIVE, text, "");
    } else if (!LotMass.fits(mass)) {
      refuse(Reason.NO_NUMBER, text, "");
    }
    return isPositive && LotMass.fits(mass);
  }

  Optional<BigDecimal> price(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    Optional<BigDecimal> price = number("price", text);
    price
        .filter(value -> value.signum() <= 0)
        .ifPresent(value -> refuse(Reason.NOT_POSITIVE, text, ""));
    price
        .filter(value -> value.compareTo(HIGHEST_PRICE) >= 0)
        .ifPresent(value -> refuse(Reason.NO_NUMBER, text, ""));
    return price;
  }

  private Optional<BigDecimal> number(String name, String text) {
    if (isMissing(name, text)) {
      return Optional.empty();
    }
    if (DecimalText.parse(text.strip()) instanceof DecimalText.Decimal(BigDecimal value)) {
      return Optional.of(value);
    }
    refuse(Reason.NO_NUMBER, text, "");
    return Optional.empty();
  }

  Optional<LocalDate> day(String name, String text) {
    if (isMissing(name, text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      refuse(Reason.NO_DAY, text, "");
      return Optional.empty();
    }
  }

  Optional<LocalDate> day(String name, String text, LocalDate otherwise) {
    return text.isBlank() ? Optional.of(otherwise) : day(name, text);
  }

  String required(String name, String text) {
    isMissing(name, text);
    return text(text);
  }

  String text(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_TEXT) {
      refuse(Reason.TOO_LONG, stripped.substring(0, LONGEST_TEXT), String.valueOf(LONGEST_TEXT));
    }
    return stripped;
  }

  String place(String text, Optional<String> otherwise) {
    String place = text.isBlank() ? otherwise.orElse("") : text.strip();
    if (!PLACE.matcher(place).matches()) {
      refuse(Reason.NO_PLACE, place, "");
    }
    return place;
  }

  List<String> digests(List<String> texts) {
    List<String> digests = texts.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
    digests.stream()
        .filter(text -> !DIGEST.matcher(text).matches())
        .forEach(text -> refuse(Reason.NO_DIGEST, text, ""));
    return digests;
  }

  private boolean isMissing(String name, String text) {
    if (text.isBlank()) {
      refuse(Reason.MISSING, name, "");
    }
    return text.isBlank();
  }
}
