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

/// What the log says of one thing that happened to a document. Its text never changes once it is in
/// the log, and neither may the way it is written: another kind or field is another `format`.
///
/// Nothing in it is about a person: who did something and why stand as hashes, so that the log
/// proves what the register says without keeping it for ever.
public sealed interface LogEntry {

  /// An entry bundle gives two bytes to the length of an entry.
  int LONGEST = 65_535;

  String FORMAT = "greenloop-document/1";

  String serial();

  Instant at();

  /// `issued`, or what became of the document.
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

  /// What entries call a document by.
  enum Naming {
    /// Of a kind that everybody may know of: by its serial.
    LISTED("serial", "successor"),
    /// Of a kind that only its holder and whoever has a copy may know of: by the SHA-256 of its
    /// serial, which has 80 random bits.
    BY_SERIAL("serialSha256", "successorSha256");

    private final String member;
    private final String successor;

    Naming(String member, String successor) {
      this.member = member;
      this.successor = successor;
    }

    private CanonicalJson head(String kind, String serial) {
      return new CanonicalJson()
          .with("format", FORMAT)
          .with("kind", kind)
          .with(member, named(serial));
    }

    private String named(String serial) {
      return this == BY_SERIAL ? sha256(serial) : serial;
    }

    private String beginning(String kind, String serial) {
      String head = head(kind, serial).text();
      return head.substring(0, head.length() - 1);
    }
  }

  /// Whether a text begins as an entry of that kind about that document does.
  static boolean isAbout(String text, String kind, String serial) {
    return text.startsWith(Naming.LISTED.beginning(kind, serial))
        || text.startsWith(Naming.BY_SERIAL.beginning(kind, serial));
  }

