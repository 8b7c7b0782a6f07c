package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.factor.FactorKind.ELECTRICITY_FOOTPRINT;
import static org.greenloop.accounting.world.AHub.hub;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.HubKind;
import org.greenloop.accounting.indicator.SubjectBalances;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.world.ABalance;
import org.greenloop.accounting.world.AHub;
import org.greenloop.accounting.world.AnEdition;
import org.greenloop.accounting.world.Carriers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubPostingTest {

  private final ActivityPosting posting =
      new ActivityPosting(
          AnEdition.guangdong2023()
              .inArea(ELECTRICITY_FOOTPRINT, "NATIONAL", "CN", 2024, "0.5777")
              .build(),
          site -> "440000");

  private Map<Account, String> accounts(Activity activity) {
    Posting made = posting.post(activity);
    assertThat(made.gaps()).isEmpty();
    return made.entries().stream()
        .collect(Collectors.toMap(LedgerEntry::account, entry -> Rounding.plain(entry.quantity())));
  }

  /// Power 5000 × 0.5777 = 2888.5 kg, × 0.1229 = 614.5 kgce. Diesel 100 kg: burned 0.309 590 963
  /// 733… t (100 × 0.042652 × 0.0202 × 0.98 × 44/12), made 100 × 0.752 027 6 = 75.202 76 kg,
  /// together 384.793 723 733…; × 1.4571 = 145.71 kgce. R134a 2 × 1300 = 2600 kg.
  private static AHub coldStore() {
    return hub()
        .of(HubKind.WAREHOUSE_TEMPERATURE_CONTROLLED)
        .withPower("5000")
        .withFuel("100", Unit.KILOGRAM, Carriers.DIESEL)
        .leaking("2", "HFC134a", GasFamily.HFC);
  }

  /// Nothing enters energy, scope 1, 2 or the gases: the own energy stands in its template.
  @Test
  void an_own_hub_is_throughput_emissions_and_energy_and_nothing_else() {
    assertThat(accounts(coldStore().reportedBy(1)))
        .isEqualTo(
            Map.of(
                Account.HUB_THROUGHPUT_TEMPERATURE_CONTROLLED, "120",
                Account.HUB_EMISSIONS_POWER, "2888.5",
                Account.HUB_ENERGY_POWER, "614.5",
                Account.HUB_EMISSIONS_FUEL, "384.793723733333",
                Account.HUB_ENERGY_FUEL, "145.71",
                Account.HUB_EMISSIONS_REFRIGERANT, "2600"));
  }

  /// (2888.5 + 384.793 723 733… + 2600) ÷ 1000, for whoever has goods handled there.
  @ParameterizedTest
  @CsvSource({
    "UPSTREAM, CARBON_SCOPE3_FREIGHT_UPSTREAM",
    "ARRANGED, CARBON_SCOPE3_FREIGHT_UPSTREAM",
    "DOWNSTREAM, CARBON_SCOPE3_FREIGHT_DOWNSTREAM",
  })
  void a_hub_that_others_operate_is_scope_3(FreightRole role, Account account) {
    assertThat(accounts(coldStore().as(role).reportedBy(1, 2)))
        .containsEntry(account, "5.873293723733")
        .hasSize(7);
  }

  /// 1 × 1760: ISO 14083 has every refrigerant, the greenhouse gases of scope 3 are seven.
  @Test
  void a_refrigerant_outside_of_the_seven_gases_is_of_the_hub_and_not_of_scope_3() {
    AHub r22 = hub().withPower("1000").leaking("1", "HCFC22", GasFamily.OUTSIDE);
    assertThat(accounts(r22.as(FreightRole.UPSTREAM).reportedBy(1)))
        .containsEntry(Account.HUB_EMISSIONS_REFRIGERANT, "1760")
        .containsEntry(Account.CARBON_SCOPE3_FREIGHT_UPSTREAM, "0.5777");
    assertThat(
            accounts(
                hub()
                    .handling("0", Unit.TONNE)
                    .leaking("1", "HCFC22", GasFamily.OUTSIDE)
                    .as(FreightRole.UPSTREAM)
                    .reportedBy(1)))
        .doesNotContainKey(Account.CARBON_SCOPE3_FREIGHT_UPSTREAM);
  }

  @ParameterizedTest
  @CsvSource({
    "TRANSSHIPMENT, HUB_THROUGHPUT_TRANSSHIPMENT",
    "WAREHOUSE_AMBIENT, HUB_THROUGHPUT_AMBIENT",
    "WAREHOUSE_TEMPERATURE_CONTROLLED, HUB_THROUGHPUT_TEMPERATURE_CONTROLLED",
    "CONTAINER_TERMINAL, HUB_THROUGHPUT_CONTAINER_TERMINAL",
    "BULK_TERMINAL, HUB_THROUGHPUT_BULK_TERMINAL",
  })
  void every_kind_of_hub_has_its_account(HubKind kind, Account account) {
    // 90 000 kg
    assertThat(
            accounts(hub().of(kind).handling("90000", Unit.KILOGRAM).withPower("0").reportedBy(1)))
        .isEqualTo(
            Map.of(account, "90", Account.HUB_EMISSIONS_POWER, "0", Account.HUB_ENERGY_POWER, "0"));
  }

  /// 10 GJ × 0.11 × 1000 = 1100 kg; 10 000 MJ × 0.03412 = 341.2 kgce.
  @Test
  void bought_heat_is_known_for_the_operation_alone() {
    assertThat(accounts(hub().withFuel("10", Unit.GIGAJOULE, Carriers.HEAT).reportedBy(1)))
        .isEqualTo(
            Map.of(
                Account.HUB_THROUGHPUT_TRANSSHIPMENT, "120",
                Account.HUB_EMISSIONS_OPERATION, "1100",
                Account.HUB_ENERGY_FUEL, "341.2"));
  }

  /// The well-to-tank factor begins in 2023.
  @Test
  void a_fuel_without_a_well_to_tank_factor_stands_for_the_operation_alone() {
    Posting made =
        posting.post(
            hub()
                .in(YearMonth.of(2022, 3))
                .withFuel("100", Unit.KILOGRAM, Carriers.DIESEL)
                .reportedBy(1));
    assertThat(made.entries())
        .filteredOn(entry -> entry.account() == Account.HUB_EMISSIONS_OPERATION)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(Rounding.plain(entry.quantity())).isEqualTo("309.590963733333");
              assertThat(entry.calculation().formula()).isEqualTo(Formula.FREIGHT_FUEL);
            });
  }

  /// 100 L × 0.845 kg/L = 84.5 kg: 84.5 × 3.847 937 237… = 325.150 696 554…
  @Test
  void litres_count_once_by_the_density() {
    Posting made = posting.post(hub().withFuel("100", Unit.LITRE, Carriers.DIESEL).reportedBy(1));
    LedgerEntry fuel =
        made.entries().stream()
            .filter(entry -> entry.account() == Account.HUB_EMISSIONS_FUEL)
            .findFirst()
            .orElseThrow();
    assertThat(Rounding.plain(fuel.quantity())).isEqualTo("325.150696554667");
    assertThat(fuel.calculation().factors()).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void what_has_no_factor_leaves_a_gap_on_its_account_and_on_scope_3() {
    Posting made =
        posting.post(
            hub()
                .withPower("1000")
                .leaking("1", "HFC32", GasFamily.HFC)
                .as(FreightRole.UPSTREAM)
                .reportedBy(1));
    assertThat(made.gaps())
        .extracting(PostingGap::account)
        .containsExactly(Account.HUB_EMISSIONS_REFRIGERANT, Account.CARBON_SCOPE3_FREIGHT_UPSTREAM);
    assertThat(made.entries())
        .extracting(LedgerEntry::account)
        .contains(Account.HUB_THROUGHPUT_TRANSSHIPMENT, Account.HUB_EMISSIONS_POWER);
  }

  /// The user (1) and the operator (2) both report the hub; in their group it is there once, and a
  /// hub outside stays: 1000 × 0.5777 and × 0.1229 each.
  @Test
  void a_hub_inside_a_group_counts_once() {
    List<Balance> balances = new ArrayList<>();
    AHub shared = hub().withPower("1000");
    balances.addAll(balances(shared.as(FreightRole.UPSTREAM).reportedBy(1, 2)));
    balances.addAll(balances(shared.reportedBy(2)));
    balances.addAll(
        balances(shared.of(HubKind.BULK_TERMINAL).as(FreightRole.DOWNSTREAM).reportedBy(1)));
    assertThat(
            SubjectBalances.of(Set.of(1, 2), balances, List.of()).consolidated().stream()
                .map(balance -> balance.account() + " " + Rounding.plain(balance.sum())))
        .containsExactlyInAnyOrder(
            "HUB_THROUGHPUT_TRANSSHIPMENT 120",
            "HUB_THROUGHPUT_BULK_TERMINAL 120",
            "HUB_EMISSIONS_POWER 1155.4",
            "HUB_ENERGY_POWER 245.8",
            "CARBON_SCOPE3_FREIGHT_DOWNSTREAM 0.5777");
  }

  private List<Balance> balances(Activity activity) {
    return ABalance.sum(posting.post(activity).entries());
  }

  @Test
  void mass_without_measured_energy_is_no_hub() {
    assertThatThrownBy(() -> hub().leaking("1", "HFC134a", GasFamily.HFC).build())
        .hasMessageContaining("no measured energy");
    assertThatThrownBy(() -> hub().handling("0", Unit.TONNE).build())
        .hasMessageContaining("no measured energy");
    assertThatThrownBy(() -> hub().withFuel("1", Unit.CUBIC_METRE, Carriers.BIOGAS).build())
        .hasMessageContaining("neither fuel nor heat");
    assertThatThrownBy(() -> hub().withPower("1").reportedBy(1, 2))
        .hasMessageContaining("operated by nobody else");
  }
}
