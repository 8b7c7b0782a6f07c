package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.CertificateRetirement;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.energy.SerialRange;

final class CertificateUseTable extends ActivityTable<CertificateRetirement> {

  CertificateUseTable() {
    super(
        "certificate_use",
        CertificateRetirement.class,
        key("register"),
        key("prefix"),
        key("serials"),
        optionalTextValue("evidence"));
  }

  @Override
  String select() {
    return "SELECT a.*, lower(a.serials) AS first, upper(a.serials) - 1 AS last"
        + " FROM certificate_use a";
  }

  @Override
  void write(CopyRows rows, CertificateRetirement retirement) {
    SerialRange range = retirement.numbers().range();
    rows.value(retirement.numbers().register())
        .value(retirement.numbers().prefix())
        .value("[" + range.first() + "," + range.last() + "]")
        .value(retirement.evidence());
  }

  @Override
  CertificateRetirement read(ResultSet row) throws SQLException {
    return new CertificateRetirement(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new SerialNumbers(
            row.getString("register"),
            row.getString("prefix"),
            new SerialRange(row.getLong("first"), row.getLong("last"))),
        Optional.ofNullable(row.getString("evidence")));
  }
}
