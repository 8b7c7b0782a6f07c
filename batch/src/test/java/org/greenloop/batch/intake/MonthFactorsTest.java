package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.batch.reference.ReferenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// March was posted by an edition that knows no density of diesel and no truck; April is new, and
/// the current edition knows both.
class MonthFactorsTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final FactorSet CURRENT = ReferenceData.factors();
  private static final FactorSet OLDER =
      new FactorSet(
          "older",
          CURRENT.list().stream()
              .filter(
                  factor ->
                      factor.key().kind() != FactorKind.DENSITY
                          && factor.key().kind() != FactorKind.FREIGHT_WELL_TO_WHEEL
                          && factor.key().kind() != FactorKind.FREIGHT_TANK_TO_WHEEL)
              .toList());

  @TempDir private Path folder;
  private final Register register = new Register();

  @BeforeEach
  void theAlliance() throws IOException {
    for (String name : List.of("parks", "companies", "sites", "products")) {
      Takings.takeIn(register, Path.of("..", "examples", "alliance", name + ".csv"));
    }
  }

  private List<String> issues(String header, String... rows) throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    MonthFactors factors =
        new MonthFactors(
            new Editions(CURRENT, OLDER),
            month -> month.equals(MARCH) ? Optional.of("older") : Optional.empty());
    return Takings.issues(Takings.outcomes(register, register.world(factors), "EX-COOL", file));
  }

  @Test
  void a_month_has_the_edition_it_is_posted_by_and_a_new_one_the_current() {
    MonthFactors factors =
        new MonthFactors(
            new Editions(CURRENT, OLDER),
            month -> month.equals(MARCH) ? Optional.of("older") : Optional.empty());
    assertThat(factors.of(MARCH)).isSameAs(OLDER);
    assertThat(factors.of(MARCH.plusMonths(1))).isSameAs(CURRENT);
  }

  @Test
  void litres_that_the_edition_of_the_month_cannot_convert_are_refused_there() throws IOException {
    assertThat(
            issues(
                "站点,月份,能源品种,流向,数量,单位",
                "COOL-1,2025-03,柴油,外购,100,L",
                "COOL-1,2025-03,柴油,外购,100,kg",
                "COOL-1,2025-04,柴油,外购,100,L"))
        .containsExactly("2 单位 E-106");
  }

  @Test
  void measured_fuel_and_vehicle_classes_of_legs_likewise() throws IOException {
    assertThat(
            issues(
                "站点,月份,承运关系,运输方式,车型,能源类型,货物质量,单位,距离,距离类型,实测能源,实测能耗,能耗单位",
                "COOL-2,2025-03,自营,公路,重型货车,柴油,12,t,350,SFD,柴油,60,L",
                "COOL-2,2025-03,自营,公路,重型货车,柴油,12,t,350,SFD,,,",
                "COOL-2,2025-04,自营,公路,重型货车,柴油,12,t,350,SFD,柴油,60,L",
                "COOL-2,2025-04,自营,公路,重型货车,柴油,12,t,350,SFD,,,"))
        .containsExactly("2 能耗单位 E-106", "3 能源类型 T-603");
  }
}
