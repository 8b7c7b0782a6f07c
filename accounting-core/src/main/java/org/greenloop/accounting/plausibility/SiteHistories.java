package org.greenloop.accounting.plausibility;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Port: what sites reported, month by month.
public interface SiteHistories {

  /// Hands over the sites of a settled submission one after the other, by id, each with what was in
  /// force when the submission was settled, up to the last month that it has of the site. So the
  /// answer stays the same whatever is handed in later. Estimates are left out, and estimates have
  /// no sites here: they say nothing that the site reported.
  void forEach(long submissionId, Consumer<SiteHistory> site);

  /// The same for several submissions and some of their sites, with all that is in force now.
  ///
  /// @param site takes the id of a submission and a site of it
  void forEachToday(
      Collection<Long> submissionIds,
      Collection<Integer> siteIds,
      BiConsumer<Long, SiteHistory> site);
}
