package org.greenloop.batch.footprint;

import java.util.List;

/// What a file of masses says, as far as it could be read.
///
/// @param issues each refuses the file
record MassBook(List<StatedMasses> products, List<FootprintIssue> issues) {

  MassBook {
    products = List.copyOf(products);
    issues = List.copyOf(issues);
  }
}
