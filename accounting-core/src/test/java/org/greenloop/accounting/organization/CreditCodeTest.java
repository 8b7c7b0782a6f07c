package org.greenloop.accounting.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /// The example that explanations of GB 32100-2015 work out:
  ///
  ///     code    9  1  3  5  0  1  0  0  M  0  0  0  1  0  0  Y  4
  ///     value   9  1  3  5  0  1  0  0 21  0  0  0  1  0  0 30  4
  ///     weight  1  3  9 27 19 26 16 17 20 29 25 13  8 24 10 30 28
  ///     product 9  3 27 135 0 26  0  0 420 0  0  0  8  0  0 900 112     Σ = 1640
  ///
  /// 1640 = 52 × 31 + 28; 31 − 28 = 3.
  private static final String EXAMPLE = "91350100M000100Y43";

  @Test
  void the_published_example_is_a_code() {
    assertThat(CreditCode.checkCharacter(EXAMPLE)).contains('3');
    assertThat(CreditCode.find(EXAMPLE)).contains(new CreditCode(EXAMPLE));
  }

  @Test
  void a_remainder_of_zero_asks_for_the_character_zero() {
    // 1 × 1 + 1 × 30 = 31 at places 1 and 16; 31 mod 31 = 0; 31 − 0 = 31 counts as 0.
    String text = "100000000000000100";
    assertThat(CreditCode.checkCharacter(text)).contains('0');
    assertThat(CreditCode.find(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100m000100y43", " 91350100M000100Y43 ", "91350100 M000100Y4 3"})
  void case_and_spaces_do_not_matter(String typed) {
    assertThat(CreditCode.find(typed)).contains(new CreditCode(EXAMPLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y4",
        "91350100M000100Y433",
        // the wrong check character of the published example
        "91350100M000100Y4Z",
        "91350100M000100Y44",
        // I, O, S, V, Z do not occur
        "9135010OM000100Y43",
        "91350100S000100Y43",
        "91350100-000100Y43",
        "企业50100M000100Y43"
      })
  void anything_else_is_no_code(String typed) {
    assertThat(CreditCode.find(typed)).isEmpty();
    assertThatThrownBy(() -> new CreditCode(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9135", "91350100M000100Y"})
  void a_text_without_seventeen_characters_asks_for_no_check_character(String text) {
    assertThat(CreditCode.checkCharacter(text)).isEmpty();
  }

  @Property
  void one_wrong_character_is_always_noticed(
      @ForAll("bodies") String body, @ForAll("places") int place, @ForAll("steps") int step) {
    String code = body + CreditCode.checkCharacter(body).orElseThrow();
    char right = code.charAt(place);
    char wrong = ALPHABET.charAt((ALPHABET.indexOf(right) + step) % ALPHABET.length());
    String altered = code.substring(0, place) + wrong + code.substring(place + 1);

    assertThat(CreditCode.find(code)).isPresent();
    assertThat(CreditCode.find(altered)).isEmpty();
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.strings().withChars(ALPHABET).ofLength(17);
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 17);
  }

  @Provide
  Arbitrary<Integer> steps() {
    return Arbitraries.integers().between(1, ALPHABET.length() - 1);
  }
}
