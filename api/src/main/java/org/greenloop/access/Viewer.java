package org.greenloop.access;

import java.util.Optional;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.organization.Subject;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who is signed in. Never the password, not even its hash.
public record Viewer(String username, String name, Role role, Optional<Integer> companyId)
    implements AuthenticatedPrincipal {

  static Viewer of(AccountHolder holder) {
    return new Viewer(holder.username(), holder.name(), holder.role(), holder.companyId());
  }

  /// A clerk sees the own company and its sites. A park holds the figures of its other members, so
  /// it is not a clerk's to see.
  public boolean sees(Subject subject) {
    return seesEverybody() || subject.companyId().filter(this::isOwn).isPresent();
  }

  public boolean seesCompany(int id) {
    return seesEverybody() || isOwn(id);
  }

  public boolean seesEverybody() {
    return role != Role.CLERK;
  }

  public boolean is(Role other) {
    return role == other;
  }

  private boolean isOwn(int id) {
    return companyId.filter(own -> own == id).isPresent();
  }

  @Override
  public String getName() {
    return username;
  }
}
