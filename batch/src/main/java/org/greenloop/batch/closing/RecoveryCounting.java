package org.greenloop.batch.closing;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.custody.RecoveryBook;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.ledger.RecoveryCounts;
import org.greenloop.accounting.ledger.RecoveryPosting;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.recycling.Substitution;

/// Counts what was finally recovered in a month before it is closed, since that depends on rows of
/// other months and members:
///
///     events ─chain─▶ shares recovered before ─▶ entries ─differences─▶ ledger
public final class RecoveryCounting {

  private final CustodyRecords records;
  private final RecoveryCounts counts;
  private final Organizations organizations;
  private final TreatmentProcesses processes;
  private final RenewableResources resources;
  private final List<Substitution> substitutions;
  private final Clock clock;

  public RecoveryCounting(
      CustodyRecords records,
      RecoveryCounts counts,
      Organizations organizations,
      TreatmentProcesses processes,
      RenewableResources resources,
      List<Substitution> substitutions,
      Clock clock) {
    this.records = records;
    this.counts = counts;
    this.organizations = organizations;
    this.processes = processes;
    this.resources = resources;
    this.substitutions = List.copyOf(substitutions);
    this.clock = clock;
  }

  /// Counted again, nothing changes. A month in which nothing was treated does not read the chain.
  void count(YearMonth period) {
    if (!counts.hasOutputs(period)) {
      return;
    }
    Map<String, Fraction> before =
        new RecoveryBook(records.chain(period), processes).recoveredBefore(period);
    SubjectDirectory directory = organizations.directory();
    RecoveryPosting posting =
        new RecoveryPosting(
            processes, resources, substitutions, site -> directory.get(site).country().orElse(""));
    counts.count(period, clock.instant(), output -> posting.entries(output, period, before));
  }
}
