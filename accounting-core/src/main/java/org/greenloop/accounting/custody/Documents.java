package org.greenloop.accounting.custody;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// The papers of goods that change hands.
///
/// @param manifest transfer manifest 转移联单
/// @param photos SHA-256 of each picture, lower-case hexadecimal
public record Documents(
    Optional<WeighbridgeTicket> ticket,
    Optional<Paper> manifest,
    Optional<Paper> invoice,
    List<String> photos) {

  public static final Documents NONE =
      new Documents(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public Documents {
    photos = List.copyOf(photos);
  }

  /// A manifest or an invoice.
  ///
  /// @param number unique in the country; one invoice may settle several deliveries
  /// @param net mass that it states for all it covers
  public record Paper(String number, Quantity net) {}

  /// 磅单.
  ///
  /// @param weighbridge who weighed; numbers are unique only there
  /// @param vehicle number plate
  /// @param at local time of the weighing
  /// @param gross of vehicle and load
  public record WeighbridgeTicket(
      String weighbridge, String number, String vehicle, LocalDateTime at, Quantity gross) {}
}
