package org.greenloop.accounting.custody;

/// A consent that is not given or not withdrawn. Nothing is kept.
public final class ConsentRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public enum Reason {
    /// No company has that code. Found: what was written.
    NO_COMPANY,
    /// A company to itself. Found: its code.
    OWN_COMPANY,
    /// No reason was written.
    NO_REASON,
    /// The reason is too long. Found: how many characters it may have.
    LONG_REASON,
    /// The same company allows the same already. Found: number of that consent.
    IN_FORCE,
    /// There is no such consent. Found: its number.
    NO_CONSENT,
    /// It was withdrawn before. Found: its number.
    WITHDRAWN
  }

  private final Reason reason;
  private final String found;

  public ConsentRefused(Reason reason, String found) {
    super(reason + " " + found);
    this.reason = reason;
    this.found = found;
  }

  public Reason reason() {
    return reason;
  }

  public String found() {
    return found;
  }

  /// Whether it is about something that there is not.
  public boolean isAboutNothing() {
    return reason == Reason.NO_COMPANY || reason == Reason.NO_CONSENT;
  }
}
