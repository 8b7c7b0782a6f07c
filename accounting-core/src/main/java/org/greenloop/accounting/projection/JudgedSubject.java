package org.greenloop.accounting.projection;

import java.util.Optional;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.StoredAssessment;

/// An assessment with what became of it.
///
/// @param decision empty until two reviewers agreed
/// @param entry in the register; empty until a label was issued
public record JudgedSubject(
    StoredAssessment assessment,
    Optional<CertificationDecision> decision,
    Optional<RegisterEntry> entry) {

  /// A label as the register has it.
  ///
  /// @param lift that it rests on, where a number of its scheme is unconfirmed
  public record RegisterEntry(IssuedDocument label, Optional<BanLift> lift) {}
}
