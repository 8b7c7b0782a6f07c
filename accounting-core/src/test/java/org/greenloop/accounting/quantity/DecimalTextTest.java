package org.greenloop.accounting.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.greenloop.accounting.quantity.DecimalText.Decimal;
import org.greenloop.accounting.quantity.DecimalText.NotANumber;
import org.greenloop.accounting.quantity.DecimalText.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "007, 7",
    "1234.5, 1234.5",
    "-3.25, -3.25",
    "+3, 3",
    "−3, -3",
    "123．5, 123.5",
    "－1, -1",
    "＋1, 1",
    "' 12 ', 12",
    "'\u300012\u00A0', 12",
    "123456789012345, 123456789012345",
    "0.123456789, 0.123456789",
    "123456789012345.123456789, 123456789012345.123456789",
  })
  void a_plain_number_is_read_whatever_the_width_of_its_sign_point_and_blanks(
      String text, BigDecimal expected) {
    assertThat(DecimalText.parse(text)).isEqualTo(new Decimal(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1.2万, 12000",
    "3亿, 300000000",
    "5百, 500",
    "2.5 千, 2500",
    // 1.2 × 10 000, whatever is measured
    "1.2万度, 12000",
    "1.2万kWh, 12000",
    "'1,234.5', 1234.5",
    "'1，234', 1234",
    "'12,345,678', 12345678",
    "'1 234.5', 1234.5",
    "1'234, 1234",
    "'2,5', 2.5",
    "12t, 12",
    "12.5 kWh, 12.5",
    "3吨, 3",
    "１２００, 1200",
    "１２３．５, 123.5",
    "12０0, 1200",
    "－１, -1",
    "' ７　', 7",
    // Mathematical bold digits fold to plain ones too.
    "𝟏𝟐, 12",
  })
  void what_was_probably_meant_is_suggested_but_not_taken(String text, String suggestion) {
    assertThat(DecimalText.parse(text))
        .isEqualTo(new NotANumber(Reason.NOT_A_NUMBER, Optional.of(suggestion)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "nan",
        "Infinity",
        "-∞",
        "abc",
        "-",
        "+",
        ".",
        ".5",
        "5.",
        "1.2.3",
        "--5",
        "5-6",
        "1/2",
        "½",
        "#N/A",
        "无",
        "1,23,4",
        "1.234,5",
        "(123)",
        "¥5",
        "0x1F",
        "三",
        "٣",
        // A thousand, a million or ten thousand is meant, and nobody knows by which habit.
        "12k",
        "12K",
        "1.2w",
        "1.2W",
        "12M",
        // 5 kg in 千克, or 5000 g?
        "5千克",
        "2千瓦时",
        "3×10^4",
        "1e5kWh",
        "12 of 15"
      })
  void where_the_meaning_is_not_clear_nothing_is_suggested(String text) {
    assertThat(DecimalText.parse(text))
        .isEqualTo(new NotANumber(Reason.NOT_A_NUMBER, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10²", "10⁴", "①", "3¹", "㊿", "1\u2082"})
  void a_raised_lowered_or_circled_digit_is_no_digit(String text) {
    // Compatibility folding alone would read 10² as 102.
    assertThat(DecimalText.parse(text)).isInstanceOf(NotANumber.class);
  }

  @ParameterizedTest
  @CsvSource({"1E3, 1000", "1.5e2, 150", "2.5E-3, 0.0025", "-1e+2, -100"})
  void an_exponent_is_refused_with_the_number_it_means(String text, String suggestion) {
    assertThat(DecimalText.parse(text))
        .isEqualTo(new NotANumber(Reason.EXPONENT, Optional.of(suggestion)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E10000000", "1e-10000000", "1E99999999999999999999", "1E15", "1E-10"})
  void an_exponent_that_would_make_an_absurd_number_is_refused_without_one(String text) {
    assertThat(DecimalText.parse(text))
        .isEqualTo(new NotANumber(Reason.EXPONENT, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1234567890123456", "0.1234567891", "-1234567890123456", "1234567890123456.5"})
  void more_than_15_digits_or_9_decimals_are_too_long(String text) {
    assertThat(DecimalText.parse(text))
        .isEqualTo(new NotANumber(Reason.TOO_LONG, Optional.empty()));
  }

  @Test
  void a_very_long_text_is_refused_at_once() {
    assertThat(DecimalText.parse("9".repeat(1_000_000)))
        .isEqualTo(new NotANumber(Reason.TOO_LONG, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\t"})
  void nothing_is_empty(String text) {
    assertThat(DecimalText.parse(text)).isEqualTo(new NotANumber(Reason.EMPTY, Optional.empty()));
  }
}
