package org.greenloop.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.batch.csv.HeaderMatch.AmbiguousColumn;
import org.greenloop.batch.csv.HeaderMatch.UnknownColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

  private static final Column SITE = Column.required("site", "厂区编码", "site", "site code");
  private static final Column QUANTITY =
      Column.required("quantity", "数量", "quantity", "用量").withUnitInHeader();
  private static final Column UNIT = Column.optional("unit", "单位", "unit");
  private static final Column HEATING_VALUE =
      Column.optional("ncv", "实测低位发热量", "measured NCV").withUnitInHeader();
  private static final Column OUTPUT = Column.optional("output", "产值(万元)", "gross output");
  private static final TemplateColumns TEMPLATE =
      TemplateColumns.of("energy", SITE, QUANTITY, UNIT, HEATING_VALUE, OUTPUT);

  @Test
  void columns_are_found_in_any_order_in_both_languages() {
    HeaderMatch match = match("单位", "quantity", "厂区编码");
    assertThat(match.columns()).isEqualTo(Map.of("unit", 0, "quantity", 1, "site", 2));
    assertThat(match.isUsable()).isTrue();
    assertThat(match.find("ncv")).isEqualTo(OptionalInt.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SITE CODE",
        "site_code",
        "Site-Code",
        "sitecode",
        "ｓｉｔｅ　ｃｏｄｅ",
        "*site code",
        "Site\u2013Code",
        "site\ncode"
      })
  void case_width_blanks_hyphens_and_the_asterisk_of_a_required_column_do_not_matter(String name) {
    assertThat(match(name).find("site")).isEqualTo(OptionalInt.of(0));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          数量(kWh),                  quantity, kWh
          quantity (MWh),             quantity, MWh
          用量（万kWh）,              quantity, 万kWh
          数量[t],                    quantity, t
          数量【吨】,                 quantity, 吨
          数量/kWh,                   quantity, kWh
          实测低位发热量（kJ/kg）,    ncv,      kJ/kg
          实测低位发热量/(kJ/kg),     ncv,      kJ/kg
          Measured_NCV ( kJ/m³ ),     ncv,      kJ/m3
          """)
  void a_unit_is_found_in_the_header(String cell, String key, String unit) {
    HeaderMatch match = match(cell);
    assertThat(match.find(key)).isEqualTo(OptionalInt.of(0));
    assertThat(match.unit(key)).isEqualTo(Optional.of(unit));
  }

  @Test
  void a_bracket_that_belongs_to_the_name_is_no_unit() {
    HeaderMatch match = match("产值（万元）");
    assertThat(match.find("output")).isEqualTo(OptionalInt.of(0));
    assertThat(match.unit("output")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"产值(元)", "厂区编码(kg)", "数量()", "数量(kWh", "(kWh)", "数量kWh", "数量/"})
  void what_is_not_a_name_with_a_unit_is_unknown(String cell) {
    HeaderMatch match = match(cell);
    assertThat(match.columns()).isEmpty();
    assertThat(match.unknown()).extracting(UnknownColumn::name).containsExactly(cell);
  }

  @Test
  void unknown_columns_are_listed_with_what_was_probably_meant() {
    HeaderMatch match = match("site", "备注", "quantty", "", "单位");
    assertThat(match.unknown())
        .containsExactly(
            new UnknownColumn(1, "备注", Optional.empty()),
            new UnknownColumn(2, "quantty", Optional.of("quantity")));
    // A column that is there already was not meant.
    assertThat(match("quantity", "quantty").unknown())
        .containsExactly(new UnknownColumn(1, "quantty", Optional.empty()));
  }

  @Test
  void missing_required_columns_are_listed_with_their_names() {
    HeaderMatch match = match("unit");
    assertThat(match.missing()).containsExactly(SITE, QUANTITY);
    assertThat(match.missing().getFirst().names()).containsExactly("厂区编码", "site", "site code");
    assertThat(match.isUsable()).isFalse();
  }

  @Test
  void two_columns_for_one_key_are_ambiguous() {
    HeaderMatch match = match("site", "数量(kWh)", "用量(MWh)");
    assertThat(match.ambiguous())
        .containsExactly(new AmbiguousColumn("quantity", List.of("数量(kWh)", "用量(MWh)")));
    assertThat(match.isUsable()).isFalse();
  }

  @Test
  void a_cell_is_read_by_key_and_empty_without_its_column() {
    HeaderMatch match = match("quantity", "site");
    CsvRow row = new CsvRow(2, List.of("12", "FS-01"));
    assertThat(match.cell(row, "site")).isEqualTo("FS-01");
    assertThat(match.cell(row, "unit")).isEmpty();
  }

  @Test
  void a_template_in_which_a_name_means_two_columns_does_not_exist() {
    assertThatThrownBy(() -> TemplateColumns.of("energy", SITE, Column.optional("place", "SITE")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SITE names both site and place");
  }

  private static HeaderMatch match(String... cells) {
    return new Header(List.of(cells)).match(TEMPLATE);
  }
}
