package org.greenloop.batch.closing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.MeterMonth;
import org.greenloop.accounting.activity.Submission;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.energy.EnergyCalculator;
import org.greenloop.accounting.energy.Meter;
import org.greenloop.accounting.energy.Meters;
import org.greenloop.accounting.factor.Factor;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.indicator.CertificateCoverage;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.indicator.MonthCloser;
import org.greenloop.accounting.indicator.SubjectBalances;
import org.greenloop.accounting.indicator.WaterBalance;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.LedgerLocks.Mode;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.ledger.Restatements;
import org.greenloop.accounting.ledger.TransferMatching;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.quality.ReportsDue;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.job.JobRunner;
import org.greenloop.batch.job.Progress;
import org.greenloop.batch.job.SubjectRange;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// Closes a month for every site with entries, its company and its park:
///
///     ledger ─sum by site, counterparty, account─▶ balances ─consolidate, evaluate─▶ Closing (a version)
///
/// A subject whose figures are what they were keeps its version. A subject whose figures changed through a
/// correction or late rows gets a new one with the reason; the old one stays. Run again on the same ledger,
/// nothing happens.
public final class MonthClosing {

  private static final int SITES_PER_SUM = 500;

  /// What a range holds in memory grows with its subjects times the indicators.
  private static final int SUBJECTS_PER_RANGE = 50;

  private static final String FIRST_CLOSING = "first closing 首次关账";
  private static final String LATE_ROWS = "late rows 补报";

  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final TaskExecutor threads;
  private final JobRunner runner;
  private final Organizations organizations;
  private final Submissions submissions;
  private final Ledger ledger;
  private final Restatements restatements;
  private final Closings closings;
  private final Meters meters;
  private final FactorEditions factors;
  private final RecoveryCounting recovery;
  private final MonthCloser closer;
  private final ClosingWatch watch;
  private final Clock clock;

  public MonthClosing(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      TaskExecutor threads,
      JobRunner runner,
      Organizations organizations,
      Submissions submissions,
      Ledger ledger,
      Restatements restatements,
      Closings closings,
      Meters meters,
      FactorEditions factors,
      RecoveryCounting recovery,
      MetricCalculator calculator,
      ClosingWatch watch,
      Clock clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.threads = threads;
    this.runner = runner;
    this.organizations = organizations;
    this.submissions = submissions;
    this.ledger = ledger;
    this.restatements = restatements;
    this.closings = closings;
    this.meters = meters;
    this.factors = factors;
    this.recovery = recovery;
    this.closer = new MonthCloser(calculator);
    this.watch = watch;
    this.clock = clock;
  }

  /// @param reason for new versions, where the corrections behind them do not say it
  /// @throws UnfinishedSubmissions when an interrupted import has to be run again first
  /// @throws UnfinishedRestatement when an interrupted restatement has to be run again first
  public ClosingReceipt close(YearMonth period, Optional<String> reason, Progress progress) {
    return runner.holdingLedger(Mode.EXCLUSIVE, () -> closeHeld(period, reason, progress));
  }

  /// The sequence that a version names has to be the one that its balances were summed from, so the
  /// ledger is held from before the one is read until after the other.
  private ClosingReceipt closeHeld(YearMonth period, Optional<String> reason, Progress progress) {
    List<Submission> unfinished = submissions.listUnfinished();
    if (!unfinished.isEmpty()) {
      throw new UnfinishedSubmissions(unfinished);
    }
    restatements.listUnfinished().stream()
        .filter(restatement -> restatement.period().equals(period))
        .findFirst()
        .ifPresent(
            restatement -> {
              throw new UnfinishedRestatement(restatement);
            });
    recovery.count(period);
    SubjectDirectory directory = organizations.directory();
    long sequence = closings.currentSequence();
    AtomicLong changed = new AtomicLong();
    Month month =
        new Month(
            period,
            directory,
            sequence,
            reason,
            memoized(() -> submissions.listTransfers(period)),
            memoized(
                () ->
                    submissions.listMeterMonths(period).stream()
                        .collect(Collectors.groupingBy(MeterMonth::siteId))),
            new QualityScale(
                restatements.findEdition(period).map(factors::get).orElseGet(factors::current),
                period.getYear()),
            memoized(() -> new ReportsDue(submissions.listReports(period), metered())),
            memoized(factors::current));
    Job job =
        new JobBuilder("monthClosing", jobs)
            .start(sumBalances(month))
            .next(closeSubjects(month, changed, progress))
            .build();
    JobParameters parameters =
        new JobParametersBuilder()
            .addString("period", period.toString())
            .addLong("sequence", sequence)
            .addString("members", members(directory))
            .toJobParameters();
    runner.run(job, parameters);
    Map<Integer, Integer> versions = closings.countVersions(period);
    return new ClosingReceipt(
        period,
        versions.size(),
        (int) versions.values().stream().filter(version -> version > 1).count(),
        changed.get(),
        closings.listIssues(period),
        watch.watch(period, progress));
  }

