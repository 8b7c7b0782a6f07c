package org.greenloop.batch.reference;

import java.util.List;
import org.greenloop.accounting.carbon.GasFamily;

/// A fluorinated gas, by every name a clerk may write.
///
/// @param code subject of its global warming potential
/// @param names code first
public record Gas(String code, GasFamily family, List<String> names) {

  public Gas {
    names = List.copyOf(names);
  }
}
