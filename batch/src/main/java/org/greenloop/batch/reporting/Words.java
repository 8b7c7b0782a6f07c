package org.greenloop.batch.reporting;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.certificate.figure.Bilingual;

/// The fixed words that go into contents, in both languages.
final class Words {

  private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private Words() {}

  static Bilingual get(String key, Bilingual... arguments) {
    Object[] zh = new Object[arguments.length];
    Object[] en = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      zh[i] = arguments[i].zh();
      en[i] = arguments[i].en();
    }
    return new Bilingual(
        new MessageFormat(CHINESE.getString(key), Locale.ROOT).format(zh),
        new MessageFormat(ENGLISH.getString(key), Locale.ROOT).format(en));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "org.greenloop.batch.reporting.reporting",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
