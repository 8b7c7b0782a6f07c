package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.GasActivity;
import org.greenloop.accounting.carbon.GasBalance;
import org.greenloop.accounting.carbon.GasFamily;

/// Amounts in kilograms.
final class GasTable extends ActivityTable<GasActivity> {

  GasTable() {
    super(
        "gas_activity",
        GasActivity.class,
        key("gas"),
        value("family"),
        value("opening"),
        value("bought"),
        value("closing"),
        value("handed_on"),
        value("charged"),
        value("retired"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  String headline() {
    return "%1$s.opening + %1$s.bought - %1$s.closing - %1$s.handed_on - %1$s.charged + %1$s.retired";
  }

  @Override
  void write(CopyRows rows, GasActivity activity) {
    GasBalance balance = activity.balance();
    rows.value(activity.gas())
        .value(activity.family().name())
        .value(balance.opening())
        .value(balance.bought())
        .value(balance.closing())
        .value(balance.handedOn())
        .value(balance.charged())
        .value(balance.retired())
        .value(activity.evidence())
        .value(activity.tier().number());
  }

  @Override
  GasActivity read(ResultSet row) throws SQLException {
    return new GasActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        row.getString("gas"),
        GasFamily.valueOf(row.getString("family")),
        new GasBalance(
            row.getBigDecimal("opening"),
            row.getBigDecimal("bought"),
            row.getBigDecimal("closing"),
            row.getBigDecimal("handed_on"),
            row.getBigDecimal("charged"),
            row.getBigDecimal("retired")),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }
}
