package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.LotStockActivity;
import org.greenloop.accounting.custody.StockCount;

final class LotStockTable extends ActivityTable<LotStockActivity> {

  LotStockTable() {
    super(
        "lot_stock_activity",
        LotStockActivity.class,
        key("material"),
        value("quantity"),
        value("unit"),
        value("tier"));
  }

  @Override
  void write(CopyRows rows, LotStockActivity activity) {
    rows.value(activity.count().material())
        .value(activity.quantity().value())
        .value(activity.quantity().unit().name())
        .value(activity.tier().number());
  }

  @Override
  LotStockActivity read(ResultSet row) throws SQLException {
    return new LotStockActivity(source(row), count(row), DataQualityTier.get(row.getInt("tier")));
  }

  static StockCount count(ResultSet row) throws SQLException {
    return new StockCount(
        row.getInt("site_id"),
        row.getString("material"),
        Months.fromColumn(row.getInt("period")),
        quantity(row));
  }
}
