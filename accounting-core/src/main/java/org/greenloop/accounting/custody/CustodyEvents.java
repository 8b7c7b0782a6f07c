package org.greenloop.accounting.custody;

import java.util.function.Consumer;

/// Events that can be read as often as a question needs it, each time the same ones, one by one, in
/// any order.
@FunctionalInterface
public interface CustodyEvents {

  void forEach(Consumer<? super CustodyEvent> reader);
}
