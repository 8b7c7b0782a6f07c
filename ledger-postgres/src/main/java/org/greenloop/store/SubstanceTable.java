package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.activity.SubstanceActivity;
import org.greenloop.accounting.packaging.MaterialClass;
import org.greenloop.accounting.packaging.Measured;
import org.greenloop.accounting.packaging.Substance;
import org.greenloop.accounting.packaging.SubstanceTest;

final class SubstanceTable extends ActivityTable<SubstanceActivity> {

  private static final char EXACTLY = '=';
  private static final char BELOW = '<';

  SubstanceTable() {
    super(
        "substance_activity",
        SubstanceActivity.class,
        key("sample"),
        value("material_class"),
        value("results"));
  }

  /// The number of the first result: there is no one number for a sample.
  @Override
  String headline() {
    return "substring(%1$s.results[1] from '[0-9.]+$')::numeric";
  }

  @Override
  void write(CopyRows rows, SubstanceActivity activity) {
    SubstanceTest test = activity.test();
    List<String> results =
        test.results().entrySet().stream()
            .map(result -> written(result.getKey(), result.getValue()))
            .toList();
    rows.value(test.sample()).value(test.materialClass().name()).array(results);
  }

  @Override
  SubstanceActivity read(ResultSet row) throws SQLException {
    Map<Substance, Measured> results = new EnumMap<>(Substance.class);
    for (String written : (String[]) row.getArray("results").getArray()) {
      Measured.Bound bound =
          written.indexOf(BELOW) >= 0 ? Measured.Bound.BELOW : Measured.Bound.EXACTLY;
      int sign = written.indexOf(bound == Measured.Bound.BELOW ? BELOW : EXACTLY);
      results.put(
          Substance.valueOf(written.substring(0, sign)),
          new Measured(bound, new BigDecimal(written.substring(sign + 1))));
    }
    return new SubstanceActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        new SubstanceTest(
            row.getString("sample"),
            MaterialClass.valueOf(row.getString("material_class")),
            results));
  }

  private static String written(Substance substance, Measured measured) {
    char sign = measured.bound() == Measured.Bound.BELOW ? BELOW : EXACTLY;
    return substance.name() + sign + measured.value().toPlainString();
  }
}
