package org.greenloop.batch.footprint;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.CellText;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.TableRows;
import org.greenloop.batch.csv.TemplateColumns;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.footprint.StatedMasses.Group;
import org.greenloop.batch.footprint.StatedMasses.Item;

/// Reads the masses of products from a table with a row for each part or material; the columns
/// stand in docs/footprint.md. Rows of one product may stand anywhere in the file.
final class MassCsv {

  static final TemplateColumns COLUMNS =
      TemplateColumns.of(
          "circularity",
          Column.required("product", "产品", "产品代码", "product"),
          Column.required("item", "项目", "item"),
          Column.optional("part", "部件或材料", "部件", "材料", "part", "material"),
          Column.required("amount", "数量", "质量", "amount", "mass"),
          Column.required("unit", "单位", "unit"),
          Column.optional("efficiency", "再生效率", "efficiency"),
          Column.optional("average", "行业平均", "average"),
          Column.optional("source", "来源", "source"),
          Column.optional("confidence", "可信度", "confidence"));

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,9})?");

  private final String file;
  private final HeaderMatch match;
  private final Map<String, List<StatedMasses.Row>> products = new LinkedHashMap<>();
  private final List<FootprintIssue> issues = new ArrayList<>();

  private MassCsv(String file, HeaderMatch match) {
    this.file = file;
    this.match = match;
  }

  /// @param file name to show
  static MassBook read(Path path, String file) throws IOException {
    return switch (CsvFile.open(path)) {
      case CsvOpening.Refused refused ->
          refused(Kind.FILE_UNREADABLE, refused.problem().code().name());
      case CsvOpening.Opened opened -> read(opened.file(), file);
    };
  }

  private static MassBook refused(Kind kind, String found) {
    return new MassBook(List.of(), List.of(FootprintIssue.of(kind, "1", found)));
  }

  private static MassBook read(CsvFile table, String file) throws IOException {
    HeaderMatch match = table.header().match(COLUMNS);
    if (!match.ambiguous().isEmpty()) {
      return refused(Kind.FILE_UNREADABLE, "AMBIGUOUS_COLUMN");
    }
    if (!match.isUsable()) {
      return new MassBook(
          List.of(),
          match.missing().stream()
              .map(
                  column ->
                      FootprintIssue.of(
                          Kind.MISSING_COLUMN, "1", String.join(" / ", column.names())))
              .toList());
    }
    MassCsv reading = new MassCsv(file, match);
    try (TableRows rows = table.read()) {
      while (rows.hasNext()) {
        CsvLine line = rows.next();
        if (line instanceof CsvRow row) {
          reading.new Row(row).take();
        } else {
          reading.issues.add(FootprintIssue.of(Kind.BROKEN_ROW, String.valueOf(line.row())));
        }
      }
    }
    return reading.book();
  }

  private MassBook book() {
    List<StatedMasses> stated = new ArrayList<>();
    products.forEach((product, rows) -> stated.add(new StatedMasses(product, file, rows)));
    stated.forEach(this::check);
    if (stated.isEmpty() && issues.isEmpty()) {
      issues.add(FootprintIssue.of(Kind.NO_PRODUCT, "1"));
    }
    return new MassBook(stated, issues);
  }

  private void check(StatedMasses masses) {
    for (Item item : Item.values()) {
      List<StatedMasses.Row> rows = masses.of(item);
      boolean once = item.group() == Group.WHOLE || item.group() == Group.USE;
      if (once && rows.size() > 1) {
        issues.add(
            FootprintIssue.of(
                Kind.STATED_TWICE, masses.product() + ", " + rows.get(1).row(), item.code()));
      }
      if (rows.size() > 1 && rows.stream().anyMatch(row -> missesMass(row))) {
        issues.add(
            FootprintIssue.of(
                Kind.EMPTY_CELL,
                rows.stream().filter(MassCsv::missesMass).findFirst().orElseThrow().row()
                    + " "
                    + match.nameOf("amount")));
      }
    }
    if (masses.has(Group.STEP) && masses.of(Item.VEHICLE).isEmpty()) {
      issues.add(FootprintIssue.of(Kind.NO_WHOLE, masses.product(), Item.VEHICLE.code()));
    }
    if (masses.has(Group.STEP)) {
      for (Item item : Item.values()) {
        if (item.group() == Group.STEP && masses.of(item).isEmpty()) {
          issues.add(FootprintIssue.of(Kind.NO_STEP, masses.product(), item.code()));
        }
      }
    }
    MassSums sums = new MassSums(masses);
    sums.outweighing().ifPresent(issues::add);
  }

  private static boolean missesMass(StatedMasses.Row row) {
    return row.mass().isEmpty() && row.item().group() != Group.USE;
  }

  private final class Row {

    private final CsvRow row;
    private final int before = issues.size();

    Row(CsvRow row) {
      this.row = row;
    }

    private String cell(String key) {
      return match.cell(row, key);
    }

    private void refuse(Kind kind, String key) {
      issues.add(
          FootprintIssue.of(
              kind, row.row() + " " + match.nameOf(key), CellText.excerpt(cell(key))));
    }

    void take() {
      if (cell("product").isEmpty()) {
        refuse(Kind.EMPTY_CELL, "product");
      }
      Optional<Item> item = Item.find(cell("item"));
      if (item.isEmpty()) {
        refuse(cell("item").isEmpty() ? Kind.EMPTY_CELL : Kind.UNKNOWN_WORD, "item");
        return;
      }
      boolean use = item.get().group() == Group.USE;
      Optional<BigDecimal> amount = amount(item.get());
      Optional<BigDecimal> ratio = use ? ratio(amount) : Optional.empty();
      Optional<Quantity> mass = use ? Optional.empty() : mass(amount);
      Optional<BigDecimal> efficiency = efficiency(item.get());
      Confidence confidence = confidence();
      if (issues.size() == before) {
        products
            .computeIfAbsent(cell("product"), code -> new ArrayList<>())
            .add(
                new StatedMasses.Row(
                    row.row(), item.get(), mass, efficiency, ratio, cell("source"), confidence));
      }
    }

    /// Only what the process of the product may say can be left out.
    private Optional<BigDecimal> amount(Item item) {
      if (cell("amount").isEmpty()) {
        if (!item.isRecycled()) {
          refuse(Kind.EMPTY_CELL, "amount");
        }
        return Optional.empty();
      }
      boolean above = item.group() == Group.WHOLE || item.group() == Group.USE;
      return number("amount", Kind.NOT_A_MASS, value -> value.signum() >= (above ? 1 : 0));
    }

    private Optional<BigDecimal> number(String key, Kind wrong, Predicate<BigDecimal> right) {
      if (!NUMBER.matcher(cell(key)).matches()) {
        refuse(Kind.NOT_A_NUMBER, key);
        return Optional.empty();
      }
      BigDecimal value = new BigDecimal(cell(key));
      if (!right.test(value)) {
        refuse(wrong, key);
        return Optional.empty();
      }
      return Optional.of(value);
    }

    private Optional<Quantity> mass(Optional<BigDecimal> amount) {
      if (amount.isEmpty()) {
        return Optional.empty();
      }
      Optional<Unit> unit =
          Unit.find(cell("unit")).filter(found -> found.dimension() == Unit.KILOGRAM.dimension());
      if (unit.isEmpty()) {
        refuse(cell("unit").isEmpty() ? Kind.EMPTY_CELL : Kind.NO_UNIT_OF_MASS, "unit");
      }
      return unit.map(found -> new Quantity(amount.get(), found).in(Unit.KILOGRAM));
    }

    private Optional<BigDecimal> ratio(Optional<BigDecimal> amount) {
      if (cell("average").isEmpty()) {
        refuse(Kind.EMPTY_CELL, "average");
        return Optional.empty();
      }
      Optional<BigDecimal> average =
          number("average", Kind.NOT_A_MASS, value -> value.signum() > 0);
      return average.flatMap(whole -> amount.map(own -> own.divide(whole, Quantity.PRECISION)));
    }

    private Optional<BigDecimal> efficiency(Item item) {
      if (!item.isRecycled()) {
        return Optional.empty();
      }
      if (cell("efficiency").isEmpty()) {
        refuse(Kind.EMPTY_CELL, "efficiency");
        return Optional.empty();
      }
      return number(
          "efficiency",
          Kind.NOT_AN_EFFICIENCY,
          value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0);
    }

    private Confidence confidence() {
      if (cell("confidence").isEmpty()) {
        return Confidence.UNCONFIRMED;
      }
      try {
        return Confidence.valueOf(cell("confidence").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        refuse(Kind.UNKNOWN_WORD, "confidence");
        return Confidence.UNCONFIRMED;
      }
    }
  }
}
