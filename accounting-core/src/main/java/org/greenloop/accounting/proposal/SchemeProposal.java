package org.greenloop.accounting.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An edition of a scheme that a member wants to be adopted, with what was said of it.
///
/// @param scheme id of the scheme, such as `pilot-energy-carbon`
/// @param validFrom first day on which it judges once it is adopted
/// @param sha256 of the file as it was handed in
/// @param fileName as the member called it; never a path
/// @param votes in the order in which they were given
/// @param ending what became of it; empty while reviewers may vote
public record SchemeProposal(
    long id,
    String scheme,
    String edition,
    String name,
    String nameEnglish,
    LocalDate validFrom,
    String sha256,
    String fileName,
    String remark,
    String proposedBy,
    Instant proposedAt,
    List<ProposalVote> votes,
    Optional<Ending> ending) {

  /// Where a proposal stands. Only an open one can be voted on, and it ends once.
  public enum State {
    OPEN,
    ADOPTED,
    REJECTED,
    WITHDRAWN
  }

  /// @param by the reviewer whose vote ended it, or the proposer who withdrew it
  public record Ending(State state, String by, String reason, Instant at) {

    public Ending {
      if (state == State.OPEN) {
        throw new IllegalArgumentException("an ending is not open");
      }
    }
  }

  public SchemeProposal {
    votes = List.copyOf(votes);
  }

  public State state() {
    return ending.map(Ending::state).orElse(State.OPEN);
  }

  /// `id@edition`.
  public String reference() {
    return scheme + "@" + edition;
  }
}
