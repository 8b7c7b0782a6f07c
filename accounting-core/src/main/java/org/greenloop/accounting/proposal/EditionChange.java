package org.greenloop.accounting.proposal;

import java.math.BigDecimal;
import java.util.Optional;

/// One thing that an edition says otherwise than the one before.
///
/// @param part which of several the aspect is about: the industry and size of a limit, the share of
///   a band, the name of a grade; empty where there is one
/// @param before empty where only the later edition says it
/// @param after empty where only the earlier edition said it
public record EditionChange(
    Aspect aspect, String part, Optional<Value> before, Optional<Value> after) {

  /// What of a scheme or criterion is said.
  public enum Aspect {
    NAME,
    NAME_ENGLISH,
    SOURCE,
    CONFIDENCE,
    SUBJECT,
    VALID_FROM,
    VALID_UNTIL,
    COUNTING,
    PASS_SCORE,
    PASS_SCORE_SOURCE,
    PASS_SCORE_CONFIDENCE,
    GRADE,
    GRADE_ENGLISH,
    GRADE_SOURCE,
    GRADE_CONFIDENCE,
    LABEL_MONTHS,
    MEND_DAYS,
    MEND_DAYS_SOURCE,
    MEND_DAYS_CONFIDENCE,
    ORDER,
    GROUP,
    RULE,
    INDICATOR,
    DIRECTION,
    CAP,
    LIMIT,
    LIMIT_SOURCE,
    LIMIT_CONFIDENCE,
    BASE,
    BASE_SOURCE,
    BASE_CONFIDENCE,
    BAND,
    BAND_SOURCE,
    BAND_CONFIDENCE,
    WEIGHT,
    REQUIRED,
    CLAUSE,
    EVIDENCE,
    EVIDENCE_ENGLISH
  }

  /// What is said.
  public sealed interface Value {}

  /// Words, a code or a date.
  public record Text(String text) implements Value {}

  /// @param unit empty for points, shares and months
  public record Amount(BigDecimal number, String unit) implements Value {}

  /// One of a closed set, worded by who shows it.
  public record Constant(Enum<?> constant) implements Value {}

  /// Yes or no.
  public record Flag(boolean holds) implements Value {}
}
