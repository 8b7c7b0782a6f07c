package org.greenloop.store;

import static java.util.stream.Collectors.joining;
import static org.greenloop.store.ActivityTable.Column.key;
import static org.greenloop.store.ActivityTable.Column.optionalNumberValue;
import static org.greenloop.store.ActivityTable.Column.optionalTextKey;
import static org.greenloop.store.ActivityTable.Column.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.PackagingActivity;
import org.greenloop.accounting.packaging.PackagingForm;
import org.greenloop.accounting.packaging.PackagingMaterial;
import org.greenloop.accounting.packaging.PackagingPurpose;
import org.greenloop.accounting.packaging.PackagingTrait;
import org.greenloop.accounting.packaging.PackagingUse;
import org.greenloop.accounting.packaging.RecycledContent;

final class PackagingTable extends ActivityTable<PackagingActivity> {

  PackagingTable() {
    super(
        "packaging_activity",
        PackagingActivity.class,
        optionalTextKey("item"),
        key("material"),
        key("form"),
        key("purpose"),
        value("quantity"),
        value("unit"),
        optionalNumberValue("pre_consumer"),
        optionalNumberValue("post_consumer"),
        value("traits"),
        optionalTextKey("evidence"),
        value("tier"));
  }

  @Override
  void write(CopyRows rows, PackagingActivity activity) {
    PackagingUse use = activity.use();
    rows.value(activity.item())
        .value(use.material().name())
        .value(use.form().name())
        .value(use.purpose().name())
        .value(use.mass().value())
        .value(use.mass().unit().name())
        .value(use.recycled().map(RecycledContent::preConsumer))
        .value(use.recycled().map(RecycledContent::postConsumer))
        .value(use.traits().stream().map(PackagingTrait::name).sorted().collect(joining(",")))
        .value(activity.evidence())
        .value(activity.tier().number());
  }

  @Override
  PackagingActivity read(ResultSet row) throws SQLException {
    Optional<BigDecimal> preConsumer = Optional.ofNullable(row.getBigDecimal("pre_consumer"));
    Optional<BigDecimal> postConsumer = Optional.ofNullable(row.getBigDecimal("post_consumer"));
    return new PackagingActivity(
        source(row),
        row.getInt("site_id"),
        Months.fromColumn(row.getInt("period")),
        Optional.ofNullable(row.getString("item")),
        new PackagingUse(
            PackagingMaterial.valueOf(row.getString("material")),
            PackagingForm.valueOf(row.getString("form")),
            PackagingPurpose.valueOf(row.getString("purpose")),
            quantity(row),
            preConsumer.flatMap(pre -> postConsumer.map(post -> new RecycledContent(pre, post))),
            traits(row.getString("traits"))),
        Optional.ofNullable(row.getString("evidence")),
        DataQualityTier.get(row.getInt("tier")));
  }

  private static Set<PackagingTrait> traits(String names) {
    return Stream.of(names.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(PackagingTrait::valueOf)
        .collect(Collectors.toSet());
  }
}
