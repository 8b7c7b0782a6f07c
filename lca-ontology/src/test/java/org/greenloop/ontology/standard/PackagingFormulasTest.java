package org.greenloop.ontology.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every ratio of packaging with a pencil: the accounts that are given stand at the values beside
/// them, and the comment shows the arithmetic.
class PackagingFormulasTest {

  @ParameterizedTest
  @CsvSource({
    // (4 + 24) ÷ 40; 4 ÷ 40; 24 ÷ 40; 40 of 50 t declared; 5 and 10 of 50 t
    "packaging.recycled-content, 70.00",
    "packaging.recycled-content.pre-consumer, 10.00",
    "packaging.recycled-content.post-consumer, 60.00",
    "packaging.recycled-content-coverage, 80.00",
    "packaging.biodegradable-share, 10.00",
    "packaging.reusable-share, 20.00",
    // 50 t ÷ 1000 万元; ÷ 400 t; ÷ 20 000 件
    "packaging.per-output-value, 0.05000",
    "packaging.per-product-mass, 0.1250",
    "packaging.per-product-piece, 0.002500"
  })
  void packaging_by_mass(String code, String expected) {
    assertThat(
            Pencil.value(
                code,
                "PACKAGING_MASS 50 PACKAGING_DECLARED 40 PACKAGING_PRE_CONSUMER 4"
                    + " PACKAGING_POST_CONSUMER 24 PACKAGING_BIODEGRADABLE 5 PACKAGING_REUSABLE 10"
                    + " OUTPUT_VALUE 1000 PRODUCTION_MASS 400 PRODUCTION_PIECES 20000"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 1850 kg ÷ 12 000; 11 400, 12 000, 11 900 and 1500 of 12 000; 500 of 4000 inside the city
    "packaging.intensity, 0.1542",
    "packaging.second-packing-free, 95.00",
    "packaging.narrow-tape, 100.00",
    "packaging.e-waybill, 99.17",
    "packaging.reusable-parcels, 12.50",
    "packaging.reusable-parcels-same-city, 12.50",
    // 123.15 of 410.5 m³
    "packaging.empty-ratio, 30.00"
  })
  void parcels(String code, String expected) {
    assertThat(
            Pencil.value(
                code,
                "PACKAGING_EXPRESS 1850 PARCELS 12000 PARCELS_PACKED_ONCE 11400"
                    + " PARCELS_NARROW_TAPE 12000 PARCELS_E_WAYBILL 11900 PARCELS_REUSABLE 1500"
                    + " PARCELS_SAME_CITY 4000 PARCELS_SAME_CITY_REUSABLE 500"
                    + " PARCELS_BOX_VOLUME 410.5 PARCELS_EMPTY_VOLUME 123.15"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // tea of the reference: 1.7 l of 3 l in each of 4200 packages, 7.14 ÷ 12.6 m³
    "packaging.interspace-ratio, 56.67",
    // 150, 40 and 10 of 200 packages; 6 and 3 of 12 samples
    "packaging.compliance-rate, 75.00",
    "packaging.violation-rate, 20.00",
    "packaging.substance-conformity, 50.00",
    "packaging.substance-violation, 25.00"
  })
  void conformity(String code, String expected) {
    assertThat(
            Pencil.value(
                code,
                "PACKAGE_VOLUME 12.6 PACKAGE_INTERSPACE 7.14 PACKAGES_CONFORMING 150"
                    + " PACKAGES_VIOLATING 40 PACKAGES_UNDECIDED 10 SAMPLES_CONFORMING 6"
                    + " SAMPLES_VIOLATING 3 SAMPLES_UNDECIDED 3"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 7600 ÷ 8000; 8000 ÷ 200; (3 + 20 + 17) ÷ 8000
    "packaging.return-rate, 95.00",
    "packaging.average-trips, 40.00",
    "packaging.loss-rate, 0.50",
    // 8000 × 0.098 ÷ 8000; 8000 × 0.381 ÷ 8000
    "packaging.carbon-per-use, 0.0980",
    "packaging.carbon-per-use-single, 0.3810",
    // 200 × 1.5 kg × 1.587 ÷ (200 × 0.381) = 476.1 ÷ 76.2
    "packaging.break-even-trips, 6.25"
  })
  void pools(String code, String expected) {
    assertThat(
            Pencil.value(
                code,
                "POOL_PUT_IN 200 POOL_TRIPS 8000 POOL_RETURNED 7600 POOL_LOST_PRODUCER 3"
                    + " POOL_LOST_USER 20 POOL_LOST_CONSUMER 17 POOL_CARBON 784"
                    + " POOL_SINGLE_USE_CARBON 3048 POOL_MAKING_CARBON 476.1"
                    + " POOL_ONE_USE_CARBON 76.2"))
        .isEqualTo(expected);
  }
}
