package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.greenloop.accounting.activity.FleetActivity;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.freight.FreightLeg;
import org.greenloop.accounting.freight.FreightLeg.Practice;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.LegDistance;
import org.greenloop.accounting.freight.TransportMode;
import org.greenloop.accounting.freight.VehicleEnergy;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.generate.AllianceGenerator;
import org.greenloop.batch.generate.GenerationPlan;
import org.greenloop.batch.generate.Mix;
import org.greenloop.batch.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreightRowsTest {

  private static final String HEADER =
      "站点,月份,承运关系,运输方式,车型,能源类型,货物质量,单位,距离,距离类型,起点纬度,起点经度,终点纬度,终点经度,"
          + "行驶里程,空驶里程,共同配送,甩挂,夜间配送,实测能源,实测能耗,能耗单位,车次周转量,承运站点,运单号";

  /// A row that is right; a test changes some of its cells.
  private static final List<String> RIGHT =
      List.of(
          "GEN-S00001",
          "2025-03",
          "自营",
          "公路",
          "重型货车",
          "柴油",
          "12",
          "t",
          "350",
          "SFD",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "YD-1");

  @TempDir private Path folder;
  private Register register = new Register();

  @BeforeEach
  void anAllianceOfThreeSites() throws IOException {
    AllianceGenerator.generate(
        folder,
        new GenerationPlan(120, List.of(YearMonth.of(2025, 3)), 1, BigDecimal.ZERO, Mix.ENERGY),
        Progress.SILENT);
    register = new Register();
    for (String name : List.of("parks.csv", "companies.csv", "sites.csv")) {
      Takings.takeIn(register, folder.resolve(name));
    }
  }

  private RowOutcome outcome(String header, String row) throws IOException {
    Path file = folder.resolve("case.csv");
    Files.writeString(file, header + "\n" + row + "\n");
    return Takings.outcomes(register, "GEN-1", file).getFirst();
  }

  /// @param changes column and value by turns
  private RowOutcome row(String... changes) throws IOException {
    List<String> names = List.of(HEADER.split(",", -1));
    List<String> cells = new java.util.ArrayList<>(RIGHT);
    for (int i = 0; i < changes.length; i += 2) {
      cells.set(names.indexOf(changes[i]), changes[i + 1]);
    }
    return outcome(HEADER, String.join(",", cells));
  }

  private FreightActivity fact(String... changes) throws IOException {
    RowOutcome outcome = row(changes);
    assertThat(outcome).isInstanceOf(RowOutcome.Fact.class);
    return (FreightActivity) ((RowOutcome.Fact) outcome).activity();
  }

  private List<String> rules(String... changes) throws IOException {
    RowOutcome outcome = row(changes);
    assertThat(outcome).isInstanceOf(RowOutcome.Refused.class);
    return ((RowOutcome.Refused) outcome)
        .issues().stream().map(issue -> issue.rule().id() + " " + issue.column()).toList();
  }

  @Test
  void a_leg_is_read_as_it_stands() throws IOException {
    FreightLeg leg =
        fact("行驶里程", "410", "空驶里程", "60", "共同配送", "是", "甩挂", "no", "夜间配送", "YES").leg();
    assertThat(leg.role()).isEqualTo(FreightRole.OWN);
    assertThat(leg.mode()).isEqualTo(TransportMode.ROAD);
    assertThat(leg.vehicle()).isEqualTo("TRUCK_HEAVY");
    assertThat(leg.energy()).isEqualTo(VehicleEnergy.DIESEL);
    assertThat(leg.mass()).isEqualTo(Quantity.of("12", Unit.TONNE));
    assertThat(leg.distance()).isEqualTo(LegDistance.shortestFeasible(new BigDecimal("350")));
    assertThat(leg.run().orElseThrow().empty()).isEqualTo("60");
    assertThat(leg.practices())
        .containsExactlyInAnyOrder(Practice.JOINT_DISTRIBUTION, Practice.NIGHT_DELIVERY);
    assertThat(leg.measured()).isEmpty();
  }

  @Test
  void places_alone_mean_the_great_circle_between_them() throws IOException {
    LegDistance distance =
        fact(
                "距离", "", "距离类型", "", "起点纬度", "23.13", "起点经度", "113.26", "终点纬度", "31.23", "终点经度",
                "121.47")
            .leg()
            .distance();
    assertThat(distance.kind()).isEqualTo(LegDistance.Kind.GREAT_CIRCLE);
    assertThat(distance.kilometres()).isEmpty();
    assertThat(distance.route().orElseThrow().destination().toString()).isEqualTo("31.23, 121.47");
  }

  @Test
  void a_mode_alone_means_its_average() throws IOException {
    assertThat(fact("运输方式", "rail", "车型", "", "能源类型", "").leg().vehicle()).isEqualTo("RAIL");
    assertThat(fact("车型", "").leg().vehicle()).isEqualTo("TRUCK_ALL");
    assertThat(rules("运输方式", "内河", "车型", "")).containsExactly("E-107 车型");
  }

  @Test
  void measured_power_is_read_with_its_share() throws IOException {
    FreightLeg leg = fact("实测能源", "电力", "实测能耗", "300", "能耗单位", "度", "车次周转量", "8400").leg();
    assertThat(leg.measured().orElseThrow().use().quantity())
        .isEqualTo(Quantity.of("300", Unit.KILOWATT_HOUR));
    assertThat(leg.measured().orElseThrow().tripActivity()).hasValue(new BigDecimal("8400"));
  }

  @Test
  void an_arranged_leg_names_who_performs_it() throws IOException {
    assertThat(fact("承运关系", "转包", "承运站点", "GEN-S00002").counterpartyId()).isPresent();
    assertThat(fact("承运关系", "upstream").counterpartyId()).isEmpty();
  }

  @Test
  void units_may_stand_in_the_header() throws IOException {
    RowOutcome outcome =
        outcome(
            "site,month,role,mode,vehicle,energy,mass(kg),distance(m),distance type",
            "GEN-S00001,2025-03,own,road,TRUCK_HEAVY,diesel,12000,350000,sfd");
    assertThat(outcome).isInstanceOf(RowOutcome.Fact.class);
    FreightLeg leg = ((FreightActivity) ((RowOutcome.Fact) outcome).activity()).leg();
    assertThat(leg.mass()).isEqualTo(Quantity.of("12000", Unit.KILOGRAM));
    assertThat(leg.distance().kilometres().orElseThrow()).isEqualByComparingTo("350");
  }

  @ParameterizedTest
  @CsvSource({
    "车型, 重型汽车, T-601 车型",
    "运输方式, 铁路, T-602 运输方式",
    "能源类型, '', T-603 能源类型",
    "月份, 2023-03, T-603 能源类型",
    "距离类型, 实际距离, T-604 距离类型",
    "距离类型, '', E-107 距离类型",
    "距离类型, 直线, S-308 距离类型",
    "距离, '', E-107 距离",
    "距离, -350, E-109 距离",
    "承运站点, GEN-S00002, T-608 承运站点",
    "单位, L, E-106 单位",
    "货物质量, '', E-107 货物质量",
    "承运关系, 自己, S-308 承运关系",
    "行驶里程, 410, E-107 空驶里程",
    "实测能源, 柴油, E-107 实测能耗",
  })
  void one_wrong_cell_breaks_one_rule(String column, String value, String expected)
      throws IOException {
    assertThat(rules(column, value)).first().isEqualTo(expected);
  }

  @Test
  void what_belongs_together_is_held_against_each_other() throws IOException {
    assertThat(rules("行驶里程", "60", "空驶里程", "410")).containsExactly("T-607 空驶里程");
    assertThat(rules("起点纬度", "113.26", "起点经度", "23.13", "终点纬度", "31.23", "终点经度", ""))
        .containsExactly("T-605 起点纬度", "T-605 终点经度");
    // The great circle from Guangzhou to Shanghai is about 1213 km.
    assertThat(rules("起点纬度", "23.13", "起点经度", "113.26", "终点纬度", "31.23", "终点经度", "121.47"))
        .containsExactly("T-606 距离");
    assertThat(rules("实测能源", "电力", "实测能耗", "300", "能耗单位", "kWh", "车次周转量", "4199"))
        .containsExactly("T-609 车次周转量");
    assertThat(rules("实测能源", "热力", "实测能耗", "300", "能耗单位", "GJ")).containsExactly("T-610 实测能源");
    assertThat(rules("实测能源", "柴油", "实测能耗", "300", "能耗单位", "kWh")).containsExactly("E-106 能耗单位");
    assertThat(
            rules(
                "距离", "", "距离类型", "SFD", "起点纬度", "23.13", "起点经度", "113.26", "终点纬度", "31.23", "终点经度",
                "121.47"))
        .containsExactly("E-107 距离");
  }

  @Test
  void every_issue_of_a_row_is_named_at_once() throws IOException {
    assertThat(rules("车型", "重型汽车", "距离类型", "实际", "货物质量", "-1", "承运站点", "GEN-S00001"))
        .containsExactly("T-601 车型", "E-109 货物质量", "T-604 距离类型", "E-114 承运站点", "T-608 承运站点");
  }

  @Test
  void a_fleet_is_read_as_it_stands() throws IOException {
    RowOutcome outcome =
        outcome("站点,月份,能源类型,冷藏保温,保有量,新增,更新,充电桩", "GEN-S00001,2025-03,纯电动,是,9,2,,12");
    assertThat(outcome)
        .extracting(o -> ((RowOutcome.Fact) o).activity(), type(FleetActivity.class))
        .satisfies(
            fleet -> {
              assertThat(fleet.energy()).isEqualTo(VehicleEnergy.BATTERY_ELECTRIC);
              assertThat(fleet.refrigerated()).isTrue();
              assertThat(List.of(fleet.stock(), fleet.added(), fleet.replaced()))
                  .containsExactly(9, 2, 0);
              assertThat(fleet.chargingPosts()).isEqualTo(12);
            });
  }

  @ParameterizedTest
  @CsvSource({"9.5, L-601", "10000000, E-110", "-1, E-109", "'', E-107"})
  void vehicles_are_whole_numbers(String stock, String rule) throws IOException {
    RowOutcome outcome = outcome("站点,月份,能源类型,保有量", "GEN-S00001,2025-03,柴油," + stock);
    assertThat(((RowOutcome.Refused) outcome).issues())
        .extracting((RowIssue issue) -> issue.rule().id())
        .containsExactly(rule);
  }
}
