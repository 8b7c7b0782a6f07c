package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.FreightActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.freight.FreightLeg;
import org.greenloop.accounting.freight.FreightLeg.Practice;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.FreightVehicle;
import org.greenloop.accounting.freight.LegDistance;
import org.greenloop.accounting.freight.MeasuredEnergy;
import org.greenloop.accounting.freight.TransportMode;
import org.greenloop.accounting.freight.VehicleCatalog;
import org.greenloop.accounting.freight.VehicleEnergy;
import org.greenloop.accounting.freight.VehicleRun;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.PickList;
import org.greenloop.batch.reference.ReferenceData;

/// Rows of the template `freight`.
final class FreightRows implements RowReader {

  private static final VehicleCatalog VEHICLES = ReferenceData.vehicles();

  private static final Choices<FreightRole> ROLES =
      new Choices<FreightRole>()
          .name(FreightRole.OWN, "own", "自营", "自运", "自有车辆", "carrier")
          .name(FreightRole.ARRANGED, "arranged", "转包", "外协", "无车承运", "subcontracted")
          .name(FreightRole.UPSTREAM, "upstream", "采购运输", "购买运输", "上游", "purchased")
          .name(FreightRole.DOWNSTREAM, "downstream", "下游", "下游运输");

  private static final Choices<TransportMode> MODES =
      new Choices<TransportMode>()
          .name(TransportMode.ROAD, "road", "公路", "道路")
          .name(TransportMode.RAIL, "rail", "铁路")
          .name(TransportMode.INLAND_WATER, "inland_water", "inland water", "内河", "水路")
          .name(TransportMode.SEA, "sea", "海运", "沿海", "远洋")
          .name(TransportMode.AIR, "air", "航空", "空运");

