package org.greenloop.custody;

import java.util.Locale;
import org.greenloop.accounting.organization.Subject;

/// A site or company that took part, by code and name.
public record Party(String code, String name) {

  static Party of(Subject subject, Locale locale) {
    return new Party(
        subject.code(),
        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? subject.name()
            : subject.nameEnglish());
  }
}
