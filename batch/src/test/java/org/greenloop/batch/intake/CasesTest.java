package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.MeterReading;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.ledger.ActivityPosting;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.Posting;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.reference.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every folder below `cases` against the ledger lines that its author expects.
class CasesTest {

  private static final Path CASES = Path.of("..", "cases");
  private static final Path ALLIANCE = Path.of("..", "examples", "alliance");
  private static final String COMPANY = "# company ";
  private static final String FACTOR = "# factor ";

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("submission.csv"))
          .map(file -> CASES.relativize(file.getParent()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_ledger_has_what_is_expected_and_nothing_else(Path name) throws IOException {
    Path folder = CASES.resolve(name);
    List<String> expected = Files.readAllLines(folder.resolve("expected-ledger.csv"));
    String first = expected.getFirst();
    assertThat(first).startsWith(COMPANY).contains(":");
    String company = first.substring(COMPANY.length(), first.indexOf(':'));
    Register register = new Register();
    for (String file :
        List.of("parks.csv", "companies.csv", "sites.csv", "products.csv", "meters.csv")) {
      Takings.takeIn(register, ALLIANCE.resolve(file));
    }
    List<String> found = new ArrayList<>();
    ActivityPosting posting = new ActivityPosting(factors(expected), site -> "440000");
    for (RowOutcome outcome :
        Takings.outcomes(register, company, folder.resolve("submission.csv"))) {
      switch (outcome) {
        case RowOutcome.Refused(int row, List<RowIssue> issues) ->
            issues.forEach(
                issue ->
                    found.add(row + ",refused " + issue.rule().id() + " " + issue.column() + ","));
        case RowOutcome.Fact fact -> lines(posting.post(fact.activity()), found);
        case RowOutcome.Reading(MeterReading reading) -> found.add(line(reading));
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().filter(line -> !line.startsWith("#")).skip(1).toList());
  }

  /// The newest edition, with what the case puts in place of it: `# factor gwp-set/PROGRAMME 4`.
  private static FactorSet factors(List<String> expected) {
    FactorSet shipped = ReferenceData.factors();
    return shipped.with(
        expected.stream()
            .filter(line -> line.startsWith(FACTOR))
            .map(line -> line.substring(FACTOR.length()).split(" "))
            .map(words -> factor(shipped, words[0], new BigDecimal(words[1])))
            .toList());
  }

  private static Factor factor(FactorSet shipped, String id, BigDecimal value) {
    Factor replaced =
        shipped.list().stream()
            .filter(factor -> factor.id().equals(shipped.edition() + ":" + id))
            .findFirst()
            .orElseThrow();
    return new Factor(
        "case:" + id,
        replaced.key(),
        replaced.dataYear(),
        Optional.of(value),
        replaced.unit(),
        Optional.empty(),
        Optional.empty(),
        "case",
        Confidence.DOUBTFUL,
        "");
  }

  private static String line(MeterReading reading) {
    return switch (reading) {
      case MeterReading.Consumption c -> c.source().row() + ",reading," + Rounding.plain(c.value());
      case MeterReading.Register r -> r.source().row() + ",register," + Rounding.plain(r.value());
    };
  }

  private static void lines(Posting posting, List<String> found) {
    for (LedgerEntry entry : posting.entries()) {
      found.add(
          entry.source().row()
              + ","
              + entry.account().code()
              + ","
              + Rounding.plain(entry.quantity()));
    }
    for (PostingGap gap : posting.gaps()) {
      found.add(gap.source().row() + "," + gap.account().code() + ",gap");
    }
  }
}
