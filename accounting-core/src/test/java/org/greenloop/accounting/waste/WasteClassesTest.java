package org.greenloop.accounting.waste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.greenloop.accounting.factor.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WasteClassesTest {

  private static final WasteClass OIL =
      wasteClass("HW08", WasteClass.Kind.HAZARDOUS, "废矿物油与含矿物油废物", "废机油");
  private static final WasteClass RECYCLABLE =
      wasteClass("SW17", WasteClass.Kind.GENERAL, "可再生类废物", "废钢铁");

  private final WasteClasses classes = new WasteClasses(List.of(OIL, RECYCLABLE));

  private static WasteClass wasteClass(
      String code, WasteClass.Kind kind, String name, String synonym) {
    return new WasteClass(
        code, kind, name, code + " waste", List.of(synonym), Confidence.SECONDARY);
  }

  @ParameterizedTest
  @CsvSource({
    "HW08, HW08",
    "hw08, HW08",
    "ＨＷ０８, HW08",
    "废机油, HW08",
    "900-249-08, HW08",
    "900-003-S17, SW17",
    "可再生类废物, SW17",
    "SW17 waste, SW17"
  })
  void a_class_is_found_by_code_name_synonym_or_the_full_code_of_a_waste(String text, String code) {
    assertThat(classes.find(text)).map(WasteClass::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HW99", "900-249-99", "249-08", "900-249-S08", "废"})
  void what_is_no_class_is_not_found(String text) {
    assertThat(classes.find(text)).isEmpty();
  }

  @Test
  void a_name_stands_for_one_class_only() {
    WasteClass other = wasteClass("HW09", WasteClass.Kind.HAZARDOUS, "乳化液", "废机油");
    assertThatThrownBy(() -> new WasteClasses(List.of(OIL, other)))
        .hasMessageContaining("HW08")
        .hasMessageContaining("HW09");
  }

  @Test
  void suggestions_are_made_from_codes_names_and_synonyms() {
    assertThat(classes.names()).contains("HW08", "废矿物油与含矿物油废物", "废机油");
    assertThat(classes.list()).containsExactly(OIL, RECYCLABLE);
  }
}
