package org.greenloop.accounting.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

  private static final long[] MADE = ratios(0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2);

  private static long[] ratios(double... values) {
    long[] ratios = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      ratios[i] = Math.round(values[i] * Ratio.ONE);
    }
    return ratios;
  }

  /// e = 0.3 + 0.7 p
  @Test
  void base_load_and_slope_are_found() {
    Load load = Load.fit(ratios(0.65, 0.72, 0.79, 0.86, 0.93, 1.0, 1.07, 1.14), MADE);
    assertThat(load.base()).isEqualTo(Math.round(0.3 * Ratio.ONE));
    assertThat(load.slope()).isEqualTo(Math.round(0.7 * Ratio.ONE));
    assertThat(load.at(0)).isEqualTo(Math.round(0.3 * Ratio.ONE));
  }

  @Test
  void one_month_a_thousand_times_too_large_does_not_move_the_line() {
    Load load = Load.fit(ratios(0.65, 0.72, 0.79, 0.86, 0.93, 1000, 1.07, 1.14), MADE);
    assertThat(load.base()).isEqualTo(Math.round(0.3 * Ratio.ONE));
    assertThat(load.slope()).isEqualTo(Math.round(0.7 * Ratio.ONE));
  }

  @Test
  void less_energy_for_more_production_is_taken_for_no_slope() {
    Load load = Load.fit(ratios(1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5), MADE);
    assertThat(load.slope()).isZero();
  }

  @Test
  void equal_production_in_every_month_gives_no_slope() {
    long[] same = ratios(1, 1, 1, 1);
    assertThat(Load.fit(same, same)).isEqualTo(new Load(Ratio.ONE, 0));
  }
}
