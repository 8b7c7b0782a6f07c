package org.greenloop.access;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// The ban on labels with unconfirmed numbers, for pages and programs of operators and reviewers.
@Component
public final class LiftDesk {

  private final BanLifts lifts;
  private final BanLifting lifting;
  private final StandardCatalog standards;
  private final Assessing assessing;
  private final VisibleSubjects subjects;

  LiftDesk(
      BanLifts lifts,
      BanLifting lifting,
      StandardCatalog standards,
      Assessing assessing,
      VisibleSubjects subjects) {
    this.lifts = lifts;
    this.lifting = lifting;
    this.standards = standards;
    this.assessing = assessing;
    this.subjects = subjects;
  }

  /// A lift with the only subject that it is for.
  public record Given(BanLift lift, Optional<Subject> subject) {}

  /// The newest first.
  public List<Given> list() {
    return lifts.list().reversed().stream().map(this::given).toList();
  }

  private Given given(BanLift lift) {
    return new Given(lift, lift.subjectId().map(subjects.directory()::get));
  }

  /// Editions with a number that nobody could confirm.
  public List<Standard> banned() {
    return standards.standards().stream()
        .filter(standard -> !standard.unconfirmedNumbers().isEmpty())
        .toList();
  }

  /// @param scheme `ID` or `ID@EDITION`
  /// @param subject code; empty for all that the edition judges
  /// @throws NotFound for a scheme or subject that there is not
  /// @throws DecisionRefused naming the rule that does not allow it
  public Given give(Viewer viewer, String scheme, Optional<String> subject, String reason) {
    String[] parts = scheme.split("@", 2);
    Standard standard =
        standards
            .find(
                parts[0],
                parts.length == 2 ? Optional.of(parts[1]) : Optional.empty(),
                assessing.today())
            .orElseThrow(() -> new NotFound("no scheme is called " + scheme));
    return given(
        lifting.give(
            standard, subject.map(code -> subjects.get(viewer, code)), viewer.username(), reason));
  }

  /// @throws DecisionRefused naming the rule that does not allow it
  public Given end(Viewer viewer, long id, String reason) {
    return given(lifting.end(id, viewer.username(), reason));
  }
}
