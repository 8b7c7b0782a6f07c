package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.energy.FuelUse;
import org.greenloop.accounting.energy.SteamState;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.PickList;

/// Rows of the template `energy`.
final class EnergyRows implements RowReader {

  private static final Choices<EnergyFlow> FLOWS =
      new Choices<EnergyFlow>()
          .name(EnergyFlow.PURCHASED, "purchased", "bought", "外购", "购入", "购进", "采购")
          .name(
              EnergyFlow.SELF_GENERATED,
              "self_generated",
              "self-generated",
              "self generated",
              "own generation",
              "自产",
              "自发",
              "自发电",
              "自用光伏")
          .name(EnergyFlow.SOLD, "sold", "外售", "销售", "售出", "外销")
          .name(
              EnergyFlow.TRANSFERRED_IN,
              "transferred_in",
              "transferred-in",
              "transferred in",
              "transfer in",
              "调入",
              "转入")
          .name(
              EnergyFlow.TRANSFERRED_OUT,
              "transferred_out",
              "transferred-out",
              "transferred out",
              "transfer out",
              "调出",
              "转出")
          .name(EnergyFlow.FEEDSTOCK, "feedstock", "原料用", "原料", "非能源用途")
          .name(EnergyFlow.RECOVERED, "recovered", "waste heat", "余热回收", "余热利用", "余能回收");

  private static final Choices<FuelUse> USES =
      new Choices<FuelUse>()
          .name(FuelUse.STATIONARY, "固定燃烧", "固定源", "stationary")
          .name(FuelUse.MOBILE, "移动燃烧", "移动源", "车辆", "道路运输", "mobile", "vehicles")
          .name(FuelUse.KILN, "窑炉", "窑", "kiln")
          .name(FuelUse.INDUSTRIAL_BOILER, "工业锅炉", "industrial_boiler", "industrial boiler")
          .name(FuelUse.POWER_BOILER, "电站锅炉", "power_boiler", "power boiler")
          .name(FuelUse.COMMERCIAL, "商业", "食堂", "办公", "commercial")
          .name(FuelUse.RESIDENTIAL, "生活", "宿舍", "residential");

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("carrier", "能源品种", "能源", "品种", "能源名称", "energy carrier", "fuel", "carrier")
              .offering(PickList.Register.CARRIERS)
              .recurring(),
          required("flow", "流向", "方向", "类别", "flow").offering(FLOWS.shown()).recurring(),
          required("quantity", "数量", "用量", "消费量", "amount", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          MonthlyCells.COUNTERPARTY,
          optional("ncv", "实测低位发热量", "低位发热量", "热值", "实测热值", "net calorific value", "ncv")
              .withUnitInHeader("kJ/kg")
              .recurring(),
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER,
          optional("use", "燃烧用途", "用途", "燃烧设备", "combustion use", "use"),
          SteamCells.COLUMNS.get(0),
          SteamCells.COLUMNS.get(1),
          SteamCells.COLUMNS.get(2),
          SteamCells.COLUMNS.get(3));

  private final SourceTable table;
  private final IntakeWorld world;
  private final MonthlyCells monthly;
  private final Remembered<Carrier> carriers;
  private final Remembered<HeatingValueUnit> heatingValueUnits =
      new Remembered<>(HeatingValueUnit::find);

  EnergyRows(SourceTable table) {
    this.table = table;
    this.world = table.world();
    this.monthly = new MonthlyCells(table.world(), table.companyId());
    this.carriers = new Remembered<>(table.world().carriers()::find);
  }

