package org.greenloop.batch.market;

import java.util.List;

/// An offer as it was typed; blank where something was left out.
///
/// @param site code of the site that holds the lot
/// @param unit `kg` where it is blank
/// @param price asked for, yuan per tonne; blank where it is to be agreed on
/// @param place GB/T 2260 code or country; blank is the region of the site
/// @param from first day; blank is today
/// @param until last day; blank is the last of the third month from now
/// @param documents SHA-256 of each
public record OfferForm(
    String site,
    String lot,
    String mass,
    String unit,
    String price,
    String grade,
    String place,
    String from,
    String until,
    List<String> documents) {

  public OfferForm {
    documents = List.copyOf(documents);
  }
}
