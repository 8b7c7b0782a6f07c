package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.organization.SubjectKind;

/// One edition of an assessment scheme.
///
/// @param id of the scheme, such as `pilot-energy-carbon`
/// @param edition such as `2026`
/// @param subjects what it judges
/// @param validFrom first day on which it judges
/// @param validUntil last day; empty while it is in force
/// @param passScore score from which a subject passes, 0 to 100
/// @param labelMonths how long a label under it is valid
public record Standard(
    String id,
    String edition,
    String name,
    String nameEnglish,
    Set<SubjectKind> subjects,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    BigDecimal passScore,
    int labelMonths,
    String source,
    List<Criterion> criteria) {

  public Standard {
    subjects = Set.copyOf(subjects);
    criteria = List.copyOf(criteria);
  }

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && validUntil.filter(day::isAfter).isEmpty();
  }

  /// `id@edition`.
  public String reference() {
    return id + "@" + edition;
  }
}
