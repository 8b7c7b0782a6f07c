package org.greenloop.batch.generate;

import java.util.List;

/// What the sites made.
final class ProductionRowMaker implements RowMaker {

  @Override
  public String template() {
    return RowMakers.PRODUCTION;
  }

  @Override
  public int weight() {
    return 4;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "产品代码", "产量", "计量单位", "总产值(万元)", "工业增加值(万元)", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    Trade trade = Trade.of(place.site());
    long outputValue = draw.between(120_000, 600_000);
    long valueAdded = outputValue * draw.between(20, 35) / 100;
    return List.of(
        place.siteCode(),
        place.month().toString(),
        trade.product(),
        Long.toString(draw.between(100, 90_000)),
        trade.unit(),
        Delivery.number(outputValue, 2),
        Delivery.number(valueAdded, 2),
        place.evidence("P"));
  }
}
