package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.ProcessActivity;
import org.greenloop.accounting.carbon.ProcessSource;

final class ProcessTable extends ActivityTable<ProcessActivity> {

  ProcessTable() {
    super(
        "process_activity",
        ProcessActivity.class,
        key("process"),
        optionalTextKey("material"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("content"),
        optionalNumberValue("declared_factor"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  void write(CopyRows rows, ProcessActivity process) {
    rows.value(process.process().name())
        .value(process.material())
        .value(process.quantity().value())
        .value(process.quantity().unit().name())
        .value(process.content())
        .value(process.declaredFactor())
        .value(process.evidence())
        .value(process.tier().number());
  }

  @Override
  ProcessActivity read(ResultSet row) throws SQLException {
    return new ProcessActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        ProcessSource.valueOf(row.getString("process")),
        Optional.ofNullable(row.getString("material")),
        quantity(row),
        Optional.ofNullable(row.getBigDecimal("content")),
        Optional.ofNullable(row.getBigDecimal("declared_factor")),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }
}
