package org.greenloop.accounting.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.greenloop.accounting.assessment.SupplyChainIndex.Item;
import org.junit.jupiter.api.Test;

class SupplyChainIndexTest {

  /// Maxima of the general scheme: X1 8 6 6, X2 4 3 3 3 3 4, X3 10 10, X4 5 5 5 5, X5 10, X6 four
  /// times 2.5.
  private static final List<List<String>> MAXIMA =
      List.of(
          List.of("8", "6", "6"),
          List.of("4", "3", "3", "3", "3", "4"),
          List.of("10", "10"),
          List.of("5", "5", "5", "5"),
          List.of("10"),
          List.of("2.5", "2.5", "2.5", "2.5"));

  private static List<Item> items(String share) {
    List<Item> items = new ArrayList<>();
    for (int group = 0; group < MAXIMA.size(); group++) {
      for (int item = 0; item < MAXIMA.get(group).size(); item++) {
        BigDecimal maximum = new BigDecimal(MAXIMA.get(group).get(item));
        items.add(
            new Item(
                "X" + (group + 1) + (item + 1), maximum, maximum.multiply(new BigDecimal(share))));
      }
    }
    return items;
  }

  @Test
  void twenty_items_at_their_maximum_give_one_hundred() {
    assertThat(items("1")).hasSize(20);
    assertThat(new SupplyChainIndex(items("1")).value()).isEqualByComparingTo("100.0");
  }

  @Test
  void half_of_every_item_gives_fifty_and_nothing_gives_nothing() {
    assertThat(new SupplyChainIndex(items("0.5")).value()).isEqualByComparingTo("50");
    assertThat(new SupplyChainIndex(items("0")).value()).isEqualByComparingTo("0");
  }

  /// 5 × 0.64 = 3.2.
  @Test
  void a_quantitative_item_earns_its_maximum_times_the_rate() {
    Item item = Item.ofRate("X42", new BigDecimal("5"), new BigDecimal("0.64"));
    assertThat(item.score()).isEqualByComparingTo("3.2");
  }

  @Test
  void a_rate_above_one_earns_the_maximum() {
    Item item = Item.ofRate("X41", new BigDecimal("5"), new BigDecimal("1.5"));
    assertThat(item.score()).isEqualByComparingTo("5");
  }

  @Test
  void a_score_beyond_its_maximum_or_below_zero_is_refused() {
    BigDecimal five = new BigDecimal("5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Item("X43", five, new BigDecimal("5.01")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Item("X43", five, new BigDecimal("-1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Item("X43", BigDecimal.ZERO, BigDecimal.ZERO));
  }

  @Test
  void an_item_counts_once() {
    Item item = new Item("X51", new BigDecimal("10"), new BigDecimal("7"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SupplyChainIndex(List.of(item, item)))
        .withMessageContaining("X51");
  }
}
