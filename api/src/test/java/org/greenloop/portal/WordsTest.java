package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.MaterialActivity;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.carbon.ProcessSource;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.land.LandItem;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.packaging.MaterialClass;
import org.greenloop.accounting.packaging.PackagingForm;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PoolKind;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.pollutant.Pollutant;
import org.greenloop.accounting.surveillance.FallenCriterion;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.waste.WasteFlow;
import org.greenloop.accounting.waste.WasteMaterial;
import org.greenloop.accounting.water.WaterFlow;
import org.greenloop.accounting.water.WaterReuse;
import org.greenloop.accounting.water.WaterSource;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.batch.intake.IntakeTemplate;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Pattern KEY =
      Pattern.compile("#\\{([A-Za-z0-9._-]+)|words\\.get\\('([^']+)'[,)]");
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        WordsTest.class.getResourceAsStream("/portal_" + language + ".properties")) {
      words.load(
          new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return words;
  }

  @Test
  void both_languages_have_the_same_keys_and_no_empty_words() throws IOException {
    assertThat(words("zh").stringPropertyNames()).isEqualTo(words("en").stringPropertyNames());
    assertThat(words("zh").values()).doesNotContain("");
    assertThat(words("en").values()).doesNotContain("");
  }

  @Test
  void both_languages_use_the_same_arguments() throws IOException {
    Properties chinese = words("zh");
    Properties english = words("en");
    for (String key : chinese.stringPropertyNames()) {
      assertThat(arguments(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{\\d+}")
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_key_in_a_template_has_words() throws IOException {
    Set<String> known = words("zh").stringPropertyNames();
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher keys = KEY.matcher(Files.readString(file));
        while (keys.find()) {
          used.add(keys.group(1) == null ? keys.group(2) : keys.group(1));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(150).allMatch(known::contains);
  }

  @Test
  void every_constant_that_a_page_may_show_has_words() throws IOException {
    List<Enum<?>> constants =
        Stream.<Enum<?>[]>of(
                Availability.values(),
                Confidence.values(),
                SubjectKind.values(),
                AccountHolder.Role.values(),
                Assessment.Outcome.values(),
                PublishedJudgement.Outcome.values(),
                Missing.values(),
                Direction.values(),
                EnergyFlow.values(),
                FuelUse.values(),
                ProcessSource.values(),
                WaterFlow.values(),
                WaterSource.values(),
                WaterReuse.values(),
                WasteFlow.values(),
                LandItem.values(),
                Pollutant.values(),
                Pollutant.Passage.values(),
                MaterialActivity.Grade.values(),
                Explanation.Role.values(),
                Account.values(),
                FactorKind.values(),
                WasteMaterial.values(),
                PackagingMaterial.values(),
                PackagingForm.values(),
                MaterialClass.values(),
                PoolKind.values(),
                NotedWarning.State.values(),
                SurveillanceFinding.State.values(),
                SurveillanceFinding.Kind.values(),
                FallenCriterion.Outcome.values())
            .flatMap(Stream::of)
            .collect(Collectors.toList());
    Set<String> needed =
        constants.stream()
            .map(one -> one.getDeclaringClass().getSimpleName() + "." + one.name())
            .collect(Collectors.toCollection(TreeSet::new));
    for (ScoringRule.Kind rule : ScoringRule.Kind.values()) {
      needed.add("published.rule." + rule);
      needed.add("published.ruleText." + rule);
    }
    for (Standard.Counting counting : Standard.Counting.values()) {
      needed.add("published.counting." + counting);
    }
    for (Account.Measure measure : Account.Measure.values()) {
      needed.add("published.measure." + measure);
    }
    for (Verdict verdict : Verdict.values()) {
      needed.add("said." + verdict);
      needed.add("decided." + verdict);
    }
    for (StandingChange.Kind kind : StandingChange.Kind.values()) {
      needed.add("change." + kind);
    }
    for (IntakeTemplate template : IntakeTemplate.values()) {
      needed.add("template." + template.code());
    }
    assertThat(words("zh").stringPropertyNames()).containsAll(needed);
  }
}
