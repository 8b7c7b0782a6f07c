package org.greenloop.accounting.recycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import java.util.List;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.ReportingPeriod.CalendarYear;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class RecoveryRateTest {

  private static final ReportingPeriod PERIOD = new CalendarYear(Year.of(2025));
  private static final List<ReportingPeriod> THREE_YEARS_BEFORE =
      List.of(
          new CalendarYear(Year.of(2022)),
          new CalendarYear(Year.of(2023)),
          new CalendarYear(Year.of(2024)));

  private static RecoveryRate rate(Quantity recovered, Quantity putOnMarket) {
    return new RecoveryRate(recovered, PERIOD, putOnMarket, THREE_YEARS_BEFORE);
  }

  /// (90 000 + 100 000 + 110 000) ÷ 3 = 100 000 pieces sold a year; 30 000 ÷ 100 000 = 0.3.
  @Test
  void appliances_taken_back_are_held_against_the_average_sales_of_three_years_before() {
    RecoveryRate rate =
        rate(Quantity.of("30000", Unit.PIECE), Quantity.of("10", Unit.TEN_THOUSAND_PIECE));
    assertThat(rate.value().orElseThrow()).isEqualTo(Quantity.of("30", Unit.PERCENT));
    assertThat(rate.base()).hasSize(3);
  }

  /// 4.5 t ÷ 12 t = 0.375.
  @Test
  void packaging_is_recovered_by_mass() {
    assertThat(
            rate(Quantity.of("4500", Unit.KILOGRAM), Quantity.of("12", Unit.TONNE))
                .value()
                .orElseThrow()
                .value())
        .isEqualByComparingTo("37.5");
  }

  @Test
  void more_may_come_back_than_a_shrinking_market_takes() {
    assertThat(
            rate(Quantity.of("3", Unit.TONNE), Quantity.of("2", Unit.TONNE))
                .value()
                .orElseThrow()
                .value())
        .isEqualByComparingTo("150");
  }

  @Test
  void nothing_put_on_the_market_has_no_rate() {
    assertThat(rate(Quantity.of("1", Unit.TONNE), Quantity.of("0", Unit.TONNE)).value()).isEmpty();
  }

  @Test
  void pieces_are_not_held_against_tonnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rate(Quantity.of("1", Unit.PIECE), Quantity.of("1", Unit.TONNE)).value());
  }

  @Test
  void a_negative_amount_or_a_missing_base_is_refused() {
    Quantity one = Quantity.of("1", Unit.TONNE);
    Quantity negative = Quantity.of("-1", Unit.TONNE);
    assertThatIllegalArgumentException().isThrownBy(() -> rate(negative, one));
    assertThatIllegalArgumentException().isThrownBy(() -> rate(one, negative));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecoveryRate(one, PERIOD, one, List.of()))
        .withMessageContaining("sales period");
  }
}
