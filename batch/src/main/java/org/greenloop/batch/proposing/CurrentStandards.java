package org.greenloop.batch.proposing;

import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.ontology.standard.StandardFiles;

/// The catalogue of now. Each question about schemes asks the database which proposals are adopted,
/// so a server and the commands beside it know the same editions without a restart.
public final class CurrentStandards implements StandardCatalog {

  private final StandardFiles files;
  private final SchemeProposals proposals;
  private volatile Known known;

  public CurrentStandards(StandardFiles files, SchemeProposals proposals) {
    this.files = files;
    this.proposals = proposals;
    this.known = new Known(List.of(), files.with(List.of()));
  }

  private record Known(List<Long> adopted, StandardCatalog catalog) {}

  /// Adopted editions bring none, so nobody is asked.
  @Override
  public List<Indicator> indicators() {
    return files.indicators();
  }

  @Override
  public Optional<Indicator> findIndicator(String code) {
    return files.with(List.of()).findIndicator(code);
  }

  @Override
  public List<Standard> standards() {
    return current().standards();
  }

  private StandardCatalog current() {
    Known last = known;
    if (last.adopted().equals(proposals.listAdoptedIds())) {
      return last.catalog();
    }
    List<AdoptedEdition> adopted = proposals.listAdopted();
    Known now =
        new Known(adopted.stream().map(AdoptedEdition::proposalId).toList(), files.with(adopted));
    known = now;
    return now.catalog();
  }
}
