package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationRowsTest {

  @TempDir Path folder;

  private List<RowOutcome> outcomes(String... rows) throws IOException {
    return Takings.ofAlliance(folder, "EX-COOL", "站点代码,月份,申报事项,申报值,单位,凭证号", rows);
  }

  @ParameterizedTest
  @CsvSource({
    "能碳管理系统平台功能符合数量, 9, '', 9, ONE",
    "green_design, 是, '', 1, ONE",
    "GREEN_DESIGN, No, '', 0, ONE",
    "GREEN_UPGRADE_INVESTMENT, 365000, '', 365000, YUAN",
    "GREEN_UPGRADE_INVESTMENT, 36.5, 万元, 36.5, TEN_THOUSAND_YUAN",
    "ON_MARKET_APPLIANCE, 3150.5, '', 3150.5, TONNE",
    "投放市场的包装, 420, kg, 420, KILOGRAM",
    "绿化覆盖率, 31.2, '', 31.2, PERCENT",
    "绿化覆盖率, 0.312, 1, 0.312, ONE",
  })
  void a_value_is_read_as_its_item_asks(
      String item, String value, String unit, String number, Unit read) throws IOException {
    DeclarationActivity declared =
        (DeclarationActivity)
            fact(outcomes("COOL-1,2025-03,%s,%s,%s,".formatted(item, value, unit)).getFirst());
    assertThat(declared.quantity()).isEqualTo(Quantity.of(number, read));
    assertThat(declared.text()).isEmpty();
  }

  @Test
  void words_are_kept_as_they_are() throws IOException {
    DeclarationActivity declared =
        (DeclarationActivity)
            fact(outcomes("COOL-1,2025-03,NEGATIVE_LIST_REMARK,无此类情形,,X-1").getFirst());
    assertThat(declared.text()).contains("无此类情形");
    assertThat(declared.remarks()).containsExactly("无此类情形");
    assertThat(declared.evidence()).isEqualTo(Optional.of("X-1"));
  }

  @Test
  void everything_wrong_with_a_row_is_said_at_once() throws IOException {
    assertThat(
            Takings.issues(
                outcomes(
                    "COOL-1,2025-03,GREEN_DESIN,是,,",
                    "COOL-1,2025-03,EMPLOYEES,8.5,,",
                    "COOL-1,2025-03,EMPLOYEES,-8,,",
                    "COOL-1,2025-03,GREEN_DESIGN,大概,,",
                    "COOL-1,2025-03,GREEN_UPGRADE_INVESTMENT,5,kg,",
                    "COOL-1,2025-13,,,,")))
        .containsExactly(
            "2 申报事项 L-602",
            "3 申报值 L-601",
            "4 申报值 E-109",
            "5 申报值 S-308",
            "6 单位 E-106",
            "7 月份 E-108",
            "7 申报事项 E-107",
            "7 申报值 E-107");
  }

  private List<RowOutcome> withBrand(String... rows) throws IOException {
    return Takings.ofAlliance(folder, "EX-COOL", "站点代码,月份,申报事项,申报值,品牌", rows);
  }

  @Test
  void what_is_put_on_the_market_may_name_its_brand() throws IOException {
    DeclarationActivity declared =
        (DeclarationActivity)
            fact(withBrand("COOL-1,2025-03,ON_MARKET_APPLIANCE,3150.5,HX").getFirst());
    assertThat(declared.brand()).contains("HX");
    assertThat(declared.particulars()).containsExactly("ON_MARKET_APPLIANCE", "HX");
    assertThat(Takings.issues(withBrand("COOL-1,2025-03,EMPLOYEES,8,HX")))
        .containsExactly("2 品牌 L-606");
  }

  private static Object fact(RowOutcome outcome) {
    return ((RowOutcome.Fact) outcome).activity();
  }
}
