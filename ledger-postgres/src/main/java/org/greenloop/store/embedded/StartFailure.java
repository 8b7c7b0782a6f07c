package org.greenloop.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Why the server did not start, in its own words, and what helps.
///
/// @param isLasting no use trying again: only a person can change it
record StartFailure(String cause, String cure, boolean isLasting) {

  private static final int LINES_SHOWN = 12;

  /// A line that the server writes, and what it means for whoever runs Greenloop.
  private record KnownCause(String words, String cure) {}

  private static final List<KnownCause> LASTING =
      List.of(
          new KnownCause(
              "No space left on device", "make room on the disk and run the command again"),
          new KnownCause("Disk quota exceeded", "make room in the quota and run the command again"),
          new KnownCause(
              "incompatible with server",
              "the data was written by another version of PostgreSQL; run the version of Greenloop that wrote it"),
          new KnownCause(
              "Permission denied",
              "run the command as the account that made the data folder, or give another folder with --data"),
          new KnownCause(
              "Read-only file system", "give a folder that can be written to with --data"),
          new KnownCause(
              "Cannot allocate memory",
              "PostgreSQL needs about 400 MB of free memory; make room and run it again"));

  static StartFailure of(String cause) {
    return LASTING.stream()
        .filter(known -> cause.contains(known.words()))
        .findFirst()
        .map(known -> new StartFailure(cause, known.cure(), true))
        .orElseGet(
            () ->
                new StartFailure(
                    cause,
                    "run the command again; if it stays so, end the process that is named here, or restore the data folder from a backup",
                    false));
  }

  DatabaseNotReadyException asException(Path home) {
    return new DatabaseNotReadyException(
        "the embedded PostgreSQL in %s does not start. It said:%n%s%nWhat helps: %s."
            .formatted(home, cause.indent(2).stripTrailing(), cure));
  }

  /// The end of the server's log; empty when it wrote none.
  static Optional<String> lastLines(Path log) throws IOException {
    if (!Files.exists(log)) {
      return Optional.empty();
    }
    // A broken byte must not hide the message, so this does not decode strictly.
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size())));
  }
}
