package org.greenloop.batch.generate;

import java.util.List;

/// Pools of express boxes that come back.
final class PoolRowMaker implements RowMaker {

  @Override
  public String template() {
    return "pools";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public List<String> header() {
    return List.of(
        "站点代码", "月份", "循环包装代码", "循环包装类型", "期初数量", "投入数量", "使用次数", "回收数量", "生产者丢失", "使用者丢失", "消费者丢失",
        "退出数量", "期末数量");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    long opening = draw.between(500, 5_000);
    long putIn = draw.between(0, 300);
    long sent = draw.between(1_000, 20_000);
    long producer = draw.between(0, 9);
    long user = draw.between(0, 40);
    long consumer = draw.between(0, 60);
    long withdrawn = draw.between(0, 50);
    return List.of(
        place.siteCode(),
        place.month().toString(),
        place.evidence("L"),
        "循环快递箱",
        Long.toString(opening),
        Long.toString(putIn),
        Long.toString(sent),
        Long.toString(draw.between(sent * 9 / 10, sent)),
        Long.toString(producer),
        Long.toString(user),
        Long.toString(consumer),
        Long.toString(withdrawn),
        Long.toString(opening + putIn - producer - user - consumer - withdrawn));
  }
}
