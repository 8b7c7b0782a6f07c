package org.greenloop.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One thing that happened, as a feed shows it.
///
/// @param index of its entry in the log
/// @param id the same for ever: made from the name of the log and the index
/// @param change `issued`, or what became of the document
/// @param title in both languages
/// @param text the sentence below the title, in both languages
/// @param page where the document is verified; empty for kinds that are not for everybody
/// @param entry as it is in the log
record ChangeItem(
    long index,
    String id,
    String change,
    String title,
    String text,
    Optional<String> page,
    String entry,
    Instant at) {

  static String id(String log, long index) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes((log + "\n" + index).getBytes(StandardCharsets.UTF_8));
  }
}
