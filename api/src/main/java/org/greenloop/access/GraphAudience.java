package org.greenloop.access;

import java.util.Optional;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.ontology.query.Audience;
import org.springframework.stereotype.Component;

/// Whose graphs somebody may ask about: the same that the pages show.
@Component
public final class GraphAudience {

  private final Organizations organizations;

  GraphAudience(Organizations organizations) {
    this.organizations = organizations;
  }

  /// @param viewer empty for a stranger
  public Audience of(Optional<Viewer> viewer) {
    return viewer.map(this::of).orElseGet(Audience.Public::new);
  }

  private Audience of(Viewer viewer) {
    return viewer.seesEverybody()
        ? new Audience.Alliance()
        : viewer
            .companyId()
            .<Audience>map(
                company -> new Audience.Member(organizations.directory().get(company).code()))
            .orElseGet(Audience.Public::new);
  }
}
