package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.greenloop.accounting.custody.MarketBase;
import org.greenloop.accounting.custody.ProductGroup;
import org.greenloop.accounting.custody.RecoveryBook;
import org.greenloop.accounting.custody.RecoveryRates;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.RecoveryRate;
import org.greenloop.batch.custody.ProducerRate.Measure;
import org.greenloop.batch.custody.ProducerRate.Unknown;

/// 产品回收率 and 包装回收率 of a producer: what came back of its own, by the rows of collectors and
/// recyclers, over what it declared to have put on the market.
///
/// Computed for the answer and no line of the ledger, since it rests on rows of other members.
/// Material without a product, such as cuttings of a factory, is in neither rate.
public final class ProducerRates {

  private static final Set<Family> PRODUCTS =
      EnumSet.of(Family.CAR, Family.APPLIANCE, Family.ELECTRONICS, Family.BATTERY);

  /// 发改产业〔2021〕1102号, SECONDARY.
  private static final int YEARS_OF_APPLIANCES = 3;

  private final CustodyBook book;
  private final MarketDeclarations declarations;
  private final Organizations organizations;
  private final TreatmentProcesses processes;

  public ProducerRates(
      CustodyBook book,
      MarketDeclarations declarations,
      Organizations organizations,
      TreatmentProcesses processes) {
    this.book = book;
    this.declarations = declarations;
    this.organizations = organizations;
    this.processes = processes;
  }

  /// The sales that rates are held against.
  public enum Base {
    /// Those of the period itself.
    SAME,
    /// Average of the three calendar years before; for whole years only.
    THREE_YEARS;

    MarketBase market() {
      return switch (this) {
        case SAME -> new MarketBase.SamePeriod();
        case THREE_YEARS -> new MarketBase.YearsBefore(YEARS_OF_APPLIANCES);
      };
    }

    public boolean fits(ReportingPeriod period) {
      return this == SAME || period instanceof ReportingPeriod.CalendarYear;
    }
  }

  /// What is asked for; where nothing is said, all products and all packaging.
  ///
  /// @param family one for which [ProducerRates#hasRate]
  public record Wanted(Optional<Family> family, Optional<String> brand, Base base) {

    /// @throws IllegalArgumentException for material without a product
    public Wanted {
      if (family.isPresent() && !hasRate(family.get())) {
        throw new IllegalArgumentException("material without a product has no recovery rate");
      }
    }
  }

  /// Whether there are rates of a family: products and packaging.
  public static boolean hasRate(Family family) {
    return family == Family.PACKAGING || PRODUCTS.contains(family);
  }

  /// Both rates of a company, or the one that the family belongs to.
  ///
  /// @throws IllegalArgumentException where the base does not fit the period
  public List<ProducerRate> list(Subject producer, ReportingPeriod period, Wanted wanted) {
    return counting(organizations.directory(), List.of(producer), period, wanted).of(producer);
  }

  /// Of every company of which something was sold, came back or was recovered, by code.
  ///
  /// @throws IllegalArgumentException where the base does not fit the period
  public List<ProducerRate> list(ReportingPeriod period, Wanted wanted) {
    SubjectDirectory directory = organizations.directory();
    List<Subject> companies =
        directory.list().stream()
            .filter(subject -> subject.kind() == SubjectKind.COMPANY)
            .sorted(Comparator.comparing(Subject::code))
            .toList();
    Counting counting = counting(directory, companies, period, wanted);
    return companies.stream()
        .flatMap(company -> counting.of(company).stream())
        .filter(ProducerRate::hasSomething)
        .toList();
  }

  private Counting counting(
      SubjectDirectory directory, List<Subject> producers, ReportingPeriod period, Wanted wanted) {
    List<ReportingPeriod> base = wanted.base().market().periods(period);
    Set<Integer> sites = new TreeSet<>();
    Set<String> codes = new HashSet<>();
    for (Subject producer : producers) {
      sites.addAll(directory.sitesOf(producer));
      codes.add(producer.code());
    }
    List<ReturnConsignment> own = consignments(codes, period);
    return new Counting(
        period,
        wanted,
        base,
        new MarketSales(declarations.list(sites, months(base)), directory),
        RecoveryRates.takenBack(own, period),
        own.isEmpty()
            ? new TreeMap<>()
            : RecoveryRates.recovered(own, new RecoveryBook(book.chain(), processes), period));
  }

