package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.ReturnActivity;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnConsignment.Source;
import org.greenloop.accounting.custody.ReturnConsignment.SourceKind;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

final class ReturnTable extends ActivityTable<ReturnActivity> {

  ReturnTable() {
    super(
        "return_activity",
        ReturnActivity.class,
        LotColumns.columns(
            List.of(
                List.of(
                    value("day"),
                    value("consignment"),
                    key("lot"),
                    value("source_kind"),
                    optionalTextValue("source"),
                    value("family"),
                    optionalTextValue("product"),
                    optionalTextValue("producer"),
                    optionalTextValue("brand"),
                    optionalTextValue("chemistry"),
                    optionalNumberValue("pieces"),
                    value("material"),
                    value("quantity"),
                    value("unit"),
                    optionalNumberValue("gross"),
                    optionalNumberValue("tare")),
                LotColumns.CONDITION,
                LotColumns.PAPERS,
                List.of(value("tier")))));
  }

  /// A lot is the same in whatever month it is reported.
  @Override
  boolean isMonthly() {
    return false;
  }

  @Override
  void write(CopyRows rows, ReturnActivity activity) {
    ReturnConsignment consignment = activity.consignment();
    Lot lot = consignment.lot();
    Unit unit = lot.net().unit();
    ReturnedProduct product = consignment.product();
    rows.value(consignment.date().toString())
        .value(consignment.number())
        .value(lot.code())
        .value(consignment.source().kind().name())
        .value(consignment.source().name())
        .value(product.family().name())
        .value(product.kind())
        .value(product.producer())
        .value(product.brand())
        .value(product.chemistry())
        .value(product.pieces().map(Quantity::value))
        .value(lot.material())
        .value(lot.net().value())
        .value(unit.name())
        .value(consignment.weighing().map(weighed -> LotColumns.in(weighed.gross(), unit)))
        .value(consignment.weighing().map(weighed -> LotColumns.in(weighed.tare(), unit)));
    LotColumns.write(rows, lot.condition());
    LotColumns.write(rows, consignment.documents(), unit);
    rows.value(activity.tier().number());
  }

  @Override
  ReturnActivity read(ResultSet row) throws SQLException {
    return new ReturnActivity(
        source(row),
        consignment(row, row.getString("consignment")),
        DataQualityTier.get(row.getInt("tier")));
  }

  static ReturnConsignment consignment(ResultSet row, String number) throws SQLException {
    Unit unit = LotColumns.unit(row);
    Quantity net = quantity(row);
    Optional<Quantity> gross = LotColumns.mass(row, "gross", unit);
    Optional<Quantity> tare = LotColumns.mass(row, "tare", unit);
    return new ReturnConsignment(
        number,
        LotColumns.day(row),
        row.getInt("site_id"),
        new Source(
            SourceKind.valueOf(row.getString("source_kind")), LotColumns.text(row, "source")),
        new ReturnedProduct(
            Family.valueOf(row.getString("family")),
            LotColumns.text(row, "product"),
            LotColumns.text(row, "producer"),
            LotColumns.text(row, "brand"),
            LotColumns.text(row, "chemistry"),
            LotColumns.mass(row, "pieces", Unit.PIECE)),
        new Lot(row.getString("lot"), row.getString("material"), net, LotColumns.condition(row)),
        gross.flatMap(full -> tare.map(empty -> new Weighing(full, empty, net))),
        LotColumns.documents(row, unit));
  }
}
