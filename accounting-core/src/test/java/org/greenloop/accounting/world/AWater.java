package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.water.WaterFlow;
import org.greenloop.accounting.water.WaterReuse;
import org.greenloop.accounting.water.WaterSource;
import org.greenloop.accounting.water.WaterSystem;
import org.greenloop.accounting.water.WaterUse;

/// Amounts of water in words, m³ where nothing else is said.
public final class AWater {

  private AWater() {}

  public static WaterUse municipal(String volume) {
    return intake(WaterSource.MUNICIPAL, WaterSystem.MAIN, volume, Optional.empty());
  }

  public static WaterUse intake(
      WaterSource source, WaterSystem system, String volume, Optional<String> metered) {
    return use(
        WaterFlow.INTAKE,
        Optional.of(source),
        Optional.empty(),
        system,
        Quantity.of(volume, Unit.CUBIC_METRE),
        metered,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// A flow that needs nothing besides its amount.
  public static WaterUse flowing(WaterFlow flow, String volume, Unit unit) {
    return use(
        flow,
        Optional.empty(),
        Optional.empty(),
        WaterSystem.MAIN,
        Quantity.of(volume, unit),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static WaterUse reused(WaterReuse kind, String volume, String fresh) {
    return use(
        WaterFlow.REUSED,
        Optional.empty(),
        Optional.of(kind),
        WaterSystem.MAIN,
        Quantity.of(volume, Unit.CUBIC_METRE),
        Optional.empty(),
        fresh.isEmpty() ? Optional.empty() : Optional.of(fresh),
        Optional.empty(),
        Optional.empty());
  }

  public static WaterUse condensate(String volume, String density, String steam) {
    return use(
        WaterFlow.REUSED,
        Optional.empty(),
        Optional.of(WaterReuse.CONDENSATE),
        WaterSystem.MAIN,
        Quantity.of(volume, Unit.CUBIC_METRE),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new WaterUse.Condensate(new BigDecimal(density), new BigDecimal(steam))),
        Optional.empty());
  }

  public static WaterUse domestic(String volume, String heads, String days) {
    return use(
        WaterFlow.DOMESTIC,
        Optional.empty(),
        Optional.empty(),
        WaterSystem.ATTACHED,
        Quantity.of(volume, Unit.CUBIC_METRE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new WaterUse.People(new BigDecimal(heads), new BigDecimal(days))));
  }

  private static WaterUse use(
      WaterFlow flow,
      Optional<WaterSource> source,
      Optional<WaterReuse> reuse,
      WaterSystem system,
      Quantity quantity,
      Optional<String> metered,
      Optional<String> fresh,
      Optional<WaterUse.Condensate> condensate,
      Optional<WaterUse.People> people) {
    return new WaterUse(
        flow,
        source,
        reuse,
        system,
        quantity,
        metered.map(BigDecimal::new),
        fresh.map(BigDecimal::new),
        condensate,
        people);
  }
}
