package org.greenloop.ontology.provenance;

import static java.util.Comparator.comparing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.greenloop.ontology.provenance.AssessmentBasis.Score;
import org.greenloop.ontology.provenance.AssessmentBasis.UsedFigure;
import org.greenloop.ontology.provenance.AssessmentBasis.UsedStatement;
import org.greenloop.ontology.vocabulary.Gl;

/// Reads what the activity behind an assessment used.
final class BasisReader {

  private static final Node USED = NodeFactory.createURI("http://www.w3.org/ns/prov#used");
  private static final Node GENERATED_AT =
      NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime");

  private final PublishedGraph graph;

  BasisReader(PublishedGraph graph) {
    this.graph = graph;
  }

  AssessmentBasis read() {
    List<UsedFigure> figures = new ArrayList<>();
    List<String> factors = new ArrayList<>();
    List<UsedStatement> statements = new ArrayList<>();
    for (Node activity : graph.subjects(Gl.term("Assessing"))) {
      for (Node used : graph.objects(activity, USED).toList()) {
        if (is(used, "MonthlyMetric")) {
          figures.add(figure(used));
        } else if (is(used, "Factor")) {
          factors.add(graph.text(used, DCTerms.identifier.asNode()));
        } else if (is(used, "Statement")) {
          statements.add(statement(used));
        }
      }
    }
    figures.sort(
        comparing(UsedFigure::month)
            .thenComparing(UsedFigure::code)
            .thenComparingInt(UsedFigure::version));
    factors.sort(comparing(String::toString));
    statements.sort(comparing(UsedStatement::criterion));
    return new AssessmentBasis(figures, factors, statements);
  }

  private boolean is(Node used, String type) {
    return graph.objects(used, RDF.type.asNode()).anyMatch(Gl.term(type)::equals);
  }

  private UsedFigure figure(Node figure) {
    return new UsedFigure(
        lastPart(graph.get(figure, Gl.term("indicator"))),
        month(graph.text(figure, Gl.PERIOD)),
        graph.wholeNumber(figure, Gl.term("version")),
        graph.findDecimal(figure, Gl.term("value")),
        graph.text(figure, Gl.UNIT));
  }

  private UsedStatement statement(Node statement) {
    return new UsedStatement(
        lastPart(graph.get(statement, Gl.HAS_CRITERION)),
        graph.wholeNumber(statement, Gl.term("version")),
        instant(statement),
        graph.text(statement, Gl.term("hash")),
        graph
            .objects(statement, Gl.term("attachment"))
            .map(attachment -> graph.text(attachment, Gl.term("hash")))
            .sorted()
            .toList(),
        score(statement));
  }

  private Optional<Score> score(Node statement) {
    return graph
        .find(statement, Gl.term("reviewerScore"))
        .map(
            score ->
                new Score(
                    graph.decimal(score, Gl.term("share")),
                    graph.text(score, Gl.term("reviewer")),
                    instant(score)));
  }

  /// The identifier behind the last `/` or `#` of an address.
  private static String lastPart(Node address) {
    String text = address.isURI() ? address.getURI() : "";
    return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('#')) + 1);
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new AssessmentGraphRefused("found " + text + " where a month belongs", e);
    }
  }

  private Instant instant(Node thing) {
    String text = graph.text(thing, GENERATED_AT);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new AssessmentGraphRefused("found " + text + " where a time belongs", e);
    }
  }
}
