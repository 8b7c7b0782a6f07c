package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.SaleBackActivity;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.SaleBack;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// The site is the one that sells, the counterparty the factory.
final class SaleBackTable extends ActivityTable<SaleBackActivity> {

  SaleBackTable() {
    super(
        "sale_back_activity",
        SaleBackActivity.class,
        LotColumns.columns(
            List.of(
                List.of(
                    value("day"),
                    key("sale"),
                    value("counterparty_id"),
                    key("lot"),
                    value("material"),
                    value("quantity"),
                    value("unit"),
                    value("received")),
                LotColumns.PAPERS,
                List.of(value("tier")))));
  }

  /// A sale is the same in whatever month it is reported.
  @Override
  boolean isMonthly() {
    return false;
  }

  @Override
  void write(CopyRows rows, SaleBackActivity activity) {
    SaleBack sale = activity.sale();
    Unit unit = sale.given().net().unit();
    rows.value(sale.date().toString())
        .value(sale.number())
        .value(sale.factory())
        .value(sale.given().lot())
        .value(sale.material())
        .value(sale.given().net().value())
        .value(unit.name())
        .value(LotColumns.in(sale.goods(), unit));
    LotColumns.write(rows, sale.documents(), unit);
    rows.value(activity.tier().number());
  }

  @Override
  SaleBackActivity read(ResultSet row) throws SQLException {
    return new SaleBackActivity(
        source(row), sale(row, row.getString("sale")), DataQualityTier.get(row.getInt("tier")));
  }

  static SaleBack sale(ResultSet row, String number) throws SQLException {
    Unit unit = LotColumns.unit(row);
    return new SaleBack(
        number,
        LotColumns.day(row),
        row.getInt("site_id"),
        row.getInt("counterparty_id"),
        new Portion(row.getString("lot"), quantity(row)),
        row.getString("material"),
        new Quantity(row.getBigDecimal("received"), unit),
        LotColumns.documents(row, unit));
  }
}
