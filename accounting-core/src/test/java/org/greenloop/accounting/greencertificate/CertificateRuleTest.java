package org.greenloop.accounting.greencertificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.factor.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateRuleTest {

  /// Two years, the month of production being the first: of 2025-03 the last is 2027-02. Power of
  /// 2025-03 was not there before 2025.
  @ParameterizedTest
  @CsvSource({
    "2024-12, false",
    "2025-01, true",
    "2025-03, true",
    "2027-02, true",
    "2027-03, false"
  })
  void a_certificate_covers_its_year_and_what_follows_until_it_expires(
      String use, boolean allowed) {
    CertificateRule rule = rule(OptionalInt.of(24), Optional.empty(), 0);
    assertThat(rule.allows(YearMonth.of(2025, 3), YearMonth.parse(use))).isEqualTo(allowed);
  }

  /// Three months of grace: power of 2026-03 may still cover all of 2025, of 2026-04 not.
  @ParameterizedTest
  @CsvSource({"2026-03, 2025-01, true", "2026-04, 2025-12, false", "2026-04, 2026-01, true"})
  void a_grace_lets_power_be_made_after_the_year_of_use(
      String produced, String use, boolean allowed) {
    CertificateRule rule = rule(OptionalInt.of(24), Optional.empty(), 3);
    assertThat(rule.allows(YearMonth.parse(produced), YearMonth.parse(use))).isEqualTo(allowed);
  }

  /// Vintages before 2024 were extended to the end of 2025.
  @Test
  void a_fixed_end_takes_the_place_of_the_months() {
    CertificateRule rule = rule(OptionalInt.empty(), Optional.of(YearMonth.of(2025, 12)), 0);
    assertThat(rule.allows(YearMonth.of(2023, 1), YearMonth.of(2025, 12))).isTrue();
    assertThat(rule.allows(YearMonth.of(2023, 1), YearMonth.of(2026, 1))).isFalse();
    assertThatThrownBy(() -> rule(OptionalInt.empty(), Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static CertificateRule rule(
      OptionalInt months, Optional<YearMonth> until, int graceMonths) {
    return new CertificateRule(
        "GEC",
        "CN",
        "绿证",
        "green certificate",
        YearMonth.of(2017, 7),
        Optional.empty(),
        months,
        until,
        graceMonths,
        "a test",
        Confidence.UNCONFIRMED,
        "");
  }
}
