package org.greenloop.batch.market;

/// A reservation as it was typed; blank where something was left out.
///
/// @param offer number
/// @param site code of the site that buys
/// @param unit `kg` where it is blank
/// @param price agreed on, yuan per tonne; blank is the price asked for
/// @param until last day of the hand-over; blank is the last of the next month
public record ReservationForm(
    String offer, String site, String mass, String unit, String price, String until) {}
