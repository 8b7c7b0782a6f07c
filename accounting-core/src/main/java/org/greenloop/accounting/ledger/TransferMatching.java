package org.greenloop.accounting.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.EnergyFlow;

/// Finds transfers inside a group that the two sides report differently, or that only one side
/// reports.
public final class TransferMatching {

  /// One direction between two sites, with what each side says in the base unit of the carrier.
  ///
  /// @param given what the giving site reports as transferred out
  /// @param received what the receiving site reports as transferred in
  public record Mismatch(
      int fromSite, int toSite, Carrier carrier, BigDecimal given, BigDecimal received) {}

  private record Direction(int fromSite, int toSite, Carrier carrier) {}

  private final EnergyCalculator energy;

  public TransferMatching(EnergyCalculator energy) {
    this.energy = energy;
  }

  /// Differences among the transfers between `members`, in the order of site and carrier. Any
  /// difference counts: both sides read the same meter, and a tolerance would be a guess.
  public List<Mismatch> mismatches(Collection<EnergyActivity> transfers, Set<Integer> members) {
    Map<Direction, BigDecimal> given = new HashMap<>();
    Map<Direction, BigDecimal> received = new HashMap<>();
    for (EnergyActivity transfer : transfers) {
      int other = transfer.counterpartyId().orElseThrow();
      if (!members.contains(transfer.siteId()) || !members.contains(other)) {
        continue;
      }
      Carrier carrier = transfer.use().carrier();
      BigDecimal amount = energy.baseQuantity(transfer.use(), transfer.period().getYear()).value();
      if (transfer.use().flow() == EnergyFlow.TRANSFERRED_OUT) {
        given.merge(new Direction(transfer.siteId(), other, carrier), amount, BigDecimal::add);
      } else if (transfer.use().flow() == EnergyFlow.TRANSFERRED_IN) {
        received.merge(new Direction(other, transfer.siteId(), carrier), amount, BigDecimal::add);
      }
    }
    List<Mismatch> mismatches = new ArrayList<>();
    Map<Direction, BigDecimal> all = new HashMap<>(given);
    received.forEach(all::putIfAbsent);
    for (Direction direction : all.keySet()) {
      BigDecimal out = given.getOrDefault(direction, BigDecimal.ZERO);
      BigDecimal in = received.getOrDefault(direction, BigDecimal.ZERO);
      if (out.compareTo(in) != 0) {
        mismatches.add(
            new Mismatch(direction.fromSite(), direction.toSite(), direction.carrier(), out, in));
      }
    }
    mismatches.sort(
        Comparator.comparingInt(Mismatch::fromSite)
            .thenComparingInt(Mismatch::toSite)
            .thenComparing(mismatch -> mismatch.carrier().code()));
    return mismatches;
  }
}
