package org.greenloop.accounting.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.factor.FactorKind.ACTIVITY_UNCERTAINTY;
import static org.greenloop.accounting.factor.FactorKind.FACTOR_UNCERTAINTY;
import static org.greenloop.accounting.factor.FactorKind.NET_CALORIFIC_VALUE;
import static org.greenloop.accounting.factor.FactorKind.OXIDATION;
import static org.greenloop.accounting.factor.FactorKind.QUALITY_SCORE;
import static org.greenloop.accounting.world.AnEdition.anEdition;

import java.util.List;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorSet;
import org.junit.jupiter.api.Test;

class QualityScaleTest {

  private static final FactorSet FACTORS =
      anEdition()
          .of(NET_CALORIFIC_VALUE, "DIESEL", "0.042652")
          .of(NET_CALORIFIC_VALUE, "RAW_COAL", "0.02")
          .sure(NET_CALORIFIC_VALUE, "COKE", "0.028", Confidence.DOUBTFUL)
          .of(OXIDATION, "DIESEL", "0.98")
          .build();

  private final QualityScale scale =
      new QualityScale(
          anEdition()
              .of(ACTIVITY_UNCERTAINTY, "tier-1", "2")
              .sure(FACTOR_UNCERTAINTY, "net-calorific-value", "5", Confidence.UNCONFIRMED)
              .of(FACTOR_UNCERTAINTY, "net-calorific-value/RAW_COAL", "20")
              .of(FACTOR_UNCERTAINTY, "doubtful", "30")
              .of(QUALITY_SCORE, "tier-4", "20")
              .build(),
          2023);

  @Test
  void a_tier_is_as_sure_as_its_row_says() {
    assertThat(scale.ofTier(DataQualityTier.METERED_AND_INVOICED).orElseThrow().percent())
        .isEqualByComparingTo("2");
    assertThat(scale.score(DataQualityTier.ESTIMATE).orElseThrow()).isEqualByComparingTo("20");
  }

  @Test
  void what_no_row_speaks_of_is_unknown() {
    assertThat(scale.ofTier(DataQualityTier.ESTIMATE)).isEmpty();
    assertThat(scale.score(DataQualityTier.METERED_AND_INVOICED)).isEmpty();
    assertThat(scale.ofFactor(factor(OXIDATION.code() + "/DIESEL"))).isEmpty();
    assertThat(scale.ofProduct(FACTORS.list())).isEmpty();
  }

  @Test
  void a_row_for_the_subject_goes_before_the_row_for_the_kind() {
    assertThat(scale.ofFactor(factor("net-calorific-value/RAW_COAL")).orElseThrow().percent())
        .isEqualByComparingTo("20");
    assertThat(scale.ofFactor(factor("net-calorific-value/DIESEL")).orElseThrow().percent())
        .isEqualByComparingTo("5");
  }

  @Test
  void a_doubtful_factor_is_not_surer_than_a_doubt() {
    assertThat(scale.ofFactor(factor("net-calorific-value/COKE")).orElseThrow())
        .isEqualTo(
            new QualityScale.Assumption(new java.math.BigDecimal("30"), Confidence.UNCONFIRMED));
  }

  @Test
  void a_product_takes_the_errors_of_all_its_factors_and_the_least_sure_assumption() {
    // √(5² + 20²) = 20.615 528 128
    QualityScale.Assumption product =
        scale
            .ofProduct(
                List.of(
                    factor("net-calorific-value/DIESEL"), factor("net-calorific-value/RAW_COAL")))
            .orElseThrow();
    assertThat(product.percent()).isEqualByComparingTo("20.6155281281");
    assertThat(product.confidence()).isEqualTo(Confidence.UNCONFIRMED);
  }

  @Test
  void an_amount_without_a_factor_has_no_error_of_factors() {
    assertThat(scale.ofProduct(List.of()).orElseThrow().percent()).isEqualByComparingTo("0");
  }

  private static Factor factor(String id) {
    return FACTORS.list().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }
}
