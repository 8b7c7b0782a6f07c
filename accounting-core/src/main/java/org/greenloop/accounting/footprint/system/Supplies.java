package org.greenloop.accounting.footprint.system;

import java.util.List;

/// Whatever can be bought: processes of members, background, sites.
@FunctionalInterface
public interface Supplies {

  /// @param owner company that asks
  /// @return what fits: one where it is clear; none, or several, where it is not
  List<Offer> list(String owner, Supply supply);
}
