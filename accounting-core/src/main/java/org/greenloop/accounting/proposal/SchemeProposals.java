package org.greenloop.accounting.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Port: proposals, votes and what became of them. Only ever added to.
public interface SchemeProposals {

  /// Keeps a proposal.
  ///
  /// @return the open one of the same person, where it has the same bytes
  /// @throws ProposalRefused while another proposal of the same edition is open
  SchemeProposal propose(ProposalDraft draft);

  Optional<SchemeProposal> find(long id);

  /// All, newest first.
  List<SchemeProposal> list();

  /// The file, as it was handed in.
  ///
  /// @throws IllegalArgumentException when no proposal has the number
  byte[] getContent(long id);

  /// Keeps a vote. A rejection ends the proposal; the second approval adopts it.
  ///
  /// @param beforeAdoption asked before the second approval is kept, while no other proposal can be
  ///   adopted; what it throws refuses the vote
  /// @throws ProposalRefused when the proposal has ended, or the reviewer has voted on it
  SchemeProposal vote(long id, ProposalVote vote, Consumer<SchemeProposal> beforeAdoption);

  /// Ends an open proposal.
  ///
  /// @throws ProposalRefused when it has ended
  SchemeProposal withdraw(long id, String by, String reason, Instant at);

  /// Numbers of the adopted ones: while they are the same, so is [#listAdopted].
  List<Long> listAdoptedIds();

  /// In the order of their numbers.
  List<AdoptedEdition> listAdopted();
}
