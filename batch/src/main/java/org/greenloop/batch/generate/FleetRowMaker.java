package org.greenloop.batch.generate;

import java.util.List;

/// Vehicles by energy type.
final class FleetRowMaker implements RowMaker {

  private static final List<String> ENERGIES = List.of("柴油", "汽油", "天然气", "纯电动", "插电式混合动力");

  @Override
  public String template() {
    return "fleet";
  }

  @Override
  public int weight() {
    return 2;
  }

  @Override
  public List<String> header() {
    return List.of("站点", "月份", "能源类型", "冷藏保温", "保有量", "新增", "更新", "充电桩", "凭证号");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    return List.of(
        place.siteCode(),
        place.month().toString(),
        ENERGIES.get(place.number() % ENERGIES.size()),
        draw.between(0, 9) == 0 ? "是" : "否",
        Long.toString(draw.between(0, 200)),
        Long.toString(draw.between(0, 9)),
        Long.toString(draw.between(0, 5)),
        Long.toString(place.number() == 0 ? draw.between(0, 60) : 0),
        place.evidence("V"));
  }
}
