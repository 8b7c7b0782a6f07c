package org.greenloop.portal.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.assessment.CriterionJudgement;
import org.greenloop.accounting.assessment.CriterionOutcome;
import org.greenloop.accounting.assessment.Improvement;
import org.greenloop.accounting.assessment.InputChange;
import org.greenloop.accounting.assessment.Missing;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.custody.BackTrace;
import org.greenloop.accounting.custody.EventKind;
import org.greenloop.accounting.custody.ForwardTrace;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.energy.Carrier;
import org.greenloop.accounting.factor.FactorKind;
import org.greenloop.accounting.footprint.CircularityFormula;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.indicator.ClosingIssue;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.market.LotMarket;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.packaging.Finding;
import org.greenloop.accounting.plausibility.NotedWarning;
import org.greenloop.accounting.quality.Completeness;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.footprint.CircularityReport;
import org.greenloop.batch.footprint.FootprintReport;
import org.greenloop.batch.footprint.MissingFigure;
import org.greenloop.footprint.FootprintNumbers;
import org.greenloop.ontology.provenance.PublishedJudgement;
import org.greenloop.ontology.standard.StandardCatalog;
import org.greenloop.wording.CustodyWording;
import org.greenloop.wording.FindingWording;
import org.greenloop.wording.FootprintWording;
import org.greenloop.wording.ImprovementWording;
import org.greenloop.wording.IssueWording;
import org.greenloop.wording.MarketWording;
import org.greenloop.wording.NumberWording;
import org.greenloop.wording.TrustText;
import org.greenloop.wording.WarningWording;
import org.springframework.context.MessageSource;

/// Words and numbers in the language of one reader: what pages call `words`.
public final class Words {

  private static final ZoneId CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private static final int DECIMALS_OF_THE_UNKNOWN = 4;

  private static final Set<String> THEMES =
      Set.of(
          "energy",
          "carbon",
          "water",
          "waste",
          "packaging",
          "freight",
          "production",
          "land",
          "pollutant",
          "material",
          "declared");

  private static final FindingWording FINDINGS = new FindingWording();
  private static final NumberWording NUMBERS = new NumberWording();
  private static final WarningWording WARNINGS = new WarningWording();
  private static final CustodyWording CUSTODY = new CustodyWording();
  private static final FootprintWording FOOTPRINTS = new FootprintWording();
  private static final MarketWording MARKET = new MarketWording();
  private static final ImprovementWording IMPROVEMENTS = new ImprovementWording();

  private final MessageSource messages;
  private final IssueWording issues;
  private final StandardCatalog standards;
  private final Locale locale;

