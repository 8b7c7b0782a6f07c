package org.greenloop.batch.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  /// As spreadsheet programs name their formats.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General|PLAIN",
        "G/通用格式|PLAIN",
        "0.00|PLAIN",
        "#,##0|PLAIN",
        "0.00E+00|PLAIN",
        "0.0\" days\"|PLAIN",
        "0.0\\d|PLAIN",
        "[$¥-804]#,##0.00|PLAIN",
        "[Red]0.00;[Black]0.00|PLAIN",
        "[h]:mm|PLAIN",
        "[mm]:ss|PLAIN",
        "@|PLAIN",
        "0%|PERCENT",
        "0.0%;-0.0%|PERCENT",
        "yyyy-mm|DATE",
        "yyyy\"年\"m\"月\";@|DATE",
        "[$-804]yyyy/m/d|DATE",
        "mmm-yy|DATE",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@|DATE",
        "yyyy/m/d h:mm|DATE_TIME",
        "yyyy-mm-dd hh:mm:ss|DATE_TIME",
        "h:mm AM/PM|DATE_TIME",
        "[$-409]d/m/yy h:mm AM/PM;@|DATE_TIME",
        "0.00;yyyy|PLAIN"
      })
  void a_format_says_what_the_number_means(String code, NumberFormat format) {
    assertThat(NumberFormat.of(code)).isEqualTo(format);
  }

  /// ECMA-376-1, 18.8.30.
  @Test
  void formats_with_a_number_of_their_own() {
    assertThat(NumberFormat.builtIn(0)).isEqualTo(NumberFormat.PLAIN);
    assertThat(NumberFormat.builtIn(10)).isEqualTo(NumberFormat.PERCENT);
    assertThat(NumberFormat.builtIn(14)).isEqualTo(NumberFormat.DATE);
    assertThat(NumberFormat.builtIn(22)).isEqualTo(NumberFormat.DATE_TIME);
    assertThat(NumberFormat.builtIn(39)).isEqualTo(NumberFormat.PLAIN);
    assertThat(NumberFormat.builtIn(46)).as("[h]:mm:ss").isEqualTo(NumberFormat.PLAIN);
    assertThat(NumberFormat.builtIn(57)).as("yyyy年m月").isEqualTo(NumberFormat.DATE);
  }
}
