package org.greenloop.batch.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.batch.csv.Suggestion;

/// What was probably meant by the unknown words of one file.
///
/// A comparison with every site of a large register takes milliseconds, and a file may hold a
/// million unknown words: each is looked up once, and only the first few hundred different ones.
final class Suggestions {

  private static final int MOST = 300;

  private record Question(Rule rule, String word) {}

  private final Map<Question, String> answers = new HashMap<>();

  /// The closest candidate, or empty text.
  String closest(Rule rule, String word, Supplier<Collection<String>> candidates) {
    Question question = new Question(rule, word);
    String known = answers.get(question);
    if (known != null || answers.size() >= MOST) {
      return known == null ? "" : known;
    }
    String closest = Suggestion.closest(word, candidates.get()).orElse("");
    answers.put(question, closest);
    return closest;
  }
}