  static final Choices<VehicleEnergy> ENERGIES =
      new Choices<VehicleEnergy>()
          .name(VehicleEnergy.DIESEL, "diesel", "柴油")
          .name(VehicleEnergy.GASOLINE, "gasoline", "petrol", "汽油")
          .name(VehicleEnergy.NATURAL_GAS, "natural_gas", "natural gas", "cng", "lng", "天然气")
          .name(VehicleEnergy.LPG, "lpg", "液化石油气")
          .name(VehicleEnergy.BATTERY_ELECTRIC, "battery_electric", "battery-electric", "纯电动", "电动")
          .name(VehicleEnergy.PLUG_IN_HYBRID, "plug_in_hybrid", "plug-in hybrid", "插电式混合动力", "插电混动")
          .name(VehicleEnergy.FUEL_CELL, "fuel_cell", "fuel cell", "燃料电池", "氢燃料电池")
          .name(VehicleEnergy.UNSPECIFIED, "unspecified", "不区分");

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("role", "承运关系", "角色", "role").offering(ROLES.shown()).recurring(),
          required("mode", "运输方式", "mode").offering(MODES.shown()).recurring(),
          optional("vehicle", "车型", "车辆类型", "船型", "vehicle class", "vehicle").recurring(),
          optional("energy", "能源类型", "动力类型", "燃料类型", "energy type", "energy")
              .offering(ENERGIES.shown())
              .recurring(),
          required("mass", "货物质量", "货运量", "质量", "重量", "weight", "mass").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("distance", "距离", "运距", "distance").withUnitInHeader(),
          optional("distance_type", "距离类型", "distance type")
              .offering(FreightCells.KINDS.shown())
              .recurring(),
          optional("origin_latitude", "起点纬度", "origin latitude"),
          optional("origin_longitude", "起点经度", "origin longitude"),
          optional("destination_latitude", "终点纬度", "destination latitude"),
          optional("destination_longitude", "终点经度", "destination longitude"),
          optional("run", "行驶里程", "总行驶里程", "kilometres run", "run").withUnitInHeader(),
          optional("run_empty", "空驶里程", "其中空驶", "kilometres empty", "run empty").withUnitInHeader(),
          optional("joint", "共同配送", "集中配送", "joint distribution", "joint")
              .offering(YesNo.CHOICES.shown()),
          optional("drop_and_hook", "甩挂运输", "甩挂", "drop and hook").offering(YesNo.CHOICES.shown()),
          optional("night", "夜间配送", "night delivery", "night").offering(YesNo.CHOICES.shown()),
          optional("fuel", "实测能源", "实测燃料", "measured carrier", "fuel")
              .offering(PickList.Register.CARRIERS)
              .recurring(),
          optional("fuel_quantity", "实测能耗", "燃料用量", "fuel used", "fuel quantity")
              .withUnitInHeader(),
          optional("fuel_unit", "能耗单位", "fuel unit").offering(PickList.Register.UNITS).recurring(),
          optional("trip_activity", "车次周转量", "trip activity").withUnitInHeader(),
          MonthlyCells.COUNTERPARTY.alsoNamed("承运站点", "performing site"),
          MonthlyCells.EVIDENCE.alsoNamed("运单号", "waybill"),
          MonthlyCells.TIER);

  private final SourceTable table;
  private final IntakeWorld world;
  private final MonthlyCells monthly;
  private final FreightCells freight;
  private final Remembered<FreightVehicle> vehicles = new Remembered<>(VEHICLES::find);

  FreightRows(SourceTable table) {
    this.table = table;
    this.world = table.world();
    this.monthly = new MonthlyCells(table.world(), table.companyId());
    this.freight = new FreightCells(table.world());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<FreightRole> role = MonthlyCells.requiredChoice(cells, "role", ROLES);
    Optional<TransportMode> mode = MonthlyCells.requiredChoice(cells, "mode", MODES);
    Optional<FreightVehicle> vehicle = mode.flatMap(known -> vehicle(cells, known));
    VehicleEnergy energy =
        MonthlyCells.choice(cells, "energy", ENERGIES).orElse(VehicleEnergy.UNSPECIFIED);
    Optional<Quantity> mass =
        MonthlyCells.quantity(cells, "mass", Dimension.MASS, Unit.TONNE, Optional.empty());
    Optional<LegDistance> distance = freight.distance(cells, month);
    Optional<VehicleRun> run = freight.run(cells);
    Set<Practice> practices = EnumSet.noneOf(Practice.class);
    practice(cells, "joint", Practice.JOINT_DISTRIBUTION, practices);
    practice(cells, "drop_and_hook", Practice.DROP_AND_HOOK, practices);
    practice(cells, "night", Practice.NIGHT_DELIVERY, practices);
    Optional<MeasuredEnergy> measured = freight.measured(cells, month, mass, distance);
    Optional<Integer> counterparty = monthly.counterparty(cells, site).map(Subject::id);
    if (role.filter(FreightRole::isOwn).isPresent() && !cells.isBlank("counterparty")) {
      cells.issue("counterparty", Rule.OWN_LEG_NAMES_ANOTHER);
    }
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (vehicle.isPresent() && month.isPresent() && cells.isBlank("fuel_quantity")) {
      freight.factorKnown(cells, vehicle.get(), energy, month.get());
    }
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new FreightActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            new FreightLeg(
                role.orElseThrow(),
                mode.orElseThrow(),
                vehicle.orElseThrow().code(),
                energy,
                mass.orElseThrow(),
                distance.orElseThrow(),
                run,
                practices,
                measured),
            counterparty,
            evidence,
            tier.orElseThrow()));
  }

  /// The class that is named, or the one that the mode stands for.
  private Optional<FreightVehicle> vehicle(RowCells cells, TransportMode mode) {
    if (cells.isBlank("vehicle")) {
      Optional<FreightVehicle> average = VEHICLES.averageOf(mode);
      if (average.isEmpty()) {
        cells.issue("vehicle", Rule.MISSING_VALUE);
      }
      return average;
    }
    Optional<FreightVehicle> vehicle = cells.shortText("vehicle").flatMap(vehicles::find);
    if (vehicle.isEmpty()) {
      cells.unknown("vehicle", Rule.UNKNOWN_VEHICLE, world.suggestions(), VEHICLES::names);
    } else if (vehicle.get().mode() != mode) {
      cells.issue(
          "mode", Rule.MODE_DOES_NOT_FIT, vehicle.get().name(), vehicle.get().mode().code());
    }
    return vehicle;
  }

  private static void practice(
      RowCells cells, String key, Practice practice, Set<Practice> practices) {
    if (MonthlyCells.choice(cells, key, YesNo.CHOICES).orElse(false)) {
      practices.add(practice);
    }
  }
}
