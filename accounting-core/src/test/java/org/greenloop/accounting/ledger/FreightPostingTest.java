package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.factor.FactorKind.FREIGHT_TANK_TO_WHEEL;
import static org.greenloop.accounting.factor.FactorKind.FREIGHT_WELL_TO_WHEEL;
import static org.greenloop.accounting.freight.VehicleEnergy.BATTERY_ELECTRIC;
import static org.greenloop.accounting.freight.VehicleEnergy.DIESEL;
import static org.greenloop.accounting.freight.VehicleEnergy.FUEL_CELL;
import static org.greenloop.accounting.freight.VehicleEnergy.PLUG_IN_HYBRID;
import static org.greenloop.accounting.freight.VehicleEnergy.UNSPECIFIED;
import static org.greenloop.accounting.world.ALeg.leg;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.freight.FreightLeg.Practice;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.TransportMode;
import org.greenloop.accounting.freight.VehicleEnergy;
import org.greenloop.accounting.indicator.SubjectBalances;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.world.ABalance;
import org.greenloop.accounting.world.AnEdition;
import org.greenloop.accounting.world.Carriers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreightPostingTest {

  private final ActivityPosting posting =
      new ActivityPosting(
          AnEdition.guangdong2023()
              .ofYear(FREIGHT_WELL_TO_WHEEL, "TRUCK_HEAVY/DIESEL", 2024, "0.0978")
              .ofYear(FREIGHT_TANK_TO_WHEEL, "RAIL", 2024, "0.006502")
              .build(),
          site -> "440000");

  private Map<Account, String> accounts(Activity activity) {
    Posting made = posting.post(activity);
    assertThat(made.gaps()).isEmpty();
    return made.entries().stream()
        .collect(Collectors.toMap(LedgerEntry::account, entry -> Rounding.plain(entry.quantity())));
  }

  /// 12 t × 350 km = 4200 t·km; × 0.0978 = 410.76 kgCO2e. Nothing enters energy or scope 1: the
  /// fuel of an own truck stands in the energy template.
  @Test
  void an_own_leg_is_activity_and_emissions_and_nothing_else() {
    assertThat(accounts(leg("TRUCK_HEAVY", DIESEL).reportedBy(1)))
        .isEqualTo(
            Map.of(
                Account.FREIGHT_ACTIVITY_ROAD, "4200",
                Account.FREIGHT_EMISSIONS_WELL_TO_WHEEL, "410.76"));
  }

  /// The same, 0.41076 t, for whoever buys it.
  @ParameterizedTest
  @CsvSource({
    "UPSTREAM, CARBON_SCOPE3_FREIGHT_UPSTREAM",
    "ARRANGED, CARBON_SCOPE3_FREIGHT_UPSTREAM",
    "DOWNSTREAM, CARBON_SCOPE3_FREIGHT_DOWNSTREAM",
  })
  void a_leg_that_others_perform_is_scope_3(FreightRole role, Account account) {
    assertThat(accounts(leg("TRUCK_HEAVY", DIESEL).as(role).reportedBy(1, 2)))
        .isEqualTo(
            Map.of(
                Account.FREIGHT_ACTIVITY_ROAD,
                "4200",
                Account.FREIGHT_EMISSIONS_WELL_TO_WHEEL,
                "410.76",
                account,
                "0.41076"));
  }

  @ParameterizedTest
  @CsvSource({
    "RAIL, FREIGHT_ACTIVITY_RAIL",
    "INLAND_WATER, FREIGHT_ACTIVITY_INLAND_WATER",
    "SEA, FREIGHT_ACTIVITY_SEA",
    "AIR, FREIGHT_ACTIVITY_AIR",
  })
  void every_mode_has_its_account_and_the_operation_alone_one_of_its_own(
      TransportMode mode, Account account) {
    // 4200 × 0.006502
    assertThat(accounts(leg("RAIL", UNSPECIFIED).by(mode).reportedBy(1)))
        .isEqualTo(Map.of(account, "4200", Account.FREIGHT_EMISSIONS_OPERATION, "27.3084"));
  }

  @Test
  void kilometres_practices_and_measured_energy_have_accounts_of_their_own() {
    assertThat(
            accounts(
                leg("TRUCK_HEAVY", DIESEL)
                    .running("410", "60")
                    .with(
                        Practice.JOINT_DISTRIBUTION,
                        Practice.DROP_AND_HOOK,
                        Practice.NIGHT_DELIVERY)
                    .measuring("100", Unit.KILOGRAM, Carriers.DIESEL)
                    .reportedBy(1)))
        .isEqualTo(
            Map.of(
                Account.FREIGHT_ACTIVITY_ROAD,
                "4200",
                Account.FREIGHT_EMISSIONS_OPERATION,
                "309.590963733333",
                Account.FREIGHT_DISTANCE,
                "410",
                Account.FREIGHT_DISTANCE_EMPTY,
                "60",
                Account.FREIGHT_ACTIVITY_JOINT,
                "4200",
                Account.FREIGHT_ACTIVITY_DROP_AND_HOOK,
                "4200",
                Account.FREIGHT_ACTIVITY_NIGHT,
                "4200",
                Account.FREIGHT_ENERGY,
                "145.71",
                Account.FREIGHT_ACTIVITY_METERED,
                "4200"));
  }

  /// The arranger (1) and the performer (2) both report the leg; in their group it is there once,
  /// where it was performed, and a leg bought from outside stays.
  @Test
  void a_leg_passed_on_inside_a_group_counts_once() {
    List<Balance> balances = new ArrayList<>();
    balances.addAll(balances(leg("TRUCK_HEAVY", DIESEL).as(FreightRole.ARRANGED).reportedBy(1, 2)));
    balances.addAll(balances(leg("TRUCK_HEAVY", DIESEL).reportedBy(2)));
    balances.addAll(
        balances(
            leg("RAIL", UNSPECIFIED)
                .by(TransportMode.RAIL)
                .as(FreightRole.UPSTREAM)
                .reportedBy(1)));
    assertThat(
            SubjectBalances.of(Set.of(1, 2), balances, List.of()).consolidated().stream()
                .map(balance -> balance.account() + " " + Rounding.plain(balance.sum())))
        .containsExactlyInAnyOrder(
            "FREIGHT_ACTIVITY_ROAD 4200",
            "FREIGHT_EMISSIONS_WELL_TO_WHEEL 410.76",
            "FREIGHT_ACTIVITY_RAIL 4200",
            "FREIGHT_EMISSIONS_OPERATION 27.3084",
            "CARBON_SCOPE3_FREIGHT_UPSTREAM 0.0273084");
  }

  private List<Balance> balances(Activity activity) {
    return ABalance.sum(posting.post(activity).entries());
  }

  @Test
  void a_leg_without_a_factor_leaves_a_gap_on_its_emissions() {
    Posting made = posting.post(leg("TRUCK_MINI", DIESEL).as(FreightRole.UPSTREAM).reportedBy(1));
    assertThat(made.entries())
        .extracting(LedgerEntry::account)
        .containsExactly(Account.FREIGHT_ACTIVITY_ROAD);
    assertThat(made.gaps())
        .extracting(PostingGap::account)
        .containsExactly(
            Account.FREIGHT_EMISSIONS_WELL_TO_WHEEL, Account.CARBON_SCOPE3_FREIGHT_UPSTREAM);
  }

  private static FleetActivity fleet(VehicleEnergy energy, boolean refrigerated) {
    return new FleetActivity(
        new SourceRow(1, 2),
        1,
        YearMonth.of(2025, 3),
        energy,
        refrigerated,
        40,
        5,
        3,
        12,
        Optional.empty());
  }

  @Test
  void a_battery_electric_fleet_is_new_energy_in_every_count() {
    assertThat(accounts(fleet(BATTERY_ELECTRIC, true)))
        .isEqualTo(
            Map.of(
                Account.VEHICLES,
                "40",
                Account.VEHICLES_NEW_ENERGY,
                "40",
                Account.VEHICLES_PLUG_IN,
                "40",
                Account.VEHICLES_REFRIGERATED,
                "40",
                Account.VEHICLES_ADDED_NEW_ENERGY,
                "5",
                Account.VEHICLES_ADDED_BATTERY,
                "5",
                Account.VEHICLES_RENEWED,
                "8",
                Account.VEHICLES_RENEWED_NEW_ENERGY,
                "8",
                Account.CHARGING_POSTS,
                "12"));
  }

  @Test
  void other_fleets_count_as_what_they_are() {
    assertThat(accounts(fleet(DIESEL, false)).keySet())
        .containsExactlyInAnyOrder(
            Account.VEHICLES, Account.VEHICLES_RENEWED, Account.CHARGING_POSTS);
    assertThat(accounts(fleet(PLUG_IN_HYBRID, false)).keySet())
        .contains(Account.VEHICLES_NEW_ENERGY, Account.VEHICLES_PLUG_IN)
        .doesNotContain(Account.VEHICLES_ADDED_BATTERY);
    assertThat(accounts(fleet(FUEL_CELL, false)).keySet())
        .contains(Account.VEHICLES_NEW_ENERGY)
        .doesNotContain(Account.VEHICLES_PLUG_IN);
  }

  @Test
  void a_fleet_of_nothing_is_reported_as_nothing() {
    FleetActivity none =
        new FleetActivity(
            new SourceRow(1, 2),
            1,
            YearMonth.of(2025, 3),
            DIESEL,
            false,
            0,
            0,
            0,
            0,
            Optional.empty());
    assertThat(accounts(none)).isEqualTo(Map.of(Account.VEHICLES, "0"));
  }
}
