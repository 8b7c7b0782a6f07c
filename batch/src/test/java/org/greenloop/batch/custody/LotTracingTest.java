package org.greenloop.batch.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.greenloop.batch.custody.Deeds.gone;
import static org.greenloop.batch.custody.Deeds.kept;
import static org.greenloop.batch.custody.Deeds.lot;
import static org.greenloop.batch.custody.Deeds.portion;
import static org.greenloop.batch.custody.Deeds.recycled;
import static org.greenloop.batch.custody.Deeds.returned;
import static org.greenloop.batch.custody.Deeds.sold;
import static org.greenloop.batch.custody.Deeds.soldBack;
import static org.greenloop.batch.custody.Deeds.treated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.custody.BackTrace;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.EventKind;
import org.greenloop.accounting.custody.ForwardTrace.Fate;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.SourceShares;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.batch.custody.LotTrace.Destination;
import org.greenloop.batch.custody.LotTrace.Direction;
import org.greenloop.batch.custody.LotTrace.Link;
import org.greenloop.batch.custody.LotTrace.Step;
import org.greenloop.batch.reference.ReferenceData;
import org.junit.jupiter.api.Test;

/// Refrigerators of two brands, A 600 kg of HX and B 400 kg of MD, go from collector 1 to
/// dismantler 2. Its 100 kg of aluminium go to smelter 3, which melts them with the 300 kg X to 380
/// kg and sells 100 kg to factory 9.
class LotTracingTest {

  private static final int COLLECTOR = 1;
  private static final int DISMANTLER = 2;
  private static final int SMELTER = 3;
  private static final int FACTORY = 9;
  private static final ReportingPeriod MARCH = ReportingPeriod.find("2026-03").orElseThrow();

  private final ListedCustody records = ListedCustody.of(events());
  private final CustodyBook book = new CustodyBook(records);
  private final ARegister register = ARegister.of(COLLECTOR, DISMANTLER, SMELTER, FACTORY);

  static List<CustodyEvent> events() {
    return List.of(
        returned(lot("A", "REFRIGERATOR", 600), COLLECTOR, "2026-03-01", "HX", Documents.NONE),
        returned(lot("B", "REFRIGERATOR", 400), COLLECTOR, "2026-03-02", "MD", Documents.NONE),
        sold(
            portion("A", 600), lot("D1", "REFRIGERATOR", 600), COLLECTOR, DISMANTLER, "2026-03-04"),
        sold(
            portion("B", 400), lot("D2", "REFRIGERATOR", 400), COLLECTOR, DISMANTLER, "2026-03-04"),
        treated(
            "T-1",
            DISMANTLER,
            "2026-03-05",
            "DISMANTLING",
            List.of(portion("D1", 600), portion("D2", 400)),
            List.of(
                kept("AL", "ALUMINIUM", 100),
                kept("FE", "STEEL_LIGHT", 880),
                gone(Route.LOSS, "WEEE", 20))),
        sold(portion("AL", 100), lot("S", "ALUMINIUM", 100), DISMANTLER, SMELTER, "2026-03-06"),
        returned(lot("X", "ALUMINIUM_PROFILE", 300), SMELTER, "2026-03-06", "X", Documents.NONE),
        treated(
            "T-2",
            SMELTER,
            "2026-03-07",
            "ALUMINIUM_MELTING",
            List.of(portion("S", 100), portion("X", 300)),
            List.of(recycled("INGOT", "ALUMINIUM_INGOT", 380), gone(Route.LOSS, "ALUMINIUM", 20))),
        soldBack("S-1", portion("INGOT", 100), SMELTER, FACTORY, "2026-03-09"));
  }

  private Optional<LotTrace> trace(String lot, Direction direction, Onlooker onlooker) {
    return trace(lot, direction, onlooker, nobody -> Set.of());
  }

  private Optional<LotTrace> trace(
      String lot, Direction direction, Onlooker onlooker, CustodyConsents consents) {
    return new LotTracing(book, register, consents).find(lot, direction, onlooker);
  }

  private static Onlooker firm(int site) {
    return Onlooker.of(ARegister.company(site));
  }

  private static List<String> names(LotTrace trace) {
    return trace.steps().stream().map(step -> step.event().orElse("closed")).toList();
  }

