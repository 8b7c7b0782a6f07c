package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.ParcelActivity;
import org.greenloop.accounting.packaging.ParcelService;
import org.greenloop.accounting.packaging.Parcels;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

final class ParcelTable extends ActivityTable<ParcelActivity> {

  ParcelTable() {
    super(
        "parcel_activity",
        ParcelActivity.class,
        key("service"),
        value("quantity"),
        value("unit"),
        value("packed_once"),
        value("narrow_tape"),
        value("electronic_waybill"),
        value("reusable"),
        optionalNumberValue("box_volume"),
        optionalNumberValue("goods_volume"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  void write(CopyRows rows, ParcelActivity activity) {
    Parcels parcels = activity.parcels();
    Unit unit = parcels.sent().unit();
    rows.value(parcels.service().name())
        .value(parcels.sent().value())
        .value(unit.name())
        .value(parcels.withoutSecondPacking().in(unit).value())
        .value(parcels.narrowTape().in(unit).value())
        .value(parcels.electronicWaybill().in(unit).value())
        .value(parcels.reusable().in(unit).value())
        .value(parcels.space().map(space -> space.boxes().in(Unit.CUBIC_METRE).value()))
        .value(parcels.space().map(space -> space.goods().in(Unit.CUBIC_METRE).value()))
        .value(activity.evidence())
        .value(activity.tier().number());
  }

  @Override
  ParcelActivity read(ResultSet row) throws SQLException {
    Unit unit = Unit.valueOf(row.getString("unit"));
    Optional<BigDecimal> boxes = Optional.ofNullable(row.getBigDecimal("box_volume"));
    Optional<BigDecimal> goods = Optional.ofNullable(row.getBigDecimal("goods_volume"));
    return new ParcelActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new Parcels(
            ParcelService.valueOf(row.getString("service")),
            quantity(row),
            new Quantity(row.getBigDecimal("packed_once"), unit),
            new Quantity(row.getBigDecimal("narrow_tape"), unit),
            new Quantity(row.getBigDecimal("electronic_waybill"), unit),
            new Quantity(row.getBigDecimal("reusable"), unit),
            boxes.flatMap(
                box ->
                    goods.map(
                        inside ->
                            new Parcels.Space(
                                new Quantity(box, Unit.CUBIC_METRE),
                                new Quantity(inside, Unit.CUBIC_METRE))))),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }
}
