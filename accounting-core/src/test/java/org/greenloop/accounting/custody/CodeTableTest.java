package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeTableTest {

  @Test
  void a_code_keeps_the_number_it_got_first() {
    CodeTable table = new CodeTable();
    assertThat(table.numberOf("批次-1")).isZero();
    assertThat(table.numberOf("批次-2")).isEqualTo(1);
    assertThat(table.numberOf("批次-1")).isZero();
    assertThat(table.code(1)).isEqualTo("批次-2");
    assertThat(table.find("批次-2")).isEqualTo(1);
    assertThat(table.find("批次-3")).isEqualTo(-1);
    assertThat(table.size()).isEqualTo(2);
  }

  /// `Aa` and `BB` have one hash in Java's way of counting; so have all words made of them.
  @Test
  void codes_of_one_hash_are_told_apart() {
    CodeTable table = new CodeTable();
    for (int word = 0; word < 256; word++) {
      assertThat(table.numberOf(word(word))).isEqualTo(word);
    }
    for (int word = 0; word < 256; word++) {
      assertThat(table.find(word(word))).isEqualTo(word);
    }
  }

  private static String word(int bits) {
    StringBuilder word = new StringBuilder();
    for (int bit = 0; bit < 8; bit++) {
      word.append(((bits >> bit) & 1) == 0 ? "Aa" : "BB");
    }
    return word.toString();
  }

  @Test
  void a_hundred_thousand_codes_are_those_of_a_map() {
    CodeTable table = new CodeTable();
    Map<String, Integer> map = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      String code = Integer.toString(random.nextInt(60_000), 36);
      Integer known = map.putIfAbsent(code, map.size());
      assertThat(table.numberOf(code)).isEqualTo(known == null ? map.size() - 1 : known);
    }
    map.forEach((code, number) -> assertThat(table.code(number)).isEqualTo(code));
  }
}
