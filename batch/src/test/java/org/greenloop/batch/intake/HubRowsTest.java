package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.HubActivity;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.HubKind;
import org.greenloop.accounting.freight.HubOperation;
import org.greenloop.accounting.freight.HubRefrigerant;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubRowsTest {

  private static final String HEADER =
      "站点,月份,物流站点代码,物流站点类型,运营关系,出站货物质量,单位,用电量,燃料,燃料用量,燃料单位,制冷剂,制冷剂泄漏量,运营站点,凭证号";

  /// A row that is right; a test changes some of its cells.
  private static final List<String> RIGHT =
      List.of(
          "COOL-2", "2025-03", "COLD-1", "冷库", "自营", "265.5", "t", "18200", "柴油", "60", "L",
          "R-410A", "2.5", "", "");

  @TempDir private Path folder;

  private List<RowOutcome> outcomes(String header, String... rows) throws IOException {
    return Takings.ofAlliance(folder, "EX-COOL", header, rows);
  }

  /// @param changes column and value by turns
  private static String row(String... changes) {
    List<String> names = List.of(HEADER.split(",", -1));
    List<String> cells = new ArrayList<>(RIGHT);
    for (int i = 0; i < changes.length; i += 2) {
      cells.set(names.indexOf(changes[i]), changes[i + 1]);
    }
    return String.join(",", cells);
  }

  private HubActivity fact(String... changes) throws IOException {
    RowOutcome outcome = outcomes(HEADER, row(changes)).getFirst();
    assertThat(outcome).isInstanceOf(RowOutcome.Fact.class);
    return (HubActivity) ((RowOutcome.Fact) outcome).activity();
  }

  private List<String> issues(String... changes) throws IOException {
    return Takings.issues(outcomes(HEADER, row(changes)));
  }

  @Test
  void a_hub_is_read_as_it_stands() throws IOException {
    HubOperation hub = fact().operation();
    assertThat(hub.role()).isEqualTo(FreightRole.OWN);
    assertThat(hub.hub()).isEqualTo("COLD-1");
    assertThat(hub.kind()).isEqualTo(HubKind.WAREHOUSE_TEMPERATURE_CONTROLLED);
    assertThat(hub.outbound()).isEqualTo(Quantity.of("265.5", Unit.TONNE));
    assertThat(hub.electricity().map(EnergyUse::quantity))
        .contains(Quantity.of("18200", Unit.KILOWATT_HOUR));
    EnergyUse fuel = hub.fuel().orElseThrow();
    assertThat(fuel.carrier().code()).isEqualTo("DIESEL");
    assertThat(fuel.quantity()).isEqualTo(Quantity.of("60", Unit.LITRE));
    assertThat(hub.refrigerant())
        .contains(new HubRefrigerant("R410A", GasFamily.HFC, new BigDecimal("2.5")));
  }

  @Test
  void english_headers_with_units_are_read_likewise() throws IOException {
    RowOutcome outcome =
        outcomes(
                "site,month,hub code,hub kind,operated by,outbound mass(kg),electricity(MWh),refrigerant,refrigerant leaked(g),operating site",
                "COOL-1,2025-03,DC,cross-docking,purchased,90000,3.4,R22,250,KITCHEN-1")
            .getFirst();
    HubActivity hub = (HubActivity) ((RowOutcome.Fact) outcome).activity();
    assertThat(hub.operation().outbound()).isEqualTo(Quantity.of("90000", Unit.KILOGRAM));
    assertThat(hub.operation().electricity().orElseThrow().quantity().value())
        .isEqualByComparingTo("3400");
    HubRefrigerant leaked = hub.operation().refrigerant().orElseThrow();
    assertThat(leaked.family()).isEqualTo(GasFamily.OUTSIDE);
    assertThat(leaked.kilograms()).isEqualByComparingTo("0.25");
    assertThat(hub.counterpartyId()).isPresent();
  }

  @Test
  void a_hub_of_nothing_and_a_further_fuel_or_gas_have_no_mass() throws IOException {
    assertThat(fact("出站货物质量", "0", "用电量", "", "制冷剂", "", "制冷剂泄漏量", "").operation().fuel())
        .isPresent();
    assertThat(
            fact("出站货物质量", "0", "用电量", "", "燃料", "", "燃料用量", "", "燃料单位", "")
                .operation()
                .electricity())
        .isEmpty();
    assertThat(
            fact(
                    "出站货物质量", "0", "用电量", "0", "燃料", "", "燃料用量", "", "燃料单位", "", "制冷剂", "",
                    "制冷剂泄漏量", "")
                .operation()
                .refrigerant())
        .isEqualTo(Optional.empty());
  }

  @Test
  void mass_without_measured_energy_is_refused() throws IOException {
    assertThat(issues("用电量", "", "燃料", "", "燃料用量", "", "燃料单位", "")).containsExactly("2 用电量 T-611");
    assertThat(
            issues(
                "出站货物质量", "0", "用电量", "", "燃料", "", "燃料用量", "", "燃料单位", "", "制冷剂", "", "制冷剂泄漏量",
                ""))
        .containsExactly("2 用电量 T-611");
  }

  @ParameterizedTest
  @CsvSource({
    "站点, KITCHEN-1, E-102 站点",
    "月份, 2025-13, E-108 月份",
    "物流站点代码, '', E-107 物流站点代码",
    "物流站点类型, 物流园, S-308 物流站点类型",
    "运营关系, '', E-107 运营关系",
    "出站货物质量, '', E-107 出站货物质量",
    "出站货物质量, -1, E-109 出站货物质量",
    "单位, 件, E-106 单位",
    "用电量, 1.8万, E-104 用电量",
    "燃料, 电力, T-612 燃料",
    "燃料, 沼气, T-612 燃料",
    "燃料, 压缩空气, T-612 燃料",
    "燃料, 柴没, E-103 燃料",
    "燃料用量, '', E-107 燃料用量",
    "燃料单位, kWh, E-106 燃料单位",
    "制冷剂, R999, G-104 制冷剂",
    "制冷剂, '', E-107 制冷剂",
    "制冷剂泄漏量, '', E-107 制冷剂泄漏量",
    "制冷剂泄漏量, -2, E-109 制冷剂泄漏量",
    "运营站点, KITCHEN-1, T-613 运营站点",
    "运营站点, NOWHERE-9, E-113 运营站点",
  })
  void what_is_wrong_is_said_with_its_column(String column, String value, String issue)
      throws IOException {
    String[] idAndColumn = issue.split(" ", 2);
    assertThat(issues(column, value)).contains("2 " + idAndColumn[1] + " " + idAndColumn[0]);
  }

  @Test
  void every_issue_of_a_row_is_named_at_once() throws IOException {
    assertThat(issues("物流站点类型", "", "用电量", "-5", "燃料", "电力", "制冷剂", "R999", "运营站点", "COOL-2"))
        .containsExactly(
            "2 物流站点类型 E-107",
            "2 用电量 E-109",
            "2 燃料 T-612",
            "2 制冷剂 G-104",
            "2 运营站点 E-114",
            "2 运营站点 T-613");
  }
}
