package org.greenloop.batch.proposing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.ontology.dataset.PublishedTurtle;
import org.greenloop.ontology.standard.StandardFiles;

/// What the graph holds of the schemes: the same object until another edition is adopted.
public final class CurrentTurtle implements Supplier<PublishedTurtle> {

  private final StandardFiles files;
  private final SchemeProposals proposals;
  private volatile Optional<Known> known = Optional.empty();

  public CurrentTurtle(StandardFiles files, SchemeProposals proposals) {
    this.files = files;
    this.proposals = proposals;
  }

  private record Known(List<Long> adopted, PublishedTurtle turtle) {}

  @Override
  public PublishedTurtle get() {
    List<Long> ids = proposals.listAdoptedIds();
    Optional<Known> last = known.filter(one -> one.adopted().equals(ids));
    if (last.isPresent()) {
      return last.get().turtle();
    }
    List<AdoptedEdition> adopted = proposals.listAdopted();
    Known now =
        new Known(
            adopted.stream().map(AdoptedEdition::proposalId).toList(),
            PublishedTurtle.of(files, adopted));
    known = Optional.of(now);
    return now.turtle();
  }
}
