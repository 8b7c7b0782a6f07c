package org.greenloop.accounting.certification;

import java.util.List;
import java.util.Optional;

/// Port: who may sign in.
public interface AccountHolders {

  Optional<AccountHolder> find(String username);

  List<AccountHolder> list();

  /// Inserts, or replaces by username.
  void save(AccountHolder holder);
}
