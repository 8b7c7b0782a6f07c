package org.greenloop.batch.plausibility;

import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.PlausibilityChecks;
import org.greenloop.accounting.plausibility.SiteHistories;
import org.greenloop.accounting.plausibility.Thresholds;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.accounting.plausibility.Warnings;

/// Warnings as they look today. Energy is mostly handed in before production is, and a quiet month
/// looks like a jump until then: what production or other later reports make usual says so.
public final class CurrentWarnings {

  /// Checks whose answer depends on other reports of the site. The others stand by themselves.
  private static final Set<Check> BY_OTHER_REPORTS =
      EnumSet.of(Check.JUMP, Check.ENERGY_WITHOUT_PRODUCTION, Check.PRODUCTION_WITHOUT_ENERGY);

  /// Place among the arguments of [Check#JUMP] and [Check#UNIT_SLIP].
  private static final int MONTHS_IN_A_ROW = 2;

  private record Place(long submissionId, int siteId, YearMonth month, List<String> series) {

    static Place of(long submissionId, Warning warning) {
      return new Place(submissionId, warning.siteId(), warning.month(), warning.series());
    }
  }

  private final Warnings warnings;
  private final SiteHistories histories;
  private final FactorEditions factors;
  private final CarrierCatalog carriers;
  private final Thresholds thresholds;

  public CurrentWarnings(
      Warnings warnings,
      SiteHistories histories,
      FactorEditions factors,
      CarrierCatalog carriers,
      Thresholds thresholds) {
    this.warnings = warnings;
    this.histories = histories;
    this.factors = factors;
    this.carriers = carriers;
    this.thresholds = thresholds;
  }

  /// Those of a submission, by number.
  public List<NotedWarning> list(long submissionId, int limit) {
    return today(warnings.list(submissionId, limit));
  }

  /// Those of some sites and months, by site, month, submission and number.
  public List<NotedWarning> list(
      Collection<Integer> siteIds, Collection<YearMonth> months, int limit) {
    return today(warnings.list(siteIds, months, limit));
  }

  public long count(long submissionId) {
    return warnings.count(submissionId);
  }

  public long count(Collection<Integer> siteIds, Collection<YearMonth> months) {
    return warnings.count(siteIds, months);
  }

  private List<NotedWarning> today(List<NotedWarning> noted) {
    List<NotedWarning> asked = noted.stream().filter(CurrentWarnings::mayBeExplained).toList();
    if (asked.isEmpty()) {
      return noted;
    }
    PlausibilityChecks checks =
        new PlausibilityChecks(thresholds, factors.current(), carriers, siteId -> "");
    Set<Place> unusual = new HashSet<>();
    histories.forEachToday(
        asked.stream().map(NotedWarning::submissionId).collect(Collectors.toSet()),
        asked.stream().map(one -> one.warning().siteId()).collect(Collectors.toSet()),
        (submission, site) ->
            checks.check(site).stream()
                .filter(found -> isAboutSize(found.check()))
                .forEach(found -> add(unusual, submission, found)));
    return noted.stream()
        .map(
            one ->
                mayBeExplained(one)
                        && !unusual.contains(Place.of(one.submissionId(), one.warning()))
                    ? one.explained()
                    : one)
        .toList();
  }

  /// Months in a row that are off in the same way are one finding.
  private static void add(Set<Place> unusual, long submission, Warning found) {
    boolean isRun = found.check() == Check.UNIT_SLIP || found.check() == Check.JUMP;
    int months = isRun ? Integer.parseInt(found.arguments().get(MONTHS_IN_A_ROW)) : 1;
    for (int i = 0; i < months; i++) {
      unusual.add(
          new Place(submission, found.siteId(), found.month().plusMonths(i), found.series()));
    }
  }

  private static boolean mayBeExplained(NotedWarning noted) {
    return noted.state() == NotedWarning.State.STANDS
        && BY_OTHER_REPORTS.contains(noted.warning().check());
  }

  private static boolean isAboutSize(Check check) {
    return check == Check.UNIT_SLIP || BY_OTHER_REPORTS.contains(check);
  }
}
