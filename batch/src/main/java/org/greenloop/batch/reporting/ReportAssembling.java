package org.greenloop.batch.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Direction;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Certifications.Question;
import org.greenloop.accounting.certification.Certifications.Standing;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DecisionRefused.Reason;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.assessing.Trend;
import org.greenloop.batch.plausibility.CurrentWarnings;
import org.greenloop.certificate.figure.Bilingual;
import org.greenloop.certificate.figure.Notice;
import org.greenloop.certificate.figure.Reports;
import org.greenloop.certificate.figure.Series;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.report.CriterionEntry;
import org.greenloop.certificate.report.ReportContent;
import org.greenloop.ontology.provenance.AssessmentBasis;
import org.greenloop.ontology.provenance.AssessmentBasis.UsedFigure;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.PublishedAssessment;
import org.greenloop.ontology.provenance.PublishedBenchmark;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.standard.StandardCatalog;

/// Puts together what the report on a stored assessment says.
///
///     StoredAssessment ─its JSON-LD─▶ outcome, criteria, closed months by version, statements, factors
///     those versions   ─Closings───▶ figures with their uncertainty, issues
///     standings        ────────────▶ ranking                                            ─▶ ReportContent
///
/// Figures are read in the versions that were judged: a month that was closed again since does not
/// change a report.
public final class ReportAssembling {

  private static final int TREND_MONTHS = 12;

  private final Organizations organizations;
  private final Certifications certifications;
  private final AccountHolders accountHolders;
  private final Closings closings;
  private final StandardCatalog standards;
  private final Assessing assessing;
  private final CurrentWarnings warnings;
  private final Factors factors;
  private final NoticeWording notices;

  public ReportAssembling(
      Organizations organizations,
      Certifications certifications,
      AccountHolders accountHolders,
      Closings closings,
      StandardCatalog standards,
      Assessing assessing,
      CurrentWarnings warnings,
      FactorEditions editions,
      NoticeWording notices) {
    this.organizations = organizations;
    this.certifications = certifications;
    this.accountHolders = accountHolders;
    this.closings = closings;
    this.standards = standards;
    this.assessing = assessing;
    this.warnings = warnings;
    this.factors = new Factors(editions);
    this.notices = notices;
  }

  /// What one report is made of.
  ///
  /// @param months the closed months that were judged, in their versions of then
  private record Basis(
      StoredAssessment stored,
      PublishedAssessment published,
      AssessmentBasis used,
      Standard standard,
      Subject subject,
      SubjectDirectory directory,
      List<Closing> months) {

    ReportingPeriod period() {
      return published.period();
    }
  }

  /// @throws DecisionRefused when the scheme is not in the catalogue
  public ReportContent assemble(StoredAssessment stored, ReportContent.Audience audience) {
    PublishedAssessment published = AssessmentGraph.read(stored.content());
    AssessmentBasis used = AssessmentGraph.basis(stored.content());
    SubjectDirectory directory = organizations.directory();
    Subject subject = directory.get(stored.subjectId());
    Standard standard =
        standards
            .find(stored.scheme(), Optional.of(stored.edition()), assessing.today())
            .orElseThrow(
                () -> new DecisionRefused(Reason.UNKNOWN_SCHEME, stored.schemeReference()));
    Basis basis =
        new Basis(
            stored, published, used, standard, subject, directory, judgedMonths(subject, used));
    List<Subject> members = members(basis);
    List<YearMonth> warned = basis.months().stream().map(Closing::period).toList();
    StatementAssembling.Warned unusual =
        StatementAssembling.warned(directory.sitesOf(subject), warned, warnings, notices);
    List<Metric> metrics =
        metrics(basis.months(), basis.period().months().size(), standard.indicatorCodes());
    return new ReportContent(
        audience,
        Figures.party(subject),
        Figures.owner(subject, directory),
        members.stream().map(Figures::party).toList(),
        scheme(basis),
        published.period().toString(),
        new ReportContent.Result(
            published.outcome(),
            published.score(),
            published.grade().map(grade -> new Bilingual(grade.name(), grade.nameEnglish())),
            stored.version(),
            published.generatedAt()),
        ranking(basis, audience),
        criteria(basis),
        score(basis),
        metrics.stream().map(Figures::figure).toList(),
        subject.kind() == SubjectKind.SITE ? List.of() : consolidations(basis, members, metrics),
        published.unconfirmedNumbers().stream().map(number -> unconfirmed(basis, number)).toList(),
        reports(basis),
        basis.months().stream().map(Figures::version).toList(),
        factors.list(used.factors()),
        issues(basis),
        unusual.notices(),
        unusual.more(),
        certifications.findDecision(stored.id()).isPresent(),
        reviews(stored));
  }

