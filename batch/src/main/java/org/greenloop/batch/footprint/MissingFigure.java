package org.greenloop.batch.footprint;

import java.util.Comparator;
import org.greenloop.accounting.indicator.Availability;

/// A figure of a site that a footprint does without.
///
/// @param figure code of the metric, such as `carbon.scope3.waste`
/// @param reason why there is none
public record MissingFigure(String site, String figure, Availability reason)
    implements Comparable<MissingFigure> {

  private static final Comparator<MissingFigure> ORDER =
      Comparator.comparing(MissingFigure::site)
          .thenComparing(MissingFigure::figure)
          .thenComparing(MissingFigure::reason);

  /// On one line, as programs read it: `COOL-3 carbon.scope3.waste NOT_REPORTED`.
  public String text() {
    return site + " " + figure + " " + reason;
  }

  @Override
  public int compareTo(MissingFigure other) {
    return ORDER.compare(this, other);
  }
}
