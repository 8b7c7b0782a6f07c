package org.greenloop.accounting.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.greenloop.accounting.organization.SubjectKind;

/// One edition of an assessment scheme.
///
/// @param id of the scheme, such as `pilot-energy-carbon`
/// @param edition such as `2026`
/// @param subjects what it judges
/// @param validFrom first day on which it judges
/// @param validUntil last day; empty while it is in force
/// @param counting which criteria the score is made of
/// @param passScore score from which a subject passes
/// @param grades named ranges of the score, best first; empty where there are none
/// @param labelMonths how long a label under it is valid
/// @param mendDays days in which a label that a later month no longer meets may be mended; empty
///   where the scheme does not say
public record Standard(
    String id,
    String edition,
    String name,
    String nameEnglish,
    Set<SubjectKind> subjects,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    Counting counting,
    Reference passScore,
    List<Grade> grades,
    int labelMonths,
    Optional<Reference> mendDays,
    String source,
    List<Criterion> criteria) {

  /// Which criteria the score is made of.
  public enum Counting {
    /// All: what is unknown earns nothing.
    ALL,
    /// Those that are required or have an outcome: an optional one without a value is left out.
    ASSESSED
  }

  /// @param from lowest score that earns it
  public record Grade(String name, String nameEnglish, Reference from) {}

  public Standard {
    subjects = Set.copyOf(subjects);
    grades = List.copyOf(grades);
    criteria = List.copyOf(criteria);
  }

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(validFrom) && validUntil.filter(day::isAfter).isEmpty();
  }

  /// The best grade that a passing score reaches.
  public Optional<Grade> gradeOf(BigDecimal score) {
    return grades.stream().filter(grade -> score.compareTo(grade.from().value()) >= 0).findFirst();
  }

  /// Codes of the figures that its criteria are judged on, sizes for reference values among them.
  public Set<String> indicatorCodes() {
    Set<String> codes = new TreeSet<>();
    for (Criterion criterion : criteria) {
      criterion.indicator().ifPresent(indicator -> codes.add(indicator.code()));
      criterion.benchmarks().stream()
          .flatMap(benchmark -> benchmark.size().stream())
          .forEach(size -> codes.add(size.indicator().code()));
    }
    return codes;
  }

  /// Every number of the edition that nobody could confirm, whether or not a subject meets it.
  public List<UnconfirmedNumber> unconfirmedNumbers() {
    return SchemeNumbers.of(this);
  }

  /// `id@edition`.
  public String reference() {
    return id + "@" + edition;
  }
}
