package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.ProductionActivity;

final class ProductionTable extends ActivityTable<ProductionActivity> {

  ProductionTable() {
    super(
        "production_activity",
        ProductionActivity.class,
        key("product"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("output_value"),
        optionalNumberValue("value_added"),
        optionalTextKey("evidence"));
  }

  @Override
  void write(CopyRows rows, ProductionActivity production) {
    rows.value(production.product())
        .value(production.quantity().value())
        .value(production.quantity().unit().name())
        .value(production.outputValue())
        .value(production.valueAdded())
        .value(production.evidence());
  }

  @Override
  ProductionActivity read(ResultSet row) throws SQLException {
    return new ProductionActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        row.getString("product"),
        quantity(row),
        Optional.ofNullable(row.getBigDecimal("output_value")),
        Optional.ofNullable(row.getBigDecimal("value_added")),
        Optional.ofNullable(row.getString("evidence")));
  }
}
