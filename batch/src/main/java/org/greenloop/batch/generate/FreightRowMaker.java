package org.greenloop.batch.generate;

import java.util.List;

/// Waybills: mostly road, own and bought, some with measured power or with places for distance.
final class FreightRowMaker implements RowMaker {

  /// @param vehicle of `reference/vehicles.csv`
  private record Vehicle(String mode, String vehicle, String energy) {}

  private static final List<Vehicle> VEHICLES =
      List.of(
          new Vehicle("公路", "重型货车", "柴油"),
          new Vehicle("公路", "中型货车", "柴油"),
          new Vehicle("公路", "轻型货车", "柴油"),
          new Vehicle("公路", "轻型货车", "纯电动"),
          new Vehicle("公路", "重型货车", "天然气"),
          new Vehicle("公路", "轻型冷链货车", "纯电动"),
          new Vehicle("铁路", "铁路运输", ""),
          new Vehicle("内河", "内河集装箱船", ""),
          new Vehicle("海运", "", ""),
          new Vehicle("航空", "", ""));

  private static final List<String> ROLES = List.of("自营", "采购运输", "下游运输");

  @Override
  public String template() {
    return "freight";
  }

  @Override
  public int weight() {
    return 20;
  }

  @Override
  public List<String> header() {
    return List.of(
        "站点", "月份", "承运关系", "运输方式", "车型", "能源类型", "货物质量(t)", "距离(km)", "距离类型", "起点纬度", "起点经度",
        "终点纬度", "终点经度", "行驶里程", "空驶里程", "共同配送", "甩挂运输", "夜间配送", "实测能源", "实测能耗", "能耗单位", "运单号",
        "数据质量等级");
  }

  @Override
  public List<String> row(Place place, Draw draw) {
    Vehicle vehicle = VEHICLES.get((int) draw.between(0, VEHICLES.size() - 1L));
    boolean road = vehicle.mode().equals("公路");
    boolean measured = vehicle.energy().equals("纯电动") && draw.between(0, 1) == 0;
    boolean places = draw.between(0, 49) == 0;
    boolean far = vehicle.mode().equals("海运") || vehicle.mode().equals("航空");
    long kilometres = far ? draw.between(300, 9_000) : draw.between(20, 900);
    boolean run = road && draw.between(0, 2) > 0;
    long more = draw.between(0, kilometres / 3);
    return List.of(
        place.siteCode(),
        place.month().toString(),
        ROLES.get((int) draw.between(0, ROLES.size() - 1L)),
        vehicle.mode(),
        vehicle.vehicle(),
        vehicle.energy(),
        Delivery.number(draw.between(200, 30_000), 3),
        places ? "" : Long.toString(kilometres),
        places ? "GCD" : "SFD",
        places ? Delivery.number(draw.between(2_200, 2_400), 2) : "",
        places ? Delivery.number(draw.between(11_200, 11_400), 2) : "",
        places ? Delivery.number(draw.between(3_000, 4_000), 2) : "",
        places ? Delivery.number(draw.between(11_600, 12_000), 2) : "",
        run ? Long.toString(kilometres + more) : "",
        run ? Long.toString(more) : "",
        answer(road && draw.between(0, 3) == 0),
        answer(road && draw.between(0, 5) == 0),
        answer(road && draw.between(0, 7) == 0),
        measured ? "电力" : "",
        measured ? Delivery.number(draw.between(100, 90_000), 2) : "",
        measured ? "kWh" : "",
        place.evidence("F"),
        Long.toString(draw.between(1, 4)));
  }

  private static String answer(boolean yes) {
    return yes ? "是" : "否";
  }
}
