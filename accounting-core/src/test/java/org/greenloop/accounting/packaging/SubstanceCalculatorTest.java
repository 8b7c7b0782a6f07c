package org.greenloop.accounting.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.factor.Formula;
import org.greenloop.accounting.packaging.Compliance.Verdict;
import org.greenloop.accounting.world.AnEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstanceCalculatorTest {

  private static final int YEAR = 2025;

  private static AnEdition metals(AnEdition edition, String materialClass) {
    return edition
        .ofYear(FactorKind.SUBSTANCE_LIMIT, materialClass + "/HEAVY_METALS", 2024, "100")
        .ofYear(FactorKind.SUBSTANCE_LIMIT, materialClass + "/PB", 2024, "50")
        .ofYear(FactorKind.SUBSTANCE_LIMIT, materialClass + "/HG", 2024, "0.5")
        .ofYear(FactorKind.SUBSTANCE_LIMIT, materialClass + "/CD", 2024, "0.5")
        .ofYear(FactorKind.SUBSTANCE_LIMIT, materialClass + "/CR", 2024, "50");
  }

  /// Part of GB 43352-2023 Table 1.
  private static final FactorSet FACTORS =
      metals(metals(AnEdition.anEdition(), "PAPER"), "PLASTIC_BIODEGRADABLE")
          .ofYear(FactorKind.SUBSTANCE_LIMIT, "PLASTIC_BIODEGRADABLE/ZN", 2024, "150")
          .ofYear(FactorKind.SUBSTANCE_LIMIT_EXCLUSIVE, "E_WAYBILL/BISPHENOL_A", 2024, "200")
          .build();

  private static final SubstanceCalculator CALCULATOR = new SubstanceCalculator(FACTORS);

  private static Measured measured(String text) {
    return text.startsWith("<")
        ? new Measured(Measured.Bound.BELOW, new BigDecimal(text.substring(1)))
        : new Measured(Measured.Bound.EXACTLY, new BigDecimal(text));
  }

  private static SubstanceTest test(
      MaterialClass materialClass, String pb, String hg, String cd, String cr) {
    return test(materialClass, Map.of(), pb, hg, cd, cr);
  }

  private static SubstanceTest test(
      MaterialClass materialClass,
      Map<Substance, String> more,
      String pb,
      String hg,
      String cd,
      String cr) {
    Map<Substance, Measured> results = new EnumMap<>(Substance.class);
    Map.of(Substance.PB, pb, Substance.HG, hg, Substance.CD, cd, Substance.CR, cr)
        .forEach(
            (substance, text) -> {
              if (!text.isEmpty()) {
                results.put(substance, measured(text));
              }
            });
    more.forEach((substance, text) -> results.put(substance, measured(text)));
    return new SubstanceTest("S-1", materialClass, results);
  }

  private static Optional<Finding> finding(SubstanceTest test, String requirement) {
    return CALCULATOR.compliance(test, YEAR).findings().stream()
        .filter(finding -> finding.requirement().equals(requirement))
        .findFirst();
  }

  private static Finding.Outcome outcome(SubstanceTest test, String requirement) {
    return finding(test, requirement).orElseThrow().outcome();
  }

  /// 49 + 0.5 + 0.5 + 50 = 100: each metal and the sum exactly at or below its limit.
  @Test
  void at_most_the_limit_is_met() {
    SubstanceTest test = test(MaterialClass.PAPER, "49", "0.5", "0.5", "50");
    assertThat(outcome(test, "HEAVY_METALS"))
        .isInstanceOfSatisfying(
            Finding.Met.class,
            met -> {
              assertThat(met.found()).isEqualByComparingTo("100");
              assertThat(met.margin()).isEqualByComparingTo("0");
            });
    assertThat(CALCULATOR.compliance(test, YEAR).verdict()).isEqualTo(Verdict.CONFORMING);
  }

  /// 49.01 + 0.5 + 0.5 + 50 = 100.01, though each of the four is met.
  @Test
  void the_sum_of_four_metals_has_a_limit_of_its_own() {
    SubstanceTest test = test(MaterialClass.PAPER, "49.01", "0.5", "0.5", "50");
    assertThat(outcome(test, "PB")).isInstanceOf(Finding.Met.class);
    assertThat(outcome(test, "HEAVY_METALS"))
        .isInstanceOfSatisfying(
            Finding.NotMet.class,
            notMet -> {
              assertThat(notMet.found()).isEqualByComparingTo("100.01");
              assertThat(notMet.excess()).isEqualByComparingTo("0.01");
            });
    assertThat(CALCULATOR.compliance(test, YEAR).verdict()).isEqualTo(Verdict.VIOLATING);
  }

  @Test
  void what_was_not_tested_is_unknown_and_not_passed() {
    SubstanceTest test = test(MaterialClass.PAPER, "1", "0.1", "", "1");
    assertThat(outcome(test, "CD")).isEqualTo(new Finding.Unknown(Finding.Reason.NOT_REPORTED));
    assertThat(outcome(test, "HEAVY_METALS"))
        .isEqualTo(new Finding.Unknown(Finding.Reason.NOT_REPORTED));
    assertThat(CALCULATOR.compliance(test, YEAR).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  /// 60 + 45 = 105 without the two others.
  @Test
  void a_sum_that_is_passed_without_the_untested_is_not_met() {
    SubstanceTest test = test(MaterialClass.PAPER, "60", "", "", "45");
    assertThat(outcome(test, "HEAVY_METALS"))
        .isInstanceOfSatisfying(
            Finding.NotMet.class, notMet -> assertThat(notMet.excess()).isEqualByComparingTo("5"));
  }

  /// <1 + <0.5 + <0.5 + <1 is less than 3.
  @Test
  void less_than_a_detection_limit_within_the_limit_is_met() {
    SubstanceTest test = test(MaterialClass.PAPER, "<1", "<0.5", "<0.5", "<1");
    assertThat(CALCULATOR.compliance(test, YEAR).verdict()).isEqualTo(Verdict.CONFORMING);
    assertThat(outcome(test, "HEAVY_METALS"))
        .isInstanceOfSatisfying(
            Finding.Met.class, met -> assertThat(met.margin()).isEqualByComparingTo("97"));
  }

  @Test
  void less_than_a_detection_limit_above_the_limit_shows_nothing() {
    assertThat(outcome(test(MaterialClass.PAPER, "1", "<2", "0.1", "1"), "HG"))
        .isEqualTo(new Finding.Unknown(Finding.Reason.DETECTION_LIMIT));
  }

  @ParameterizedTest
  @CsvSource({"199.9, true", "200, false", "<200, true", "200.1, false"})
  void bisphenol_a_of_a_waybill_has_to_stay_below_its_limit(String found, boolean met) {
    SubstanceTest test =
        test(MaterialClass.E_WAYBILL, Map.of(Substance.BISPHENOL_A, found), "1", "0.1", "0.1", "1");
    assertThat(outcome(test, "BISPHENOL_A") instanceof Finding.Met).isEqualTo(met);
    assertThat(outcome(test, "BISPHENOL_A") instanceof Finding.NotMet).isEqualTo(!met);
  }

  @Test
  void a_result_of_exactly_an_excluded_limit_passes_it_by_nothing() {
    SubstanceTest test =
        test(MaterialClass.E_WAYBILL, Map.of(Substance.BISPHENOL_A, "200"), "1", "0", "0", "1");
    assertThat(outcome(test, "BISPHENOL_A"))
        .isInstanceOfSatisfying(
            Finding.NotMet.class, notMet -> assertThat(notMet.excess()).isEqualByComparingTo("0"));
  }

  @Test
  void a_waybill_has_the_limits_of_paper_too_and_paper_has_none_for_bisphenol_a() {
    SubstanceTest waybill = test(MaterialClass.E_WAYBILL, "51", "0.1", "0.1", "1");
    assertThat(outcome(waybill, "PB")).isInstanceOf(Finding.NotMet.class);
    assertThat(outcome(waybill, "BISPHENOL_A")).isInstanceOf(Finding.Unknown.class);
    assertThat(finding(test(MaterialClass.PAPER, "1", "0.1", "0.1", "1"), "BISPHENOL_A")).isEmpty();
  }

  @Test
  void a_class_is_asked_only_for_what_the_table_limits_for_it() {
    assertThat(finding(test(MaterialClass.PAPER, "1", "0.1", "0.1", "1"), "ZN")).isEmpty();
    assertThat(finding(test(MaterialClass.PLASTIC_BIODEGRADABLE, "1", "0", "0", "1"), "ZN"))
        .isPresent();
  }

  @Test
  void before_the_standard_is_in_force_nothing_is_shown() {
    SubstanceTest test = test(MaterialClass.PAPER, "1000", "1", "1", "1");
    assertThat(CALCULATOR.compliance(test, 2023).findings()).isEmpty();
    assertThat(CALCULATOR.compliance(test, 2023).verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void findings_can_be_made_again_from_the_factors_that_were_used() {
    SubstanceTest test = test(MaterialClass.E_WAYBILL, "51", "", "<0.7", "1");
    Compliance compliance = CALCULATOR.compliance(test, YEAR);
    FactorSet used =
        new FactorSet("used", compliance.calculation(Formula.SUBSTANCE_COMPLIANCE).factors());
    assertThat(new SubstanceCalculator(used).compliance(test, YEAR).findings())
        .isEqualTo(compliance.findings());
  }

  @Test
  void results_are_written_as_a_laboratory_writes_them() {
    assertThat(measured("<0.50")).hasToString("<0.5");
    assertThat(measured("12.50")).hasToString("12.5");
  }

  @Test
  void a_negative_result_or_less_than_nothing_or_no_result_at_all_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> measured("-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> measured("<0"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubstanceTest("S-1", MaterialClass.PAPER, Map.of()));
  }
}
