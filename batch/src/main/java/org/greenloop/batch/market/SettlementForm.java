package org.greenloop.batch.market;

/// A settlement as the buyer typed it; blank where something was left out.
///
/// @param reservation number
/// @param day of the hand-over
/// @param given by the seller's weight; blank is what was reserved
/// @param received by the buyer's weight
/// @param unit of both; `kg` where it is blank
/// @param lot code that it has from now on
/// @param manifest number of the transfer manifest, whose mass is taken as what was given
public record SettlementForm(
    String reservation,
    String day,
    String given,
    String received,
    String unit,
    String lot,
    String manifest) {}
