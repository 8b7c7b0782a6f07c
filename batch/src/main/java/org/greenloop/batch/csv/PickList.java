package org.greenloop.batch.csv;

import java.util.List;

/// What a downloaded spreadsheet offers in the cells of a column.
public sealed interface PickList {

  /// Anything may stand there.
  enum None implements PickList {
    NONE
  }

  /// Always the same words.
  record Words(List<String> words) implements PickList {

    public Words {
      words = List.copyOf(words);
    }
  }

  /// Things of the register, as they are when the spreadsheet is made.
  enum Register implements PickList {
    OWN_SITES,
    OTHER_SITES,
    MONTHS,
    CARRIERS,
    UNITS,
    PRODUCTS,
    METERS,
    COMPANIES,
    PARKS
  }
}
