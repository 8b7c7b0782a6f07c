package org.greenloop.accounting.greencertificate;

import java.util.Locale;

/// What made the power; the classes for which certificates are issued (《可再生能源绿色电力证书核发和交易规则》, 2024).
public enum Technology {
  WIND,
  PHOTOVOLTAIC,
  SOLAR_THERMAL,
  HYDRO,
  BIOMASS,
  GEOTHERMAL,
  OCEAN;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
