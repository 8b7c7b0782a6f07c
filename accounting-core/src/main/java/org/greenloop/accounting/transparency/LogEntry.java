package org.greenloop.accounting.transparency;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the log says of one thing that happened to a label. Its text never changes once it is in
/// the log, and neither may the way it is written: another kind or field is another `format`.
///
/// Nothing in it is about a person: who did something and why stand as hashes, so that the log
/// proves what the register says without keeping it for ever.
public sealed interface LogEntry {

  /// An entry bundle gives two bytes to the length of an entry.
  int LONGEST = 65_535;

  String FORMAT = "greenloop-label/1";

  String serial();

  Instant at();

  /// `issued`, or what became of the label.
  String kind();

  /// One line of JSON in its one form; its UTF-8 bytes are the leaf.
  String text();

  default byte[] bytes() {
    byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException(
          "an entry of " + bytes.length + " bytes; the log takes " + LONGEST);
    }
    return bytes;
  }

  default MerkleHash leaf() {
    return MerkleHash.ofLeaf(bytes());
  }

  /// A label was issued.
  ///
  /// @param subject code of what was labelled
  /// @param period as assessed
  /// @param assessmentSha256 of the assessment that the label carries
  /// @param lift number of the lift that it rests on
  /// @param documents language → SHA-256 of the signed PDF
  record Issued(
      String serial,
      String subject,
      String scheme,
      String edition,
      String period,
      LocalDate validUntil,
      String assessmentSha256,
      OptionalLong lift,
      SortedMap<String, String> documents,
      Instant at)
      implements LogEntry {

    public static final String KIND = "issued";

    public Issued {
      documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    /// The entry with this text; empty when it is another, or not in its one form.
    public static Optional<Issued> find(String text) {
      try {
        return Optional.of(read(new CanonicalReader(text)))
            .filter(entry -> entry.text().equals(text));
      } catch (IllegalArgumentException | DateTimeException otherwise) {
        return Optional.empty();
      }
    }

    private static Issued read(CanonicalReader in) {
      in.expect("{\"format\":\"" + FORMAT + "\",\"kind\":\"" + KIND + "\",");
      String serial = in.member("serial");
      in.expect(",");
      String subject = in.member("subject");
      in.expect(",");
      String scheme = in.member("scheme");
      in.expect(",");
      String edition = in.member("edition");
      in.expect(",");
      String period = in.member("period");
      in.expect(",");
      LocalDate validUntil = LocalDate.parse(in.member("validUntil"));
      in.expect(",");
      String assessment = in.member("assessmentSha256");
      OptionalLong lift =
          in.finds(",\"lift\":") ? OptionalLong.of(in.number()) : OptionalLong.empty();
      in.expect(",\"documents\":");
      SortedMap<String, String> documents = in.object();
      in.expect(",");
      Instant at = Instant.parse(in.member("at"));
      in.expect("}");
      return new Issued(
          serial, subject, scheme, edition, period, validUntil, assessment, lift, documents, at);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String text() {
      CanonicalJson json =
          new CanonicalJson()
              .with("format", FORMAT)
              .with("kind", KIND)
              .with("serial", serial)
              .with("subject", subject)
              .with("scheme", scheme)
              .with("edition", edition)
              .with("period", period)
              .with("validUntil", validUntil.toString())
              .with("assessmentSha256", assessmentSha256);
      lift.ifPresent(number -> json.with("lift", number));
      return json.with("documents", documents).with("at", at.toString()).text();
    }
  }

  /// What may become of a label after it was issued.
  enum Change {
    REVOKED
  }

  /// The standing of a label changed.
  ///
  /// @param reasonSha256 see [LogEntry#reasonSha256]
  /// @param bySha256 see [LogEntry#bySha256]
  record Changed(String serial, Change change, String reasonSha256, String bySha256, Instant at)
      implements LogEntry {

    public static Changed of(String serial, Change change, String reason, String by, Instant at) {
      return new Changed(
          serial, change, LogEntry.reasonSha256(reason), LogEntry.bySha256(serial, by), at);
    }

    @Override
    public String kind() {
      return change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String text() {
      return new CanonicalJson()
          .with("format", FORMAT)
          .with("kind", kind())
          .with("serial", serial)
          .with("reasonSha256", reasonSha256)
          .with("bySha256", bySha256)
          .with("at", at.toString())
          .text();
    }
  }

  /// SHA-256 of the reason as the register shows it.
  static String reasonSha256(String reason) {
    return sha256(reason);
  }

  /// SHA-256 of serial, line feed and username, so that one person's changes do not look alike.
  static String bySha256(String serial, String by) {
    return sha256(serial + "\n" + by);
  }

  static String sha256(String text) {
    return HexFormat.of()
        .formatHex(MerkleHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
