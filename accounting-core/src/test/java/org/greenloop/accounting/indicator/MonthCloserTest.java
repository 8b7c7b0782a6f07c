package org.greenloop.accounting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.Indicators.CARBON;
import static org.greenloop.accounting.world.Indicators.ENERGY;
import static org.greenloop.accounting.world.Indicators.ENERGY_PER_VALUE_ADDED;
import static org.greenloop.accounting.world.Indicators.HUB_INTENSITY;
import static org.greenloop.accounting.world.Indicators.LEGS;
import static org.greenloop.accounting.world.Indicators.SCOPE3_FREIGHT;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.quality.ReportsDue;
import org.greenloop.accounting.world.ABalance;
import org.junit.jupiter.api.Test;

class MonthCloserTest {

  private static final Set<Integer> PARK = Set.of(1, 2);

  private final MonthCloser closer =
      new MonthCloser(new MetricCalculator(List.of(ENERGY, ENERGY_PER_VALUE_ADDED, CARBON)));

  @Test
  void a_park_is_closed_without_what_its_sites_hand_each_other() {
    // 100 − 30 (to 2) and 20 + 30 (from 1), and 7 of a site outside: 100 + 20 = 120.
    List<Metric> metrics =
        close(
            List.of(
                energy(1, Optional.empty(), "100"),
                energy(1, Optional.of(2), "-30"),
                energy(2, Optional.empty(), "20"),
                energy(2, Optional.of(1), "30"),
                energy(3, Optional.empty(), "7")),
            List.of());
    assertThat(metrics.getFirst().value().orElseThrow()).isEqualByComparingTo("120");
  }

  @Test
  void a_site_whose_only_rows_are_transfers_inside_has_reported() {
    List<Metric> metrics =
        close(
            List.of(energy(1, Optional.of(2), "-30"), energy(2, Optional.of(1), "30")), List.of());
    assertThat(metrics.getFirst().availability()).isEqualTo(Availability.AVAILABLE);
    assertThat(metrics.getFirst().value().orElseThrow()).isEqualByComparingTo("0");
  }

  @Test
  void a_report_of_another_subject_is_no_report() {
    List<Metric> metrics = close(List.of(energy(3, Optional.empty(), "7")), List.of(gap(3)));
    assertThat(metrics).extracting(Metric::availability).containsOnly(Availability.NOT_REPORTED);
  }

  @Test
  void a_row_without_a_factor_makes_its_account_incomplete_and_counts_as_reported() {
    List<Metric> metrics = close(List.of(), List.of(gap(1)));
    assertThat(metrics)
        .extracting(Metric::availability)
        .containsExactly(
            Availability.AVAILABLE, Availability.NOT_REPORTED, Availability.MISSING_FACTOR);
  }

  @Test
  void gaps_are_named_once_for_each_site_account_and_factor_with_their_rows() {
    assertThat(MonthCloser.gapIssues(PARK, List.of(gap(1), gap(1), gap(2), gap(3)), id -> "S" + id))
        .extracting(ClosingIssue::arguments)
        .containsExactly(
            List.of("S1", "carbon.scope1", "carbon-content/ANTHRACITE", "2"),
            List.of("S2", "carbon.scope1", "carbon-content/ANTHRACITE", "1"));
  }

  /// A hub of 120 t with 3.6 t: what others emit for the site is known without a leg, and legs are
  /// not; an own fleet without any hub emits nothing elsewhere.
  @Test
  void scope_3_of_transport_is_known_by_legs_or_by_hubs() {
    MonthCloser transport =
        new MonthCloser(new MetricCalculator(List.of(SCOPE3_FREIGHT, HUB_INTENSITY, LEGS)));
    List<Metric> hubs =
        transport.close(
            SubjectBalances.of(
                PARK,
                List.of(
                    ABalance.balance(1, Account.HUB_THROUGHPUT_AMBIENT, "120"),
                    ABalance.balance(1, Account.HUB_EMISSIONS_POWER, "3600"),
                    ABalance.balance(1, Account.CARBON_SCOPE3_FREIGHT_UPSTREAM, "3.6")),
                List.of()),
            new QualityScale(anEdition().build(), 2023),
            new ReportsDue(List.of(), Set.of()));
    assertThat(hubs.get(0).value().orElseThrow()).isEqualByComparingTo("3.6");
    assertThat(hubs.get(1).value().orElseThrow()).isEqualByComparingTo("30");
    assertThat(hubs.get(2).availability()).isEqualTo(Availability.NOT_REPORTED);
    List<Metric> legs =
        transport.close(
            SubjectBalances.of(
                PARK,
                List.of(ABalance.balance(2, Account.FREIGHT_ACTIVITY_ROAD, "4200")),
                List.of()),
            new QualityScale(anEdition().build(), 2023),
            new ReportsDue(List.of(), Set.of()));
    assertThat(legs.get(0).value().orElseThrow()).isEqualByComparingTo("0");
    assertThat(legs.get(1).availability()).isEqualTo(Availability.NOT_REPORTED);
  }

  @Test
  void energy_over_no_mass_is_not_applicable() {
    List<Metric> idle =
        new MonthCloser(new MetricCalculator(List.of(HUB_INTENSITY)))
            .close(
                SubjectBalances.of(
                    PARK,
                    List.of(
                        ABalance.balance(1, Account.HUB_THROUGHPUT_AMBIENT, "0"),
                        ABalance.balance(1, Account.HUB_EMISSIONS_POWER, "3600")),
                    List.of()),
                new QualityScale(anEdition().build(), 2023),
                new ReportsDue(List.of(), Set.of()));
    assertThat(idle.getFirst().availability()).isEqualTo(Availability.NOT_APPLICABLE);
  }

  private List<Metric> close(List<Balance> balances, List<PostingGap> gaps) {
    return closer.close(
        SubjectBalances.of(PARK, balances, gaps),
        new QualityScale(anEdition().build(), 2023),
        new ReportsDue(List.of(), Set.of()));
  }

  private static Balance energy(int siteId, Optional<Integer> counterparty, String sum) {
    return ABalance.balance(
        siteId, counterparty, Account.ENERGY_COMPREHENSIVE, sum, Confidence.OFFICIAL, 1);
  }

  private static PostingGap gap(int siteId) {
    return new PostingGap(
        new SourceRow(1, 2),
        Account.CARBON_SCOPE1,
        siteId,
        YearMonth.of(2023, 3),
        FactorKey.of(FactorKind.CARBON_CONTENT, "ANTHRACITE"));
  }
}
