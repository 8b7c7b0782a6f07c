package org.greenloop.accounting.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.packaging.Packages.FACTORS;
import static org.greenloop.accounting.packaging.Packages.YEAR;
import static org.greenloop.accounting.packaging.Packages.cubicCentimetres;
import static org.greenloop.accounting.packaging.Packages.grams;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenloop.accounting.factor.Calculated;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

class PackagePropertiesTest {

  private static final PackageCalculator CALCULATOR = new PackageCalculator(FACTORS);

  @Property
  void units_do_not_change_the_interspace(
      @ForAll @IntRange(min = 1, max = 5_000) int grams,
      @ForAll @IntRange(min = 1, max = 900_000) int cubicCentimetres,
      @ForAll @IntRange(min = 1, max = 50) int pieces) {
    SalesPackage small =
        cubicCentimetres(
            String.valueOf(cubicCentimetres), grams(Commodity.TEA, String.valueOf(grams), pieces));
    SalesPackage large =
        new SalesPackage(
            List.of(
                new PackageContents(
                    Commodity.TEA,
                    new Quantity(BigDecimal.valueOf(grams, 3), Unit.KILOGRAM),
                    pieces,
                    Optional.empty())),
            new Quantity(BigDecimal.valueOf(cubicCentimetres, 3), Unit.LITRE),
            2,
            Optional.empty());
    assertThat(CALCULATOR.interspaceRatio(large, YEAR).orElseThrow())
        .isEqualByComparingTo(CALCULATOR.interspaceRatio(small, YEAR).orElseThrow());
    assertThat(CALCULATOR.compliance(large, YEAR).verdict())
        .isEqualTo(CALCULATOR.compliance(small, YEAR).verdict());
  }

  @Property
  void the_interspace_of_a_number_of_packages_is_as_many_times_that_of_one(
      @ForAll @IntRange(max = 100_000) int packages,
      @ForAll @IntRange(min = 1, max = 900_000) int cubicCentimetres) {
    SalesPackage design =
        cubicCentimetres(String.valueOf(cubicCentimetres), grams(Commodity.MOONCAKE, "80", 4));
    assertThat(interspace(design, packages))
        .isEqualByComparingTo(interspace(design, 1).multiply(BigDecimal.valueOf(packages)));
  }

  private static BigDecimal interspace(SalesPackage design, int packages) {
    Quantity count = new Quantity(BigDecimal.valueOf(packages), Unit.PIECE);
    return CALCULATOR.interspace(design, count, YEAR) instanceof Calculated.Amount amount
        ? amount.quantity()
        : BigDecimal.ZERO;
  }
}