  /// A quarter of the melt is S, of which 3/5 are HX.
  @Test
  void a_reviewer_sees_where_a_lot_came_from_and_who_is_answerable() {
    LotTrace trace = trace("INGOT", Direction.BACK, Onlooker.OF_ALL).orElseThrow();
    assertThat(trace.origins())
        .extracting(LotTrace.Origin::lot, LotTrace.Origin::share)
        .containsExactly(
            tuple("A", Fraction.of(3, 20)),
            tuple("B", Fraction.of(1, 10)),
            tuple("X", Fraction.of(3, 4)));
    assertThat(trace.sources())
        .extracting(source -> source.product().flatMap(ReturnedProduct::brand).orElse(""))
        .containsExactly("X", "HX", "MD");
    assertThat(trace.closedSteps()).isZero();
    assertThat(trace.steps())
        .extracting(step -> step.operator().map(Subject::code).orElseThrow())
        .containsExactly(
            "SITE-1", "SITE-1", "SITE-1", "SITE-1", "SITE-2", "SITE-3", "SITE-2", "SITE-3");
    assertThat(trace.holder().map(Subject::code)).contains("SITE-3");
    assertThat(trace.exact()).isTrue();
  }

  @Test
  void a_company_sees_its_own_events_and_direct_partners_and_of_the_rest_only_what_and_when() {
    LotTrace trace = trace("INGOT", Direction.BACK, firm(SMELTER)).orElseThrow();
    assertThat(names(trace))
        .containsExactly(
            "closed",
            "closed",
            "closed",
            "closed",
            "closed",
            "return-consignment RC-X X",
            "hand-over HO-S",
            "treatment-run T-2");
    Step dismantled = trace.steps().get(4);
    assertThat(dismantled.kind()).isEqualTo(EventKind.TREATMENT_RUN);
    assertThat(dismantled.date()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(dismantled.gave()).contains("ALUMINIUM", "STEEL_LIGHT");
    assertThat(dismantled.region()).contains("440000");
    assertThat(dismantled.share()).isEqualTo(Fraction.of(1, 4));
    assertThat(dismantled.operator()).isEmpty();
    assertThat(dismantled.holder()).isEmpty();
    assertThat(dismantled.in()).isEmpty();
    assertThat(dismantled.out()).isEmpty();
    assertThat(trace.steps().get(6).operator().map(Subject::code)).contains("SITE-2");
    assertThat(trace.links().stream().flatMap(link -> link.lot().stream()))
        .containsExactlyInAnyOrder("AL", "S", "X");
    assertThat(trace.links().stream().filter(link -> link.mass().isPresent()))
        .extracting(Link::lot)
        .containsExactlyInAnyOrder(Optional.of("AL"), Optional.of("S"), Optional.of("X"));
    assertThat(trace.origins()).extracting(LotTrace.Origin::lot).containsExactly("X");
    assertThat(trace.sources())
        .extracting(LotTrace.Source::share)
        .containsExactly(Fraction.of(3, 4), Fraction.of(3, 20), Fraction.of(1, 10));
    assertThat(trace.toString()).doesNotContain("SITE-1", "600", "RC-A", "D1");
  }

  @Test
  void a_lot_that_a_company_never_held_answers_like_one_that_there_is_not() {
    assertThat(trace("INGOT", Direction.BACK, firm(DISMANTLER))).isEmpty();
    assertThat(trace("S", Direction.BACK, firm(DISMANTLER))).isEmpty();
    assertThat(trace("A", Direction.FORWARD, firm(FACTORY))).isEmpty();
    assertThat(trace("no such lot", Direction.BACK, firm(DISMANTLER))).isEmpty();
    assertThat(trace("no such lot", Direction.BACK, Onlooker.OF_ALL)).isEmpty();
  }

  /// 380 of 400 kg are ingot, 19/20; of those 100 of 380 were sold: 1/4, and 7/10 lie there.
  @Test
  void where_a_lot_went_is_told_in_shares_without_the_names_of_others() {
    LotTrace trace = trace("AL", Direction.FORWARD, firm(DISMANTLER)).orElseThrow();
    assertThat(names(trace)).containsExactly("hand-over HO-S", "closed", "closed");
    assertThat(trace.destinations())
        .extracting(Destination::fate, Destination::share, Destination::operator)
        .containsExactly(
            tuple(Fate.HELD, Fraction.of(7, 10), Optional.empty()),
            tuple(Fate.SOLD_BACK, Fraction.of(1, 4), Optional.empty()),
            tuple(Fate.LEFT, Fraction.of(1, 20), Optional.empty()));
    assertThat(trace.toString()).doesNotContain("SITE-9", "S-1");
    assertThat(trace.links().stream().flatMap(link -> link.lot().stream()))
        .containsExactly("AL", "S");
    LotTrace all = trace("AL", Direction.FORWARD, Onlooker.OF_ALL).orElseThrow();
    assertThat(all.destinations().getFirst().lot()).contains("INGOT");
    assertThat(all.destinations().getFirst().operator().map(Subject::code)).contains("SITE-3");
  }

  @Test
  void what_is_further_away_opens_only_when_both_sides_allow_it() {
    CustodyConsents dismantler = onlooker -> Set.of(ARegister.company(DISMANTLER));
    LotTrace trace = trace("INGOT", Direction.BACK, firm(SMELTER), dismantler).orElseThrow();
    assertThat(names(trace)).contains("treatment-run T-1").doesNotContain("hand-over HO-D1");
    CustodyConsents both =
        onlooker ->
            onlooker == ARegister.company(SMELTER)
                ? Set.of(ARegister.company(COLLECTOR), ARegister.company(DISMANTLER))
                : Set.of();
    assertThat(names(trace("INGOT", Direction.BACK, firm(SMELTER), both).orElseThrow()))
        .contains("hand-over HO-D1", "return-consignment RC-A A");
  }

  @Test
  void a_lot_without_an_origin_is_named_as_such() {
    records.events.add(
        sold(portion("GHOST", 50), lot("G", "COPPER", 50), COLLECTOR, DISMANTLER, "2026-03-10"));
    LotTrace trace = trace("G", Direction.BACK, firm(DISMANTLER)).orElseThrow();
    assertThat(trace.sources())
        .containsExactly(
            new LotTrace.Source(BackTrace.Ground.UNKNOWN, Optional.empty(), Fraction.ONE));
    assertThat(trace.origins()).extracting(LotTrace.Origin::lot).containsExactly("GHOST");
    assertThat(trace("GHOST", Direction.FORWARD, firm(COLLECTOR))).isEmpty();
    assertThat(trace("GHOST", Direction.FORWARD, Onlooker.OF_ALL)).isPresent();
  }

  @Test
  void the_chain_is_read_again_only_when_something_was_reported() {
    CustodyBook book = new CustodyBook(records);
    book.chain();
    book.chain();
    assertThat(records.readings).isEqualTo(1);
    records.events.add(returned(lot("N", "COPPER", 1), COLLECTOR, "2026-03-11"));
    assertThat(book.chain().findMade("N")).isPresent();
    assertThat(records.readings).isEqualTo(2);
  }

  /// 60 of the 400 kg that the smelter received: 15 %.
  @Test
  void the_share_of_a_brand_in_the_aluminium_of_a_smelter_is_told() {
    Subject smelter = register.directory().find("FIRM-3").orElseThrow();
    SourceShares.Answer answer =
        new MaterialSources(book, register, ReferenceData.renewableResources())
            .share(
                smelter,
                "ALUMINIUM",
                MARCH,
                SourceShares.Basis.RECEIVED,
                new MaterialSources.Wanted(
                    Optional.of(ReturnedProduct.Family.APPLIANCE),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("HX")));
    assertThat(answer.share()).isEqualTo(Fraction.of(3, 20));
    assertThat(answer.mass().value()).isEqualByComparingTo("400");
  }

  /// 20 kg of 400 are lost: 5 of the 100 kg aluminium, 15 of the 300 kg profiles.
  @Test
  void the_balances_of_a_company_are_those_of_its_sites() {
    MaterialBalances balances = new MaterialBalances(book, register, ReferenceData.custodyLimits());
    Subject smelter = register.directory().find("FIRM-3").orElseThrow();
    List<MaterialBalances.Listed> listed = balances.list(smelter, MARCH);
    assertThat(listed)
        .extracting(one -> one.balance().material())
        .containsExactly("ALUMINIUM", "ALUMINIUM_INGOT", "ALUMINIUM_PROFILE");
    assertThat(listed).allMatch(MaterialBalances.Listed::closes);
    assertThat(listed.getFirst().balance().received().value()).isEqualByComparingTo("100");
    assertThat(listed.getFirst().balance().used().value()).isEqualByComparingTo("95");
    assertThat(listed.getFirst().balance().losses().value()).isEqualByComparingTo("5");
    assertThat(listed.get(1).balance().soldBack().value()).isEqualByComparingTo("100");
    assertThat(listed.get(1).balance().closing().value()).isEqualByComparingTo("280");
    Subject factory = register.directory().find("SITE-9").orElseThrow();
    assertThat(balances.list(factory, MARCH)).isEmpty();
  }
}
