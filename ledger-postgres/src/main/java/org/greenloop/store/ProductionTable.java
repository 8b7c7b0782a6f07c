package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.production.PriceIndex;
import org.greenloop.accounting.production.UnitHours;

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
        optionalNumberValue("price_index"),
        optionalTextValue("price_index_name"),
        optionalNumberValue("unit_hours"),
        optionalNumberValue("reference_hours"),
        optionalTextKey("evidence"));
  }

  @Override
  Optional<SeriesColumns> series() {
    return Optional.of(new SeriesColumns("a.product", "ARRAY[a.product]"));
  }

  @Override
  void write(CopyRows rows, ProductionActivity production) {
    rows.value(production.product())
        .value(production.quantity().value())
        .value(production.quantity().unit().name())
        .value(production.outputValue())
        .value(production.valueAdded())
        .value(production.priceIndex().map(PriceIndex::value))
        .value(production.priceIndex().map(PriceIndex::name))
        .value(production.hours().map(UnitHours::product))
        .value(production.hours().map(UnitHours::representative))
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
        priceIndex(row),
        hours(row),
        Optional.ofNullable(row.getString("evidence")));
  }

  private static Optional<PriceIndex> priceIndex(ResultSet row) throws SQLException {
    return row.getBigDecimal("price_index") == null
        ? Optional.empty()
        : Optional.of(
            new PriceIndex(row.getBigDecimal("price_index"), row.getString("price_index_name")));
  }

  private static Optional<UnitHours> hours(ResultSet row) throws SQLException {
    return row.getBigDecimal("unit_hours") == null
        ? Optional.empty()
        : Optional.of(
            new UnitHours(row.getBigDecimal("unit_hours"), row.getBigDecimal("reference_hours")));
  }
}
