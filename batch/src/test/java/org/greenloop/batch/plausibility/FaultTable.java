package org.greenloop.batch.plausibility;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.accounting.plausibility.HeatingValue;
import org.greenloop.accounting.plausibility.PlausibilityChecks;
import org.greenloop.accounting.plausibility.SiteHistory;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.batch.plausibility.Plant.Kind;
import org.greenloop.batch.reference.ReferenceData;

/// Counts what the checks find in plants with a fault, and whom they bother in plants without.
final class FaultTable {

  /// @param caught a warning stands at a month that is wrong
  /// @param named it is the warning meant for the fault
  record Row(String fault, int injected, int caught, int named) {

    double share() {
      return (double) caught / injected;
    }

    Row plus(Row other) {
      return new Row(fault, injected + other.injected, caught + other.caught, named + other.named);
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %.1f %% | %d | %d |",
          fault,
          injected,
          caught,
          100 * share(),
          injected - caught,
          named);
    }
  }

  /// @param rows clean months that were checked
  /// @param bothered of them named by a warning
  record Clean(String name, int rows, int bothered, Map<Check, Integer> warnings) {

    double share() {
      return (double) bothered / rows;
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %d | %.2f %% | %s |",
          name,
          rows,
          bothered,
          100 * share(),
          warnings);
    }
  }

  private static final int PLANTS_OF_A_COMPANY = 5;

  private final int plants;
  private final long seed;

  FaultTable(int plants, long seed) {
    this.plants = plants;
    this.seed = seed;
  }

  static PlausibilityChecks checks() {
    return checks(ReferenceData.factors());
  }

  private static PlausibilityChecks checks(FactorSet factors) {
    return new PlausibilityChecks(
        ReferenceData.plausibility(), factors, ReferenceData.carriers(), site -> "440000");
  }

  /// One fault in one series of every plant that has it.
  Row count(InjectedFault fault, Kind kind) {
    Row row = new Row(fault.name, 0, 0, 0);
    PlausibilityChecks checks = checks();
    for (int id = 0; id < plants; id++) {
      Plant plant = Plant.of(id, seed);
      if (!fault.fits(plant, kind)) {
        continue;
      }
      Set<Integer> wrong = new HashSet<>(fault.into(plant, kind, new Random(seed * 7919 + id)));
      boolean caught = false;
      boolean named = false;
      for (Warning warning : checks.check(plant.history(Plant.CHECKED_FROM, Plant.MONTHS))) {
        boolean here =
            wrong.contains(month(warning))
                && (warning.series().contains(kind.particulars.getFirst())
                    || warning.check() == fault.check);
        caught |= here;
        named |= here && warning.check() == fault.check;
      }
      row = row.plus(new Row(fault.name, 1, caught ? 1 : 0, named ? 1 : 0));
    }
    return row;
  }

  private static int month(Warning warning) {
    return (int) Plant.FIRST.until(warning.month(), ChronoUnit.MONTHS);
  }

  /// All amounts of a year invented, by companies of some plants.
  Row countInventedDigits() {
    Row row = new Row("last digits invented, a year of five plants", 0, 0, 0);
    for (int first = 0; first + PLANTS_OF_A_COMPANY <= plants; first += PLANTS_OF_A_COMPANY) {
      PlausibilityChecks checks = checks();
      for (int id = first; id < first + PLANTS_OF_A_COMPANY; id++) {
        Plant plant = Plant.of(id, seed);
        InjectedFault.inventDigits(plant, new Random(seed * 7919 + id));
        checks.check(plant.history(Plant.CHECKED_FROM, Plant.MONTHS));
      }
      int caught = checks.checkTogether().isPresent() ? 1 : 0;
      row = row.plus(new Row(row.fault(), 1, caught, caught));
    }
    return row;
  }

  /// Heating values in a wrong unit or of another fuel.
  ///
  /// @param factor 1 for none
  Row countHeatingValues(String name, double factor) {
    Row row = new Row(name, 0, 0, 0);
    PlausibilityChecks checks = checks();
    Random random = new Random(seed);
    for (int id = 0; id < plants; id++) {
      boolean gas = id % 2 == 0;
      // Pipeline gas of Guangdong lies about 34 to 38 MJ/m3, steam coal about 20 to 27 MJ/kg.
      double value =
          gas ? 34_000 + 4_000 * random.nextDouble() : 20_000 + 7_000 * random.nextDouble();
      HeatingValue measured =
          new HeatingValue(
              2,
              Plant.FIRST,
              gas ? "NATURAL_GAS" : "BITUMINOUS",
              BigDecimal.valueOf(value * factor));
      int caught = checks.check(new SiteHistory(id, List.of(), List.of(measured))).size();
      row = row.plus(new Row(name, 1, caught, caught));
    }
    return row;
  }

  /// The year 2025 with the grid factors of some data year as the newest.
  ///
  /// @param newest data year
  Row countOldFactors(String name, int newest) {
    FactorSet edition = ReferenceData.factors();
    PlausibilityChecks checks =
        checks(
            new FactorSet(
                edition.edition(),
                edition.list().stream()
                    .filter(
                        factor ->
                            factor.key().kind() != FactorKind.GRID_AVERAGE
                                || factor.dataYear().orElse(0) <= newest)
                    .toList()));
    Row row = new Row(name, 0, 0, 0);
    for (int id = 0; id < plants; id++) {
      long caught =
          checks.check(Plant.of(id, seed).history(Plant.CHECKED_FROM, Plant.MONTHS)).stream()
              .filter(warning -> warning.check() == Check.OLD_FACTOR)
              .count();
      row = row.plus(new Row(name, 1, (int) caught, (int) caught));
    }
    return row;
  }

  /// Months in a row that one warning names; the rows of a plant count on by months.
  private static int months(Warning warning) {
    return switch (warning.check()) {
      case UNIT_SLIP, JUMP -> Integer.parseInt(warning.arguments().get(2));
      default -> 1;
    };
  }

  /// Nothing is wrong.
  ///
  /// @param checked first month of the submission
  /// @param apart whether every month is handed in by itself
  Clean countClean(String name, int checked, boolean apart) {
    PlausibilityChecks checks = checks();
    int rows = 0;
    int bothered = 0;
    Map<Check, Integer> found = new EnumMap<>(Check.class);
    for (int id = 0; id < plants; id++) {
      Plant plant = Plant.of(id, seed);
      List<Warning> warnings = new ArrayList<>();
      for (int month = checked; month < Plant.MONTHS; month++) {
        if (apart) {
          warnings.addAll(checks.check(plant.history(month, month + 1)));
        }
      }
      if (!apart) {
        warnings.addAll(checks.check(plant.history(checked, Plant.MONTHS)));
      }
      Set<Integer> hit = new HashSet<>();
      for (Warning warning : warnings) {
        for (int i = 0; i < months(warning); i++) {
          hit.add(warning.row() + i);
        }
        found.merge(warning.check(), 1, Integer::sum);
      }
      bothered += hit.size();
      rows += plant.amounts().values().stream().mapToInt(m -> m.tailMap(checked).size()).sum();
    }
    if (!apart) {
      Optional<Warning> together = checks.checkTogether();
      together.ifPresent(warning -> found.merge(warning.check(), 1, Integer::sum));
    }
    return new Clean(name, rows, bothered, found);
  }
}
