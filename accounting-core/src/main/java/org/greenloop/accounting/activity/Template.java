package org.greenloop.accounting.activity;

import java.util.Locale;
import java.util.Optional;

/// The templates that carry monthly facts.
public enum Template {
  ENERGY,
  PRODUCTION,
  METER,
  /// Process emissions and recovered carbon dioxide.
  PROCESS,
  /// Fugitive refrigerants and sulphur hexafluoride.
  GASES,
  CERTIFICATE_RETIREMENTS,
  FREIGHT,
  FLEET,
  /// Hubs, warehouses and terminals.
  HUBS,
  WATER,
  WASTE,
  LAND,
  POLLUTANTS,
  MATERIALS,
  /// Packaging bought and used.
  PACKAGING,
  /// Designs of sales packages and how many were sold.
  PACKAGES,
  /// Parcels sent.
  PARCELS,
  /// Tests of packaging for harmful substances.
  SUBSTANCES,
  /// Reusable packaging in circulation.
  POOLS,
  DECLARATIONS,
  /// Lots that were given back.
  RETURNS,
  /// Lots that were taken over from other members.
  HANDOVERS,
  /// Lines of treatment runs and regroupings.
  TREATMENTS,
  /// Secondary material sold to factories.
  SALES_BACK,
  /// Material counted at the end of a month.
  LOT_STOCKS;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Template> find(String code) {
    for (Template template : values()) {
      if (template.code().equals(code)) {
        return Optional.of(template);
      }
    }
    return Optional.empty();
  }
}
