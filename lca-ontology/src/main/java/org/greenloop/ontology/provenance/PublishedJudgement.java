package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.factor.Confidence;

/// How one criterion of a published assessment came out.
///
/// @param id of the criterion inside its scheme
/// @param group heading that the criterion stands under
/// @param indicator code; empty for evidence and vetoes, as are unit and direction
/// @param unit of value, limit and distance
/// @param benchmark what the value was compared with; where there is no value, what it would be
///   compared with if that is the same for every subject
/// @param band the best band that was reached; empty for other rules and below the last band
/// @param weight points that could be earned
/// @param share of the weight that was earned; empty where it is not assessable
/// @param points that were earned; empty where it is not assessable
/// @param value exact; empty where it is not assessable, for evidence and for vetoes
/// @param distance what is missing to all points; empty unless it is partly or not met
/// @param reason why it is not assessable; empty otherwise
public record PublishedJudgement(
    String id,
    String name,
    String nameEnglish,
    String clause,
    Optional<Named> group,
    ScoringRule.Kind rule,
    Optional<String> indicator,
    Optional<String> unit,
    Optional<Direction> direction,
    Optional<PublishedBenchmark> benchmark,
    Optional<Reference> band,
    BigDecimal weight,
    boolean required,
    Outcome outcome,
    Optional<BigDecimal> share,
    Optional<BigDecimal> points,
    Optional<BigDecimal> value,
    Optional<BigDecimal> distance,
    Optional<Missing> reason,
    Confidence confidence) {

  /// A name in both languages.
  public record Named(String name, String nameEnglish) {}

  /// The outcomes of a criterion by name.
  public enum Outcome {
    MET,
    PARTLY_MET,
    NOT_MET,
    NOT_ASSESSABLE,
    VETOED;

    public static Outcome of(CriterionOutcome outcome) {
      return switch (outcome) {
        case CriterionOutcome.Met met -> MET;
        case CriterionOutcome.PartlyMet partly -> PARTLY_MET;
        case CriterionOutcome.NotMet notMet -> NOT_MET;
        case CriterionOutcome.NotAssessable unknown -> NOT_ASSESSABLE;
        case CriterionOutcome.Vetoed vetoed -> VETOED;
      };
    }
  }

  /// The value that earns all points, or of bands the band that was reached.
  public Optional<BigDecimal> limit() {
    return benchmark.map(PublishedBenchmark::target).or(() -> band).map(Reference::value);
  }
}
