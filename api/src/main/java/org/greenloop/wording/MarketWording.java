package org.greenloop.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.greenloop.accounting.market.LotMarket;
import org.greenloop.accounting.market.MarketRefused;
import org.greenloop.accounting.market.Refusal;
import org.greenloop.batch.market.HandOverRefused;

/// Words what the market of lots does not take, and how offers and reservations stand. The words
/// stand beside those of issues under `market.…`.
public final class MarketWording {

  private final ResourceBundle chinese = IssueWording.bundle(Locale.CHINESE);
  private final ResourceBundle english = IssueWording.bundle(Locale.ENGLISH);
  private final CustodyWording custody = new CustodyWording();
  private final IssueWording issues = new IssueWording();

  /// A sentence for each thing that is wrong, with its cure.
  public List<String> word(MarketRefused refused, Locale locale) {
    return refused.refusals().stream().map(refusal -> word(refusal, locale)).toList();
  }

  private String word(Refusal refusal, Locale locale) {
    return new MessageFormat(
            words(locale).getString("market.refused." + refusal.reason().name()), Locale.ROOT)
        .format(
            new Object[] {
              shown(refusal, refusal.found(), locale), shown(refusal, refusal.expected(), locale)
            });
  }

  private String shown(Refusal refusal, String text, Locale locale) {
    return switch (refusal.reason()) {
      case OTHER_MATERIAL -> custody.material(text, locale);
      case MISSING -> text.isEmpty() ? text : words(locale).getString("market.field." + text);
      default -> text;
    };
  }

  /// The issues of the intake, each with place and cure.
  public List<String> word(HandOverRefused refused, Locale locale) {
    return refused.receipt().issues().stream().map(issue -> issues.line(issue, locale)).toList();
  }

  public String word(LotMarket.OfferState state, Locale locale) {
    return words(locale).getString("market.offer." + state.name());
  }

  public String word(LotMarket.ReservationState state, Locale locale) {
    return words(locale).getString("market.reservation." + state.name());
  }

  /// Instead of a figure in which too few took part.
  public String notShown(Locale locale) {
    return words(locale).getString("market.notShown");
  }

  private ResourceBundle words(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }
}
