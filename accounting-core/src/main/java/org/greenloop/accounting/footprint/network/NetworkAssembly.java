package org.greenloop.accounting.footprint.network;

import java.util.List;

/// What became of the processes that were put together.
public sealed interface NetworkAssembly {

  record Complete(ProductNetwork network) implements NetworkAssembly {}

  /// @param issues all of them, by product
  record Faulty(List<NetworkIssue> issues) implements NetworkAssembly {
    public Faulty {
      issues = List.copyOf(issues);
    }
  }
}
