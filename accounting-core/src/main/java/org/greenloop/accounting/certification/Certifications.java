package org.greenloop.accounting.certification;

import java.util.List;
import java.util.Optional;

/// Port: assessments, their reviews and decisions, and the register of labels.
public interface Certifications {

  /// Stores a new version, unless the last version says the same; returns the one in force.
  StoredAssessment save(StoredAssessment assessment);

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

  /// Adds a label with its documents to the register, all or nothing.
  ///
  /// @param contents PDF bytes by the order of the label's documents
  /// @throws DecisionRefused when the assessment has a label, or the lift that this one rests on
  ///   has ended
  void issue(Label label, List<byte[]> contents);

  Optional<Label> findLabel(String serial);

  Optional<Label> findLabelOf(long assessmentId);

  List<Label> listLabels();

  byte[] getDocument(String serial, String language);

  /// @throws DecisionRefused when it was revoked before
  void revoke(String serial, Label.Revocation revocation);
}
