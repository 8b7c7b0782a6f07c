package org.greenloop.ontology.provenance;

import org.greenloop.accounting.evidence.Attachment;
import org.greenloop.accounting.evidence.CriterionStatement;
import org.greenloop.accounting.evidence.Dossier.Judged;
import org.greenloop.ontology.vocabulary.Gl;

/// A statement that an assessment used, with its attachments and the score that counted. Hashes
/// only: a label is public, what a company declares is not.
final class EvidenceDescription {

  private EvidenceDescription() {}

  /// @param application part of an address that names scheme, edition, subject and period
  /// @param criterion address of the criterion
  static Description of(Judged judged, String application, String criterion) {
    CriterionStatement statement = judged.statement();
    String address =
        Gl.BASE
            + "statement/"
            + application
            + "/"
            + statement.criterion()
            + "/"
            + statement.version();
    Description description =
        new Description(address, "gl:Statement", "prov:Entity")
            .withReference(Term.CRITERION, criterion)
            .with(Term.GENERATED_AT, statement.at())
            .with(Term.HASH, StatementHash.of(statement))
            .with(Term.VERSION, String.valueOf(statement.version()));
    for (Attachment attachment : statement.attachments()) {
      description.with(
          Term.ATTACHMENT,
          new Description(
                  Gl.BASE + "attachment/" + attachment.sha256(), "gl:Attachment", "prov:Entity")
              .with(Term.HASH, attachment.sha256()));
    }
    judged
        .score()
        .ifPresent(
            score ->
                description.with(
                    Term.REVIEWER_SCORE,
                    new Description(address + "/score/" + score.id(), "gl:Score", "prov:Entity")
                        .with(Term.IDENTIFIER, String.valueOf(score.id()))
                        .with(Term.SHARE, score.share())
                        .with(Term.GENERATED_AT, score.at())
                        .with(Term.REVIEWER, score.reviewer())));
    return description;
  }
}
