package org.greenloop.accounting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.world.AnEdition.anEdition;
import static org.greenloop.accounting.world.Indicators.CARBON;
import static org.greenloop.accounting.world.Indicators.ENERGY;
import static org.greenloop.accounting.world.Indicators.ENERGY_PER_VALUE_ADDED;

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

  private List<Metric> close(List<Balance> balances, List<PostingGap> gaps) {
    return closer.close(
        PARK,
        balances,
        gaps,
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
