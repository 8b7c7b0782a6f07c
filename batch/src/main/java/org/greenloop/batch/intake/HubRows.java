package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.HubActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.energy.CarrierKind;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.EnergyUse;
import org.greenloop.accounting.freight.FreightRole;
import org.greenloop.accounting.freight.HubKind;
import org.greenloop.accounting.freight.HubOperation;
import org.greenloop.accounting.freight.HubRefrigerant;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.PickList;
import org.greenloop.batch.reference.Gas;

/// Rows of the template `hubs`.
final class HubRows implements RowReader {

  private static final String ELECTRICITY = "ELECTRICITY";
  private static final Set<CarrierKind> FUELS =
      Arrays.stream(CarrierKind.values()).filter(HubOperation::isFuel).collect(Collectors.toSet());

  private static final Choices<HubKind> KINDS =
      new Choices<HubKind>()
          .name(
              HubKind.TRANSSHIPMENT,
              "transshipment",
              "transhipment",
              "中转",
              "分拨",
              "分拣",
              "cross-docking")
          .name(
              HubKind.WAREHOUSE_AMBIENT,
              "warehouse_ambient",
              "ambient warehouse",
              "warehouse",
              "常温仓库",
              "常温仓储",
              "仓库")
          .name(
              HubKind.WAREHOUSE_TEMPERATURE_CONTROLLED,
              "warehouse_temperature_controlled",
              "temperature-controlled warehouse",
              "cold store",
              "温控仓库",
              "温控仓储",
              "冷库")
          .name(
              HubKind.CONTAINER_TERMINAL,
              "container_terminal",
              "container terminal",
              "集装箱码头",
              "集装箱场站")
          .name(HubKind.BULK_TERMINAL, "bulk_terminal", "bulk terminal", "散货码头", "液体码头");

  private static final Choices<FreightRole> ROLES =
      new Choices<FreightRole>()
          .name(FreightRole.OWN, "own", "自营", "自有")
          .name(FreightRole.ARRANGED, "arranged", "转包", "外协", "subcontracted")
          .name(FreightRole.UPSTREAM, "upstream", "采购仓储", "购买仓储", "上游", "purchased")
          .name(FreightRole.DOWNSTREAM, "downstream", "下游", "下游仓储");

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("hub", "物流站点代码", "枢纽代码", "仓库代码", "hub code", "hub").recurring(),
          required("kind", "物流站点类型", "枢纽类型", "hub kind", "hub type", "kind")
              .offering(KINDS.shown())
              .recurring(),
          required("role", "运营关系", "运营方", "operated by", "role")
              .offering(ROLES.shown())
              .recurring(),
          required("outbound", "出站货物质量", "出库质量", "出站量", "出库量", "outbound mass", "outbound")
              .withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("electricity", "用电量", "电量", "electricity").withUnitInHeader(),
          optional("fuel", "燃料", "燃料或热力", "fuel or heat", "fuel")
              .offering(PickList.Register.CARRIERS)
              .recurring(),
          optional("fuel_quantity", "燃料用量", "燃料消耗量", "fuel used", "fuel quantity")
              .withUnitInHeader(),
          optional("fuel_unit", "燃料单位", "fuel unit").offering(PickList.Register.UNITS).recurring(),
          optional("refrigerant", "制冷剂", "refrigerant").recurring(),
          optional("leaked", "制冷剂泄漏量", "泄漏量", "补充量", "refrigerant leaked", "leaked")
              .withUnitInHeader(),
          MonthlyCells.COUNTERPARTY.alsoNamed("运营站点", "operating site"),
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private final SourceTable table;
  private final IntakeWorld world;
  private final MonthlyCells monthly;
  private final FuelCells fuels;

  HubRows(SourceTable table) {
    this.table = table;
    this.world = table.world();
    this.monthly = new MonthlyCells(table.world(), table.companyId());
    this.fuels = new FuelCells(table.world(), FUELS, Rule.RUNS_NO_HUB);
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<String> hub = cells.required("hub");
    Optional<HubKind> kind = MonthlyCells.requiredChoice(cells, "kind", KINDS);
    Optional<FreightRole> role = MonthlyCells.requiredChoice(cells, "role", ROLES);
    Optional<Quantity> outbound =
        MonthlyCells.quantity(cells, "outbound", Dimension.MASS, Unit.TONNE, Optional.empty());
    Optional<EnergyUse> electricity = electricity(cells);
    Optional<EnergyUse> fuel =
        FuelCells.isGiven(cells) ? fuels.read(cells, month) : Optional.empty();
    Optional<HubRefrigerant> refrigerant = refrigerant(cells);
    outbound.ifPresent(mass -> measured(cells, mass));
    Optional<Integer> counterparty = monthly.counterparty(cells, site).map(Subject::id);
    if (role.filter(FreightRole::isOwn).isPresent() && !cells.isBlank("counterparty")) {
      cells.issue("counterparty", Rule.OWN_HUB_NAMES_ANOTHER);
    }
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new HubActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            new HubOperation(
                role.orElseThrow(),
                hub.orElseThrow(),
                kind.orElseThrow(),
                outbound.orElseThrow(),
                electricity,
                fuel,
                refrigerant),
            counterparty,
            evidence,
            tier.orElseThrow()));
  }

  /// Mass without measured energy cannot be calculated; nothing at all says nothing.
  private static void measured(RowCells cells, Quantity outbound) {
    boolean energy = !cells.isBlank("electricity") || FuelCells.isGiven(cells);
    boolean leak = !cells.isBlank("refrigerant") || !cells.isBlank("leaked");
    if (!energy && (outbound.value().signum() > 0 || !leak)) {
      cells.issue("electricity", Rule.HUB_ENERGY_NEEDED);
    }
  }

  private Optional<EnergyUse> electricity(RowCells cells) {
    return FreightCells.in(cells, "electricity", Unit.KILOWATT_HOUR)
        .map(
            kilowattHours ->
                new EnergyUse(
                    world.carriers().get(ELECTRICITY),
                    EnergyFlow.PURCHASED,
                    new Quantity(kilowattHours, Unit.KILOWATT_HOUR),
                    Optional.empty()));
  }

  /// Both cells or none.
  private Optional<HubRefrigerant> refrigerant(RowCells cells) {
    if (cells.isBlank("refrigerant") && cells.isBlank("leaked")) {
      return Optional.empty();
    }
    Optional<Gas> gas = GasRows.gas(cells, "refrigerant", world);
    Optional<BigDecimal> leaked = FreightCells.in(cells, "leaked", Unit.KILOGRAM);
    if (cells.isBlank("leaked")) {
      cells.issue("leaked", Rule.MISSING_VALUE);
    }
    return gas.flatMap(
        known ->
            leaked.map(kilograms -> new HubRefrigerant(known.code(), known.family(), kilograms)));
  }
}
