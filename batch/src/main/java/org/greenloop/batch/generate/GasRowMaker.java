package org.greenloop.batch.generate;

import java.util.List;

/// Charge balances of refrigerants and sulphur hexafluoride: what was bought and is not there went
/// into the air.
final class GasRowMaker implements RowMaker {

  private static final List<String> GASES = List.of("R134a", "R410A", "HFC-32", "R22", "SF6");

  @Override
  public String template() {
    return "gases";
  }

  @Override
  public int weight() {
    return 1;
  }

  @Override
  public List<String> header() {
    return List.of("站点代码", "月份", "气体", "期初库存(kg)", "购入量(kg)", "期末库存(kg)", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    long opening = draw.between(0, 5_000);
    long bought = draw.between(0, 2_000);
    long released = draw.between(0, opening + bought);
    return List.of(
        place.siteCode(),
        place.month().toString(),
        GASES.get((int) draw.between(0, GASES.size() - 1L)),
        Delivery.number(opening, 1),
        Delivery.number(bought, 1),
        Delivery.number(opening + bought - released, 1),
        place.evidence("R"));
  }
}
