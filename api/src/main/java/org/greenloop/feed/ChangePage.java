package org.greenloop.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A page of a feed, the newest item first.
///
/// @param home page of the register
/// @param self address of this page
/// @param newest address of the first page
/// @param older address of the page that follows; empty on the last
/// @param updated when the newest thing on it happened
record ChangePage(
    String id,
    String issuer,
    String home,
    String self,
    String newest,
    Optional<String> older,
    Instant updated,
    List<ChangeItem> items) {

  static final String TITLE = "登记簿变更 Changes of the register";

  ChangePage {
    items = List.copyOf(items);
  }
}
