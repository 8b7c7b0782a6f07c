package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalIdValue;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.HubActivity;
import org.greenloop.accounting.carbon.GasFamily;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.HubKind;
import org.greenloop.accounting.freight.HubOperation;
import org.greenloop.accounting.freight.HubRefrigerant;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// Electricity in kilowatt hours, refrigerant in kilograms. A hub that is reported with another
/// fuel or role is the same hub: what it is named by is its code and the evidence.
final class HubTable extends ActivityTable<HubActivity> {

  private static final String ELECTRICITY = "ELECTRICITY";

  private final CarrierCatalog carriers;

  HubTable(CarrierCatalog carriers) {
    super(
        "hub_activity",
        HubActivity.class,
        key("hub"),
        value("kind"),
        value("role"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("electricity"),
        optionalTextValue("fuel"),
        optionalNumberValue("fuel_quantity"),
        optionalTextValue("fuel_unit"),
        optionalTextValue("refrigerant"),
        optionalTextValue("refrigerant_family"),
        optionalNumberValue("refrigerant_leaked"),
        optionalIdValue("counterparty_id"),
        optionalTextKey("evidence"),
        value("tier"));
    this.carriers = carriers;
  }

  @Override
  void write(CopyRows rows, HubActivity activity) {
    HubOperation operation = activity.operation();
    Optional<HubRefrigerant> refrigerant = operation.refrigerant();
    rows.value(operation.hub())
        .value(operation.kind().name())
        .value(operation.role().name())
        .value(operation.outbound().value())
        .value(operation.outbound().unit().name())
        .value(operation.electricity().map(use -> use.quantity().in(Unit.KILOWATT_HOUR).value()))
        .value(operation.fuel().map(use -> use.carrier().code()))
        .value(operation.fuel().map(use -> use.quantity().value()))
        .value(operation.fuel().map(use -> use.quantity().unit().name()))
        .value(refrigerant.map(HubRefrigerant::gas))
        .value(refrigerant.map(gas -> gas.family().name()))
        .value(refrigerant.map(HubRefrigerant::kilograms))
        .value(activity.counterpartyId())
        .value(activity.evidence())
        .value(activity.tier().number());
  }

  @Override
  HubActivity read(ResultSet row) throws SQLException {
    return new HubActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new HubOperation(
            FreightRole.valueOf(row.getString("role")),
            row.getString("hub"),
            HubKind.valueOf(row.getString("kind")),
            quantity(row),
            use(ELECTRICITY, row.getBigDecimal("electricity"), Unit.KILOWATT_HOUR.name()),
            use(
                row.getString("fuel"),
                row.getBigDecimal("fuel_quantity"),
                row.getString("fuel_unit")),
            refrigerant(row)),
        Optional.ofNullable(row.getObject("counterparty_id", Integer.class)),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }

  private Optional<EnergyUse> use(
      @Nullable String carrier, @Nullable BigDecimal quantity, @Nullable String unit) {
    return quantity == null || carrier == null || unit == null
        ? Optional.empty()
        : Optional.of(
            new EnergyUse(
                carriers.get(carrier),
                EnergyFlow.PURCHASED,
                new Quantity(quantity, Unit.valueOf(unit)),
                Optional.empty()));
  }

  private static Optional<HubRefrigerant> refrigerant(ResultSet row) throws SQLException {
    String gas = row.getString("refrigerant");
    return gas == null
        ? Optional.empty()
        : Optional.of(
            new HubRefrigerant(
                gas,
                GasFamily.valueOf(row.getString("refrigerant_family")),
                row.getBigDecimal("refrigerant_leaked")));
  }
}
