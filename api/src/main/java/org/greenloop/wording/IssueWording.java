package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.activity.Rule;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.quantity.Unit;

/// Words issues by rule and language: where, what was found, what would be right, and the id.
///
/// The words stand in `messages_zh.properties` and `messages_en.properties` under
/// `rule.E-104.message`, `rule.E-104.fix` and `rule.E-104.why`. Behind `message` and `fix` may
/// stand a variant for another shape of the same issue: `rule.E-104.fix.suggested` where something
/// was probably meant. Chinese is spoken where it is asked for, English everywhere else.
public final class IssueWording {

  /// @param message what was found
  /// @param fix what would be right
  public record Worded(String message, String fix) {}

  /// Units of power, which people write where an amount of energy is asked for.
  private static final Set<String> POWER =
      Set.of("w", "kw", "mw", "gw", "万kw", "瓦", "千瓦", "兆瓦", "吉瓦", "万千瓦");

  private static final int MOST_ARGUMENTS = 7;

  private final ResourceBundle chinese = bundle(Locale.CHINESE);
  private final ResourceBundle english = bundle(Locale.ENGLISH);

  static ResourceBundle bundle(Locale locale) {
    return bundle("messages", locale);
  }

  static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Worded word(RowIssue issue, Locale locale) {
    ResourceBundle words = words(locale);
    String rule = "rule." + issue.rule().id();
    String shape = shape(issue);
    List<String> arguments = new ArrayList<>();
    arguments.add(issue.found());
    arguments.addAll(issue.arguments());
    return new Worded(
        formatted(chosen(words, rule + ".message", List.of(shape)), arguments),
        formatted(chosen(words, rule + ".fix", cures(issue, shape)), arguments));
  }

  /// The whole sentence: `row 12, column 数量: "1.2万" is not a number; write 12000 [E-104]`.
  public String line(RowIssue issue, Locale locale) {
    Worded worded = word(issue, locale);
    return formatted(
        words(locale).getString("line." + place(issue)),
        List.of(
            String.valueOf(issue.row()),
            issue.column(),
            worded.message(),
            worded.fix(),
            issue.rule().id()));
  }

  /// Why the rule is there, or where the right value is found: one sentence.
  public String why(Rule rule, Locale locale) {
    return words(locale).getString("rule." + rule.id() + ".why");
  }

  /// The whole sentence, with cure and id.
  public String word(ClosingIssue issue, Locale locale) {
    ResourceBundle words = words(locale);
    String id = issue.kind().id();
    return formatted(
        words.getString("line.closing"),
        List.of(
            formatted(words.getString("closing." + id + ".message"), issue.arguments()),
            formatted(words.getString("closing." + id + ".fix"), issue.arguments()),
            id));
  }

  /// Why it matters that a reader knows: one sentence.
  public String why(ClosingIssue.Kind kind, Locale locale) {
    return words(locale).getString("closing." + kind.id() + ".why");
  }

  public String availability(Availability availability, Locale locale) {
    return words(locale).getString("availability." + availability.name());
  }

  /// Why a criterion cannot be judged.
  public String missing(Missing reason, Locale locale) {
    return words(locale).getString("missing." + reason.name());
  }

  /// Who can bring what a criterion lacks, and how.
  public String giver(Missing reason, Locale locale) {
    return words(locale).getString("missing.who." + reason.name());
  }

  /// Why a criterion cannot be judged, and who can change that.
  public String missingAndGiver(Missing reason, Locale locale) {
    String between = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "；" : "; ";
    return missing(reason, locale) + between + giver(reason, locale);
  }

  public String confidence(Confidence confidence, Locale locale) {
    return words(locale).getString("confidence." + confidence.name());
  }

  private ResourceBundle words(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }

  /// A file that cannot be read at all has no rows to point at.
  private static String place(RowIssue issue) {
    boolean wholeFile =
        switch (issue.rule()) {
          case EMPTY_FILE,
              FILE_TOO_LARGE,
              NOT_A_TEXT_FILE,
              WORKBOOK_WITH_PASSWORD,
              WORKBOOK_WITH_MACROS,
              BROKEN_WORKBOOK,
              WORKBOOK_LIMIT,
              HIDDEN_ROWS,
              HIDDEN_COLUMNS,
              HIDDEN_SHEET,
              CALCULATED_CELLS,
              SHEET_NOT_READ,
              MERGED_CELLS ->
              true;
          case BAD_ENCODING -> !issue.found().isEmpty() && issue.arguments().isEmpty();
          default -> false;
        };
    if (wholeFile) {
      return "file";
    }
    return issue.column().isEmpty() ? "row" : "cell";
  }

  /// Which of its shapes an issue has, as the variant of its keys; empty for the usual one. The
  /// shapes are told by what intake and settlement put into [RowIssue#found] and
  /// [RowIssue#arguments].
  private static String shape(RowIssue issue) {
    String found = issue.found();
    int arguments = issue.arguments().size();
    return switch (issue.rule()) {
      case UNKNOWN_UNIT -> arguments > 1 ? "header" : "";
      case UNIT_DOES_NOT_FIT -> {
        if (arguments == 1) {
          yield "twice";
        }
        yield isUnit(found) ? "" : "header";
      }
      case MISSING_VALUE -> arguments > 0 ? "choice" : "";
      case DUPLICATE_IN_FILE -> found.isEmpty() ? "" : "code";
      case OVERLAPPING_INTERVAL -> arguments > 1 ? "earlier" : "";
      case NOT_ONE_OF -> {
        if (first(issue).contains(" / ")) {
          yield "choice";
        }
        yield found.isEmpty() ? "blank" : "";
      }
      case BAD_ENCODING -> {
        if (found.isEmpty()) {
          yield "";
        }
        yield arguments > 0 ? "byte" : "file";
      }
      case AMBIGUOUS_COLUMN -> arguments == 0 ? "twice" : "";
      case NOT_A_TEXT_FILE, BAD_HEADER, WORKBOOK_WITH_MACROS -> found;
      default -> "";
    };
  }

  /// Where the unit stands in the header, `found` is the number of the row, or nothing.
  private static boolean isUnit(String found) {
    return Unit.find(found).filter(unit -> unit != Unit.ONE).isPresent();
  }

  /// Variants of the cure, the best first.
  private static List<String> cures(RowIssue issue, String shape) {
    String meant = first(issue);
    if (!meant.isEmpty()) {
      return List.of("suggested", shape);
    }
    if (issue.rule() == Rule.UNKNOWN_UNIT) {
      String unit = issue.arguments().size() > 1 ? issue.arguments().get(1) : issue.found();
      return POWER.contains(unit.toLowerCase(Locale.ROOT)) ? List.of("power") : List.of();
    }
    return List.of(shape);
  }

  /// The words of the first variant that the rule has, else the usual ones.
  private static String chosen(ResourceBundle words, String key, List<String> variants) {
    for (String variant : variants) {
      if (words.containsKey(key + "." + variant)) {
        return words.getString(key + "." + variant);
      }
    }
    return words.getString(key);
  }

  /// Arguments that an issue does not have are left out: it may come from an older version.
  private static String formatted(String pattern, List<String> arguments) {
    Object[] padded = new Object[Math.max(arguments.size(), MOST_ARGUMENTS)];
    Arrays.fill(padded, "");
    for (int i = 0; i < arguments.size(); i++) {
      padded[i] = arguments.get(i);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(padded);
  }

  private static String first(RowIssue issue) {
    return issue.arguments().isEmpty() ? "" : issue.arguments().getFirst();
  }
}
