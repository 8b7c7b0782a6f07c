package org.greenloop.batch.proposing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.accounting.proposal.EditionDifference;
import org.greenloop.accounting.proposal.ProposalDraft;
import org.greenloop.accounting.proposal.ProposalRefused;
import org.greenloop.accounting.proposal.ProposalRefused.Reason;
import org.greenloop.accounting.proposal.ProposalVote;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.ontology.standard.StandardFiles;
import org.greenloop.ontology.standard.StandardRefused;

/// Who may do what with a proposal: every member proposes; two reviewers adopt, of whom neither
/// made it nor is of the company that did; one reviewer rejects; who made it withdraws it.
public final class ProposalDesk {

  /// Bytes of a file that are looked at; one more shows that it is too large.
  public static final int READ_BYTES = StandardFiles.MAX_BYTES + 1;

  private static final int MOST_CHARACTERS = 4000;
  private static final int LONGEST_NAME = 200;

  private final SchemeProposals proposals;
  private final StandardFiles files;
  private final AccountHolders accountHolders;
  private final Clock clock;

  /// A check takes a processor for some tenths of a second: one member's files do not take them
  /// all.
  private final ReentrantLock oneCheck = new ReentrantLock();

  public ProposalDesk(
      SchemeProposals proposals, StandardFiles files, AccountHolders accountHolders, Clock clock) {
    this.proposals = proposals;
    this.files = files;
    this.accountHolders = accountHolders;
    this.clock = clock;
  }

  /// Reads a file as a proposal would be read, and keeps nothing.
  ///
  /// @throws StandardRefused with everything that is wrong in it
  public Standard check(String fileName, byte[] content) {
    return check(nameOf(fileName), content, proposals.listAdopted());
  }

  private Standard check(String name, byte[] content, List<AdoptedEdition> adopted) {
    oneCheck.lock();
    try {
      return files.check(name, content, adopted, today());
    } finally {
      oneCheck.unlock();
    }
  }

  /// Keeps a proposal. The same file of the same person again is the proposal that is open.
  ///
  /// @param fileName as the member calls it; of a path the last part
  /// @throws StandardRefused with everything that is wrong in the file
  /// @throws ProposalRefused naming the rule that does not allow it
  public SchemeProposal propose(String fileName, byte[] content, String remark, String by) {
    holder(by);
    String name = nameOf(fileName);
    String words = words(remark, Reason.NO_REMARK);
    Standard standard = check(name, content, proposals.listAdopted());
    return proposals.propose(
        new ProposalDraft(standard, sha256(content), name, content, words, by, now()));
  }

  /// Keeps a reviewer's vote. A rejection ends the proposal, the second approval adopts it.
  ///
  /// @throws ProposalRefused naming the rule that does not allow it
  public SchemeProposal vote(long id, String reviewer, Verdict verdict, String reason) {
    AccountHolder holder = holder(reviewer);
    if (holder.role() != Role.REVIEWER) {
      throw new ProposalRefused(Reason.NO_REVIEWER, reviewer);
    }
    String words = words(reason, Reason.NO_REASON);
    SchemeProposal proposal = get(id);
    if (proposal.proposedBy().equals(reviewer)) {
      throw new ProposalRefused(Reason.OWN_PROPOSAL, reviewer, id);
    }
    if (isOfTheSameCompany(holder, proposal)) {
      throw new ProposalRefused(Reason.SAME_COMPANY, reviewer, id);
    }
    return proposals.vote(
        id, new ProposalVote(reviewer, verdict, words, now()), this::requireStillRight);
  }

  private boolean isOfTheSameCompany(AccountHolder reviewer, SchemeProposal proposal) {
    Optional<Integer> proposers =
        accountHolders.find(proposal.proposedBy()).flatMap(AccountHolder::companyId);
    return reviewer.companyId().isPresent() && reviewer.companyId().equals(proposers);
  }

  /// Open proposals that a reviewer may still vote on, oldest first.
  public List<SchemeProposal> awaiting(String username) {
    return proposals.list().reversed().stream()
        .filter(proposal -> mayVote(proposal, username))
        .toList();
  }

