package org.greenloop.batch.generate;

import java.util.List;

/// Samples of textile packaging that a laboratory tested.
final class SubstanceRowMaker implements RowMaker {

  @Override
  public String template() {
    return "substances";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "样品编号", "材料类别", "铅(mg/kg)", "汞(mg/kg)", "镉(mg/kg)", "铬(mg/kg)");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    return List.of(
        place.siteCode(),
        place.month().toString(),
        place.evidence("S"),
        "纺织品",
        Delivery.number(draw.between(0, 520), 1),
        "<0.1",
        "<0.1",
        Delivery.number(draw.between(0, 520), 1));
  }
}
