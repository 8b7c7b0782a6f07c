package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.batch.csv.CsvDefect;
import org.greenloop.batch.csv.CsvFile;
import org.greenloop.batch.csv.CsvOpening;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.csv.TableRows;
import org.greenloop.batch.intake.MasterDataIntake.MasterDataReceipt;
import org.greenloop.batch.reference.ReferenceData;

/// Files taken in as far as one row alone decides.
final class Takings {

  private Takings() {}

  /// Master data into the register; every row must be right.
  static void takeIn(Register register, Path file) throws IOException {
    CsvFile csv = opened(file);
    TemplateRecognition.Known known = recognised(csv);
    MasterDataReceipt receipt =
        new MasterDataIntake(
                register, register.meters(), ReferenceData.areas(), ReferenceData.industries())
            .take(
                known.template(),
                csv,
                known.match(),
                register.world(),
                MasterDataIntake.Keep.ALL_OR_NOTHING);
    assertThat(receipt.issues()).as(file.toString()).isEmpty();
    assertThat(receipt.accepted()).isEqualTo(receipt.rows());
  }

  /// What becomes of each row of monthly facts.
  static List<RowOutcome> outcomes(Register register, String company, Path file)
      throws IOException {
    return outcomes(register, register.world(), company, file);
  }

  /// The same in a world of its own factors.
  static List<RowOutcome> outcomes(Register register, IntakeWorld world, String company, Path file)
      throws IOException {
    CsvFile csv = opened(file);
    TemplateRecognition.Known known = recognised(csv);
    HeaderMatch match = known.match();
    int companyId = register.company(company);
    RowReader reader =
        RowReaders.of(
            known.template().activityTemplate().orElseThrow(),
            new SourceTable(1, companyId, world, csv.header(), match));
    List<RowOutcome> outcomes = new ArrayList<>();
    try (TableRows lines = csv.read()) {
      while (lines.hasNext()) {
        outcomes.add(
            switch (lines.next()) {
              case CsvRow row -> reader.read(row);
              case CsvDefect defect ->
                  new RowOutcome.Refused(
                      defect.row(), List.of(Defects.issue(defect, csv.header())));
            });
      }
    }
    return outcomes;
  }

  /// What becomes of rows that a company of the example alliance hands in.
  static List<RowOutcome> ofAlliance(Path folder, String company, String header, String... rows)
      throws IOException {
    Register register = new Register();
    for (String name : List.of("parks", "companies", "sites", "products")) {
      takeIn(register, Path.of("..", "examples", "alliance", name + ".csv"));
    }
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    return outcomes(register, company, file);
  }

  /// Row, column and rule of every issue, such as `2 单位 E-106`.
  static List<String> issues(List<RowOutcome> outcomes) {
    return outcomes.stream()
        .filter(RowOutcome.Refused.class::isInstance)
        .flatMap(outcome -> ((RowOutcome.Refused) outcome).issues().stream())
        .map(issue -> issue.row() + " " + issue.column() + " " + issue.rule().id())
        .toList();
  }

  private static CsvFile opened(Path file) throws IOException {
    return switch (CsvFile.open(file)) {
      case CsvOpening.Opened(CsvFile csv) -> csv;
      case CsvOpening.Refused refused -> throw new AssertionError(file + ": " + refused);
    };
  }

  private static TemplateRecognition.Known recognised(CsvFile csv) {
    return switch (TemplateRecognition.of(
        csv.header(), List.of(IntakeTemplate.values()), List.of())) {
      case TemplateRecognition.Known known -> {
        assertThat(known.match().unknown()).isEmpty();
        yield known;
      }
      case TemplateRecognition.Mapped mapped ->
          throw new AssertionError(csv.path() + ": " + mapped);
      case TemplateRecognition.Unknown unknown ->
          throw new AssertionError(csv.path() + ": " + unknown);
    };
  }
}