  static Optional<EnergyFlow> flow(String text) {
    return FLOWS.find(text);
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<Carrier> carrier = carrier(cells);
    Optional<EnergyFlow> flow = flow(cells);
    Optional<BigDecimal> amount = cells.amount("quantity");
    if (amount.isEmpty() && cells.isBlank("quantity")) {
      cells.issue("quantity", Rule.MISSING_VALUE);
    }
    Optional<Unit> unit = cells.unit("unit", "quantity", Optional.empty());
    Optional<Integer> counterparty = monthly.counterparty(cells, site).map(Subject::id);
    if (cells.isBlank("counterparty") && flow.filter(EnergyFlow::needsCounterparty).isPresent()) {
      cells.issue("counterparty", Rule.MISSING_COUNTERPARTY);
    }
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    Optional<BigDecimal> heatingValue = carrier.flatMap(known -> heatingValue(cells, known));
    Optional<FuelUse> use =
        cells.isBlank("use")
            ? Optional.of(FuelUse.STATIONARY)
            : MonthlyCells.choice(cells, "use", USES);
    Optional<SteamState> steam =
        carrier.flatMap(
            known ->
                month.flatMap(
                    m -> new SteamCells(world.energy(m)).read(cells, known, m.getYear())));
    if (carrier.isPresent() && month.isPresent()) {
      unit.ifPresent(known -> unitFits(cells, carrier.get(), known, month.get()));
      heatingValueKnown(cells, carrier.get(), month.get());
    }
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new EnergyActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            new EnergyUse(
                carrier.orElseThrow(),
                flow.orElseThrow(),
                new Quantity(amount.orElseThrow(), unit.orElseThrow()),
                heatingValue,
                burned(carrier.orElseThrow(), use.orElseThrow()),
                steam),
            counterparty,
            evidence,
            tier.orElseThrow()));
  }

  /// A use means nothing where nothing burns, and must not tell two rows of power apart.
  private static FuelUse burned(Carrier carrier, FuelUse use) {
    return switch (carrier.kind()) {
      case FUEL, BIOFUEL -> use;
      case ELECTRICITY, GREEN_POWER, HEAT, MEDIUM -> FuelUse.STATIONARY;
    };
  }

  private Optional<Carrier> carrier(RowCells cells) {
    Optional<String> text = cells.required("carrier");
    Optional<Carrier> carrier = text.flatMap(carriers::find);
    if (text.isPresent() && carrier.isEmpty()) {
      cells.unknown(
          "carrier", Rule.UNKNOWN_CARRIER, world.suggestions(), () -> world.carriers().names());
    }
    return carrier;
  }

  private Optional<EnergyFlow> flow(RowCells cells) {
    Optional<String> text = cells.required("flow");
    Optional<EnergyFlow> flow = text.flatMap(EnergyRows::flow);
    if (text.isPresent() && flow.isEmpty()) {
      cells.unknown("flow", Rule.UNKNOWN_FLOW, world.suggestions(), FLOWS::names);
    }
    return flow;
  }

  private void unitFits(RowCells cells, Carrier carrier, Unit unit, YearMonth month) {
    if (!world.energy(month).fits(carrier, unit, month.getYear())) {
      cells.issue(
          cells.isBlank("unit") ? "quantity" : "unit",
          Rule.UNIT_DOES_NOT_FIT,
          carrier.name(),
          carrier.baseUnit().symbol());
    }
  }

  private void heatingValueKnown(RowCells cells, Carrier carrier, YearMonth month) {
    if (!cells.isBlank("ncv") || world.energy(month).hasDefault(carrier, month.getYear())) {
      return;
    }
    if (carrier.kind() != CarrierKind.HEAT) {
      cells.issue("ncv", Rule.HEATING_VALUE_NEEDED, carrier.name());
    } else if (!SteamCells.isGiven(cells)) {
      cells.issue("pressure", Rule.STEAM_STATE_NEEDED, carrier.name());
    }
  }

  /// The measured heating value in kJ per base unit of the carrier. Its unit stands in the header.
  private Optional<BigDecimal> heatingValue(RowCells cells, Carrier carrier) {
    Optional<BigDecimal> value = cells.number("ncv");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get().signum() <= 0) {
      cells.issue("ncv", Rule.HEATING_VALUE_NOT_ABOVE_ZERO);
      return Optional.empty();
    }
    Optional<HeatingValueUnit> unit =
        cells
            .headerUnit("ncv")
            .flatMap(heatingValueUnits::find)
            .filter(known -> known.per().dimension() == carrier.baseUnit().dimension());
    if (unit.isEmpty()) {
      cells.issue(
          "ncv",
          Rule.HEATING_VALUE_UNIT,
          carrier.baseUnit().dimension() == Dimension.MASS ? "kJ/kg" : "kJ/m³");
      return Optional.empty();
    }
    return Optional.of(unit.get().toKilojoulesPer(value.get(), carrier.baseUnit()));
  }
}
