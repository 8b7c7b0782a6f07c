package org.greenloop.access;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.market.LotMarket;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.market.MarketStatistics;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.market.HandOverRefused;
import org.greenloop.batch.market.LotDesk;
import org.greenloop.batch.market.OfferForm;
import org.greenloop.batch.market.ReservationForm;
import org.greenloop.batch.market.SettlementForm;
import org.greenloop.batch.market.Trader;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// The market of lots for pages and programs alike: a clerk trades for the own company, an operator
/// for any; reviewers read.
@Component
public final class MemberMarket {

  private final LotDesk desk;
  private final VisibleSubjects subjects;

  MemberMarket(LotDesk desk, VisibleSubjects subjects) {
    this.desk = desk;
    this.subjects = subjects;
  }

  private static Trader trader(Viewer viewer) {
    return new Trader(
        viewer.seesEverybody() ? Optional.empty() : viewer.companyId(), viewer.username());
  }

  public List<LotMarket.Offer> offers() {
    return desk.offers();
  }

  /// Those of the own company; all for whoever sees all.
  public LotDesk.Own own(Viewer viewer) {
    return desk.own(trader(viewer));
  }

  /// What the own company holds and could offer; of a company that is named for whoever sees all.
  ///
  /// @throws NotFound for a company that the viewer may not see
  /// @throws BadRequest where whoever sees all names none
  public List<LotDesk.Held> held(Viewer viewer, Optional<String> company) {
    return desk.held(
        company
            .map(code -> subjects.get(viewer, code))
            .flatMap(Subject::companyId)
            .or(() -> viewer.seesEverybody() ? Optional.empty() : viewer.companyId())
            .orElseThrow(() -> new BadRequest("company is the code of the company that holds")));
  }

  public List<MarketStatistics.Line> statistics() {
    return desk.statistics();
  }

  public SubjectDirectory directory() {
    return subjects.directory();
  }

  /// Sites that the viewer may trade for.
  public List<Subject> sites(Viewer viewer) {
    return subjects.directory().list().stream()
        .filter(subject -> subject.kind() == SubjectKind.SITE)
        .filter(viewer::sees)
        .toList();
  }

  public static boolean mayTrade(Viewer viewer) {
    return viewer.is(Role.CLERK) || viewer.is(Role.OPERATOR);
  }

  /// Whether a site is of the company of the viewer; an operator acts for every company.
  public boolean isOwn(Viewer viewer, int site) {
    return viewer.sees(subjects.directory().get(site));
  }

  /// @return number of the offer
  /// @throws MarketRefused with all that is wrong
  public String offer(Viewer viewer, OfferForm form) {
    return desk.offer(trader(viewer), form).number();
  }

  /// @throws MarketRefused when it is not the viewer's, or over
  public void withdraw(Viewer viewer, String offer) {
    desk.withdraw(trader(viewer), offer);
  }

  /// @return number of the reservation
  /// @throws MarketRefused with all that is wrong
  public String reserve(Viewer viewer, ReservationForm form) {
    return desk.reserve(trader(viewer), form).number();
  }

  /// @throws MarketRefused when it is not the viewer's, or over
  public void release(Viewer viewer, String reservation) {
    desk.release(trader(viewer), reservation);
  }

  /// @return code of the lot that the buyer holds now
  /// @throws MarketRefused with all that is wrong
  /// @throws HandOverRefused with the issues of the intake
  public String settle(Viewer viewer, SettlementForm form) {
    return desk.settle(trader(viewer), form).handOver().received().code();
  }
}
