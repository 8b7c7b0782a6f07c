package org.greenloop.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.proposal.EditionChange;
import org.greenloop.accounting.proposal.EditionDifference;
import org.greenloop.accounting.proposal.ProposalVote;
import org.greenloop.accounting.proposal.SchemeProposal;
import org.greenloop.wording.ProposalWording;
import org.greenloop.wording.ProposalWording.WordedChange;

/// A proposal as programs read it.
///
/// @param ending absent while it is open
/// @param difference absent in lists
record ProposalJson(
    long id,
    String scheme,
    String edition,
    String name,
    String nameEnglish,
    String validFrom,
    String state,
    String sha256,
    String fileName,
    String remark,
    String proposedBy,
    String proposedAt,
    List<Vote> votes,
    Optional<Ending> ending,
    Optional<Difference> difference) {

  record Vote(String reviewer, String verdict, String reason, String at) {

    static Vote of(ProposalVote vote) {
      return new Vote(vote.reviewer(), vote.verdict().name(), vote.reason(), vote.at().toString());
    }
  }

  record Ending(String by, String reason, String at) {}

  /// @param before edition that it is compared with; absent for the first one
  record Difference(Optional<String> before, List<Change> scheme, List<Criterion> criteria) {

    static Difference of(EditionDifference difference, Locale locale) {
      return new Difference(
          difference.before(),
          Change.of(difference.header(), locale),
          difference.criteria().stream()
              .map(
                  criterion ->
                      new Criterion(
                          criterion.kind().name(),
                          criterion.id(),
                          criterion.name(),
                          criterion.nameEnglish(),
                          Change.of(criterion.changes(), locale)))
              .toList());
    }
  }

  record Criterion(String kind, String id, String name, String nameEnglish, List<Change> changes) {}

  /// @param aspect stable, such as `WEIGHT`
  /// @param what the same in words
  record Change(String aspect, String part, String what, String before, String after) {

    private static final ProposalWording WORDING = new ProposalWording();

    static List<Change> of(List<EditionChange> changes, Locale locale) {
      return changes.stream()
          .map(
              change -> {
                WordedChange worded = WORDING.words(List.of(change), locale).getFirst();
                return new Change(
                    change.aspect().name(),
                    change.part(),
                    worded.what(),
                    worded.before(),
                    worded.after());
              })
          .toList();
    }
  }

  static ProposalJson of(SchemeProposal proposal, Optional<Difference> difference) {
    return new ProposalJson(
        proposal.id(),
        proposal.scheme(),
        proposal.edition(),
        proposal.name(),
        proposal.nameEnglish(),
        proposal.validFrom().toString(),
        proposal.state().name(),
        proposal.sha256(),
        proposal.fileName(),
        proposal.remark(),
        proposal.proposedBy(),
        proposal.proposedAt().toString(),
        proposal.votes().stream().map(Vote::of).toList(),
        proposal.ending().map(one -> new Ending(one.by(), one.reason(), one.at().toString())),
        difference);
  }
}
