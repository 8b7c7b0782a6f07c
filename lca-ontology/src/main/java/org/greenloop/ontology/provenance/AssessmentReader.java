package org.greenloop.ontology.provenance;

import static java.util.Comparator.comparingInt;

import com.apicatalog.jsonld.JsonLdOptions;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
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
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,24}(\\.[0-9]{1,34})?");
  private static final Pattern ORDER = Pattern.compile("[0-9]{1,6}");
  private static final Node GENERATED_AT =
      NodeFactory.createURI("http://www.w3.org/ns/prov#generatedAtTime");

  private final Graph graph;

  private AssessmentReader(Graph graph) {
    this.graph = graph;
  }

  static PublishedAssessment read(String jsonLd) {
    requireWithinBounds(jsonLd);
    return new AssessmentReader(parse(jsonLd)).assessment();
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
    List<Node> found =
        graph.stream(Node.ANY, RDF.type.asNode(), Gl.ASSESSMENT)
            .map(Triple::getSubject)
            .distinct()
            .toList();
    if (found.size() != 1) {
      throw new AssessmentGraphRefused("found " + found.size() + " assessments; there is one");
    }
    Node assessment = found.getFirst();
    Node subject = get(assessment, Gl.SUBJECT);
    Node scheme = get(assessment, Gl.BY_SCHEME);
    return new PublishedAssessment(
        text(subject, DCTerms.identifier.asNode()),
        constant(SubjectKind.class, get(subject, Gl.HAS_SUBJECT_KIND)),
        name(subject, "zh"),
        name(subject, "en"),
        text(scheme, DCTerms.identifier.asNode()),
        text(scheme, Gl.EDITION),
        name(scheme, "zh"),
        name(scheme, "en"),
        period(assessment),
        constant(Assessment.Outcome.class, get(assessment, Gl.HAS_OUTCOME)),
        decimal(get(assessment, Gl.SCORE)),
        instant(assessment),
        graph.stream(assessment, Gl.HAS_JUDGEMENT, Node.ANY)
            .map(Triple::getObject)
            .sorted(comparingInt(this::order))
            .map(this::judgement)
            .toList());
  }

  private PublishedJudgement judgement(Node judgement) {
    Node criterion = get(judgement, Gl.HAS_CRITERION);
    return new PublishedJudgement(
        text(criterion, DCTerms.identifier.asNode()),
        name(criterion, "zh"),
        name(criterion, "en"),
        text(criterion, DCTerms.source.asNode()),
        text(get(criterion, Gl.OF_INDICATOR), DCTerms.identifier.asNode()),
        text(judgement, Gl.UNIT),
        constant(Direction.class, get(criterion, Gl.HAS_DIRECTION)),
        decimal(get(criterion, Gl.LIMIT)),
        decimal(get(criterion, Gl.WEIGHT)),
        text(criterion, Gl.REQUIRED).equals("true"),
        constant(Assessment.Outcome.class, get(judgement, Gl.HAS_OUTCOME)),
        find(judgement, Gl.VALUE).map(AssessmentReader::decimal),
        find(judgement, Gl.DISTANCE).map(AssessmentReader::decimal),
        find(judgement, Gl.HAS_AVAILABILITY).map(node -> constant(Availability.class, node)),
        constant(Confidence.class, get(judgement, Gl.HAS_CONFIDENCE)));
  }

  private int order(Node judgement) {
    String order = text(get(judgement, Gl.HAS_CRITERION), Gl.ORDER);
    if (!ORDER.matcher(order).matches()) {
      throw new AssessmentGraphRefused("found order " + order + "; it is a whole number");
    }
    return Integer.parseInt(order);
  }

  private ReportingPeriod period(Node assessment) {
    String period = text(assessment, Gl.PERIOD);
    return ReportingPeriod.find(period)
        .orElseThrow(
            () ->
                new AssessmentGraphRefused(
                    "found period " + period + "; it is a month (2025-03) or a year (2025)"));
  }

  private Instant instant(Node assessment) {
    String time = text(assessment, GENERATED_AT);
    try {
      return Instant.parse(time);
    } catch (DateTimeException e) {
      throw new AssessmentGraphRefused(
          "found time " + time + "; it is like 2026-01-31T08:00:00Z", e);
    }
  }

  /// The only value of a property: a second one would let two readers read two results.
  private Optional<Node> find(Node subject, Node property) {
    List<Node> values =
        graph.stream(subject, property, Node.ANY).map(Triple::getObject).limit(2).toList();
    if (values.size() > 1) {
      throw new AssessmentGraphRefused(
          "found more than one " + property.getLocalName() + " of " + subject + "; there is one");
    }
    return values.stream().findFirst();
  }

  private Node get(Node subject, Node property) {
    return find(subject, property)
        .orElseThrow(
            () ->
                new AssessmentGraphRefused(
                    "found no " + property.getLocalName() + " of " + subject));
  }

  private String text(Node subject, Node property) {
    return literal(get(subject, property));
  }

  private String name(Node subject, String language) {
    List<Node> names =
        graph.stream(subject, SKOS.prefLabel.asNode(), Node.ANY)
            .map(Triple::getObject)
            .filter(name -> name.isLiteral() && name.getLiteralLanguage().equals(language))
            .limit(2)
            .toList();
    if (names.size() != 1) {
      throw new AssessmentGraphRefused(
          "found " + names.size() + " names of " + subject + " in " + language + "; there is one");
    }
    return literal(names.getFirst());
  }

  private static BigDecimal decimal(Node node) {
    String text = literal(node);
    if (!DECIMAL.matcher(text).matches()) {
      throw new AssessmentGraphRefused("found " + text + " where a decimal number belongs");
    }
    return new BigDecimal(text);
  }

  private static String literal(Node node) {
    if (!node.isLiteral()) {
      throw new AssessmentGraphRefused("found " + node + " where a text or number belongs");
    }
    return node.getLiteralLexicalForm();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Node concept) {
    return Gl.find(type, concept)
        .orElseThrow(() -> new AssessmentGraphRefused(concept + " is no " + type.getSimpleName()));
  }
}
