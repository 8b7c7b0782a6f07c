package org.greenloop.ontology.provenance;

import java.util.List;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.SizeClass;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.ontology.vocabulary.Gl;

/// What an assessment tells of its scheme, so that a reader needs no other file.
final class SchemeDescription {

  private SchemeDescription() {}

  static Description of(Standard standard, String address) {
    return new Description(address, "gl:Scheme", "prov:Plan")
        .with(Term.IDENTIFIER, standard.id())
        .with(Term.EDITION, standard.edition())
        .withNames(standard.name(), standard.nameEnglish())
        .with(Term.CLAUSE, standard.source())
        .with(Term.PASS_SCORE, standard.passScore().value())
        .with(Term.PASS_SCORE_SOURCE, standard.passScore().source())
        .with(Term.PASS_SCORE_CONFIDENCE, standard.passScore().confidence())
        .with(Term.COUNTING, standard.counting());
  }

  static Description of(Standard.Grade grade, String address) {
    return limited(new Description(address, "gl:Grade"), grade.from())
        .withNames(grade.name(), grade.nameEnglish());
  }

  static Description of(Criterion criterion, int order, String scheme) {
    Description description =
        new Description(scheme + "#" + criterion.id(), "gl:Criterion")
            .with(Term.IDENTIFIER, criterion.id())
            .withNames(criterion.name(), criterion.nameEnglish())
            .with(Term.ORDER, String.valueOf(order))
            .with(Term.RULE, criterion.rule().kind())
            .with(Term.WEIGHT, criterion.weight())
            .with(Term.REQUIRED, String.valueOf(criterion.required()))
            .with(Term.CLAUSE, criterion.clause())
            .with(Term.CONFIDENCE, criterion.confidence());
    criterion.group().ifPresent(group -> description.with(Term.GROUP, of(group, scheme)));
    criterion
        .evidence()
        .ifPresent(
            asked -> description.with(Term.EVIDENCE_ASKED, asked.text(), asked.textEnglish()));
    if (criterion.rule() instanceof ScoringRule.Measured measured) {
      description
          .with(Term.INDICATOR, of(measured.indicator()))
          .with(Term.DIRECTION, measured.direction())
          .with(Term.UNIT, measured.indicator().unit());
    }
    if (criterion.rule() instanceof ScoringRule.Ratio ratio) {
      description.with(Term.CAP, ratio.cap());
    }
    return withOnlyLimit(description, criterion.benchmarks());
  }

  /// The limit stands at the criterion where it is the same for every subject.
  private static Description withOnlyLimit(Description criterion, List<Benchmark> benchmarks) {
    if (benchmarks.size() == 1
        && benchmarks.getFirst().industry().isEmpty()
        && benchmarks.getFirst().size().isEmpty()) {
      Benchmark only = benchmarks.getFirst();
      withBase(criterion, only)
          .with(Term.LIMIT, only.target().value())
          .with(Term.LIMIT_SOURCE, only.target().source());
    }
    return criterion;
  }

  private static Description of(Criterion.Group group, String scheme) {
    return new Description(scheme + "#" + group.id(), "gl:Group")
        .with(Term.IDENTIFIER, group.id())
        .withNames(group.name(), group.nameEnglish());
  }

  static Description of(Benchmark benchmark, String address) {
    Description description =
        withBase(limited(new Description(address, "gl:Benchmark"), benchmark.target()), benchmark);
    benchmark.industry().ifPresent(industry -> description.with(Term.INDUSTRY, industry));
    benchmark.size().ifPresent(size -> with(description, size));
    return description;
  }

  private static void with(Description benchmark, SizeClass size) {
    benchmark
        .with(Term.SIZE_INDICATOR, of(size.indicator()))
        .with(Term.SIZE_FROM, size.from())
        .with(Term.SIZE_BELOW, size.below());
  }

  static Description of(Band band, String address) {
    return limited(new Description(address, "gl:Band"), band.from()).with(Term.SHARE, band.share());
  }

  private static Description limited(Description description, Reference limit) {
    return description
        .with(Term.LIMIT, limit.value())
        .with(Term.LIMIT_SOURCE, limit.source())
        .with(Term.CONFIDENCE, limit.confidence());
  }

  private static Description withBase(Description description, Benchmark benchmark) {
    benchmark
        .base()
        .ifPresent(
            base ->
                description
                    .with(Term.BASE, base.value())
                    .with(Term.BASE_SOURCE, base.source())
                    .with(Term.BASE_CONFIDENCE, base.confidence()));
    return description;
  }

  private static Description of(Indicator indicator) {
    return new Description(Gl.indicatorAddress(indicator.code()), "gl:Indicator")
        .with(Term.IDENTIFIER, indicator.code())
        .withNames(indicator.name(), indicator.nameEnglish())
        .with(Term.FORMULA, indicator.formula())
        .with(Term.UNIT, indicator.unit())
        .with(Term.CLAUSE, indicator.clause())
        .with(Term.CONFIDENCE, indicator.confidence());
  }
}
