package org.greenloop.batch.generate;

import java.util.List;

/// Raw materials of a site, one in eight green.
final class MaterialRowMaker implements RowMaker {

  @Override
  public String template() {
    return "materials";
  }

  @Override
  public int weight() {
    return 6;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "物料名称", "绿色物料", "用量", "单位", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    return List.of(
        place.siteCode(),
        place.month().toString(),
        "物料" + Layout.padded(place.number() % 40 + 1L, 2),
        draw.between(0, 7) == 0 ? "是" : "否",
        Delivery.number(draw.between(10, 900_000), 2),
        "t",
        place.evidence("M"));
  }
}
