package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.batch.footprint.FootprintIssue;

/// Words what concerns footprints, by language: issues under `footprint.NO_SUPPLIER.message` and
/// `.fix`, methods, stages of life, what suppliers show.
public final class FootprintWording {

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);

  /// What was found, and what would be right.
  public String word(FootprintIssue issue, Locale locale) {
    String key = "footprint." + issue.kind();
    Object[] arguments = {issue.place(), issue.found(), issue.expected()};
    String message = formatted(key + ".message", locale, arguments);
    String fix = formatted(key + ".fix", locale, arguments);
    return Locale.CHINESE.equals(locale) ? message + "。" + fix + "。" : message + "; " + fix;
  }

  public String word(FootprintMethod method, Locale locale) {
    return formatted("footprint.method." + method, locale);
  }

  public String word(LifeCycleStage stage, Locale locale) {
    return formatted("footprint.stage." + stage, locale);
  }

  public String word(SupplierView view, Locale locale) {
    return formatted("footprint.view." + view, locale);
  }

  private String formatted(String key, Locale locale, Object... arguments) {
    ResourceBundle words = Locale.CHINESE.equals(locale) ? chinese : english;
    return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
  }
}