  private Set<Integer> metered() {
    return meters.list().stream().map(Meter::siteId).collect(Collectors.toSet());
  }

  /// Who belongs where, as a short text: a site that moved into a park changes the park's figures
  /// although the ledger did not change.
  private static String members(SubjectDirectory directory) {
    return Integer.toHexString(
        directory.list().stream()
            .map(subject -> List.of(subject.id(), subject.companyId(), subject.parkId()))
            .collect(Collectors.toSet())
            .hashCode());
  }

  /// What all threads of one closing share.
  private record Month(
      YearMonth period,
      SubjectDirectory directory,
      long sequence,
      Optional<String> reason,
      Supplier<List<Activity>> transfers,
      Supplier<Map<Integer, List<MeterMonth>>> meterMonths,
      QualityScale scale,
      Supplier<ReportsDue> due,
      Supplier<FactorSet> factors) {}

  private static <T> Supplier<T> memoized(Supplier<T> supplier) {
    return new Supplier<>() {
      private Optional<T> value = Optional.empty();

      @Override
      public synchronized T get() {
        if (value.isEmpty()) {
          value = Optional.of(supplier.get());
        }
        return value.get();
      }
    };
  }

  private Step sumBalances(Month month) {
    Step range =
        new StepBuilder("sumRange", jobs)
            .tasklet(
                (contribution, context) -> {
                  SubjectRange sites =
                      SubjectRange.of(contribution.getStepExecution().getExecutionContext());
                  ledger.sumBalances(month.period(), sites.from(), sites.to());
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    return new StepBuilder("sumBalances", jobs)
        .partitioner("sumRange", gridSize -> SubjectRange.partition(sites(month), SITES_PER_SUM))
        .step(range)
        .taskExecutor(threads)
        .build();
  }

  /// All sites, by id.
  private static List<Subject> sites(Month month) {
    return month.directory().list(SubjectKind.SITE).stream()
        .sorted(Comparator.comparingInt(Subject::id))
        .toList();
  }

  private Step closeSubjects(Month month, AtomicLong changed, Progress progress) {
    AtomicLong done = new AtomicLong();
    Supplier<List<Subject>> all = memoized(() -> subjects(month));
    Step range =
        new StepBuilder("closeRange", jobs)
            .tasklet(
                (contribution, context) -> {
                  List<Subject> subjects =
                      SubjectRange.of(contribution.getStepExecution().getExecutionContext())
                          .in(all.get());
                  changed.addAndGet(close(month, subjects));
                  progress.advanced("close", done.addAndGet(subjects.size()), OptionalLong.empty());
                  return RepeatStatus.FINISHED;
                },
                transactions)
            .build();
    return new StepBuilder("closeSubjects", jobs)
        .partitioner(
            "closeRange", gridSize -> SubjectRange.partition(all.get(), SUBJECTS_PER_RANGE))
        .step(range)
        .taskExecutor(threads)
        .build();
  }

  /// Sites with entries in the month, their companies and parks, by id.
  private List<Subject> subjects(Month month) {
    Set<Integer> ids = new TreeSet<>();
    for (int siteId : ledger.listSites(month.period())) {
      Subject site = month.directory().get(siteId);
      ids.add(siteId);
      site.companyId().ifPresent(ids::add);
      site.parkId().ifPresent(ids::add);
    }
    return ids.stream().map(month.directory()::get).toList();
  }

  /// @return how many subjects got a new version
  private long close(Month month, List<Subject> subjects) {
    Map<Integer, SubjectBalances> ofSubjects = new HashMap<>();
    Map<Integer, List<SubjectBalances>> ofSites = new HashMap<>();
    for (Subject subject : subjects) {
      SubjectBalances own = new SubjectBalances(month.directory().sitesOf(subject));
      ofSubjects.put(subject.id(), own);
      own.members()
          .forEach(site -> ofSites.computeIfAbsent(site, any -> new ArrayList<>()).add(own));
    }
    ledger.readBalances(
        month.period(),
        ofSites.keySet(),
        balance -> ofSites.getOrDefault(balance.siteId(), List.of()).forEach(o -> o.add(balance)));
    List<PostingGap> gaps = ledger.listGaps(month.period(), ofSites.keySet());
    gaps.forEach(gap -> ofSites.getOrDefault(gap.siteId(), List.of()).forEach(o -> o.add(gap)));
    Map<Integer, List<PostingGap>> gapsBySite =
        gaps.stream().collect(Collectors.groupingBy(PostingGap::siteId));
    Map<Integer, Closing> before =
        closings.findLatest(month.period(), subjects.stream().map(Subject::id).toList());
    TransferMatching matching = new TransferMatching(new EnergyCalculator(month.factors().get()));
    List<Closing> versions = new ArrayList<>();
    for (Subject subject : subjects) {
      SubjectBalances own = Optional.ofNullable(ofSubjects.get(subject.id())).orElseThrow();
      List<Metric> metrics = closer.close(own, month.scale(), month.due().get());
      List<ClosingIssue> issues =
          issues(month, subject, own, ofSites(own.members(), gapsBySite), metrics, matching);
      version(
              month,
              subject,
              own.members(),
              metrics,
              issues,
              Optional.ofNullable(before.get(subject.id())))
          .ifPresent(versions::add);
    }
    closings.append(versions, clock.instant());
    return versions.size();
  }

  private static <T> List<T> ofSites(Collection<Integer> sites, Map<Integer, List<T>> bySite) {
    return sites.stream().flatMap(site -> bySite.getOrDefault(site, List.of()).stream()).toList();
  }

  /// The next version, or nothing where the figures are what they were.
  private Optional<Closing> version(
      Month month,
      Subject subject,
      Set<Integer> sites,
      List<Metric> metrics,
      List<ClosingIssue> issues,
      Optional<Closing> before) {
    if (before.isPresent() && isUnchanged(before.get(), metrics)) {
      return Optional.empty();
    }
    String reason =
        before.isEmpty()
            ? FIRST_CLOSING
            : month.reason().orElseGet(() -> reason(month, sites, before.get()));
    return Optional.of(
        new Closing(
            subject.id(),
            month.period(),
            before.map(Closing::version).orElse(0) + 1,
            month.sequence(),
            reason,
            Optional.of(month.due().get().of(sites)),
            metrics,
            issues));
  }

  private String reason(Month month, Set<Integer> sites, Closing before) {
    List<String> reasons = closings.listCorrectionReasons(month.period(), sites, before.sequence());
    return reasons.isEmpty() ? LATE_ROWS : String.join("; ", reasons);
  }

  /// Compares what both know: an indicator that came later does not make a closed month a new
  /// version.
  private static boolean isUnchanged(Closing before, List<Metric> now) {
    Map<String, Metric> byCode =
        now.stream().collect(Collectors.toMap(m -> m.indicator().code(), m -> m));
    return before.metrics().stream()
        .allMatch(
            old -> {
              Metric same = byCode.get(old.indicator().code());
              return same != null
                  && old.numerator().compareTo(same.numerator()) == 0
                  && old.denominator().compareTo(same.denominator()) == 0
                  && old.availability() == same.availability()
                  && old.confidence() == same.confidence()
                  && old.entries() == same.entries();
            });
  }

  private List<ClosingIssue> issues(
      Month month,
      Subject subject,
      SubjectBalances own,
      List<PostingGap> gaps,
      List<Metric> metrics,
      TransferMatching matching) {
    Set<Integer> sites = own.members();
    List<ClosingIssue> issues = new ArrayList<>();
    SubjectDirectory directory = month.directory();
    if (subject.kind() != SubjectKind.SITE) {
      for (TransferMatching.Mismatch mismatch :
          matching.mismatches(month.transfers().get(), sites)) {
        issues.add(
            new ClosingIssue(
                ClosingIssue.Kind.TRANSFER_MISMATCH,
                List.of(
                    directory.get(mismatch.fromSite()).code(),
                    directory.get(mismatch.toSite()).code(),
                    mismatch.what(),
                    plain(mismatch.given()),
                    plain(mismatch.received()),
                    mismatch.unit().symbol())));
      }
    }
    issues.addAll(missingReports(month, own));
    issues.addAll(CertificateCoverage.issues(own, site -> directory.get(site).code()));
    issues.addAll(MonthCloser.gapIssues(sites, gaps, site -> directory.get(site).code()));
    if (subject.kind() == SubjectKind.SITE) {
      openWaterBalance(month, subject, own).ifPresent(issues::add);
    }
    for (int site : sites) {
      month.meterMonths().get().getOrDefault(site, List.of()).stream()
          .filter(meter -> !meter.isComplete())
          .forEach(meter -> issues.add(MeterGaps.issue(meter)));
    }
    estimates(subject, metrics).ifPresent(issues::add);
    return issues;
  }

  /// What every figure of a site rests on has issues of its own; of the other reports that are
  /// missing there is one each.
  private static List<ClosingIssue> missingReports(Month month, SubjectBalances own) {
    Set<Integer> sites = own.members();
    List<ClosingIssue> issues = new ArrayList<>();
    Map<Account.Basis, Set<Integer>> reporting = own.reporting();
    Set<Integer> withEnergy = reporting.getOrDefault(Account.Basis.ENERGY, Set.of());
    Set<Integer> withValueAdded = reporting.getOrDefault(Account.Basis.VALUE_ADDED, Set.of());
    for (int site : sites) {
      String code = month.directory().get(site).code();
      if (!withEnergy.contains(site)) {
        issues.add(new ClosingIssue(ClosingIssue.Kind.ENERGY_NOT_REPORTED, List.of(code)));
      }
      if (!withValueAdded.contains(site)) {
        issues.add(new ClosingIssue(ClosingIssue.Kind.PRODUCTION_NOT_REPORTED, List.of(code)));
      }
    }
    for (ReportsDue.Missing missing : month.due().get().missing(sites)) {
      boolean said =
          switch (missing.template()) {
            case ENERGY, METER -> !withEnergy.contains(missing.siteId());
            case PRODUCTION -> !withValueAdded.contains(missing.siteId());
            default -> false;
          };
      if (!said) {
        issues.add(
            new ClosingIssue(
                ClosingIssue.Kind.REPORT_MISSING,
                List.of(
                    month.directory().get(missing.siteId()).code(),
                    missing.template().code(),
                    missing.lastBefore().map(YearMonth::toString).orElse("–"))));
      }
    }
    return issues;
  }

  /// The figure of a subject that rests on estimates most, with their share.
  private static Optional<ClosingIssue> estimates(Subject subject, List<Metric> metrics) {
    return metrics.stream()
        .filter(metric -> metric.quality().estimatedPercent().signum() > 0)
        .max(Comparator.comparing(metric -> metric.quality().estimatedPercent()))
        .map(
            metric ->
                new ClosingIssue(
                    ClosingIssue.Kind.RESTS_ON_ESTIMATES,
                    List.of(
                        subject.code(),
                        metric.indicator().code(),
                        plain(Rounding.toDecimals(metric.quality().estimatedPercent(), 1)))));
  }

  /// A water balance that stays open by more than the tolerance of the edition. Without a tolerance
  /// in force nothing is judged.
  private static Optional<ClosingIssue> openWaterBalance(
      Month month, Subject site, SubjectBalances own) {
    Optional<BigDecimal> tolerance =
        month
            .factors()
            .get()
            .find(FactorKind.WATER_BALANCE_TOLERANCE, "WATER", month.period().getYear())
            .flatMap(Factor::value);
    return tolerance.flatMap(
        percent ->
            WaterBalance.of(own.consolidated(), own.reporting().keySet())
                .filter(balance -> !balance.isClosed(percent))
                .map(
                    balance ->
                        new ClosingIssue(
                            ClosingIssue.Kind.WATER_BALANCE_OPEN,
                            List.of(
                                site.code(),
                                plain(balance.taken()),
                                plain(balance.used()),
                                plain(Rounding.toDecimals(balance.gapPercent(), 2)),
                                plain(percent)))));
  }

  private static String plain(BigDecimal value) {
    return Rounding.plain(value);
  }
}
