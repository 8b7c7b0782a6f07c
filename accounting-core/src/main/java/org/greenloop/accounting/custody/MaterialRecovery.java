package org.greenloop.accounting.custody;

import java.time.LocalDate;
import org.greenloop.accounting.quantity.Quantity;

/// 再生利用: material that a treatment finally recovered, and how much of it counts.
///
/// @param run as [CustodyEvent#reference]
/// @param output mass that left by the route, kg
/// @param counted of that, what had not been recovered before, kg
public record MaterialRecovery(
    String run,
    LocalDate date,
    int operator,
    String material,
    Route route,
    Quantity output,
    Quantity counted) {}
