package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.intake.ImportReceipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// G2: the same bytes wherever the machine thinks it is.
class ZoneTest {

  private static final List<YearMonth> MONTHS =
      List.of(YearMonth.of(2018, 3), YearMonth.of(2018, 11), YearMonth.of(2025, 3));

  @TempDir Path folder;

  /// Kiritimati is fourteen hours ahead, St. John's three and a half behind. There the clocks
  /// skipped 02:00 to 03:00 on 11 March 2018 and repeated 01:00 to 02:00 on 4 November: no reading
  /// of a plant in Korea may be lost or doubled in those hours.
  @Test
  void metrics_are_the_same_bytes_in_every_time_zone() {
    List<String> east = metrics("Pacific/Kiritimati");
    List<String> west = metrics("America/St_Johns");
    assertThat(east).isEqualTo(west);
    assertThat(east)
        .contains("DAEWOO-GWANGYANG,2018-03,energy.electricity,80230.41,kWh,COMPUTED,1")
        .contains("DAEWOO-GWANGYANG,2018-11,energy.electricity,86217.61,kWh,COMPUTED,1");
  }

  private List<String> metrics(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try (World world = World.empty()) {
      assertThat(TimeZone.getDefault().getID()).isEqualTo(zone);
      assertThat(world.database().sql("SHOW TimeZone").query(String.class).single())
          .isEqualTo(zone);
      Examples.register(world, Examples.ALLIANCE);
      Examples.register(world, Examples.STEEL);
      for (String file : List.of("energy-EX-CAST", "production-EX-CAST", "meter-EX-TERM")) {
        Path path = Examples.ALLIANCE.resolve(file + ".csv");
        Examples.takeClean(world, path, Examples.company(path));
      }
      ImportReceipt readings = world.take(readings(), "DAEWOO-STEEL");
      assertThat(readings.issues()).isEmpty();
      assertThat(readings.meterMonths()).allMatch(month -> month.gapCount() == 0);
      List<String> lines = new ArrayList<>();
      for (YearMonth month : MONTHS) {
        world.close(month);
        lines.addAll(world.csv(ReportingPeriod.of(month)));
      }
      return lines;
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /// March and November of the steel plant.
  private Path readings() {
    List<String> lines = Examples.lines(Examples.STEEL.resolve("meter-15min.csv"));
    List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
    lines.stream().filter(line -> line.matches("[0-9]{2}-(03|11)-2018 .*")).forEach(kept::add);
    return Examples.write(folder, "readings.csv", kept);
  }
}
