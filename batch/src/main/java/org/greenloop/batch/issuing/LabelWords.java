package org.greenloop.batch.issuing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.certificate.layout.Language;

/// The fixed words of one language.
final class LabelWords {

  private final Language language;
  private final ResourceBundle bundle;

  /// @param language Chinese or English; a bilingual label is worded twice
  LabelWords(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "org.greenloop.batch.issuing.label",
            language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String of(String chinese, String english) {
    return language == Language.ZH ? chinese : english;
  }

  String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  String confidence(Confidence confidence) {
    return get("confidence." + confidence.name());
  }

  /// `2025` → 2025 年; `2025-03` → 2025 年 3 月.
  String period(String period) {
    String[] parts = period.split("-", 2);
    return parts.length == 1
        ? get("period.year", parts[0])
        : get("period.month", parts[0], parts[1]);
  }
}
