package org.greenloop.accounting.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.greenloop.accounting.world.ALeg.route;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreatCircleTest {

  private static final BigDecimal RADIUS = new BigDecimal("6371");

  private static BigDecimal kilometres(String... degrees) {
    return GreatCircle.kilometres(route(degrees), RADIUS);
  }

  /// Published distances of the haversine formula on a sphere of 6371 km: Land's End (50°03′59″N
  /// 5°42′53″W) to John o' Groats (58°38′38″N 3°04′12″W) 968.9 km, and Nashville to Los Angeles
  /// airports 2886.44 km. Then by hand: a quarter of the circle is 6371 π ÷ 2 = 10 007.543 km, half
  /// of it 20 015.087 km, one degree of longitude on the equator 20 015.087 ÷ 180 = 111.195 km.
  @ParameterizedTest
  @CsvSource({
    "50.0663889, -5.7147222, 58.6438889, -3.07, 968.9, 0.05",
    "36.12, -86.67, 33.94, -118.40, 2886.444, 0.0005",
    "90, 0, 0, 77.7, 10007.543, 0.0005",
    "0, 0, 0, 180, 20015.087, 0.0005",
    "23.5, -66.5, -23.5, 113.5, 20015.087, 0.0005",
    "0, 113, 0, 114, 111.195, 0.0005",
    "0, 179.5, 0, -179.5, 111.195, 0.0005",
    "23.13, 113.26, 23.13, 113.26, 0, 0",
  })
  void distances_agree_with_published_ones_and_with_the_circle(
      String fromLatitude,
      String fromLongitude,
      String toLatitude,
      String toLongitude,
      BigDecimal expected,
      BigDecimal tolerance) {
    assertThat(
            kilometres(fromLatitude, fromLongitude, toLatitude, toLongitude)
                .subtract(expected)
                .abs())
        .isLessThanOrEqualTo(tolerance);
  }

  /// Another program: the platform's own functions of binary floating point.
  @Property
  void the_decimal_series_agree_with_the_platform(
      @ForAll @BigRange(min = "-90", max = "90") BigDecimal fromLatitude,
      @ForAll @BigRange(min = "-180", max = "180") BigDecimal fromLongitude,
      @ForAll @BigRange(min = "-90", max = "90") BigDecimal toLatitude,
      @ForAll @BigRange(min = "-180", max = "180") BigDecimal toLongitude) {
    Coordinates here = new Coordinates(fromLatitude, fromLongitude);
    Coordinates there = new Coordinates(toLatitude, toLongitude);
    BigDecimal kilometres = GreatCircle.kilometres(new Route(here, there), RADIUS);
    assertThat(kilometres.doubleValue())
        .isCloseTo(
            haversine(
                Math.toRadians(fromLatitude.doubleValue()),
                Math.toRadians(fromLongitude.doubleValue()),
                Math.toRadians(toLatitude.doubleValue()),
                Math.toRadians(toLongitude.doubleValue())),
            org.assertj.core.data.Offset.offset(0.002));
    assertThat(GreatCircle.kilometres(new Route(there, here), RADIUS)).isEqualTo(kilometres);
  }

  private static double haversine(double phi1, double lambda1, double phi2, double lambda2) {
    double north = Math.sin((phi2 - phi1) / 2);
    double east = Math.sin((lambda2 - lambda1) / 2);
    double h = north * north + Math.cos(phi1) * Math.cos(phi2) * east * east;
    return 2 * 6371 * Math.atan2(Math.sqrt(h), Math.sqrt(Math.max(0, 1 - h)));
  }

  @Test
  void a_place_off_the_earth_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> route("90.1", "0", "0", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> route("0", "0", "0", "-180.1"));
  }
}
