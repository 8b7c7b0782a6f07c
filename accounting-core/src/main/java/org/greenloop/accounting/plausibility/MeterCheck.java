package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.quantity.Quantity;

/// What the meters of a site sum to against what its invoices say, by carrier, flow and month.
///
/// Meters that cover a part of the site show a share that stays the same; the usual share is
/// expected then. They cannot show more than came in, so no history excuses that.
final class MeterCheck {

  private final long tolerance;
  private final int leastMonths;

  MeterCheck(Thresholds thresholds) {
    this.tolerance = thresholds.ratio("meter.tolerance");
    this.leastMonths = thresholds.count("meter.least-months");
  }

  List<Warning> check(SiteHistory site) {
    List<Warning> warnings = new ArrayList<>();
    site.of(Template.METER)
        .forEach(
            meters ->
                site.of(Template.ENERGY)
                    .filter(invoices -> invoices.particulars().equals(meters.particulars()))
                    .filter(i -> i.unit().dimension() == meters.unit().dimension())
                    .forEach(invoices -> warnings.addAll(check(site.siteId(), meters, invoices))));
    return warnings;
  }

  private List<Warning> check(int siteId, Series meters, Series invoices) {
    Map<YearMonth, BigDecimal> metered = new HashMap<>();
    Map<YearMonth, SeriesMonth> meterMonths = new HashMap<>();
    for (SeriesMonth month : meters.months()) {
      metered.put(
          month.month(), new Quantity(month.amount(), meters.unit()).in(invoices.unit()).value());
      meterMonths.put(month.month(), month);
    }
    Map<YearMonth, Long> shares = new HashMap<>();
    for (SeriesMonth month : invoices.months()) {
      if (month.isPositive() && metered.containsKey(month.month())) {
        shares.put(
            month.month(),
            Ratio.of(metered.getOrDefault(month.month(), BigDecimal.ZERO), month.amount()));
      }
    }
    List<Warning> warnings = new ArrayList<>();
    for (SeriesMonth invoice : invoices.months()) {
      Long share = shares.get(invoice.month());
      SeriesMonth meter = meterMonths.get(invoice.month());
      if (share == null || meter == null || !(invoice.isChecked() || meter.isChecked())) {
        continue;
      }
      long usual = usual(shares, invoice.month());
      long difference = Math.abs(share - usual) * Ratio.ONE / Math.max(1, usual);
      if (difference > tolerance) {
        Finding finding =
            invoice.isChecked()
                ? new Finding(siteId, invoices, invoice)
                : new Finding(siteId, meters, meter);
        warnings.add(
            finding.of(
                Check.METER_AGAINST_INVOICE,
                Finding.severity(difference, tolerance),
                new Finding(siteId, invoices, invoice, 0, BigDecimal.ZERO).amount(invoice.amount()),
                new Finding(siteId, invoices, invoice, 0, BigDecimal.ZERO)
                    .amount(metered.getOrDefault(invoice.month(), BigDecimal.ZERO)),
                Ratio.percent(share),
                Ratio.percent(usual)));
      }
    }
    return warnings;
  }

  private long usual(Map<YearMonth, Long> shares, YearMonth except) {
    Optional<long[]> others =
        Optional.of(
                shares.entrySet().stream()
                    .filter(share -> !share.getKey().equals(except))
                    .mapToLong(Map.Entry::getValue)
                    .toArray())
            .filter(known -> known.length >= leastMonths);
    return others.map(known -> Math.min(Ratio.ONE, Ratio.median(known))).orElse(Ratio.ONE);
  }
}
