package org.greenloop.accounting.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;

/// Material Circularity Indicator of a product, Ellen MacArthur Foundation.
///
///     V   = M (1 − F_R − F_U − F_S)
///     W_0 = M (1 − C_R − C_U − C_C − C_E)
///     W_C = M (1 − E_C) C_R            W_F = M (1 − E_F) F_R ÷ E_F
///     W   = W_0 + (W_F + W_C) ÷ 2
///     LFI = (V + W) ÷ (2M + (W_F − W_C) ÷ 2)
///     MCI = max(0, 1 − LFI × 0.9 ÷ X)
///
/// 1 is a closed loop, 0 a straight line. 0.9 is part of the definition: a linear product of average
/// utility has 0.1. The full denominator of LFI is UNCONFIRMED. Seen elsewhere and not this: the
/// simple LFI = (V + W) ÷ 2M, which is the same only where W_F = W_C; (V + W) ÷ (2M + W ÷ 2); and
/// pages that call a lower MCI more circular.
///
/// @param mass M, in any unit of mass
/// @param feedstock shares of the input
/// @param destination shares of the output after use
/// @param recyclingEfficiency E_C, of the process that recycles the product; above 0 to 1
/// @param feedstockEfficiency E_F, of the process that made its recycled feedstock; above 0 to 1
/// @param utility X = (L ÷ L_av) × (U ÷ U_av), lifetime and intensity of use against the average
public record MaterialCircularity(
    Quantity mass,
    Feedstock feedstock,
    Destination destination,
    BigDecimal recyclingEfficiency,
    BigDecimal feedstockEfficiency,
    BigDecimal utility) {

  private static final BigDecimal LINEAR = new BigDecimal("0.9");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// Of shares: what is cut off cannot make them sum to more than 1.
  private static final MathContext DOWN =
      new MathContext(Quantity.PRECISION.getPrecision(), RoundingMode.DOWN);

  /// @param recycled F_R
  /// @param reused F_U
  /// @param sustainedBiological F_S
  public record Feedstock(BigDecimal recycled, BigDecimal reused, BigDecimal sustainedBiological) {
    public Feedstock {
      requireShares(List.of(recycled, reused, sustainedBiological));
    }
  }

  /// @param recycling C_R
  /// @param reuse C_U
  /// @param composting C_C
  /// @param energyRecovery C_E
  public record Destination(
      BigDecimal recycling, BigDecimal reuse, BigDecimal composting, BigDecimal energyRecovery) {
    public Destination {
      requireShares(List.of(recycling, reuse, composting, energyRecovery));
    }
  }

  /// @throws IllegalArgumentException for a negative mass, an efficiency outside of (0, 1] or a
  ///   utility that is not above 0
  public MaterialCircularity {
    if (mass.value().signum() < 0) {
      throw new IllegalArgumentException("a mass is not negative: " + mass);
    }
    for (BigDecimal efficiency : List.of(recyclingEfficiency, feedstockEfficiency)) {
      if (efficiency.signum() <= 0 || efficiency.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("an efficiency is above 0, at most 1: " + efficiency);
      }
    }
    if (utility.signum() <= 0) {
      throw new IllegalArgumentException("a utility is above 0: " + utility);
    }
  }

  /// Of a product of several materials, each with an efficiency of its own:
  ///
  ///     E_C = Σ m E ÷ Σ m            E_F = Σ m ÷ Σ (m ÷ E)
  ///
  /// so that W_C and W_F are the sums of those of the materials.
  ///
  /// @param mass M, above 0
  /// @param flows what is recycled, reused, biological, and what is collected; the rest is virgin
  ///   and waste
  /// @throws IllegalArgumentException where flows outweigh the product, or as the constructor says
  public static MaterialCircularity of(
      Quantity mass, List<MaterialFlow> flows, BigDecimal utility) {
    Flows sums = new Flows(mass, flows);
    return new MaterialCircularity(
        mass,
        new Feedstock(
            sums.share(MaterialFlow.Kind.RECYCLED_FEEDSTOCK),
            sums.share(MaterialFlow.Kind.REUSED_FEEDSTOCK),
            sums.share(MaterialFlow.Kind.BIOLOGICAL_FEEDSTOCK)),
        new Destination(
            sums.share(MaterialFlow.Kind.COLLECTED_FOR_RECYCLING),
            sums.share(MaterialFlow.Kind.COLLECTED_FOR_REUSE),
            sums.share(MaterialFlow.Kind.COMPOSTED),
            sums.share(MaterialFlow.Kind.ENERGY_RECOVERED)),
        sums.recyclingEfficiency(),
        sums.feedstockEfficiency(),
        utility);
  }

  private record Flows(Quantity product, List<MaterialFlow> flows) {

    BigDecimal mass(MaterialFlow flow) {
      return flow.mass().in(product.unit()).value();
    }

    BigDecimal sum(MaterialFlow.Kind kind) {
      return flows.stream()
          .filter(flow -> flow.kind() == kind)
          .map(this::mass)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal share(MaterialFlow.Kind kind) {
      return sum(kind).divide(product.value(), DOWN);
    }

    /// E_C; 1 where nothing is collected.
    BigDecimal recyclingEfficiency() {
      BigDecimal collected = sum(MaterialFlow.Kind.COLLECTED_FOR_RECYCLING);
      BigDecimal recycled =
          flows.stream()
              .filter(flow -> flow.kind() == MaterialFlow.Kind.COLLECTED_FOR_RECYCLING)
              .map(flow -> mass(flow).multiply(flow.efficiency()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return collected.signum() == 0
          ? BigDecimal.ONE
          : recycled.divide(collected, Quantity.PRECISION);
    }

    /// E_F; 1 where nothing is recycled feedstock.
    BigDecimal feedstockEfficiency() {
      BigDecimal made = sum(MaterialFlow.Kind.RECYCLED_FEEDSTOCK);
      BigDecimal collected =
          flows.stream()
              .filter(flow -> flow.kind() == MaterialFlow.Kind.RECYCLED_FEEDSTOCK)
              .map(flow -> mass(flow).divide(flow.efficiency(), Quantity.PRECISION))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return made.signum() == 0 ? BigDecimal.ONE : made.divide(collected, Quantity.PRECISION);
    }
  }

  private static void requireShares(List<BigDecimal> shares) {
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (shares.stream().anyMatch(share -> share.signum() < 0)
        || sum.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("shares are not negative and sum to at most 1: " + shares);
    }
  }

  /// V, in the unit of the mass.
  public BigDecimal virginFeedstock() {
    return mass.value()
        .multiply(
            BigDecimal.ONE
                .subtract(feedstock.recycled())
                .subtract(feedstock.reused())
                .subtract(feedstock.sustainedBiological()));
  }

  /// W, in the unit of the mass.
  public BigDecimal unrecoverableWaste() {
    BigDecimal landfilled =
        mass.value()
            .multiply(
                BigDecimal.ONE
                    .subtract(destination.recycling())
                    .subtract(destination.reuse())
                    .subtract(destination.composting())
                    .subtract(destination.energyRecovery()));
    return landfilled.add(wasteOfFeedstock().add(wasteOfRecycling()).multiply(HALF));
  }

  /// W_C.
  BigDecimal wasteOfRecycling() {
    return mass.value()
        .multiply(BigDecimal.ONE.subtract(recyclingEfficiency))
        .multiply(destination.recycling());
  }

  /// W_F.
  BigDecimal wasteOfFeedstock() {
    return mass.value()
        .multiply(BigDecimal.ONE.subtract(feedstockEfficiency))
        .multiply(feedstock.recycled())
        .divide(feedstockEfficiency, Quantity.PRECISION);
  }

  /// LFI; empty for a product without mass.
  public Optional<BigDecimal> linearFlowIndex() {
    if (mass.value().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal flows =
        mass.value()
            .multiply(BigDecimal.TWO)
            .add(wasteOfFeedstock().subtract(wasteOfRecycling()).multiply(HALF));
    return Optional.of(
        virginFeedstock().add(unrecoverableWaste()).divide(flows, Quantity.PRECISION));
  }

  /// MCI; empty for a product without mass.
  public Optional<BigDecimal> value() {
    return linearFlowIndex()
        .map(
            index ->
                BigDecimal.ONE
                    .subtract(index.multiply(LINEAR).divide(utility, Quantity.PRECISION))
                    .max(BigDecimal.ZERO));
  }
}
