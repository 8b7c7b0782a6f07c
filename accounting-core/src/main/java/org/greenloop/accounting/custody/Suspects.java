package org.greenloop.accounting.custody;

import java.util.function.Consumer;

/// The few events that have to be seen side by side.
interface Suspects {

  /// Keeps an event if it is one.
  void keep(CustodyEvent event);

  void find(Consumer<CustodyFinding> found);
}
