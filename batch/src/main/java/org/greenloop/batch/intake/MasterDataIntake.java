package org.greenloop.batch.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.energy.EnergyFlow;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.energy.MeterFile;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectEntry;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.CsvDefect;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;

/// Takes in parks, companies, sites, products, meters and meter file kinds.
///
/// A code that is known already is updated, so the same file again changes nothing. Good rows are
/// saved row by row of the file's order; issues of the others are returned, all at once.
final class MasterDataIntake {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,39}");
  private static final Pattern INDUSTRY = Pattern.compile("[A-T][0-9]{2,4}");

  private final Organizations organizations;
  private final Meters meters;
  private final Set<String> areas;
  private final Set<String> industries;

  MasterDataIntake(
      Organizations organizations, Meters meters, Set<String> areas, Set<String> industries) {
    this.organizations = organizations;
    this.meters = meters;
    this.areas = areas;
    this.industries = industries;
  }

  /// @return rows, accepted, rejected, and every issue
  MasterDataReceipt take(
      IntakeTemplate template, Table table, HeaderMatch match, IntakeWorld world, Keep keep)
      throws IOException {
    Reading reading = new Reading(world);
    int rows = 0;
    List<RowIssue> issues = new ArrayList<>();
    List<SubjectEntry> subjects = new ArrayList<>();
    List<Product> products = new ArrayList<>();
    List<Meter> newMeters = new ArrayList<>();
    List<MeterFile> files = new ArrayList<>();
    int accepted = 0;
    try (TableRows lines = table.read()) {
      while (lines.hasNext()) {
        CsvLine line = lines.next();
        rows++;
        switch (line) {
          case CsvDefect defect -> issues.add(Defects.issue(defect, table.header()));
          case CsvRow row -> {
            RowCells cells = new RowCells(table.header(), match, row);
            switch (template) {
              case PARKS -> reading.park(cells).ifPresent(subjects::add);
              case COMPANIES -> reading.company(cells).ifPresent(subjects::add);
              case SITES -> reading.site(cells).ifPresent(subjects::add);
              case PRODUCTS -> reading.product(cells).ifPresent(products::add);
              case METERS -> reading.meter(cells).ifPresent(newMeters::add);
              case METER_FILES -> reading.meterFile(cells).ifPresent(files::add);
              default -> throw new IllegalArgumentException(template + " is not master data");
            }
            issues.addAll(cells.issues());
            accepted += cells.isClean() ? 1 : 0;
          }
        }
      }
    }
    if (issues.isEmpty() || keep == Keep.GOOD_ROWS) {
      organizations.save(subjects);
      organizations.saveProducts(products);
      meters.save(newMeters);
      meters.saveFiles(files);
    } else {
      accepted = 0;
    }
    return new MasterDataReceipt(rows, accepted, issues);
  }

  enum Keep {
    GOOD_ROWS,
    ALL_OR_NOTHING
  }

  record MasterDataReceipt(int rows, int accepted, List<RowIssue> issues) {}

  /// One pass over a file, with the codes it has named so far.
  private final class Reading {

    private final IntakeWorld world;
    private final Map<String, Integer> rowsByCode = new HashMap<>();

    Reading(IntakeWorld world) {
      this.world = world;
    }

    Optional<SubjectEntry> park(RowCells cells) {
      Optional<String> code = subjectCode(cells, SubjectKind.PARK);
      Optional<String> name = cells.required("name");
      Optional<String> region = region(cells);
      return cells.isClean()
          ? Optional.of(
              new SubjectEntry(
                  SubjectKind.PARK,
                  code.orElseThrow(),
                  name.orElseThrow(),
                  cells.shortText("name_en").or(() -> name).orElseThrow(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  region))
          : Optional.empty();
    }

    Optional<SubjectEntry> company(RowCells cells) {
      Optional<String> code = subjectCode(cells, SubjectKind.COMPANY);
      Optional<String> name = cells.required("name");
      Optional<CreditCode> creditCode = Optional.empty();
      if (!cells.isBlank("uscc")) {
        creditCode = CreditCode.find(cells.text("uscc"));
        if (creditCode.isEmpty()) {
          String text = cells.text("uscc").strip().toUpperCase(Locale.ROOT);
          cells.issue(
              "uscc",
              Rule.CREDIT_CODE_CHECK,
              text.length() == 18
                  ? CreditCode.checkCharacter(text).map(String::valueOf).orElse("")
                  : "");
        } else if (world
            .subjects()
            .find(creditCode.get().text())
            .filter(other -> !code.equals(Optional.of(other.code())))
            .isPresent()) {
          cells.issue("uscc", Rule.CODE_OF_ANOTHER_COMPANY);
        }
      }
      return cells.isClean()
          ? Optional.of(
              new SubjectEntry(
                  SubjectKind.COMPANY,
                  code.orElseThrow(),
                  name.orElseThrow(),
                  cells.shortText("name_en").or(() -> name).orElseThrow(),
                  creditCode,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()))
          : Optional.empty();
    }

    Optional<SubjectEntry> site(RowCells cells) {
      Optional<String> code = subjectCode(cells, SubjectKind.SITE);
      Optional<String> name = cells.required("name");
      Optional<Subject> company = company(cells, "company");
      Optional<Subject> park = Optional.empty();
      if (!cells.isBlank("park")) {
        park = world.subjects().find(cells.text("park"), SubjectKind.PARK);
        if (park.isEmpty()) {
          cells.unknown(
              "park", Rule.UNKNOWN_PARK, world.suggestions(), () -> codes(SubjectKind.PARK));
        }
      }
      Optional<String> industry =
          cells.required("industry").map(text -> text.toUpperCase(Locale.ROOT));
      if (industry.isPresent()
          && !(INDUSTRY.matcher(industry.get()).matches()
              && industries.contains(industry.get().substring(0, 3)))) {
        cells.issue("industry", Rule.UNKNOWN_INDUSTRY);
      }
      Optional<String> region = region(cells);
      return cells.isClean()
          ? Optional.of(
              new SubjectEntry(
                  SubjectKind.SITE,
                  code.orElseThrow(),
                  name.orElseThrow(),
                  cells.shortText("name_en").or(() -> name).orElseThrow(),
                  Optional.empty(),
                  company.map(Subject::code),
                  park.map(Subject::code),
                  industry,
                  region))
          : Optional.empty();
    }

    Optional<Product> product(RowCells cells) {
      Optional<String> code = code(cells);
      Optional<String> name = cells.required("name");
      Optional<Subject> company = company(cells, "company");
      Optional<Unit> unit = cells.unit("unit", "unit", Optional.empty());
      return cells.isClean()
          ? Optional.of(
              new Product(
                  code.orElseThrow(),
                  name.orElseThrow(),
                  cells.shortText("name_en").or(() -> name).orElseThrow(),
                  company.orElseThrow().id(),
                  unit.orElseThrow()))
          : Optional.empty();
    }

    Optional<Meter> meter(RowCells cells) {
      Optional<String> code = code(cells);
      Optional<Subject> site =
          cells.required("site").flatMap(text -> world.subjects().find(text, SubjectKind.SITE));
      if (site.isEmpty() && !cells.isBlank("site")) {
        cells.unknown(
            "site", Rule.UNKNOWN_SITE, world.suggestions(), () -> codes(SubjectKind.SITE));
      }
      Optional<Carrier> carrier = cells.required("carrier").flatMap(world.carriers()::find);
      if (carrier.isEmpty() && !cells.isBlank("carrier")) {
        cells.unknown(
            "carrier", Rule.UNKNOWN_CARRIER, world.suggestions(), () -> world.carriers().names());
      }
      Optional<EnergyFlow> flow = cells.required("flow").flatMap(EnergyRows::flow);
      if ((flow.isEmpty() && !cells.isBlank("flow"))
          || flow.filter(EnergyFlow::needsCounterparty).isPresent()) {
        cells.issue("flow", Rule.UNKNOWN_FLOW, "purchased");
      }
      Optional<Unit> unit = cells.unit("unit", "unit", Optional.empty());
      if (carrier.isPresent()
          && unit.isPresent()
          && unit.get().dimension() != carrier.get().baseUnit().dimension()) {
        cells.issue(
            "unit",
            Rule.UNIT_DOES_NOT_FIT,
            carrier.get().name(),
            carrier.get().baseUnit().symbol());
      }
      Optional<BigDecimal> multiplier =
          cells.isBlank("multiplier") ? Optional.of(BigDecimal.ONE) : cells.amount("multiplier");
      if (multiplier.filter(value -> value.signum() == 0).isPresent()) {
        cells.issue("multiplier", Rule.NOT_ABOVE_ZERO);
      }
      return cells.isClean()
          ? Optional.of(
              new Meter(
                  0,
                  code.orElseThrow(),
                  site.orElseThrow().id(),
                  carrier.orElseThrow(),
                  flow.orElseThrow(),
                  unit.orElseThrow(),
                  multiplier.orElseThrow()))
          : Optional.empty();
    }

    Optional<MeterFile> meterFile(RowCells cells) {
      Optional<String> code = code(cells);
      Optional<Subject> company = company(cells, "company");
      Optional<String> timeColumn = cells.required("time_column");
      Optional<String> timeFormat = cells.required("time_format");
      if (timeFormat.isPresent() && !isTimeFormat(timeFormat.get())) {
        cells.issue("time_format", Rule.UNREADABLE_TIME_FORMAT, "yyyy-MM-dd HH:mm");
      }
      Optional<MeterFile.Label> label =
          oneOf(
              cells,
              "label",
              Map.of(
                  "start", MeterFile.Label.START,
                  "起点", MeterFile.Label.START,
                  "end", MeterFile.Label.END,
                  "终点", MeterFile.Label.END));
      Optional<BigDecimal> minutes = cells.amount("interval_minutes");
      boolean dividesADay =
          minutes
              .filter(value -> value.stripTrailingZeros().scale() <= 0)
              .filter(value -> value.signum() > 0 && value.compareTo(BigDecimal.valueOf(1440)) <= 0)
              .filter(value -> 1440 % value.intValueExact() == 0)
              .isPresent();
      if (!dividesADay) {
        cells.issue("interval_minutes", Rule.NOT_ONE_OF, "1, 5, 10, 15, 30, 60, 1440");
      }
      Optional<MeterFile.Midnight> midnight =
          cells.isBlank("midnight")
              ? Optional.of(MeterFile.Midnight.START_OF_LABELLED_DAY)
              : oneOf(
                  cells,
                  "midnight",
                  Map.of(
                      "start_of_labelled_day", MeterFile.Midnight.START_OF_LABELLED_DAY,
                      "当日开始", MeterFile.Midnight.START_OF_LABELLED_DAY,
                      "end_of_labelled_day", MeterFile.Midnight.END_OF_LABELLED_DAY,
                      "当日结束", MeterFile.Midnight.END_OF_LABELLED_DAY));
      Optional<String> valueColumn = cells.required("value_column");
      Optional<MeterFile.ValueKind> valueKind =
          oneOf(
              cells,
              "value_kind",
              Map.of(
                  "consumption", MeterFile.ValueKind.CONSUMPTION,
                  "用量", MeterFile.ValueKind.CONSUMPTION,
                  "register", MeterFile.ValueKind.REGISTER,
                  "表底读数", MeterFile.ValueKind.REGISTER));
      Optional<Unit> unit = cells.unit("unit", "unit", Optional.empty());
      Optional<String> meter = cells.shortText("meter");
      Optional<String> meterColumn = cells.shortText("meter_column");
      if (meter.isPresent() == meterColumn.isPresent()) {
        cells.issue("meter", Rule.NOT_ONE_OF, "meter / meter_column");
      } else if (meter.isPresent() && company.isPresent()) {
        MeterRows.meter(cells, "meter", world, company.get().id());
      }
      return cells.isClean()
          ? Optional.of(
              new MeterFile(
                  code.orElseThrow(),
                  company.orElseThrow().id(),
                  timeColumn.orElseThrow(),
                  timeFormat.orElseThrow(),
                  label.orElseThrow(),
                  minutes.orElseThrow().intValueExact(),
                  midnight.orElseThrow(),
                  valueColumn.orElseThrow(),
                  valueKind.orElseThrow(),
                  unit.orElseThrow(),
                  meter,
                  meterColumn,
                  List.of(cells.text("ignored_columns").split("\\|"))))
          : Optional.empty();
    }

    private static <T> Optional<T> oneOf(RowCells cells, String key, Map<String, T> values) {
      Optional<String> text = cells.required(key);
      Optional<T> value =
          text.flatMap(word -> Optional.ofNullable(values.get(word.toLowerCase(Locale.ROOT))));
      if (text.isPresent() && value.isEmpty()) {
        cells.issue(
            key, Rule.NOT_ONE_OF, String.join(", ", values.keySet().stream().sorted().toList()));
      }
      return value;
    }

    private static boolean isTimeFormat(String pattern) {
      try {
        MeterFileRows.format(pattern);
        return true;
      } catch (IllegalArgumentException unknownPattern) {
        return false;
      }
    }

    private Optional<String> subjectCode(RowCells cells, SubjectKind kind) {
      Optional<String> code = code(cells);
      if (code.isPresent()
          && world
              .subjects()
              .find(code.get())
              .filter(other -> other.code().equals(code.get()) && other.kind() != kind)
              .isPresent()) {
        cells.issue("code", Rule.CODE_OF_ANOTHER_KIND);
      }
      return code;
    }

    private Optional<String> code(RowCells cells) {
      Optional<String> code = cells.required("code");
      if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
        cells.issue("code", Rule.UNREADABLE_CODE);
      } else if (code.isPresent()) {
        Integer earlier = rowsByCode.putIfAbsent(code.get(), cells.row());
        if (earlier != null) {
          cells.issue("code", Rule.DUPLICATE_IN_FILE, String.valueOf(earlier));
        }
      }
      return code;
    }

    private Optional<Subject> company(RowCells cells, String key) {
      Optional<Subject> company =
          cells.required(key).flatMap(text -> world.subjects().find(text, SubjectKind.COMPANY));
      if (company.isEmpty() && !cells.isBlank(key)) {
        cells.unknown(
            key, Rule.UNKNOWN_COMPANY, world.suggestions(), () -> codes(SubjectKind.COMPANY));
      }
      return company;
    }

    private List<String> codes(SubjectKind kind) {
      return world.subjects().list(kind).stream().map(Subject::code).toList();
    }

    private Optional<String> region(RowCells cells) {
      Optional<String> region = cells.required("region");
      boolean known =
          region
              .filter(
                  code ->
                      code.matches("[0-9]{6}")
                          ? areas.contains(code.substring(0, 2) + "0000")
                          : code.matches("[A-Z]{2}") && isCountry(code))
              .isPresent();
      if (region.isPresent() && !known) {
        cells.issue("region", Rule.UNKNOWN_REGION);
      }
      return region;
    }

    private static boolean isCountry(String code) {
      return !"CN".equals(code) && Set.of(Locale.getISOCountries()).contains(code);
    }
  }
}
