package org.greenloop.accounting.custody;

import java.util.List;
import java.util.Set;

/// Port: consents of companies, those in force and those that were withdrawn. Only ever added to.
public interface TraceConsents {

  /// @return the consent with its number
  /// @throws ConsentRefused when one of the same company to the same others is in force
  TraceConsent give(TraceConsent consent);

  /// From now on nobody sees anything by it.
  ///
  /// @return the consent with its end
  /// @throws ConsentRefused when there is no such consent, or it was withdrawn before
  TraceConsent withdraw(long number, TraceConsent.Word word);

  /// All of them, oldest first.
  List<TraceConsent> list();

  /// Companies that let a company see their events now, by a word to it or to all members.
  Set<Integer> allowing(int onlookerId);
}
