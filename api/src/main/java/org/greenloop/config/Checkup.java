package org.greenloop.config;

import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.accounting.proposal.SchemeProposals;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.signing.SigningKey;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.ontology.standard.StandardFiles;
import org.greenloop.store.StoreCheck;

/// What the service stands on, and whether its promises hold in the data there is.
public final class Checkup {

  private static final int MOST_SHOWN = 5;

  private final StoreCheck store;
  private final FactorEditions factors;
  private final StandardCatalog standards;
  private final StandardFiles files;
  private final SchemeProposals proposals;
  private final SigningKey key;

  Checkup(
      StoreCheck store,
      FactorEditions factors,
      StandardCatalog standards,
      StandardFiles files,
      SchemeProposals proposals,
      SigningKey key) {
    this.store = store;
    this.factors = factors;
    this.standards = standards;
    this.files = files;
    this.proposals = proposals;
    this.key = key;
  }

  /// One thing that was looked at.
  public record Finding(String name, boolean holds, String detail) {}

  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding("java", true, System.getProperty("java.vendor") + " " + Runtime.version()));
    store
        .findings()
        .forEach(
            finding ->
                findings.add(new Finding(finding.name(), finding.holds(), finding.detail())));
    FactorSet edition = factors.current();
    findings.add(
        new Finding(
            "factors",
            !edition.list().isEmpty(),
            edition.edition() + ", " + edition.list().size() + " factors"));
    findings.add(
        new Finding(
            "standards",
            !standards.standards().isEmpty(),
            standards.standards().size()
                + " schemes, "
                + standards.indicators().size()
                + " indicators"));
    findings.add(adopted());
    findings.add(
        new Finding(
            "signing key",
            true,
            key.certificate().getSubjectX500Principal().getName()
                + (key.standing() == Standing.DEMO
                    ? " (demo key: labels have no force; set greenloop.signing-key)"
                    : "")));
    return findings;
  }

  /// Whether adopted editions still conform, and none hides a file.
  private Finding adopted() {
    List<AdoptedEdition> adopted = proposals.listAdopted();
    List<String> wrong =
        new ArrayList<>(files.recheck(adopted).stream().map(StandardIssue::line).toList());
    files
        .displaced(adopted)
        .forEach(
            edition ->
                wrong.add(
                    edition
                        + " was adopted from a proposal, which stands; give the file another edition"));
    return new Finding(
        "adopted editions (shapes)",
        wrong.isEmpty(),
        wrong.isEmpty()
            ? adopted.size() + ", all as the shapes ask"
            : String.join("; ", wrong.subList(0, Math.min(wrong.size(), MOST_SHOWN))));
  }
}
