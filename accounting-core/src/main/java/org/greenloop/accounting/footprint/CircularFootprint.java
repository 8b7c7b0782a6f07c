package org.greenloop.accounting.footprint;

import java.math.BigDecimal;

/// Circular Footprint Formula of the EU Product Environmental Footprint (Recommendation (EU)
/// 2021/2279, Annex; formula SECONDARY, as equation 3 of Zampori and Pant 2019 is quoted), burden per
/// unit of product, such as tCO2e/t.
///
///     material: (1 − R1) Ev + R1 (A Erec + (1 − A) Ev Qsin/Qp)
///               + (1 − A) R2 (ErecEoL − Ev* Qsout/Qp)
///     energy:   (1 − B) R3 (E_ER − LHV X_heat E_SE,heat − LHV X_elec E_SE,elec)
///     disposal: (1 − R2 − R3) E_D
///
/// A shares the burden and the benefit of recycling between the product that gives the material and
/// the one that takes it; its defaults by material are data (UNCONFIRMED), not part of this. The
/// result may be negative.
///
/// @param material what it is made of and what becomes of that
/// @param energy what is burned for its energy
/// @param disposalBurden E_D, of what is neither recycled nor burned for energy
public record CircularFootprint(Material material, Energy energy, BigDecimal disposalBurden) {

  /// @param allocation A, 0 to 1
  /// @param recycledContent R1
  /// @param recyclingRate R2, output of recycling at the end of life
  /// @param virgin Ev
  /// @param substitutedVirgin Ev*, of the virgin material that the recycled one replaces
  /// @param recycled Erec, of the recycled content
  /// @param recycledAtEndOfLife ErecEoL
  /// @param qualityIn Qsin/Qp
  /// @param qualityOut Qsout/Qp
  public record Material(
      BigDecimal allocation,
      BigDecimal recycledContent,
      BigDecimal recyclingRate,
      BigDecimal virgin,
      BigDecimal substitutedVirgin,
      BigDecimal recycled,
      BigDecimal recycledAtEndOfLife,
      BigDecimal qualityIn,
      BigDecimal qualityOut) {

    public Material {
      requireShare("A", allocation);
      requireShare("R1", recycledContent);
      requireShare("R2", recyclingRate);
    }

    BigDecimal burden() {
      BigDecimal others = BigDecimal.ONE.subtract(allocation);
      BigDecimal primary = BigDecimal.ONE.subtract(recycledContent).multiply(virgin);
      BigDecimal secondary =
          recycledContent.multiply(
              allocation.multiply(recycled).add(others.multiply(virgin).multiply(qualityIn)));
      BigDecimal endOfLife =
          others
              .multiply(recyclingRate)
              .multiply(recycledAtEndOfLife.subtract(substitutedVirgin.multiply(qualityOut)));
      return primary.add(secondary).add(endOfLife);
    }
  }

  /// @param allocation B, 0 to 1
  /// @param recoveryRate R3
  /// @param process E_ER, of the recovery itself
  /// @param heatingValue LHV
  /// @param heatEfficiency X_heat
  /// @param heat E_SE,heat, of the heat that is replaced
  /// @param electricityEfficiency X_elec
  /// @param electricity E_SE,elec
  public record Energy(
      BigDecimal allocation,
      BigDecimal recoveryRate,
      BigDecimal process,
      BigDecimal heatingValue,
      BigDecimal heatEfficiency,
      BigDecimal heat,
      BigDecimal electricityEfficiency,
      BigDecimal electricity) {

    /// Nothing is burned for its energy.
    public static final Energy NONE =
        new Energy(
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    public Energy {
      requireShare("B", allocation);
      requireShare("R3", recoveryRate);
    }

    BigDecimal burden() {
      BigDecimal replaced =
          heatingValue.multiply(
              heatEfficiency.multiply(heat).add(electricityEfficiency.multiply(electricity)));
      return BigDecimal.ONE
          .subtract(allocation)
          .multiply(recoveryRate)
          .multiply(process.subtract(replaced));
    }
  }

  /// @throws IllegalArgumentException where more is recycled and burned than there is
  public CircularFootprint {
    requireShare("R2 + R3", material.recyclingRate().add(energy.recoveryRate()));
  }

  static void requireShare(String name, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(name + " lies between 0 and 1: " + share);
    }
  }

  public BigDecimal value() {
    BigDecimal disposed =
        BigDecimal.ONE.subtract(material.recyclingRate()).subtract(energy.recoveryRate());
    return material.burden().add(energy.burden()).add(disposed.multiply(disposalBurden));
  }
}
