package org.greenloop.accounting.plausibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Template;

/// What a site reported that some submission is held against, with the rows of that in it. The unit
/// of work: sites are checked one after the other, each alone.
///
/// @param series of the templates that [#templatesFor] names
/// @param heatingValues of the submission
public record SiteHistory(int siteId, List<Series> series, List<HeatingValue> heatingValues) {

  public SiteHistory {
    series = List.copyOf(series);
    heatingValues = List.copyOf(heatingValues);
  }

  /// What a submission is held against: earlier reports of the same kind, and production. Energy,
  /// meters and production are held against each other.
  public static Set<Template> templatesFor(Template submitted) {
    Set<Template> templates = EnumSet.of(Template.ENERGY, Template.METER, Template.PRODUCTION);
    return templates.contains(submitted) ? templates : EnumSet.of(submitted, Template.PRODUCTION);
  }

  Stream<Series> of(Template template) {
    return series.stream().filter(one -> one.template() == template);
  }
}
