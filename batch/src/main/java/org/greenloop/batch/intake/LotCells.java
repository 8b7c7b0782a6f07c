package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenloop.accounting.activity.CustodyRules;
import org.greenloop.accounting.activity.Flaw;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.LotCondition;
import org.greenloop.accounting.custody.RenewableResource;
import org.greenloop.accounting.custody.Weighing;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Dimension;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.reference.ReferenceData;

/// The cells that the templates of custody share: day, material, masses, condition and papers of a
/// lot.
final class LotCells {

  static final Column DATE = required("date", "日期", "发生日期", "day", "date");
  static final Column LOT = required("lot", "批次号", "批次", "lot code", "lot");
  static final Column MATERIAL = required("material", "材料", "材料名称", "再生资源", "material").recurring();
  static final Column QUANTITY =
      required("quantity", "净重", "净质量", "net mass", "net weight", "net", "quantity")
          .withUnitInHeader("t");
  static final Column GROSS =
      optional("gross", "毛重", "gross mass", "gross weight", "gross").withUnitInHeader();
  static final Column TARE =
      optional("tare", "皮重", "tare mass", "tare weight", "tare").withUnitInHeader();
  static final Column MOISTURE = optional("moisture", "水分", "含水率", "moisture").withUnitInHeader();
  static final Column CONTAMINANTS =
      optional("contaminants", "杂质", "含杂率", "foreign matter", "contaminants").withUnitInHeader();
  static final Column GRADE = optional("grade", "等级", "品级", "grade");

  static final List<Column> PAPERS =
      List.of(
          optional("ticket", "磅单号", "磅单", "weighbridge ticket", "ticket"),
          optional("weighbridge", "衡器", "地磅", "weighbridge").recurring(),
          optional("vehicle", "车牌号", "车牌", "number plate", "vehicle"),
          optional("weighed_at", "过磅时间", "称重时间", "weighed at", "weighed_at"),
          optional("manifest", "转移联单号", "转移联单", "联单号", "transfer manifest", "manifest"),
          optional("manifest_mass", "联单重量", "联单质量", "mass on the manifest", "manifest_mass")
              .withUnitInHeader(),
          optional("invoice", "发票号", "发票号码", "invoice number", "invoice"),
          optional("invoice_mass", "发票重量", "发票质量", "mass on the invoice", "invoice_mass")
              .withUnitInHeader(),
          optional("photo", "照片", "照片摘要", "photo sha-256", "photos", "photo"));

  private static final Choices<String> MATERIALS = materials();
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern BETWEEN_PHOTOS = Pattern.compile("[;；,，|\\s]+");

  private final RowCells cells;
  private final IntakeWorld world;

  LotCells(RowCells cells, IntakeWorld world) {
    this.cells = cells;
    this.world = world;
  }

  private static Choices<String> materials() {
    Choices<String> choices = new Choices<>();
    for (RenewableResource resource : ReferenceData.renewableResources().list()) {
      choices.name(resource.code(), resource.name(), resource.code(), resource.nameEnglish());
    }
    return choices;
  }

  Optional<LocalDate> date(Optional<YearMonth> month) {
    Optional<String> text = cells.required("date");
    Optional<LocalDate> date =
        month.flatMap(known -> text.flatMap(day -> DayText.parse(day, known)));
    if (text.isPresent() && month.isPresent() && date.isEmpty()) {
      cells.issue("date", Rule.NOT_A_DAY_OF_THE_MONTH, month.get().toString());
    }
    return date;
  }

  /// Code of a renewable resource.
  Optional<String> material() {
    Optional<String> text = cells.required("material");
    Optional<String> code = text.flatMap(MATERIALS::find);
    if (text.isPresent() && code.isEmpty()) {
      cells.unknown(
          "material", Rule.UNKNOWN_MATERIAL, world.suggestions(), () -> MATERIALS.names());
    }
    return code;
  }

  /// The mass that the row is about, with the unit that holds for its other masses too.
  Optional<Quantity> net() {
    return fitting(
        "quantity",
        MonthlyCells.quantity(cells, "quantity", Dimension.MASS, Unit.KILOGRAM, Optional.empty()));
  }

  /// Another mass, in the unit of the row where its header names none; empty for a blank cell.
  Optional<Quantity> mass(String key, Optional<Quantity> net) {
    Optional<BigDecimal> amount = cells.amount(key);
    if (amount.isEmpty() || net.isEmpty()) {
      return Optional.empty();
    }
    return fitting(
        key,
        PackagingWords.headerUnit(cells, key, net.get().unit())
            .map(unit -> new Quantity(amount.get(), unit)));
  }

  Optional<Quantity> requiredMass(String key, Optional<Quantity> net) {
    if (cells.isBlank(key)) {
      cells.issue(key, Rule.MISSING_VALUE);
    }
    return mass(key, net);
  }

