package org.greenloop.accounting.plausibility;

import java.util.List;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Template;

/// All that a site reported, with the rows of one submission in it. The unit of work: sites are
/// checked one after the other, each alone.
///
/// @param heatingValues of the submission
public record SiteHistory(int siteId, List<Series> series, List<HeatingValue> heatingValues) {

  public SiteHistory {
    series = List.copyOf(series);
    heatingValues = List.copyOf(heatingValues);
  }

  Stream<Series> of(Template template) {
    return series.stream().filter(one -> one.template() == template);
  }
}
