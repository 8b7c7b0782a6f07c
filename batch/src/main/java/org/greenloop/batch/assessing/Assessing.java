package org.greenloop.batch.assessing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.greenloop.accounting.assessment.Applicant;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.evidence.EvidenceBook;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.closing.ClosedMetrics;

/// Judges closed months by an edition of a standard, and keeps the judgement with what it used.
public final class Assessing {

  private final Organizations organizations;
  private final Clock clock;
  private final Judging judging;

  public Assessing(
      Organizations organizations,
      ClosedMetrics closedMetrics,
      Ledger ledger,
      Certifications certifications,
      EvidenceBook evidence,
      Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
    this.judging = new Judging(closedMetrics, ledger, certifications, evidence);
  }

  /// An assessment and its stored version.
  public record Result(Assessment assessment, StoredAssessment stored) {}

  /// The day of an assessment: which edition of a standard is in force is asked for this day.
  public LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }

  /// Judges on closed months and on what was declared and scored, and stores a new version where
  /// the judgement or what it stands on differs from the last.
  ///
  /// @throws IllegalArgumentException when the standard does not judge that kind of subject
  public Result assess(
      Standard standard, Subject subject, ReportingPeriod period, String submittedBy) {
    requireJudged(standard, subject);
    return judging
        .assess(
            standard,
            period,
            List.of(subject),
            organizations.directory(),
            submittedBy,
            clock.instant().truncatedTo(ChronoUnit.SECONDS))
        .getFirst();
  }

  /// How a subject comes out in each month of a period; nothing is stored.
  ///
  /// @param directory that the reader sees
  /// @throws IllegalArgumentException when the standard does not judge that kind of subject
  public Trend trend(
      Standard standard, Subject subject, ReportingPeriod period, SubjectDirectory directory) {
    requireJudged(standard, subject);
    return judging.trend(standard, period, subject, directory);
  }

  /// A question that is answered and not kept.
  ///
  /// @param declaredFor the period whose declared evidence counts
  public record Question(
      Standard standard, Subject subject, ReportingPeriod period, ReportingPeriod declaredFor) {}

  /// @param applicant what was judged
  public record Judged(Assessment assessment, Applicant applicant) {}

  /// Judges as [#assess] does and keeps nothing: what would be said of each subject today.
  ///
  /// @return in the order of the questions
  public List<Judged> judge(List<Question> questions) {
    return judging.judge(questions, organizations.directory());
  }

  private static void requireJudged(Standard standard, Subject subject) {
    if (!standard.subjects().contains(subject.kind())) {
      throw new IllegalArgumentException(
          standard.reference()
              + " does not judge a "
              + subject.kind()
              + " such as "
              + subject.code());
    }
  }
}
