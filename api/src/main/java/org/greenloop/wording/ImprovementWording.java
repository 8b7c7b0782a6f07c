package org.greenloop.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Improvement;
import org.greenloop.accounting.assessment.InputChange;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.quantity.Rounding;

/// Words what would change an assessment; accounts are called as on the pages.
public final class ImprovementWording {

  /// `Comprehensive energy from 40 to 35 tce (−12.5 %)`. The target is rounded to the side that
  /// passes.
  public String word(InputChange change, Locale locale) {
    String unit = change.accounts().getFirst().unit().symbol();
    String by =
        change.accounts().equals(change.summed())
            ? ""
            : format("improvement.by", locale, names(change.accounts(), locale));
    String percent =
        ImprovementRow.percent(change)
            .map(part -> (part.signum() > 0 ? "+" : "") + Rounding.plain(part) + " %")
            .map(part -> format("improvement.relative", locale, part))
            .orElse("");
    return format(
        "improvement.change",
        locale,
        names(change.summed(), locale),
        grouped(change.shownFrom()),
        grouped(change.shown()),
        unit,
        percent,
        by);
  }

  /// What a step of a plan asks for: its cheapest change, or what somebody has to hand in.
  public String word(Improvement improvement, Locale locale) {
    return switch (ImprovementRow.Action.of(improvement)) {
      case CHANGE -> word(improvement.cheapest().orElseThrow(), locale);
      case REPORT ->
          format(
              "improvement.report",
              locale,
              improvement.judgement().outcome() instanceof CriterionOutcome.NotAssessable unknown
                  ? new IssueWording().missingAndGiver(unknown.reason(), locale)
                  : "");
      case DECLARE ->
          format(
              "improvement.declare",
              locale,
              Rounding.plain(
                  Rounding.toDecimals(
                      improvement.share().multiply(improvement.judgement().criterion().weight()),
                      2)));
      case ANSWER -> format("improvement.answer", locale);
    };
  }

  private static String names(List<Account> accounts, Locale locale) {
    ResourceBundle words = words(locale);
    return accounts.stream()
        .map(account -> words.getString("Account." + account.name()))
        .collect(Collectors.joining(" + "));
  }

  private static String grouped(BigDecimal value) {
    BigDecimal plain = new BigDecimal(Rounding.plain(value));
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(Math.max(0, plain.scale()));
    return format.format(plain);
  }

  private static String format(String key, Locale locale, Object... arguments) {
    return new MessageFormat(words(locale).getString(key), Locale.ROOT)
        .format(arguments)
        .replace("  ", " ")
        .strip();
  }

  private static ResourceBundle words(Locale locale) {
    return IssueWording.bundle(
        "portal",
        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.CHINESE
            : Locale.ENGLISH);
  }
}
