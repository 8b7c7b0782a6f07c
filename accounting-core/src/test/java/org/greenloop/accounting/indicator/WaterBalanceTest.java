package org.greenloop.accounting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.ledger.Account.Basis.WATER;
import static org.greenloop.accounting.ledger.Account.Basis.WATER_CONSUMPTION;
import static org.greenloop.accounting.ledger.Account.Basis.WATER_DISCHARGE;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.world.ABalance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterBalanceTest {

  private static final Set<Account.Basis> ALL =
      EnumSet.of(WATER, WATER_CONSUMPTION, WATER_DISCHARGE);

  @Test
  void everything_that_came_in_stands_against_everything_that_left() {
    // 900 + 100 + 50 = 1050 taken; 400 + 600 + 30 = 1030 used; gap 20 ÷ 1050 = 1.904… %
    WaterBalance balance =
        WaterBalance.of(
                List.of(
                    balance(Account.WATER_INTAKE_CONVENTIONAL, "900"),
                    balance(Account.WATER_INTAKE_UNCONVENTIONAL, "100"),
                    balance(Account.WATER_OUTSIDE_PRODUCTION, "50"),
                    balance(Account.WATER_CONSUMED, "400"),
                    balance(Account.WATER_DISCHARGED, "600"),
                    balance(Account.WATER_LEAKED, "30"),
                    balance(Account.WATER_RECIRCULATED_COOLING, "99999"),
                    balance(Account.WATER_DOMESTIC, "77")),
                ALL)
            .orElseThrow();
    assertThat(balance.taken()).isEqualByComparingTo("1050");
    assertThat(balance.used()).isEqualByComparingTo("1030");
    assertThat(balance.gapPercent())
        .isCloseTo(
            new BigDecimal("1.904761904761"),
            org.assertj.core.data.Offset.offset(new BigDecimal("0.000000000001")));
  }

  /// 1000 taken: 50 of it is 5 %.
  @ParameterizedTest
  @CsvSource({
    "1000, 1000, true",
    "1000, 950, true",
    "1000, 1050, true",
    "1000, 949.99, false",
    "1000, 1050.01, false",
    "0, 0, true",
    "0, 1, false",
    "-10, -10, true",
    "-10, 1, false"
  })
  void a_gap_up_to_the_tolerance_is_closed(BigDecimal taken, BigDecimal used, boolean closed) {
    assertThat(new WaterBalance(taken, used).isClosed(new BigDecimal("5"))).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvSource({"WATER", "WATER_CONSUMPTION", "WATER_DISCHARGE"})
  void a_balance_against_something_unknown_says_nothing(Account.Basis missing) {
    EnumSet<Account.Basis> reported = EnumSet.copyOf(ALL);
    reported.remove(missing);
    assertThat(WaterBalance.of(List.of(), reported)).isEmpty();
  }

  private static Balance balance(Account account, String sum) {
    return ABalance.balance(1, account, sum);
  }
}
