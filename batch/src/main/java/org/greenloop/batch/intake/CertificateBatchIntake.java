package org.greenloop.batch.intake;

import static org.greenloop.batch.csv.Column.optional;
import static org.greenloop.batch.csv.Column.required;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.energy.SerialNumbers;
import org.greenloop.accounting.greencertificate.CertificateBatch;
import org.greenloop.accounting.greencertificate.CertificatesRefused;
import org.greenloop.accounting.greencertificate.GreenCertificates;
import org.greenloop.accounting.greencertificate.Technology;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.csv.Column;
import org.greenloop.batch.csv.CsvDefect;
import org.greenloop.batch.csv.CsvLine;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.Table;
import org.greenloop.batch.csv.TableRows;
import org.greenloop.batch.intake.MasterDataIntake.MasterDataReceipt;

/// Takes in batches of green electricity certificates. A batch that is registered already is
/// nothing new, so the same file again changes nothing.
final class CertificateBatchIntake {

  static final List<Column> COLUMNS =
      List.of(
          SerialCells.REGISTER,
          SerialCells.PREFIX,
          SerialCells.FIRST,
          SerialCells.LAST,
          SerialCells.VOLUME,
          required("produced", "生产月份", "电量生产月份", "vintage", "production month", "produced"),
          required("technology", "发电类型", "能源类型", "技术类型", "technology"),
          required("project", "项目名称", "项目", "project name", "project"),
          required("holder", "持有企业", "持有人", "企业", "holder"),
          optional("evidence", "凭证号", "凭证", "交易凭证", "evidence"));

  private static final Choices<Technology> TECHNOLOGIES =
      new Choices<Technology>()
          .name(Technology.WIND, "wind", "风电", "风力发电")
          .name(Technology.PHOTOVOLTAIC, "photovoltaic", "光伏", "光伏发电", "太阳能", "pv", "solar")
          .name(Technology.SOLAR_THERMAL, "solar-thermal", "光热", "光热发电", "csp")
          .name(Technology.HYDRO, "hydro", "水电", "常规水电")
          .name(Technology.BIOMASS, "biomass", "生物质", "生物质发电")
          .name(Technology.GEOTHERMAL, "geothermal", "地热", "地热能发电")
          .name(Technology.OCEAN, "ocean", "海洋能", "海洋能发电");

  private final GreenCertificates certificates;

  CertificateBatchIntake(GreenCertificates certificates) {
    this.certificates = certificates;
  }

  /// @param company whose certificates the file may name; empty for an operator, who may name any
  MasterDataReceipt take(
      Table table,
      HeaderMatch match,
      IntakeWorld world,
      Optional<Subject> company,
      Acceptance acceptance,
      String by,
      Instant at)
      throws IOException {
    int rows = 0;
    List<RowIssue> issues = new ArrayList<>();
    List<CertificateBatch> batches = new ArrayList<>();
    List<Integer> rowNumbers = new ArrayList<>();
    try (TableRows lines = table.read()) {
      while (lines.hasNext()) {
        CsvLine line = lines.next();
        rows++;
        switch (line) {
          case CsvDefect defect -> issues.add(Defects.issue(defect, table.header()));
          case CsvRow row -> {
            RowCells cells = new RowCells(table.header(), match, row);
            batch(cells, world, company, by, at)
                .ifPresent(
                    batch -> {
                      batches.add(batch);
                      rowNumbers.add(row.row());
                    });
            issues.addAll(cells.issues());
          }
        }
      }
    }
    int accepted = 0;
    if (issues.isEmpty() || acceptance == Acceptance.PARTIAL) {
      Map<Integer, CertificatesRefused> refused = certificates.register(batches, acceptance);
      refused.forEach(
          (index, refusal) ->
              issues.add(
                  new RowIssue(
                      rowNumbers.get(index),
                      "",
                      refusal.rule(),
                      refusal.found(),
                      refusal.arguments())));
      issues.sort(Comparator.comparingInt(RowIssue::row));
      accepted =
          refused.isEmpty() || acceptance == Acceptance.PARTIAL
              ? batches.size() - refused.size()
              : 0;
    }
    return new MasterDataReceipt(rows, accepted, issues);
  }

  private static Optional<CertificateBatch> batch(
      RowCells cells, IntakeWorld world, Optional<Subject> company, String by, Instant at) {
    Optional<SerialNumbers> numbers = SerialCells.numbers(cells);
    Optional<YearMonth> produced =
        new MonthlyCells(world, company.map(Subject::id).orElse(0)).month(cells, "produced");
    Optional<Technology> technology =
        MonthlyCells.requiredChoice(cells, "technology", TECHNOLOGIES);
    Optional<String> project = cells.required("project");
    Optional<Subject> holder = holder(cells, world, company);
    Optional<String> evidence = cells.shortText("evidence");
    return cells.isClean()
        ? Optional.of(
            new CertificateBatch(
                0,
                numbers.orElseThrow(),
                produced.orElseThrow(),
                technology.orElseThrow(),
                project.orElseThrow(),
                holder.orElseThrow().id(),
                evidence.orElse(""),
                by,
                at))
        : Optional.empty();
  }

  private static Optional<Subject> holder(
      RowCells cells, IntakeWorld world, Optional<Subject> company) {
    Optional<Subject> holder =
        cells.required("holder").flatMap(text -> world.subjects().find(text, SubjectKind.COMPANY));
    if (holder.isEmpty() && !cells.isBlank("holder")) {
      cells.unknown(
          "holder",
          Rule.UNKNOWN_COMPANY,
          world.suggestions(),
          () ->
              company.isPresent()
                  ? List.of(company.get().code())
                  : world.subjects().list(SubjectKind.COMPANY).stream()
                      .map(Subject::code)
                      .toList());
    } else if (company.isPresent() && !holder.equals(company) && holder.isPresent()) {
      cells.issue("holder", Rule.HOLDER_IS_ANOTHER_COMPANY, company.get().code());
    }
    return holder;
  }
}
