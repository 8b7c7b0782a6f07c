package org.greenloop.batch.footprint;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.ProductionActivity;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.system.SolverNumber;
import org.greenloop.accounting.footprint.system.Supply;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.footprint.FootprintIssue.Kind;

/// What the sites of a company emitted for a product in a period, from its closed months.
///
///     per unit = Σ over sites (figure × share of the product) ÷ Σ quantity made
///
/// The share is by quantity where all products of the site can be added, else by output value
/// (ISO 14044:2006, 4.3.4.2). A figure that nobody reported, or of scope 3 without a factor, is left out
/// and said; bought energy has to be there.
final class SiteSupply {

  private enum Need {
    /// Without it there is no footprint.
    ALWAYS,
    /// It may be left out where nobody reported it, and not where a factor is missing.
    IF_REPORTED,
    /// It may be left out.
    NEVER
  }

  private record Figure(String code, Need need) {}

  private static final Map<Supply.Part, List<Figure>> FIGURES =
      Map.of(
          Supply.Part.OPERATION,
          List.of(
              new Figure("carbon.direct", Need.IF_REPORTED),
              new Figure("carbon.scope2.location", Need.ALWAYS),
              new Figure("carbon.scope3.energy", Need.NEVER),
              new Figure("carbon.scope3.waste", Need.NEVER)),
          Supply.Part.PACKAGING,
          List.of(new Figure("carbon.scope3.packaging", Need.NEVER)),
          Supply.Part.FREIGHT,
          List.of(
              new Figure("carbon.scope3.freight.upstream", Need.NEVER),
              new Figure("carbon.scope3.freight.downstream", Need.NEVER)));

  private static final BigDecimal KILOGRAMS = BigDecimal.valueOf(1000);

  /// Half the width of a 95 % interval in standard deviations.
  private static final double INTERVAL = 1.959963984540054;

  private final SubjectDirectory directory;
  private final ClosedMetrics closed;
  private final Submissions submissions;
  private final Optional<ReportingPeriod> period;
  private final Set<MissingFigure> missing = new TreeSet<>();

  SiteSupply(
      SubjectDirectory directory,
      ClosedMetrics closed,
      Submissions submissions,
      Optional<ReportingPeriod> period) {
    this.directory = directory;
    this.closed = closed;
    this.submissions = submissions;
    this.period = period;
  }

  List<MissingFigure> missing() {
    return List.copyOf(missing);
  }

  /// @throws FootprintRefused where the months are not closed or nothing was made
  SystemProcess process(Product product, Supply.Part part) {
    Subject company = directory.get(product.companyId());
    String place = company.code() + "/" + product.code();
    if (period.isEmpty()) {
      throw new FootprintRefused(FootprintIssue.of(Kind.NO_PERIOD, place));
    }
    BigDecimal made = BigDecimal.ZERO;
    List<SystemProcess.Emission> emissions = new ArrayList<>();
    Confidence confidence = Confidence.OFFICIAL;
    for (int site : directory.sitesOf(company)) {
      List<ProductionActivity> rows = production(site, period.get());
      Optional<BigDecimal> quantity = quantity(rows, product);
      if (quantity.isEmpty()) {
        continue;
      }
      made = made.add(quantity.get());
      double share = share(rows, product, directory.get(site).code());
      for (Metric metric : figures(site, part, period.get())) {
        confidence = confidence.worse(metric.confidence());
        emissions.add(emission(emissions.size() + 1, metric, share));
      }
    }
    if (made.signum() == 0) {
      throw new FootprintRefused(
          FootprintIssue.of(Kind.NO_PRODUCTION, place, period.get().toString()));
    }
    return new SystemProcess(
        part.code(),
        company.code() + " " + part.code(),
        List.of(
            new SystemProcess.Output(
                product.code(),
                product.name(),
                SolverNumber.of(made),
                product.unit().symbol(),
                SystemProcess.Allocation.WHOLE)),
        List.of(),
        emissions,
        new SystemProcess.Provenance(
            period.get().toString(), confidence, SystemProcess.Origin.PRIMARY));
  }

