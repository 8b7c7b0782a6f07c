package org.greenloop.accounting.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.accounting.world.AnEdition.anEdition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorSetTest {

  private static final FactorKey GUANGDONG =
      new FactorKey(FactorKind.GRID_AVERAGE, "ELECTRICITY", "440000");

  @ParameterizedTest
  @CsvSource({
    "2020, ", // nothing yet; a later year is never used
    "2021, 0.4715",
    "2022, 0.4715", // no row of its own: the newest before it
    "2023, 0.4419",
    "2026, 0.4419",
  })
  void the_factor_is_that_of_the_year_or_the_newest_before_it(int year, BigDecimal expected) {
    FactorSet factors =
        anEdition().grid("440000", 2023, "0.4419").grid("440000", 2021, "0.4715").build();
    assertThat(factors.find(GUANGDONG, year).flatMap(Factor::value))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void a_factor_without_a_year_holds_for_every_year_until_one_with_a_year_begins() {
    FactorSet factors =
        anEdition()
            .of(FactorKind.STANDARD_COAL, "DIESEL", "1.4571")
            .ofYear(FactorKind.STANDARD_COAL, "DIESEL", 2024, "1.4600")
            .build();
    assertThat(value(factors, 1990)).isEqualByComparingTo("1.4571");
    assertThat(value(factors, 2023)).isEqualByComparingTo("1.4571");
    assertThat(value(factors, 2024)).isEqualByComparingTo("1.4600");
  }

  private static BigDecimal value(FactorSet factors, int year) {
    return factors
        .find(FactorKind.STANDARD_COAL, "DIESEL", year)
        .flatMap(Factor::value)
        .orElseThrow();
  }

  @Test
  void kind_subject_and_area_all_count() {
    FactorSet factors = anEdition().grid("440000", 2023, "0.4419").build();
    assertThat(factors.find(new FactorKey(FactorKind.GRID_FOSSIL, "ELECTRICITY", "440000"), 2023))
        .isEmpty();
    assertThat(factors.find(new FactorKey(FactorKind.GRID_AVERAGE, "ELECTRICITY", "CN"), 2023))
        .isEmpty();
    assertThat(factors.find(FactorKind.GRID_AVERAGE, "ELECTRICITY", 2023)).isEmpty();
  }

  @Test
  void an_edition_that_says_two_things_at_once_does_not_exist() {
    assertThatThrownBy(
            () -> anEdition().grid("440000", 2023, "0.4419").grid("440000", 2023, "0.44").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("grid-average/ELECTRICITY/440000");
  }

  @Test
  void the_least_sure_factor_decides_how_sure_a_result_is() {
    FactorSet factors =
        anEdition()
            .sure(FactorKind.CARBON_CONTENT, "DIESEL", "0.0202", Confidence.SECONDARY)
            .sure(FactorKind.OXIDATION, "DIESEL", "0.98", Confidence.UNCONFIRMED)
            .sure(FactorKind.DENSITY, "DIESEL", "0.845", Confidence.OFFICIAL)
            .build();
    Confidence confidence = new Calculation(Formula.COMBUSTION, factors.list()).confidence();
    assertThat(confidence).isEqualTo(Confidence.UNCONFIRMED);
    assertThat(confidence.mustBeDeclared()).isTrue();
  }

  @Test
  void a_quantity_taken_over_as_reported_is_as_sure_as_the_report() {
    assertThat(new Calculation(Formula.AS_REPORTED, List.of()).confidence())
        .isEqualTo(Confidence.OFFICIAL);
    assertThat(Confidence.COMPUTED.mustBeDeclared()).isFalse();
    assertThat(Confidence.DOUBTFUL.mustBeDeclared()).isTrue();
  }

  @Test
  void every_kind_is_found_by_its_code() {
    for (FactorKind kind : FactorKind.values()) {
      assertThat(FactorKind.find(kind.code())).contains(kind);
    }
    assertThat(FactorKind.STANDARD_COAL_HEATING_VALUE.code())
        .isEqualTo("standard-coal-heating-value");
    assertThat(FactorKind.find("coal")).isEmpty();
  }
}
