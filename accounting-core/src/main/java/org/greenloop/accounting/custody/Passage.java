package org.greenloop.accounting.custody;

import java.time.LocalDate;
import org.greenloop.accounting.quantity.Fraction;

/// 责任可究: an event that the material of a trace passed, and who answers for it.
///
/// @param event as [CustodyEvent#reference]
/// @param operator who had it before
/// @param holder who had it afterwards
/// @param share of the lot that was asked for
public record Passage(
    String event, EventKind kind, LocalDate date, int operator, int holder, Fraction share) {}
