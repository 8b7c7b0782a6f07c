package org.greenloop.custody;

import java.util.Locale;
import org.greenloop.accounting.organization.Subject;

/// A site that took part, by code and name.
public record Party(String code, String name) {

  static Party of(Subject site, Locale locale) {
    return new Party(
        site.code(),
        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? site.name()
            : site.nameEnglish());
  }
}
