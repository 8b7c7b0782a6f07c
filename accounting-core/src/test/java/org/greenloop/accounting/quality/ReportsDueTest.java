package org.greenloop.accounting.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.activity.Template.DECLARATIONS;
import static org.greenloop.accounting.activity.Template.ENERGY;
import static org.greenloop.accounting.activity.Template.METER;
import static org.greenloop.accounting.activity.Template.PRODUCTION;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.SiteReport;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.ledger.Account;
import org.junit.jupiter.api.Test;

class ReportsDueTest {

  private static final YearMonth BEFORE = YearMonth.of(2025, 2);

  @Test
  void a_new_site_owes_energy_and_production() {
    ReportsDue due = due();
    assertThat(due.of(Set.of(1))).isEqualTo(new Completeness(0, 2));
    assertThat(due.missing(Set.of(1)))
        .extracting(ReportsDue.Missing::template)
        .containsExactly(ENERGY, PRODUCTION);
  }

  @Test
  void what_was_handed_in_during_the_year_before_is_owed_again() {
    ReportsDue due = due(there(1, ENERGY), there(1, PRODUCTION), before(1, METER));
    // production is there, readings are not; energy is owed only where there are no readings to be
    // owed
    assertThat(due.of(Set.of(1))).isEqualTo(new Completeness(1, 2));
    assertThat(due.missing(Set.of(1)))
        .containsExactly(new ReportsDue.Missing(1, METER, Optional.of(BEFORE)));
  }

  @Test
  void declarations_are_made_when_there_is_something_to_declare() {
    ReportsDue due = due(there(1, ENERGY), there(1, PRODUCTION), before(1, DECLARATIONS));
    assertThat(due.of(Set.of(1)).isComplete()).isTrue();
  }

  @Test
  void registered_meters_owe_their_readings() {
    ReportsDue due = new ReportsDue(List.of(there(1, ENERGY), there(1, PRODUCTION)), Set.of(1));
    assertThat(due.missing(Set.of(1)))
        .containsExactly(new ReportsDue.Missing(1, METER, Optional.empty()));
  }

  @Test
  void readings_stand_for_energy() {
    ReportsDue due = new ReportsDue(List.of(there(1, METER), there(1, PRODUCTION)), Set.of(1));
    assertThat(due.of(Set.of(1)).isComplete()).isTrue();
    ReportsDue unregistered = due(there(1, METER), there(1, PRODUCTION));
    assertThat(unregistered.of(Set.of(1)).isComplete()).isTrue();
  }

  @Test
  void a_figure_counts_only_the_reports_it_rests_on() {
    ReportsDue due = due(there(1, ENERGY), there(2, PRODUCTION));
    Set<Integer> sites = Set.of(1, 2);
    assertThat(due.of(sites)).isEqualTo(new Completeness(2, 4));
    assertThat(due.of(sites, Set.of(Account.ENERGY_COMPREHENSIVE)))
        .isEqualTo(new Completeness(1, 2));
    assertThat(due.of(sites, Set.of(Account.ENERGY_COMPREHENSIVE, Account.VALUE_ADDED)))
        .isEqualTo(new Completeness(2, 4));
  }

  @Test
  void completeness_is_a_share_of_what_is_expected() {
    // 1 of 3: 33.33… %
    assertThat(new Completeness(1, 3).percent().orElseThrow().toPlainString())
        .startsWith("33.3333");
    assertThat(new Completeness(1, 3).plus(new Completeness(2, 2)))
        .isEqualTo(new Completeness(3, 5));
    assertThat(new Completeness(0, 0).percent()).isEmpty();
    assertThat(new Completeness(0, 0).isComplete()).isTrue();
    assertThatThrownBy(() -> new Completeness(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Completeness(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ReportsDue due(SiteReport... reports) {
    return new ReportsDue(List.of(reports), Set.of());
  }

  private static SiteReport there(int site, Template template) {
    return new SiteReport(site, template, true, Optional.empty());
  }

  private static SiteReport before(int site, Template template) {
    return new SiteReport(site, template, false, Optional.of(BEFORE));
  }
}
