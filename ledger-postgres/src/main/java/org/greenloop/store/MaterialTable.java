package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.MaterialActivity;

final class MaterialTable extends ActivityTable<MaterialActivity> {

  MaterialTable() {
    super(
        "material_activity",
        MaterialActivity.class,
        key("material"),
        key("grade"),
        value("quantity"),
        value("unit"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  Optional<SeriesColumns> series() {
    return Optional.of(
        new SeriesColumns("a.material, a.grade", "ARRAY[a.material, lower(a.grade)]"));
  }

  @Override
  void write(CopyRows rows, MaterialActivity material) {
    rows.value(material.material())
        .value(material.grade().name())
        .value(material.quantity().value())
        .value(material.quantity().unit().name())
        .value(material.evidence())
        .value(material.tier().number());
  }

  @Override
  MaterialActivity read(ResultSet row) throws SQLException {
    return new MaterialActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        row.getString("material"),
        MaterialActivity.Grade.valueOf(row.getString("grade")),
        quantity(row),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }
}
