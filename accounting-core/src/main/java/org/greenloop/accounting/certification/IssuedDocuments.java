package org.greenloop.accounting.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: the register of everything that was issued, labels among it. Each row is written with its
/// files and its entry in the transparency log in one transaction, and never changed.
public interface IssuedDocuments {

  Optional<IssuedDocument> find(String serial);

  /// The newest version of a document about the same.
  Optional<IssuedDocument> findLatest(DocumentKind kind, int subjectId, String about);

  /// Who looks, and so what is in the list.
  sealed interface Reader {

    /// Sees the kinds that are listed for everybody.
    record Public() implements Reader {}

    /// Sees what was given to it as well.
    record Company(int id) implements Reader {}

    /// Reviewers and operators of the alliance.
    record Alliance() implements Reader {}
  }

  /// What is looked for; what is empty is not asked.
  ///
  /// @param words in serial, holder, code or name of the subject, or what the document is about
  /// @param scheme id of the scheme that a label was awarded by
  /// @param endingBy in force, and ending on that day or before
  record Query(
      Reader reader,
      String words,
      Optional<DocumentKind> kind,
      Optional<IssuedDocument.Standing> standing,
      Optional<String> scheme,
      Optional<Integer> holderId,
      Optional<LocalDate> endingBy) {

    public static Query everything(Reader reader) {
      return new Query(
          reader,
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /// @param total how many there are without paging
  record Found(List<IssuedDocument> documents, int total) {

    public Found {
      documents = List.copyOf(documents);
    }
  }

  /// The newest first; of what ends by a day the one that ends first.
  ///
  /// @param day that standings are of
  Found list(Query query, LocalDate day, int offset, int limit);

  /// A document that is to be entered.
  ///
  /// @param subjectId what it is about; the holder follows from it
  /// @param holder name of the holder as printed
  record Draft(
      String serial,
      DocumentKind kind,
      int subjectId,
      String holder,
      String about,
      String basisSha256,
      Instant issuedAt,
      Optional<LocalDate> validUntil,
      List<IssuedDocument.File> files) {

    public Draft {
      files = List.copyOf(files);
      if (kind == DocumentKind.LABEL) {
        throw new IllegalArgumentException(
            serial + ": a label is issued for a decided assessment, by Certifications");
      }
    }
  }

  /// A document that is printed and signed, and not entered yet.
  ///
  /// @param contents PDF bytes by the order of the files
  record Signed(Draft draft, List<byte[]> contents) {

    public Signed {
      contents = List.copyOf(contents);
    }
  }

  /// Enters a document, with its files and its entry in the log, all or nothing. The last version
  /// about the same is superseded by it. Who issues the same at the same time waits.
  ///
  /// @return what the register has now: another document with the same basis where somebody else
  ///   was faster
  /// @throws IllegalArgumentException for a certificate, which belongs to a label: [Certifications]
  ///   has it
  IssuedDocument issue(Signed document);

  /// The signed bytes.
  byte[] getFile(String serial, String language);

  /// Changes where a document stands, and of a label its certificate as well, both or neither.
  /// `SUPERSEDED` is no such change: issuing does it.
  ///
  /// @throws DecisionRefused when the document does not stand so that this could happen to it, and
  ///   for a certificate: it stands as its label does
  IssuedDocument change(
      String serial, StandingChange.Kind kind, String reason, String by, Instant at);
}
