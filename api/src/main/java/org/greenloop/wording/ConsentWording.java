package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.custody.ConsentRefused;

/// Words why a consent is not given or not withdrawn. The words stand beside those of issues under
/// `consent.refused.…`.
public final class ConsentWording {

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);

  /// What was found and what would be right.
  public String word(ConsentRefused refused, Locale locale) {
    ResourceBundle words =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    return new MessageFormat(
            words.getString("consent.refused." + refused.reason().name()), Locale.ROOT)
        .format(new Object[] {refused.found()});
  }
}
