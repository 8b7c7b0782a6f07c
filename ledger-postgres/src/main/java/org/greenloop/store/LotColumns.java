package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.Documents.Paper;
import org.greenloop.accounting.custody.Documents.WeighbridgeTicket;
import org.greenloop.accounting.custody.LotCondition;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.store.ActivityTable.Column;

/// The columns that the tables of custody share. All masses of a row are in its unit.
final class LotColumns {

  static final List<Column> CONDITION =
      List.of(value("moisture"), value("contaminants"), optionalTextValue("grade"));

  static final List<Column> PAPERS =
      List.of(
          optionalTextValue("ticket"),
          optionalTextValue("weighbridge"),
          optionalTextValue("vehicle"),
          new Column("weighed_at", ActivityTable.Part.VALUE, "'-infinity'"),
          optionalNumberValue("weighed_gross"),
          optionalTextValue("manifest"),
          optionalNumberValue("manifest_mass"),
          optionalTextValue("invoice"),
          optionalNumberValue("invoice_mass"),
          value("photos"));

  private static final String BETWEEN_PHOTOS = " ";

  private LotColumns() {}

  static Column[] columns(List<List<Column>> parts) {
    return parts.stream().flatMap(List::stream).toArray(Column[]::new);
  }

  static void write(CopyRows rows, LotCondition condition) {
    rows.value(condition.moisture()).value(condition.contaminants()).value(condition.grade());
  }

  static LotCondition condition(ResultSet row) throws SQLException {
    return new LotCondition(
        row.getBigDecimal("moisture"), row.getBigDecimal("contaminants"), text(row, "grade"));
  }

  static void write(CopyRows rows, Documents documents, Unit unit) {
    Optional<WeighbridgeTicket> ticket = documents.ticket();
    rows.value(ticket.map(WeighbridgeTicket::number))
        .value(ticket.map(WeighbridgeTicket::weighbridge))
        .value(ticket.map(WeighbridgeTicket::vehicle))
        .value(ticket.map(WeighbridgeTicket::at))
        .value(ticket.map(known -> in(known.gross(), unit)))
        .value(documents.manifest().map(Paper::number))
        .value(documents.manifest().map(paper -> in(paper.net(), unit)))
        .value(documents.invoice().map(Paper::number))
        .value(documents.invoice().map(paper -> in(paper.net(), unit)))
        .value(String.join(BETWEEN_PHOTOS, documents.photos()));
  }

  static Documents documents(ResultSet row, Unit unit) throws SQLException {
    Optional<String> number = text(row, "ticket");
    String photos = row.getString("photos");
    return new Documents(
        number.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new WeighbridgeTicket(
                    row.getString("weighbridge"),
                    number.get(),
                    row.getString("vehicle"),
                    row.getObject("weighed_at", LocalDateTime.class),
                    new Quantity(row.getBigDecimal("weighed_gross"), unit))),
        paper(row, "manifest", unit),
        paper(row, "invoice", unit),
        photos.isEmpty() ? List.of() : Arrays.asList(photos.split(BETWEEN_PHOTOS)));
  }

  private static Optional<Paper> paper(ResultSet row, String column, Unit unit)
      throws SQLException {
    Optional<String> number = text(row, column);
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Paper(number.get(), new Quantity(row.getBigDecimal(column + "_mass"), unit)));
  }

  /// Exact: units of mass are powers of ten of each other, but for those of trade, which end too.
  static BigDecimal in(Quantity mass, Unit unit) {
    return mass.in(unit).value();
  }

  static Unit unit(ResultSet row) throws SQLException {
    return Unit.valueOf(row.getString("unit"));
  }

  static LocalDate day(ResultSet row) throws SQLException {
    return row.getObject("day", LocalDate.class);
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Quantity> mass(ResultSet row, String column, Unit unit) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(value -> new Quantity(value, unit));
  }
}
