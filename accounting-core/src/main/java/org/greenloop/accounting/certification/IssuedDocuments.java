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

  /// Enters a document, with its files and its entry in the log, all or nothing. The last version
  /// about the same is superseded by it. Who issues the same at the same time waits.
  ///
  /// @param contents PDF bytes by the order of the files
  /// @return what the register has now: another document with the same basis where somebody else
  ///   was faster
  IssuedDocument issue(Draft draft, List<byte[]> contents);

  /// The signed bytes.
  byte[] getFile(String serial, String language);

  /// Changes where a document stands. `SUPERSEDED` is no such change: issuing does it.
  ///
  /// @throws DecisionRefused when the document does not stand so that this could happen to it
  IssuedDocument change(
      String serial, StandingChange.Kind kind, String reason, String by, Instant at);
}
