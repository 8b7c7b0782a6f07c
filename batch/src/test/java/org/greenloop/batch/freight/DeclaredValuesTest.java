package org.greenloop.batch.freight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.declaration.DeclaredItem.ValueType;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class DeclaredValuesTest {

  private static DeclaredItem item(ValueType type) {
    return new DeclaredItem("X", "事项", "item", type, "a test", Confidence.SECONDARY);
  }

  private static DeclarationActivity declared(int site, String month, String value, Unit unit) {
    return new DeclarationActivity(
        new SourceRow(1, site),
        site,
        YearMonth.parse(month),
        "X",
        Optional.empty(),
        Quantity.of(value, unit),
        Optional.of("words of " + site),
        Optional.empty());
  }

  private static Optional<Map.Entry<String, String>> of(
      ValueType type, DeclarationActivity... declarations) {
    return new DeclaredValues(List.of(declarations)).find(item(type));
  }

  @Test
  void the_latest_month_of_a_site_counts_and_sites_are_added() {
    assertThat(
            of(
                ValueType.COUNT,
                declared(1, "2025-03", "5", Unit.PIECE),
                declared(1, "2025-01", "4", Unit.PIECE),
                declared(2, "2025-02", "7", Unit.PIECE)))
        .contains(Map.entry("12", ""));
  }

  @Test
  void money_is_added_in_yuan() {
    // 3.5 万元 + 500 元
    assertThat(
            of(
                ValueType.YUAN,
                declared(1, "2025-03", "3.5", Unit.TEN_THOUSAND_YUAN),
                declared(2, "2025-03", "500", Unit.YUAN)))
        .contains(Map.entry("35500", "元"));
  }

  @Test
  void masses_are_added_in_tonnes() {
    assertThat(
            of(
                ValueType.MASS,
                declared(1, "2025-03", "1.5", Unit.TONNE),
                declared(2, "2025-03", "500", Unit.KILOGRAM)))
        .contains(Map.entry("2", "t"));
  }

  @Test
  void what_one_site_has_is_there() {
    assertThat(
            of(
                ValueType.BOOL,
                declared(1, "2025-03", "0", Unit.ONE),
                declared(2, "2025-03", "1", Unit.ONE)))
        .contains(Map.entry("yes", ""));
    assertThat(of(ValueType.BOOL, declared(1, "2025-03", "0", Unit.ONE)))
        .contains(Map.entry("no", ""));
  }

  @Test
  void percentages_of_two_sites_are_not_added() {
    assertThat(of(ValueType.PERCENT, declared(1, "2025-03", "42.5", Unit.PERCENT)))
        .contains(Map.entry("42.5", "%"));
    assertThat(
            of(
                ValueType.PERCENT,
                declared(1, "2025-03", "42.5", Unit.PERCENT),
                declared(2, "2025-03", "40", Unit.PERCENT)))
        .isEmpty();
  }

  @Test
  void words_stand_side_by_side_and_nothing_declared_is_nothing() {
    assertThat(
            of(
                ValueType.TEXT,
                declared(1, "2025-03", "1", Unit.ONE),
                declared(2, "2025-03", "1", Unit.ONE)))
        .contains(Map.entry("words of 1; words of 2", ""));
    assertThat(of(ValueType.TEXT)).isEmpty();
  }

  @Test
  void the_form_has_its_32_items_in_order() {
    assertThat(ReferenceData.greenFreightForm())
        .extracting(FormItem::number)
        .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 32).boxed().toList());
  }
}
