package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.SubjectKind;

/// An assessment as it was published, read back from a label by someone who may have nothing else.
///
/// @param scheme id, such as `pilot-energy-carbon`
/// @param grade that the score earned
/// @param unconfirmedNumbers of the scheme that the assessment used: «reference value unconfirmed»
/// @param criteria in the order of the scheme
public record PublishedAssessment(
    String subjectCode,
    SubjectKind subjectKind,
    String subjectName,
    String subjectNameEnglish,
    String scheme,
    String edition,
    String schemeName,
    String schemeNameEnglish,
    Standard.Counting counting,
    Reference passScore,
    ReportingPeriod period,
    Assessment.Outcome outcome,
    BigDecimal score,
    Optional<Standard.Grade> grade,
    Instant generatedAt,
    List<UnconfirmedNumber> unconfirmedNumbers,
    List<PublishedJudgement> criteria) {

  public PublishedAssessment {
    unconfirmedNumbers = List.copyOf(unconfirmedNumbers);
    criteria = List.copyOf(criteria);
  }
}
