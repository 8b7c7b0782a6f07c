package org.greenloop.accounting.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;

/// What an edition says about how far tiers and factors can be trusted: rows of the kinds
/// `activity-uncertainty`, `factor-uncertainty` and `quality-score`.
///
/// An edition that says nothing leaves uncertainties unknown.
public final class QualityScale {

  /// Knows nothing.
  public static final QualityScale SILENT = new QualityScale(new FactorSet("", List.of()), 0);

  /// What is assumed about a factor.
  ///
  /// @param percent half the width of its 95 % interval, in % of its value
  public record Assumption(BigDecimal percent, Confidence confidence) {

    private Assumption wider(Assumption other) {
      return new Assumption(percent.max(other.percent), confidence.worse(other.confidence));
    }
  }

  private final FactorSet factors;
  private final int year;

  public QualityScale(FactorSet factors, int year) {
    this.factors = factors;
    this.year = year;
  }

  /// Of an amount of a tier; subject `tier-1` to `tier-4`.
  public Optional<Assumption> ofTier(DataQualityTier tier) {
    return find(FactorKind.ACTIVITY_UNCERTAINTY, subject(tier));
  }

  /// Of a factor, by what it is; subject is its kind and subject (`net-calorific-value/RAW_COAL`),
  /// or its kind alone. A factor that nobody could confirm is not surer than the row of its
  /// confidence says, where there is one; subject `unconfirmed` or `doubtful`.
  public Optional<Assumption> ofFactor(Factor factor) {
    String kind = factor.key().kind().code();
    Optional<Assumption> ofKind =
        find(FactorKind.FACTOR_UNCERTAINTY, kind + "/" + factor.key().subject())
            .or(() -> find(FactorKind.FACTOR_UNCERTAINTY, kind));
    Optional<Assumption> ofConfidence =
        find(FactorKind.FACTOR_UNCERTAINTY, factor.confidence().name().toLowerCase(Locale.ROOT));
    return ofKind.map(assumed -> ofConfidence.map(assumed::wider).orElse(assumed));
  }

  /// Of what factors make together, IPCC 2006 volume 1, equation 3.1: the formulas are products of
  /// their factors. Without a factor nothing is added to the error of the row.
  public Optional<Assumption> ofProduct(List<Factor> product) {
    List<BigDecimal> percents = new ArrayList<>();
    Confidence confidence = Confidence.OFFICIAL;
    for (Factor factor : product) {
      Optional<Assumption> assumption = ofFactor(factor);
      if (assumption.isEmpty()) {
        return Optional.empty();
      }
      percents.add(assumption.get().percent());
      confidence = confidence.worse(assumption.get().confidence());
    }
    return Optional.of(new Assumption(ErrorPropagation.product(percents), confidence));
  }

  /// Points of a row of a tier, 0 to 100; subject as in [#ofTier].
  public Optional<BigDecimal> score(DataQualityTier tier) {
    return factors.find(FactorKind.QUALITY_SCORE, subject(tier), year).flatMap(Factor::value);
  }

  private Optional<Assumption> find(FactorKind kind, String subject) {
    return factors
        .find(kind, subject, year)
        .flatMap(row -> row.value().map(value -> new Assumption(value, row.confidence())));
  }

  private static String subject(DataQualityTier tier) {
    return "tier-" + tier.number();
  }
}
