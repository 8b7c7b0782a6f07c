package org.greenloop.ontology.standard;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.SizeClass;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.ontology.vocabulary.Gl;

/// Reads a criterion with its scoring rule.
final class CriterionReader {

  private final Statements statements;
  private final Function<Node, Indicator> indicators;

  CriterionReader(Statements statements, Function<Node, Indicator> indicators) {
    this.statements = statements;
    this.indicators = indicators;
  }

  Criterion read(Node node) {
    return new Criterion(
        statements.id(node),
        statements.name(node, "zh"),
        statements.name(node, "en"),
        statements.find(node, Gl.IN_GROUP).map(this::group),
        rule(node),
        statements.findDecimal(node, Gl.WEIGHT).orElse(BigDecimal.ZERO),
        statements.isTrue(node, Gl.REQUIRED),
        statements.source(node),
        statements
            .in(node, Gl.EVIDENCE_ASKED, "zh")
            .map(
                chinese ->
                    new Criterion.Evidence(
                        chinese, statements.in(node, Gl.EVIDENCE_ASKED, "en").orElse(chinese))),
        statements.constant(Confidence.class, node, Gl.HAS_CONFIDENCE));
  }

  private Criterion.Group group(Node node) {
    return new Criterion.Group(
        statements.id(node), statements.name(node, "zh"), statements.name(node, "en"));
  }

  private ScoringRule rule(Node node) {
    return switch (kind(node)) {
      case THRESHOLD ->
          new ScoringRule.Threshold(indicator(node), direction(node), benchmarks(node));
      case LINEAR -> new ScoringRule.Linear(indicator(node), direction(node), benchmarks(node));
      case RATIO ->
          new ScoringRule.Ratio(
              indicator(node),
              direction(node),
              benchmarks(node),
              statements.findDecimal(node, Gl.CAP));
      case BANDS -> new ScoringRule.Bands(indicator(node), direction(node), bands(node));
      case EVIDENCE -> new ScoringRule.Evidence();
      case VETO -> new ScoringRule.Veto();
    };
  }

  /// A criterion that names no rule has a limit.
  private ScoringRule.Kind kind(Node node) {
    return statements
        .findConstant(ScoringRule.Kind.class, node, Gl.HAS_RULE)
        .orElse(ScoringRule.Kind.THRESHOLD);
  }

  private Indicator indicator(Node node) {
    return indicators.apply(statements.get(node, Gl.OF_INDICATOR));
  }

  private Direction direction(Node node) {
    return statements.constant(Direction.class, node, Gl.HAS_DIRECTION);
  }

  /// Those that are named, and the numbers that stand at the criterion itself, which are for all
  /// others.
  private List<Benchmark> benchmarks(Node node) {
    List<Benchmark> named =
        statements
            .objects(node, Gl.HAS_BENCHMARK)
            .map(this::benchmark)
            .sorted(
                comparing((Benchmark b) -> b.industry().orElse(""))
                    .thenComparing(b -> b.size().flatMap(SizeClass::from).orElse(BigDecimal.ZERO)))
            .toList();
    return statements.find(node, Gl.LIMIT).isEmpty()
        ? named
        : Stream.concat(named.stream(), Stream.of(benchmark(node))).toList();
  }

  private Benchmark benchmark(Node node) {
    return new Benchmark(
        statements.findText(node, Gl.INDUSTRY),
        statements
            .find(node, Gl.SIZE_INDICATOR)
            .map(
                of ->
                    new SizeClass(
                        indicators.apply(of),
                        statements.findDecimal(node, Gl.SIZE_FROM),
                        statements.findDecimal(node, Gl.SIZE_BELOW))),
        statements
            .findDecimal(node, Gl.BASE_VALUE)
            .map(
                base ->
                    new Reference(
                        base,
                        statements.text(node, Gl.BASE_SOURCE),
                        statements.constant(Confidence.class, node, Gl.BASE_CONFIDENCE))),
        limit(node));
  }

  private List<Band> bands(Node node) {
    Comparator<Band> bestFirst = comparing(Band::share).reversed();
    return statements
        .objects(node, Gl.HAS_BAND)
        .map(band -> new Band(limit(band), statements.decimal(band, Gl.SHARE)))
        .sorted(bestFirst)
        .toList();
  }

  Reference limit(Node node) {
    return new Reference(
        statements.decimal(node, Gl.LIMIT),
        statements.text(node, Gl.LIMIT_SOURCE),
        statements.constant(Confidence.class, node, Gl.HAS_CONFIDENCE));
  }
}
