package org.greenloop.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.surveillance.FallenCriterion;
import org.greenloop.accounting.surveillance.SurveillanceFinding;
import org.greenloop.accounting.surveillance.SurveillanceFindings;
import org.greenloop.batch.surveillance.LabelSurveillance;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.stereotype.Component;

/// Findings on labels for a member: a clerk sees those of the own company, reviewers and operators
/// all. The public sees none.
@Component
public final class MemberSurveillance {

  private final SurveillanceFindings findings;
  private final LabelSurveillance surveillance;
  private final StandardCatalog standards;
  private final Organizations organizations;
  private final MemberReadings readings;

  MemberSurveillance(
      SurveillanceFindings findings,
      LabelSurveillance surveillance,
      StandardCatalog standards,
      Organizations organizations,
      MemberReadings readings) {
    this.findings = findings;
    this.surveillance = surveillance;
    this.standards = standards;
    this.organizations = organizations;
    this.readings = readings;
  }

  /// A finding with what it is about.
  ///
  /// @param standard empty where the edition has left the catalogue
  /// @param daysLeft below zero when they are over
  public record Seen(
      SurveillanceFinding finding,
      Subject subject,
      Optional<Standard> standard,
      SurveillanceFinding.State state,
      long daysLeft) {

    public boolean isPending() {
      return state == SurveillanceFinding.State.OPEN || state == SurveillanceFinding.State.LAPSED;
    }

    /// Whether somebody can ask what would change it: of months up to one there is no report.
    public boolean isAskable() {
      return standard.isPresent() && ReportingPeriod.find(finding.period().toString()).isPresent();
    }

    /// The criterion of the scheme; empty where the edition has left the catalogue.
    public Optional<Criterion> criterion(FallenCriterion fallen) {
      return standard.flatMap(
          known ->
              known.criteria().stream()
                  .filter(criterion -> criterion.id().equals(fallen.criterion()))
                  .findFirst());
    }
  }

  /// What is pending, the least days left first, and then the rest, the newest first.
  public List<Seen> list(Viewer viewer) {
    LocalDate today = surveillance.today();
    return readings.read(
        viewer,
        () ->
            findings.list().stream()
                .map(finding -> seen(finding, today))
                .sorted(
                    Comparator.comparing((Seen seen) -> !seen.isPending())
                        .thenComparingLong(seen -> seen.isPending() ? seen.daysLeft() : 0))
                .collect(Collectors.toUnmodifiableList()));
  }

  /// Those of a subject.
  public List<Seen> list(Viewer viewer, Subject subject) {
    return list(viewer).stream()
        .filter(seen -> seen.finding().subjectId() == subject.id())
        .toList();
  }

  private Seen seen(SurveillanceFinding finding, LocalDate today) {
    return new Seen(
        finding,
        organizations.directory().get(finding.subjectId()),
        standards.find(finding.scheme(), Optional.of(finding.edition()), today),
        finding.state(today),
        finding.daysLeft(today));
  }
}
