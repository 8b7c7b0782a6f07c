package org.greenloop.accounting.market;

import java.time.LocalDate;

/// Something that happened on the market. A later event never changes an earlier one.
public sealed interface MarketEvent {

  record Listed(Listing listing) implements MarketEvent {}

  /// The seller takes back what is left of an offer.
  ///
  /// @param listing number
  record Withdrawn(String listing, LocalDate on) implements MarketEvent {}

  record Reserved(Reservation reservation) implements MarketEvent {}

  /// Buyer or seller gives a reservation up.
  ///
  /// @param reservation number
  record Released(String reservation, LocalDate on) implements MarketEvent {}

  record Settled(Settlement settlement) implements MarketEvent {}
}
