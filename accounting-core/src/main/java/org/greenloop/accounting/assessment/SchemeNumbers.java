package org.greenloop.accounting.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers the numbers of a scheme that nobody could confirm, in the order of the scheme, each
/// once.
final class SchemeNumbers {

  private final List<UnconfirmedNumber> found = new ArrayList<>();

  /// All that an edition holds.
  static List<UnconfirmedNumber> of(Standard standard) {
    SchemeNumbers numbers = new SchemeNumbers();
    for (Criterion criterion : standard.criteria()) {
      numbers.addOwn(criterion);
      criterion.benchmarks().forEach(benchmark -> numbers.add(criterion, benchmark));
    }
    numbers.add(UnconfirmedNumber.Kind.PASS_SCORE, Optional.empty(), standard.passScore());
    standard.grades().forEach(numbers::add);
    return List.copyOf(numbers.found);
  }

  /// Those that an assessment used: requirements and weights of every criterion, what values were
  /// compared with, the pass score, and of one that passed the grades down to its own.
  static List<UnconfirmedNumber> of(Assessment assessment) {
    SchemeNumbers numbers = new SchemeNumbers();
    for (CriterionJudgement judgement : assessment.criteria()) {
      numbers.addOwn(judgement.criterion());
      judgement.benchmark().ifPresent(benchmark -> numbers.add(judgement.criterion(), benchmark));
    }
    Standard standard = assessment.standard();
    numbers.add(UnconfirmedNumber.Kind.PASS_SCORE, Optional.empty(), standard.passScore());
    if (assessment.outcome() == Assessment.Outcome.MET) {
      for (Standard.Grade grade : standard.grades()) {
        numbers.add(grade);
        if (assessment.grade().filter(grade::equals).isPresent()) {
          break;
        }
      }
    }
    return List.copyOf(numbers.found);
  }

  private void addOwn(Criterion criterion) {
    add(
        UnconfirmedNumber.Kind.WEIGHT,
        Optional.of(place(criterion)),
        new Reference(criterion.weight(), criterion.clause(), criterion.confidence()));
    if (criterion.rule() instanceof ScoringRule.Bands bands) {
      bands
          .bands()
          .forEach(
              band -> add(UnconfirmedNumber.Kind.BAND, Optional.of(place(criterion)), band.from()));
    }
  }

  private void add(Criterion criterion, Benchmark benchmark) {
    Optional<UnconfirmedNumber.Place> place = Optional.of(place(criterion));
    benchmark.base().ifPresent(base -> add(UnconfirmedNumber.Kind.BASE, place, base));
    add(UnconfirmedNumber.Kind.LIMIT, place, benchmark.target());
  }

  private void add(Standard.Grade grade) {
    add(
        UnconfirmedNumber.Kind.GRADE,
        Optional.of(
            new UnconfirmedNumber.Place(grade.nameEnglish(), grade.name(), grade.nameEnglish())),
        grade.from());
  }

  private void add(
      UnconfirmedNumber.Kind kind, Optional<UnconfirmedNumber.Place> place, Reference number) {
    if (!number.confidence().mustBeDeclared()) {
      return;
    }
    UnconfirmedNumber unconfirmed =
        new UnconfirmedNumber(kind, place, number.value(), number.source(), number.confidence());
    if (!found.contains(unconfirmed)) {
      found.add(unconfirmed);
    }
  }

  private static UnconfirmedNumber.Place place(Criterion criterion) {
    return new UnconfirmedNumber.Place(criterion.id(), criterion.name(), criterion.nameEnglish());
  }
}
