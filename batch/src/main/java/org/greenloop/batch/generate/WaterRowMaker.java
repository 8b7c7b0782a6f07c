package org.greenloop.batch.generate;

import java.util.List;

/// Water taken in, used again and discharged, in turn.
final class WaterRowMaker implements RowMaker {

  /// Flow, source, kind of reuse.
  private static final List<List<String>> KINDS =
      List.of(
          List.of("取水", "自来水", ""),
          List.of("取水", "再生水", ""),
          List.of("重复利用", "", "间接冷却水循环"),
          List.of("重复利用", "", "废水回用"),
          List.of("排水", "", ""),
          List.of("耗水", "", ""));

  @Override
  public String template() {
    return "water";
  }

  @Override
  public int weight() {
    return 8;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "水量类别", "水源", "重复利用方式", "水量", "单位", "补充新水量", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    long volume = draw.between(100, 90_000);
    List<String> kind = KINDS.get(place.number() % KINDS.size());
    boolean cooling = kind.get(2).equals("间接冷却水循环");
    return List.of(
        place.siteCode(),
        place.month().toString(),
        kind.get(0),
        kind.get(1),
        kind.get(2),
        Long.toString(volume),
        "m3",
        cooling ? Long.toString(volume / 50) : "",
        place.evidence("W"));
  }
}
