package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What an assessment was made of, as its graph says: the way back from an outcome to rows and
/// statements.
///
/// @param figures closed months, by month and code
/// @param factors every coefficient behind them, as `edition:id`
/// @param statements that counted, by criterion
public record AssessmentBasis(
    List<UsedFigure> figures, List<String> factors, List<UsedStatement> statements) {

  public AssessmentBasis {
    figures = List.copyOf(figures);
    factors = List.copyOf(factors);
    statements = List.copyOf(statements);
  }

  /// @param code of the indicator
  /// @param version of the closed month
  /// @param value empty where the month had none
  public record UsedFigure(
      String code, YearMonth month, int version, Optional<BigDecimal> value, String unit) {}

  /// @param hash of what was stated, SHA-256
  /// @param attachments SHA-256 of each
  public record UsedStatement(
      String criterion,
      int version,
      Instant statedAt,
      String hash,
      List<String> attachments,
      Optional<Score> score) {

    public UsedStatement {
      attachments = List.copyOf(attachments);
    }
  }

  /// @param share of the weight
  public record Score(BigDecimal share, String reviewer, Instant at) {}
}
