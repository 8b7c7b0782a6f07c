package org.greenloop.accounting.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenloop.accounting.footprint.CircularFootprint.Energy;
import org.greenloop.accounting.footprint.CircularFootprint.Material;
import org.junit.jupiter.api.Test;

class CutOffTest {

  private static final BigDecimal LANDFILL = n("0.00898");

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  private static Material aluminium(
      BigDecimal allocation, BigDecimal recycledContent, BigDecimal recyclingRate) {
    return new Material(
        allocation,
        recycledContent,
        recyclingRate,
        n("15.8"),
        n("15.8"),
        n("0.72"),
        n("0.72"),
        n("1"),
        n("1"));
  }

  private static Energy burned(BigDecimal allocation, BigDecimal rate, BigDecimal replacedHeat) {
    return new Energy(
        allocation, rate, n("3"), n("20"), n("0.5"), replacedHeat, n("0.2"), BigDecimal.ZERO);
  }

  /// The aluminium of the worked example: 0.7 × 15.8 = 11.06; 0.3 × 0.72 = 0.216; 0.1 × 0.00898 =
  /// 0.000898; together 11.276898. Circular footprint formula: 4.038498.
  @Test
  void the_worked_example_costs_more_where_recycling_at_the_end_earns_nothing() {
    assertThat(new CutOff(aluminium(n("0.2"), n("0.3"), n("0.9")), Energy.NONE, LANDFILL).value())
        .isEqualByComparingTo("11.276898");
  }

  /// 15.8 + 0.4 × 3 + 0.6 × 0.00898 = 17.005388: the heat that is replaced earns nothing.
  @Test
  void what_is_burned_is_a_burden_of_the_product() {
    assertThat(
            new CutOff(
                    aluminium(n("0.2"), n("0"), n("0")),
                    burned(n("0"), n("0.4"), n("0.1")),
                    LANDFILL)
                .value())
        .isEqualByComparingTo("17.005388");
  }

  @Test
  void more_than_everything_cannot_be_recycled_and_burned() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CutOff(
                    aluminium(n("1"), n("0"), n("0.7")),
                    burned(n("0"), n("0.4"), n("0")),
                    LANDFILL))
        .withMessageContaining("R2 + R3");
  }

  @Provide
  Arbitrary<BigDecimal> shares() {
    return Arbitraries.integers().between(0, 100).map(percent -> BigDecimal.valueOf(percent, 2));
  }

  @Property
  void the_circular_footprint_formula_with_A_1_and_B_0_is_the_cut_off(
      @ForAll("shares") BigDecimal recycledContent,
      @ForAll("shares") BigDecimal end,
      @ForAll("shares") BigDecimal recycledOfEnd) {
    BigDecimal recyclingRate = end.multiply(recycledOfEnd);
    BigDecimal burnedRate = end.subtract(recyclingRate);
    Material material = aluminium(BigDecimal.ONE, recycledContent, recyclingRate);
    Energy energy = burned(BigDecimal.ZERO, burnedRate, BigDecimal.ZERO);
    assertThat(new CircularFootprint(material, energy, LANDFILL).value())
        .isEqualByComparingTo(new CutOff(material, energy, LANDFILL).value());
  }

  /// The formula is a straight line in A: between what it is at 0 and at 1.
  @Property
  void what_A_allots_lies_between_giver_and_taker(
      @ForAll("shares") BigDecimal allocation,
      @ForAll("shares") BigDecimal recycledContent,
      @ForAll("shares") BigDecimal recyclingRate) {
    BigDecimal giver = at(BigDecimal.ZERO, recycledContent, recyclingRate);
    BigDecimal taker = at(BigDecimal.ONE, recycledContent, recyclingRate);
    assertThat(at(allocation, recycledContent, recyclingRate))
        .isEqualByComparingTo(giver.add(allocation.multiply(taker.subtract(giver))))
        .isBetween(giver.min(taker), giver.max(taker));
  }

  private static BigDecimal at(
      BigDecimal allocation, BigDecimal recycledContent, BigDecimal recyclingRate) {
    return new CircularFootprint(
            aluminium(allocation, recycledContent, recyclingRate), Energy.NONE, LANDFILL)
        .value();
  }

  @Property
  void with_B_1_nothing_of_energy_recovery_is_left(
      @ForAll("shares") BigDecimal rate, @ForAll("shares") BigDecimal heat) {
    Material material = aluminium(n("0.5"), n("0.3"), n("0"));
    BigDecimal disposed = BigDecimal.ONE.subtract(rate).multiply(LANDFILL);
    BigDecimal without = new CircularFootprint(material, Energy.NONE, BigDecimal.ZERO).value();
    assertThat(
            new CircularFootprint(material, burned(BigDecimal.ONE, rate, heat), LANDFILL).value())
        .isEqualByComparingTo(without.add(disposed));
  }
}
