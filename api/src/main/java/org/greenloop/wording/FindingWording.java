package org.greenloop.wording;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.packaging.Finding;
import org.greenloop.accounting.quantity.Rounding;

/// Words what became of a requirement: what was found, what the limit is, by how much, and where it
/// stands.
///
/// The words stand beside those of issues under `finding.…`; what has no name there, a substance,
/// is called by its symbol.
public final class FindingWording {

  private static final int DECIMALS = 4;

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);

  /// One line: `interspace ratio 56.6667 %, at most 30 %: not met, by 26.6667 [GB 23350-2021 …]`.
  public String word(Finding finding, Locale locale) {
    ResourceBundle words =
        locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    String limit = finding.limit().flatMap(Factor::value).map(FindingWording::number).orElse("?");
    String confidence =
        finding
            .limit()
            .map(factor -> words.getString("confidence." + factor.confidence().name()))
            .orElse("?");
    String name = name(words, finding.requirement());
    String unit = finding.unit().isEmpty() ? "" : " " + finding.unit();
    return switch (finding.outcome()) {
      case Finding.Met(BigDecimal found, BigDecimal margin) ->
          formatted(words, "met", name, number(found), unit, limit, number(margin))
              + place(finding, confidence);
      case Finding.NotMet(BigDecimal found, BigDecimal excess) ->
          formatted(words, "notMet", name, number(found), unit, limit, number(excess))
              + place(finding, confidence);
      case Finding.Unknown(Finding.Reason reason) ->
          formatted(words, "unknown", name, words.getString("finding.reason." + reason.name()))
              + place(finding, confidence);
    };
  }

  private static String name(ResourceBundle words, String requirement) {
    String key = "finding.name." + requirement;
    return words.containsKey(key) ? words.getString(key) : requirement;
  }

  private static String place(Finding finding, String confidence) {
    return finding.limit().isPresent()
        ? " [" + finding.clause() + ", " + confidence + "]"
        : " [" + finding.clause() + "]";
  }

  private static String formatted(ResourceBundle words, String outcome, Object... arguments) {
    return new MessageFormat(words.getString("finding." + outcome), Locale.ROOT).format(arguments);
  }

  private static String number(BigDecimal value) {
    return Rounding.plain(Rounding.toDecimals(value, DECIMALS));
  }
}
