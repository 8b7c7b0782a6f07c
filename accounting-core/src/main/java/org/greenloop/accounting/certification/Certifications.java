package org.greenloop.accounting.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.greenloop.accounting.assessment.Assessment.Outcome;

/// Port: assessments, their reviews and decisions, and the labels that follow, with their
/// certificates; what else is issued, and what becomes of it, has [IssuedDocuments].
public interface Certifications {

  /// Adds versions for some subjects, all or none. While `next` works, nobody else adds assessments
  /// or evidence of them.
  ///
  /// @param next given the last version of each subject that has one, the contents that follow;
  ///   their ids and version numbers are given here
  /// @return what was added, in that order
  List<StoredAssessment> append(
      Question question,
      Collection<Integer> subjectIds,
      Function<Map<Integer, StoredAssessment>, List<StoredAssessment>> next);

  /// What is asked about subjects: an edition of a scheme over a period.
  ///
  /// @param period as printed
  record Question(String scheme, String edition, String period) {}

  /// The last version of a subject without its content.
  record Standing(
      int subjectId, int version, Outcome outcome, BigDecimal score, Instant assessedAt) {}

  /// By subject; those that were never judged are left out.
  List<Standing> listStandings(Question question, Collection<Integer> subjectIds);

  Optional<StoredAssessment> findLatest(
      String scheme, String edition, int subjectId, String period);

  StoredAssessment get(long assessmentId);

  List<StoredAssessment> list();

  /// Records a review; when another reviewer said the same before, the decision with it.
  ///
  /// @throws DecisionRefused when the assessment is decided, or this reviewer has reviewed it
  ///   already
  Optional<CertificationDecision> review(Review review);

  List<Review> listReviews(long assessmentId);

  Optional<CertificationDecision> findDecision(long assessmentId);

  /// Adds a label with its documents and its certificate to the register, all or nothing.
  ///
  /// @param contents PDF bytes by the order of the label's documents
  /// @param certificate with the last day of the label
  /// @param superseded serials of labels whose place it takes, as far as nothing has ended them
  ///   since; the certificate takes the place of theirs
  /// @throws DecisionRefused when the assessment has a label, or the lift that this one rests on
  ///   has ended
  void issue(
      Label label,
      List<byte[]> contents,
      IssuedDocuments.Signed certificate,
      Collection<String> superseded);

  /// Adds the certificate of a label that was issued without one.
  ///
  /// @param label serial
  /// @param day on which the label has to be in force
  /// @return the certificate that the label has now: another where somebody else was faster
  /// @throws DecisionRefused when the label is not in force
  IssuedDocument certify(String label, IssuedDocuments.Signed certificate, LocalDate day);

  /// Empty for a label from before there were certificates, until it is issued again.
  ///
  /// @param label serial
  Optional<IssuedDocument> findCertificateOf(String label);

  /// The label that a certificate belongs to.
  ///
  /// @param certificate serial
  Optional<Label> findCertified(String certificate);

  /// The label that a document of the register is, or that it is the certificate of.
  default Optional<Label> findAward(IssuedDocument document) {
    return switch (document.kind()) {
      case LABEL -> findLabel(document.serial());
      case CERTIFICATE -> findCertified(document.serial());
      case ASSESSMENT_REPORT,
          MONTHLY_STATEMENT,
          RECOVERY_RECEIPT,
          RECOVERY_STATEMENT,
          FOOTPRINT_DECLARATION,
          DOSSIER ->
          Optional.empty();
    };
  }

  Optional<Label> findLabel(String serial);

  Optional<Label> findLabelOf(long assessmentId);

  List<Label> listLabels();

  /// Serial → period of the labels of a scheme, of any edition, that are neither revoked,
  /// superseded nor expired; by serial.
  SortedMap<String, String> listInForce(String scheme, int subjectId, LocalDate day);

  byte[] getDocument(String serial, String language);
}
