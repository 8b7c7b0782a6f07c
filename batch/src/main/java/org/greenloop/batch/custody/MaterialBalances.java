package org.greenloop.batch.custody;

import java.util.List;
import java.util.Set;
import org.greenloop.accounting.custody.CustodyLimits;
import org.greenloop.accounting.custody.MassBalance;
import org.greenloop.accounting.custody.MassBalances;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;

/// 物料平衡 of a subject: one per site and material. Sites are not added up, since what passes between
/// two of them would be received and handed over.
public final class MaterialBalances {

  private final CustodyBook book;
  private final Organizations organizations;
  private final CustodyLimits limits;

  public MaterialBalances(CustodyBook book, Organizations organizations, CustodyLimits limits) {
    this.book = book;
    this.organizations = organizations;
    this.limits = limits;
  }

  /// @param closes within the limit of V-816
  public record Listed(Subject site, MassBalance balance, boolean closes) {}

  /// By site and material; those with nothing in them are left out.
  public List<Listed> list(Subject subject, ReportingPeriod period) {
    SubjectDirectory directory = organizations.directory();
    Set<Integer> sites = directory.sitesOf(subject);
    return MassBalances.of(book.chain(), period, book.records().counts(period)).stream()
        .filter(balance -> sites.contains(balance.operator()))
        .filter(balance -> !isEmpty(balance))
        .map(
            balance ->
                new Listed(
                    directory.get(balance.operator()), balance, balance.closes(limits.balance())))
        .toList();
  }

  private static boolean isEmpty(MassBalance balance) {
    return balance.brought().value().signum() == 0
        && balance.closing().value().signum() == 0
        && balance.counted().isEmpty();
  }
}
