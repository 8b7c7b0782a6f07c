package org.greenloop.batch.custody;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenloop.accounting.custody.CustodyFinding;
import org.greenloop.accounting.custody.CustodyReview;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;

/// What a reviewer should look at among the lots of a period, V-801 to V-817.
public final class CustodyFindings {

  private final CustodyBook book;
  private final CustodyReview review;
  private final Organizations organizations;

  public CustodyFindings(CustodyBook book, CustodyReview review, Organizations organizations) {
    this.book = book;
    this.review = review;
    this.organizations = organizations;
  }

  /// @param last day of its last event, or the last of the period
  /// @param asked sites that took part, in the order of their keys
  /// @param sites codes of sites by key, for the words
  public record Found(
      CustodyFinding finding, LocalDate last, List<Subject> asked, Map<Integer, String> sites) {

    public Found {
      asked = List.copyOf(asked);
      sites = Map.copyOf(sites);
    }
  }

  /// By kind, then by event. A finding belongs to the month of its last event, so that it is listed
  /// in one month only; balances are those of the period itself. Nothing after the period is looked
  /// at.
  public List<Found> list(ReportingPeriod period) {
    YearMonth last = period.months().getLast();
    CustodyReview.Reviewed reviewed = book.records().read(last, review::review);
    List<CustodyFinding> findings = reviewed.findings();
    Map<String, LocalDate> dates =
        reviewed
            .chain()
            .dates(
                findings.stream()
                    .flatMap(finding -> finding.events().stream())
                    .collect(Collectors.toSet()));
    Set<YearMonth> months = new HashSet<>(period.months());
    SubjectDirectory directory = organizations.directory();
    Map<Integer, Subject> sites = new HashMap<>();
    directory.list().forEach(subject -> sites.put(subject.id(), subject));
    Map<Integer, String> codes = new HashMap<>();
    sites.forEach((id, site) -> codes.put(id, site.code()));
    return Stream.concat(
            findings.stream()
                .filter(finding -> months.contains(YearMonth.from(lastOf(finding, dates)))),
            review.openBalances(reviewed.chain(), period, book.records().counts(period)).stream())
        .map(
            finding ->
                new Found(
                    finding,
                    finding.events().isEmpty() ? last.atEndOfMonth() : lastOf(finding, dates),
                    finding.operators().stream()
                        .flatMap(id -> Optional.ofNullable(sites.get(id)).stream())
                        .toList(),
                    codes))
        .toList();
  }

  private static LocalDate lastOf(CustodyFinding finding, Map<String, LocalDate> dates) {
    return finding.events().stream()
        .flatMap(event -> Optional.ofNullable(dates.get(event)).stream())
        .max(LocalDate::compareTo)
        .orElseThrow(() -> new IllegalStateException("a finding without an event: " + finding));
  }
}
