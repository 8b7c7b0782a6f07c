package org.greenloop.access;

import java.util.List;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.Improvements;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// What would change the outcome of a subject, for a member who may see it. Judged as of now and
/// not kept: looking is no application.
@Component
public final class MemberImprovements {

  private final MemberEvidence evidence;
  private final Assessing assessing;
  private final MemberReadings readings;

  MemberImprovements(MemberEvidence evidence, Assessing assessing, MemberReadings readings) {
    this.evidence = evidence;
    this.assessing = assessing;
    this.readings = readings;
  }

  /// @param opened scheme, subject and period
  public record Outlook(
      MemberEvidence.Opened opened, Assessment assessment, Improvements improvements) {}

  /// @param scheme `ID`, or `ID@EDITION`
  /// @throws NotFound as [MemberEvidence#open]
  /// @throws BadRequest as [MemberEvidence#open]
  public Outlook find(Viewer viewer, String scheme, String subject, String period) {
    MemberEvidence.Opened opened = evidence.open(viewer, scheme, subject, period);
    Assessing.Question question =
        new Assessing.Question(
            opened.standard(), opened.subject(), opened.period(), opened.period());
    Assessing.Judged judged =
        readings.read(viewer, () -> assessing.judge(List.of(question))).getFirst();
    return new Outlook(
        opened, judged.assessment(), new Improvements(judged.assessment(), judged.applicant()));
  }
}
