package org.greenloop.accounting.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.greenloop.accounting.quantity.Quantity;

/// What was sold through the market.
///
/// @param seller key of a company
/// @param buyer key of a company
/// @param mass by the seller's weight
/// @param price yuan per tonne
public record Deal(
    LocalDate on, String material, int seller, int buyer, Quantity mass, BigDecimal price) {}
