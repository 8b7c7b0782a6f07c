package org.greenloop.ontology.provenance;

import static java.util.Comparator.comparingInt;

import com.apicatalog.jsonld.JsonLdOptions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.ontology.vocabulary.Gl;

/// Reads a published assessment that may come from anyone.
///
/// Length and depth are bounded before a parser sees the text, and nothing is fetched: a context or
/// document elsewhere is refused, wherever in the text it is asked for.
final class AssessmentReader {

  private static final int MAX_CHARACTERS = 5 * 1024 * 1024;
  private static final int MAX_DEPTH = 32;
  private static final Node GENERATED_AT =
      NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime");

  private final PublishedGraph graph;
  private final JudgementReader judgements;

  private AssessmentReader(PublishedGraph graph) {
    this.graph = graph;
    this.judgements = new JudgementReader(graph);
  }

  static PublishedAssessment read(String jsonLd) {
    requireWithinBounds(jsonLd);
    return new AssessmentReader(new PublishedGraph(parse(jsonLd))).assessment();
  }

  static AssessmentBasis basis(String jsonLd) {
    requireWithinBounds(jsonLd);
    return new BasisReader(new PublishedGraph(parse(jsonLd))).read();
  }

  private static Graph parse(String jsonLd) {
    JsonLdOptions options =
        new JsonLdOptions(
            (address, ignored) -> {
              throw new AssessmentGraphRefused(
                  "the text asks for "
                      + address
                      + "; a published assessment has its context inside and nothing is fetched");
            });
    try {
      return RDFParser.create()
          .fromString(jsonLd)
          .lang(Lang.JSONLD11)
          .base(Gl.BASE)
          .set(LangJSONLD11.JSONLD_OPTIONS, options)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictSilent())
          .toGraph();
    } catch (RiotException e) {
      throw new AssessmentGraphRefused("this is not JSON-LD: " + e.getMessage(), e);
    }
  }

  /// The parsers of JSON and JSON-LD call themselves for each level, and write `1E10000000` out in
  /// full. Every number of ours stands in quotes, but for the `1.1` of the context.
  private static void requireWithinBounds(String json) {
    if (json.length() > MAX_CHARACTERS) {
      throw new AssessmentGraphRefused(
          "found " + json.length() + " characters; an assessment has fewer than " + MAX_CHARACTERS);
    }
    int depth = 0;
    boolean isInString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (isInString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          isInString = false;
        }
        continue;
      }
      switch (c) {
        case '"' -> isInString = true;
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
          if (!json.startsWith("1.1", i)) {
            throw new AssessmentGraphRefused(
                "found a bare number at character "
                    + i
                    + "; numbers of an assessment are in quotes");
          }
          i += 2;
        }
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        throw new AssessmentGraphRefused(
            "brackets are nested deeper than " + MAX_DEPTH + "; an assessment is 6 deep");
      }
    }
  }

  private PublishedAssessment assessment() {
    List<Node> found = graph.subjects(Gl.ASSESSMENT);
    if (found.size() != 1) {
      throw new AssessmentGraphRefused("found " + found.size() + " assessments; there is one");
    }
    Node assessment = found.getFirst();
    Node subject = graph.get(assessment, Gl.SUBJECT);
    Node scheme = graph.get(assessment, Gl.BY_SCHEME);
    Optional<Standard.Grade> grade = graph.find(assessment, Gl.HAS_GRADE).map(this::grade);
    List<Node> judged =
        graph.objects(assessment, Gl.HAS_JUDGEMENT).sorted(comparingInt(this::order)).toList();
    return new PublishedAssessment(
        graph.text(subject, DCTerms.identifier.asNode()),
        graph.constant(SubjectKind.class, subject, Gl.HAS_SUBJECT_KIND),
        graph.name(subject, "zh"),
        graph.name(subject, "en"),
        graph.text(scheme, DCTerms.identifier.asNode()),
        graph.text(scheme, Gl.EDITION),
        graph.name(scheme, "zh"),
        graph.name(scheme, "en"),
        counting(scheme),
        passScore(scheme),
        period(assessment),
        graph.constant(Assessment.Outcome.class, assessment, Gl.HAS_OUTCOME),
        graph.decimal(assessment, Gl.SCORE),
        grade,
        instant(assessment),
        new UnconfirmedNumbers(graph, judgements)
            .read(assessment, judged, passScore(scheme), grade),
        judged.stream().map(judgements::read).toList());
  }

  /// Earlier assessments, which say nothing of it, counted all criteria.
  private Standard.Counting counting(Node scheme) {
    return graph
        .findConstant(Standard.Counting.class, scheme, Gl.HAS_COUNTING)
        .orElse(Standard.Counting.ALL);
  }

  /// In earlier assessments the pass score has the source of the scheme.
  private Reference passScore(Node scheme) {
    return new Reference(
        graph.decimal(scheme, Gl.PASS_SCORE),
        graph
            .findText(scheme, Gl.PASS_SCORE_SOURCE)
            .orElseGet(() -> graph.text(scheme, DCTerms.source.asNode())),
        graph
            .findConstant(Confidence.class, scheme, Gl.PASS_SCORE_CONFIDENCE)
            .orElse(Confidence.OFFICIAL));
  }

  private Standard.Grade grade(Node grade) {
    return new Standard.Grade(
        graph.name(grade, "zh"), graph.name(grade, "en"), judgements.limit(grade));
  }

  private int order(Node judgement) {
    return graph.wholeNumber(graph.get(judgement, Gl.HAS_CRITERION), Gl.ORDER);
  }

  private ReportingPeriod period(Node assessment) {
    String period = graph.text(assessment, Gl.PERIOD);
    return ReportingPeriod.find(period)
        .orElseThrow(
            () ->
                new AssessmentGraphRefused(
                    "found period " + period + "; it is a month (2025-03) or a year (2025)"));
  }

  private Instant instant(Node assessment) {
    String time = graph.text(assessment, GENERATED_AT);
    try {
      return Instant.parse(time);
    } catch (DateTimeException e) {
      throw new AssessmentGraphRefused(
          "found time " + time + "; it is like 2026-01-31T08:00:00Z", e);
    }
  }
}
