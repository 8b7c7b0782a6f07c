package org.greenloop.batch.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// By pencil: 1 × 7 + 2 × 19 + 3 × 2 + … + 16 × 10 = 2 099 = 2 × 997 + 105; 105 = 3 × 32 + 9.
  @ParameterizedTest
  @CsvSource({
    "GL-7K2M-9QWX-3HBD-T5NA-39, GL-7K2M-9QWX-3HBD-T5NA-39",
    "gl7k2m9qwx3hbdt5na39, GL-7K2M-9QWX-3HBD-T5NA-39",
    "ＧＬ－７Ｋ２Ｍ－９ＱＷＸ－３ＨＢＤ－Ｔ５ＮＡ－３９, GL-7K2M-9QWX-3HBD-T5NA-39",
    "GL 7K2M 9QWX 3HBD T5NA 39, GL-7K2M-9QWX-3HBD-T5NA-39",
    "GL–7K2M–9QWX–3HBD–T5NA–39, GL-7K2M-9QWX-3HBD-T5NA-39",
    "GL-IOOO-oooo-0000-0000-Ol, GL-1000-0000-0000-0000-01",
    // From before: 2 099 = 67 × 31 + 22, and P is 22.
    "GL-7K2M-9QWX-3HBD-T5NA-P, GL-7K2M-9QWX-3HBD-T5NA-P",
  })
  void a_serial_is_read_however_it_is_typed(String typed, String serial) {
    assertThat(Serial.find(typed).map(Serial::text)).contains(serial);
  }

  @ParameterizedTest
  @CsvSource({
    "GL-7K2M-9QWX-3HBD-T5NA-3A",
    "GL-7K2M-9QWX-3HBD-T5NA",
    "GL-7K2M-9QWX-3HBD-T5NA-399",
    "GL-7K2M-9QWX-3HBD-T5UA-39",
    "7K2M-9QWX-3HBD-T5NA-39",
    "GL",
    "''",
  })
  void what_does_not_fit_its_check_is_no_serial(String typed) {
    assertThat(Serial.find(typed)).isEmpty();
  }

  @Test
  void one_wrong_character_and_any_two_that_changed_places_are_always_found() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 20; i++) {
      String digits = Serial.random(random).text().replace("-", "").substring(2);
      for (int at = 0; at < 16; at++) {
        for (char other : ALPHABET.toCharArray()) {
          String wrong = digits.substring(0, at) + other + digits.substring(at + 1);
          assertThat(Serial.find("GL" + wrong).isPresent())
              .as(wrong)
              .isEqualTo(other == digits.charAt(at));
        }
        for (int to = at + 1; to < 16; to++) {
          StringBuilder swapped = new StringBuilder(digits);
          swapped.setCharAt(at, digits.charAt(to));
          swapped.setCharAt(to, digits.charAt(at));
          assertThat(Serial.find("GL" + swapped).isPresent())
              .as(swapped.toString())
              .isEqualTo(swapped.toString().equals(digits));
        }
      }
    }
  }

  @Test
  void serials_differ() {
    SecureRandom random = new SecureRandom();
    assertThat(Serial.random(random)).isNotEqualTo(Serial.random(random));
    assertThat(Serial.find(Serial.random(random).text())).isPresent();
  }
}
