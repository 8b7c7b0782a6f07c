package org.greenloop.accounting.custody;

import java.time.LocalDate;
import org.greenloop.accounting.quantity.Quantity;

/// A lot as the event that made it left it.
///
/// @param net kg, as weighed
/// @param holder key of the site that got it
/// @param event as [CustodyEvent#reference]
public record MadeLot(
    String lot, String material, Quantity net, int holder, String event, LocalDate date) {}
