package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.quantity.Unit;

/// Finds transfers inside a group that the two sides report differently, or that only one side
/// reports.
public final class TransferMatching {

  private static final String WATER = "水 water";

  /// One direction between two sites, with what each side says.
  ///
  /// @param what carrier, or water
  /// @param given what the giving site reports as transferred out
  /// @param received what the receiving site reports as transferred in
  /// @param unit of both amounts
  public record Mismatch(
      int fromSite, int toSite, String what, BigDecimal given, BigDecimal received, Unit unit) {}

  private record Direction(int fromSite, int toSite, String code, String what, Unit unit) {}

  private enum Side {
    GIVEN,
    RECEIVED
  }

  private final EnergyCalculator energy;

  public TransferMatching(EnergyCalculator energy) {
    this.energy = energy;
  }

  /// Differences among the transfers between `members`, in the order of site and carrier. Any
  /// difference counts: both sides read the same meter, and a tolerance would be a guess.
  public List<Mismatch> mismatches(Collection<? extends Activity> transfers, Set<Integer> members) {
    Map<Direction, BigDecimal> given = new HashMap<>();
    Map<Direction, BigDecimal> received = new HashMap<>();
    for (Activity transfer : transfers) {
      Optional<Side> side = side(transfer);
      int other = transfer.counterpartyId().orElse(transfer.siteId());
      if (side.isEmpty() || !members.contains(transfer.siteId()) || !members.contains(other)) {
        continue;
      }
      if (side.get() == Side.GIVEN) {
        given.merge(
            direction(transfer.siteId(), other, transfer), amount(transfer), BigDecimal::add);
      } else {
        received.merge(
            direction(other, transfer.siteId(), transfer), amount(transfer), BigDecimal::add);
      }
    }
    List<Mismatch> mismatches = new ArrayList<>();
    Map<Direction, BigDecimal> all = new HashMap<>(given);
    received.forEach(all::putIfAbsent);
    List<Direction> directions = new ArrayList<>(all.keySet());
    directions.sort(
        Comparator.comparingInt(Direction::fromSite)
            .thenComparingInt(Direction::toSite)
            .thenComparing(Direction::code));
    for (Direction direction : directions) {
      BigDecimal out = given.getOrDefault(direction, BigDecimal.ZERO);
      BigDecimal in = received.getOrDefault(direction, BigDecimal.ZERO);
      if (out.compareTo(in) != 0) {
        mismatches.add(
            new Mismatch(
                direction.fromSite(),
                direction.toSite(),
                direction.what(),
                out,
                in,
                direction.unit()));
      }
    }
    return mismatches;
  }

  /// Which side of a transfer reports it; empty for what is none.
  private static Optional<Side> side(Activity activity) {
    if (activity instanceof EnergyActivity transfer) {
      return switch (transfer.use().flow()) {
        case TRANSFERRED_OUT -> Optional.of(Side.GIVEN);
        case TRANSFERRED_IN -> Optional.of(Side.RECEIVED);
        default -> Optional.empty();
      };
    }
    if (activity instanceof WaterActivity transfer) {
      return switch (transfer.use().flow()) {
        case TRANSFERRED_OUT -> Optional.of(Side.GIVEN);
        case TRANSFERRED_IN -> Optional.of(Side.RECEIVED);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private static Direction direction(int from, int to, Activity activity) {
    return activity instanceof EnergyActivity transfer
        ? new Direction(
            from,
            to,
            transfer.use().carrier().code(),
            transfer.use().carrier().name(),
            transfer.use().carrier().baseUnit())
        : new Direction(from, to, WATER, WATER, Unit.CUBIC_METRE);
  }

  private BigDecimal amount(Activity activity) {
    return activity instanceof EnergyActivity transfer
        ? energy.baseQuantity(transfer.use(), transfer.period().getYear()).value()
        : activity.quantity().in(Unit.CUBIC_METRE).value();
  }
}