  Words(MessageSource messages, IssueWording issues, StandardCatalog standards, Locale locale) {
    this.messages = messages;
    this.issues = issues;
    this.standards = standards;
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  public boolean isChinese() {
    return locale.getLanguage().equals("zh");
  }

  /// As in the `lang` attribute.
  public String tag() {
    return isChinese() ? "zh-CN" : "en";
  }

  public String get(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /// A constant in words, by the key `Availability.NOT_REPORTED`.
  public String of(Enum<?> constant) {
    return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  public String of(String chinese, String english) {
    return isChinese() ? chinese : english;
  }

  public String name(Subject subject) {
    return of(subject.name(), subject.nameEnglish());
  }

  public String name(Indicator indicator) {
    return of(indicator.name(), indicator.nameEnglish());
  }

  public String name(Standard standard) {
    return of(standard.name(), standard.nameEnglish());
  }

  public String name(Carrier carrier) {
    return of(carrier.name(), carrier.nameEnglish());
  }

  public String name(Product product) {
    return of(product.name(), product.nameEnglish());
  }

  /// `2025` → 2025 年; `2025-03` → 2025 年 3 月, Mar 2025.
  public String period(ReportingPeriod period) {
    return period(period.toString());
  }

  public String period(YearMonth month) {
    return period(month.toString());
  }

  public String period(String period) {
    return ReportingPeriod.findPrinted(period)
        .map(
            found ->
                switch (found) {
                  case ReportingPeriod.CalendarYear(var year) ->
                      get("period.year", year.toString());
                  case ReportingPeriod.ThreeYears years ->
                      get("period.years", years.first().toString(), years.last().toString());
                  case ReportingPeriod.Quarter(var year, int number) ->
                      get("period.quarter", year.toString(), String.valueOf(number));
                  case ReportingPeriod.Span span ->
                      get(
                          "period.span",
                          period(span.months().getFirst()),
                          period(span.months().getLast()));
                  case ReportingPeriod.Month(var month) ->
                      get(
                          "period.month",
                          String.valueOf(month.getYear()),
                          get("month." + month.getMonthValue()));
                })
        .orElse(period);
  }

  /// `1` → 1月, Jan.
  public String month(YearMonth month) {
    return get("month.short." + month.getMonthValue());
  }

  public String date(LocalDate date) {
    return date.toString();
  }

  /// In Chinese time, to the minute.
  public String minute(Instant instant) {
    return MINUTE.format(instant.atZone(CHINA));
  }

  /// Rounded as people read it, or why there is none.
  public String figure(Metric metric) {
    return metric.rounded().map(this::grouped).orElseGet(() -> of(metric.availability()));
  }

  /// What a criterion was judged on, rounded as people read it; without a figure how it came out.
  public String figure(CriterionJudgement judgement) {
    CriterionOutcome outcome = judgement.outcome();
    return outcome
        .value()
        .map(
            value ->
                grouped(
                    rounded(
                        value, judgement.criterion().indicator().map(Indicator::code).orElse(""))))
        .orElseGet(() -> of(PublishedJudgement.Outcome.of(outcome)));
  }

  /// Name of a group of indicators; that of an operator's own is its code.
  public String theme(String code) {
    return THEMES.contains(code) ? get("theme." + code) : code;
  }

  /// `± 5.4 %`, or that it is unknown; nothing where there is no value to be unsure of.
  public String spread(Metric metric) {
    String uncertainty = TrustText.uncertainty(metric);
    return uncertainty.equals(TrustText.UNKNOWN)
        ? get("trust.unknown")
        : uncertainty.isEmpty() ? "" : "± " + uncertainty + " %";
  }

  /// `82 · 96.6 %`: points, and the share of the expected reports.
  public String trust(Metric metric) {
    return known(TrustText.score(metric), "") + " · " + known(TrustText.completeness(metric), " %");
  }

  /// `96.6 %` of the expected reports.
  public String completeness(Optional<Completeness> completeness) {
    return known(TrustText.completeness(completeness), " %");
  }

  private String known(String text, String unit) {
    return text.equals(TrustText.UNKNOWN)
        ? get("trust.unknown")
        : text.isEmpty() ? "–" : text + unit;
  }

  /// Share of estimates; nothing where there are none.
  public String estimated(Metric metric) {
    return TrustText.restsOnEstimates(metric)
        ? get("trust.estimated", TrustText.estimated(metric))
        : "";
  }

  /// As the indicator is rounded; one that has left the catalogue keeps four decimals.
  public BigDecimal rounded(BigDecimal value, String indicator) {
    return Rounding.toDecimals(
        value,
        standards
            .findIndicator(indicator)
            .map(Indicator::decimals)
            .orElse(DECIMALS_OF_THE_UNKNOWN));
  }

  /// A share in per cent, cut so that an incomplete month never reads 100 %.
  public String share(long part, long whole) {
    return grouped(
            BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN))
        + " %";
  }

  /// The civil time of a site, to the minute.
  public String local(LocalDateTime time) {
    return MINUTE.format(time);
  }

  /// With thousands separators and exactly the decimals that it has.
  public String grouped(BigDecimal value) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  /// Points and scores that were not rounded yet.
  public BigDecimal twoDecimals(BigDecimal value) {
    return Rounding.toDecimals(value, 2);
  }

  /// `27 / 30`: points earned of those that can be earned.
  public String points(BigDecimal earned, BigDecimal weight) {
    return exact(Rounding.toDecimals(earned, 2)) + " / " + exact(weight);
  }

  /// Every digit, without trailing zeros.
  public String exact(BigDecimal value) {
    return grouped(new BigDecimal(Rounding.plain(value)));
  }

  public String count(long number) {
    return grouped(BigDecimal.valueOf(number));
  }

  public String word(ClosingIssue issue) {
    return issues.word(issue, locale);
  }

  public String word(UnconfirmedNumber number) {
    return NUMBERS.word(number, locale);
  }

  public String word(Finding finding) {
    return FINDINGS.word(finding, locale);
  }

  /// Who can bring what a criterion lacks, and how.
  public String giver(Missing reason) {
    return issues.giver(reason, locale);
  }

  public IssueWording.Worded word(RowIssue issue) {
    return issues.word(issue, locale);
  }

  public WarningWording.Worded word(NotedWarning noted) {
    return WARNINGS.word(noted.warning(), locale);
  }

  /// What the amount of a warning is of.
  public String series(NotedWarning noted) {
    return WARNINGS.series(noted.warning(), locale);
  }

  public String word(InputChange change) {
    return IMPROVEMENTS.word(change, locale);
  }

  /// What a step of a plan asks for.
  public String word(Improvement improvement) {
    return IMPROVEMENTS.word(improvement, locale);
  }

  public CustodyWording.Worded word(CustodyFindings.Found found) {
    return CUSTODY.word(found, locale);
  }

  public String word(EventKind kind) {
    return CUSTODY.word(kind, locale);
  }

  public String word(ForwardTrace.Fate fate) {
    return CUSTODY.word(fate, locale);
  }

  public String word(BackTrace.Ground ground) {
    return CUSTODY.word(ground, locale);
  }

  public String word(Route route) {
    return CUSTODY.word(route, locale);
  }

  public String word(ReturnConsignment.Source source) {
    String kind = CUSTODY.word(source.kind(), locale);
    return source.name().map(name -> kind + " " + name).orElse(kind);
  }

  public String word(LotMarket.OfferState state) {
    return MARKET.word(state, locale);
  }

  public String word(LotMarket.ReservationState state) {
    return MARKET.word(state, locale);
  }

  /// Instead of a figure in which too few took part.
  public String marketNotShown() {
    return MARKET.notShown(locale);
  }

  public String family(ReturnedProduct.Family family) {
    return CUSTODY.product(ReturnedProduct.of(family), locale);
  }

  public String product(ReturnedProduct product) {
    return CUSTODY.product(product, locale);
  }

  /// Name of a renewable resource, or the code where there is none.
  public String material(String code) {
    return CUSTODY.material(code, locale);
  }

  public String materials(List<String> codes) {
    return CUSTODY.materials(codes, locale);
  }

  /// Name of a process of treatment, or the code where there is none.
  public String process(String code) {
    return CUSTODY.process(code, locale);
  }

  /// `12.5 %`, with two decimals at most.
  public String percent(Fraction share) {
    return CUSTODY.percent(share);
  }

  /// `12.5 %`, with two decimals at most.
  public String percent(Quantity share) {
    return CUSTODY.percent(share);
  }

  /// Why a producer has no recovery rate; empty where it has one.
  public String unknown(ProducerRate rate) {
    return CUSTODY.unknown(rate, locale).orElse("");
  }

  /// In kg, to the gram at most.
  public String kilograms(Quantity mass) {
    return exact(Rounding.toDecimals(mass.in(Unit.KILOGRAM).value(), 3));
  }

  public String word(FootprintMethod method) {
    return FOOTPRINTS.word(method, locale);
  }

  public String word(LifeCycleStage stage) {
    return FOOTPRINTS.word(stage, locale);
  }

  public String word(SupplierView view) {
    return FOOTPRINTS.word(view, locale);
  }

  /// Six digits of a footprint.
  public String footprint(double value) {
    return grouped(new BigDecimal(FootprintNumbers.read(value)));
  }

  /// Three digits of a part in per cent, without the sign.
  public String footprintShare(double share) {
    return FootprintNumbers.percent(share);
  }

  public String category(String name) {
    return FOOTPRINTS.category(name, locale);
  }

  /// A process as people call it. The background has processes that are factors:
  /// `cn-2026.12:packaging-emission/PS/GB/2025` is the factor of packaging, PS, GB, 2025.
  public String process(FootprintReport.Contribution contribution) {
    String process = contribution.process();
    int kind = process.indexOf(':') + 1;
    int rest = process.indexOf('/', kind);
    return contribution.company().isEmpty() && rest > 0
        ? FactorKind.find(process.substring(kind, rest))
            .map(found -> of(found) + " " + process.substring(rest + 1).replace('/', ' '))
            .orElse(process)
        : FOOTPRINTS.process(contribution, locale);
  }

  /// A figure that is not counted, and why.
  public String missing(MissingFigure figure) {
    return standards.findIndicator(figure.figure()).map(this::name).orElse(figure.figure())
        + get("footprint.missingWhy", of(figure.reason()));
  }

  public String word(CircularityFormula.Code code) {
    return FOOTPRINTS.word(code, locale);
  }

  public String input(CircularityReport.Input input) {
    return FOOTPRINTS.input(input, locale);
  }

  public String from(CircularityReport.Input input) {
    return FOOTPRINTS.from(input, locale);
  }

  /// As it is read in that unit.
  public String number(BigDecimal value, String unit) {
    return grouped(new BigDecimal(FootprintNumbers.read(value, unit)));
  }

  public String join(List<String> words) {
    return String.join(get("list.separator"), words);
  }
}
