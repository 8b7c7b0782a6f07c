package org.greenloop.certificate.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SystemBoundary;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.certificate.content.Documents;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.content.Variation;
import org.greenloop.certificate.declaration.DeclarationContent.Allocation;
import org.greenloop.certificate.declaration.DeclarationContent.Interval;
import org.greenloop.certificate.declaration.DeclarationContent.Item;
import org.greenloop.certificate.declaration.DeclarationContent.LeftOut;
import org.greenloop.certificate.declaration.DeclarationContent.MissingFigure;
import org.greenloop.certificate.declaration.DeclarationContent.NotDeclared;
import org.greenloop.certificate.declaration.DeclarationContent.Quality;
import org.greenloop.certificate.declaration.DeclarationContent.Stage;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclarationDocumentTest {

  private final DeclarationDocument document = new DeclarationDocument();

  private static DeclarationContent declaration(String functionalUnit, List<NotDeclared> missing) {
    return new DeclarationContent(
        Variation.plain("COOL-FRIDGE 2025"),
        new Term("COOL-FRIDGE", "电冰箱", "refrigerator"),
        "assembly",
        "2025",
        "1 台",
        functionalUnit,
        "climate change",
        "kgCO2e",
        FootprintMethod.CUT_OFF,
        new BigDecimal("210.5"),
        Optional.of(new Interval(new BigDecimal("195.2"), new BigDecimal("226.8"))),
        List.of(
            new Allocation(FootprintMethod.CUT_OFF, Optional.of(new BigDecimal("210.5")), true),
            new Allocation(FootprintMethod.CIRCULAR, Optional.of(new BigDecimal("198.7")), false),
            new Allocation(FootprintMethod.AVOIDED, Optional.empty(), false)),
        List.of(
            new Stage(
                LifeCycleStage.RAW_MATERIALS,
                new BigDecimal("180.5"),
                Optional.of(new BigDecimal("85.7"))),
            new Stage(
                LifeCycleStage.PRODUCTION,
                new BigDecimal("30"),
                Optional.of(new BigDecimal("14.3")))),
        Optional.of(SystemBoundary.CRADLE_TO_GATE),
        "1 %",
        "",
        "2025.1",
        "measured",
        new BigDecimal("42.5"),
        List.of(new Quality(Confidence.OFFICIAL, new BigDecimal("100"))),
        12,
        List.of(),
        List.of(),
        missing);
  }

  private static DeclarationContent varied(long seed) {
    Variation some = Variation.of(seed);
    BigDecimal total = some.either() ? some.number() : some.number().negate();
    return new DeclarationContent(
        some.issued(),
        some.term(),
        some.text(),
        some.maybeText(),
        some.text(),
        some.maybeText(),
        some.text(),
        "kgCO2e",
        FootprintMethod.CIRCULAR,
        total,
        some.maybe(() -> new Interval(some.number(), some.number())),
        Arrays.stream(FootprintMethod.values())
            .map(
                method ->
                    method == FootprintMethod.CIRCULAR
                        ? new Allocation(method, Optional.of(total), true)
                        : new Allocation(method, some.maybe(some::number), false))
            .toList(),
        Arrays.stream(LifeCycleStage.values())
            .filter(stage -> some.either())
            .map(
                stage ->
                    new Stage(
                        stage, some.number().negate(), some.maybe(() -> new BigDecimal("12.3"))))
            .toList(),
        some.maybe(() -> some.one(SystemBoundary.values())),
        some.maybeText(),
        some.maybeText(),
        some.text(),
        some.maybeText(),
        new BigDecimal("42.5"),
        some.list(5, () -> new Quality(some.one(Confidence.values()), new BigDecimal("12.3"))),
        some.count(1_000_000),
        some.list(
            30, () -> new MissingFigure(some.text(), some.text(), some.one(Availability.values()))),
        some.list(3, () -> new LeftOut(some.text())),
        some.list(6, () -> new NotDeclared(some.one(Item.values()))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_declaration_is_pdf_a_3a_and_pdf_ua_1(Language language) {
    assertThat(PdfRules.brokenBy(document.render(declaration("冷藏 10 年", List.of()), language)))
        .isEmpty();
  }

  @Test
  void nine_declarations_of_every_sort_keep_the_rules_and_give_their_data_back() {
    Documents.printAll(
        9, DeclarationContent.DATA, DeclarationDocumentTest::varied, document::render);
  }

  @Test
  @Tag("long")
  void two_hundred_declarations_in_each_language_do() {
    Documents.printAll(
        600, DeclarationContent.DATA, DeclarationDocumentTest::varied, document::render);
  }

  @Test
  void all_three_methods_stand_side_by_side_and_one_is_declared() {
    String text = Documents.text(document.render(declaration("冷藏 10 年", List.of()), Language.EN));

    assertThat(text)
        .contains("cut-offdeclared", "circularfootprintformula", "avoidedburden")
        .contains("210.5", "198.7", "nosupplychain", "42.5%", "195.2to226.8");
  }

  @Test
  void what_is_not_declared_is_said_in_a_box_and_at_its_place() {
    DeclarationContent content = declaration("", List.of(new NotDeclared(Item.FUNCTIONAL_UNIT)));
    String text = Documents.text(document.render(content, Language.ZH));

    assertThat(text).contains("本声明因此不完整：功能单位", "功能单位未声明");
  }

  @Test
  void a_figure_that_no_method_has_is_no_declaration() {
    DeclarationContent good = declaration("冷藏 10 年", List.of());
    byte[] json = DeclarationContent.DATA.jsonLd(good);
    String changed =
        new String(json, StandardCharsets.UTF_8)
            .replaceFirst("\"total\"( ?): \"210.5\"", "\"total\"$1: \"21.5\"");

    assertThatThrownBy(
            () -> DeclarationContent.DATA.readJsonLd(changed.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("no figure 21.5");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void markup_and_template_language_stay_text(Language language) {
    byte[] pdf = document.render(declaration(Variation.MARKUP, List.of()), language);

    assertThat(Documents.text(pdf)).contains(Variation.MARKUP.replaceAll("\\s", ""));
  }

  @Test
  void both_languages_have_the_same_messages() {
    assertThat(document.document().wording(Language.EN).keys())
        .isEqualTo(document.document().wording(Language.ZH).keys());
  }
}
