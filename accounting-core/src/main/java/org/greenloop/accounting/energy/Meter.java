package org.greenloop.accounting.energy;

import java.math.BigDecimal;
import org.greenloop.accounting.quantity.Unit;

/// A meter of a site.
///
/// @param unit of its readings
/// @param multiplier by which a difference of its register becomes consumption (current and voltage
///   transformer ratio 倍率); consumption readings are taken as they are
public record Meter(
    int id,
    String code,
    int siteId,
    Carrier carrier,
    EnergyFlow flow,
    Unit unit,
    BigDecimal multiplier) {}
