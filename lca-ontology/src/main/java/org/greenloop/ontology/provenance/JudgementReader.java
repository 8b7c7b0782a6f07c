package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.ontology.vocabulary.Gl;

/// Reads a judgement, of today or of the time when every criterion had a limit: such a one names no
/// rule, share or points, and its limit stands at the criterion.
final class JudgementReader {

  private final PublishedGraph graph;

  JudgementReader(PublishedGraph graph) {
    this.graph = graph;
  }

  PublishedJudgement read(Node judgement) {
    Node criterion = graph.get(judgement, Gl.HAS_CRITERION);
    BigDecimal weight = graph.decimal(criterion, Gl.WEIGHT);
    PublishedJudgement.Outcome outcome =
        graph.constant(PublishedJudgement.Outcome.class, judgement, Gl.HAS_OUTCOME);
    Optional<BigDecimal> share =
        graph.findDecimal(judgement, Gl.SHARE).or(() -> shareOfThreshold(outcome));
    return new PublishedJudgement(
        graph.text(criterion, DCTerms.identifier.asNode()),
        graph.name(criterion, "zh"),
        graph.name(criterion, "en"),
        graph.text(criterion, DCTerms.source.asNode()),
        graph
            .find(criterion, Gl.IN_GROUP)
            .map(
                group ->
                    new PublishedJudgement.Named(graph.name(group, "zh"), graph.name(group, "en"))),
        graph
            .findConstant(ScoringRule.Kind.class, criterion, Gl.HAS_RULE)
            .orElse(ScoringRule.Kind.THRESHOLD),
        graph
            .find(criterion, Gl.OF_INDICATOR)
            .map(indicator -> graph.text(indicator, DCTerms.identifier.asNode())),
        graph.findText(judgement, Gl.UNIT),
        graph.findConstant(Direction.class, criterion, Gl.HAS_DIRECTION),
        graph
            .find(judgement, Gl.HAS_BENCHMARK)
            .or(() -> graph.find(criterion, Gl.LIMIT).map(limit -> criterion))
            .map(this::benchmark),
        graph.find(judgement, Gl.HAS_BAND).map(this::limit),
        weight,
        graph.text(criterion, Gl.REQUIRED).equals("true"),
        outcome,
        share,
        graph.findDecimal(judgement, Gl.POINTS).or(() -> share.map(weight::multiply)),
        graph.findDecimal(judgement, Gl.VALUE),
        graph.findDecimal(judgement, Gl.DISTANCE),
        graph
            .findConstant(Missing.class, judgement, Gl.HAS_REASON)
            .or(() -> graph.findConstant(Missing.class, judgement, Gl.HAS_AVAILABILITY)),
        graph.constant(Confidence.class, judgement, Gl.HAS_CONFIDENCE));
  }

  private static Optional<BigDecimal> shareOfThreshold(PublishedJudgement.Outcome outcome) {
    return switch (outcome) {
      case MET -> Optional.of(BigDecimal.ONE);
      case NOT_MET, VETOED -> Optional.of(BigDecimal.ZERO);
      case PARTLY_MET, NOT_ASSESSABLE -> Optional.empty();
    };
  }

  private PublishedBenchmark benchmark(Node node) {
    return new PublishedBenchmark(
        graph.findText(node, Gl.INDUSTRY),
        graph
            .find(node, Gl.SIZE_INDICATOR)
            .map(
                indicator ->
                    new PublishedBenchmark.Size(
                        graph.text(indicator, DCTerms.identifier.asNode()),
                        graph.findDecimal(node, Gl.SIZE_FROM),
                        graph.findDecimal(node, Gl.SIZE_BELOW))),
        graph
            .findDecimal(node, Gl.BASE_VALUE)
            .map(
                base ->
                    new Reference(
                        base,
                        graph.text(node, Gl.BASE_SOURCE),
                        graph.constant(Confidence.class, node, Gl.BASE_CONFIDENCE))),
        limit(node));
  }

  Reference limit(Node node) {
    return new Reference(
        graph.decimal(node, Gl.LIMIT),
        graph.text(node, Gl.LIMIT_SOURCE),
        graph.constant(Confidence.class, node, Gl.HAS_CONFIDENCE));
  }
}
