package org.greenloop.batch.custody;

import java.util.Optional;

/// For whom a question is answered.
///
/// @param companyId company whose lots it may ask for; empty for whoever sees all: operators,
///   reviewers and the authority
public record Onlooker(Optional<Integer> companyId) {

  public static final Onlooker OF_ALL = new Onlooker(Optional.empty());

  public static Onlooker of(int companyId) {
    return new Onlooker(Optional.of(companyId));
  }

  boolean seesAll() {
    return companyId.isEmpty();
  }
}
