package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.RowIssue;
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
    for (String file : List.of("parks.csv", "companies.csv", "sites.csv", "products.csv")) {
      Takings.takeIn(register, ALLIANCE.resolve(file));
    }
    List<String> found = new ArrayList<>();
    ActivityPosting posting = new ActivityPosting(ReferenceData.factors(), site -> "440000");
    for (RowOutcome outcome :
        Takings.outcomes(register, company, folder.resolve("submission.csv"))) {
      switch (outcome) {
        case RowOutcome.Refused(int row, List<RowIssue> issues) ->
            issues.forEach(
                issue ->
                    found.add(row + ",refused " + issue.rule().id() + " " + issue.column() + ","));
        case RowOutcome.Fact fact -> lines(posting.post(fact.activity()), found);
        case RowOutcome.Reading reading -> throw new AssertionError(reading.toString());
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected.subList(2, expected.size()));
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
