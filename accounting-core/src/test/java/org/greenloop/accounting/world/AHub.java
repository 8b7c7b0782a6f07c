package org.greenloop.accounting.world;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.HubActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.HubKind;
import org.greenloop.accounting.freight.HubOperation;
import org.greenloop.accounting.freight.HubRefrigerant;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// A hub in words: `hub().handling("120").of(WAREHOUSE_AMBIENT).withPower("5000").as(UPSTREAM)`.
public record AHub(
    FreightRole role,
    HubKind kind,
    Quantity outbound,
    Optional<EnergyUse> electricity,
    Optional<EnergyUse> fuel,
    Optional<HubRefrigerant> refrigerant,
    YearMonth month) {

  /// An own transshipment hub of 120 t in March 2025, without any energy yet.
  public static AHub hub() {
    return new AHub(
        FreightRole.OWN,
        HubKind.TRANSSHIPMENT,
        Quantity.of("120", Unit.TONNE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        YearMonth.of(2025, 3));
  }

  public AHub as(FreightRole other) {
    return new AHub(other, kind, outbound, electricity, fuel, refrigerant, month);
  }

  public AHub of(HubKind other) {
    return new AHub(role, other, outbound, electricity, fuel, refrigerant, month);
  }

  public AHub handling(String value, Unit unit) {
    return new AHub(role, kind, Quantity.of(value, unit), electricity, fuel, refrigerant, month);
  }

  public AHub in(YearMonth other) {
    return new AHub(role, kind, outbound, electricity, fuel, refrigerant, other);
  }

  public AHub withPower(String kilowattHours) {
    return new AHub(
        role,
        kind,
        outbound,
        Optional.of(use(kilowattHours, Unit.KILOWATT_HOUR, Carriers.ELECTRICITY)),
        fuel,
        refrigerant,
        month);
  }

  public AHub withFuel(String value, Unit unit, Carrier carrier) {
    return new AHub(
        role,
        kind,
        outbound,
        electricity,
        Optional.of(use(value, unit, carrier)),
        refrigerant,
        month);
  }

  public AHub leaking(String kilograms, String gas, GasFamily family) {
    return new AHub(
        role,
        kind,
        outbound,
        electricity,
        fuel,
        Optional.of(new HubRefrigerant(gas, family, new BigDecimal(kilograms))),
        month);
  }

  private static EnergyUse use(String value, Unit unit, Carrier carrier) {
    return new EnergyUse(carrier, EnergyFlow.PURCHASED, Quantity.of(value, unit), Optional.empty());
  }

  public HubOperation build() {
    return new HubOperation(role, "DC-1", kind, outbound, electricity, fuel, refrigerant);
  }

  public HubActivity reportedBy(int site) {
    return activity(site, Optional.empty());
  }

  /// @param operator the site that operates the hub
  public HubActivity reportedBy(int site, int operator) {
    return activity(site, Optional.of(operator));
  }

  private HubActivity activity(int site, Optional<Integer> operator) {
    return new HubActivity(
        new SourceRow(1, 2),
        site,
        month,
        build(),
        operator,
        Optional.empty(),
        DataQualityTier.METERED_OR_INVOICED);
  }
}
