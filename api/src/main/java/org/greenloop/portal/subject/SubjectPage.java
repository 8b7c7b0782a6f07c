package org.greenloop.portal.subject;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.greenloop.access.MemberEvidence;
import org.greenloop.access.MemberReadings;
import org.greenloop.access.MemberReports;
import org.greenloop.access.MemberSurveillance;
import org.greenloop.access.MemberTrends;
import org.greenloop.access.Viewer;
import org.greenloop.access.VisibleSubjects;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.batch.assessing.Trend;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.problem.NotFound;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A subject with its months: one period in full, and the year around it.
@Controller
class SubjectPage {

  private final VisibleSubjects subjects;
  private final Closings closings;
  private final ClosedMetrics closedMetrics;
  private final MemberReadings readings;
  private final MemberEvidence evidence;
  private final MemberTrends trends;
  private final MemberSurveillance surveillance;
  private final MemberReports documents;

  SubjectPage(
      VisibleSubjects subjects,
      Closings closings,
      ClosedMetrics closedMetrics,
      MemberReadings readings,
      MemberEvidence evidence,
      MemberTrends trends,
      MemberSurveillance surveillance,
      MemberReports documents) {
    this.subjects = subjects;
    this.closings = closings;
    this.closedMetrics = closedMetrics;
    this.readings = readings;
    this.evidence = evidence;
    this.trends = trends;
    this.surveillance = surveillance;
    this.documents = documents;
  }

  /// What is shown of one period.
  ///
  /// @param version in force, or the older one asked for; of a year the highest of its months
  /// @param inForce whether its figures count today
  /// @param completeness of the reports that its sites owe
  /// @param versions of a month, in order
  record Shown(
      ReportingPeriod period,
      int version,
      boolean inForce,
      int closedMonths,
      Optional<Completeness> completeness,
      List<Metric> metrics,
      List<ClosingIssue> issues,
      List<Closing> versions) {

    public boolean isMonth() {
      return period instanceof ReportingPeriod.Month;
    }

    public boolean hasUnconfirmed() {
      return metrics.stream().anyMatch(metric -> metric.confidence().mustBeDeclared());
    }

    /// What was reported, by theme.
    public List<Theme<Metric>> themes() {
      return Theme.group(
          metrics.stream().filter(metric -> !isUnreported(metric)).toList(), Metric::indicator);
    }

    /// What no site of the subject reported, by theme.
    public List<Theme<Metric>> unreported() {
      return Theme.group(metrics.stream().filter(Shown::isUnreported).toList(), Metric::indicator);
    }

    private static boolean isUnreported(Metric metric) {
      return metric.availability() == Availability.NOT_REPORTED;
    }
  }

  /// A trend with its drawing.
  record TrendView(Trend trend) {

    public TrendChart chart() {
      return TrendChart.of(trend);
    }
  }

  /// One month of the year, closed or not.
  record MonthCell(YearMonth month, Optional<Closing> closing) {}

  /// One indicator over the year.
  record YearRow(Indicator indicator, List<Optional<Metric>> months, Optional<Metric> year) {

    boolean isReported() {
      return Stream.concat(months.stream(), Stream.of(year))
          .flatMap(Optional::stream)
          .anyMatch(metric -> metric.availability() != Availability.NOT_REPORTED);
    }

    public boolean hasUnconfirmed() {
      return months.stream()
          .flatMap(Optional::stream)
          .anyMatch(metric -> metric.confidence().mustBeDeclared());
    }
  }

  @GetMapping("/subjects/{code}")
  String show(
      @AuthenticationPrincipal Viewer viewer,
      @PathVariable String code,
      @RequestParam Optional<String> period,
      @RequestParam Optional<Integer> version,
      @RequestParam Optional<String> trend,
      Model model) {
    Subject subject = subjects.get(viewer, code);
    SubjectDirectory directory = subjects.directory();
    model.addAttribute("subject", subject);
    model.addAttribute(
        "company", subject.companyId().filter(id -> id != subject.id()).map(directory::get));
    model.addAttribute("park", subject.parkId().map(directory::get).filter(viewer::sees));
    model.addAttribute("products", subjects.products(subject));
    model.addAttribute("sites", sites(viewer, subject, directory));
    List<Standard> schemes = evidence.schemesFor(subject);
    model.addAttribute("schemes", schemes);
    model.addAttribute("begun", evidence.begun(viewer, subject));
    model.addAttribute("findings", surveillance.list(viewer, subject));
    Optional<ReportingPeriod> months =
        readings.read(viewer, () -> fill(subject, period, version, model));
    model.addAttribute("statement", statement(viewer, subject, model));
    model.addAttribute(
        "trend",
        months.flatMap(
            over ->
                trend
                    .or(() -> first(schemes).map(Standard::reference))
                    .map(scheme -> trends.find(viewer, scheme, code, over.toString()))
                    .map(TrendView::new)));
    return "subject";
  }

