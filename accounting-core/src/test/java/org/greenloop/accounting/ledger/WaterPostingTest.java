package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.quantity.Unit.CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.TEN_THOUSAND_CUBIC_METRE;
import static org.greenloop.accounting.world.ASite.site;
import static org.greenloop.accounting.world.AWater.condensate;
import static org.greenloop.accounting.world.AWater.domestic;
import static org.greenloop.accounting.world.AWater.flowing;
import static org.greenloop.accounting.world.AWater.intake;
import static org.greenloop.accounting.world.AWater.municipal;
import static org.greenloop.accounting.world.AWater.reused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.water.WaterFlow;
import org.greenloop.accounting.water.WaterReuse;
import org.greenloop.accounting.water.WaterSource;
import org.greenloop.accounting.water.WaterSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterPostingTest {

  @ParameterizedTest
  @CsvSource({
    "MUNICIPAL, WATER_INTAKE_CONVENTIONAL",
    "SURFACE, WATER_INTAKE_CONVENTIONAL",
    "GROUND, WATER_INTAKE_CONVENTIONAL",
    "BOUGHT_ON, WATER_INTAKE_CONVENTIONAL",
    "RECLAIMED, WATER_INTAKE_UNCONVENTIONAL",
    "RAIN, WATER_INTAKE_UNCONVENTIONAL",
    "DESALINATED, WATER_INTAKE_UNCONVENTIONAL"
  })
  void an_intake_counts_by_its_source(WaterSource source, Account account) {
    assertThat(accounts(site(1).moves(intake(source, WaterSystem.MAIN, "120", Optional.empty()))))
        .isEqualTo(Map.of(account, "120"));
  }

  @ParameterizedTest
  @CsvSource({"AUXILIARY, true", "ATTACHED, true", "CONSTRUCTION, false", "FIRE_FIGHTING, false"})
  void building_work_and_fire_fighting_are_no_intake_of_production(
      WaterSystem system, boolean counts) {
    assertThat(accounts(site(1).moves(intake(WaterSource.GROUND, system, "9", Optional.empty()))))
        .isEqualTo(
            Map.of(
                counts ? Account.WATER_INTAKE_CONVENTIONAL : Account.WATER_OUTSIDE_PRODUCTION,
                "9"));
  }

  @Test
  void the_metered_part_of_an_intake_is_kept_beside_it() {
    assertThat(
            accounts(
                site(1)
                    .moves(
                        intake(WaterSource.MUNICIPAL, WaterSystem.MAIN, "120", Optional.of("90")))))
        .isEqualTo(
            Map.of(Account.WATER_INTAKE_CONVENTIONAL, "120", Account.WATER_METERED_INTAKE, "90"));
  }

  /// 1 万m³ = 10 000 m³.
  @ParameterizedTest
  @CsvSource({"TRANSFERRED_IN, ''", "TRANSFERRED_OUT, -", "SOLD, -"})
  void what_was_handed_on_is_taken_off_the_intake(WaterFlow flow, String sign) {
    WaterActivity water = site(1).moves(flowing(flow, "1", TEN_THOUSAND_CUBIC_METRE), 2);
    assertThat(accounts(water))
        .isEqualTo(Map.of(Account.WATER_INTAKE_CONVENTIONAL, sign + "10000"));
    assertThat(WaterPosting.post(water).entries())
        .allMatch(entry -> entry.counterpartyId().equals(Optional.of(2)));
  }

  @Test
  void a_transfer_without_the_other_site_is_refused() {
    assertThatThrownBy(() -> site(1).moves(flowing(WaterFlow.TRANSFERRED_OUT, "1", CUBIC_METRE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void water_used_again_moves_the_account_of_its_kind_with_what_its_rate_is_divided_by() {
    assertThat(accounts(site(1).moves(reused(WaterReuse.COOLING, "9500", "500"))))
        .isEqualTo(
            Map.of(
                Account.WATER_RECIRCULATED_COOLING, "9500",
                Account.WATER_MAKEUP_COOLING, "500"));
    assertThat(accounts(site(1).moves(reused(WaterReuse.PROCESS, "300", "100"))))
        .isEqualTo(Map.of(Account.WATER_REUSED_PROCESS, "300", Account.WATER_FRESH_PROCESS, "100"));
    assertThat(accounts(site(1).moves(reused(WaterReuse.WASTE_WATER, "40", ""))))
        .isEqualTo(Map.of(Account.WATER_REUSED_WASTE_WATER, "40"));
    assertThat(accounts(site(1).moves(reused(WaterReuse.OTHER, "7", ""))))
        .isEqualTo(Map.of(Account.WATER_REUSED_OTHER, "7"));
  }

  @Test
  void condensate_is_weighed_by_its_density() {
    // 500 m³ × 0.96 t/m³ = 480 t of the 600 t of steam
    WaterActivity water = site(1).moves(condensate("500", "0.96", "600"));
    assertThat(accounts(water))
        .isEqualTo(
            Map.of(
                Account.WATER_REUSED_CONDENSATE, "500",
                Account.WATER_CONDENSATE_MASS, "480",
                Account.WATER_STEAM_MADE, "600"));
    assertThat(WaterPosting.post(water).entries())
        .extracting(entry -> entry.calculation().formula())
        .contains(Formula.CONDENSATE_MASS);
  }

  @Test
  void domestic_water_is_counted_with_persons_times_days() {
    // 200 persons × 22 days = 4400 人·d
    assertThat(accounts(site(1).moves(domestic("660", "200", "22"))))
        .isEqualTo(Map.of(Account.WATER_DOMESTIC, "660", Account.WATER_PERSON_DAYS, "4400"));
  }

  @ParameterizedTest
  @CsvSource({"DISCHARGED, WATER_DISCHARGED", "LEAKED, WATER_LEAKED", "CONSUMED, WATER_CONSUMED"})
  void where_water_went_does_not_change_the_intake(WaterFlow flow, Account account) {
    assertThat(accounts(site(1).moves(flowing(flow, "12.5", CUBIC_METRE))))
        .isEqualTo(Map.of(account, "12.5"));
  }

  @Test
  void a_use_that_lacks_what_its_indicator_needs_cannot_be_made() {
    assertThatThrownBy(() -> flowing(WaterFlow.INTAKE, "1", CUBIC_METRE))
        .hasMessageContaining("source");
    assertThatThrownBy(() -> flowing(WaterFlow.REUSED, "1", CUBIC_METRE))
        .hasMessageContaining("how");
    assertThatThrownBy(() -> flowing(WaterFlow.DOMESTIC, "1", CUBIC_METRE))
        .hasMessageContaining("people");
    assertThatThrownBy(() -> reused(WaterReuse.CONDENSATE, "1", ""))
        .hasMessageContaining("density");
    assertThatThrownBy(() -> condensate("1", "0", "1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> municipal("-1")).hasMessageContaining("negative");
  }

  private static Map<Account, String> accounts(WaterActivity activity) {
    List<LedgerEntry> entries = WaterPosting.post(activity).entries();
    return entries.stream()
        .collect(Collectors.toMap(LedgerEntry::account, entry -> Rounding.plain(entry.quantity())));
  }
}