  /// Whether a viewer would be let vote.
  public boolean mayVote(SchemeProposal proposal, String username) {
    return proposal.state() == SchemeProposal.State.OPEN
        && !proposal.proposedBy().equals(username)
        && proposal.votes().stream().noneMatch(vote -> vote.reviewer().equals(username))
        && accountHolders
            .find(username)
            .filter(holder -> holder.role() == Role.REVIEWER)
            .filter(holder -> !isOfTheSameCompany(holder, proposal))
            .isPresent();
  }

  /// Other editions may have been adopted since it was proposed, and its first day may have come.
  private void requireStillRight(SchemeProposal proposal) {
    try {
      check(proposal.fileName(), proposals.getContent(proposal.id()), proposals.listAdopted());
    } catch (StandardRefused refused) {
      throw new ProposalRefused(
          Reason.NOT_ANY_MORE, proposal.id(), refused.issues().getFirst().line());
    }
  }

  /// Ends an open proposal, by who made it.
  ///
  /// @throws ProposalRefused naming the rule that does not allow it
  public SchemeProposal withdraw(long id, String by, String reason) {
    holder(by);
    String words = words(reason, Reason.NO_REASON);
    if (!get(id).proposedBy().equals(by)) {
      throw new ProposalRefused(Reason.NOT_PROPOSER, by, id);
    }
    return proposals.withdraw(id, by, words, now());
  }

  /// The edition that a proposal holds, as it is or would be read.
  public Standard edition(SchemeProposal proposal) {
    return find(with(proposal), proposal).orElseThrow();
  }

  /// What it says otherwise than the edition before it: the one that begins last before it begins,
  /// of those that were known while it could be voted on.
  public EditionDifference difference(SchemeProposal proposal) {
    List<Standard> known = with(proposal);
    Standard later = find(known, proposal).orElseThrow();
    Optional<Standard> earlier =
        files.with(before(proposal)).standards().stream()
            .filter(one -> one.id().equals(later.id()))
            .filter(one -> one.validFrom().isBefore(later.validFrom()))
            .max(Comparator.comparing(Standard::validFrom));
    return EditionDifference.between(earlier, later);
  }

  private List<Standard> with(SchemeProposal proposal) {
    List<AdoptedEdition> all = new ArrayList<>(before(proposal));
    all.add(
        new AdoptedEdition(
            proposal.id(), proposal.proposedAt(), proposals.getContent(proposal.id())));
    return files.with(all).standards();
  }

  /// What was adopted before the proposal ended; all, while it is open.
  private List<AdoptedEdition> before(SchemeProposal proposal) {
    return proposals.listAdopted().stream()
        .filter(one -> one.proposalId() != proposal.id())
        .filter(
            one ->
                proposal
                    .ending()
                    .filter(ending -> !one.adoptedAt().isBefore(ending.at()))
                    .isEmpty())
        .toList();
  }

  private static Optional<Standard> find(List<Standard> known, SchemeProposal proposal) {
    return known.stream().filter(one -> one.reference().equals(proposal.reference())).findFirst();
  }

  private SchemeProposal get(long id) {
    return proposals.find(id).orElseThrow(() -> new ProposalRefused(Reason.NO_PROPOSAL, id));
  }

  private AccountHolder holder(String username) {
    return accountHolders
        .find(username)
        .orElseThrow(() -> new ProposalRefused(Reason.NOBODY, username));
  }

  private static String words(String text, Reason missing) {
    String words = text.strip();
    if (words.isEmpty() || words.length() > MOST_CHARACTERS) {
      throw new ProposalRefused(missing);
    }
    return words;
  }

  /// A browser may send a path, and a name may be of any length.
  private static String nameOf(String fileName) {
    String name =
        fileName
            .substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
            .replaceAll("\\p{Cntrl}", "")
            .strip();
    return name.isEmpty()
        ? "scheme.ttl"
        : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// The civil day in China, as for assessments.
  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
  }
}
