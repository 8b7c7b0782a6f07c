package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.junit.jupiter.api.Test;

/// `examples/alliance/faulty-energy.csv` against `examples/expected/faulty-energy-issues.csv`.
class FaultyExampleTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  @Test
  void every_mistake_is_found_with_row_column_and_rule_and_nothing_else_is() throws IOException {
    Register register = new Register();
    for (String name : List.of("parks.csv", "companies.csv", "sites.csv")) {
      Takings.takeIn(register, EXAMPLES.resolve("alliance").resolve(name));
    }
    List<RowOutcome> outcomes =
        Takings.outcomes(register, "EX-COOL", EXAMPLES.resolve("alliance/faulty-energy.csv"));
    assertThat(outcomes).hasSize(43);
    List<String> found = new ArrayList<>();
    for (RowOutcome outcome : outcomes) {
      if (outcome instanceof RowOutcome.Refused(int row, List<RowIssue> issues)) {
        for (RowIssue issue : issues) {
          found.add(row + "," + issue.column() + "," + issue.rule().id());
        }
      }
    }
    assertThat(found).isEqualTo(expected());
  }

  /// Row, column and rule. A duplicate is found only among all rows, in the database.
  private static List<String> expected() throws IOException {
    return Files.readAllLines(EXAMPLES.resolve("expected/faulty-energy-issues.csv")).stream()
        .skip(1)
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 3)))
        .filter(line -> !line.endsWith(Rule.DUPLICATE_IN_FILE.id()))
        .toList();
  }
}