  private static List<Subject> members(Basis basis) {
    return basis.subject().kind() == SubjectKind.SITE
        ? List.of()
        : basis.directory().sitesOf(basis.subject()).stream()
            .map(basis.directory()::get)
            .sorted(Comparator.comparing(Subject::code))
            .toList();
  }

  private List<Closing> judgedMonths(Subject subject, AssessmentBasis used) {
    Map<YearMonth, Integer> versions = new TreeMap<>();
    used.figures().forEach(figure -> versions.put(figure.month(), figure.version()));
    return versions.entrySet().stream()
        .map(
            month ->
                closings
                    .find(subject.id(), month.getKey(), Optional.of(month.getValue()))
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "%s %s has no version %d, which was judged"
                                    .formatted(subject.code(), month.getKey(), month.getValue()))))
        .toList();
  }

  /// The figures of the scheme over the period, in the order of the catalogue.
  private static List<Metric> metrics(List<Closing> months, int expectedMonths, Set<String> codes) {
    Map<String, List<Metric>> byCode = new LinkedHashMap<>();
    for (Closing month : months) {
      month.metrics().stream()
          .filter(metric -> codes.contains(metric.indicator().code()))
          .forEach(
              metric ->
                  byCode
                      .computeIfAbsent(metric.indicator().code(), code -> new ArrayList<>())
                      .add(metric));
    }
    return byCode.values().stream()
        .map(values -> MetricCalculator.sum(values, expectedMonths))
        .toList();
  }

  private static ReportContent.Scheme scheme(Basis basis) {
    PublishedAssessment published = basis.published();
    return new ReportContent.Scheme(
        published.scheme(),
        published.edition(),
        new Bilingual(published.schemeName(), published.schemeNameEnglish()),
        basis.standard().source(),
        published.passScore().value(),
        published.passScore().confidence(),
        published.counting());
  }

  // ---- Ranking ---------------------------------------------------------------------------------

  private ReportContent.Ranking ranking(Basis basis, ReportContent.Audience audience) {
    StoredAssessment stored = basis.stored();
    List<Standing> standings =
        certifications
            .listStandings(
                new Question(stored.scheme(), stored.edition(), stored.period()),
                basis.directory().list().stream().map(Subject::id).toList())
            .stream()
            .sorted(
                Comparator.comparing((Standing one) -> !isRanked(one.outcome()))
                    .thenComparing(Standing::score, Comparator.reverseOrder())
                    .thenComparing(one -> basis.directory().get(one.subjectId()).code()))
            .toList();
    List<ReportContent.Place> places = new ArrayList<>();
    int rank = 0;
    for (int i = 0; i < standings.size(); i++) {
      Standing standing = standings.get(i);
      boolean shared = i > 0 && standings.get(i - 1).score().compareTo(standing.score()) == 0;
      rank = shared ? rank : i + 1;
      Subject subject = basis.directory().get(standing.subjectId());
      boolean own = subject.id() == basis.subject().id();
      if (own || audience == ReportContent.Audience.AUTHORITY || isPublic(standing, stored)) {
        places.add(
            new ReportContent.Place(
                isRanked(standing.outcome()) ? Optional.of(rank) : Optional.empty(),
                new Bilingual(subject.name(), subject.nameEnglish()),
                subject.code(),
                standing.outcome(),
                standing.score(),
                own));
      }
    }
    return new ReportContent.Ranking(
        standings.size(),
        (int) standings.stream().filter(one -> isRanked(one.outcome())).count(),
        places);
  }

  /// Whatever was scored; a fact that rules somebody out, or an unknown that would decide, leaves
  /// no score to compare.
  private static boolean isRanked(Outcome outcome) {
    return outcome == Outcome.MET || outcome == Outcome.NOT_MET;
  }

  /// A label makes an outcome public.
  private boolean isPublic(Standing standing, StoredAssessment asked) {
    return certifications
        .findLatest(asked.scheme(), asked.edition(), standing.subjectId(), asked.period())
        .flatMap(latest -> certifications.findLabelOf(latest.id()))
        .isPresent();
  }

  // ---- Criteria --------------------------------------------------------------------------------

  private List<CriterionEntry> criteria(Basis basis) {
    Map<String, Criterion> criteria =
        basis.standard().criteria().stream().collect(toMap(Criterion::id, Function.identity()));
    List<YearMonth> drawn = drawnMonths(basis.period());
    Map<YearMonth, Closing> byMonth =
        closings
            .listLatest(drawn, List.of(basis.subject().id()), basis.standard().indicatorCodes())
            .stream()
            .collect(toMap(Closing::period, Function.identity()));
    basis.months().forEach(judged -> byMonth.put(judged.period(), judged));
    return basis.published().criteria().stream()
        .map(
            judgement ->
                criterion(
                    basis,
                    Optional.ofNullable(criteria.get(judgement.id())).orElseThrow(),
                    judgement,
                    drawn,
                    byMonth))
        .toList();
  }

  /// The months of the period; of a shorter one so many up to it that a trend can be seen.
  private static List<YearMonth> drawnMonths(ReportingPeriod period) {
    List<YearMonth> months = period.months();
    return months.size() >= TREND_MONTHS
        ? months
        : ReportingPeriod.until(months.getLast(), TREND_MONTHS).months();
  }

  private static CriterionEntry criterion(
      Basis basis,
      Criterion criterion,
      PublishedJudgement judgement,
      List<YearMonth> drawn,
      Map<YearMonth, Closing> byMonth) {
    return new CriterionEntry(
        judgement.id(),
        judgement
            .group()
            .map(group -> new Bilingual(group.name(), group.nameEnglish()))
            .orElse(Bilingual.NONE),
        new Bilingual(judgement.name(), judgement.nameEnglish()),
        judgement.clause(),
        judgement.rule(),
        judgement.required(),
        judgement.weight(),
        judgement.points(),
        judged(judgement.outcome()),
        criterion.rule() instanceof ScoringRule.Measured rule
            ? Optional.of(measure(basis, rule, judgement, drawn, byMonth))
            : Optional.empty(),
        judgement.reason(),
        judgement.confidence(),
        criterion
            .evidence()
            .map(asked -> new Bilingual(asked.text(), asked.textEnglish()))
            .orElse(Bilingual.NONE),
        basis.used().statements().stream()
            .filter(statement -> statement.criterion().equals(judgement.id()))
            .findFirst()
            .map(ReportAssembling::statement));
  }

  private static Judgement judged(PublishedJudgement.Outcome outcome) {
    return switch (outcome) {
      case MET -> Judgement.MET;
      case PARTLY_MET -> Judgement.PARTLY_MET;
      case NOT_MET -> Judgement.NOT_MET;
      case NOT_ASSESSABLE -> Judgement.NOT_ASSESSABLE;
      case VETOED -> Judgement.VETOED;
    };
  }

  private static CriterionEntry.Measure measure(
      Basis basis,
      ScoringRule.Measured rule,
      PublishedJudgement judgement,
      List<YearMonth> drawn,
      Map<YearMonth, Closing> byMonth) {
    Indicator indicator = rule.indicator();
    Direction direction = rule.direction();
    Optional<CriterionEntry.Limit> limit = limit(rule, judgement);
    return new CriterionEntry.Measure(
        indicator.code(),
        indicator.unit(),
        indicator.decimals(),
        judgement.value(),
        direction,
        limit,
        judgement.benchmark().flatMap(PublishedBenchmark::base).map(base -> base.value()),
        judgement.distance(),
        basis.used().figures().stream()
            .filter(figure -> figure.code().equals(indicator.code()))
            .map(ReportAssembling::month)
            .toList(),
        new Series(
            indicator.code(),
            Figures.name(indicator),
            indicator.unit(),
            indicator.decimals(),
            drawn.stream()
                .map(month -> new Series.Point(month, value(byMonth, month, indicator.code())))
                .toList(),
            // A limit on a year's total says nothing of a month.
            indicator.isRatio() || basis.period().months().size() == 1
                ? limit.map(CriterionEntry.Limit::value)
                : Optional.empty()));
  }

  /// What earns all points: the benchmark that was compared with, of bands the best one.
  private static Optional<CriterionEntry.Limit> limit(
      ScoringRule.Measured rule, PublishedJudgement judgement) {
    return rule instanceof ScoringRule.Bands bands
        ? bands.bands().stream()
            .findFirst()
            .map(
                band ->
                    new CriterionEntry.Limit(
                        band.from().value(), "", band.from().source(), band.from().confidence()))
        : judgement
            .benchmark()
            .map(
                benchmark ->
                    new CriterionEntry.Limit(
                        benchmark.target().value(),
                        benchmark.industry().orElse(""),
                        benchmark.target().source(),
                        benchmark.target().confidence()));
  }

  private static CriterionEntry.Month month(UsedFigure figure) {
    return new CriterionEntry.Month(figure.month(), figure.version(), figure.value());
  }

  private static Optional<BigDecimal> value(
      Map<YearMonth, Closing> byMonth, YearMonth month, String code) {
    return Optional.ofNullable(byMonth.get(month)).flatMap(closing -> value(closing, code));
  }

  private static Optional<BigDecimal> value(Closing closing, String code) {
    return closing.metrics().stream()
        .filter(metric -> metric.indicator().code().equals(code))
        .findFirst()
        .flatMap(Metric::value);
  }

  private static CriterionEntry.Statement statement(AssessmentBasis.UsedStatement statement) {
    return new CriterionEntry.Statement(
        statement.version(),
        statement.statedAt(),
        statement.hash(),
        statement.attachments(),
        statement
            .score()
            .map(score -> new CriterionEntry.Score(score.share(), score.reviewer(), score.at())));
  }

  /// The score of each month by itself, where at least two months could be scored.
  private Optional<Series> score(Basis basis) {
    Trend trend =
        assessing.trend(basis.standard(), basis.subject(), basis.period(), basis.directory());
    Series series =
        new Series(
            "score.monthly",
            Words.get("score"),
            "%",
            1,
            trend.points().stream()
                .map(
                    point ->
                        new Series.Point(
                            point.month(),
                            point
                                .assessment()
                                .filter(assessment -> isRanked(assessment.outcome()))
                                .map(assessment -> assessment.score())))
                .toList(),
            Optional.of(basis.published().passScore().value()));
    return Optional.of(series).filter(Series::isDrawn);
  }

  // ---- Figures ---------------------------------------------------------------------------------

  /// The figures of the whole beside those of its sites, each site in the version that the closing
  /// of the whole saw.
  private List<ReportContent.Consolidation> consolidations(
      Basis basis, List<Subject> members, List<Metric> whole) {
    Map<Integer, Map<String, Metric>> bySite = new LinkedHashMap<>();
    for (Subject site : members) {
      Map<YearMonth, List<Closing>> versions =
          closings.list(site.id()).stream().collect(groupingBy(Closing::period));
      List<Closing> seen =
          basis.months().stream()
              .flatMap(
                  month ->
                      versions.getOrDefault(month.period(), List.of()).stream()
                          .filter(version -> version.sequence() <= month.sequence())
                          .max(Comparator.comparingInt(Closing::version))
                          .stream())
              .toList();
      bySite.put(
          site.id(),
          metrics(seen, basis.period().months().size(), basis.standard().indicatorCodes()).stream()
              .collect(toMap(metric -> metric.indicator().code(), Function.identity())));
    }
    return whole.stream()
        .map(
            metric ->
                new ReportContent.Consolidation(
                    metric.indicator().code(),
                    Figures.name(metric.indicator()),
                    metric.indicator().unit(),
                    metric.indicator().decimals(),
                    metric.indicator().isRatio(),
                    metric.value(),
                    members.stream()
                        .map(
                            site ->
                                new ReportContent.SiteValue(
                                    site.code(),
                                    Optional.ofNullable(bySite.get(site.id()))
                                        .map(figures -> figures.get(metric.indicator().code()))
                                        .flatMap(Metric::value)))
                        .toList()))
        .toList();
  }

  private static Optional<Reports> reports(Basis basis) {
    return basis.months().stream()
        .map(Closing::completeness)
        .reduce((one, other) -> one.flatMap(known -> other.map(known::plus)))
        .flatMap(Function.identity())
        .map((Completeness completeness) -> Figures.reports(completeness));
  }

  private List<Notice> issues(Basis basis) {
    List<Notice> issues = new ArrayList<>();
    for (Closing month : basis.months()) {
      month
          .issues()
          .forEach(
              issue ->
                  issues.add(
                      new Notice(
                          issue.kind().id(),
                          month.period(),
                          basis.subject().code(),
                          notices.closingIssue(issue),
                          "")));
    }
    return issues;
  }

  // ---- What is unconfirmed, and who decided ----------------------------------------------------

  private static ReportContent.Unconfirmed unconfirmed(Basis basis, UnconfirmedNumber number) {
    Bilingual of =
        number
            .of()
            .map(place -> new Bilingual(place.name(), place.nameEnglish()))
            .orElse(Bilingual.NONE);
    String unit =
        number
            .of()
            .flatMap(
                place ->
                    basis.standard().criteria().stream()
                        .filter(criterion -> criterion.id().equals(place.id()))
                        .findFirst())
            .filter(criterion -> hasUnit(number.kind()))
            .flatMap(Criterion::indicator)
            .map(indicator -> " " + indicator.unit())
            .orElse("");
    return new ReportContent.Unconfirmed(
        Words.get(
            "number." + number.kind().name(),
            of,
            Bilingual.same(Rounding.plain(number.value()) + unit)),
        number.source(),
        number.confidence());
  }

  private static boolean hasUnit(UnconfirmedNumber.Kind kind) {
    return switch (kind) {
      case BASE, LIMIT, BAND -> true;
      case WEIGHT, PASS_SCORE, GRADE -> false;
    };
  }

  private List<ReportContent.Review> reviews(StoredAssessment stored) {
    return certifications.listReviews(stored.id()).stream()
        .map(
            review ->
                new ReportContent.Review(
                    accountHolders
                        .find(review.reviewer())
                        .map(AccountHolder::name)
                        .orElse(review.reviewer()),
                    review.at().atOffset(ZoneOffset.ofHours(8)).toLocalDate(),
                    review.verdict() == Verdict.APPROVE,
                    review.reason()))
        .toList();
  }
}
