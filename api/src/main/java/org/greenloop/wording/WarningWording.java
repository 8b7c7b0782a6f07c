package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.energy.CarrierCatalog;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.plausibility.Warning;
import org.greenloop.batch.reference.ReferenceData;

/// Words warnings by check and language: where, what was found, what would be usual, and what to
/// do.
///
/// The words stand beside those of issues under `warning.Q-801.message`, `.expected`, `.fix` and
/// `.why`; flows and templates are called as on the pages.
public final class WarningWording {

  /// @param message what was found
  /// @param expected what would be usual
  /// @param fix what to do
  public record Worded(String message, String expected, String fix) {}

  private static final int MOST_ARGUMENTS = 7;

  /// Enums whose codes name a series.
  private static final List<String> CODES =
      List.of(
          "EnergyFlow", "FuelUse", "WaterFlow", "WaterSource", "WaterReuse", "WasteFlow", "Grade");

  private final CarrierCatalog carriers = ReferenceData.carriers();

  public Worded word(Warning warning, Locale locale) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(warning.found());
    arguments.addAll(warning.arguments());
    int energy =
        switch (warning.check()) {
          case ENERGY_WITHOUT_PRODUCTION -> 4;
          case PRODUCTION_WITHOUT_ENERGY -> 3;
          default -> 0;
        };
    if (energy > 0 && energy < arguments.size()) {
      arguments.set(
          energy, words(List.of(String.valueOf(arguments.get(energy)).split(" ", -1)), locale));
    }
    String key = "warning." + warning.check().id();
    return new Worded(
        formatted(key + ".message", arguments, locale),
        formatted(key + ".expected", arguments, locale),
        formatted(key + ".fix", arguments, locale));
  }

  /// The whole sentence: `row 14, COOL-1 2025-01, energy electricity purchased: … [Q-801]`.
  public String line(NotedWarning noted, Locale locale) {
    Worded worded = word(noted.warning(), locale);
    return formatted(
        "line.warning",
        List.of(
            String.valueOf(noted.warning().row()),
            noted.site(),
            noted.warning().month().toString(),
            series(noted.warning(), locale),
            worded.message(),
            worded.fix(),
            noted.warning().check().id()),
        locale);
  }

  /// What the amount is of: template, carrier, flow.
  public String series(Warning warning, Locale locale) {
    List<String> codes = warning.series();
    String template = pages(locale).getString("template." + codes.getFirst());
    List<String> particulars = codes.subList(1, codes.size());
    return template
        + " "
        + (codes.getFirst().equals(Template.PRODUCTION.code())
            ? String.join(" ", particulars)
            : words(particulars, locale));
  }

  /// Why the check is there: one sentence.
  public String why(Check check, Locale locale) {
    return IssueWording.bundle(spoken(locale)).getString("warning." + check.id() + ".why");
  }

  private String words(List<String> codes, Locale locale) {
    return String.join(" ", codes.stream().map(code -> word(code, locale)).toList());
  }

  private String word(String code, Locale locale) {
    return carriers
        .find(code)
        .map(
            carrier ->
                spoken(locale).equals(Locale.CHINESE) ? carrier.name() : carrier.nameEnglish())
        .orElseGet(
            () ->
                CODES.stream()
                    .map(name -> name + "." + code.toUpperCase(Locale.ROOT))
                    .filter(pages(locale)::containsKey)
                    .findFirst()
                    .map(pages(locale)::getString)
                    .orElse(code));
  }

  private static ResourceBundle pages(Locale locale) {
    return IssueWording.bundle("portal", spoken(locale));
  }

  private static Locale spoken(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? Locale.CHINESE
        : Locale.ENGLISH;
  }

  private static String formatted(String key, List<?> arguments, Locale locale) {
    Object[] padded = new Object[Math.max(arguments.size(), MOST_ARGUMENTS)];
    Arrays.fill(padded, "");
    for (int i = 0; i < arguments.size(); i++) {
      padded[i] = arguments.get(i);
    }
    return new MessageFormat(IssueWording.bundle(spoken(locale)).getString(key), Locale.ROOT)
        .format(padded);
  }
}
