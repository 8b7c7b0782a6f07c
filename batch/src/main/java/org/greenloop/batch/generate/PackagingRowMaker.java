package org.greenloop.batch.generate;

import java.util.List;

/// Packaging that the sites bought.
final class PackagingRowMaker implements RowMaker {

  /// Material, form and purpose.
  private static final List<List<String>> KINDS =
      List.of(
          List.of("瓦楞纸板", "箱", "运输包装"),
          List.of("瓦楞纸板", "箱", "快递包装"),
          List.of("PS", "填充物", "运输包装"),
          List.of("LDPE", "膜", "运输包装"),
          List.of("纸板", "箱", "销售包装"),
          List.of("PP", "胶带", "快递包装"));

  @Override
  public String template() {
    return "packaging";
  }

  @Override
  public int weight() {
    return 6;
  }

  @Override
  public List<String> header() {
    return List.of(
        "站点代码", "月份", "包装材料", "包装形态", "包装用途", "包装质量(kg)", "消费前再循环含量(%)", "消费后再循环含量(%)", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    List<String> kind = KINDS.get(place.number() % KINDS.size());
    return List.of(
        place.siteCode(),
        place.month().toString(),
        kind.get(0),
        kind.get(1),
        kind.get(2),
        Delivery.number(draw.between(1_000, 900_000), 1),
        Long.toString(draw.between(0, 20)),
        Long.toString(draw.between(0, 80)),
        place.evidence("B"));
  }
}
