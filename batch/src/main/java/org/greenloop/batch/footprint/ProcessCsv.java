package org.greenloop.batch.footprint;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.system.Declared;
import org.greenloop.accounting.footprint.system.Role;
import org.greenloop.accounting.footprint.system.SolverNumber;
import org.greenloop.accounting.footprint.system.Supply;
import org.greenloop.accounting.footprint.system.SupplySystem;
import org.greenloop.accounting.footprint.system.SystemBoundary;
import org.greenloop.accounting.footprint.system.SystemProcess;
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

/// Reads unit processes from a table with a row for each exchange; the columns stand in
/// docs/footprint.md. Rows of one process may stand anywhere in the file.
final class ProcessCsv {

  static final TemplateColumns COLUMNS =
      TemplateColumns.of(
          "processes",
          Column.required("process", "过程", "工序", "process"),
          Column.required("kind", "类别", "方向", "kind", "direction"),
          Column.required("product", "产品或物质", "产品", "product", "flow"),
          Column.required("amount", "数量", "amount"),
          Column.required("unit", "单位", "unit"),
          Column.optional("provider", "供应来源", "provider"),
          Column.optional("stage", "阶段", "stage"),
          Column.optional("share", "份额", "share"),
          Column.optional("virgin", "原生材料", "virgin"),
          Column.optional("virgin_provider", "原生材料来源", "virgin provider"),
          Column.optional("quality", "质量系数", "quality"),
          Column.optional("uncertainty", "不确定性", "uncertainty"),
          Column.optional("source", "来源", "source"),
          Column.optional("confidence", "可信度", "confidence"),
          Column.optional("data", "数据类型", "data"),
          Column.optional("functional_unit", "功能单位", "functional unit"),
          Column.optional("boundary", "系统边界", "boundary"),
          Column.optional("cut_off", "取舍准则", "cut off"),
          Column.optional("allocation", "分配说明", "allocation"),
          Column.optional("valid_until", "有效期至", "valid until"));

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern PERCENT = Pattern.compile("(?:±)?([0-9]{1,3}(?:\\.[0-9]{1,6})?)%");
  private static final Pattern DEVIATION =
      Pattern.compile("GSD ?([0-9]{1,3}(?:\\.[0-9]{1,6})?)", Pattern.CASE_INSENSITIVE);

  /// Half the width of a 95 % interval in standard deviations.
  private static final double INTERVAL = 1.959963984540054;

  private enum RowKind {
    OUTPUT("产出", "output"),
    INPUT("投入", "input"),
    EMISSION("排放", "emission"),
    RECYCLED("再生投入", "recycled"),
    RECYCLING("末端回收", "recycling"),
    AVOIDED("替代", "avoided");

    private final String chinese;
    private final String english;

