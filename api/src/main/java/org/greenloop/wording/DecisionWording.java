package org.greenloop.wording;

import static java.util.stream.Collectors.joining;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.certification.Verdict;

/// Words why something is not decided, issued or changed. The words stand beside those of issues
/// under `decision.…`.
public final class DecisionWording {

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);
  private final NumberWording numbers = new NumberWording();

  /// What is wrong and what would be right.
  public String word(DecisionRefused refused, Locale locale) {
    return new MessageFormat(
            words(locale).getString("decision.refused." + refused.reason().name()), Locale.ROOT)
        .format(refused.arguments().stream().map(argument -> plain(argument, locale)).toArray());
  }

  private String plain(Object argument, Locale locale) {
    return switch (argument) {
      case Verdict verdict -> words(locale).getString("decision.verdict." + verdict.name());
      case StandingChange.Kind kind -> words(locale).getString("decision.change." + kind.name());
      case IssuedDocument.Standing standing ->
          words(locale).getString("standing." + standing.name());
      case List<?> several ->
          several.stream()
              .map(one -> plain(one, locale))
              .collect(joining(words(locale).getString("decision.separator")));
      case UnconfirmedNumber number -> numbers.word(number, locale);
      default -> String.valueOf(argument);
    };
  }

  private ResourceBundle words(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }
}
