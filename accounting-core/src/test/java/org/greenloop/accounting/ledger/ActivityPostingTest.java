package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.quantity.Unit.CUBIC_METRE;
import static org.greenloop.accounting.quantity.Unit.GIGAJOULE;
import static org.greenloop.accounting.quantity.Unit.KILOWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.MEGAWATT_HOUR;
import static org.greenloop.accounting.quantity.Unit.TONNE;
import static org.greenloop.accounting.world.ASite.site;
import static org.greenloop.accounting.world.AnAmount.flowing;
import static org.greenloop.accounting.world.AnAmount.purchased;
import static org.greenloop.accounting.world.AnAmount.sold;
import static org.greenloop.accounting.world.AnAmount.transferredIn;
import static org.greenloop.accounting.world.AnAmount.transferredOut;
import static org.greenloop.accounting.world.AnEdition.guangdong2023;
import static org.greenloop.accounting.world.Carriers.ANTHRACITE;
import static org.greenloop.accounting.world.Carriers.BIOGAS;
import static org.greenloop.accounting.world.Carriers.COMPRESSED_AIR;
import static org.greenloop.accounting.world.Carriers.DIESEL;
import static org.greenloop.accounting.world.Carriers.ELECTRICITY;
import static org.greenloop.accounting.world.Carriers.HEAT;
import static org.greenloop.accounting.world.Carriers.NATURAL_GAS;
import static org.greenloop.accounting.world.Carriers.SOLAR_POWER;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.carbon.GasBalance;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.carbon.ProcessSource;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.factor.FactorKey;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityPostingTest {

  private final ActivityPosting posting =
      new ActivityPosting(guangdong2023().build(), site -> site == 9 ? "KR" : "440000");

  /// 1000 kWh: × 0.1229 = 122.9 kgce; equivalent × 0.31 = 310 kgce; × 0.4419 = 441.9 kgCO2; without
  /// market-traded non-fossil power × 0.6096 = 609.6 kgCO2.
  @ParameterizedTest
  @CsvSource({"PURCHASED, ''", "TRANSFERRED_IN, ''", "SOLD, -", "TRANSFERRED_OUT, -"})
  void power_over_the_boundary_moves_its_accounts_in_its_direction(EnergyFlow flow, String sign) {
    EnergyUse use = flowing(flow, "1", MEGAWATT_HOUR).of(ELECTRICITY);
    assertThat(accounts(site(1).uses(use, 2)))
        .isEqualTo(
            Map.of(
                Account.ENERGY_COMPREHENSIVE, sign + "0.1229",
                Account.ENERGY_EQUIVALENT, sign + "0.31",
                Account.ENERGY_ELECTRICITY, sign + "1000",
                Account.CARBON_SCOPE2_LOCATION, sign + "0.4419",
                Account.ELECTRICITY_BOUGHT, sign + "1000",
                Account.CARBON_SCOPE2_MARKET, sign + "0.6096"));
  }

  /// 10 t diesel = 14.571 tce and 30.959096373333 tCO2 (twelve decimals); methane, nitrous oxide
  /// and well to tank as in `CombustionGasesTest`.
  @Test
  void fuel_moves_energy_and_scope_1() {
    assertThat(accounts(site(1).uses(purchased("10", TONNE).of(DIESEL))))
        .isEqualTo(
            Map.of(
                Account.ENERGY_COMPREHENSIVE, "14.571",
                Account.ENERGY_EQUIVALENT, "14.571",
                Account.CARBON_SCOPE1, "30.959096373333",
                Account.CARBON_METHANE, "0.03582768",
                Account.CARBON_NITROUS_OXIDE, "0.06781668",
                Account.CARBON_SCOPE3_ENERGY, "7.520276"));
    assertThat(accounts(site(1).uses(sold("10", TONNE).of(DIESEL))))
        .containsEntry(Account.CARBON_SCOPE1, "-30.959096373333");
  }

  @Test
  void heat_moves_energy_and_scope_2() {
    // 500 GJ × 0.03412 kgce/MJ = 17.06 tce; × 0.11 = 55 tCO2
    assertThat(accounts(site(1).uses(purchased("500", GIGAJOULE).of(HEAT))))
        .isEqualTo(
            Map.of(
                Account.ENERGY_COMPREHENSIVE, "17.06",
                Account.ENERGY_EQUIVALENT, "17.06",
                Account.CARBON_SCOPE2_LOCATION, "55",
                Account.CARBON_SCOPE2_MARKET, "55"));
  }

  @Test
  void biogas_counts_as_energy_and_its_carbon_dioxide_is_outside_of_the_total() {
    // 1000 m³ × 0.8286 = 828.6 kgce; 0.024283 TJ: × 54.6 t biogenic; CH4 0.024283 kg × 28 =
    // 0.679924 kg; N2O 0.0024283 kg × 265 = 0.6434995 kg; 0.1 kg/m³ from well
    // to tank.
    assertThat(accounts(site(1).uses(purchased("1000", CUBIC_METRE).of(BIOGAS))))
        .isEqualTo(
            Map.of(
                Account.ENERGY_COMPREHENSIVE, "0.8286",
                Account.ENERGY_EQUIVALENT, "0.8286",
                Account.ENERGY_RENEWABLE, "0.8286",
                Account.CARBON_BIOGENIC, "1.3258518",
                Account.CARBON_METHANE, "0.000679924",
                Account.CARBON_NITROUS_OXIDE, "0.0006434995",
                Account.CARBON_SCOPE3_ENERGY, "0.1"));
  }

  /// Biogas of the own waste water was counted nowhere at its input: it is renewable and it burns.
  @Test
  void own_biogas_is_renewable_and_burns_although_it_is_not_comprehensive_energy() {
    EnergyUse biogas = flowing(EnergyFlow.SELF_GENERATED, "1000", CUBIC_METRE).of(BIOGAS);
    assertThat(accounts(site(1).uses(biogas)))
        .isEqualTo(
            Map.of(
                Account.ENERGY_SELF_GENERATED, "0.8286",
                Account.ENERGY_OWN_RENEWABLE, "0.8286",
                Account.ENERGY_RENEWABLE, "0.8286",
                Account.CARBON_BIOGENIC, "1.3258518",
                Account.CARBON_METHANE, "0.000679924",
                Account.CARBON_NITROUS_OXIDE, "0.0006434995"));
  }

  @Test
  void own_power_of_the_sun_is_renewable_and_electricity_used() {
    EnergyUse power = flowing(EnergyFlow.SELF_GENERATED, "1", MEGAWATT_HOUR).of(SOLAR_POWER);
    assertThat(accounts(site(1).uses(power)))
        .isEqualTo(
            Map.of(
                Account.ENERGY_SELF_GENERATED, "0.1229",
                Account.ENERGY_OWN_RENEWABLE, "0.1229",
                Account.ENERGY_RENEWABLE, "0.1229",
                Account.ENERGY_ELECTRICITY, "1000"));
  }

  /// It did not come through the grid: no emissions of a grid.
  @ParameterizedTest
  @CsvSource({"PURCHASED, ''", "TRANSFERRED_IN, ''", "SOLD, -", "TRANSFERRED_OUT, -"})
  void power_of_the_sun_by_a_direct_line_is_renewable_in_its_direction(
      EnergyFlow flow, String sign) {
    EnergyUse power = flowing(flow, "1", MEGAWATT_HOUR).of(SOLAR_POWER);
    assertThat(accounts(site(1).uses(power, 2)))
        .isEqualTo(
            Map.of(
                Account.ENERGY_COMPREHENSIVE, sign + "0.1229",
                Account.ENERGY_EQUIVALENT, sign + "0.31",
                Account.ENERGY_RENEWABLE, sign + "0.1229",
                Account.ENERGY_ELECTRICITY, sign + "1000"));
  }

  @Test
  void natural_gas_is_clean_without_being_renewable() {
    // 1000 m³ × 1.33 = 1330 kgce
    assertThat(accounts(site(1).uses(purchased("1000", CUBIC_METRE).of(NATURAL_GAS))))
        .containsEntry(Account.ENERGY_CLEAN_FOSSIL, "1.33")
        .doesNotContainKey(Account.ENERGY_RENEWABLE);
  }

  @Test
  void clean_energy_used_as_a_material_is_not_clean_energy() {
    EnergyUse material = flowing(EnergyFlow.FEEDSTOCK, "1000", CUBIC_METRE).of(NATURAL_GAS);
    assertThat(accounts(site(1).uses(material)))
        .isEqualTo(Map.of(Account.ENERGY_FEEDSTOCK, "1.33"));
  }

  @Test
  void recovered_heat_is_shown_apart_only() {
    // 500 GJ × 0.03412 kgce/MJ = 17.06 tce
    EnergyUse heat = flowing(EnergyFlow.RECOVERED, "500", GIGAJOULE).of(HEAT);
    assertThat(accounts(site(1).uses(heat))).isEqualTo(Map.of(Account.ENERGY_WASTE_HEAT, "17.06"));
  }

  @Test
  void power_of_recovered_heat_is_electricity_used() {
    EnergyUse power = flowing(EnergyFlow.RECOVERED, "1000", KILOWATT_HOUR).of(ELECTRICITY);
    assertThat(accounts(site(1).uses(power)))
        .isEqualTo(Map.of(Account.ENERGY_WASTE_HEAT, "0.1229", Account.ENERGY_ELECTRICITY, "1000"));
  }

  /// What one site hands on the other receives: nothing is lost or doubled between them.
  @ParameterizedTest
  @CsvSource({"PURCHASED, 0.04", "TRANSFERRED_IN, 0.04", "SOLD, -0.04", "TRANSFERRED_OUT, -0.04"})
  void a_medium_counts_when_it_crosses_the_boundary(EnergyFlow flow, String tonnes) {
    EnergyUse air = flowing(flow, "1000", CUBIC_METRE).of(COMPRESSED_AIR);
    assertThat(accounts(site(1).uses(air, 2)))
        .isEqualTo(Map.of(Account.ENERGY_COMPREHENSIVE, tonnes, Account.ENERGY_EQUIVALENT, tonnes));
  }

  @Test
  void process_emissions_and_recovered_carbon_dioxide_stand_on_accounts_of_their_own() {
    // 100 t × 95 % × 0.4397 = 41.7715; 20 t taken away
    assertThat(accounts(process(ProcessSource.CALCIUM_CARBONATE, "100", "0.95")))
        .isEqualTo(Map.of(Account.CARBON_PROCESS, "41.7715"));
    assertThat(accounts(process(ProcessSource.RECOVERED_CO2, "20", "1")))
        .isEqualTo(Map.of(Account.CARBON_RECOVERED, "-20"));
  }

  /// 2 kg released; AR5: SF6 23 500, NF3 16 100 (not the 17 200 of AR4), CF4 6630, HFC-134a 1300,
  /// HCFC-22 1760.
  @ParameterizedTest
  @CsvSource({
    "HFC134a, HFC, CARBON_HFC, 2.6",
    "CF4, PFC, CARBON_PFC, 13.26",
    "SF6, SF6, CARBON_SF6, 47",
    "NF3, NF3, CARBON_NF3, 32.2",
    "HCFC22, OUTSIDE, CARBON_OUTSIDE_GASES, 3.52"
  })
  void every_family_of_gases_has_its_account(
      String gas, GasFamily family, Account account, String tonnes) {
    GasActivity activity =
        new GasActivity(
            new SourceRow(1, 2),
            1,
            YearMonth.of(2023, 3),
            gas,
            family,
            new GasBalance(
                BigDecimal.TEN,
                BigDecimal.ZERO,
                BigDecimal.valueOf(8),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO),
            Optional.empty(),
            DataQualityTier.METERED_OR_INVOICED);
    assertThat(accounts(activity)).isEqualTo(Map.of(account, tonnes));
  }

  private static ProcessActivity process(ProcessSource source, String tonnes, String content) {
    return new ProcessActivity(
        new SourceRow(1, 2),
        1,
        YearMonth.of(2023, 3),
        source,
        Optional.empty(),
        Quantity.of(tonnes, TONNE),
        Optional.of(new BigDecimal(content)),
        Optional.empty(),
        Optional.empty(),
        DataQualityTier.METERED_OR_INVOICED);
  }

  @Test
  void a_bought_medium_counts_as_energy_and_emits_nothing_here() {
    // 1000 m³ × 0.0400 = 40 kgce
    assertThat(accounts(site(1).uses(purchased("1000", CUBIC_METRE).of(COMPRESSED_AIR))))
        .isEqualTo(Map.of(Account.ENERGY_COMPREHENSIVE, "0.04", Account.ENERGY_EQUIVALENT, "0.04"));
  }

  @Test
  void a_medium_made_on_the_site_is_shown_apart_only() {
    EnergyUse air = flowing(EnergyFlow.SELF_GENERATED, "1000", CUBIC_METRE).of(COMPRESSED_AIR);
    assertThat(accounts(site(1).uses(air)))
        .isEqualTo(Map.of(Account.ENERGY_SELF_GENERATED, "0.04"));
  }

  @Test
  void self_made_power_is_used_but_was_counted_at_its_input() {
    EnergyUse power = flowing(EnergyFlow.SELF_GENERATED, "1000", KILOWATT_HOUR).of(ELECTRICITY);
    assertThat(accounts(site(1).uses(power)))
        .isEqualTo(
            Map.of(Account.ENERGY_SELF_GENERATED, "0.1229", Account.ENERGY_ELECTRICITY, "1000"));
  }

  @Test
  void feedstock_is_neither_energy_nor_burned() {
    EnergyUse material = flowing(EnergyFlow.FEEDSTOCK, "10", TONNE).of(DIESEL);
    assertThat(accounts(site(1).uses(material)))
        .isEqualTo(Map.of(Account.ENERGY_FEEDSTOCK, "14.571"));
  }

  @Test
  void a_meter_is_posted_as_energy_without_a_counterparty() {
    Posting metered =
        posting.post(site(1).meters(purchased("1000", KILOWATT_HOUR).of(ELECTRICITY)));
    Posting reported = posting.post(site(1).uses(purchased("1000", KILOWATT_HOUR).of(ELECTRICITY)));
    assertThat(metered)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .ignoringFields("entries.tier")
        .isEqualTo(reported);
    assertThat(metered.entries())
        .extracting(LedgerEntry::tier)
        .containsOnly(DataQualityTier.METERED_OR_INVOICED);
    assertThat(metered.entries()).allMatch(entry -> entry.counterpartyId().isEmpty());
  }

  @Test
  void production_moves_the_accounts_that_it_reports() {
    assertThat(accounts(site(1).makes("1200.5", "-30")))
        .isEqualTo(
            Map.of(
                Account.OUTPUT_VALUE, "1200.5",
                Account.VALUE_ADDED, "-30",
                Account.PRODUCTION_PIECES, "100",
                Account.EQUIVALENT_PIECES, "100"));
    assertThat(accounts(site(1).makes("", "30")))
        .isEqualTo(
            Map.of(
                Account.VALUE_ADDED, "30",
                Account.PRODUCTION_PIECES, "100",
                Account.EQUIVALENT_PIECES, "100"));
    assertThat(accounts(site(1).makes("", "")))
        .isEqualTo(Map.of(Account.PRODUCTION_PIECES, "100", Account.EQUIVALENT_PIECES, "100"));
  }

  /// 2500 kg = 2.5 t; 3 万件 = 30 000 件; square metres are neither.
  @ParameterizedTest
  @CsvSource({
    "2500, KILOGRAM, PRODUCTION_MASS, EQUIVALENT_MASS, 2.5",
    "3, TEN_THOUSAND_PIECE, PRODUCTION_PIECES, EQUIVALENT_PIECES, 30000"
  })
  void output_is_counted_in_tonnes_or_in_pieces(
      BigDecimal amount, Unit unit, Account account, Account equivalent, String counted) {
    assertThat(accounts(site(1).makes(new Quantity(amount, unit))))
        .isEqualTo(Map.of(account, counted, equivalent, counted));
  }

  @Test
  void output_in_another_unit_has_no_account() {
    assertThat(accounts(site(1).makes(Quantity.of("7", Unit.SQUARE_METRE)))).isEmpty();
  }

  @Test
  void a_declared_item_moves_the_account_of_its_name_and_any_other_is_evidence_only() {
    // 365 000 元 = 36.5 万元
    assertThat(
            accounts(
                site(1).declares("GREEN_UPGRADE_INVESTMENT", Quantity.of("365000", Unit.YUAN))))
        .isEqualTo(Map.of(Account.DECLARED_GREEN_INVESTMENT, "36.5"));
    assertThat(
            accounts(
                site(1).declares("ENERGY_CARBON_PLATFORM_FUNCTIONS", Quantity.of("9", Unit.ONE))))
        .isEqualTo(Map.of(Account.DECLARED_PLATFORM_FUNCTIONS, "9"));
    assertThat(accounts(site(1).declares("GREEN_DESIGN", Quantity.of("1", Unit.ONE)))).isEmpty();
  }

  @Test
  void an_entry_knows_its_row_its_site_its_month_its_neighbour_and_how_it_was_made() {
    EnergyUse power = transferredIn("1000", KILOWATT_HOUR).of(ELECTRICITY);
    List<LedgerEntry> entries =
        posting.post(site(4).in("2024-05").inRow(17).uses(power, 5)).entries();
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.source()).isEqualTo(new SourceRow(1, 17));
              assertThat(entry.siteId()).isEqualTo(4);
              assertThat(entry.period()).isEqualTo(YearMonth.of(2024, 5));
              assertThat(entry.counterpartyId()).isEqualTo(Optional.of(5));
              assertThat(entry.kind()).isEqualTo(EntryKind.POSTING);
            });
    assertThat(entries)
        .extracting(entry -> entry.calculation().formula())
        .containsExactly(
            Formula.STANDARD_COAL,
            Formula.STANDARD_COAL_EQUIVALENT,
            Formula.AS_REPORTED,
            Formula.GRID_LOCATION,
            Formula.AS_REPORTED,
            Formula.GRID_MARKET);
  }

  @Test
  void a_missing_factor_is_a_gap_of_its_account_and_the_others_are_posted() {
    // Site 9 stands where no grid factor is loaded.
    Posting made =
        posting.post(site(9).inRow(3).uses(purchased("1000", KILOWATT_HOUR).of(ELECTRICITY)));
    assertThat(made.entries())
        .extracting(LedgerEntry::account)
        .containsExactly(
            Account.ENERGY_COMPREHENSIVE,
            Account.ENERGY_EQUIVALENT,
            Account.ENERGY_ELECTRICITY,
            Account.ELECTRICITY_BOUGHT);
    assertThat(made.gaps())
        .containsExactly(
            new PostingGap(
                new SourceRow(1, 3),
                Account.CARBON_SCOPE2_LOCATION,
                9,
                YearMonth.of(2023, 3),
                new FactorKey(FactorKind.GRID_AVERAGE, "ELECTRICITY", "KR")),
            new PostingGap(
                new SourceRow(1, 3),
                Account.CARBON_SCOPE2_MARKET,
                9,
                YearMonth.of(2023, 3),
                new FactorKey(FactorKind.GRID_EXCL_MARKET_NONFOSSIL, "ELECTRICITY", "KR")));
  }

  @Test
  void a_fuel_of_which_nothing_is_known_leaves_a_gap_on_every_account_it_would_move() {
    Posting made = posting.post(site(1).uses(purchased("1", TONNE).of(ANTHRACITE)));
    assertThat(made.entries()).isEmpty();
    assertThat(made.gaps())
        .extracting(PostingGap::account)
        .containsExactly(
            Account.ENERGY_COMPREHENSIVE,
            Account.ENERGY_EQUIVALENT,
            Account.CARBON_SCOPE1,
            Account.CARBON_METHANE,
            Account.CARBON_NITROUS_OXIDE,
            Account.CARBON_SCOPE3_ENERGY);
  }

  @Test
  void the_factors_are_those_of_the_month_that_is_reported() {
    // Guangdong has a grid factor from 2023 on.
    Activity before = site(1).in("2022-12").uses(purchased("1000", KILOWATT_HOUR).of(ELECTRICITY));
    assertThat(posting.post(before).gaps())
        .extracting(PostingGap::account)
        .containsExactly(Account.CARBON_SCOPE2_LOCATION, Account.CARBON_SCOPE2_MARKET);
  }

  @Test
  void a_transfer_names_the_other_site() {
    assertThatThrownBy(() -> site(1).uses(transferredOut("1", TONNE).of(DIESEL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the other site");
  }

  @Test
  void an_entry_and_its_reversal_differ_in_sign_only() {
    LedgerEntry entry =
        posting.post(site(1).uses(transferredIn("7", TONNE).of(DIESEL), 2)).entries().getFirst();
    LedgerEntry reversal = entry.reversed();
    assertThat(entry.quantity().add(reversal.quantity())).isEqualByComparingTo("0");
    assertThat(reversal.kind()).isEqualTo(EntryKind.REVERSAL);
    assertThat(reversal)
        .usingRecursiveComparison()
        .ignoringFields("kind", "quantity")
        .isEqualTo(entry);
    assertThatThrownBy(reversal::reversed).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void every_account_is_found_by_its_code_and_number() {
    for (Account account : Account.values()) {
      assertThat(Account.find(account.code())).contains(account);
      assertThat(Account.get(account.number())).isEqualTo(account);
    }
    assertThat(Account.find("energy")).isEmpty();
    assertThatThrownBy(() -> Account.get(0)).isInstanceOf(IllegalArgumentException.class);
  }

  /// What an activity adds to each account, in the one written form of a number.
  private Map<Account, String> accounts(Activity activity) {
    Posting made = posting.post(activity);
    assertThat(made.gaps()).isEmpty();
    return made.entries().stream()
        .collect(Collectors.toMap(LedgerEntry::account, entry -> plain(entry.quantity())));
  }

  private static String plain(BigDecimal value) {
    return Rounding.plain(value);
  }
}
