package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.CircularityFormula;
import org.greenloop.accounting.footprint.system.Supply;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.FootprintIssue;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.footprint.FootprintReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootprintWordingTest {

  private final FootprintWording wording = new FootprintWording();

  @ParameterizedTest
  @EnumSource
  void every_issue_has_words_in_both_languages(Kind kind) {
    FootprintIssue issue = new FootprintIssue(kind, "EX/P, recycled", "recycled", "1 kg");
    assertThat(wording.word(issue, Locale.CHINESE)).endsWith("。").doesNotContain("{");
    assertThat(wording.word(issue, Locale.ENGLISH)).contains("; ").doesNotContain("{");
  }

  @Test
  void items_stand_in_the_words_of_the_file() {
    FootprintIssue missing = new FootprintIssue(Kind.NO_STEP, "CAR", "metals", "");
    assertThat(wording.word(missing, Locale.CHINESE)).isEqualTo("CAR：没有填写步骤 金属分离。请加一行；没有拆出时写 0。");
    assertThat(wording.word(missing, Locale.ENGLISH)).contains("the step metals");
    assertThat(
            wording.word(
                new FootprintIssue(Kind.OUTWEIGHS, "P, destination", "2 kg", "1 kg"),
                Locale.CHINESE))
        .startsWith("P, 使用后去向：各部分 2 kg 超过整体 1 kg");
  }

  @Test
  void sites_and_climate_change_are_no_codes() {
    assertThat(wording.category("climate-change", Locale.CHINESE)).isEqualTo("气候变化");
    assertThat(wording.category("GWP 100", Locale.CHINESE)).as("of a file").isEqualTo("GWP 100");
    for (Supply.Part part : Supply.Part.values()) {
      FootprintReport.Contribution sites =
          new FootprintReport.Contribution(
              "EX-COOL", "EX-COOL " + part.code(), "P", Optional.of(part), 1, 1, 1);
      assertThat(wording.process(sites, Locale.CHINESE)).startsWith("站点：");
      assertThat(wording.process(sites, Locale.ENGLISH)).startsWith("sites: ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void figures_have_names(CircularityFormula.Code code) {
    assertThat(wording.word(code, Locale.CHINESE)).isNotEqualTo(wording.word(code, Locale.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vehicle",
        "pre-treatment",
        "dismantling",
        "metals",
        "recyclable-residue",
        "recoverable-residue",
        "product",
        "virgin",
        "recycled",
        "reused",
        "biological",
        "recycling",
        "reuse",
        "composting",
        "energy-recovery",
        "lifetime",
        "intensity",
        "efficiency-of-feedstock",
        "efficiency-of-recycling",
        "waste",
        "linear-flow"
      })
  void inputs_and_where_they_come_from_have_words(String code) {
    for (CircularityReport.From from : CircularityReport.From.values()) {
      CircularityReport.Input input =
          new CircularityReport.Input(
              code, "M", BigDecimal.ONE, "kg", from, "f.csv 2", "", Confidence.OFFICIAL);
      assertThat(wording.input(input, Locale.CHINESE)).isNotBlank();
      assertThat(wording.from(input, Locale.ENGLISH)).isNotBlank();
    }
  }
}
