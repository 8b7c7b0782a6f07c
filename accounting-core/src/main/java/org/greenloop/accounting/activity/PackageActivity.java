package org.greenloop.accounting.activity;

import static java.util.stream.Collectors.joining;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.packaging.PackageContents;
import org.greenloop.accounting.packaging.SalesPackage;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;

/// Sales packages of one design sold in a month, template `packages`.
///
/// @param code of the design
/// @param quantity how many were sold
public record PackageActivity(
    SourceRow source,
    int siteId,
    YearMonth period,
    String code,
    SalesPackage design,
    Quantity quantity)
    implements Activity {

  @Override
  public List<String> particulars() {
    return List.of(code);
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    remarks.add(design.contents().stream().map(PackageActivity::written).collect(joining(" + ")));
    remarks.add(
        "package "
            + Rounding.plain(design.volume().value())
            + " "
            + design.volume().unit().symbol());
    remarks.add(design.layers() + " layers");
    design
        .cost()
        .ifPresent(
            cost ->
                remarks.add(
                    "packaging "
                        + Rounding.plain(cost.beyondFirstLayer())
                        + " of "
                        + Rounding.plain(cost.price())
                        + " yuan"));
    return remarks;
  }

  private static String written(PackageContents contents) {
    return contents.commodity().name()
        + " "
        + contents.pieces()
        + " × "
        + Rounding.plain(contents.netContent().value())
        + " "
        + contents.netContent().unit().symbol()
        + contents
            .declaredSpaceFactor()
            .map(k -> " (k = " + Rounding.plain(k) + " as declared)")
            .orElse("");
  }
}
