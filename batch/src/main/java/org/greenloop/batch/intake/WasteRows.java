package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.WasteActivity;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.waste.WasteClass;
import org.greenloop.accounting.waste.WasteClasses;
import org.greenloop.accounting.waste.WasteFlow;
import org.greenloop.accounting.waste.WasteMaterial;
import org.greenloop.accounting.waste.WasteMovement;
import org.greenloop.accounting.waste.WasteMovement.Place;
import org.greenloop.accounting.waste.WasteTreatment;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.reference.ReferenceData;

/// Rows of the template `waste`.
final class WasteRows implements RowReader {

  static final List<Column> COLUMNS =
      List.of(
          MonthlyCells.SITE,
          MonthlyCells.MONTH,
          required("waste", "废物类别", "废物代码", "固体废物", "waste class", "waste"),
          required("flow", "废物去向", "去向", "waste flow"),
          required("quantity", "数量", "废物量", "quantity").withUnitInHeader(),
          MonthlyCells.UNIT,
          optional("place", "自行或委托", "利用处置方", "place"),
          optional("treatment", "处置方式", "treatment"),
          optional("material", "废物材质", "材质", "waste material"),
          optional("other_site", "接收或来源站点", "接收站点", "对方站点", "other site"),
          optional("manifest", "转移联单号", "转移联单", "manifest"),
          MonthlyCells.EVIDENCE,
          MonthlyCells.TIER);

  private static final Choices<WasteFlow> FLOWS =
      new Choices<WasteFlow>()
          .name(WasteFlow.GENERATED, "产生", "generated")
          .name(WasteFlow.USED, "综合利用", "利用", "used")
          .name(WasteFlow.USED_PAST_STOCK, "利用往年贮存", "used_past_stock", "used past stock")
          .name(WasteFlow.USED_BOUGHT_IN, "利用外购废物", "used_bought_in", "used bought in")
          .name(WasteFlow.STORED, "贮存", "stored")
          .name(WasteFlow.DISPOSED, "处置", "disposed");

  private static final Choices<Place> PLACES =
      new Choices<Place>()
          .name(Place.ON_SITE, "自行", "on_site", "on site")
          .name(Place.OFF_SITE, "委托", "委外", "off_site", "off site");

  private static final Choices<WasteTreatment> TREATMENTS =
      new Choices<WasteTreatment>()
          .name(WasteTreatment.LANDFILL, "填埋", "landfill")
          .name(WasteTreatment.LANDFILL_GAS_40, "填埋(填埋气利用40%)", "landfill_gas_40")
          .name(WasteTreatment.LANDFILL_GAS_70, "填埋(填埋气利用70%)", "landfill_gas_70")
          .name(WasteTreatment.INCINERATION, "焚烧", "incineration")
          .name(WasteTreatment.PHYSICAL_CHEMICAL, "物化", "physical_chemical")
          .name(WasteTreatment.OTHER, "其他", "other");

  private static final Choices<WasteMaterial> MATERIALS =
      new Choices<WasteMaterial>()
          .name(WasteMaterial.MIXED, "混合垃圾", "mixed")
          .name(WasteMaterial.PAPER, "纸", "paper")
          .name(WasteMaterial.WOOD, "木", "wood")
          .name(WasteMaterial.TEXTILE, "纺织品", "textile")
          .name(WasteMaterial.PLASTIC, "塑料", "plastic")
          .name(WasteMaterial.METAL, "金属", "metal")
          .name(WasteMaterial.GLASS, "玻璃", "glass");

  private static final WasteClasses CLASSES = ReferenceData.wasteClasses();

  private final SourceTable table;
  private final IntakeWorld world;
  private final MonthlyCells monthly;
  private final Remembered<WasteClass> classes = new Remembered<>(CLASSES::find);

  WasteRows(SourceTable table) {
    this.table = table;
    this.world = table.world();
    this.monthly = new MonthlyCells(table.world(), table.companyId());
  }

  @Override
  public RowOutcome read(CsvRow row) {
    RowCells cells = table.cells(row);
    Optional<Subject> site = monthly.ownSite(cells, "site");
    Optional<YearMonth> month = monthly.month(cells, "month");
    Optional<WasteClass> waste = waste(cells);
    Optional<WasteFlow> flow = MonthlyCells.requiredChoice(cells, "flow", FLOWS);
    Optional<Quantity> quantity =
        MonthlyCells.quantity(cells, "quantity", Dimension.MASS, Unit.TONNE, Optional.empty());
    Optional<Place> place = MonthlyCells.choice(cells, "place", PLACES);
    Optional<WasteTreatment> treatment =
        flow.filter(WasteFlow.DISPOSED::equals).isPresent()
            ? MonthlyCells.requiredChoice(cells, "treatment", TREATMENTS)
            : Optional.empty();
    Optional<WasteMaterial> material = MonthlyCells.choice(cells, "material", MATERIALS);
    Optional<Integer> otherSite = monthly.otherSite(cells, "other_site", site).map(Subject::id);
    Optional<String> manifest = cells.shortText("manifest");
    Optional<String> evidence = cells.shortText("evidence");
    Optional<DataQualityTier> tier = MonthlyCells.tier(cells);
    if (waste.isPresent()
        && flow.isPresent()
        && needsManifest(waste.get(), flow.get(), place)
        && cells.isBlank("manifest")) {
      cells.issue("manifest", Rule.MANIFEST_NEEDED);
    }
    if (!cells.isClean()) {
      return cells.refused();
    }
    return new RowOutcome.Fact(
        new WasteActivity(
            table.source(row),
            site.orElseThrow().id(),
            month.orElseThrow(),
            new WasteMovement(
                waste.orElseThrow().code(),
                waste.orElseThrow().kind(),
                flow.orElseThrow(),
                quantity.orElseThrow(),
                place.orElse(Place.OFF_SITE),
                treatment,
                material),
            otherSite,
            manifest,
            evidence,
            tier.orElseThrow()));
  }

  private Optional<WasteClass> waste(RowCells cells) {
    Optional<String> text = cells.required("waste");
    Optional<WasteClass> waste = text.flatMap(classes::find);
    if (text.isPresent() && waste.isEmpty()) {
      cells.unknown("waste", Rule.UNKNOWN_WASTE, world.suggestions(), CLASSES::names);
    }
    return waste;
  }

  /// Hazardous waste that left the site to be used or disposed of; a blank place counts as left.
  private static boolean needsManifest(WasteClass waste, WasteFlow flow, Optional<Place> place) {
    boolean treated =
        switch (flow) {
          case USED, USED_PAST_STOCK, DISPOSED -> true;
          case GENERATED, USED_BOUGHT_IN, STORED -> false;
        };
    return waste.kind() == WasteClass.Kind.HAZARDOUS
        && treated
        && place.filter(Place.ON_SITE::equals).isEmpty();
  }
}
