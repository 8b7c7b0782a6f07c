package org.greenloop.accounting.waste;

import java.util.List;
import org.greenloop.accounting.factor.Confidence;

/// A class of waste: general industrial solid waste (SW01 …) or hazardous (HW01 …).
///
/// @param confidence of code and name
public record WasteClass(
    String code,
    Kind kind,
    String name,
    String nameEnglish,
    List<String> synonyms,
    Confidence confidence) {

  /// General 一般工业固体废物 and hazardous 危险废物 are never added up in a use rate.
  public enum Kind {
    GENERAL,
    HAZARDOUS
  }

  public WasteClass {
    synonyms = List.copyOf(synonyms);
  }
}
