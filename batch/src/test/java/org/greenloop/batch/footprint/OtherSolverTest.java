package org.greenloop.batch.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sixty product systems in openLCA JSON-LD, with loops, several products of a process, avoided
/// products, treatment of waste and units of all kinds, against footprints that
/// `src/test/resources/footprint/systems.py` found from the same files with SciPy's LU.
class OtherSolverTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "footprint");

  private static final List<FootprintMethod> METHODS =
      List.of(FootprintMethod.CUT_OFF, FootprintMethod.CIRCULAR, FootprintMethod.AVOIDED);

  /// What a full LU leaves where nothing is emitted at all, as a share of the largest footprint.
  private static final double NOTHING = 1e-17;

  static Stream<String> systems() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve("systems"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".zip", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  /// process, product, category and the footprint by each method
  private static List<String[]> expected(String system) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("expected.csv"))) {
      if (line.startsWith(system + ",")) {
        rows.add(line.split(","));
      }
    }
    return rows;
  }

  private static Systems read(String system) throws IOException {
    Systems systems = Systems.jsonLd(FOLDER.resolve("systems").resolve(system + ".zip"));
    assertThat(systems.book().issues())
        .allMatch(issue -> issue.kind().weight() == FootprintIssue.Weight.NOTED);
    return systems;
  }

  @Test
  void there_are_sixty_of_them_and_many_are_hard() throws IOException {
    int several = 0;
    int causal = 0;
    for (String system : systems().toList()) {
      List<SystemProcess> processes = read(system).book().processes();
      several += processes.stream().anyMatch(process -> process.outputs().size() > 1) ? 1 : 0;
      causal +=
          processes.stream()
                  .flatMap(process -> process.outputs().stream())
                  .anyMatch(
                      output -> output.allocation() instanceof SystemProcess.Allocation.Causal)
              ? 1
              : 0;
    }
    assertThat(systems()).hasSize(60);
    assertThat(several).isGreaterThan(40);
    assertThat(causal).isGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void every_footprint_agrees_to_1e_9(String system) throws IOException {
    Systems systems = read(system);
    List<String[]> expected = expected(system);
    assertThat(expected).isNotEmpty();
    Map<String, ImpactCategory> categories = new LinkedHashMap<>();
    for (String[] row : expected) {
      Offer product = systems.offer(row[1], row[2]);
      ImpactCategory category = categories.computeIfAbsent(row[3], systems::category);
      for (int i = 0; i < METHODS.size(); i++) {
        int column = 4 + i;
        double value = Double.parseDouble(row[column]);
        double largest =
            expected.stream()
                .filter(other -> other[3].equals(row[3]))
                .mapToDouble(other -> Math.abs(Double.parseDouble(other[column])))
                .max()
                .orElseThrow();
        assertThat(systems.footprint(product, METHODS.get(i), category))
            .as(String.join(" ", row[1], row[2], row[3], METHODS.get(i).code()))
            .isCloseTo(value, within(1e-9 * Math.abs(value) + NOTHING * largest));
      }
    }
  }
}
