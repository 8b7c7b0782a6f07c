package org.greenloop.accounting.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Declared;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;

/// Everything that was ever declared, scored, asked and answered for one application.
///
/// @param statements by criterion and version
/// @param scores in the order in which they were given
/// @param messages in the order in which they were written
public record Dossier(
    Application application,
    List<CriterionStatement> statements,
    List<CriterionScore> scores,
    List<CriterionMessage> messages) {

  public Dossier {
    statements = List.copyOf(statements);
    scores = List.copyOf(scores);
    messages = List.copyOf(messages);
  }

  /// A statement in force with the score that counts; without one it waits for a reviewer.
  public record Judged(CriterionStatement statement, Optional<CriterionScore> score) {}

  /// All versions, the newest first.
  public List<CriterionStatement> versions(String criterion) {
    return statements.stream()
        .filter(statement -> statement.criterion().equals(criterion))
        .sorted(Comparator.comparingInt(CriterionStatement::version).reversed())
        .toList();
  }

  /// The statement in force.
  public Optional<CriterionStatement> latest(String criterion) {
    return versions(criterion).stream().findFirst();
  }

  /// Every score that one version was given, oldest first.
  public List<CriterionScore> scoresOf(CriterionStatement statement) {
    return scores.stream().filter(score -> score.statementId() == statement.id()).toList();
  }

  public List<CriterionMessage> messagesOf(String criterion) {
    return messages.stream().filter(message -> message.criterion().equals(criterion)).toList();
  }

  /// Whether the last word on a criterion is a question.
  public boolean awaitsAnswer(String criterion) {
    List<CriterionMessage> said = messagesOf(criterion);
    return !said.isEmpty() && said.getLast().kind() == CriterionMessage.Kind.QUESTION;
  }

  public Optional<Judged> judged(String criterion) {
    return latest(criterion)
        .map(
            statement ->
                new Judged(
                    statement, scoresOf(statement).stream().reduce((first, later) -> later)));
  }

  /// What counts in an assessment, by criterion id: statements on criteria that are declared. A
  /// statement newer than its score waits for a new one.
  public Map<String, Judged> counting(Standard standard) {
    Map<String, Judged> counting = new TreeMap<>();
    for (Criterion criterion : standard.criteria()) {
      if (!(criterion.rule() instanceof ScoringRule.Measured)) {
        judged(criterion.id()).ifPresent(judged -> counting.put(criterion.id(), judged));
      }
    }
    return counting;
  }

  /// As [#counting] for an [org.greenloop.accounting.assessment.Applicant].
  public Map<String, Declared> declared(Standard standard) {
    Map<String, Declared> declared = new TreeMap<>();
    counting(standard)
        .forEach(
            (id, judged) ->
                declared.put(
                    id,
                    judged
                        .score()
                        .<Declared>map(score -> new Declared.Scored(score.share()))
                        .orElseGet(Declared.Stated::new)));
    return declared;
  }
}
