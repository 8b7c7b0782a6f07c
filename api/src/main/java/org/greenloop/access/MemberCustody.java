package org.greenloop.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.SourceShares;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.batch.custody.LotTrace;
import org.greenloop.batch.custody.LotTracing;
import org.greenloop.batch.custody.MaterialBalances;
import org.greenloop.batch.custody.MaterialSources;
import org.greenloop.batch.custody.Onlooker;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.custody.Rated;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.problem.BadRequest;
import org.greenloop.problem.NotFound;
import org.springframework.stereotype.Component;

/// Questions about lots for a member. A lot runs through many companies, so the chain is read whole
/// and not as the member; [LotTracing] leaves out what is not for the one who asks.
@Component
public final class MemberCustody {

  /// Province, city or county of GB/T 2260, or a country.
  private static final Pattern REGION = Pattern.compile("[0-9]{2}([0-9]{2}){0,2}|[A-Z]{2}");

  private final LotTracing tracing;
  private final MaterialBalances balances;
  private final MaterialSources sources;
  private final ProducerRates rates;
  private final CustodyFindings findings;
  private final VisibleSubjects subjects;
  private final RenewableResources resources = ReferenceData.renewableResources();

  MemberCustody(
      LotTracing tracing,
      MaterialBalances balances,
      MaterialSources sources,
      ProducerRates rates,
      CustodyFindings findings,
      VisibleSubjects subjects) {
    this.tracing = tracing;
    this.balances = balances;
    this.sources = sources;
    this.rates = rates;
    this.findings = findings;
    this.subjects = subjects;
  }

  /// @throws NotFound for a lot that there is not, and for one that the company of the viewer never
  ///   held
  public LotTrace trace(Viewer viewer, String lot, LotTrace.Direction direction) {
    Onlooker onlooker =
        viewer.seesEverybody()
            ? Onlooker.OF_ALL
            : viewer.companyId().map(Onlooker::of).orElseThrow();
    return tracing
        .find(lot, direction, onlooker)
        .orElseThrow(() -> new NotFound("no lot has the code " + lot));
  }

  /// @throws NotFound for a subject that the viewer may not see
  public List<MaterialBalances.Listed> balances(
      Viewer viewer, String subject, ReportingPeriod period) {
    return balances.list(subjects.get(viewer, subject), period);
  }

  /// @throws NotFound for a subject that the viewer may not see
  public Subject subject(Viewer viewer, String code) {
    return subjects.get(viewer, code);
  }

  /// @throws NotFound for a subject that the viewer may not see
  /// @throws BadRequest for a material that there is not
  public SourceShares.Answer share(
      Viewer viewer,
      String subject,
      String material,
      ReportingPeriod period,
      SourceShares.Basis basis,
      MaterialSources.Wanted wanted) {
    Subject visible = subjects.get(viewer, subject);
    if (resources.find(material).isEmpty()) {
      throw new BadRequest("material is a code of the renewable resources, such as ALUMINIUM");
    }
    return sources.share(visible, material, period, basis, wanted);
  }

  /// Recovery rates of a producer, park or region; without one, of all producers that the viewer
  /// may see. They rest on rows of collectors, which a producer does not see: it gets the sums.
  ///
  /// @param code of a company or park, or the beginning of a region's; regions are for whoever sees
  ///   all
  /// @throws NotFound for what the viewer may not see, and a region in which there is no site
  /// @throws BadRequest where the base does not fit the period
  public List<ProducerRate> rates(
      Viewer viewer, Optional<String> code, ReportingPeriod period, ProducerRates.Wanted wanted) {
    if (!wanted.base().fits(period)) {
      throw new BadRequest("the base three-years is for a calendar year, such as 2025");
    }
    if (code.isEmpty() && viewer.seesEverybody()) {
      return rates.list(period, wanted);
    }
    SubjectDirectory directory = subjects.directory();
    Optional<Rated> region =
        code.filter(any -> viewer.seesEverybody())
            .filter(text -> REGION.matcher(text).matches())
            .flatMap(text -> Rated.region(text, directory));
    return region
        .or(
            () ->
                Optional.of(
                    rated(
                        code.map(text -> subjects.get(viewer, text))
                            .orElseGet(() -> directory.get(viewer.companyId().orElseThrow())),
                        directory)))
        .map(rated -> rates.list(rated, period, wanted))
        .orElseThrow();
  }

  private static Rated rated(Subject subject, SubjectDirectory directory) {
    return switch (subject.kind()) {
      case COMPANY -> Rated.producer(subject, directory);
      case PARK -> Rated.park(subject, directory);
      case SITE -> throw new NotFound("no company or park has the code " + subject.code());
    };
  }

  /// For reviewers and operators: a finding names companies beside each other.
  ///
  /// @throws NotFound for a clerk
  public List<CustodyFindings.Found> findings(Viewer viewer, ReportingPeriod period) {
    if (!viewer.seesEverybody()) {
      throw new NotFound("findings are for reviewers and operators");
    }
    return findings.list(period);
  }

  /// @throws BadRequest for a text that names no period
  public static ReportingPeriod period(String text) {
    return ReportingPeriod.find(text)
        .orElseThrow(() -> new BadRequest("period is 2025-03, 2025Q1, 2025 or 2023-2025"));
  }
}
