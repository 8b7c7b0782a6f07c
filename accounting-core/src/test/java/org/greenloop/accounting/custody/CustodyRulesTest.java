package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.accounting.custody.ALot.kg;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.CustodyRules;
import org.greenloop.accounting.activity.Flaw;
import org.greenloop.accounting.activity.Flaw.Field;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.ElementRecovery;
import org.junit.jupiter.api.Test;

class CustodyRulesTest {

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  /// 12.5 − 4.1 = 8.4.
  @Test
  void net_is_gross_less_tare_in_whatever_units() {
    assertThat(
            CustodyRules.weighing(
                Quantity.of("12.5", Unit.TONNE), kg("4100"), Quantity.of("8.4", Unit.TONNE)))
        .isEmpty();
    assertThat(
            CustodyRules.weighing(
                Quantity.of("12.5", Unit.TONNE), kg("4100"), Quantity.of("8.5", Unit.TONNE)))
        .containsExactly(
            new Flaw(
                Field.NET,
                Rule.NET_IS_NOT_GROSS_LESS_TARE,
                "8.5 t",
                List.of("8.4 t", "12.5 t", "4100 kg")));
  }

  @Test
  void every_negative_weight_is_named_at_once() {
    assertThat(CustodyRules.weighing(kg("-1"), kg("-2"), kg("-3")))
        .extracting(Flaw::field, Flaw::rule)
        .containsExactly(
            tuple(Field.GROSS, Rule.NEGATIVE),
            tuple(Field.TARE, Rule.NEGATIVE),
            tuple(Field.NET, Rule.NEGATIVE));
  }

  @Test
  void a_tare_above_the_gross_leaves_no_net_that_fits() {
    assertThat(CustodyRules.weighing(kg("3"), kg("4"), kg("1")))
        .extracting(flaw -> flaw.arguments().getFirst())
        .containsExactly("-1 kg");
  }

  @Test
  void a_mass_finer_than_a_microgram_or_above_a_million_tonnes_is_a_slip_of_the_pen() {
    assertThat(CustodyRules.mass(Field.NET, Quantity.of("1000000", Unit.TONNE))).isEmpty();
    assertThat(CustodyRules.mass(Field.NET, kg("0.000000001"))).isEmpty();
    assertThat(CustodyRules.mass(Field.NET, Quantity.of("1000000.001", Unit.TONNE)))
        .extracting(Flaw::rule)
        .containsExactly(Rule.NUMBER_TOO_LONG);
    assertThat(CustodyRules.mass(Field.NET, kg("0.0000000001")))
        .extracting(Flaw::rule)
        .containsExactly(Rule.NUMBER_TOO_LONG);
  }

  @Test
  void moisture_and_contaminants_are_at_most_everything() {
    assertThat(CustodyRules.condition(n("0"), n("0"))).isEmpty();
    assertThat(CustodyRules.condition(n("60"), n("40"))).isEmpty();
    assertThat(CustodyRules.condition(n("100.1"), n("0")))
        .containsExactly(
            new Flaw(Field.MOISTURE, Rule.MOISTURE_ABOVE_WHOLE, "100.1", List.of("100.1")));
    // 60 + 41 = 101
    assertThat(CustodyRules.condition(n("60"), n("41")))
        .containsExactly(
            new Flaw(Field.CONTAMINANTS, Rule.MOISTURE_ABOVE_WHOLE, "41", List.of("101")));
    assertThat(CustodyRules.condition(n("-1"), n("0")))
        .extracting(Flaw::rule)
        .containsExactly(Rule.NEGATIVE);
  }

  @Test
  void nobody_hands_over_to_oneself() {
    assertThat(CustodyRules.parties(1, 2, "SM-1")).isEmpty();
    assertThat(CustodyRules.parties(1, 1, "RC-1"))
        .containsExactly(
            new Flaw(Field.COUNTERPARTY, Rule.HANDED_OVER_TO_ONESELF, "RC-1", List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ALot.sold(
                    ALot.portion("A", "1"), ALot.lot("B", "COPPER", "1"), 1, 1, "2026-03-01"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ALot.soldBack("S", ALot.portion("A", "1"), "COPPER", "1", 1, 1, "2026-03-01"));
  }

  /// 102 ÷ 100.
  @Test
  void a_run_gives_no_more_of_an_element_than_went_in() {
    assertThat(CustodyRules.element(new ElementRecovery("Li", kg("100"), kg("100")))).isEmpty();
    assertThat(CustodyRules.element(new ElementRecovery("Li", kg("0"), kg("0")))).isEmpty();
    assertThat(CustodyRules.element(new ElementRecovery("Li", kg("100"), kg("102"))))
        .containsExactly(
            new Flaw(
                Field.ELEMENT,
                Rule.ELEMENT_YIELD_ABOVE_WHOLE,
                "Li",
                List.of("102", "102 kg", "100 kg")));
  }

  @Test
  void materials_and_processes_are_those_of_the_lists() {
    assertThat(CustodyRules.material("ALUMINIUM", References.resources())).isEmpty();
    assertThat(CustodyRules.material("铝", References.resources()))
        .extracting(Flaw::rule)
        .containsExactly(Rule.UNKNOWN_MATERIAL);
    assertThat(CustodyRules.process("PULPING", References.processes())).isEmpty();
    assertThat(CustodyRules.process("MAGIC", References.processes()))
        .extracting(Flaw::rule)
        .containsExactly(Rule.UNKNOWN_PROCESS);
  }

  @Test
  void a_flaw_becomes_the_issue_of_its_row() {
    assertThat(CustodyRules.parties(1, 1, "RC-1").getFirst().at(12, "买方"))
        .isEqualTo(new RowIssue(12, "买方", Rule.HANDED_OVER_TO_ONESELF, "RC-1", List.of()));
  }

  @Test
  void records_of_what_was_refused_cannot_be_made() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Weighing(kg("3"), kg("1"), kg("1")))
        .withMessageContaining("gross");
    assertThatIllegalArgumentException().isThrownBy(() -> ALot.lot("A", "COPPER", "-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LotCondition(n("0.6"), n("0.41"), Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> ALot.lot(" ", "COPPER", "1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Portion("A", Quantity.of("1", Unit.PIECE)));
  }

  @Test
  void a_consignment_has_the_net_mass_that_was_weighed() {
    ReturnConsignment weighed = ALot.returned(ALot.lot("A", "COPPER", "8.4"), 1, "2026-03-01");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReturnConsignment(
                    weighed.number(),
                    weighed.date(),
                    weighed.collector(),
                    weighed.source(),
                    weighed.product(),
                    weighed.lot(),
                    Optional.of(new Weighing(kg("12.5"), kg("4"), kg("8.5"))),
                    weighed.documents()))
        .withMessageContaining("8.5 kg");
  }

  /// 1000 × (1 − 0.1) = 900; 1000 × (1 − 0.1 − 0.05) = 850.
  @Test
  void water_and_foreign_matter_are_no_material() {
    LotCondition condition = new LotCondition(n("0.1"), n("0.05"), Optional.of("II"));
    assertThat(condition.dry(kg("1000")).value()).isEqualByComparingTo("900");
    assertThat(condition.clean(kg("1000")).value()).isEqualByComparingTo("850");
  }
}
