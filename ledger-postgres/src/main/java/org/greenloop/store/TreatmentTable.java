package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.TreatmentActivity;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.LotCondition;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.TreatmentLine;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.ElementRecovery;

/// Lines of runs. A line is named by its run and what it is of.
final class TreatmentTable extends ActivityTable<TreatmentActivity> {

  private static final String INPUT = "INPUT";
  private static final String OUTPUT = "OUTPUT";
  private static final String ELEMENT = "ELEMENT";

  TreatmentTable() {
    super(
        "treatment_activity",
        TreatmentActivity.class,
        value("day"),
        key("run"),
        value("process"),
        value("line"),
        key("item"),
        optionalTextValue("route"),
        optionalTextValue("lot"),
        optionalTextValue("material"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("moisture"),
        optionalNumberValue("contaminants"),
        optionalTextValue("grade"),
        optionalTextValue("element"),
        optionalNumberValue("element_input"),
        value("tier"));
  }

  /// A run is the same in whatever month it is reported.
  @Override
  boolean isMonthly() {
    return false;
  }

  @Override
  void write(CopyRows rows, TreatmentActivity activity) {
    TreatmentLine line = activity.line();
    Optional<Output> output =
        line instanceof TreatmentLine.Given(Output made) ? Optional.of(made) : Optional.empty();
    Optional<ElementRecovery> recovery =
        line instanceof TreatmentLine.Measured(ElementRecovery measured)
            ? Optional.of(measured)
            : Optional.empty();
    Optional<LotCondition> condition = output.flatMap(Output::lot).map(Lot::condition);
    Unit unit = activity.quantity().unit();
    rows.value(activity.date().toString())
        .value(activity.run())
        .value(activity.process())
        .value(
            switch (line) {
              case TreatmentLine.Taken taken -> INPUT;
              case TreatmentLine.Given given -> OUTPUT;
              case TreatmentLine.Measured measured -> ELEMENT;
            })
        .value(line.item())
        .value(output.map(made -> made.route().name()))
        .value(
            line instanceof TreatmentLine.Taken(Portion portion)
                ? Optional.of(portion.lot())
                : output.flatMap(Output::lot).map(Lot::code))
        .value(output.map(Output::material))
        .value(activity.quantity().value())
        .value(unit.name())
        .value(condition.map(LotCondition::moisture))
        .value(condition.map(LotCondition::contaminants))
        .value(condition.flatMap(LotCondition::grade))
        .value(recovery.map(ElementRecovery::element))
        .value(recovery.map(measured -> LotColumns.in(measured.inInput(), unit)))
        .value(activity.tier().number());
  }

  @Override
  TreatmentActivity read(ResultSet row) throws SQLException {
    return new TreatmentActivity(
        source(row),
        row.getInt("site_id"),
        LotColumns.day(row),
        row.getString("run"),
        row.getString("process"),
        line(row),
        DataQualityTier.get(row.getInt("tier")));
  }

  static TreatmentLine line(ResultSet row) throws SQLException {
    String lot = row.getString("lot");
    return switch (row.getString("line")) {
      case INPUT -> new TreatmentLine.Taken(new Portion(lot, quantity(row)));
      case OUTPUT -> new TreatmentLine.Given(output(row));
      case ELEMENT ->
          new TreatmentLine.Measured(
              new ElementRecovery(
                  row.getString("element"),
                  new Quantity(row.getBigDecimal("element_input"), LotColumns.unit(row)),
                  quantity(row)));
      default -> throw new IllegalStateException("no line is " + row.getString("line"));
    };
  }

  private static Output output(ResultSet row) throws SQLException {
    Route route = Route.valueOf(row.getString("route"));
    String material = row.getString("material");
    String lot = row.getString("lot");
    BigDecimal moisture = row.getBigDecimal("moisture");
    return lot == null || moisture == null
        ? Output.end(route, material, quantity(row))
        : Output.of(route, new Lot(lot, material, quantity(row), LotColumns.condition(row)));
  }
}
