package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.HandOverActivity;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// The site is the one that takes, the counterparty the one that gives.
final class HandOverTable extends ActivityTable<HandOverActivity> {

  HandOverTable() {
    super(
        "handover_activity",
        HandOverActivity.class,
        LotColumns.columns(
            List.of(
                List.of(
                    value("day"),
                    value("handover"),
                    value("counterparty_id"),
                    value("reason"),
                    value("given_lot"),
                    value("given"),
                    key("lot"),
                    value("material"),
                    value("quantity"),
                    value("unit")),
                LotColumns.CONDITION,
                LotColumns.PAPERS,
                List.of(value("tier")))));
  }

  /// A lot is the same in whatever month it is reported.
  @Override
  boolean isMonthly() {
    return false;
  }

  @Override
  void write(CopyRows rows, HandOverActivity activity) {
    HandOver handOver = activity.handOver();
    Lot received = handOver.received();
    Unit unit = received.net().unit();
    rows.value(handOver.date().toString())
        .value(handOver.number())
        .value(handOver.seller())
        .value(handOver.reason().name())
        .value(handOver.given().lot())
        .value(LotColumns.in(handOver.given().net(), unit))
        .value(received.code())
        .value(received.material())
        .value(received.net().value())
        .value(unit.name());
    LotColumns.write(rows, received.condition());
    LotColumns.write(rows, handOver.documents(), unit);
    rows.value(activity.tier().number());
  }

  @Override
  HandOverActivity read(ResultSet row) throws SQLException {
    return new HandOverActivity(
        source(row),
        handOver(row, row.getString("handover")),
        DataQualityTier.get(row.getInt("tier")));
  }

  static HandOver handOver(ResultSet row, String number) throws SQLException {
    Unit unit = LotColumns.unit(row);
    return new HandOver(
        number,
        LotColumns.day(row),
        row.getInt("counterparty_id"),
        row.getInt("site_id"),
        HandOver.Reason.valueOf(row.getString("reason")),
        new Portion(row.getString("given_lot"), new Quantity(row.getBigDecimal("given"), unit)),
        new Lot(
            row.getString("lot"),
            row.getString("material"),
            quantity(row),
            LotColumns.condition(row)),
        LotColumns.documents(row, unit));
  }
}
