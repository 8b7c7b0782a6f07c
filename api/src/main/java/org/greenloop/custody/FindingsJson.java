package org.greenloop.custody;

import java.util.List;
import java.util.Locale;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.wording.CustodyWording;

/// What a reviewer should look at among the lots of a period.
public record FindingsJson(String period, int count, List<FindingJson> findings) {

  private static final CustodyWording WORDING = new CustodyWording();

  /// @param rule V-801 to V-817, see `docs/interpretations/custody.md`
  /// @param name of the rule
  /// @param found what was found
  /// @param limit what would be right, in words
  /// @param message the finding in a sentence
  /// @param fix what to do about it
  /// @param date of its last event, or the last of the period
  /// @param events kind and number of each
  /// @param ask who took part and can say more
  public record FindingJson(
      String rule,
      String name,
      String found,
      String limit,
      String message,
      String fix,
      String date,
      List<String> events,
      List<String> lots,
      List<Party> ask) {}

  public static FindingsJson of(
      ReportingPeriod period, List<CustodyFindings.Found> findings, Locale locale) {
    return new FindingsJson(
        period.toString(),
        findings.size(),
        findings.stream().map(found -> json(found, locale)).toList());
  }

  private static FindingJson json(CustodyFindings.Found found, Locale locale) {
    CustodyWording.Worded worded = WORDING.word(found, locale);
    return new FindingJson(
        found.finding().kind().id(),
        worded.name(),
        WORDING.found(found.finding(), locale),
        worded.limit(),
        worded.message(),
        worded.fix(),
        found.last().toString(),
        found.finding().events(),
        found.finding().lots(),
        found.asked().stream().map(site -> Party.of(site, locale)).toList());
  }
}
