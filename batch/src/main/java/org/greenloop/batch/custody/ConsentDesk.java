package org.greenloop.batch.custody;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.custody.ConsentRefused;
import org.greenloop.accounting.custody.ConsentRefused.Reason;
import org.greenloop.accounting.custody.TraceConsent;
import org.greenloop.accounting.custody.TraceConsents;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;

/// Where companies allow others to see more of their events than they take part in, and withdraw
/// it. [LotTracing] asks here.
public final class ConsentDesk {

  private static final int LONGEST_REASON = 500;

  private final TraceConsents consents;
  private final Organizations organizations;
  private final Clock clock;

  public ConsentDesk(TraceConsents consents, Organizations organizations, Clock clock) {
    this.consents = consents;
    this.organizations = organizations;
    this.clock = clock;
  }

  /// A consent with the companies that it is between.
  ///
  /// @param onlooker empty for all members
  public record Listed(TraceConsent consent, Subject company, Optional<Subject> onlooker) {}

  /// @param company code of the company whose events are shown
  /// @param onlooker code of the only company that may see them; empty for all members
  /// @param by username
  /// @throws ConsentRefused naming what does not allow it
  public Listed allow(String company, Optional<String> onlooker, String reason, String by) {
    SubjectDirectory directory = organizations.directory();
    Subject giver = company(directory, company);
    Optional<Subject> seer = onlooker.map(code -> company(directory, code));
    if (seer.filter(one -> one.id() == giver.id()).isPresent()) {
      throw new ConsentRefused(Reason.OWN_COMPANY, giver.code());
    }
    return listed(
        consents.give(
            new TraceConsent(
                0, giver.id(), seer.map(Subject::id), word(reason, by), Optional.empty())),
        directory);
  }

  /// @throws ConsentRefused naming what does not allow it
  public Listed withdraw(long number, String reason, String by) {
    return listed(consents.withdraw(number, word(reason, by)), organizations.directory());
  }

  private static Subject company(SubjectDirectory directory, String code) {
    return directory
        .find(code.strip(), SubjectKind.COMPANY)
        .orElseThrow(() -> new ConsentRefused(Reason.NO_COMPANY, code.strip()));
  }

  private TraceConsent.Word word(String reason, String by) {
    String stripped = reason.strip();
    if (stripped.isEmpty()) {
      throw new ConsentRefused(Reason.NO_REASON, "");
    }
    if (stripped.length() > LONGEST_REASON) {
      throw new ConsentRefused(Reason.LONG_REASON, String.valueOf(LONGEST_REASON));
    }
    return new TraceConsent.Word(stripped, by, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// All consents, the newest first.
  public List<Listed> list() {
    SubjectDirectory directory = organizations.directory();
    return consents.list().reversed().stream().map(one -> listed(one, directory)).toList();
  }

  /// Companies that let a company see their events now, by code; without reason and person, which
  /// are theirs.
  public List<Subject> allowing(Subject onlooker) {
    Set<Integer> companies = consents.allowing(onlooker.id());
    return organizations.directory().list(SubjectKind.COMPANY).stream()
        .filter(company -> company.id() != onlooker.id())
        .filter(company -> companies.contains(company.id()))
        .sorted(Comparator.comparing(Subject::code))
        .toList();
  }

  private static Listed listed(TraceConsent consent, SubjectDirectory directory) {
    return new Listed(
        consent, directory.get(consent.companyId()), consent.onlookerId().map(directory::get));
  }
}
