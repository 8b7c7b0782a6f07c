package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.waste.WasteFlow;
import org.greenloop.accounting.waste.WasteMovement;

/// Solid waste of a month, template `waste`.
///
/// @param otherSiteId the site that took the waste, or that it was bought from
/// @param manifest number of the transfer manifest 转移联单
public record WasteActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    WasteMovement movement,
    Optional<Integer> otherSiteId,
    Optional<String> manifest,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  @Override
  public Quantity quantity() {
    return movement.quantity();
  }

  @Override
  public List<String> particulars() {
    return List.of(movement.waste(), movement.flow().code());
  }

  @Override
  public List<String> remarks() {
    return manifest.map(number -> "转移联单 manifest " + number).stream().toList();
  }

  /// Only waste bought in cancels inside a group: a park has not bought in what one member took
  /// from another. Waste that a neighbour uses stays generated and used for the one it came from.
  @Override
  public Optional<Integer> counterpartyId() {
    return movement.flow() == WasteFlow.USED_BOUGHT_IN ? otherSiteId : Optional.empty();
  }
}
