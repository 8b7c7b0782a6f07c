package org.greenloop.accounting.factor;

import java.time.Instant;
import java.util.List;

/// Port: editions of factors. A loaded edition never changes.
public interface FactorEditions {

  /// Loads an edition; the same edition with the same content again is nothing new.
  ///
  /// @param sha256 of the file it came from
  /// @throws IllegalStateException when the edition was loaded with other content
  void load(FactorSet edition, String sha256, Instant at);

  /// The edition that postings use: the last one loaded.
  ///
  /// @throws IllegalStateException when none is loaded
  FactorSet current();

  /// @throws IllegalArgumentException when no such edition is loaded
  FactorSet get(String edition);

  /// Names of the loaded editions, the one loaded last first.
  List<String> list();
}
