package org.greenloop.store;

import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextValue;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.PoolActivity;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PoolKind;
import org.greenloop.accounting.packaging.ReusablePool;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;

final class PoolTable extends ActivityTable<PoolActivity> {

  PoolTable() {
    super(
        "pool_activity",
        PoolActivity.class,
        key("code"),
        value("kind"),
        value("opening"),
        value("put_in"),
        value("sent"),
        value("returned"),
        value("lost_producer"),
        value("lost_user"),
        value("lost_consumer"),
        value("withdrawn"),
        value("closing"),
        optionalTextValue("material"),
        optionalNumberValue("mass"),
        value("tier"));
  }

  @Override
  String headline() {
    return "%1$s.sent";
  }

  @Override
  void write(CopyRows rows, PoolActivity activity) {
    ReusablePool pool = activity.pool();
    rows.value(activity.code()).value(activity.kind().name());
    List.of(
            pool.opening(),
            pool.putIn(),
            pool.sent(),
            pool.returned(),
            pool.losses().producer(),
            pool.losses().user(),
            pool.losses().consumer(),
            pool.withdrawn(),
            pool.closing())
        .forEach(count -> rows.value(count.in(Unit.PIECE).value()));
    rows.value(activity.piece().map(piece -> piece.material().name()))
        .value(activity.piece().map(piece -> piece.mass().in(Unit.KILOGRAM).value()))
        .value(activity.tier().number());
  }

  @Override
  PoolActivity read(ResultSet row) throws SQLException {
    Optional<String> material = Optional.ofNullable(row.getString("material"));
    Optional<BigDecimal> mass = Optional.ofNullable(row.getBigDecimal("mass"));
    return new PoolActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        row.getString("code"),
        PoolKind.valueOf(row.getString("kind")),
        new ReusablePool(
            pieces(row, "opening"),
            pieces(row, "put_in"),
            pieces(row, "sent"),
            pieces(row, "returned"),
            new ReusablePool.Losses(
                pieces(row, "lost_producer"),
                pieces(row, "lost_user"),
                pieces(row, "lost_consumer")),
            pieces(row, "withdrawn"),
            pieces(row, "closing")),
        material.flatMap(
            name ->
                mass.map(
                    kilograms ->
                        new PoolActivity.Piece(
                            PackagingMaterial.valueOf(name),
                            new Quantity(kilograms, Unit.KILOGRAM)))),
        DataQualityTier.get(row.getInt("tier")));
  }

  private static Quantity pieces(ResultSet row, String column) throws SQLException {
    return new Quantity(row.getBigDecimal(column), Unit.PIECE);
  }
}
