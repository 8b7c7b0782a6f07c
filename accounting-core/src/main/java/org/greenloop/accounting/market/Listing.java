package org.greenloop.accounting.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// 上架: a member offers a lot, or a part of it.
///
/// @param number unique among listings
/// @param from first day on which it can be reserved
/// @param until last day
/// @param seller key of the site that holds the lot
/// @param material code of the renewable resources
/// @param mass offered, net
/// @param grade as the trade names it
/// @param place GB/T 2260 code of where it lies
/// @param price asked for, yuan per tonne; empty where it is to be agreed on
/// @param documents SHA-256 of each, lower-case hexadecimal
public record Listing(
    String number,
    LocalDate from,
    LocalDate until,
    int seller,
    String lot,
    String material,
    Quantity mass,
    Optional<String> grade,
    String place,
    Optional<BigDecimal> price,
    List<String> documents) {

  public Listing {
    documents = List.copyOf(documents);
  }

  boolean isOpenOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
