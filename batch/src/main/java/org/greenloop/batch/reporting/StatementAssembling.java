package org.greenloop.batch.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.greenloop.accounting.assessment.Band;
import org.greenloop.accounting.assessment.Benchmark;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.ledger.Ledger;
import org.greenloop.accounting.ledger.Ledger.ClosedMonth;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.FactorUse;
import org.greenloop.certificate.figure.Notice;
import org.greenloop.certificate.figure.Series;
import org.greenloop.certificate.statement.StatementContent;
import org.greenloop.ontology.standard.StandardCatalog;

/// Puts together what the statements of a closed month say, for several subjects at once.
///
///     closed month, last month, last year, reference values, issues, warnings, factors ─▶ StatementContent
///
/// Everything is read from closed versions, so a statement of the same versions says the same.
/// Reference values are those of the scheme editions in force on the day asked for. Only ratios are
/// compared with them: a limit on a year's total says nothing of a month.
public final class StatementAssembling {

  /// Months of a trend, the stated one included.
  private static final int TREND_MONTHS = 12;

  private static final int MOST_TRENDS = 6;

  /// Drawn where the subject has them, the first first: what a reader looks for.
  private static final List<String> TRENDS =
      List.of(
          "energy.comprehensive",
          "carbon.total",
          "energy.electricity",
          "water.intake",
          "energy.per-value-added",
          "carbon.per-value-added",
          "carbon.scope1",
          "carbon.scope2.location");

  static final int MOST_WARNINGS = 60;

  private final Closings closings;
  private final StandardCatalog standards;
  private final Assessing assessing;
  private final CurrentWarnings warnings;
  private final Ledger ledger;
  private final Factors factors;
  private final NoticeWording notices;

  public StatementAssembling(
      Closings closings,
      StandardCatalog standards,
      Assessing assessing,
      CurrentWarnings warnings,
      Ledger ledger,
      FactorEditions editions,
      NoticeWording notices) {
    this.closings = closings;
    this.standards = standards;
    this.assessing = assessing;
    this.warnings = warnings;
    this.ledger = ledger;
    this.factors = new Factors(editions);
    this.notices = notices;
  }

  /// @param day on which the editions of schemes are asked for
  /// @return by subject; those for which the month is not closed are left out
  public Map<Integer, StatementContent> assemble(
      YearMonth month, List<Subject> subjects, SubjectDirectory directory, LocalDate day) {
    Map<Integer, Closing> closed =
        closings.findLatest(month, subjects.stream().map(Subject::id).toList());
    List<Subject> stated = subjects.stream().filter(one -> closed.containsKey(one.id())).toList();
    Set<Integer> ids = closed.keySet();
    Before before = before(month, ids);
    Map<Integer, List<Closing>> trends =
        closings
            .listLatest(ReportingPeriod.until(month, TREND_MONTHS).months(), ids, TRENDS)
            .stream()
            .collect(groupingBy(Closing::subjectId));
    Map<Integer, Map<String, List<StatementContent.Benchmark>>> benchmarks =
        benchmarks(month, stated, day);
    Map<Integer, Set<String>> factorIds =
        ledger.listFactorIds(
            stated.stream()
                .map(
                    one ->
                        new ClosedMonth(
                            one.id(), month, directory.sitesOf(one), get(closed, one).sequence()))
                .toList());
    Map<Integer, StatementContent> contents = new HashMap<>();
    for (Subject subject : stated) {
      Closing closing = get(closed, subject);
      Warned warned = warned(subject, month, directory);
      List<FactorUse> used = factors.list(factorIds.getOrDefault(subject.id(), Set.of()));
      contents.put(
          subject.id(),
          new StatementContent(
              Figures.party(subject),
              Figures.owner(subject, directory),
              members(subject, directory).stream().map(Figures::party).toList(),
              month,
              Figures.version(closing),
              closing.completeness().map(Figures::reports),
              closing.metrics().stream()
                  .filter(metric -> metric.availability() != Availability.NOT_REPORTED)
                  .map(
                      metric ->
                          line(
                              metric,
                              before.lastMonth(subject),
                              before.lastYear(subject),
                              benchmarks.getOrDefault(subject.id(), Map.of())))
                  .toList(),
              closing.metrics().stream()
                  .filter(metric -> metric.availability() == Availability.NOT_REPORTED)
                  .map(metric -> Figures.name(metric.indicator()))
                  .toList(),
              series(month, trends.getOrDefault(subject.id(), List.of())),
              closing.issues().stream()
                  .map(
                      issue ->
                          new Notice(
                              issue.kind().id(),
                              month,
                              subject.code(),
                              notices.closingIssue(issue),
                              ""))
                  .toList(),
              warned.notices(),
              warned.more(),
              before.of(subject).stream().map(Figures::version).toList(),
              used));
    }
    return contents;
  }

  private static <T> T get(Map<Integer, T> bySubject, Subject subject) {
    return Optional.ofNullable(bySubject.get(subject.id())).orElseThrow();
  }

  private static List<Subject> members(Subject subject, SubjectDirectory directory) {
    return subject.kind() == SubjectKind.SITE
        ? List.of()
        : directory.sitesOf(subject).stream()
            .map(directory::get)
            .sorted(Comparator.comparing(Subject::code))
            .toList();
  }

  /// The closed months that a month is compared with.
  private record Before(YearMonth month, Map<Integer, List<Closing>> bySubject) {

    /// The earlier first.
    List<Closing> of(Subject subject) {
      return bySubject.getOrDefault(subject.id(), List.of());
    }

    Optional<Closing> lastMonth(Subject subject) {
      return find(subject, month.minusMonths(1));
    }

    Optional<Closing> lastYear(Subject subject) {
      return find(subject, month.minusYears(1));
    }

