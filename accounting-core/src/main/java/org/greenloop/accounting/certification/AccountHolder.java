package org.greenloop.accounting.certification;

import java.util.Optional;

/// A person or service that signs in.
///
/// @param companyId of a clerk always; of a reviewer when a member company sent the reviewer
/// @param password hash with its scheme, never the word itself
public record AccountHolder(
    String username, String name, Role role, Optional<Integer> companyId, String password) {

  public enum Role {
    CLERK,
    REVIEWER,
    OPERATOR
  }
}