  /// A document was issued.
  ///
  /// @param listed what everybody may know of it; empty for kinds that are found by serial only
  /// @param factsSha256 see [Facts]
  /// @param lastDay empty where it does not end
  /// @param documents language → SHA-256 of the signed PDF
  record Issued(
      String serial,
      Optional<Listed> listed,
      String factsSha256,
      Optional<LocalDate> lastDay,
      SortedMap<String, String> documents,
      Instant at)
      implements LogEntry {

    public static final String KIND = "issued";

    public Issued {
      documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }

    /// @param document code of its kind
    /// @param subject code of what it is about
    /// @param about what exactly: of a label or certificate the period that was assessed
    /// @param award only of a label, and of its certificate
    public record Listed(String document, String subject, String about, Optional<Award> award) {}

    /// What a label and its certificate were awarded for.
    ///
    /// @param assessmentSha256 of the assessment that they carry
    /// @param lift number of the lift that it rests on
    public record Award(
        String scheme, String edition, String assessmentSha256, OptionalLong lift) {}

    /// What the register says of a document. The log has its hash: whoever has the document can
    /// compute it, and because of the serial nobody else can guess it.
    ///
    /// @param document code of its kind
    /// @param subject code of what it is about
    /// @param holder code of whom it was given to
    /// @param holderName as printed
    /// @param basisSha256 of the data that the document stands on
    public record Facts(
        String serial,
        String document,
        String subject,
        String holder,
        String holderName,
        String about,
        int version,
        String basisSha256) {

      public String hash() {
        return LogEntry.sha256(
            new CanonicalJson()
                .with("serial", serial)
                .with("document", document)
                .with("subject", subject)
                .with("holder", holder)
                .with("holderName", holderName)
                .with("about", about)
                .with("version", version)
                .with("basisSha256", basisSha256)
                .text());
      }
    }

    /// The entry with this text, when it is of that document; empty when it is another, or not in
    /// its one form.
    public static Optional<Issued> find(String text, String serial) {
      try {
        return Optional.of(read(new CanonicalReader(text), serial))
            .filter(entry -> entry.text().equals(text));
      } catch (IllegalArgumentException | DateTimeException otherwise) {
        return Optional.empty();
      }
    }

    private static Issued read(CanonicalReader in, String serial) {
      Optional<Listed> listed = Optional.empty();
      if (in.finds(Naming.LISTED.beginning(KIND, serial))) {
        listed = Optional.of(listed(in));
      } else {
        in.expect(Naming.BY_SERIAL.beginning(KIND, serial));
      }
      in.expect(",");
      String facts = in.member("factsSha256");
      Optional<LocalDate> lastDay =
          in.finds(",\"validUntil\":")
              ? Optional.of(LocalDate.parse(in.string()))
              : Optional.empty();
      in.expect(",\"documents\":");
      SortedMap<String, String> documents = in.object();
      in.expect(",");
      Instant at = Instant.parse(in.member("at"));
      in.expect("}");
      return new Issued(serial, listed, facts, lastDay, documents, at);
    }

    private static Listed listed(CanonicalReader in) {
      in.expect(",");
      String document = in.member("document");
      in.expect(",");
      String subject = in.member("subject");
      in.expect(",");
      String about = in.member("about");
      Optional<Award> award = Optional.empty();
      if (in.finds(",\"scheme\":")) {
        String scheme = in.string();
        in.expect(",");
        String edition = in.member("edition");
        in.expect(",");
        String assessment = in.member("assessmentSha256");
        OptionalLong lift =
            in.finds(",\"lift\":") ? OptionalLong.of(in.number()) : OptionalLong.empty();
        award = Optional.of(new Award(scheme, edition, assessment, lift));
      }
      return new Listed(document, subject, about, award);
    }

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String text() {
      Naming naming = listed.isPresent() ? Naming.LISTED : Naming.BY_SERIAL;
      CanonicalJson json = naming.head(KIND, serial);
      listed.ifPresent(one -> write(one, json));
      json.with("factsSha256", factsSha256);
      lastDay.ifPresent(day -> json.with("validUntil", day.toString()));
      return json.with("documents", documents).with("at", at.toString()).text();
    }

    private static void write(Listed listed, CanonicalJson json) {
      json.with("document", listed.document())
          .with("subject", listed.subject())
          .with("about", listed.about());
      listed
          .award()
          .ifPresent(
              award -> {
                json.with("scheme", award.scheme())
                    .with("edition", award.edition())
                    .with("assessmentSha256", award.assessmentSha256());
                award.lift().ifPresent(number -> json.with("lift", number));
              });
    }
  }

  /// What may become of a document after it was issued.
  enum Change {
    SUSPENDED,
    REINSTATED,
    REVOKED,
    SUPERSEDED
  }

  /// The standing of a document changed.
  ///
  /// @param naming as in the entry that says it was issued
  /// @param number from 1, for each document
  /// @param cause why and by whom, or what took its place
  record Changed(Naming naming, String serial, int number, Change change, Cause cause, Instant at)
      implements LogEntry {

    public sealed interface Cause {}

    /// @param reasonSha256 see [LogEntry#reasonSha256]
    /// @param bySha256 see [LogEntry#bySha256]
    public record Person(String reasonSha256, String bySha256) implements Cause {}

    /// @param serial of the document that took its place
    public record Successor(String serial) implements Cause {}

    public static Changed of(
        Naming naming,
        String serial,
        int number,
        Change change,
        String reason,
        String by,
        Instant at) {
      return new Changed(
          naming,
          serial,
          number,
          change,
          new Person(LogEntry.reasonSha256(reason), LogEntry.bySha256(serial, by)),
          at);
    }

    public static Changed superseded(
        Naming naming, String serial, int number, String successor, Instant at) {
      return new Changed(naming, serial, number, Change.SUPERSEDED, new Successor(successor), at);
    }

    @Override
    public String kind() {
      return change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String text() {
      CanonicalJson json = naming.head(kind(), serial).with("number", number);
      switch (cause) {
        case Person person ->
            json.with("reasonSha256", person.reasonSha256()).with("bySha256", person.bySha256());
        case Successor successor -> json.with(naming.successor, naming.named(successor.serial()));
      }
      return json.with("at", at.toString()).text();
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
