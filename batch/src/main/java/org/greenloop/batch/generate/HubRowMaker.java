package org.greenloop.batch.generate;

import java.util.List;

/// Warehouses and terminals with the energy that they used.
final class HubRowMaker implements RowMaker {

  private static final List<String> KINDS = List.of("中转", "常温仓库", "冷库", "集装箱码头", "散货码头");

  @Override
  public String template() {
    return "hubs";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public List<String> header() {
    return List.of(
        "站点",
        "月份",
        "物流站点代码",
        "物流站点类型",
        "运营关系",
        "出站货物质量(t)",
        "用电量(kWh)",
        "制冷剂",
        "制冷剂泄漏量(kg)",
        "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    int kind = place.number() % KINDS.size();
    boolean cold = KINDS.get(kind).equals("冷库");
    return List.of(
        place.siteCode(),
        place.month().toString(),
        "HUB-" + place.number(),
        KINDS.get(kind),
        draw.between(0, 3) == 0 ? "采购仓储" : "自营",
        Delivery.number(draw.between(100_000, 9_000_000), 3),
        Long.toString(draw.between(500, 90_000)),
        cold ? "R410A" : "",
        cold ? Delivery.number(draw.between(0, 90), 1) : "",
        place.evidence("H"));
  }
}
