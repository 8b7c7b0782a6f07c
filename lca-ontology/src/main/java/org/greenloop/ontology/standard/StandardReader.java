package org.greenloop.ontology.standard;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.vocabulary.Gl;

/// Reads a graph that conforms to the shapes into the types of the core.
final class StandardReader {

  private static final Map<String, Account> ACCOUNTS =
      Stream.of(Account.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  account -> Gl.account(account.code()).getURI(), Function.identity()));

  private final Graph graph;

  StandardReader(Graph graph) {
    this.graph = graph;
  }

  /// In the declared order.
  List<Indicator> indicators() {
    return declared(Gl.INDICATOR).map(this::indicator).toList();
  }

  /// By id, then by date. An edition without a last day ends the day before the next one begins.
  List<Standard> standards() {
    List<Standard> newestFirst =
        new ArrayList<>(
            subjects(Gl.SCHEME)
                .map(this::standard)
                .sorted(comparing(Standard::id).thenComparing(Standard::validFrom).reversed())
                .toList());
    for (int i = 1; i < newestFirst.size(); i++) {
      Standard next = newestFirst.get(i - 1);
      Standard standard = newestFirst.get(i);
      if (standard.id().equals(next.id()) && standard.validUntil().isEmpty()) {
        newestFirst.set(i, until(standard, next.validFrom().minusDays(1)));
      }
    }
    Collections.reverse(newestFirst);
    return List.copyOf(newestFirst);
  }

  private Indicator indicator(Node node) {
    return new Indicator(
        text(node, DCTerms.identifier.asNode()),
        name(node, "zh"),
        name(node, "en"),
        text(node, Gl.UNIT),
        accounts(node, Gl.NUMERATOR),
        accounts(node, Gl.DENOMINATOR),
        decimal(node, Gl.SCALE),
        Integer.parseInt(text(node, Gl.DECIMALS)),
        text(node, Gl.FORMULA),
        text(node, DCTerms.source.asNode()),
        constant(Confidence.class, node, Gl.HAS_CONFIDENCE));
  }

  private Standard standard(Node node) {
    return new Standard(
        text(node, DCTerms.identifier.asNode()),
        text(node, Gl.EDITION),
        name(node, "zh"),
        name(node, "en"),
        objects(node, Gl.APPLIES_TO)
            .map(kind -> constant(SubjectKind.class, kind))
            .collect(Collectors.toUnmodifiableSet()),
        LocalDate.parse(text(node, Gl.VALID_FROM)),
        find(node, Gl.VALID_UNTIL).map(day -> LocalDate.parse(day.getLiteralLexicalForm())),
        decimal(node, Gl.PASS_SCORE),
        Integer.parseInt(text(node, Gl.LABEL_MONTHS)),
        text(node, DCTerms.source.asNode()),
        inOrder(objects(node, Gl.HAS_CRITERION)).map(this::criterion).toList());
  }

  private Criterion criterion(Node node) {
    return new Criterion(
        text(node, DCTerms.identifier.asNode()),
        name(node, "zh"),
        name(node, "en"),
        indicator(get(node, Gl.OF_INDICATOR)),
        constant(Direction.class, node, Gl.HAS_DIRECTION),
        decimal(node, Gl.LIMIT),
        decimal(node, Gl.WEIGHT),
        List.of("true", "1").contains(text(node, Gl.REQUIRED)),
        text(node, DCTerms.source.asNode()),
        text(node, Gl.LIMIT_SOURCE),
        constant(Confidence.class, node, Gl.HAS_CONFIDENCE));
  }

  private static Standard until(Standard standard, LocalDate lastDay) {
    return new Standard(
        standard.id(),
        standard.edition(),
        standard.name(),
        standard.nameEnglish(),
        standard.subjects(),
        standard.validFrom(),
        Optional.of(lastDay),
        standard.passScore(),
        standard.labelMonths(),
        standard.source(),
        standard.criteria());
  }

  private Stream<Node> declared(Node type) {
    return inOrder(subjects(type));
  }

  private Stream<Node> inOrder(Stream<Node> nodes) {
    return nodes.sorted(
        comparingInt((Node node) -> Integer.parseInt(text(node, Gl.ORDER)))
            .thenComparing(node -> text(node, DCTerms.identifier.asNode())));
  }

  private Stream<Node> subjects(Node type) {
    return graph.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject).distinct();
  }

  private Stream<Node> objects(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
  }

  private Optional<Node> find(Node subject, Node property) {
    return objects(subject, property).findFirst();
  }

  /// Only asked of graphs that conform; a shipped file that does not is a fault of the build.
  private Node get(Node subject, Node property) {
    return find(subject, property)
        .orElseThrow(() -> new IllegalStateException(subject + " has no " + property));
  }

  private String text(Node subject, Node property) {
    return get(subject, property).getLiteralLexicalForm();
  }

  private String name(Node subject, String language) {
    return objects(subject, SKOS.prefLabel.asNode())
        .filter(label -> label.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(subject + " has no name in " + language));
  }

  /// Exact, without the trailing zeros that Turtle asks of a decimal: `40.0` is 40.
  private BigDecimal decimal(Node subject, Node property) {
    return new BigDecimal(Rounding.plain(new BigDecimal(text(subject, property))));
  }

  private List<Account> accounts(Node subject, Node property) {
    return objects(subject, property)
        .map(
            account ->
                Optional.ofNullable(ACCOUNTS.get(account.getURI()))
                    .orElseThrow(
                        () -> new IllegalStateException(subject + " counts unknown " + account)))
        .sorted()
        .toList();
  }

  private <E extends Enum<E>> E constant(Class<E> type, Node subject, Node property) {
    return constant(type, get(subject, property));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, Node concept) {
    return Gl.find(type, concept)
        .orElseThrow(() -> new IllegalStateException(concept + " is no " + type.getSimpleName()));
  }
}