  private Optional<Quantity> fitting(String key, Optional<Quantity> mass) {
    List<Flaw> flaws =
        mass.map(known -> CustodyRules.mass(Flaw.Field.NET, known)).orElse(List.of());
    flaws.forEach(flaw -> issue(key, flaw));
    return flaws.isEmpty() ? mass : Optional.empty();
  }

  /// Gross and tare, both or neither.
  Optional<Weighing> weighing(Optional<Quantity> net) {
    if (cells.isBlank("gross") && cells.isBlank("tare")) {
      return Optional.empty();
    }
    Optional<Quantity> gross = requiredMass("gross", net);
    Optional<Quantity> tare = requiredMass("tare", net);
    if (gross.isEmpty() || tare.isEmpty() || net.isEmpty()) {
      return Optional.empty();
    }
    List<Flaw> flaws = CustodyRules.weighing(gross.get(), tare.get(), net.get());
    flaws.forEach(flaw -> issue("quantity", flaw));
    return flaws.isEmpty()
        ? Optional.of(new Weighing(gross.get(), tare.get(), net.get()))
        : Optional.empty();
  }

  /// Blank cells count as nothing but the material.
  Optional<LotCondition> condition() {
    Optional<BigDecimal> moisture = percent("moisture");
    Optional<BigDecimal> contaminants = percent("contaminants");
    Optional<String> grade = cells.shortText("grade");
    if (moisture.isEmpty() || contaminants.isEmpty()) {
      return Optional.empty();
    }
    List<Flaw> flaws = CustodyRules.condition(moisture.get(), contaminants.get());
    for (Flaw flaw : flaws) {
      issue(flaw.field() == Flaw.Field.MOISTURE ? "moisture" : "contaminants", flaw);
    }
    return flaws.isEmpty()
        ? Optional.of(
            new LotCondition(
                moisture.get().movePointLeft(2), contaminants.get().movePointLeft(2), grade))
        : Optional.empty();
  }

  private Optional<BigDecimal> percent(String key) {
    if (cells.isBlank(key)) {
      return Optional.of(BigDecimal.ZERO);
    }
    return PackagingWords.count(cells, key, PackagingWords.headerUnit(cells, key, Unit.PERCENT))
        .map(share -> share.in(Unit.PERCENT).value());
  }

  /// @param site whose weighbridge it was where none is named
  Documents documents(Optional<Quantity> net, Optional<Weighing> weighing, Optional<Subject> site) {
    return new Documents(
        ticket(weighing, site),
        paper("manifest", "manifest_mass", net),
        paper("invoice", "invoice_mass", net),
        photos());
  }

  private Optional<Documents.WeighbridgeTicket> ticket(
      Optional<Weighing> weighing, Optional<Subject> site) {
    boolean named =
        List.of("ticket", "weighbridge", "vehicle", "weighed_at").stream()
            .anyMatch(key -> !cells.isBlank(key));
    if (!named) {
      return Optional.empty();
    }
    Optional<String> number = cells.required("ticket");
    Optional<String> vehicle = cells.required("vehicle");
    Optional<String> text = cells.required("weighed_at");
    Optional<LocalDateTime> at = text.flatMap(TimeText::parse);
    if (text.isPresent() && at.isEmpty()) {
      cells.issue("weighed_at", Rule.UNREADABLE_TIME, "2025-03-01 00:15");
    }
    if (cells.isBlank("gross")) {
      cells.issue("gross", Rule.MISSING_VALUE);
    }
    Optional<String> weighbridge = cells.shortText("weighbridge").or(() -> site.map(Subject::code));
    if (number.isEmpty()
        || vehicle.isEmpty()
        || at.isEmpty()
        || weighing.isEmpty()
        || weighbridge.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Documents.WeighbridgeTicket(
            weighbridge.get(),
            number.get(),
            vehicle.get().toUpperCase(Locale.ROOT),
            at.get(),
            weighing.get().gross()));
  }

  /// Number and mass, both or neither.
  private Optional<Documents.Paper> paper(String number, String mass, Optional<Quantity> net) {
    if (cells.isBlank(number) && cells.isBlank(mass)) {
      return Optional.empty();
    }
    Optional<String> known = cells.required(number);
    Optional<Quantity> stated = requiredMass(mass, net);
    return known.flatMap(text -> stated.map(shown -> new Documents.Paper(text, shown)));
  }

  private List<String> photos() {
    String text = cells.text("photo").strip();
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> photos = new ArrayList<>();
    for (String photo : BETWEEN_PHOTOS.splitAsStream(text).filter(p -> !p.isEmpty()).toList()) {
      String digest = photo.toLowerCase(Locale.ROOT);
      if (!SHA256.matcher(digest).matches()) {
        cells.issue("photo", Rule.NOT_A_SHA256);
        return List.of();
      }
      photos.add(digest);
    }
    return photos;
  }

  void issue(String key, Flaw flaw) {
    cells.issue(key, flaw.rule(), flaw.arguments().toArray(String[]::new));
  }
}
