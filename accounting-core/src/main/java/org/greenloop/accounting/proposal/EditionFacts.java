package org.greenloop.accounting.proposal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.SizeClass;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.proposal.EditionChange.Amount;
import org.greenloop.accounting.proposal.EditionChange.Aspect;
import org.greenloop.accounting.proposal.EditionChange.Constant;
import org.greenloop.accounting.proposal.EditionChange.Flag;
import org.greenloop.accounting.proposal.EditionChange.Text;
import org.greenloop.accounting.proposal.EditionChange.Value;
import org.greenloop.accounting.quantity.Rounding;

/// What an edition says, taken apart so that two editions can be held side by side.
final class EditionFacts {

  /// @param part as in [EditionChange]
  record Place(Aspect aspect, String part) {}

  private final Map<Place, Value> said = new LinkedHashMap<>();

  private EditionFacts() {}

  /// In the order of the documentation, the order of the criteria excepted.
  static Map<Place, Value> of(Standard standard) {
    EditionFacts facts = new EditionFacts();
    facts.text(Aspect.NAME, "", standard.name());
    facts.text(Aspect.NAME_ENGLISH, "", standard.nameEnglish());
    facts.text(Aspect.SOURCE, "", standard.source());
    standard.subjects().stream()
        .sorted()
        .forEach(kind -> facts.constant(Aspect.SUBJECT, kind.name(), kind));
    facts.text(Aspect.VALID_FROM, "", standard.validFrom().toString());
    standard.validUntil().ifPresent(day -> facts.text(Aspect.VALID_UNTIL, "", day.toString()));
    facts.constant(Aspect.COUNTING, "", standard.counting());
    facts.reference(
        standard.passScore(),
        "",
        "",
        Aspect.PASS_SCORE,
        Aspect.PASS_SCORE_SOURCE,
        Aspect.PASS_SCORE_CONFIDENCE);
    for (Standard.Grade grade : standard.grades()) {
      facts.text(Aspect.GRADE_ENGLISH, grade.name(), grade.nameEnglish());
      facts.reference(
          grade.from(),
          grade.name(),
          "",
          Aspect.GRADE,
          Aspect.GRADE_SOURCE,
          Aspect.GRADE_CONFIDENCE);
    }
    facts.number(Aspect.LABEL_MONTHS, "", BigDecimal.valueOf(standard.labelMonths()), "");
    standard
        .mendDays()
        .ifPresent(
            days ->
                facts.reference(
                    days,
                    "",
                    "",
                    Aspect.MEND_DAYS,
                    Aspect.MEND_DAYS_SOURCE,
                    Aspect.MEND_DAYS_CONFIDENCE));
    return facts.said;
  }

  static Map<Place, Value> of(Criterion criterion) {
    EditionFacts facts = new EditionFacts();
    facts.text(Aspect.NAME, "", criterion.name());
    facts.text(Aspect.NAME_ENGLISH, "", criterion.nameEnglish());
    criterion.group().ifPresent(group -> facts.text(Aspect.GROUP, "", group.name()));
    facts.constant(Aspect.RULE, "", criterion.rule().kind());
    String unit = "";
    if (criterion.rule() instanceof ScoringRule.Measured measured) {
      unit = measured.indicator().unit();
      facts.text(Aspect.INDICATOR, "", measured.indicator().code());
      facts.constant(Aspect.DIRECTION, "", measured.direction());
    }
    for (Benchmark benchmark : criterion.benchmarks()) {
      facts.benchmark(benchmark, unit);
    }
    if (criterion.rule() instanceof ScoringRule.Ratio ratio) {
      ratio.cap().ifPresent(cap -> facts.number(Aspect.CAP, "", cap, ""));
    }
    if (criterion.rule() instanceof ScoringRule.Bands bands) {
      for (Band band : bands.bands()) {
        facts.reference(
            band.from(),
            Rounding.plain(band.share()),
            unit,
            Aspect.BAND,
            Aspect.BAND_SOURCE,
            Aspect.BAND_CONFIDENCE);
      }
    }
    if (criterion.weight().signum() > 0) {
      facts.number(Aspect.WEIGHT, "", criterion.weight(), "");
      facts.said.put(new Place(Aspect.REQUIRED, ""), new Flag(criterion.required()));
    }
    facts.text(Aspect.CLAUSE, "", criterion.clause());
    criterion
        .evidence()
        .ifPresent(
            evidence -> {
              facts.text(Aspect.EVIDENCE, "", evidence.text());
              facts.text(Aspect.EVIDENCE_ENGLISH, "", evidence.textEnglish());
            });
    facts.constant(Aspect.CONFIDENCE, "", criterion.confidence());
    return facts.said;
  }

  private void benchmark(Benchmark benchmark, String unit) {
    String part =
        java.util.stream.Stream.of(
                benchmark.industry(), benchmark.size().map(EditionFacts::sizeText))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    benchmark
        .base()
        .ifPresent(
            base ->
                reference(
                    base, part, unit, Aspect.BASE, Aspect.BASE_SOURCE, Aspect.BASE_CONFIDENCE));
    reference(
        benchmark.target(), part, unit, Aspect.LIMIT, Aspect.LIMIT_SOURCE, Aspect.LIMIT_CONFIDENCE);
  }

  /// `200000 ≤ energy.comprehensive < 1000000`.
  private static String sizeText(SizeClass size) {
    return size.from().map(low -> Rounding.plain(low) + " ≤ ").orElse("")
        + size.indicator().code()
        + size.below().map(high -> " < " + Rounding.plain(high)).orElse("");
  }

  private void reference(
      Reference reference,
      String part,
      String unit,
      Aspect value,
      Aspect source,
      Aspect confidence) {
    number(value, part, reference.value(), unit);
    text(source, part, reference.source());
    constant(confidence, part, reference.confidence());
  }

  private void text(Aspect aspect, String part, String text) {
    said.put(new Place(aspect, part), new Text(text));
  }

  /// Without trailing zeros: 40.0 is 40.
  private void number(Aspect aspect, String part, BigDecimal number, String unit) {
    said.put(new Place(aspect, part), new Amount(new BigDecimal(Rounding.plain(number)), unit));
  }

  private void constant(Aspect aspect, String part, Enum<?> constant) {
    said.put(new Place(aspect, part), new Constant(constant));
  }
}
