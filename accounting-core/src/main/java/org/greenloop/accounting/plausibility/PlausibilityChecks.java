package org.greenloop.accounting.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.factor.FactorSet;

/// All checks over one submission: its sites one after the other, then what only all of them tell.
/// One amount gets one warning for its size: a standstill explains more than a jump does.
///
/// Work and memory grow with the months of a site, not with the submission. Not for two threads.
public final class PlausibilityChecks {

  private static final Comparator<Warning> BY_PLACE =
      Comparator.comparingInt(Warning::row)
          .thenComparing(Warning::check)
          .thenComparing(Warning::month)
          .thenComparing(warning -> String.join(" ", warning.series()));

  private final Limits limits;
  private final AmountCheck amounts;
  private final ProductionCheck production;
  private final MeterCheck meters;
  private final GapCheck gaps;
  private final PatternCheck patterns;
  private final LastDigitCheck lastDigits;
  private final HeatingValueCheck heatingValues;
  private final FactorYearCheck factorYears;

  /// @param areas area whose grid serves a site, by its id
  public PlausibilityChecks(
      Thresholds thresholds,
      FactorSet factors,
      CarrierCatalog carriers,
      IntFunction<String> areas) {
    this.limits = Limits.of(thresholds);
    this.amounts = new AmountCheck(thresholds);
    this.production = new ProductionCheck(thresholds);
    this.meters = new MeterCheck(thresholds);
    this.gaps = new GapCheck(thresholds);
    this.patterns = new PatternCheck(thresholds);
    this.lastDigits = new LastDigitCheck(thresholds);
    this.heatingValues = new HeatingValueCheck(thresholds, factors, carriers);
    this.factorYears = new FactorYearCheck(thresholds, factors, carriers, areas);
  }

  /// Warnings about the rows of one site, in the order of rows.
  public List<Warning> check(SiteHistory site) {
    int id = site.siteId();
    Companion made = Companion.of(site.of(Template.PRODUCTION).toList());
    Companion used =
        Companion.of(site.of(Template.ENERGY).filter(ProductionCheck::comesIn).toList());
    List<Warning> warnings = new ArrayList<>();
    List<Warning> sizes = new ArrayList<>();
    Map<Series, Baseline> energy = new LinkedHashMap<>();
    for (Series series : site.series()) {
      boolean paired = made.isKnown() && ProductionCheck.comesIn(series);
      if (!paired && !series.isChecked()) {
        continue;
      }
      Optional<Baseline> baseline =
          Baseline.of(series, series.template() == Template.PRODUCTION ? used : made, limits);
      if (paired) {
        baseline.ifPresent(known -> energy.put(series, known));
      }
      if (series.isChecked()) {
        if (!isInvoiced(site, series)) {
          baseline.ifPresent(known -> sizes.addAll(amounts.check(id, series, known)));
        }
        warnings.addAll(gaps.check(id, series));
        warnings.addAll(patterns.check(id, series));
        warnings.addAll(factorYears.check(id, series));
        lastDigits.count(id, series);
      }
    }
    List<Warning> standstills = production.check(site, made, energy);
    warnings.addAll(standstills);
    sizes.stream()
        .filter(size -> standstills.stream().noneMatch(s -> isSameAmount(s, size)))
        .forEach(warnings::add);
    warnings.addAll(meters.check(site));
    warnings.addAll(heatingValues.check(site));
    warnings.sort(BY_PLACE);
    return warnings;
  }

  /// What the sites together show, after the last of them.
  public Optional<Warning> checkTogether() {
    return lastDigits.check();
  }

  /// What meters show is held against the invoices, where there are any; the invoices against
  /// history.
  private static boolean isInvoiced(SiteHistory site, Series series) {
    return series.template() == Template.METER
        && site.of(Template.ENERGY).anyMatch(e -> e.particulars().equals(series.particulars()));
  }

  private static boolean isSameAmount(Warning one, Warning other) {
    return one.month().equals(other.month()) && one.series().equals(other.series());
  }
}
