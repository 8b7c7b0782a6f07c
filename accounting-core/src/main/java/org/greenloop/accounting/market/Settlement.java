package org.greenloop.accounting.market;

import java.time.LocalDate;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.quantity.Quantity;

/// 交割: the goods of a reservation change hands. It becomes a hand-over of the chain of custody.
///
/// @param reservation number
/// @param given by the seller's weight
/// @param received the buyer's lot, by the buyer's weight
public record Settlement(
    String reservation, LocalDate on, Quantity given, Lot received, Documents documents) {}
