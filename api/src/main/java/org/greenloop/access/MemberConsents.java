package org.greenloop.access;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.ConsentDesk;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// Who may see more of the chain of custody, for pages and programs alike: a clerk speaks for the
/// own company, an operator for any; reviewers read.
@Component
public final class MemberConsents {

  private final ConsentDesk desk;
  private final VisibleSubjects subjects;

  MemberConsents(ConsentDesk desk, VisibleSubjects subjects) {
    this.desk = desk;
    this.subjects = subjects;
  }

  public static boolean maySpeak(Viewer viewer) {
    return viewer.is(Role.CLERK) || viewer.is(Role.OPERATOR);
  }

  /// Consents of the own company with their history, the newest first; all for whoever sees all.
  public List<ConsentDesk.Listed> given(Viewer viewer) {
    return desk.list().stream().filter(one -> viewer.seesCompany(one.company().id())).toList();
  }

  /// Companies that let the own one see their events now; none for whoever sees all anyway.
  public List<Subject> received(Viewer viewer) {
    return viewer.seesEverybody()
        ? List.of()
        : viewer.companyId().map(subjects.directory()::get).map(desk::allowing).orElseGet(List::of);
  }

  /// @param company code of the company that speaks; empty for the own one
  /// @param onlooker code of the only company that may see; empty for all members
  /// @throws NotFound for a company that the viewer does not speak for
  /// @throws BadRequest where an operator does not say for whom
  /// @throws ConsentRefused naming what does not allow it
  public ConsentDesk.Listed allow(
      Viewer viewer, Optional<String> company, Optional<String> onlooker, String reason) {
    return desk.allow(giver(viewer, company), onlooker, reason, viewer.username());
  }

  private String giver(Viewer viewer, Optional<String> company) {
    if (viewer.seesEverybody()) {
      return company.orElseThrow(
          () -> new BadRequest("company is the code of the company that speaks"));
    }
    return company
        .map(code -> subjects.get(viewer, code))
        .orElseGet(() -> subjects.directory().get(viewer.companyId().orElseThrow()))
        .code();
  }

  /// A consent of another company answers like one that there is not.
  ///
  /// @throws ConsentRefused naming what does not allow it
  public ConsentDesk.Listed withdraw(Viewer viewer, long number, String reason) {
    if (given(viewer).stream().noneMatch(one -> one.consent().number() == number)) {
      throw new ConsentRefused(ConsentRefused.Reason.NO_CONSENT, String.valueOf(number));
    }
    return desk.withdraw(number, reason, viewer.username());
  }
}
