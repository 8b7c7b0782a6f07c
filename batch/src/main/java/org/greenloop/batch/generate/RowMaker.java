package org.greenloop.batch.generate;

import java.util.List;

/// Makes the rows of one template: what a capability adds so that `generate` can write it.
///
/// A row depends on nothing but its place and the numbers drawn there, so equal plans give equal
/// bytes. It must be right: faults are made in energy only.
interface RowMaker {

  /// Code of the template and name of the file.
  String template();

  /// Rows of this template among those of all templates, in any measure that the others share.
  int weight();

  List<String> header();

  /// As many cells as the header has, without quotation marks and line ends; two places never give
  /// the same fact. [Place#evidence] keeps rows of one site and month apart.
  List<String> row(Place place, Draw draw);
}
