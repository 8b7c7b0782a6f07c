package org.greenloop.accounting.pollutant;

import java.util.Locale;
import org.greenloop.accounting.quantity.Unit;

/// What a site gives off.
public enum Pollutant {
  COD(Unit.TONNE),
  AMMONIA_NITROGEN(Unit.TONNE),
  SULPHUR_DIOXIDE(Unit.TONNE),
  NITROGEN_OXIDES(Unit.TONNE),
  PARTICULATE(Unit.TONNE),
  VOC(Unit.TONNE),
  WASTE_GAS(Unit.CUBIC_METRE),
  WASTE_WATER(Unit.TONNE);

  private final Unit unit;

  Pollutant(Unit unit) {
    this.unit = unit;
  }

  /// In which its accounts are kept.
  public Unit unit() {
    return unit;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Before treatment, or what left the site.
  public enum Passage {
    GENERATED,
    DISCHARGED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
