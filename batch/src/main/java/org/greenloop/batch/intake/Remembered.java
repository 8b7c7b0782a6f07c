package org.greenloop.batch.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Answers of a look-up by the text that asked. A file names few sites and carriers in many rows.
///
/// Bounded, because a wrong file may name a million.
final class Remembered<T> {

  private static final int MOST = 100_000;

  private final Map<String, Optional<T>> answers = new HashMap<>();
  private final Function<String, Optional<T>> lookUp;

  Remembered(Function<String, Optional<T>> lookUp) {
    this.lookUp = lookUp;
  }

  Optional<T> find(String text) {
    Optional<T> known = answers.get(text);
    if (known != null) {
      return known;
    }
    Optional<T> answer = lookUp.apply(text);
    if (answers.size() < MOST) {
      answers.put(text, answer);
    }
    return answer;
  }
}
