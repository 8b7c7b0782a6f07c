package org.greenloop.accounting.projection;

import java.util.function.Function;

/// Port: the books for those who copy them.
public interface ProjectionSource {

  /// Reads in one snapshot.
  <T> T read(Function<Books, T> reading);
}
