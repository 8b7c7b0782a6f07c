package org.greenloop.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.greenloop.access.MemberEvidence.Opened;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.evidence.Attachment;
import org.greenloop.accounting.evidence.CriterionMessage;
import org.greenloop.accounting.evidence.CriterionScore;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.ontology.provenance.StatementHash;

/// An application with everything that was declared, scored, asked and answered.
///
/// @param scheme with its edition
record EvidenceJson(String scheme, String subject, String period, List<CriterionJson> criteria) {

  private static final int DECIMALS_OF_POINTS = 4;

  /// @param state MEASURED by its figure, NOT_DECLARED, NOT_REVIEWED where the newest version
  ///   waits, or SCORED
  /// @param awaitsAnswer whether the last word is a question
  /// @param statements the newest version first
  record CriterionJson(
      String id,
      String name,
      String nameEnglish,
      Optional<String> group,
      String rule,
      String weight,
      Optional<String> evidenceAsked,
      Optional<String> evidenceAskedEnglish,
      String state,
      boolean awaitsAnswer,
      List<StatementJson> statements,
      List<MessageJson> messages) {}

  /// @param applies of a veto
  record StatementJson(
      int version,
      String text,
      Optional<Boolean> applies,
      String by,
      String at,
      String sha256,
      List<AttachmentJson> attachments,
      List<ScoreJson> scores) {}

  record AttachmentJson(String fileName, String mediaType, long size, String sha256) {}

  /// @param share of the points; of a veto 1 where the fact does not apply
  /// @param points rounded to four decimals
  record ScoreJson(String share, String points, String remark, String reviewer, String at) {}

  /// @param kind QUESTION or ANSWER
  record MessageJson(int round, String kind, String text, String by, String at) {}

  static EvidenceJson of(Opened opened, Dossier dossier) {
    return new EvidenceJson(
        opened.standard().reference(),
        opened.subject().code(),
        opened.period().toString(),
        opened.standard().criteria().stream()
            .map(criterion -> criterion(criterion, dossier))
            .toList());
  }

  private static CriterionJson criterion(Criterion criterion, Dossier dossier) {
    String id = criterion.id();
    return new CriterionJson(
        id,
        criterion.name(),
        criterion.nameEnglish(),
        criterion.group().map(Criterion.Group::id),
        criterion.rule().kind().name(),
        Rounding.plain(criterion.weight()),
        criterion.evidence().map(Criterion.Evidence::text),
        criterion.evidence().map(Criterion.Evidence::textEnglish),
        state(criterion, dossier),
        dossier.awaitsAnswer(id),
        dossier.versions(id).stream().map(one -> statement(criterion, one, dossier)).toList(),
        dossier.messagesOf(id).stream().map(EvidenceJson::message).toList());
  }

  private static String state(Criterion criterion, Dossier dossier) {
    if (criterion.rule() instanceof ScoringRule.Measured) {
      return "MEASURED";
    }
    return dossier
        .judged(criterion.id())
        .map(judged -> judged.score().isPresent() ? "SCORED" : "NOT_REVIEWED")
        .orElse("NOT_DECLARED");
  }

  private static StatementJson statement(
      Criterion criterion, CriterionStatement statement, Dossier dossier) {
    return new StatementJson(
        statement.version(),
        statement.text(),
        statement.applies(),
        statement.by(),
        statement.at().toString(),
        StatementHash.of(statement),
        statement.attachments().stream().map(EvidenceJson::attachment).toList(),
        dossier.scoresOf(statement).stream().map(score -> score(criterion, score)).toList());
  }

  private static AttachmentJson attachment(Attachment attachment) {
    return new AttachmentJson(
        attachment.fileName(),
        attachment.type().mediaType(),
        attachment.size(),
        attachment.sha256());
  }

  private static ScoreJson score(Criterion criterion, CriterionScore score) {
    BigDecimal points = criterion.weight().multiply(score.share());
    return new ScoreJson(
        Rounding.plain(score.share()),
        Rounding.plain(Rounding.toDecimals(points, DECIMALS_OF_POINTS)),
        score.remark(),
        score.reviewer(),
        score.at().toString());
  }

  private static MessageJson message(CriterionMessage message) {
    return new MessageJson(
        message.round(),
        message.kind().name(),
        message.text(),
        message.by(),
        message.at().toString());
  }
}
