package org.greenloop.batch.generate;

import java.util.List;

/// Carbonates and other processes that emit.
final class ProcessRowMaker implements RowMaker {

  private static final List<String> SOURCES = List.of("石灰石", "白云石", "纯碱", "乙炔", "其他");

  @Override
  public String template() {
    return "process";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "过程排放源", "消耗量", "单位", "含量(%)", "过程排放因子(tCO2/t)", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    String source = SOURCES.get((int) draw.between(0, SOURCES.size() - 1L));
    return List.of(
        place.siteCode(),
        place.month().toString(),
        source,
        Delivery.number(draw.between(100, 900_000), 3),
        "t",
        Delivery.number(draw.between(800, 1000), 1),
        source.equals("其他") ? Delivery.number(draw.between(10, 330), 2) : "",
        place.evidence("G"));
  }
}
