package org.greenloop.batch.custody;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.greenloop.accounting.custody.CustodyEvent;
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

/// 产品回收率 and 包装回收率 of producers, parks and regions: what came back of its own, by the rows of collectors and
/// recyclers, over what it declared to have put on the market.
///
/// Computed for the answer and no line of the ledger, since it rests on rows of other members.
/// Material without a product, such as cuttings of a factory, is in neither rate.
///
/// A park or region is consolidated from its producers: what their sites there put on the market,
/// and what came back of it. What came back names its producer and not the site that sold it, so of
/// a producer with sites outside it is divided as its sales of the family are:
///
///     r = Σ bᵢ sᵢ' ÷ sᵢ ÷ Σ sᵢ'        b: came back, s: sales of all sites, s': of the sites there
///
/// Nothing is counted twice: a product comes back once, and sites declare what left for the market
/// and not what they deliver to each other.
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

  /// Both rates of a producer, park or region, or the one that the family belongs to; of a park or
  /// region where something was sold or came back.
  ///
  /// @throws IllegalArgumentException where the base does not fit the period
  public List<ProducerRate> list(Rated rated, ReportingPeriod period, Wanted wanted) {
    return counting(organizations.directory(), rated.producers(), period, wanted).of(rated).stream()
        .filter(rate -> !rated.isConsolidated() || !rate.families().isEmpty())
        .toList();
  }

  /// Both rates of a company, or the one that the family belongs to.
  ///
  /// @throws IllegalArgumentException where the base does not fit the period
  public List<ProducerRate> list(Subject producer, ReportingPeriod period, Wanted wanted) {
    return list(Rated.producer(producer, organizations.directory()), period, wanted);
  }

  /// Of every company of which something was sold, came back or was recovered, by code.
  ///
  /// @throws IllegalArgumentException where the base does not fit the period
  public List<ProducerRate> list(ReportingPeriod period, Wanted wanted) {
    SubjectDirectory directory = organizations.directory();
    List<Subject> companies =
        directory.list(SubjectKind.COMPANY).stream()
            .sorted(Comparator.comparing(Subject::code))
            .toList();
    Counting counting = counting(directory, companies, period, wanted);
    return companies.stream()
        .flatMap(company -> counting.of(Rated.producer(company, directory)).stream())
        .filter(ProducerRate::hasSomething)
        .toList();
  }

  private Counting counting(
      SubjectDirectory directory, List<Subject> producers, ReportingPeriod period, Wanted wanted) {
    Set<Integer> sites = new TreeSet<>();
    Set<String> codes = new HashSet<>();
    for (Subject producer : producers) {
      sites.addAll(directory.sitesOf(producer));
      codes.add(producer.code());
    }
    List<ReportingPeriod> base = wanted.base().market().periods(period);
    List<ReturnConsignment> own = consignments(codes, period);
    return new Counting(
        period,
        wanted,
        base,
        new MarketSales(declarations.list(sites, months(base)), directory, wanted.brand()),
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
    return book.events(period.months().getLast(), event -> isOf(producers, event)).stream()
        .map(ReturnConsignment.class::cast)
        .toList();
  }

  private static boolean isOf(Set<String> producers, CustodyEvent event) {
    return event instanceof ReturnConsignment consignment
        && consignment.product().producer().filter(producers::contains).isPresent();
  }

  /// One family of one producer, as far as it belongs to what is rated.
  ///
  /// @param inside sites that declare it and are counted
  /// @param all sites that declare it
  private record Part(Subject producer, Family family, Set<Integer> inside, Set<Integer> all) {

    boolean isDivided() {
      return inside.size() < all.size();
    }
  }

  /// @param base periods, the earliest first
  private record Counting(
      ReportingPeriod period,
      Wanted wanted,
      List<ReportingPeriod> base,
      MarketSales sales,
      SortedMap<ProductGroup, Quantity> takenBack,
      SortedMap<ProductGroup, Quantity> recovered) {

    List<ProducerRate> of(Rated rated) {
      return Arrays.stream(Measure.values())
          .filter(measure -> wanted.family().map(measure::isOf).orElse(true))
          .map(measure -> of(rated, measure))
          .toList();
    }

    private ProducerRate of(Rated rated, Measure measure) {
      List<Part> parts = parts(rated, measure);
      SortedSet<Family> families = new TreeSet<>();
      wanted
          .family()
          .filter(any -> !rated.isConsolidated())
          .ifPresent(family -> families.add(family));
      parts.forEach(part -> families.add(part.family()));
      Quantity back = sum(parts, takenBack);
      Quantity gained = sum(parts, recovered);
      SortedMap<ReportingPeriod, Optional<Quantity>> sold =
          new TreeMap<>(Comparator.comparing((ReportingPeriod one) -> one.months().getFirst()));
      Map<ReportingPeriod, Quantity> known = new HashMap<>();
      for (ReportingPeriod one : base) {
        Optional<Quantity> mass = sold(parts, one.months());
        sold.put(one, mass);
        mass.ifPresent(value -> known.put(one, value));
      }
      Optional<Unknown> unknown = unknown(parts, known);
      Optional<RecoveryRate> rate =
          unknown.isEmpty() || isNothing(known)
              ? RecoveryRates.rate(
                  measure == Measure.PRODUCT ? back : gained, period, wanted.base().market(), known)
              : Optional.empty();
      return new ProducerRate(
          rated.counting(parts.stream().map(Part::producer).distinct().toList()),
          measure,
          families,
          back,
          gained,
          sold,
          rate,
          unknown,
          unknown.filter(why -> why == Unknown.SALES_NOT_DECLARED).isPresent()
              ? missing(parts)
              : List.of());
    }

    /// The family that was asked for; else those that were sold or that came back, so that nothing
    /// stands on one side of the rate only.
    private List<Part> parts(Rated rated, Measure measure) {
      List<Part> parts = new ArrayList<>();
      for (Subject producer : rated.producers()) {
        for (Family family : families(producer)) {
          Set<Integer> all = sales.declaring(producer, family);
          Set<Integer> inside = new TreeSet<>(all);
          inside.retainAll(rated.sites());
          boolean elsewhere = inside.isEmpty() && !all.isEmpty();
          if (measure.isOf(family) && !elsewhere) {
            parts.add(new Part(producer, family, inside, all));
          }
        }
      }
      return parts;
    }

    private SortedSet<Family> families(Subject producer) {
      SortedSet<Family> families = new TreeSet<>(sales.families(producer));
      Stream.concat(takenBack.keySet().stream(), recovered.keySet().stream())
          .filter(group -> group.producer().filter(producer.code()::equals).isPresent())
          .filter(group -> wanted.brand().isEmpty() || wanted.brand().equals(group.brand()))
          .forEach(group -> families.add(group.family()));
      families.removeIf(family -> !hasRate(family));
      wanted.family().ifPresent(only -> families.retainAll(Set.of(only)));
      return families;
    }

    private Optional<Quantity> sold(List<Part> parts, List<YearMonth> months) {
      Quantity sum = Quantity.of("0", Unit.KILOGRAM);
      for (Part part : parts) {
        Optional<Quantity> mass = sales.sold(part.family(), part.inside(), months);
        if (mass.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.plus(mass.get());
      }
      return Optional.of(sum).filter(any -> !parts.isEmpty());
    }

    private Optional<Unknown> unknown(List<Part> parts, Map<ReportingPeriod, Quantity> known) {
      if (parts.stream().anyMatch(part -> sales.hidesBrand(part.family(), part.all()))) {
        return Optional.of(Unknown.NOT_BY_BRAND);
      }
      if (known.size() < base.size() || !missing(parts).isEmpty()) {
        return Optional.of(Unknown.SALES_NOT_DECLARED);
      }
      boolean undivided =
          parts.stream().anyMatch(part -> part.isDivided() && hasNothingToDivideBy(part));
      return Optional.of(Unknown.NOTHING_SOLD).filter(any -> isNothing(known) || undivided);
    }

    private boolean isNothing(Map<ReportingPeriod, Quantity> known) {
      return known.size() == base.size()
          && known.values().stream().allMatch(mass -> mass.value().signum() == 0);
    }

    private boolean hasNothingToDivideBy(Part part) {
      return sales
          .sold(part.family(), part.all(), months(base))
          .filter(all -> all.value().signum() == 0)
          .isPresent();
    }

    private List<ProducerRate.Missing> missing(List<Part> parts) {
      return parts.stream()
          .flatMap(
              part ->
                  sales.missing(part.producer(), part.family(), part.all(), months(base)).stream())
          .toList();
    }

    private Quantity sum(List<Part> parts, SortedMap<ProductGroup, Quantity> sums) {
      return parts.stream()
          .map(part -> divided(part, of(part, sums)))
          .reduce(Quantity.of("0", Unit.KILOGRAM), Quantity::plus);
    }

    private Quantity of(Part part, SortedMap<ProductGroup, Quantity> sums) {
      return RecoveryRates.within(
          new ProductGroup(part.family(), Optional.of(part.producer().code()), wanted.brand()),
          sums);
    }

    /// All of it where the sales are not known by which it would be divided; there is no rate then.
    private Quantity divided(Part part, Quantity mass) {
      if (!part.isDivided()) {
        return mass;
      }
      Optional<Quantity> all = sales.sold(part.family(), part.all(), months(base));
      Optional<Quantity> inside = sales.sold(part.family(), part.inside(), months(base));
      if (all.isEmpty() || inside.isEmpty() || all.get().value().signum() == 0) {
        return mass;
      }
      return new Quantity(
          mass.value().multiply(inside.get().value()).divide(all.get().value(), Quantity.PRECISION),
          mass.unit());
    }
  }
}