  private static List<YearMonth> months(List<ReportingPeriod> periods) {
    return periods.stream().flatMap(one -> one.months().stream()).toList();
  }

  /// Of some producers, to the end of the period.
  private List<ReturnConsignment> consignments(Set<String> producers, ReportingPeriod period) {
    return book.consignments(
        period.months().getLast(),
        one -> one.product().producer().filter(producers::contains).isPresent());
  }

  /// @param base periods, the earliest first
  private record Counting(
      ReportingPeriod period,
      Wanted wanted,
      List<ReportingPeriod> base,
      MarketSales sales,
      SortedMap<ProductGroup, Quantity> takenBack,
      SortedMap<ProductGroup, Quantity> recovered) {

    List<ProducerRate> of(Subject producer) {
      return Arrays.stream(Measure.values())
          .filter(measure -> wanted.family().map(measure::isOf).orElse(true))
          .map(measure -> of(producer, measure))
          .toList();
    }

    private ProducerRate of(Subject producer, Measure measure) {
      SortedSet<Family> families = families(producer, measure);
      Quantity back = sum(producer, families, takenBack);
      Quantity gained = sum(producer, families, recovered);
      boolean byBrand = wanted.brand().isPresent();
      SortedMap<ReportingPeriod, Optional<Quantity>> sold =
          new TreeMap<>(Comparator.comparing((ReportingPeriod one) -> one.months().getFirst()));
      Map<ReportingPeriod, Quantity> known = new HashMap<>();
      for (ReportingPeriod one : base) {
        Optional<Quantity> mass = byBrand ? Optional.empty() : sales.sold(producer, families, one);
        sold.put(one, mass);
        mass.ifPresent(value -> known.put(one, value));
      }
      Optional<RecoveryRate> rate =
          RecoveryRates.rate(
              measure == Measure.PRODUCT ? back : gained, period, wanted.base().market(), known);
      return new ProducerRate(
          producer,
          measure,
          families,
          back,
          gained,
          sold,
          rate,
          unknown(rate),
          byBrand || rate.isPresent()
              ? List.of()
              : sales.missing(producer, families, months(base)));
    }

    private Optional<Unknown> unknown(Optional<RecoveryRate> rate) {
      if (rate.isEmpty()) {
        return Optional.of(
            wanted.brand().isPresent() ? Unknown.NOT_BY_BRAND : Unknown.SALES_NOT_DECLARED);
      }
      return rate.get().value().isPresent() ? Optional.empty() : Optional.of(Unknown.NOTHING_SOLD);
    }

    /// The one that was asked for; else those that were sold or that came back, so that nothing
    /// stands on one side of the rate only.
    private SortedSet<Family> families(Subject producer, Measure measure) {
      if (wanted.family().isPresent()) {
        return new TreeSet<>(Set.of(wanted.family().get()));
      }
      SortedSet<Family> families = new TreeSet<>(sales.families(producer));
      Stream.concat(takenBack.keySet().stream(), recovered.keySet().stream())
          .filter(group -> group.producer().filter(producer.code()::equals).isPresent())
          .forEach(group -> families.add(group.family()));
      families.removeIf(family -> !hasRate(family) || !measure.isOf(family));
      return families;
    }

    private Quantity sum(
        Subject producer, Collection<Family> families, SortedMap<ProductGroup, Quantity> sums) {
      return families.stream()
          .map(
              family ->
                  RecoveryRates.within(
                      new ProductGroup(family, Optional.of(producer.code()), wanted.brand()), sums))
          .reduce(Quantity.of("0", Unit.KILOGRAM), Quantity::plus);
    }
  }
}