    private Optional<Closing> find(Subject subject, YearMonth other) {
      return of(subject).stream().filter(closing -> closing.period().equals(other)).findFirst();
    }
  }

  private Before before(YearMonth month, Collection<Integer> ids) {
    return new Before(
        month,
        closings
            .listLatest(
                List.of(month.minusYears(1), month.minusMonths(1)),
                ids,
                standards.indicators().stream().map(Indicator::code).toList())
            .stream()
            .sorted(Comparator.comparing(Closing::period))
            .collect(groupingBy(Closing::subjectId)));
  }

  private static StatementContent.Line line(
      Metric metric,
      Optional<Closing> lastMonth,
      Optional<Closing> lastYear,
      Map<String, List<StatementContent.Benchmark>> benchmarks) {
    String code = metric.indicator().code();
    return new StatementContent.Line(
        Figures.figure(metric),
        lastMonth.flatMap(closing -> find(closing, code)),
        lastYear.flatMap(closing -> find(closing, code)),
        benchmarks.getOrDefault(code, List.of()));
  }

  private static Optional<BigDecimal> find(Closing closing, String code) {
    return closing.metrics().stream()
        .filter(metric -> metric.indicator().code().equals(code))
        .findFirst()
        .flatMap(Metric::value);
  }

  private static List<Series> series(YearMonth month, List<Closing> closed) {
    List<YearMonth> months = ReportingPeriod.until(month, TREND_MONTHS).months();
    Map<YearMonth, Closing> byMonth =
        closed.stream().collect(toMap(Closing::period, Function.identity()));
    return TRENDS.stream()
        .flatMap(
            code ->
                closed.stream()
                    .flatMap(one -> one.metrics().stream())
                    .map(Metric::indicator)
                    .filter(indicator -> indicator.code().equals(code))
                    .findFirst()
                    .map(indicator -> series(indicator, months, byMonth))
                    .stream())
        .filter(Series::isDrawn)
        .limit(MOST_TRENDS)
        .toList();
  }

  private static Series series(
      Indicator indicator, List<YearMonth> months, Map<YearMonth, Closing> byMonth) {
    return new Series(
        indicator.code(),
        Figures.name(indicator),
        indicator.unit(),
        indicator.decimals(),
        months.stream()
            .map(
                month ->
                    new Series.Point(
                        month,
                        Optional.ofNullable(byMonth.get(month))
                            .flatMap(closing -> find(closing, indicator.code()))))
            .toList(),
        Optional.empty());
  }

  /// What the schemes in force compare the ratios of the month with, by subject and indicator.
  private Map<Integer, Map<String, List<StatementContent.Benchmark>>> benchmarks(
      YearMonth month, List<Subject> subjects, LocalDate day) {
    ReportingPeriod period = ReportingPeriod.of(month);
    List<Assessing.Question> questions = new ArrayList<>();
    for (Standard standard : standards.standards()) {
      if (standard.isInForce(day)) {
        subjects.stream()
            .filter(subject -> standard.subjects().contains(subject.kind()))
            .forEach(
                subject ->
                    questions.add(new Assessing.Question(standard, subject, period, period)));
      }
    }
    Map<Integer, Map<String, List<StatementContent.Benchmark>>> benchmarks = new HashMap<>();
    for (Assessing.Judged judged : assessing.judge(questions)) {
      for (CriterionJudgement judgement : judged.assessment().criteria()) {
        if (judgement.criterion().rule() instanceof ScoringRule.Measured rule
            && rule.indicator().isRatio()) {
          reference(rule, judgement)
              .ifPresent(
                  reference ->
                      benchmarks
                          .computeIfAbsent(judged.assessment().subjectId(), any -> new HashMap<>())
                          .computeIfAbsent(rule.indicator().code(), any -> new ArrayList<>())
                          .add(
                              benchmark(
                                  judged.assessment().standard(), rule, judgement, reference)));
        }
      }
    }
    return benchmarks;
  }

  /// The value that earns all points.
  private static Optional<Reference> reference(
      ScoringRule.Measured rule, CriterionJudgement judgement) {
    return rule instanceof ScoringRule.Bands bands
        ? bands.bands().stream().findFirst().map(Band::from)
        : judgement.benchmark().map(Benchmark::target);
  }

  private static StatementContent.Benchmark benchmark(
      Standard standard,
      ScoringRule.Measured rule,
      CriterionJudgement judgement,
      Reference reference) {
    return new StatementContent.Benchmark(
        standard.reference(),
        new Bilingual(standard.name(), standard.nameEnglish()),
        judgement.benchmark().flatMap(Benchmark::industry).orElse(""),
        rule.direction(),
        reference.value(),
        reference.source(),
        reference.confidence());
  }

  record Warned(List<Notice> notices, long more) {}

  private Warned warned(Subject subject, YearMonth month, SubjectDirectory directory) {
    return warned(directory.sitesOf(subject), List.of(month), warnings, notices);
  }

  /// Warnings that stand, the first of them, and how many there are besides.
  static Warned warned(
      Set<Integer> sites, List<YearMonth> months, CurrentWarnings warnings, NoticeWording notices) {
    List<NotedWarning> listed = warnings.list(sites, months, MOST_WARNINGS);
    long more = warnings.count(sites, months) - listed.size();
    return new Warned(
        listed.stream()
            .filter(noted -> noted.state() == NotedWarning.State.STANDS)
            .map(
                noted ->
                    new Notice(
                        noted.warning().check().id(),
                        noted.warning().month(),
                        noted.site(),
                        notices.warning(noted),
                        noted.reason().map(NotedWarning.Reason::text).orElse("")))
            .toList(),
        more);
  }
}
