package org.greenloop.batch.generate;

import java.util.List;

/// Sales packages of tea, some of them too large.
final class PackageRowMaker implements RowMaker {

  @Override
  public String template() {
    return "packages";
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public List<String> header() {
    return List.of(
        "站点代码",
        "月份",
        "包装代码",
        "商品类别",
        "单件净含量(g)",
        "长(mm)",
        "宽(mm)",
        "高(mm)",
        "包装层数",
        "包装成本(元)",
        "销售价格(元)",
        "销售数量");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    return List.of(
        place.siteCode(),
        place.month().toString(),
        place.evidence("D"),
        "茶叶",
        Long.toString(draw.between(50, 500)),
        "250",
        "200",
        Long.toString(draw.between(40, 160)),
        Long.toString(draw.between(2, 4)),
        Long.toString(draw.between(2, 30)),
        Long.toString(draw.between(80, 300)),
        Long.toString(draw.between(10, 9_000)));
  }
}
