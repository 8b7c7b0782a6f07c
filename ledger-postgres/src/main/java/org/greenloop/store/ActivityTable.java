package org.greenloop.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

/// The table of one record of [Activity]: its columns, how a fact is written and read back, and
/// what makes two rows the same fact.
///
/// Every such table begins with `submission_id, row_no, site_id, period`.
///
/// @param <A> the record
abstract class ActivityTable<A extends Activity> {

  /// What a column does when rows are held against each other.
  enum Part {
    /// Names the fact, together with the site and mostly the month.
    KEY,
    /// What a correction may change.
    VALUE
  }

  /// @param absent SQL literal that stands for an absent value in comparisons; empty where the
  ///   column is never absent
  record Column(String name, Part part, String absent) {

    static Column key(String name) {
      return new Column(name, Part.KEY, "");
    }

    static Column optionalTextKey(String name) {
      return new Column(name, Part.KEY, "''");
    }

    static Column optionalNumberKey(String name) {
      return new Column(name, Part.KEY, "-1");
    }

    static Column value(String name) {
      return new Column(name, Part.VALUE, "");
    }

    static Column optionalTextValue(String name) {
      return new Column(name, Part.VALUE, "''");
    }

    /// Of an id.
    static Column optionalIdValue(String name) {
      return new Column(name, Part.VALUE, "-1");
    }

    static Column optionalNumberValue(String name) {
      return new Column(name, Part.VALUE, "'NaN'");
    }

    private String comparable() {
      return absent.isEmpty() ? "%1$s." + name : "coalesce(%1$s." + name + ", " + absent + ")";
    }
  }

  /// How the particulars of a row are read from its columns.
  ///
  /// @param columns that tell one series of a site from another
  /// @param particulars `text[]` of them, as [Activity#particulars] has them; the alias is `a`
  record SeriesColumns(String columns, String particulars) {}

  private static final String COMMON = "submission_id, row_no, site_id, period";

  private final String name;
  private final Class<A> type;
  private final List<Column> columns;

  /// @param columns behind the four common ones, in the order of [#write]
  ActivityTable(String name, Class<A> type, Column... columns) {
    this.name = name;
    this.type = type;
    this.columns = List.of(columns);
  }

  String name() {
    return name;
  }

  /// The columns behind the common ones.
  abstract void write(CopyRows rows, A activity);

  abstract A read(ResultSet row) throws SQLException;

  /// Rows with everything that [#read] needs; the table is `a`.
  String select() {
    return "SELECT a.* FROM " + name + " a";
  }

  /// Where the months of a site make series whose amounts are held against each other.
  Optional<SeriesColumns> series() {
    return Optional.empty();
  }

  /// The number that a message shows for a row of the table `%1$s`.
  String headline() {
    return "%1$s.quantity";
  }

  /// Table and columns for COPY.
  String target() {
    return name
        + " ("
        + COMMON
        + columns.stream().map(c -> ", " + c.name()).collect(joining())
        + ")";
  }

  /// Whether the month is a part of what names a fact.
  boolean isMonthly() {
    return true;
  }

  /// Rows of two aliases are the same fact where this is equal; the alias is `%1$s`.
  String sameFact() {
    Stream<String> common =
        isMonthly() ? Stream.of("%1$s.site_id", "%1$s.period") : Stream.of("%1$s.site_id");
    return Stream.concat(common, comparable(Part.KEY)).collect(joining(", "));
  }

  /// What a correction may change; the alias is `%1$s`.
  String sameValues() {
    return comparable(Part.VALUE).collect(joining(", ", "(", ")"));
  }

  private Stream<String> comparable(Part part) {
    return columns.stream().filter(column -> column.part() == part).map(Column::comparable);
  }

  final void copy(CopyRows rows, Activity activity) {
    rows.value(activity.source().submissionId())
        .value(activity.source().row())
        .value(activity.siteId())
        .value(Months.toColumn(activity.period()));
    write(rows, type.cast(activity));
    rows.endRow();
  }

  static SourceRow source(ResultSet row) throws SQLException {
    return new SourceRow(row.getLong("submission_id"), row.getInt("row_no"));
  }

  static Quantity quantity(ResultSet row) throws SQLException {
    return new Quantity(row.getBigDecimal("quantity"), Unit.valueOf(row.getString("unit")));
  }
}
