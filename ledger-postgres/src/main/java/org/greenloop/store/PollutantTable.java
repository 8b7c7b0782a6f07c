package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.PollutantActivity;
import org.greenloop.accounting.pollutant.Pollutant;

final class PollutantTable extends ActivityTable<PollutantActivity> {

  PollutantTable() {
    super(
        "pollutant_activity",
        PollutantActivity.class,
        key("pollutant"),
        key("passage"),
        value("quantity"),
        value("unit"),
        optionalTextKey("outlet"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  void write(CopyRows rows, PollutantActivity pollutant) {
    rows.value(pollutant.pollutant().name())
        .value(pollutant.passage().name())
        .value(pollutant.quantity().value())
        .value(pollutant.quantity().unit().name())
        .value(pollutant.outlet())
        .value(pollutant.evidence())
        .value(pollutant.tier().number());
  }

  @Override
  PollutantActivity read(ResultSet row) throws SQLException {
    return new PollutantActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        Pollutant.valueOf(row.getString("pollutant")),
        Pollutant.Passage.valueOf(row.getString("passage")),
        quantity(row),
        Optional.ofNullable(row.getString("outlet")),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }
}
