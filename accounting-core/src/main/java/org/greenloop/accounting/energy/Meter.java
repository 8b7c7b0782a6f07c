package org.greenloop.accounting.energy;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Unit;

/// A meter of a site.
///
/// @param unit of its readings
/// @param multiplier by which readings become consumption: current and voltage transformer ratio 倍率
public record Meter(
    int id,
    String code,
    int siteId,
    Carrier carrier,
    EnergyFlow flow,
    Unit unit,
    BigDecimal multiplier) {}
