package org.greenloop.accounting.footprint;

import java.math.BigDecimal;
import org.greenloop.accounting.footprint.CircularFootprint.Energy;
import org.greenloop.accounting.footprint.CircularFootprint.Material;

/// Cut-off (recycled content method, 100:0), burden per unit of product, such as tCO2e/t.
///
///     (1 − R1) Ev + R1 Erec + R3 E_ER + (1 − R2 − R3) E_D
///
/// Recycled content comes with the burden of its recycling alone; what is given to recycling at the
/// end of life leaves without burden or benefit. Energy recovery is waste treatment of this product:
/// its burden stays here, what it replaces is not credited. ISO 14067 and the GHG Protocol name the
/// method; UNCONFIRMED, recalled. It is the circular footprint formula with A = 1, B = 0 and no
/// energy replaced.
///
/// @param material A, R2's burden and the qualities do not matter
/// @param energy B and what is replaced do not matter
/// @param disposalBurden E_D
public record CutOff(Material material, Energy energy, BigDecimal disposalBurden) {

  /// @throws IllegalArgumentException where more is recycled and burned than there is
  public CutOff {
    CircularFootprint.requireShare("R2 + R3", material.recyclingRate().add(energy.recoveryRate()));
  }

  public BigDecimal value() {
    BigDecimal disposed =
        BigDecimal.ONE.subtract(material.recyclingRate()).subtract(energy.recoveryRate());
    return BigDecimal.ONE
        .subtract(material.recycledContent())
        .multiply(material.virgin())
        .add(material.recycledContent().multiply(material.recycled()))
        .add(energy.recoveryRate().multiply(energy.process()))
        .add(disposed.multiply(disposalBurden));
  }
}
