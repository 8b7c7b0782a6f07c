package org.greenloop.custody;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.ConsentDesk;

/// Who lets others see names, lots and masses of events that these took no part in.
///
/// @param given consents of the reader's company with their history, the newest first; all of them
///   for whoever sees all
/// @param received companies that let the reader's company see their events now
public record ConsentsJson(List<ConsentJson> given, List<Party> received) {

  /// @param company whose events
  /// @param to the only company that may see them; empty for all members
  /// @param by username
  /// @param inForce false once it is withdrawn
  /// @param withdrawn empty while it is in force
  public record ConsentJson(
      long number,
      Party company,
      Optional<Party> to,
      String reason,
      String by,
      Instant at,
      boolean inForce,
      Optional<EndJson> withdrawn) {}

  public record EndJson(String reason, String by, Instant at) {}

  public static ConsentsJson of(
      List<ConsentDesk.Listed> given, List<Subject> received, Locale locale) {
    return new ConsentsJson(
        given.stream().map(one -> of(one, locale)).toList(),
        received.stream().map(company -> Party.of(company, locale)).toList());
  }

  public static ConsentJson of(ConsentDesk.Listed listed, Locale locale) {
    TraceConsent consent = listed.consent();
    return new ConsentJson(
        consent.number(),
        Party.of(listed.company(), locale),
        listed.onlooker().map(company -> Party.of(company, locale)),
        consent.given().reason(),
        consent.given().by(),
        consent.given().at(),
        consent.isInForce(),
        consent.withdrawn().map(end -> new EndJson(end.reason(), end.by(), end.at())));
  }
}
