package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.proposal.EditionChange.Aspect;
import org.greenloop.accounting.proposal.EditionDifference;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.ProposalRefused.Reason;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.accounting.proposal.SchemeProposal.State;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.proposing.ProposalDesk;
import org.greenloop.config.Checkup;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.ontology.standard.StandardFiles;
import org.greenloop.ontology.standard.StandardRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A member proposes an edition, two reviewers adopt it, and it judges. Each test has an edition of
/// its own, so they stand beside each other in one world.
class ProposalTest {

  private static World world;
  private static ProposalDesk desk;
  private static SchemeProposals proposals;
  private static StandardCatalog standards;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
    AccountHolders holders = world.get(AccountHolders.class);
    Optional<Integer> cool = Optional.of(world.subject("EX-COOL").id());
    for (String name : List.of("ann", "bob", "cid")) {
      holders.save(new AccountHolder(name, name, Role.REVIEWER, Optional.empty(), "{noop}x"));
    }
    holders.save(new AccountHolder("rev-cool", "rev", Role.REVIEWER, cool, "{noop}x"));
    holders.save(new AccountHolder("clerk", "clerk", Role.CLERK, cool, "{noop}x"));
    desk = world.get(ProposalDesk.class);
    proposals = world.get(SchemeProposals.class);
    standards = world.get(StandardCatalog.class);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /// The next edition of a shipped scheme, with a weight moved from the second criterion to the
  /// first: 45 + 25 + 15 + 15 = 100.
  private static String next(String edition, LocalDate from) {
    try (InputStream in =
        StandardFiles.class.getResourceAsStream(
            "/org/greenloop/ontology/standards/pilot-energy-carbon/2026.ttl")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("pilot-energy-carbon/2026>", "pilot-energy-carbon/" + edition + ">")
          .replace("gl:edition \"2026\"", "gl:edition \"" + edition + "\"")
          .replace("\"2026-01-01\"", "\"" + from + "\"")
          .replace("gl:weight 40.0", "gl:weight 45.0")
          .replace("gl:weight 30.0", "gl:weight 25.0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDate today() {
    return world.get(Assessing.class).today();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SchemeProposal propose(String edition, LocalDate from) {
    return desk.propose("next.ttl", bytes(next(edition, from)), "weights", "clerk");
  }

  private static SchemeProposal approve(SchemeProposal proposal, String reviewer) {
    return desk.vote(proposal.id(), reviewer, Verdict.APPROVE, "read it");
  }

  private static Reason refusal(Callable<?> deed) {
    return catchThrowableOfType(ProposalRefused.class, deed::call).reason();
  }

  private static Optional<String> inForce(LocalDate day) {
    return standards.find("pilot-energy-carbon", Optional.empty(), day).map(Standard::edition);
  }

  @Test
  void two_reviewers_adopt_and_the_running_catalogue_judges_by_it_from_its_first_day() {
    LocalDate from = today().plusYears(10);
    String before = inForce(from).orElseThrow();
    SchemeProposal proposal = propose("adopted", from);
    assertThat(proposal.state()).isEqualTo(State.OPEN);
    assertThat(approve(proposal, "ann").state()).isEqualTo(State.OPEN);
    assertThat(inForce(from)).contains(before);
    SchemeProposal adopted = approve(proposal, "bob");
    assertThat(adopted.state()).isEqualTo(State.ADOPTED);
    assertThat(adopted.votes()).hasSize(2);
    assertThat(inForce(from)).contains("adopted");
    assertThat(inForce(from.minusDays(1))).contains(before);
    assertThat(inForce(today())).contains("2026");
    assertThat(proposals.getContent(proposal.id())).isEqualTo(bytes(next("adopted", from)));
    // Another process knows it as well: it asks the same database.
    assertThat(world.get(Checkup.class).findings())
        .filteredOn(finding -> finding.name().contains("adopted"))
        .hasSize(2)
        .allMatch(Checkup.Finding::holds);
  }

  @Test
  void the_graph_takes_up_what_was_adopted() {
    world.get(Projection.class).drain();
    LocalDate from = today().plusYears(20);
    SchemeProposal proposal = propose("in-graph", from);
    approve(proposal, "ann");
    approve(proposal, "bob");
    assertThat(world.get(Projection.class).drain().triples()).isPositive();
    assertThat(world.get(Projection.class).check(5).agrees()).isTrue();
    assertThat(world.get(Projection.class).drain().triples()).isZero();
  }

  @Test
  void the_difference_is_to_the_edition_before_and_stays_what_it_was() {
    // The other tests adopt editions that begin later, so the one before is the shipped one.
    SchemeProposal proposal = propose("compared", today().plusDays(1));
    EditionDifference difference = desk.difference(proposal);
    assertThat(difference.criteria())
        .extracting(EditionDifference.OfCriterion::id)
        .containsExactlyInAnyOrder("energy-per-value-added", "carbon-per-value-added");
    assertThat(difference.criteria().getFirst().changes())
        .extracting(change -> change.aspect())
        .containsExactly(Aspect.WEIGHT);
    approve(proposal, "ann");
    approve(proposal, "bob");
    SchemeProposal later = proposals.find(proposal.id()).orElseThrow();
    assertThat(desk.difference(later)).isEqualTo(difference);
  }

  @Test
  void one_rejection_ends_it_and_its_history_stays_readable() {
    SchemeProposal proposal = propose("rejected", today().plusYears(40));
    approve(proposal, "ann");
    SchemeProposal rejected =
        desk.vote(proposal.id(), "bob", Verdict.REJECT, "the limit lacks its source");
    assertThat(rejected.state()).isEqualTo(State.REJECTED);
    assertThat(refusal(() -> approve(proposal, "cid"))).isEqualTo(Reason.ENDED);
    assertThat(standards.find("pilot-energy-carbon", Optional.of("rejected"), today())).isEmpty();
    assertThat(desk.difference(rejected).header()).isNotEmpty();
    // The same edition may be proposed again, with the same bytes.
    assertThat(propose("rejected", today().plusYears(40)).id()).isNotEqualTo(proposal.id());
  }

  @Test
  void who_made_it_withdraws_it_and_nobody_else() {
    SchemeProposal proposal = propose("withdrawn", today().plusYears(41));
    assertThat(refusal(() -> desk.withdraw(proposal.id(), "ann", "no")))
        .isEqualTo(Reason.NOT_PROPOSER);
    assertThat(desk.withdraw(proposal.id(), "clerk", "a slip").state()).isEqualTo(State.WITHDRAWN);
    assertThat(refusal(() -> desk.withdraw(proposal.id(), "clerk", "again")))
        .isEqualTo(Reason.ENDED);
  }

  @Test
  void who_may_not_vote_is_told_why() {
    SchemeProposal proposal = propose("votes", today().plusYears(42));
    assertThat(refusal(() -> approve(proposal, "clerk"))).isEqualTo(Reason.NO_REVIEWER);
    assertThat(refusal(() -> approve(proposal, "rev-cool"))).isEqualTo(Reason.SAME_COMPANY);
    assertThat(refusal(() -> approve(proposal, "nobody"))).isEqualTo(Reason.NOBODY);
    assertThat(refusal(() -> desk.vote(proposal.id(), "ann", Verdict.APPROVE, " ")))
        .isEqualTo(Reason.NO_REASON);
    approve(proposal, "ann");
    assertThat(refusal(() -> approve(proposal, "ann"))).isEqualTo(Reason.VOTED);
    assertThat(refusal(() -> desk.vote(999_999, "ann", Verdict.APPROVE, "x")))
        .isEqualTo(Reason.NO_PROPOSAL);
    SchemeProposal own =
        desk.propose("own.ttl", bytes(next("own", today().plusYears(43))), "mine", "ann");
    assertThat(refusal(() -> approve(own, "ann"))).isEqualTo(Reason.OWN_PROPOSAL);
    assertThat(desk.mayVote(own, "ann")).isFalse();
    assertThat(desk.mayVote(own, "bob")).isTrue();
  }

  @Test
  void the_same_file_again_is_the_same_proposal_and_another_one_waits() {
    LocalDate from = today().plusYears(44);
    SchemeProposal proposal = propose("again", from);
    assertThat(propose("again", from).id()).isEqualTo(proposal.id());
    assertThat(
            refusal(
                () -> desk.propose("b.ttl", bytes(next("again", from) + "# more\n"), "x", "clerk")))
        .isEqualTo(Reason.ALREADY_OPEN);
    assertThat(refusal(() -> desk.propose("b.ttl", bytes(next("x", from)), " ", "clerk")))
        .isEqualTo(Reason.NO_REMARK);
  }

  @Test
  void an_edition_that_was_adopted_is_refused_with_other_bytes() {
    LocalDate from = today().plusYears(50);
    SchemeProposal proposal = propose("once", from);
    approve(proposal, "ann");
    approve(proposal, "cid");
    StandardRefused refused =
        catchThrowableOfType(
            StandardRefused.class,
            () ->
                desk.propose(
                    "b.ttl", bytes(next("once", from.plusDays(1))), "other words", "clerk"));
    assertThat(refused.issues())
        .extracting(StandardIssue::rule, StandardIssue::found)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "edition-published", "proposal " + proposal.id()));
  }

  /// Two open proposals begin on one day. The first to be adopted is in the way of the other, whose
  /// second approval is refused and not kept.
  @Test
  void what_was_right_when_it_was_proposed_may_be_wrong_when_it_is_to_be_adopted() {
    LocalDate from = today().plusYears(60);
    SchemeProposal first = propose("first", from);
    SchemeProposal second = propose("second", from);
    approve(first, "ann");
    approve(second, "ann");
    approve(first, "bob");
    assertThatThrownBy(() -> approve(second, "bob"))
        .isInstanceOf(ProposalRefused.class)
        .hasMessageContaining("scheme-editions-overlap");
    assertThat(proposals.find(second.id()).orElseThrow())
        .satisfies(still -> assertThat(still.state()).isEqualTo(State.OPEN))
        .satisfies(still -> assertThat(still.votes()).hasSize(1));
  }

  /// A proposal of yesterday that was to begin today: nobody adopts it any more.
  @Test
  void on_its_first_day_it_is_too_late_to_adopt() {
    LocalDate from = today().plusYears(61);
    SchemeProposal proposal = propose("late", from);
    approve(proposal, "ann");
    Clock onTheDay =
        Clock.fixed(from.atTime(0, 1).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.UTC);
    ProposalDesk late =
        new ProposalDesk(
            proposals, world.get(StandardFiles.class), world.get(AccountHolders.class), onTheDay);
    assertThatThrownBy(() -> late.vote(proposal.id(), "bob", Verdict.APPROVE, "late"))
        .isInstanceOf(ProposalRefused.class)
        .hasMessageContaining("proposal-valid-from");
    assertThat(late.vote(proposal.id(), "bob", Verdict.REJECT, "too late").state())
        .isEqualTo(State.REJECTED);
  }

  /// Three approve at the same moment: one is the first, one adopts, one is too late.
  @Test
  void votes_at_the_same_moment_adopt_once() throws InterruptedException {
    SchemeProposal proposal = propose("race", today().plusYears(70));
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<SchemeProposal>> votes =
          threads.invokeAll(
              List.of("ann", "bob", "cid").stream()
                  .map(reviewer -> (Callable<SchemeProposal>) () -> approve(proposal, reviewer))
                  .toList());
      long refused =
          votes.stream()
              .filter(vote -> catchThrowableOfType(ExecutionException.class, vote::get) != null)
              .count();
      assertThat(refused).isEqualTo(1);
    }
    assertThat(proposals.find(proposal.id()).orElseThrow().votes()).hasSize(2);
    assertThat(proposals.listAdoptedIds().stream().filter(id -> id == proposal.id()).count())
        .isEqualTo(1);
  }
}
