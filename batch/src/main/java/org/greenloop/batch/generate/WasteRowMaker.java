package org.greenloop.batch.generate;

import java.util.List;

/// Waste generated, used and disposed of, in turn.
final class WasteRowMaker implements RowMaker {

  /// Class and flow.
  private static final List<List<String>> KINDS =
      List.of(
          List.of("SW17", "产生"),
          List.of("SW17", "综合利用"),
          List.of("SW59", "处置"),
          List.of("HW08", "产生"),
          List.of("HW08", "处置"));

  @Override
  public String template() {
    return "waste";
  }

  @Override
  public int weight() {
    return 6;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "废物类别", "废物去向", "数量", "单位", "处置方式", "废物材质", "转移联单号", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    List<String> kind = KINDS.get(place.number() % KINDS.size());
    boolean disposed = kind.get(1).equals("处置");
    boolean hazardous = kind.get(0).startsWith("HW");
    return List.of(
        place.siteCode(),
        place.month().toString(),
        kind.get(0),
        kind.get(1),
        Delivery.number(draw.between(10, 900_000), 3),
        "t",
        disposed ? hazardous ? "焚烧" : "填埋" : "",
        disposed && !hazardous ? "混合垃圾" : "",
        disposed && hazardous ? place.evidence("LD") : "",
        place.evidence("F"));
  }
}
