package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.LandActivity;
import org.greenloop.accounting.activity.MaterialActivity;
import org.greenloop.accounting.activity.PollutantActivity;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.activity.WaterActivity;
import org.greenloop.accounting.pollutant.Pollutant;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.waste.WasteClass;
import org.greenloop.accounting.waste.WasteMovement;
import org.greenloop.accounting.water.WaterSystem;
import org.greenloop.accounting.water.WaterUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFactRowsTest {

  private static final String WATER =
      "站点,月份,水量类别,水源,重复利用方式,用水系统,水量,单位,计量水量,补充新水量,冷凝水密度,产汽量,用水人数,用水天数,对方站点";
  private static final String WASTE = "站点,月份,废物类别,废物去向,数量,单位,自行或委托,处置方式,废物材质,接收站点,转移联单号";

  @TempDir Path folder;

  private List<RowOutcome> rows(String header, String... rows) throws IOException {
    return Takings.ofAlliance(folder, "EX-COOL", header, rows);
  }

  private <A> A fact(Class<A> type, String header, String row) throws IOException {
    RowOutcome outcome = rows(header, row).getFirst();
    assertThat(outcome).as(outcome.toString()).isInstanceOf(RowOutcome.Fact.class);
    return type.cast(((RowOutcome.Fact) outcome).activity());
  }

  @Test
  void metered_water_stands_in_the_unit_of_its_row() throws IOException {
    // 0.5 万m³ = 5000 m³
    WaterUse use =
        fact(WaterActivity.class, WATER, "COOL-1,2025-03,取水,地表水,,消防,0.74,万m3,0.5,,,,,,").use();
    assertThat(use.quantity()).isEqualTo(Quantity.of("0.74", Unit.TEN_THOUSAND_CUBIC_METRE));
    assertThat(use.metered().orElseThrow()).isEqualByComparingTo("5000");
    assertThat(use.system()).isEqualTo(WaterSystem.FIRE_FIGHTING);
  }

  @Test
  void what_a_rate_is_divided_by_is_read_with_the_reuse() throws IOException {
    WaterUse cooling =
        fact(WaterActivity.class, WATER, "COOL-1,2025-03,重复利用,,冷却循环,,4,万m3,,0.2,,,,,").use();
    assertThat(cooling.fresh().orElseThrow()).isEqualByComparingTo("2000");
    WaterUse condensate =
        fact(WaterActivity.class, WATER, "COOL-1,2025-03,reused,,condensate,,9,m3,,,0.96,12,,,")
            .use();
    assertThat(condensate.condensate())
        .contains(new WaterUse.Condensate(new BigDecimal("0.96"), new BigDecimal("12")));
    WaterUse people =
        fact(WaterActivity.class, WATER, "COOL-1,2025-03,生活用水,,,,660,m3,,,,,200,22,").use();
    assertThat(people.people())
        .contains(new WaterUse.People(new BigDecimal("200"), new BigDecimal("22")));
  }

  @Test
  void everything_wrong_with_water_is_said() throws IOException {
    assertThat(
            Takings.issues(
                rows(
                    WATER,
                    "COOL-1,2025-03,取水,,,,5,m3,,,,,,,",
                    "COOL-1,2025-03,取水,井水,,,5,m3,,,,,,,",
                    "COOL-1,2025-03,取水,自来水,,,5,m3,6,,,,,,",
                    "COOL-1,2025-03,取水,自来水,,,5,t,,,,,,,",
                    "COOL-1,2025-03,重复利用,,冷却循环,,5,m3,,,,,,,",
                    "COOL-1,2025-03,重复利用,,冷凝水,,5,m3,,,0,,,,",
                    "COOL-1,2025-03,重复利用,,,,5,m3,,,,,,,",
                    "COOL-1,2025-02,生活用水,,,,5,m3,,,,,2.5,29,",
                    "COOL-1,2025-03,生活用水,,,,5,m3,,,,,,,",
                    "COOL-1,2025-03,调出,,,,5,m3,,,,,,,",
                    "COOL-1,2025-03,流失,,,,-5,m3,,,,,,,")))
        .containsExactly(
            "2 水源 E-107",
            "3 水源 S-308",
            "4 计量水量 W-601",
            "5 单位 E-106",
            "6 补充新水量 W-602",
            "7 冷凝水密度 S-311",
            "7 产汽量 W-602",
            "8 重复利用方式 E-107",
            "9 用水人数 L-601",
            "9 用水天数 W-603",
            "10 用水人数 E-107",
            "10 用水天数 E-107",
            "11 对方站点 E-112",
            "12 水量类别 S-308",
            "12 水量 E-109");
  }

  @Test
  void a_waste_is_named_by_class_or_by_its_full_code() throws IOException {
    WasteActivity waste =
        fact(
            WasteActivity.class,
            WASTE,
            "COOL-1,2025-03,900-249-08,处置,350,kg,委外,焚烧,,COAT-1,440620250301");
    assertThat(waste.movement().waste()).isEqualTo("HW08");
    assertThat(waste.movement().kind()).isEqualTo(WasteClass.Kind.HAZARDOUS);
    assertThat(waste.otherSiteId()).isPresent();
    assertThat(waste.counterpartyId()).isEmpty();
    assertThat(waste.manifest()).contains("440620250301");
    WasteMovement scrap =
        fact(WasteActivity.class, WASTE, "COOL-1,2025-03,废钢铁,利用,4,t,,,,,").movement();
    assertThat(scrap.waste()).isEqualTo("SW17");
    assertThat(scrap.place()).isEqualTo(WasteMovement.Place.OFF_SITE);
  }

  @Test
  void hazardous_waste_that_leaves_the_site_needs_a_manifest_and_other_waste_does_not()
      throws IOException {
    assertThat(
            Takings.issues(
                rows(
                    WASTE,
                    "COOL-1,2025-03,HW08,处置,1,t,,焚烧,,,",
                    "COOL-1,2025-03,HW08,利用,1,t,委托,,,,",
                    "COOL-1,2025-03,HW08,利用,1,t,自行,,,,",
                    "COOL-1,2025-03,HW08,产生,1,t,,,,,",
                    "COOL-1,2025-03,HW08,贮存,1,t,,,,,",
                    "COOL-1,2025-03,SW17,处置,1,t,,填埋,,,")))
        .containsExactly("2 转移联单号 A-602", "3 转移联单号 A-602");
  }

  @Test
  void everything_wrong_with_waste_is_said() throws IOException {
    assertThat(
            Takings.issues(
                rows(
                    WASTE,
                    "COOL-1,2025-03,废机有,产生,1,t,,,,,",
                    "COOL-1,2025-03,SW17,处置,1,t,,,,,",
                    "COOL-1,2025-03,SW17,处置,1,t,,埋,,,",
                    "COOL-1,2025-03,SW17,丢,1,m3,,,,COAT-11,",
                    "COOL-1,2025-03,SW17,产生,1,t,别处,,泥,COOL-1,")))
        .containsExactly(
            "2 废物类别 A-601",
            "3 处置方式 E-107",
            "4 处置方式 S-308",
            "5 废物去向 S-308",
            "5 单位 E-106",
            "5 接收站点 E-113",
            "6 自行或委托 S-308",
            "6 废物材质 S-308",
            "6 接收站点 E-114");
  }

  @Test
  void an_area_is_in_square_metres_unless_a_unit_is_named() throws IOException {
    String header = "站点,月份,用地项目,面积,单位,层高(m),建筑物";
    LandActivity hall = fact(LandActivity.class, header, "COOL-1,2025-03,建筑面积,32000,,9.5,一号厂房");
    assertThat(hall.quantity()).isEqualTo(Quantity.of("32000", Unit.SQUARE_METRE));
    assertThat(hall.storeyHeight()).contains(new BigDecimal("9.5"));
    assertThat(hall.part()).contains("一号厂房");
    assertThat(
            Takings.issues(
                rows(
                    header,
                    "COOL-1,2025-03,建筑面积,1,m2,0,",
                    "COOL-1,2025-03,绿地,1,t,,",
                    "COOL-1,2025-03,用地面积,,m2,,")))
        .containsExactly("2 层高(m) S-311", "3 用地项目 S-308", "3 单位 E-106", "4 面积 E-107");
  }

  @Test
  void the_pollutant_decides_what_unit_fits() throws IOException {
    String header = "站点,月份,污染物,产生或排放,数量,单位,排放口";
    PollutantActivity gas =
        fact(PollutantActivity.class, header, "COOL-1,2025-03,废气,排放,320,万m3,DA001");
    assertThat(gas.pollutant()).isEqualTo(Pollutant.WASTE_GAS);
    assertThat(gas.passage()).isEqualTo(Pollutant.Passage.DISCHARGED);
    assertThat(
            Takings.issues(
                rows(
                    header,
                    "COOL-1,2025-03,废气,排放,320,t,",
                    "COOL-1,2025-03,COD,产生,320,m3,",
                    "COOL-1,2025-03,磷,漏出,320,t,")))
        .containsExactly("2 单位 E-106", "3 单位 E-106", "4 污染物 S-308", "4 产生或排放 S-308");
  }

  @Test
  void green_material_needs_its_evidence() throws IOException {
    String header = "站点,月份,物料名称,绿色物料,用量(t),凭证号";
    assertThat(fact(MaterialActivity.class, header, "COOL-1,2025-03,再生铝锭,是,320,CQM-25-118").grade())
        .isEqualTo(MaterialActivity.Grade.GREEN);
    assertThat(fact(MaterialActivity.class, header, "COOL-1,2025-03,钢板,,320,").grade())
        .isEqualTo(MaterialActivity.Grade.ORDINARY);
    assertThat(
            Takings.issues(rows(header, "COOL-1,2025-03,再生铝锭,是,320,", "COOL-1,2025-03,,部分,320,")))
        .containsExactly("2 凭证号 L-603", "3 物料名称 E-107", "3 绿色物料 S-308");
  }

  @Test
  void an_index_and_hours_come_with_what_makes_them_checkable() throws IOException {
    String header = "站点,月份,产品,产量,总产值(万元),工业增加值(万元),价格指数,价格指数名称,单位产品工时,代表产品工时";
    ProductionActivity made =
        fact(
            ProductionActivity.class,
            header,
            "COOL-1,2025-03,COOL-FRIDGE,100,50,20,103,PPI 2020=100,3,2");
    assertThat(made.priceIndex().orElseThrow().name()).isEqualTo("PPI 2020=100");
    assertThat(made.hours().orElseThrow().product()).isEqualByComparingTo("3");
    assertThat(
            fact(ProductionActivity.class, header, "COOL-1,2025-03,COOL-FRIDGE,100,50,20,,,,")
                .hours())
        .isEqualTo(Optional.empty());
    assertThat(
            Takings.issues(
                rows(
                    header,
                    "COOL-1,2025-03,COOL-FRIDGE,100,50,20,103,,3,",
                    "COOL-1,2025-03,COOL-FRIDGE,100,50,20,0,PPI,0,-2")))
        .containsExactly(
            "2 价格指数名称 L-604", "2 代表产品工时 L-605", "3 价格指数 S-311", "3 单位产品工时 S-311", "3 代表产品工时 S-311");
  }
}
