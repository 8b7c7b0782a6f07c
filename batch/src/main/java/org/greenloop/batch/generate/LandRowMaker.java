package org.greenloop.batch.generate;

import java.util.List;

/// Land and floors of a site.
final class LandRowMaker implements RowMaker {

  @Override
  public String template() {
    return "land";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "用地项目", "面积", "单位", "层高(m)", "建筑物", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    boolean land = place.number() == 0;
    return List.of(
        place.siteCode(),
        place.month().toString(),
        land ? "用地面积" : "建筑面积",
        Long.toString(draw.between(500, 90_000)),
        "m2",
        land ? "" : Delivery.number(draw.between(30, 120), 1),
        land ? "" : place.number() + "号厂房",
        place.evidence("T"));
  }
}
