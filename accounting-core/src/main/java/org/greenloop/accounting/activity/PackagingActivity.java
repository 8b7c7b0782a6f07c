package org.greenloop.accounting.activity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.packaging.PackagingTrait;
import org.greenloop.accounting.packaging.PackagingUse;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// Packaging bought and used in a month, template `packaging`.
///
/// @param item name or specification, which tells two boxes of the same material apart
public record PackagingActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    Optional<String> item,
    PackagingUse use,
    Optional<String> evidence,
    DataQualityTier tier)
    implements Activity {

  @Override
  public Quantity quantity() {
    return use.mass();
  }

  @Override
  public List<String> particulars() {
    List<String> codes =
        new ArrayList<>(List.of(use.material().name(), use.form().name(), use.purpose().name()));
    item.ifPresent(codes::add);
    return codes;
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    use.recycled()
        .ifPresent(
            recycled ->
                remarks.add(
                    "recycled "
                        + Rounding.plain(recycled.preConsumer())
                        + " % pre-consumer + "
                        + Rounding.plain(recycled.postConsumer())
                        + " % post-consumer"));
    use.traits().stream().map(PackagingTrait::name).sorted().forEach(remarks::add);
    return remarks;
  }
}
