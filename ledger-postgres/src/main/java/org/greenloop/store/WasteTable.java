package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberKey;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.waste.WasteClass;
import org.greenloop.accounting.waste.WasteFlow;
import org.greenloop.accounting.waste.WasteMaterial;
import org.greenloop.accounting.waste.WasteMovement;
import org.greenloop.accounting.waste.WasteTreatment;

final class WasteTable extends ActivityTable<WasteActivity> {

  WasteTable() {
    super(
        "waste_activity",
        WasteActivity.class,
        key("waste"),
        value("kind"),
        key("flow"),
        value("quantity"),
        value("unit"),
        value("place"),
        optionalTextKey("treatment"),
        optionalTextValue("material"),
        optionalNumberKey("other_site_id"),
        optionalTextKey("manifest"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  Optional<SeriesColumns> series() {
    return Optional.of(new SeriesColumns("a.waste, a.flow", "ARRAY[a.waste, lower(a.flow)]"));
  }

  @Override
  void write(CopyRows rows, WasteActivity waste) {
    WasteMovement movement = waste.movement();
    rows.value(movement.waste())
        .value(movement.kind().name())
        .value(movement.flow().name())
        .value(movement.quantity().value())
        .value(movement.quantity().unit().name())
        .value(movement.place().name())
        .value(movement.treatment().map(Enum::name))
        .value(movement.material().map(Enum::name))
        .value(waste.otherSiteId())
        .value(waste.manifest())
        .value(waste.evidence())
        .value(waste.tier().number());
  }

  @Override
  WasteActivity read(ResultSet row) throws SQLException {
    return new WasteActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new WasteMovement(
            row.getString("waste"),
            WasteClass.Kind.valueOf(row.getString("kind")),
            WasteFlow.valueOf(row.getString("flow")),
            quantity(row),
            WasteMovement.Place.valueOf(row.getString("place")),
            Optional.ofNullable(row.getString("treatment")).map(WasteTreatment::valueOf),
            Optional.ofNullable(row.getString("material")).map(WasteMaterial::valueOf)),
        Optional.ofNullable(row.getObject("other_site_id", Integer.class)),
        Optional.ofNullable(row.getString("manifest")),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }
}
