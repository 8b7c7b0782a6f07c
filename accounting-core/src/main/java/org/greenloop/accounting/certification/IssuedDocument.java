package org.greenloop.accounting.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A document of any kind as the register has it.
///
/// @param subjectId what it is about: a site, company or park
/// @param holderId whom it was given to: the company of a site, otherwise the subject itself
/// @param holder name of the holder as printed in Chinese; a later change of name does not change
///   it
/// @param about what exactly: `2025-03`, a lot, a product and a period; as printed
/// @param version 1, and one more each time the same was issued on other data
/// @param basisSha256 of the data that the document stands on
/// @param validUntil last day; empty where it does not end
/// @param files one for each language
/// @param changes of its standing, oldest first
public record IssuedDocument(
    String serial,
    DocumentKind kind,
    int subjectId,
    int holderId,
    String holder,
    String about,
    int version,
    String basisSha256,
    Instant issuedAt,
    Optional<LocalDate> validUntil,
    List<File> files,
    List<StandingChange> changes) {

  public IssuedDocument {
    files = List.copyOf(files);
    changes = List.copyOf(changes);
  }

  /// @param language `zh`, `en`, or another that the document is printed in
  /// @param sha256 of the signed bytes
  public record File(String language, String sha256) {}

  /// Where it stands on a day.
  public enum Standing {
    IN_FORCE,
    /// Not to be relied on until it is reinstated.
    SUSPENDED,
    EXPIRED,
    /// Another document has taken its place.
    SUPERSEDED,
    /// Taken back, for good.
    REVOKED
  }

  /// What ended it for good comes before what may end: revoked, superseded, expired, suspended.
  public Standing standing(LocalDate day) {
    if (find(StandingChange.Kind.REVOKED).isPresent()) {
      return Standing.REVOKED;
    }
    if (find(StandingChange.Kind.SUPERSEDED).isPresent()) {
      return Standing.SUPERSEDED;
    }
    if (validUntil.filter(day::isAfter).isPresent()) {
      return Standing.EXPIRED;
    }
    return isSuspended() ? Standing.SUSPENDED : Standing.IN_FORCE;
  }

  /// The last change of that kind.
  public Optional<StandingChange> find(StandingChange.Kind kind) {
    return changes.reversed().stream().filter(change -> change.kind() == kind).findFirst();
  }

  /// The change that the standing of today comes from; empty where nothing happened, or only time
  /// went by.
  public Optional<StandingChange> reason(LocalDate day) {
    return switch (standing(day)) {
      case REVOKED -> find(StandingChange.Kind.REVOKED);
      case SUPERSEDED -> find(StandingChange.Kind.SUPERSEDED);
      case SUSPENDED -> find(StandingChange.Kind.SUSPENDED);
      case EXPIRED, IN_FORCE -> Optional.empty();
    };
  }

  /// Whether that can happen to it as it stands, time apart. A certificate follows its label.
  public boolean canBe(StandingChange.Kind kind) {
    boolean isRevoked = find(StandingChange.Kind.REVOKED).isPresent();
    boolean isSuperseded = find(StandingChange.Kind.SUPERSEDED).isPresent();
    return switch (kind) {
      case REVOKED -> !isRevoked;
      case SUPERSEDED -> !isRevoked && !isSuperseded;
      case SUSPENDED -> !isRevoked && !isSuperseded && !isSuspended();
      case REINSTATED -> !isRevoked && !isSuperseded && isSuspended();
    };
  }

  public boolean isSuspended() {
    return changes.reversed().stream()
        .map(StandingChange::kind)
        .filter(
            kind -> kind == StandingChange.Kind.SUSPENDED || kind == StandingChange.Kind.REINSTATED)
        .findFirst()
        .filter(StandingChange.Kind.SUSPENDED::equals)
        .isPresent();
  }
}
