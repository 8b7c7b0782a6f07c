package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.quantity.Rounding;

/// Names numbers of schemes that nobody could confirm: `Energy intensity: limit 0.35 (doubtful)`.
///
/// The words stand beside those of issues under `number.…`.
public final class NumberWording {

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);

  public String word(UnconfirmedNumber number, Locale locale) {
    boolean isChinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    ResourceBundle words = isChinese ? chinese : english;
    return new MessageFormat(words.getString("number." + number.kind().name()), Locale.ROOT)
        .format(
            new Object[] {
              number.of().map(place -> isChinese ? place.name() : place.nameEnglish()).orElse(""),
              Rounding.plain(number.value()),
              words.getString("confidence." + number.confidence().name())
            });
  }
}
