package org.greenloop.accounting.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.greenloop.accounting.quantity.Quantity;

/// 预订: a member takes what another offers, or a part of it, until it is settled or lapses.
///
/// @param number unique among reservations
/// @param listing number
/// @param until last day; afterwards the mass is on offer again
/// @param buyer key of a site
/// @param price agreed on, yuan per tonne
public record Reservation(
    String number,
    String listing,
    LocalDate on,
    LocalDate until,
    int buyer,
    Quantity mass,
    BigDecimal price) {}
