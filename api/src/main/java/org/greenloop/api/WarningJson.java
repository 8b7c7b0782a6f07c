package org.greenloop.api;

import java.util.List;
import java.util.Locale;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.wording.WarningWording;
import org.springframework.context.i18n.LocaleContextHolder;

/// An accepted amount that asks for a second look; the command line prints the same.
///
/// @param number within the submission
/// @param row of the file, as a spreadsheet shows it
/// @param series template and codes of what the amount is of
/// @param expected what would be usual, in words
/// @param severity how many times its limit the amount is off
/// @param state STANDS; CORRECTED where a correction replaced the row since; EXPLAINED where later
///   reports make the amount usual
/// @param reasons given to it, the oldest first; the last one holds
record WarningJson(
    long submission,
    int number,
    String file,
    int row,
    String site,
    String month,
    List<String> series,
    String rule,
    String found,
    String expected,
    String message,
    String fix,
    String severity,
    String state,
    List<ReasonJson> reasons) {

  record ReasonJson(String reason, String by, String at) {}

  private static final WarningWording WORDING = new WarningWording();

  static WarningJson of(NotedWarning noted) {
    Locale locale = LocaleContextHolder.getLocale();
    Warning warning = noted.warning();
    WarningWording.Worded worded = WORDING.word(warning, locale);
    return new WarningJson(
        noted.submissionId(),
        noted.number(),
        noted.fileName(),
        warning.row(),
        noted.site(),
        warning.month().toString(),
        warning.series(),
        warning.check().id(),
        warning.found(),
        worded.expected(),
        worded.message(),
        worded.fix(),
        Rounding.plain(warning.severity()),
        noted.state().name(),
        noted.reasons().stream()
            .map(reason -> new ReasonJson(reason.text(), reason.by(), reason.at().toString()))
            .toList());
  }
}
