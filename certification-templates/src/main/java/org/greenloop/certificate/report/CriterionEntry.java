package org.greenloop.certificate.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Exact;
import org.greenloop.certificate.figure.Series;
import org.greenloop.certificate.label.Judgement;

/// One criterion with its outcome and everything that it rests on.
///
/// @param group heading that it stands under; blank where the scheme has none
/// @param required whether it has to earn something whatever the score
/// @param weight points that it can earn
/// @param points that it earned; empty where it is not assessable
/// @param measure what was measured against what; empty for declared evidence and vetoes
/// @param missing why it is not assessable; empty otherwise
/// @param confidence of the least sure of the value, the reference value and the criterion
/// @param asked what an applicant shows for it; blank where the figures are enough
/// @param statement that counted; empty where none was made or none is asked for
public record CriterionEntry(
    String id,
    Bilingual group,
    Bilingual name,
    String clause,
    ScoringRule.Kind rule,
    boolean required,
    BigDecimal weight,
    Optional<BigDecimal> points,
    Judgement judgement,
    Optional<Measure> measure,
    Optional<Missing> missing,
    Confidence confidence,
    Bilingual asked,
    Optional<Statement> statement) {

  public CriterionEntry {
    weight = Exact.of(weight);
    points = Exact.of(points);
  }

  /// @param indicator code
  /// @param value exact; empty where it is unknown
  /// @param limit that earns all points; empty where no reference value fits
  /// @param base from which a linear rule gives points
  /// @param distance what is missing to all points; empty where nothing is, and where it is unknown
  /// @param months closed months that the value was read from
  /// @param trend of the figure by month, beside the limit
  public record Measure(
      String indicator,
      String unit,
      int decimals,
      Optional<BigDecimal> value,
      Direction direction,
      Optional<Limit> limit,
      Optional<BigDecimal> base,
      Optional<BigDecimal> distance,
      List<Month> months,
      Series trend) {

    public Measure {
      value = Exact.of(value);
      base = Exact.of(base);
      distance = Exact.of(distance);
      months = List.copyOf(months);
    }
  }

  /// @param industry GB/T 4754 class that it is for; empty for all
  /// @param source where the number stands
  public record Limit(BigDecimal value, String industry, String source, Confidence confidence) {

    public Limit {
      value = Exact.of(value);
    }
  }

  /// @param version of the closed month
  /// @param value exact; empty where the month has none
  public record Month(YearMonth month, int version, Optional<BigDecimal> value) {

    public Month {
      value = Exact.of(value);
    }
  }

  /// What was declared, and what a reviewer gave it.
  ///
  /// @param sha256 of what was stated
  /// @param attachments SHA-256 of each
  public record Statement(
      int version,
      Instant statedAt,
      String sha256,
      List<String> attachments,
      Optional<Score> score) {

    public Statement {
      attachments = List.copyOf(attachments);
    }
  }

  /// @param share of the weight, 0 to 1
  public record Score(BigDecimal share, String reviewer, Instant at) {

    public Score {
      share = Exact.of(share);
    }
  }
}
