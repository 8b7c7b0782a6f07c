package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.carbon.ProcessSource;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.energy.SteamState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows of `process` and `gases`, and the columns of `energy` for what a fuel is burned in and for
/// the state of steam.
class CarbonRowsTest {

  private static final Path ALLIANCE = Path.of("..", "examples", "alliance");
  private static final String STEAM_HEADER =
      "站点代码,月份,能源品种,流向,数量,单位,绝对压力(MPa),表压(kPa),蒸汽温度(℃),蒸汽焓值(kJ/kg),实测低位发热量(kJ/kg)";

  @TempDir Path folder;

  private final Register register = new Register();

  @BeforeEach
  void register() throws IOException {
    for (String name : List.of("parks.csv", "companies.csv", "sites.csv")) {
      Takings.takeIn(register, ALLIANCE.resolve(name));
    }
  }

  // ---- energy ----

  @Test
  void a_use_is_read_where_something_burns_and_means_nothing_elsewhere() throws IOException {
    String header = "site,month,carrier,flow,quantity,unit,use";
    assertThat(energy(header, "COOL-1,2025-03,DIESEL,purchased,1,t,mobile").use().fuelUse())
        .isEqualTo(FuelUse.MOBILE);
    assertThat(energy(header, "COOL-1,2025-03,DIESEL,purchased,1,t,").use().fuelUse())
        .isEqualTo(FuelUse.STATIONARY);
    assertThat(energy(header, "COOL-1,2025-03,RAW_COAL,purchased,1,t,工业锅炉").use().fuelUse())
        .isEqualTo(FuelUse.INDUSTRIAL_BOILER);
    assertThat(energy(header, "COOL-1,2025-03,ELECTRICITY,purchased,1,kWh,mobile").use().fuelUse())
        .isEqualTo(FuelUse.STATIONARY);
    assertThat(issues(header, "COOL-1,2025-03,DIESEL,purchased,1,t,aeroplane"))
        .containsExactly("use S-308");
  }

  @Test
  void recovered_heat_and_power_of_the_sun_have_words() throws IOException {
    String header = "站点代码,月份,能源品种,流向,数量,单位";
    assertThat(energy(header, "COOL-1,2025-03,热力,余热回收,500,GJ").use().flow())
        .isEqualTo(EnergyFlow.RECOVERED);
    assertThat(energy(header, "COOL-1,2025-03,光伏发电,自产,500,kWh").use().carrier().code())
        .isEqualTo("SOLAR_POWER");
    assertThat(energy(header, "COOL-1,2025-03,自来水,外购,500,m³").use().quantity().value())
        .isEqualByComparingTo("500");
  }

  /// 0.8 MPa absolute, saturated: 2768.30 kJ/kg (printed tables of IAPWS-IF97). 698.675 kPa on the
  /// gauge and 101.325 kPa of air are the same 0.8 MPa.
  @Test
  void steam_is_read_by_pressure_and_temperature_or_by_its_enthalpy() throws IOException {
    assertThat(steam("0.8,,,,").enthalpy()).isEqualByComparingTo("2768.30");
    assertThat(steam(",698.675,,,")).isEqualTo(steam("0.800000,,,,"));
    // Release, region 2: 30 MPa and 426.85 °C (700 K) have 2631.49474 kJ/kg.
    assertThat(steam("30,,426.85,,").enthalpy()).isEqualByComparingTo("2631.49");
    assertThat(steam(",,,2768.3,")).isEqualTo(SteamState.ofEnthalpy(new BigDecimal("2768.3")));
  }

