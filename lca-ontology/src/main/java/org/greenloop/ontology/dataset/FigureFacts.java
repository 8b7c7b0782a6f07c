package org.greenloop.ontology.dataset;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.ontology.vocabulary.Gl;

/// The version in force of a closed month. What nobody reported is left out: nothing is known of
/// it.
final class FigureFacts {

  /// A total of fewer companies would tell one of them what another reported.
  static final int FEWEST_COMPANIES = 3;

  private FigureFacts() {}

  static void describe(Facts facts, Subject subject, Closing closing) {
    for (Metric metric : closing.metrics()) {
      if (metric.availability() != Availability.NOT_REPORTED) {
        describe(facts, subject, closing, metric);
      }
    }
  }

  /// @param contributors companies by indicator
  static void describePark(
      Facts facts, Subject park, Closing closing, Map<String, Integer> contributors) {
    for (Metric metric : closing.metrics()) {
      int companies = Optional.ofNullable(contributors.get(metric.indicator().code())).orElse(0);
      if (metric.value().isPresent() && companies >= FEWEST_COMPANIES) {
        Node address = describe(facts, park, closing, metric);
        facts.number(address, Terms.CONTRIBUTORS, companies);
      }
    }
  }

  private static Node describe(Facts facts, Subject subject, Closing closing, Metric metric) {
    String code = metric.indicator().code();
    Node address = Address.ofMetric(subject, closing.period(), code, closing.version());
    facts
        .type(address, Terms.MONTHLY_METRIC)
        .add(address, Gl.SUBJECT, Address.of(subject))
        .add(address, Gl.OF_INDICATOR, NodeFactory.createURI(Gl.indicatorAddress(code)))
        .text(address, Gl.PERIOD, closing.period().toString())
        .number(address, Terms.VERSION, closing.version())
        .text(address, Gl.UNIT, metric.indicator().unit())
        .add(address, Gl.HAS_AVAILABILITY, Gl.concept(metric.availability()))
        .add(address, Gl.HAS_CONFIDENCE, Gl.concept(metric.confidence()));
    metric.value().ifPresent(value -> facts.number(address, Gl.VALUE, value));
    return address;
  }
}
