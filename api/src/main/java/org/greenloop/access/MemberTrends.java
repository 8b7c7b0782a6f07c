package org.greenloop.access;

import org.greenloop.access.MemberEvidence.Opened;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.Trend;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// How a subject comes out month by month, for a member who may see it.
@Component
public final class MemberTrends {

  private final MemberEvidence evidence;
  private final Assessing assessing;
  private final VisibleSubjects subjects;
  private final MemberReadings readings;

  MemberTrends(
      MemberEvidence evidence,
      Assessing assessing,
      VisibleSubjects subjects,
      MemberReadings readings) {
    this.evidence = evidence;
    this.assessing = assessing;
    this.subjects = subjects;
    this.readings = readings;
  }

  /// @param scheme `ID`, or `ID@EDITION`
  /// @throws NotFound for a scheme that there is not or that does not judge the subject, and for a
  ///   subject that the viewer may not see
  /// @throws BadRequest for a text that names no period
  public Trend find(Viewer viewer, String scheme, String subject, String period) {
    Opened opened = evidence.open(viewer, scheme, subject, period);
    return readings.read(
        viewer,
        () ->
            assessing.trend(
                opened.standard(), opened.subject(), opened.period(), subjects.directory()));
  }
}
