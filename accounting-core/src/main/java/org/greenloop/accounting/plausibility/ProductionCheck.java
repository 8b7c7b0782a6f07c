package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.EnergyFlow;

/// Energy without production and the reverse. Only energy that comes in from outside is asked, and
/// one warning a month is enough, whatever the number of carriers.
final class ProductionCheck {

  private final long idleProduction;
  private final long idleEnergy;
  private final long idleBefore;
  private final long runningProduction;
  private final int leastMonths;

  ProductionCheck(Thresholds thresholds) {
    this.idleProduction = thresholds.ratio("idle.production-share");
    this.idleEnergy = thresholds.ratio("idle.energy-share");
    this.idleBefore = thresholds.ratio("idle.as-before");
    this.runningProduction = thresholds.ratio("running.production-share");
    this.leastMonths = thresholds.count("history.least-months");
  }

  /// @param baselines of the energy series
  List<Warning> check(SiteHistory site, Companion production, Map<Series, Baseline> baselines) {
    Map<YearMonth, Warning> worst = new HashMap<>();
    baselines.forEach(
        (energy, baseline) -> {
          if (comesIn(energy) && baseline.months() >= leastMonths) {
            for (SeriesMonth month : energy.months()) {
              check(site, energy, baseline, month, production)
                  .ifPresent(warning -> worst.merge(warning.month(), warning, this::worse));
            }
          }
        });
    List<Warning> warnings = new ArrayList<>(worst.values());
    warnings.sort(Comparator.comparing(Warning::month));
    return warnings;
  }

  private Warning worse(Warning one, Warning other) {
    int bySeverity = one.severity().compareTo(other.severity());
    int order =
        bySeverity != 0 ? bySeverity : other.series().toString().compareTo(one.series().toString());
    return order >= 0 ? one : other;
  }

  static boolean comesIn(Series series) {
    return series.template() == Template.ENERGY
        && (series.particulars().contains(EnergyFlow.PURCHASED.code())
            || series.particulars().contains(EnergyFlow.TRANSFERRED_IN.code()));
  }

  private Optional<Warning> check(
      SiteHistory site, Series energy, Baseline baseline, SeriesMonth month, Companion production) {
    OptionalLong made = production.at(month.month());
    Optional<Finding> place = place(site, energy, month);
    if (made.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    String share = Ratio.percent(made.getAsLong());
    long ratio = Ratio.of(month.amount(), baseline.median());
    if (made.getAsLong() < idleProduction) {
      return isMoreThanIdle(energy, baseline, month, ratio, production)
          ? Optional.of(
              place
                  .get()
                  .of(
                      Check.ENERGY_WITHOUT_PRODUCTION,
                      Finding.severity(ratio, idleEnergy),
                      place.get().amount(baseline.median()),
                      share,
                      Ratio.percent(ratio),
                      String.join(" ", energy.particulars())))
          : Optional.empty();
    }
    if (ratio == 0 && made.getAsLong() >= runningProduction && isUsedEveryMonth(energy, month)) {
      return Optional.of(
          place
              .get()
              .of(
                  Check.PRODUCTION_WITHOUT_ENERGY,
                  BigDecimal.ONE,
                  place.get().amount(baseline.median()),
                  share,
                  String.join(" ", energy.particulars())));
    }
    return Optional.empty();
  }

  /// The row of the submission that is to be looked at: of the energy, or else of a product.
  private static Optional<Finding> place(SiteHistory site, Series energy, SeriesMonth month) {
    if (month.isChecked()) {
      return Optional.of(new Finding(site.siteId(), energy, month));
    }
    return site.of(Template.PRODUCTION)
        .flatMap(
            product ->
                product.months().stream()
                    .filter(made -> made.isChecked() && made.month().equals(month.month()))
                    .map(made -> new Finding(site.siteId(), product, made)))
        .min(Comparator.comparingInt(Finding::row));
  }

  /// More than the plant uses standing still: its base load where energy follows production, and
  /// what it used in earlier standstills.
  private boolean isMoreThanIdle(
      Series energy, Baseline baseline, SeriesMonth month, long ratio, Companion production) {
    if (ratio < idleEnergy || baseline.coupling() == Load.Coupling.INDEPENDENT) {
      return false;
    }
    if (baseline.coupling() == Load.Coupling.FOLLOWS
        && Ratio.ln(ratio) - Ratio.ln(baseline.load().at(0)) <= baseline.limit()) {
      return false;
    }
    return energy.months().stream()
        .filter(other -> !other.month().equals(month.month()) && !other.isChecked())
        .filter(other -> production.at(other.month()).orElse(Ratio.ONE) < idleProduction)
        .noneMatch(
            other ->
                Ratio.product(Ratio.of(other.amount(), baseline.median()), idleBefore) >= ratio);
  }

  private static boolean isUsedEveryMonth(Series energy, SeriesMonth except) {
    return energy.months().stream()
        .allMatch(month -> month.month().equals(except.month()) || month.isPositive());
  }
}