  private static SystemProcess.Emission emission(int number, Metric metric, double share) {
    BigDecimal kilograms = metric.value().orElseThrow().multiply(KILOGRAMS);
    Uncertainty uncertainty =
        metric
            .uncertaintyPercent()
            .<Uncertainty>map(
                percent -> new Uncertainty.Symmetric(SolverNumber.of(percent) / 100 / INTERVAL))
            .orElse(Uncertainty.EXACT);
    return new SystemProcess.Emission(
        number, ClimateChange.EQUIVALENT, SolverNumber.of(kilograms) * share, uncertainty);
  }

  private List<ProductionActivity> production(int site, ReportingPeriod months) {
    YearMonth first = months.months().getFirst();
    YearMonth last = months.months().getLast();
    List<ProductionActivity> rows = new ArrayList<>();
    for (Activity row : submissions.listActivities(Template.PRODUCTION, site, first, last)) {
      if (row instanceof ProductionActivity made) {
        rows.add(made);
      }
    }
    return rows;
  }

  private static Optional<BigDecimal> quantity(List<ProductionActivity> rows, Product product) {
    return rows.stream()
        .filter(row -> row.product().equals(product.code()))
        .filter(row -> row.quantity().unit().dimension() == product.unit().dimension())
        .map(row -> row.quantity().in(product.unit()).value())
        .reduce(BigDecimal::add)
        .filter(sum -> sum.signum() > 0);
  }

  private static double share(List<ProductionActivity> rows, Product product, String site) {
    boolean alike =
        rows.stream().map(row -> row.quantity().unit().dimension()).distinct().count() == 1;
    if (!alike && rows.stream().anyMatch(row -> row.outputValue().isEmpty())) {
      throw new FootprintRefused(
          FootprintIssue.of(Kind.PRODUCTION_NOT_SHARED, site, product.code()));
    }
    BigDecimal own = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (ProductionActivity row : rows) {
      Quantity quantity = row.quantity();
      BigDecimal amount =
          alike
              ? quantity.value().multiply(quantity.unit().size())
              : row.outputValue().orElseThrow();
      all = all.add(amount);
      own = row.product().equals(product.code()) ? own.add(amount) : own;
    }
    if (all.signum() == 0) {
      throw new FootprintRefused(
          FootprintIssue.of(Kind.PRODUCTION_NOT_SHARED, site, product.code()));
    }
    return SolverNumber.of(own.divide(all, Quantity.PRECISION));
  }

  private List<Metric> figures(int site, Supply.Part part, ReportingPeriod months) {
    String code = directory.get(site).code();
    List<Figure> wanted = FIGURES.getOrDefault(part, List.of());
    ClosedMetrics.PeriodMetrics found =
        closed
            .find(site, months)
            .filter(metrics -> metrics.closings().size() == months.months().size())
            .orElseThrow(
                () ->
                    new FootprintRefused(
                        FootprintIssue.of(Kind.NOT_CLOSED, code, months.toString())));
    List<Metric> figures = new ArrayList<>();
    for (Figure figure : wanted) {
      Optional<Metric> metric = found.find(figure.code());
      if (metric.flatMap(Metric::value).isPresent()) {
        figures.add(metric.get());
      } else {
        Availability reason = metric.map(Metric::availability).orElse(Availability.NOT_REPORTED);
        if (figure.need() == Need.ALWAYS
            || (figure.need() == Need.IF_REPORTED && reason == Availability.MISSING_FACTOR)) {
          throw new FootprintRefused(FootprintIssue.of(Kind.NO_FIGURE, code, figure.code()));
        }
        missing.add(new MissingFigure(code, figure.code(), reason));
      }
    }
    return figures;
  }
}