    RowKind(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    static Optional<RowKind> find(String text) {
      for (RowKind kind : values()) {
        if (kind.chinese.equals(text) || kind.english.equalsIgnoreCase(text)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  private static final Map<String, LifeCycleStage> STAGES =
      Map.of(
          "原材料获取", LifeCycleStage.RAW_MATERIALS,
          "raw-materials", LifeCycleStage.RAW_MATERIALS,
          "生产", LifeCycleStage.PRODUCTION,
          "production", LifeCycleStage.PRODUCTION,
          "分销", LifeCycleStage.DISTRIBUTION,
          "distribution", LifeCycleStage.DISTRIBUTION,
          "使用", LifeCycleStage.USE,
          "use", LifeCycleStage.USE,
          "生命末期", LifeCycleStage.END_OF_LIFE,
          "end-of-life", LifeCycleStage.END_OF_LIFE);

  private static final Map<String, SystemBoundary> BOUNDARIES =
      Map.of(
          "摇篮到大门", SystemBoundary.CRADLE_TO_GATE,
          "大门到大门", SystemBoundary.GATE_TO_GATE,
          "摇篮到坟墓", SystemBoundary.CRADLE_TO_GRAVE);

  private static final Map<String, SystemProcess.Origin> ORIGINS =
      Map.of(
          "初级", SystemProcess.Origin.PRIMARY,
          "primary", SystemProcess.Origin.PRIMARY,
          "次级", SystemProcess.Origin.SECONDARY,
          "secondary", SystemProcess.Origin.SECONDARY);

  /// What codes in a file may name.
  ///
  /// @param gases codes of greenhouse gases
  /// @param factors ids of factors without their edition
  /// @param companies codes of members
  record Known(Set<String> gases, Set<String> factors, Set<String> companies) {}

  private static final class Draft {
    private final List<SystemProcess.Output> outputs = new ArrayList<>();
    private final List<SystemProcess.Input> inputs = new ArrayList<>();
    private final List<SystemProcess.Emission> emissions = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private SystemProcess.Provenance provenance =
        new SystemProcess.Provenance("", Confidence.UNCONFIRMED, SystemProcess.Origin.SECONDARY);
    private Declared declared = Declared.NOTHING;
  }

  private final Known known;
  private final HeaderMatch match;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, ProcessBook.ElementaryFlow> flows = new LinkedHashMap<>();
  private final List<FootprintIssue> issues = new ArrayList<>();

  private ProcessCsv(Known known, HeaderMatch match) {
    this.known = known;
    this.match = match;
  }

  static ProcessBook read(Path path, Known known) throws IOException {
    return switch (CsvFile.open(path)) {
      case CsvOpening.Refused refused ->
          ProcessBook.refused(
              FootprintIssue.of(Kind.FILE_UNREADABLE, "1", refused.problem().code().name()));
      case CsvOpening.Opened opened -> read(opened.file(), known);
    };
  }

  private static ProcessBook read(CsvFile file, Known known) throws IOException {
    HeaderMatch match = file.header().match(COLUMNS);
    if (!match.isUsable()) {
      return new ProcessBook(
          List.of(),
          Map.of(),
          List.of(),
          match.missing().isEmpty()
              ? List.of(FootprintIssue.of(Kind.FILE_UNREADABLE, "1", "AMBIGUOUS_COLUMN"))
              : match.missing().stream()
                  .map(
                      column ->
                          FootprintIssue.of(
                              Kind.MISSING_COLUMN, "1", String.join(" / ", column.names())))
                  .toList());
    }
    ProcessCsv reading = new ProcessCsv(known, match);
    try (TableRows rows = file.read()) {
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

  private ProcessBook book() {
    List<SystemProcess> processes = new ArrayList<>();
    drafts.forEach(
        (id, draft) -> {
          if (draft.outputs.isEmpty()) {
            issues.add(FootprintIssue.of(Kind.NO_REFERENCE_FLOW, id));
          } else if (draft.outputs.size() > 1) {
            checkShares(id, draft);
          }
          checkBoundary(id, draft);
          processes.add(
              new SystemProcess(
                  id,
                  id,
                  draft.outputs,
                  draft.inputs,
                  draft.emissions,
                  draft.provenance,
                  draft.declared));
        });
    if (drafts.isEmpty() && issues.isEmpty()) {
      issues.add(FootprintIssue.of(Kind.NO_PROCESS, "1"));
    }
    return new ProcessBook(processes, flows, List.of(), issues);
  }

  private void checkShares(String id, Draft draft) {
    if (draft.shares.size() < draft.outputs.size()) {
      issues.add(FootprintIssue.of(Kind.NO_ALLOCATION, id, String.valueOf(draft.outputs.size())));
      return;
    }
    double sum = draft.shares.stream().mapToDouble(share -> share).sum();
    if (Math.abs(sum - 1) > 0.01) {
      issues.add(FootprintIssue.of(Kind.ALLOCATION_SUM, id, String.valueOf(sum)));
    }
  }

  private void checkBoundary(String id, Draft draft) {
    draft
        .declared
        .boundary()
        .ifPresent(
            boundary ->
                draft.inputs.stream()
                    .map(SystemProcess.Input::stage)
                    .filter(stage -> !boundary.covers(stage))
                    .distinct()
                    .forEach(
                        stage ->
                            issues.add(
                                new FootprintIssue(
                                    Kind.BOUNDARY_EXCEEDED,
                                    id,
                                    stage.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                    boundary.code()))));
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

    private boolean isClean() {
      return issues.size() == before;
    }

    void take() {
      for (String key : List.of("process", "kind", "product", "amount", "unit")) {
        if (cell(key).isEmpty()) {
          refuse(Kind.EMPTY_CELL, key);
        }
      }
      Optional<RowKind> kind = RowKind.find(cell("kind"));
      if (kind.isEmpty() && !cell("kind").isEmpty()) {
        refuse(Kind.UNKNOWN_WORD, "kind");
      }
      double amount = number("amount").orElse(0);
      Unit unit = unit();
      if (kind.isEmpty() || !isClean()) {
        return;
      }
      Draft draft = drafts.computeIfAbsent(cell("process"), id -> new Draft());
      switch (kind.get()) {
        case OUTPUT -> output(draft, amount, unit);
        case EMISSION -> emission(draft, amount, unit);
        case INPUT -> input(draft, amount, unit, Role.PLAIN);
        case AVOIDED -> input(draft, amount, unit, new Role.Avoided(share()));
        case RECYCLING -> input(draft, amount, unit, new Role.Recycling(share()));
        case RECYCLED -> recycled(draft, amount, unit);
      }
    }

    private OptionalDouble number(String key) {
      String text = cell(key);
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      if (NUMBER.matcher(text).matches()) {
        double value = SolverNumber.of(new BigDecimal(text));
        if (Double.isFinite(value)) {
          return OptionalDouble.of(value);
        }
      }
      refuse(Kind.NOT_A_NUMBER, key);
      return OptionalDouble.empty();
    }

    private Unit unit() {
      Optional<Unit> unit = Unit.find(cell("unit"));
      if (unit.isEmpty() && !cell("unit").isEmpty()) {
        refuse(Kind.UNKNOWN_UNIT, "unit");
      }
      return unit.orElse(Unit.ONE);
    }

    /// 0 to 1.
    private OptionalDouble share() {
      OptionalDouble share = number("share");
      if (share.isPresent() && (share.getAsDouble() < 0 || share.getAsDouble() > 1)) {
        refuse(Kind.NOT_A_SHARE, "share");
      }
      return share;
    }

    private void output(Draft draft, double amount, Unit unit) {
      String product = cell("product");
      if (amount <= 0) {
        refuse(Kind.REFERENCE_NOT_POSITIVE, "amount");
      }
      if (draft.outputs.stream().anyMatch(output -> output.product().equals(product))) {
        refuse(Kind.DUPLICATE_OUTPUT, "product");
      }
      OptionalDouble share = share();
      share.ifPresent(draft.shares::add);
      draft.outputs.add(
          new SystemProcess.Output(
              product,
              product,
              amount,
              unit.symbol(),
              share.isPresent()
                  ? new SystemProcess.Allocation.Share(share.getAsDouble())
                  : SystemProcess.Allocation.WHOLE));
      if (draft.outputs.size() == 1) {
        draft.provenance = provenance();
        draft.declared = declared();
      }
    }

    private SystemProcess.Provenance provenance() {
      Confidence confidence = Confidence.UNCONFIRMED;
      if (!cell("confidence").isEmpty()) {
        try {
          confidence = Confidence.valueOf(cell("confidence").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
          refuse(Kind.UNKNOWN_WORD, "confidence");
        }
      }
      SystemProcess.Origin origin = SystemProcess.Origin.SECONDARY;
      if (!cell("data").isEmpty()) {
        SystemProcess.Origin found = ORIGINS.get(cell("data").toLowerCase(Locale.ROOT));
        if (found == null) {
          refuse(Kind.UNKNOWN_WORD, "data");
        } else {
          origin = found;
        }
      }
      return new SystemProcess.Provenance(cell("source"), confidence, origin);
    }

    private Declared declared() {
      String boundary = cell("boundary");
      Optional<SystemBoundary> found =
          SystemBoundary.find(boundary.toLowerCase(Locale.ROOT))
              .or(() -> Optional.ofNullable(BOUNDARIES.get(boundary)));
      if (!boundary.isEmpty() && found.isEmpty()) {
        refuse(Kind.UNKNOWN_WORD, "boundary");
      }
      return new Declared(
          cell("functional_unit"), found, cell("cut_off"), cell("allocation"), validUntil());
    }

    private Optional<LocalDate> validUntil() {
      if (cell("valid_until").isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(LocalDate.parse(cell("valid_until")));
      } catch (DateTimeParseException e) {
        refuse(Kind.NOT_A_DATE, "valid_until");
        return Optional.empty();
      }
    }

    private void emission(Draft draft, double amount, Unit unit) {
      String gas = cell("product");
      if (!known.gases().contains(gas)) {
        refuse(Kind.UNKNOWN_GAS, "product");
        return;
      }
      OptionalDouble size = SupplySystem.convert(unit.symbol(), Unit.KILOGRAM.symbol());
      if (size.isEmpty() && gas.equals(ClimateChange.EQUIVALENT)) {
        size = SupplySystem.convert(unit.symbol(), Unit.KILOGRAM_CO2_EQUIVALENT.symbol());
      }
      if (size.isEmpty()) {
        refuse(Kind.UNKNOWN_UNIT, "unit");
        return;
      }
      flows.putIfAbsent(gas, new ProcessBook.ElementaryFlow(gas, Unit.KILOGRAM.symbol(), gas));
      draft.emissions.add(
          new SystemProcess.Emission(row.row(), gas, amount * size.getAsDouble(), uncertainty()));
    }

    private void recycled(Draft draft, double amount, Unit unit) {
      if (cell("virgin").isEmpty()) {
        refuse(Kind.EMPTY_CELL, "virgin");
        return;
      }
      double quality = number("quality").orElse(1);
      if (quality < 0) {
        refuse(Kind.NOT_A_NUMBER, "quality");
      }
      Supply virgin = supply("virgin", "virgin_provider");
      input(draft, amount, unit, new Role.RecycledContent(virgin, quality, share()));
    }

    private void input(Draft draft, double amount, Unit unit, Role role) {
      if (amount < 0 && !role.equals(Role.PLAIN)) {
        refuse(Kind.NOT_A_NUMBER, "amount");
      }
      draft.inputs.add(
          new SystemProcess.Input(
              row.row(),
              supply("product", "provider"),
              amount,
              unit.symbol(),
              stage(role),
              uncertainty(),
              role));
    }

    private LifeCycleStage stage(Role role) {
      if (cell("stage").isEmpty()) {
        return role instanceof Role.Recycling || role instanceof Role.Avoided
            ? LifeCycleStage.END_OF_LIFE
            : LifeCycleStage.RAW_MATERIALS;
      }
      LifeCycleStage stage = STAGES.get(cell("stage").toLowerCase(Locale.ROOT));
      if (stage == null) {
        refuse(Kind.UNKNOWN_WORD, "stage");
        return LifeCycleStage.RAW_MATERIALS;
      }
      return stage;
    }

    private Supply supply(String productKey, String providerKey) {
      String product = cell(productKey);
      String provider = cell(providerKey);
      if (provider.isEmpty()) {
        return new Supply.Own("", product);
      }
      if (provider.startsWith("process:")) {
        return new Supply.Own(provider.substring("process:".length()), product);
      }
      for (Supply.Part part : Supply.Part.values()) {
        if (provider.equals(part.code())) {
          return new Supply.Sites(product, part);
        }
      }
      if (provider.equals("factor")) {
        if (!known.factors().contains(product)) {
          refuse(Kind.UNKNOWN_FACTOR, productKey);
        }
        return new Supply.Background(product);
      }
      if (!known.companies().contains(provider)) {
        refuse(Kind.UNKNOWN_COMPANY, providerKey);
      }
      return new Supply.Member(provider, product);
    }

    /// `±10%` is half the width of the 95 % interval; `GSD 1.2` a geometric standard deviation.
    private Uncertainty uncertainty() {
      String text = cell("uncertainty");
      if (text.isEmpty()) {
        return Uncertainty.EXACT;
      }
      var percent = PERCENT.matcher(text);
      if (percent.matches()) {
        return new Uncertainty.Symmetric(Double.parseDouble(percent.group(1)) / 100 / INTERVAL);
      }
      var deviation = DEVIATION.matcher(text);
      if (deviation.matches() && Double.parseDouble(deviation.group(1)) >= 1) {
        return new Uncertainty.Lognormal(Double.parseDouble(deviation.group(1)));
      }
      refuse(Kind.BAD_UNCERTAINTY, "uncertainty");
      return Uncertainty.EXACT;
    }
  }
}
