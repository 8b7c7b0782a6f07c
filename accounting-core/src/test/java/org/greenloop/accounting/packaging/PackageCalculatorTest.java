package org.greenloop.accounting.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.greenloop.accounting.packaging.Packages.FACTORS;
import static org.greenloop.accounting.packaging.Packages.YEAR;
import static org.greenloop.accounting.packaging.Packages.costing;
import static org.greenloop.accounting.packaging.Packages.cubicCentimetres;
import static org.greenloop.accounting.packaging.Packages.declaring;
import static org.greenloop.accounting.packaging.Packages.grams;
import static org.greenloop.accounting.packaging.Packages.layers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.packaging.Compliance.Verdict;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageCalculatorTest {

  private static final PackageCalculator CALCULATOR = new PackageCalculator(FACTORS);

  /// A box of 250 × 200 × 60 mm.
  private static final SalesPackage TEA = cubicCentimetres("3000", grams(Commodity.TEA, "100", 1));

  private static Finding finding(SalesPackage design, String requirement) {
    return CALCULATOR.compliance(design, YEAR).findings().stream()
        .filter(finding -> finding.requirement().equals(requirement))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal limit(SalesPackage design, String requirement) {
    return finding(design, requirement).limit().flatMap(Factor::value).orElseThrow();
  }

  /// V_n = 250 × 200 × 60 = 3 000 000 mm³; k V_0 = 13 × 100 g × 1000 = 1 300 000 mm³; 1 700 000 ÷ 3
  /// 000 000 = 56.67 %; limit above 50 g 30 %, passed by 26.67.
  @Test
  void the_tea_of_the_worked_example_has_too_much_interspace() {
    assertThat(Rounding.toDecimals(CALCULATOR.interspaceRatio(TEA, YEAR).orElseThrow(), 2))
        .isEqualTo("56.67");
    assertThat(limit(TEA, "interspace")).isEqualTo("30");
    assertThat(finding(TEA, "interspace").outcome())
        .isInstanceOfSatisfying(
            Finding.NotMet.class,
            outcome -> assertThat(Rounding.toDecimals(outcome.excess(), 2)).isEqualTo("26.67"));
  }

  /// The worked example that a page prints for confectionery: 30 g, k 10, X 50 % need 10 × 30 000 ÷
  /// (1 − 0.5) = 600 000 mm³ (the page prints 60 000, which its own formula refutes).
  @Test
  void a_package_of_exactly_the_limit_is_met_with_nothing_to_spare() {
    SalesPackage sweets = cubicCentimetres("600", grams(Commodity.CONFECTIONERY, "30", 1));
    assertThat(limit(sweets, "interspace")).isEqualTo("50");
    assertThat(finding(sweets, "interspace").outcome())
        .isInstanceOfSatisfying(
            Finding.Met.class, outcome -> assertThat(outcome.margin()).isEqualByComparingTo("0"));
  }

  /// 12 packages of (3000 − 1300) cm³ = 20 400 cm³ = 0.0204 m³.
  @Test
  void the_interspace_of_many_packages_is_a_volume() {
    Calculated calculated = CALCULATOR.interspace(TEA, Quantity.of("12", Unit.PIECE), YEAR);
    assertThat(calculated)
        .isInstanceOfSatisfying(
            Calculated.Amount.class,
            amount -> {
              assertThat(amount.quantity()).isEqualByComparingTo("0.0204");
              assertThat(amount.calculation().formula()).isEqualTo(Formula.INTERSPACE);
              assertThat(amount.calculation().factors())
                  .extracting(Factor::id)
                  .containsExactly("necessary-space/TEA/2023", "net-content-volume/GRAM");
            });
  }

  /// Mooncakes 4 × 100 g at k 7 and tea 1 × 50 g at k 13: 2800 + 650 = 3450 cm³ of 5000; (5000 −
  /// 3450) ÷ 5000 = 31 %. The largest piece, 100 g, has the limit of 30 %.
  @Test
  void a_combined_package_sums_the_necessary_space_of_its_goods() {
    SalesPackage combined =
        cubicCentimetres(
            "5000", grams(Commodity.MOONCAKE, "100", 4), grams(Commodity.TEA, "50", 1));
    assertThat(CALCULATOR.interspaceRatio(combined, YEAR).orElseThrow()).isEqualByComparingTo("31");
    assertThat(limit(combined, "interspace")).isEqualTo("30");
  }

  /// 50 mL = 50 cm³ at a declared k of 8: (500 − 400) ÷ 500 = 20 %.
  @Test
  void a_volume_is_taken_as_it_is_and_a_declared_factor_where_none_is_known() {
    SalesPackage drink =
        cubicCentimetres(
            "500",
            new PackageContents(
                Commodity.OTHER_FOOD,
                Quantity.of("0.05", Unit.LITRE),
                1,
                Optional.of(new BigDecimal("8"))));
    assertThat(CALCULATOR.interspaceRatio(drink, YEAR).orElseThrow()).isEqualByComparingTo("20");
    assertThat(limit(drink, "interspace")).isEqualTo("40");
  }

  @Test
  void a_factor_of_the_standard_goes_before_a_declared_one() {
    SalesPackage generous =
        cubicCentimetres("3000", declaring(grams(Commodity.TEA, "100", 1), "60"));
    assertThat(CALCULATOR.interspaceRatio(generous, YEAR))
        .isEqualTo(CALCULATOR.interspaceRatio(TEA, YEAR));
  }

  @Test
  void goods_without_a_factor_leave_the_ratio_unknown() {
    SalesPackage unknown = cubicCentimetres("3000", grams(Commodity.OTHER_FOOD, "100", 1));
    assertThat(CALCULATOR.interspaceRatio(unknown, YEAR)).isEmpty();
    assertThat(CALCULATOR.interspace(unknown, Quantity.of("1", Unit.PIECE), YEAR))
        .isInstanceOf(Calculated.MissingFactor.class);
    assertThat(finding(unknown, "interspace").outcome())
        .isEqualTo(new Finding.Unknown(Finding.Reason.NO_FORMULA));
  }

  @Test
  void before_the_edition_is_in_force_there_is_no_factor_and_no_limit() {
    assertThat(CALCULATOR.interspaceRatio(TEA, 2022)).isEmpty();
    SalesPackage mooncake = cubicCentimetres("1000", grams(Commodity.MOONCAKE, "100", 1));
    assertThat(CALCULATOR.compliance(mooncake, 2022).findings().getFirst().outcome())
        .isEqualTo(new Finding.Unknown(Finding.Reason.NO_LIMIT));
  }

  /// Each boundary belongs to the band below it.
  @ParameterizedTest
  @CsvSource({
    "0.999, 85",
    "1, 85",
    "1.001, 70",
    "5, 70",
    "5.001, 60",
    "15, 60",
    "15.001, 50",
    "30, 50",
    "30.001, 40",
    "50, 40",
    "50.001, 30",
    "5000, 30"
  })
  void the_limit_is_that_of_the_net_content_of_a_single_piece(String grams, String expected) {
    SalesPackage design = cubicCentimetres("100000", grams(Commodity.TEA, grams, 100));
    assertThat(limit(design, "interspace")).isEqualTo(expected);
  }

  @Test
  void a_package_of_one_layer_is_not_condemned_by_its_interspace() {
    assertThat(finding(layers(TEA, 1), "interspace").outcome())
        .isEqualTo(new Finding.Unknown(Finding.Reason.SINGLE_LAYER));
    SalesPackage tight = layers(cubicCentimetres("1300", grams(Commodity.TEA, "100", 1)), 1);
    assertThat(finding(tight, "interspace").outcome()).isInstanceOf(Finding.Met.class);
  }

  /// 13 × 100 = 1300 cm³ granted, 1000 taken: (1000 − 1300) ÷ 1000 = −30 %, 60 below the limit.
  @Test
  void a_package_tighter_than_the_necessary_space_is_met() {
    SalesPackage tight = cubicCentimetres("1000", grams(Commodity.TEA, "100", 1));
    assertThat(finding(tight, "interspace").outcome())
        .isInstanceOfSatisfying(
            Finding.Met.class,
            outcome -> {
              assertThat(outcome.found()).isEqualByComparingTo("-30");
              assertThat(outcome.margin()).isEqualByComparingTo("60");
            });
  }

  @ParameterizedTest
  @CsvSource({"TEA, 4, 4", "MOONCAKE, 3, 3", "GRAIN, 3, 3", "FRESH_EGG, 3, 3", "FRESH_MEAT, 4, 4"})
  void layers_are_limited_by_goods(Commodity commodity, int most, String expected) {
    SalesPackage design = cubicCentimetres("3000", grams(commodity, "100", 1));
    assertThat(limit(design, "layers")).isEqualTo(expected);
    assertThat(finding(layers(design, most), "layers").outcome())
        .isEqualTo(new Finding.Met(BigDecimal.valueOf(most), new BigDecimal("0")));
    assertThat(finding(layers(design, most + 1), "layers").outcome())
        .isEqualTo(new Finding.NotMet(BigDecimal.valueOf(most + 1L), new BigDecimal("1")));
  }

  @Test
  void a_combined_package_has_the_fewest_layers_that_one_of_its_goods_has() {
    assertThat(
            limit(
                cubicCentimetres(
                    "5000", grams(Commodity.TEA, "50", 1), grams(Commodity.MOONCAKE, "100", 4)),
                "layers"))
        .isEqualTo("3");
  }

  /// Above 100 yuan 15 %, up to 100 yuan 20 %: at 100 yuan 16 % is met, at 100.01 yuan it is not.
  @Test
  void dear_mooncakes_have_a_limit_of_their_own_for_the_cost_of_packaging() {
    SalesPackage mooncake = cubicCentimetres("1000", grams(Commodity.MOONCAKE, "100", 1));
    SalesPackage cheap = costing(mooncake, "16", "100");
    SalesPackage dear = costing(mooncake, "16", "100.01");
    assertThat(limit(cheap, "cost-share")).isEqualTo("20");
    assertThat(finding(cheap, "cost-share").outcome())
        .isInstanceOfSatisfying(
            Finding.Met.class, outcome -> assertThat(outcome.margin()).isEqualByComparingTo("4"));
    assertThat(limit(dear, "cost-share")).isEqualTo("15");
    assertThat(finding(dear, "cost-share").outcome()).isInstanceOf(Finding.NotMet.class);
  }

  @Test
  void tea_of_any_price_may_spend_a_fifth_on_packaging() {
    assertThat(finding(costing(TEA, "200", "1000"), "cost-share").outcome())
        .isInstanceOf(Finding.Met.class);
    assertThat(finding(costing(TEA, "200.01", "1000"), "cost-share").outcome())
        .isInstanceOf(Finding.NotMet.class);
  }

  @Test
  void an_unreported_cost_is_unknown_and_leaves_the_verdict_open() {
    SalesPackage tight = cubicCentimetres("1300", grams(Commodity.TEA, "100", 1));
    assertThat(finding(tight, "cost-share").outcome())
        .isEqualTo(new Finding.Unknown(Finding.Reason.NOT_REPORTED));
    assertThat(CALCULATOR.compliance(tight, YEAR).verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(CALCULATOR.compliance(costing(tight, "1", "100"), YEAR).verdict())
        .isEqualTo(Verdict.CONFORMING);
  }

  @Test
  void one_requirement_that_is_not_met_decides() {
    assertThat(CALCULATOR.compliance(TEA, YEAR).verdict()).isEqualTo(Verdict.VIOLATING);
  }

  @Test
  void fresh_produce_has_no_interspace_that_could_be_judged() {
    SalesPackage eggs =
        costing(cubicCentimetres("3000", grams(Commodity.FRESH_EGG, "50", 10)), "1", "30");
    assertThat(finding(eggs, "interspace").outcome())
        .isEqualTo(new Finding.Unknown(Finding.Reason.NO_FORMULA));
    assertThat(finding(eggs, "interspace").clause()).startsWith("GB 43284-2023");
    assertThat(CALCULATOR.compliance(eggs, YEAR).verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(CALCULATOR.compliance(layers(eggs, 4), YEAR).verdict()).isEqualTo(Verdict.VIOLATING);
  }

  @Test
  void the_least_sure_limit_decides_how_sure_the_verdict_is() {
    assertThat(
            CALCULATOR.compliance(TEA, YEAR).calculation(Formula.PACKAGE_COMPLIANCE).confidence())
        .isEqualTo(Confidence.UNCONFIRMED);
  }

  /// What `explain` relies on: the factors of the ledger entry and the facts give the findings
  /// back.
  @Test
  void findings_can_be_made_again_from_the_factors_that_were_used() {
    for (SalesPackage design :
        List.of(
            TEA,
            costing(cubicCentimetres("1000", grams(Commodity.MOONCAKE, "100", 1)), "16", "101"),
            costing(cubicCentimetres("1000", grams(Commodity.MOONCAKE, "100", 1)), "16", "99"),
            cubicCentimetres(
                "5000", grams(Commodity.TEA, "3", 1), grams(Commodity.MOONCAKE, "20", 4)),
            cubicCentimetres("900", grams(Commodity.FRESH_EGG, "50", 10)))) {
      Compliance compliance = CALCULATOR.compliance(design, YEAR);
      FactorSet used =
          new FactorSet("used", compliance.calculation(Formula.PACKAGE_COMPLIANCE).factors());
      assertThat(new PackageCalculator(used).compliance(design, YEAR).findings())
          .isEqualTo(compliance.findings());
    }
  }

  @Test
  void the_goods_alone_have_a_volume_to_hold_against_the_package() {
    // 4 × 100 g = 400 cm³ and 2 × 5 mL = 10 cm³
    SalesPackage design =
        cubicCentimetres(
            "5000",
            grams(Commodity.MOONCAKE, "100", 4),
            new PackageContents(
                Commodity.COSMETICS, Quantity.of("5", Unit.MILLILITRE), 2, Optional.empty()));
    assertThat(CALCULATOR.netVolume(design, YEAR).orElseThrow()).isEqualByComparingTo("0.00041");
  }

  @Test
  void a_package_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> grams(Commodity.TEA, "0", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> grams(Commodity.TEA, "1", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cubicCentimetres("0", grams(Commodity.TEA, "1", 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> layers(TEA, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> costing(TEA, "1", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> costing(TEA, "-1", "1"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PackageContents(
                    Commodity.TEA, Quantity.of("1", Unit.PIECE), 1, Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                cubicCentimetres(
                    "100", grams(Commodity.TEA, "1", 1), grams(Commodity.FRESH_EGG, "1", 1)))
        .withMessageContaining("one standard");
  }
}
