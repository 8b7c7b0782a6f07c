package org.greenloop.batch.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.StandingChange;

/// What people do to documents that were issued: suspend, reinstate, revoke. Each is an entry of
/// the transparency log.
public final class RegisterDesk {

  private final IssuedDocuments register;
  private final Clock clock;

  public RegisterDesk(IssuedDocuments register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  public Optional<IssuedDocument> find(Serial serial) {
    return register.find(serial.text());
  }

  /// Not to be relied on until it is reinstated.
  ///
  /// @throws DecisionRefused without a reason, and when it is suspended or ended
  public IssuedDocument suspend(String serial, String by, String reason) {
    return change(serial, StandingChange.Kind.SUSPENDED, by, reason);
  }

  /// @throws DecisionRefused without a reason, and when it is not suspended
  public IssuedDocument reinstate(String serial, String by, String reason) {
    return change(serial, StandingChange.Kind.REINSTATED, by, reason);
  }

  /// Takes a document back, for good.
  ///
  /// @throws DecisionRefused without a reason, and when it was revoked before
  public IssuedDocument revoke(String serial, String by, String reason) {
    return change(serial, StandingChange.Kind.REVOKED, by, reason);
  }

  /// @param kind what people do: `SUSPENDED`, `REINSTATED` or `REVOKED`
  /// @throws DecisionRefused without a reason, and when it cannot happen to the document
  public IssuedDocument change(String serial, StandingChange.Kind kind, String by, String reason) {
    if (reason.isBlank()) {
      throw new DecisionRefused(Reason.NO_REASON);
    }
    return register.change(
        serial, kind, reason.strip(), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
