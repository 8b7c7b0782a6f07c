package org.greenloop.portal.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.ontology.publication.Text;

/// A criterion as the page of its edition shows it.
///
/// @param note what the file remarks
record CriterionEntry(Criterion criterion, Text note) {

  public String rule() {
    return criterion.rule().kind().name();
  }

  public Optional<Direction> direction() {
    return criterion.rule() instanceof ScoringRule.Measured measured
        ? Optional.of(measured.direction())
        : Optional.empty();
  }

  public List<Benchmark> benchmarks() {
    return criterion.benchmarks();
  }

  public List<Band> bands() {
    return criterion.rule() instanceof ScoringRule.Bands bands ? bands.bands() : List.of();
  }

  public Optional<BigDecimal> cap() {
    return criterion.rule() instanceof ScoringRule.Ratio ratio ? ratio.cap() : Optional.empty();
  }

  public boolean isVeto() {
    return criterion.rule() instanceof ScoringRule.Veto;
  }

  /// How sure each of its numbers is: the requirement with its weight, limits, base values.
  Stream<Confidence> confidences() {
    return Stream.concat(
        Stream.of(criterion.confidence()),
        Stream.concat(
            benchmarks().stream()
                .flatMap(
                    benchmark ->
                        Stream.concat(benchmark.base().stream(), Stream.of(benchmark.target())))
                .map(Reference::confidence),
            bands().stream().map(band -> band.from().confidence())));
  }
}
