package org.greenloop.accounting.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.greenloop.accounting.packaging.ReusablePool.Losses;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.junit.jupiter.api.Test;

class ReusablePoolTest {

  private static Quantity pieces(long count) {
    return new Quantity(BigDecimal.valueOf(count), Unit.PIECE);
  }

  private static ReusablePool pool(long putIn, long sent, long returned, long closing) {
    return new ReusablePool(
        pieces(1000),
        pieces(putIn),
        pieces(sent),
        pieces(returned),
        new Losses(pieces(3), pieces(20), pieces(17)),
        pieces(10),
        pieces(closing));
  }

  /// 1000 + 200 − (3 + 20 + 17) − 10 = 1150.
  @Test
  void what_was_put_in_less_what_is_gone_is_what_is_left() {
    assertThat(pool(200, 8000, 7600, 1150).balances()).isTrue();
    assertThat(pool(200, 8000, 7600, 1150).expectedClosing()).isEqualTo(pieces(1150));
    assertThat(pool(200, 8000, 7600, 1151).balances()).isFalse();
    assertThat(pool(200, 8000, 7600, 1149).balances()).isFalse();
  }

  @Property
  void a_pool_balances_for_its_expected_closing_only(
      @ForAll @IntRange(max = 1000) int opening,
      @ForAll @IntRange(max = 1000) int putIn,
      @ForAll @IntRange(max = 300) int lost,
      @ForAll @IntRange(min = 1, max = 50) int off) {
    ReusablePool pool =
        new ReusablePool(
            pieces(opening + 300L),
            pieces(putIn),
            pieces(5),
            pieces(5),
            new Losses(pieces(lost), pieces(0), pieces(0)),
            pieces(0),
            pieces(opening + 300L + putIn - lost));
    assertThat(pool.balances()).isTrue();
    assertThat(
            new ReusablePool(
                    pool.opening(),
                    pool.putIn(),
                    pool.sent(),
                    pool.returned(),
                    pool.losses(),
                    pool.withdrawn(),
                    pool.closing().plus(pieces(off)))
                .balances())
        .isFalse();
  }

  /// 7600 ÷ 8000 = 95 %; 8000 ÷ 200 = 40 trips; 1 ÷ (1 − 0.95) = 20 uses.
  @Test
  void returns_trips_and_uses_to_expect_follow_from_the_counts() {
    ReusablePool pool = pool(200, 8000, 7600, 1150);
    assertThat(pool.returnRate().orElseThrow().value()).isEqualByComparingTo("95");
    assertThat(pool.averageTrips().orElseThrow()).isEqualByComparingTo("40");
    assertThat(pool.expectedUses().orElseThrow()).isEqualByComparingTo("20");
  }

  @Test
  void nothing_sent_has_neither_a_return_rate_nor_uses_to_expect() {
    ReusablePool idle = pool(200, 0, 5, 1150);
    assertThat(idle.returnRate()).isEmpty();
    assertThat(idle.expectedUses()).isEmpty();
  }

  @Test
  void nothing_put_in_has_no_average_of_trips() {
    assertThat(pool(0, 8000, 7600, 950).averageTrips()).isEmpty();
  }

  @Test
  void where_all_or_more_came_back_the_uses_to_expect_have_no_end() {
    assertThat(pool(200, 8000, 8000, 1150).expectedUses()).isEmpty();
    ReusablePool late = pool(200, 8000, 8400, 1150);
    assertThat(late.expectedUses()).isEmpty();
    assertThat(late.returnRate().orElseThrow().value()).isEqualByComparingTo("105");
  }

  @Test
  void a_negative_count_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> pool(-1, 8000, 7600, 1150));
  }
}
