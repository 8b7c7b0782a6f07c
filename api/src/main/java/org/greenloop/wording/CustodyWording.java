package org.greenloop.wording;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.custody.BackTrace;
import org.greenloop.accounting.custody.CustodyFinding;
import org.greenloop.accounting.custody.EventKind;
import org.greenloop.accounting.custody.ForwardTrace;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.reference.ReferenceData;

/// Words what happened to lots, and what looks wrong about them.
///
/// The words stand beside those of issues under `custody.V-801.name`, `.message`, `.limit` and
/// `.fix`; materials and processes are called as in their tables.
public final class CustodyWording {

  /// @param name of the kind of finding
  /// @param message what was found
  /// @param limit what would be right
  /// @param fix what to do about it
  public record Worded(String name, String message, String limit, String fix) {}

  private static final int MOST_ARGUMENTS = 5;
  private static final int PERCENT_DECIMALS = 2;
  private static final int FEW_MONTHS = 3;

  private final RenewableResources resources = ReferenceData.renewableResources();
  private final TreatmentProcesses processes = ReferenceData.treatmentProcesses();

  public Worded word(CustodyFindings.Found found, Locale locale) {
    List<String> arguments = arguments(found, locale);
    String key = "custody." + found.finding().kind().id();
    return new Worded(
        words(locale).getString(key + ".name"),
        formatted(key + ".message", arguments, locale),
        formatted(key + ".limit", arguments, locale),
        formatted(key + ".fix", arguments, locale));
  }

  /// What was found, in words: a code of a material by its name.
  public String found(CustodyFinding finding, Locale locale) {
    return switch (finding.kind()) {
      case NO_MANIFEST, MATERIAL_NEVER_CAME_IN -> material(finding.found(), locale);
      case BALANCE_OPEN -> {
        String[] parts = finding.found().split(" ", 2);
        yield parts.length == 2 ? material(parts[0], locale) + " " + parts[1] : finding.found();
      }
      case CYCLE_OF_SALES, LOSS_ABOVE_LIMIT, RECOVERED_TWICE, ELEMENT_BELOW_THRESHOLD ->
          finding.found() + " %";
      case CLAIMED_TWICE_BY_NUMBER,
          CLAIMED_TWICE_BY_WEIGHING,
          CLAIMED_TWICE_BY_PHOTO,
          LOT_OVERDRAWN,
          WEIGHTS_DIFFER,
          MANIFEST_DIFFERS,
          INVOICE_DIFFERS,
          YIELD_ABOVE_WHOLE,
          NOT_HELD,
          BACKDATED ->
          finding.found();
    };
  }

  private List<String> arguments(CustodyFindings.Found found, Locale locale) {
    CustodyFinding finding = found.finding();
    List<String> arguments = new ArrayList<>();
    arguments.add(
        switch (finding.kind()) {
          case NO_MANIFEST, MATERIAL_NEVER_CAME_IN, BALANCE_OPEN -> found(finding, locale);
          default -> finding.found();
        });
    arguments.addAll(finding.arguments());
    switch (finding.kind()) {
      case LOSS_ABOVE_LIMIT -> replace(arguments, 2, process(at(arguments, 2), locale));
      case NOT_HELD -> replace(arguments, 1, holder(at(arguments, 1), found, locale));
      case BALANCE_OPEN ->
          replace(
              arguments,
              1,
              at(arguments, 1).isEmpty()
                  ? words(locale).getString("custody.notCounted")
                  : at(arguments, 1));
      default -> {
        // The others are numbers, dates and codes that people know.
      }
    }
    return arguments;
  }

  private static String at(List<String> arguments, int place) {
    return place < arguments.size() ? arguments.get(place) : "";
  }

  private static void replace(List<String> arguments, int place, String word) {
    if (place < arguments.size()) {
      arguments.set(place, word);
    }
  }

