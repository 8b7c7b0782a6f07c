package org.greenloop.batch.generate;

import java.util.List;

/// Pollutants of the outlets of a site.
final class PollutantRowMaker implements RowMaker {

  private static final List<String> POLLUTANTS = List.of("COD", "氨氮", "SO2", "NOx", "颗粒物", "VOCs");

  @Override
  public String template() {
    return "pollutants";
  }

  @Override
  public int weight() {
    return 6;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "污染物", "产生或排放", "数量", "单位", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    return List.of(
        place.siteCode(),
        place.month().toString(),
        POLLUTANTS.get(place.number() % POLLUTANTS.size()),
        place.number() % 2 == 0 ? "产生" : "排放",
        Delivery.number(draw.between(10, 900_000), 3),
        "kg",
        place.evidence("P"));
  }
}
