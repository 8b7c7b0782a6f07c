package org.greenloop.accounting.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {

  @ParameterizedTest
  @CsvSource({"440606, 440000", "110101, 110000", "KR, KR"})
  void the_grid_of_a_site_is_that_of_its_province_or_country(String region, String area) {
    Subject site =
        new Subject(
            1,
            SubjectKind.SITE,
            "FS-01",
            "佛山一厂",
            "Foshan 1",
            Optional.empty(),
            Optional.of(7),
            Optional.empty(),
            Optional.empty(),
            Optional.of(region));
    assertThat(site.gridArea()).contains(area);
  }
}