  private String holder(String key, CustodyFindings.Found found, Locale locale) {
    return found.sites().entrySet().stream()
        .filter(site -> site.getKey().toString().equals(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> words(locale).getString("custody.nobody"));
  }

  /// The code itself where nothing has it.
  public String material(String code, Locale locale) {
    String key = "custody.material." + code;
    return resources
        .find(code)
        .map(resource -> isChinese(locale) ? resource.name() : resource.nameEnglish())
        .orElseGet(() -> words(locale).containsKey(key) ? words(locale).getString(key) : code);
  }

  public String materials(List<String> codes, Locale locale) {
    return codes.stream()
        .map(code -> material(code, locale))
        .collect(Collectors.joining(isChinese(locale) ? "、" : ", "));
  }

  public String process(String code, Locale locale) {
    return processes
        .find(code)
        .map(process -> isChinese(locale) ? process.name() : process.nameEnglish())
        .orElse(code);
  }

  /// What somebody gave back: family, kind, brand.
  public String product(ReturnedProduct product, Locale locale) {
    return Stream.of(
            Stream.of(words(locale).getString("custody.family." + product.family())),
            product.kind().stream(),
            product.brand().or(product::producer).stream())
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" "));
  }

  public String word(EventKind kind, Locale locale) {
    return words(locale).getString("custody.kind." + kind);
  }

  public String word(Route route, Locale locale) {
    return words(locale).getString("custody.route." + route);
  }

  public String word(ForwardTrace.Fate fate, Locale locale) {
    return words(locale).getString("custody.fate." + fate);
  }

  public String word(BackTrace.Ground ground, Locale locale) {
    return words(locale).getString("custody.ground." + ground);
  }

  public String word(ReturnConsignment.SourceKind kind, Locale locale) {
    return words(locale).getString("custody.source." + kind);
  }

  /// Why a producer has no rate, and who can bring what it lacks; empty where there is one.
  public Optional<String> unknown(ProducerRate rate, Locale locale) {
    return rate.unknown()
        .map(
            reason ->
                formatted(
                    "custody.rate." + reason,
                    List.of(declaring(rate), missing(rate, locale)),
                    locale));
  }

  /// Who would have to declare.
  private static String declaring(ProducerRate rate) {
    List<String> producers =
        rate.missing().stream().map(one -> one.producer().code()).distinct().toList();
    return producers.isEmpty() ? rate.rated().code() : String.join(", ", producers);
  }

  private String missing(ProducerRate rate, Locale locale) {
    if (rate.missing().isEmpty()) {
      return words(locale).getString("custody.rate.item." + rate.measure());
    }
    return rate.missing().stream()
        .map(
            missing ->
                Stream.of(
                        Stream.of(
                            isChinese(locale)
                                ? missing.item().name()
                                : missing.item().nameEnglish()),
                        missing.brand().stream(),
                        missing.site().map(Subject::code).stream(),
                        Stream.of(months(missing.months())))
                    .flatMap(parts -> parts)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(isChinese(locale) ? "；" : "; "));
  }

  /// Three months by name, of more the first, the last and how many there are.
  private static String months(List<YearMonth> months) {
    if (months.size() <= FEW_MONTHS) {
      return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
    return months.getFirst() + " … " + months.getLast() + " (" + months.size() + ")";
  }

  /// `12.5 %`, with two decimals at most.
  public String percent(Quantity share) {
    return Rounding.plain(Rounding.toDecimals(share.in(Unit.PERCENT).value(), PERCENT_DECIMALS))
        + " %";
  }

  /// `12.5 %`, with two decimals at most.
  public String percent(Fraction share) {
    return Rounding.plain(
            Rounding.toDecimals(
                share.toDecimal().multiply(BigDecimal.valueOf(100)), PERCENT_DECIMALS))
        + " %";
  }

  private static ResourceBundle words(Locale locale) {
    return IssueWording.bundle(isChinese(locale) ? Locale.CHINESE : Locale.ENGLISH);
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }

  private static String formatted(String key, List<String> arguments, Locale locale) {
    Object[] padded = new Object[Math.max(arguments.size(), MOST_ARGUMENTS)];
    Arrays.fill(padded, "");
    for (int i = 0; i < arguments.size(); i++) {
      padded[i] = arguments.get(i);
    }
    return new MessageFormat(words(locale).getString(key), Locale.ROOT).format(padded);
  }
}
