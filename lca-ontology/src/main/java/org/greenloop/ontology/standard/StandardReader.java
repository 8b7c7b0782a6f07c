package org.greenloop.ontology.standard;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.ontology.vocabulary.Gl;

/// Reads a graph that conforms to the shapes into the types of the core.
final class StandardReader {

  private static final Map<String, Account> ACCOUNTS =
      Stream.of(Account.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  account -> Gl.account(account.code()).getURI(), Function.identity()));

  private final Statements statements;
  private final Map<Node, Indicator> read = new HashMap<>();
  private final CriterionReader criteria;

  StandardReader(Graph graph) {
    statements = new Statements(graph);
    criteria = new CriterionReader(statements, this::indicator);
  }

  /// In the declared order.
  List<Indicator> indicators() {
    return statements.declared(Gl.INDICATOR).map(this::indicator).toList();
  }

  /// By id, then by date. An edition without a last day ends the day before the next one begins.
  List<Standard> standards() {
    List<Standard> newestFirst =
        new ArrayList<>(
            statements
                .subjects(Gl.SCHEME)
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
    Indicator known = read.get(node);
    if (known != null) {
      return known;
    }
    Indicator indicator =
        new Indicator(
            statements.id(node),
            statements.name(node, "zh"),
            statements.name(node, "en"),
            statements.text(node, Gl.UNIT),
            accounts(node, Gl.NUMERATOR),
            accounts(node, Gl.DENOMINATOR),
            statements.decimal(node, Gl.SCALE),
            Integer.parseInt(statements.text(node, Gl.DECIMALS)),
            statements.text(node, Gl.FORMULA),
            statements.source(node),
            statements.constant(Confidence.class, node, Gl.HAS_CONFIDENCE));
    read.put(node, indicator);
    return indicator;
  }

  private Standard standard(Node node) {
    return new Standard(
        statements.id(node),
        statements.text(node, Gl.EDITION),
        statements.name(node, "zh"),
        statements.name(node, "en"),
        statements
            .objects(node, Gl.APPLIES_TO)
            .map(kind -> Statements.constant(SubjectKind.class, kind))
            .collect(Collectors.toUnmodifiableSet()),
        LocalDate.parse(statements.text(node, Gl.VALID_FROM)),
        statements.findText(node, Gl.VALID_UNTIL).map(LocalDate::parse),
        statements
            .findConstant(Standard.Counting.class, node, Gl.HAS_COUNTING)
            .orElse(Standard.Counting.ALL),
        passScore(node),
        grades(node),
        Integer.parseInt(statements.text(node, Gl.LABEL_MONTHS)),
        mendDays(node),
        statements.source(node),
        statements
            .inOrder(statements.objects(node, Gl.HAS_CRITERION))
            .map(criteria::read)
            .toList());
  }

  /// A pass score without a source of its own is the scheme's own choice.
  private Reference passScore(Node node) {
    return new Reference(
        statements.decimal(node, Gl.PASS_SCORE),
        statements.findText(node, Gl.PASS_SCORE_SOURCE).orElseGet(() -> statements.source(node)),
        statements
            .findConstant(Confidence.class, node, Gl.PASS_SCORE_CONFIDENCE)
            .orElse(Confidence.OFFICIAL));
  }

  private Optional<Reference> mendDays(Node node) {
    return statements
        .findDecimal(node, Gl.MEND_DAYS)
        .map(
            days ->
                new Reference(
                    days,
                    statements.text(node, Gl.MEND_DAYS_SOURCE),
                    statements.constant(Confidence.class, node, Gl.MEND_DAYS_CONFIDENCE)));
  }

  private List<Standard.Grade> grades(Node node) {
    return statements
        .objects(node, Gl.HAS_GRADE)
        .map(
            grade ->
                new Standard.Grade(
                    statements.name(grade, "zh"),
                    statements.name(grade, "en"),
                    criteria.limit(grade)))
        .sorted(comparing((Standard.Grade grade) -> grade.from().value()).reversed())
        .toList();
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
        standard.counting(),
        standard.passScore(),
        standard.grades(),
        standard.labelMonths(),
        standard.mendDays(),
        standard.source(),
        standard.criteria());
  }

  private List<Account> accounts(Node subject, Node property) {
    return statements
        .objects(subject, property)
        .map(
            account ->
                Optional.ofNullable(ACCOUNTS.get(account.getURI()))
                    .orElseThrow(
                        () -> new IllegalStateException(subject + " counts unknown " + account)))
        .sorted()
        .toList();
  }
}
