package org.greenloop.batch.generate;

import java.util.List;

/// Parcels that the sites sent.
final class ParcelRowMaker implements RowMaker {

  @Override
  public String template() {
    return "parcels";
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "寄递件数", "不二次包装件数", "瘦身胶带件数", "电子运单件数", "循环包装件数", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    long sent = draw.between(100, 50_000);
    return List.of(
        place.siteCode(),
        place.month().toString(),
        Long.toString(sent),
        Long.toString(draw.between(sent / 2, sent)),
        Long.toString(draw.between(sent / 2, sent)),
        Long.toString(sent),
        Long.toString(draw.between(0, sent / 5)),
        place.evidence("K"));
  }
}
