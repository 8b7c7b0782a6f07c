package org.greenloop.portal.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.quantity.Rounding;

/// The criteria of an application in their groups, each with its figure or its evidence.
///
/// @param declared criteria that need a statement
/// @param stated those that have one
/// @param scored those whose newest statement has a score
record Sheet(List<Part> parts, int declared, int stated, int scored) {

  private static final int DECIMALS_OF_POINTS = 4;

  /// @param group empty for criteria that stand under none
  record Part(Optional<Criterion.Group> group, List<Line> lines) {}

  /// @param metric of a measured criterion; empty where nothing of the period is closed
  /// @param versions the newest first
  /// @param awaitsAnswer whether the last word is a question
  record Line(
      Criterion criterion,
      Optional<Metric> metric,
      List<Version> versions,
      List<Word> messages,
      boolean awaitsAnswer) {

    public boolean isMeasured() {
      return criterion.rule() instanceof ScoringRule.Measured;
    }

    public boolean isVeto() {
      return criterion.rule() instanceof ScoringRule.Veto;
    }

    public Optional<Version> latest() {
      return versions.stream().findFirst();
    }

    public List<Version> earlier() {
      return versions.stream().skip(1).toList();
    }
  }

  /// @param by name of who stated it
  /// @param scores oldest first; the last counts
  record Version(CriterionStatement statement, String by, List<Given> scores) {

    public Optional<Given> counting() {
      return scores.isEmpty() ? Optional.empty() : Optional.of(scores.getLast());
    }
  }

  /// A score with its points and the name of who gave it.
  record Given(CriterionScore score, BigDecimal points, String by) {}

  /// A question or an answer with the name of who wrote it.
  record Word(CriterionMessage message, String by) {}

  /// @param metrics of the period, by indicator code
  /// @param names of people, by user name
  static Sheet of(
      Standard standard,
      Dossier dossier,
      Map<String, Metric> metrics,
      UnaryOperator<String> names) {
    Map<Optional<Criterion.Group>, List<Line>> groups = new LinkedHashMap<>();
    for (Criterion criterion : standard.criteria()) {
      groups
          .computeIfAbsent(criterion.group(), any -> new ArrayList<>())
          .add(line(criterion, dossier, metrics, names));
    }
    List<Part> parts = new ArrayList<>();
    groups.forEach((group, lines) -> parts.add(new Part(group, lines)));
    List<Line> declared =
        parts.stream().flatMap(part -> part.lines().stream()).filter(l -> !l.isMeasured()).toList();
    return new Sheet(
        parts,
        declared.size(),
        (int) declared.stream().filter(l -> l.latest().isPresent()).count(),
        (int)
            declared.stream()
                .filter(l -> l.latest().flatMap(Version::counting).isPresent())
                .count());
  }

  private static Line line(
      Criterion criterion,
      Dossier dossier,
      Map<String, Metric> metrics,
      UnaryOperator<String> names) {
    return new Line(
        criterion,
        criterion.indicator().flatMap(i -> Optional.ofNullable(metrics.get(i.code()))),
        dossier.versions(criterion.id()).stream()
            .map(
                statement ->
                    new Version(
                        statement,
                        names.apply(statement.by()),
                        dossier.scoresOf(statement).stream()
                            .map(score -> given(criterion, score, names))
                            .toList()))
            .toList(),
        dossier.messagesOf(criterion.id()).stream()
            .map(message -> new Word(message, names.apply(message.by())))
            .toList(),
        dossier.awaitsAnswer(criterion.id()));
  }

  private static Given given(
      Criterion criterion, CriterionScore score, UnaryOperator<String> names) {
    return new Given(
        score,
        Rounding.toDecimals(criterion.weight().multiply(score.share()), DECIMALS_OF_POINTS),
        names.apply(score.reviewer()));
  }
}
