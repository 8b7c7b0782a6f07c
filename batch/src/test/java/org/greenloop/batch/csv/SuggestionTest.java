package org.greenloop.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {

  private static final List<String> WORDS =
      List.of(
          "kWh",
          "MWh",
          "kg",
          "kJ",
          "t",
          "天然气",
          "柴油",
          "汽油",
          "electricity",
          "purchased",
          "FS-01",
          "FS-02");

  @ParameterizedTest
  @CsvSource({
    "MWH,MWh",
    "ＫＷＨ,kWh",
    "k W h,kWh",
    "fs_01,FS-01",
    // One edit in three letters: added, left out, changed, swapped.
    "kWhh,kWh",
    "kWt,kWh",
    "hWk,", // two changes
    "Mhw,MWh", // a swap
    "天燃气,天然气",
    "purchsae,purchased", // a swap and one left out, in eight
    "purchaesd,purchased", // one swap in nine
    "elektrizity,electricity", // two changes in eleven
  })
  void the_closest_word_is_suggested_in_its_own_spelling(String word, String expected) {
    assertThat(Suggestion.closest(word, WORDS)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "x", "xt", "kq", "煤油", "steam", "FS-03", "purchase of something else"})
  void nothing_is_suggested_where_nothing_is_close_or_two_are_equally_close(String word) {
    assertThat(Suggestion.closest(word, WORDS)).isEmpty();
  }

  @Test
  void two_spellings_of_one_word_are_no_tie() {
    assertThat(Suggestion.closest("kWhh", List.of("kWh", "KWH"))).contains("kWh");
  }

  @Test
  void without_candidates_there_is_no_suggestion() {
    assertThat(Suggestion.closest("kWh", List.of())).isEmpty();
  }
}
