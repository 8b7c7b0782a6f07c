package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.PackageActivity;
import org.greenloop.accounting.packaging.Commodity;
import org.greenloop.accounting.packaging.PackageContents;
import org.greenloop.accounting.packaging.SalesPackage;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

final class PackageTable extends ActivityTable<PackageActivity> {

  PackageTable() {
    super(
        "package_activity",
        PackageActivity.class,
        key("code"),
        value("contents"),
        value("volume"),
        value("volume_unit"),
        value("layers"),
        optionalNumberValue("cost"),
        optionalNumberValue("price"),
        value("quantity"),
        value("unit"));
  }

  @Override
  void write(CopyRows rows, PackageActivity activity) {
    SalesPackage design = activity.design();
    rows.value(activity.code())
        .array(design.contents().stream().map(PackageTable::written).toList())
        .value(design.volume().value())
        .value(design.volume().unit().name())
        .value(design.layers())
        .value(design.cost().map(SalesPackage.Cost::beyondFirstLayer))
        .value(design.cost().map(SalesPackage.Cost::price))
        .value(activity.quantity().value())
        .value(activity.quantity().unit().name());
  }

  @Override
  PackageActivity read(ResultSet row) throws SQLException {
    Optional<BigDecimal> cost = Optional.ofNullable(row.getBigDecimal("cost"));
    Optional<BigDecimal> price = Optional.ofNullable(row.getBigDecimal("price"));
    List<PackageContents> contents =
        Stream.of((String[]) row.getArray("contents").getArray())
            .map(PackageTable::contents)
            .toList();
    return new PackageActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        row.getString("code"),
        new SalesPackage(
            contents,
            new Quantity(row.getBigDecimal("volume"), Unit.valueOf(row.getString("volume_unit"))),
            row.getInt("layers"),
            cost.flatMap(c -> price.map(p -> new SalesPackage.Cost(c, p)))),
        quantity(row));
  }

  private static String written(PackageContents contents) {
    return contents.commodity().name()
        + " "
        + contents.netContent().value().toPlainString()
        + " "
        + contents.netContent().unit().name()
        + " "
        + contents.pieces()
        + contents.declaredSpaceFactor().map(k -> " " + k.toPlainString()).orElse("");
  }

  private static PackageContents contents(String written) {
    String[] words = written.split(" ", -1);
    return new PackageContents(
        Commodity.valueOf(words[0]),
        new Quantity(new BigDecimal(words[1]), Unit.valueOf(words[2])),
        Integer.parseInt(words[3]),
        words.length > 4 ? Optional.of(new BigDecimal(words[4])) : Optional.empty());
  }
}
