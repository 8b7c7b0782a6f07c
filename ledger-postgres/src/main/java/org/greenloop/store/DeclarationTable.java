package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DeclarationActivity;

final class DeclarationTable extends ActivityTable<DeclarationActivity> {

  DeclarationTable() {
    super(
        "declaration_activity",
        DeclarationActivity.class,
        key("item"),
        optionalTextKey("brand"),
        value("quantity"),
        value("unit"),
        optionalTextValue("words"),
        optionalTextValue("evidence"));
  }

  @Override
  void write(CopyRows rows, DeclarationActivity declaration) {
    rows.value(declaration.item())
        .value(declaration.brand())
        .value(declaration.quantity().value())
        .value(declaration.quantity().unit().name())
        .value(declaration.text())
        .value(declaration.evidence());
  }

  @Override
  DeclarationActivity read(ResultSet row) throws SQLException {
    return new DeclarationActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        row.getString("item"),
        Optional.ofNullable(row.getString("brand")),
        quantity(row),
        Optional.ofNullable(row.getString("words")),
        Optional.ofNullable(row.getString("evidence")));
  }
}
