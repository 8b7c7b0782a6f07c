package org.greenloop.batch.generate;

import java.util.List;

/// Lots that were given back, weighed on a weighbridge.
final class ReturnRowMaker implements RowMaker {

  private static final List<String> MATERIALS = List.of("电冰箱", "洗衣机", "废铝", "废瓦楞纸箱", "废聚酯瓶");
  private static final List<String> FAMILIES = List.of("家电", "家电", "其他", "包装", "包装");

  /// Days that every month has.
  private static final int DAYS = 28;

  private static final int TARE = 9000;

  @Override
  public String template() {
    return "returns";
  }

  @Override
  public int weight() {
    return 3;
  }

  @Override
  public List<String> header() {
    return List.of(
        "站点", "月份", "日期", "回收单号", "批次号", "来源类型", "产品类别", "材料", "净重(kg)", "毛重", "皮重", "磅单号", "车牌号",
        "过磅时间");
  }

  /// A lot is named by its month too: its code is its own for ever.
  @Override
  public List<String> row(Place place, Draw draw) {
    int kind = place.number() % MATERIALS.size();
    String date = place.month() + "-" + Layout.padded(1L + place.number() % DAYS, 2);
    String code = place.month() + "-" + place.evidence("");
    long net = draw.between(200, 12_000);
    return List.of(
        place.siteCode(),
        place.month().toString(),
        date,
        "R" + code,
        "L" + code,
        draw.between(0, 3) == 0 ? "居民" : "渠道",
        FAMILIES.get(kind),
        MATERIALS.get(kind),
        Long.toString(net),
        Long.toString(net + TARE),
        Long.toString(TARE),
        "T" + code,
        "GEN-V" + place.evidence(""),
        date + " " + Layout.padded(8L + place.number() % 10, 2) + ":30");
  }
}
