package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.generate.AllianceGenerator;
import org.greenloop.batch.generate.GenerationPlan;
import org.greenloop.batch.generate.Mix;
import org.greenloop.batch.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is generated is taken in row by row, and what is wrong on purpose is refused by the rule
/// that the list of faults names.
class GeneratedAllianceTest {

  private static final List<YearMonth> MONTHS =
      List.of(YearMonth.of(2025, 11), YearMonth.of(2025, 12));

  @TempDir private Path folder;

  private Register generated(long rows, String faultShare, Mix mix) throws IOException {
    AllianceGenerator.generate(
        folder,
        new GenerationPlan(rows, MONTHS, 20251122, new BigDecimal(faultShare), mix),
        Progress.SILENT);
    Register register = new Register();
    for (String name : List.of("parks.csv", "companies.csv", "sites.csv", "products.csv")) {
      Takings.takeIn(register, folder.resolve(name));
    }
    return register;
  }

  @Test
  void every_row_without_a_fault_is_taken_in() throws IOException {
    Mix mix = Mix.all();
    Register register = generated(12_000, "0", mix);
    Takings.takeIn(register, folder.resolve("meters.csv"));
    long rows = 0;
    for (String template : mix.weights().keySet()) {
      List<RowOutcome> outcomes =
          Takings.outcomes(register, "GEN-1", folder.resolve(template + ".csv"));
      assertThat(outcomes)
          .as(template)
          .hasSizeGreaterThan(100)
          .noneMatch(RowOutcome.Refused.class::isInstance);
      rows += outcomes.size();
    }
    assertThat(rows).isEqualTo(12_000);
  }

  @Test
  void every_faulty_row_breaks_the_one_rule_that_the_list_names() throws IOException {
    Register register = generated(12_000, "0.2", Mix.ENERGY);
    List<String> refused = new ArrayList<>();
    Set<List<Object>> keys = new HashSet<>();
    for (RowOutcome outcome : Takings.outcomes(register, "GEN-1", folder.resolve("energy.csv"))) {
      switch (outcome) {
        case RowOutcome.Refused(int row, var issues) -> {
          assertThat(issues).as("row " + row).hasSize(1);
          refused.add(line(row, issues.getFirst().rule()));
        }
        case RowOutcome.Fact fact -> {
          // The key of SettlementRules, which needs the database.
          EnergyActivity energy = (EnergyActivity) fact.activity();
          boolean first =
              keys.add(
                  List.of(
                      energy.siteId(),
                      energy.period(),
                      energy.use().carrier(),
                      energy.use().flow(),
                      energy.counterpartyId(),
                      energy.evidence()));
          if (!first) {
            refused.add(line(fact.row(), Rule.DUPLICATE_IN_FILE));
          }
        }
        case RowOutcome.Reading reading -> throw new AssertionError(reading.toString());
      }
    }
    assertThat(refused)
        .hasSizeGreaterThan(1_000)
        .isEqualTo(Files.readAllLines(folder.resolve("faults.csv")).stream().skip(1).toList());
  }

  private static String line(int row, Rule rule) {
    return "energy.csv," + row + "," + rule.id();
  }
}
