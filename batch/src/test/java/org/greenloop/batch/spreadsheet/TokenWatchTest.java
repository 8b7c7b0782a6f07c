package org.greenloop.batch.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenWatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a>12345</a>|6",
        "<a b=\"1>2>3\"/>|13",
        "<a b='<<>>'/>|12",
        "<!-- > -> <b> -->|16",
        "<!--><c/><c/>-->|15",
        "<![CDATA[ ]> ]] > ]]>|20",
        "<?x > ?>|7",
        "<a/><b/><c/>|3"
      })
  void the_longest_piece_is_measured_without_its_first_bracket(String xml, int longest) {
    byte[] bytes = xml.getBytes(UTF_8);
    assertThat(new TokenWatch().longest(bytes, 0, bytes.length)).isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"<a b=\"1>2>3\"/>", "<!-- > -> <b> -->", "<![CDATA[ ]> ]] > ]]>"})
  void it_does_not_matter_how_the_bytes_come(String xml) {
    byte[] bytes = xml.getBytes(UTF_8);
    TokenWatch byByte = new TokenWatch();
    long longest = 0;
    for (int i = 0; i < bytes.length; i++) {
      longest = byByte.longest(bytes, i, i + 1);
    }
    assertThat(longest).isEqualTo(new TokenWatch().longest(bytes, 0, bytes.length));
  }
}
