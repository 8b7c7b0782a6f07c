package org.greenloop.accounting.market;

import java.time.Instant;
import java.util.List;

/// Port: what happened on the market. Only ever added to.
public interface MarketBook {

  /// @param by username
  record Entry(MarketEvent event, String by, Instant at) {}

  /// Everything, each after what it refers to.
  List<Entry> list();

  /// Adds an event. It checks nothing about masses: whoever decides keeps others out meanwhile.
  ///
  /// @return the event with the number that it got, where it has one of its own
  MarketEvent add(Entry entry);
}
