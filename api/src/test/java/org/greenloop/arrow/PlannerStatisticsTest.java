package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a large file the planner knows how many rows there are.
///
/// It used to believe that the tables were empty, and compared the consumption of 25 000 meters
/// with each other pair by pair.
class PlannerStatisticsTest {

  private static final int ROWS = 2_000;

  @TempDir Path folder;

  @Test
  void readings_of_many_meters_are_counted_at_once() throws IOException {
    try (World world = World.empty()) {
      Examples.register(world, Examples.ALLIANCE);
      world.register(
          file(
              "meters",
              "meter,site,carrier,flow,unit,multiplier",
              "M%d,TERM-2,ELECTRICITY,purchased,kWh,1"));
      assertThat(
              world
                  .take(
                      file(
                          "meter",
                          "meter,start,end,consumption(kWh)",
                          "M%d,2026-02-01 00:00,2026-03-01 00:00,10.5"),
                      "EX-TERM")
                  .isClean())
          .isTrue();
      assertThat(rowsAsPlanned(world, "meter_reading")).isEqualTo(ROWS);
      assertThat(rowsAsPlanned(world, "meter_consumption")).isEqualTo(ROWS);
    }
  }

  @Test
  void rows_and_histories_of_many_sites_are_counted_at_once() throws IOException {
    try (World world = World.empty()) {
      Examples.register(world, Examples.ALLIANCE);
      world.register(
          file(
              "sites",
              "站点代码,站点名称,英文名称,所属企业,所属园区,行业代码,行政区划代码",
              "MANY-%d,示例,Example,EX-TERM,PARK-DG,C3922,441900"));
      world.take(
          file(
              "energy",
              "site,month,carrier,flow,quantity,unit",
              "MANY-%d,2026-02,ELECTRICITY,purchased,1000,kWh"),
          "EX-TERM");
      assertThat(rowsAsPlanned(world, "energy_activity")).isEqualTo(ROWS);
      assertThat(rowsAsPlanned(world, "series_month")).isEqualTo(ROWS);
    }
  }

  private static long rowsAsPlanned(World world, String table) {
    return world
        .database()
        .sql("SELECT reltuples::bigint FROM pg_class WHERE relname = :table AND relkind = 'r'")
        .param("table", table)
        .query(Long.class)
        .single();
  }

  private Path file(String name, String header, String row) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".csv"),
        IntStream.range(0, ROWS)
            .mapToObj(row::formatted)
            .collect(Collectors.joining("\n", header + "\n", "\n")));
  }
}