  private SteamState steam(String state) throws IOException {
    SteamState steam =
        energy(STEAM_HEADER, "COOL-1,2025-03,蒸汽(按参数),外购,100,t," + state)
            .use()
            .steam()
            .orElseThrow();
    return new SteamState(
        steam.pressure().map(CarbonRowsTest::plain), steam.temperature(), plain(steam.enthalpy()));
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "蒸汽(按参数);,,,,;绝对压力(MPa) E-130",
        "蒸汽(按参数);,,180,,;绝对压力(MPa) E-130",
        "蒸汽(按参数);0.8,,,2768.3,;蒸汽焓值(kJ/kg) E-131",
        "蒸汽(按参数);0.8,700,,,;表压(kPa) E-131",
        "蒸汽(低压);0.8,,,,3763;实测低位发热量(kJ/kg) E-131",
        "蒸汽(按参数);120,,500,,;绝对压力(MPa) E-132",
        "蒸汽(按参数);23,,,,;绝对压力(MPa) E-132",
        "蒸汽(按参数);0.8,,170,,;蒸汽温度(℃) E-133",
        "柴油;0.8,,,,;绝对压力(MPa) E-134",
        "热力;,,,2768.3,;蒸汽焓值(kJ/kg) E-134",
        "蒸汽(按参数);,,,83.74,;蒸汽焓值(kJ/kg) E-135",
        "蒸汽(按参数);-0.8,,,,;绝对压力(MPa) E-109",
        "蒸汽(按参数);0.8,,hot,,;蒸汽温度(℃) E-104"
      })
  void a_state_that_is_none_is_refused_with_its_cell(String carrier, String state, String issue)
      throws IOException {
    String unit = carrier.equals("热力") ? "GJ" : "t";
    assertThat(issues(STEAM_HEADER, "COOL-1,2025-03," + carrier + ",外购,100," + unit + "," + state))
        .containsExactly(issue);
  }

  @Test
  void a_pressure_in_another_dimension_is_refused() throws IOException {
    String header = "站点代码,月份,能源品种,流向,数量,单位,绝对压力(kg),蒸汽温度(K)";
    assertThat(issues(header, "COOL-1,2025-03,蒸汽(按参数),外购,100,t,8,450"))
        .containsExactly("绝对压力(kg) E-106", "蒸汽温度(K) E-106");
  }

  @Test
  void low_pressure_steam_may_still_be_reported_by_mass_alone() throws IOException {
    assertThat(energy(STEAM_HEADER, "COOL-1,2025-03,蒸汽(低压),外购,100,t,,,,,").use().steam()).isEmpty();
  }

  // ---- process ----

  private static final String PROCESS = "站点代码,月份,过程排放源,消耗量,单位,含量(%),过程排放因子(tCO2/t),凭证号";

  @Test
  void a_carbonate_needs_no_factor_and_another_process_declares_one() throws IOException {
    ProcessActivity stone = (ProcessActivity) fact(PROCESS, "COOL-1,2025-03,石灰石,86.4,t,95.2,,S-1");
    assertThat(stone.process()).isEqualTo(ProcessSource.CALCIUM_CARBONATE);
    assertThat(stone.content())
        .hasValueSatisfying(w -> assertThat(w).isEqualByComparingTo("0.952"));
    assertThat(stone.declaredFactor()).isEmpty();
    ProcessActivity other = (ProcessActivity) fact(PROCESS, "COOL-1,2025-03,其他,12500,kg,,3.3,S-2");
    assertThat(other.declaredFactor()).contains(new BigDecimal("3.3"));
    assertThat(other.quantity().unit().symbol()).isEqualTo("kg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "石灰,1,t,,,S-1;过程排放源 S-308",
        ",1,t,,,S-1;过程排放源 E-107",
        "其他,1,t,,,S-1;过程排放因子(tCO2/t) G-101",
        "其他,1,t,,3.3,;凭证号 G-102",
        "石灰石,1,t,,0.43,;凭证号 G-102",
        "石灰石,1,t,0,,S-1;含量(%) G-103",
        "石灰石,1,t,100.1,,S-1;含量(%) G-103",
        "回收CO2,1,t,99,1,S-1;过程排放因子(tCO2/t) G-106",
        "石灰石,1,m³,,,S-1;单位 E-106",
        "石灰石,-1,t,,,S-1;消耗量 E-109",
        "石灰石,,t,,,S-1;消耗量 E-107"
      })
  void a_wrong_row_of_process_is_refused_with_its_cell(String row, String issue)
      throws IOException {
    assertThat(issues(PROCESS, "COOL-1,2025-03," + row)).containsExactly(issue);
  }

  @Test
  void every_issue_of_a_row_is_found_at_once() throws IOException {
    assertThat(issues(PROCESS, "COOL-9,2025-13,其他,x,t,200,,"))
        .containsExactly(
            "站点代码 E-101", "月份 E-108", "消耗量 E-104", "含量(%) G-103", "过程排放因子(tCO2/t) G-101");
  }

  // ---- gases ----

  private static final String GASES =
      "站点代码,月份,气体,期初库存(kg),购入量(kg),期末库存(kg),转出量(kg),新增设备充注量(kg),退役设备充注量(kg)";

  /// 50 + 100 − 30 − 10 − 60 + 5 = 55 kg.
  @Test
  void a_balance_is_read_and_what_is_left_out_is_nothing() throws IOException {
    GasActivity leak = (GasActivity) fact(GASES, "COOL-1,2025-03,HFC-134a,50,100,30,10,60,5");
    assertThat(leak.gas()).isEqualTo("HFC134a");
    assertThat(leak.family()).isEqualTo(GasFamily.HFC);
    assertThat(leak.quantity().value()).isEqualByComparingTo("55");
    GasActivity still = (GasActivity) fact(GASES, "COOL-1,2025-03,六氟化硫,24,,23.4,,,");
    assertThat(still.family()).isEqualTo(GasFamily.SF6);
    assertThat(still.quantity().value()).isEqualByComparingTo("0.6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hfc 134A", "R134a", "R-134a", "HFC134a", "四氟乙烷"})
  void a_gas_is_known_by_every_name_that_clerks_write(String name) throws IOException {
    assertThat(((GasActivity) fact(GASES, "COOL-1,2025-03," + name + ",1,,1,,,")).gas())
        .isEqualTo("HFC134a");
  }

  @Test
  void a_balance_in_grams_is_one_in_kilograms() throws IOException {
    GasActivity gas =
        (GasActivity) fact("site,month,gas,opening,closing,unit", "COOL-1,2025-03,R22,2500,1000,g");
    assertThat(gas.quantity().value()).isEqualByComparingTo("1.5");
    assertThat(gas.family()).isEqualTo(GasFamily.OUTSIDE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "R999,10,,8,,,;气体 G-104",
        "R134a,10,,12,,,;期末库存(kg) G-105",
        "R134a,,,8,,,;期初库存(kg) E-107",
        "R134a,10,,,,,;期末库存(kg) E-107",
        "R134a,10,-1,8,,,;购入量(kg) E-109"
      })
  void a_wrong_row_of_gases_is_refused_with_its_cell(String row, String issue) throws IOException {
    assertThat(issues(GASES, "COOL-1,2025-03," + row)).containsExactly(issue);
  }

  @Test
  void a_balance_without_a_unit_is_refused() throws IOException {
    assertThat(issues("site,month,gas,opening,closing", "COOL-1,2025-03,R22,2,1"))
        .containsExactly("unit E-107");
    assertThat(issues("site,month,gas,opening,closing,unit", "COOL-1,2025-03,R22,2,1,L"))
        .containsExactly("unit E-106");
  }

  // ---- one row ----

  private EnergyActivity energy(String header, String row) throws IOException {
    return (EnergyActivity) fact(header, row);
  }

  private Activity fact(String header, String row) throws IOException {
    return switch (outcome(header, row)) {
      case RowOutcome.Fact(Activity activity) -> activity;
      case RowOutcome.Refused refused -> throw new AssertionError(row + ": " + refused.issues());
      case RowOutcome.Reading reading -> throw new AssertionError(reading);
    };
  }

  private List<String> issues(String header, String row) throws IOException {
    return switch (outcome(header, row)) {
      case RowOutcome.Refused refused ->
          refused.issues().stream().map(issue -> issue.column() + " " + issue.rule().id()).toList();
      case RowOutcome.Fact fact -> List.of();
      case RowOutcome.Reading reading -> List.of();
    };
  }

  private RowOutcome outcome(String header, String row) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), header + "\n" + row + "\n");
    return Takings.outcomes(register, "EX-COOL", file).getFirst();
  }
}