  /// Of the month that is shown, where one was issued.
  private Optional<IssuedDocument> statement(Viewer viewer, Subject subject, Model model) {
    return model.getAttribute("shown") instanceof Optional<?> shown
        ? shown
            .filter(Shown.class::isInstance)
            .map(Shown.class::cast)
            .filter(Shown::isMonth)
            .flatMap(
                month -> documents.findStatement(viewer, subject.code(), month.period().toString()))
        : Optional.empty();
  }

  /// A scheme that is judged on figures alone, because months have those; otherwise any.
  private static Optional<Standard> first(List<Standard> schemes) {
    return schemes.stream()
        .filter(
            scheme ->
                scheme.criteria().stream()
                    .allMatch(criterion -> criterion.rule() instanceof ScoringRule.Measured))
        .findFirst()
        .or(() -> schemes.stream().findFirst());
  }

  private static List<Subject> sites(Viewer viewer, Subject subject, SubjectDirectory directory) {
    return subject.kind() == SubjectKind.SITE
        ? List.of()
        : directory.sitesOf(subject).stream()
            .map(directory::get)
            .filter(viewer::sees)
            .sorted(Comparator.comparing(Subject::code))
            .toList();
  }

  /// @return the period whose months stand beside each other on the page; empty where none is
  ///   closed
  private Optional<ReportingPeriod> fill(
      Subject subject, Optional<String> asked, Optional<Integer> version, Model model) {
    Map<YearMonth, List<Closing>> months = new TreeMap<>();
    for (Closing closing : closings.list(subject.id())) {
      months.computeIfAbsent(closing.period(), month -> new ArrayList<>()).add(closing);
    }
    ReportingPeriod period;
    if (asked.isPresent()) {
      period =
          ReportingPeriod.find(asked.get())
              .orElseThrow(() -> new NotFound(asked.get() + " is no month, year or three years"));
    } else if (months.isEmpty()) {
      model.addAttribute("applied", "");
      model.addAttribute("shown", Optional.empty());
      return Optional.empty();
    } else {
      period = ReportingPeriod.of(((TreeMap<YearMonth, List<Closing>>) months).lastKey());
    }
    model.addAttribute("applied", applied(period, asked.isPresent()));
    Year year = Year.of(period.months().getLast().getYear());
    TreeSet<Year> years = new TreeSet<>(List.of(year));
    months.keySet().forEach(month -> years.add(Year.of(month.getYear())));
    List<MonthCell> cells =
        new ReportingPeriod.CalendarYear(year)
            .months().stream()
                .map(
                    month ->
                        new MonthCell(
                            month, Optional.ofNullable(months.get(month)).map(List::getLast)))
                .toList();
    model.addAttribute("years", years);
    model.addAttribute("year", year);
    model.addAttribute("months", cells);
    model.addAttribute("rows", Theme.group(rows(subject, year, cells), YearRow::indicator));
    model.addAttribute("shown", shown(subject, period, version, months));
    return Optional.of(
        period instanceof ReportingPeriod.ThreeYears
            ? period
            : new ReportingPeriod.CalendarYear(year));
  }

  /// The period of the links to schemes: the one asked for, and otherwise the year of the last
  /// closed month.
  private static String applied(ReportingPeriod period, boolean asked) {
    return asked ? period.toString() : String.valueOf(period.months().getFirst().getYear());
  }

  /// Empty when nothing of the period is closed.
  private Optional<Shown> shown(
      Subject subject,
      ReportingPeriod period,
      Optional<Integer> version,
      Map<YearMonth, List<Closing>> months) {
    if (period instanceof ReportingPeriod.Month(YearMonth month)) {
      List<Closing> versions = months.getOrDefault(month, List.of());
      if (versions.isEmpty()) {
        return Optional.empty();
      }
      Closing closing =
          version
              .map(
                  number ->
                      versions.stream()
                          .filter(one -> one.version() == number)
                          .findFirst()
                          .orElseThrow(() -> new NotFound(month + " has no version " + number)))
              .orElseGet(versions::getLast);
      return Optional.of(
          new Shown(
              period,
              closing.version(),
              closing.equals(versions.getLast()),
              1,
              closing.completeness(),
              closing.metrics(),
              closing.issues(),
              versions));
    }
    return closedMetrics
        .find(subject.id(), period)
        .map(
            found ->
                new Shown(
                    period,
                    found.version(),
                    true,
                    found.closings().size(),
                    found.completeness(),
                    found.metrics(),
                    List.of(),
                    List.of()));
  }

  private List<YearRow> rows(Subject subject, Year year, List<MonthCell> cells) {
    Optional<ClosedMetrics.PeriodMetrics> whole =
        closedMetrics.find(subject.id(), new ReportingPeriod.CalendarYear(year));
    return whole.map(ClosedMetrics.PeriodMetrics::metrics).orElse(List.of()).stream()
        .map(
            sum ->
                new YearRow(
                    sum.indicator(),
                    cells.stream()
                        .map(cell -> cell.closing().flatMap(c -> find(c, sum.indicator())))
                        .toList(),
                    Optional.of(sum)))
        .filter(YearRow::isReported)
        .toList();
  }

  private static Optional<Metric> find(Closing closing, Indicator indicator) {
    return closing.metrics().stream()
        .filter(metric -> metric.indicator().code().equals(indicator.code()))
        .findFirst();
  }
}
