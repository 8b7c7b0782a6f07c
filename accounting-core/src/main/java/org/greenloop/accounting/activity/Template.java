package org.greenloop.accounting.activity;

import java.util.Locale;
import java.util.Optional;

/// The templates that carry monthly facts.
public enum Template {
  ENERGY,
  PRODUCTION,
  METER,
  WATER,
  WASTE,
  LAND,
  POLLUTANTS,
  MATERIALS,
  FREIGHT,
  FLEET,
  DECLARATIONS;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
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
