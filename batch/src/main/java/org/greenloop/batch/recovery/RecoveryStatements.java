package org.greenloop.batch.recovery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.custody.CustodyEvent;
import org.greenloop.accounting.custody.CustodyFinding;
import org.greenloop.accounting.custody.HandOver;
import org.greenloop.accounting.custody.LotBenefit;
import org.greenloop.accounting.custody.MassBalance;
import org.greenloop.accounting.custody.MaterialRecovery;
import org.greenloop.accounting.custody.Portion;
import org.greenloop.accounting.custody.RecoveryBook;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.TreatmentRun;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.quantity.Percentage;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.RecoveryRate;
import org.greenloop.batch.custody.CustodyBook;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.batch.custody.CustodyTerms;
import org.greenloop.batch.custody.MaterialBalances;
import org.greenloop.batch.custody.ProducerRate;
import org.greenloop.batch.custody.ProducerRates;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.certificate.content.Draft;
import org.greenloop.certificate.recovery.RecoveryContent;
import org.greenloop.certificate.recovery.RecoveryContent.Avoided;
import org.greenloop.certificate.recovery.RecoveryContent.Balance;
import org.greenloop.certificate.recovery.RecoveryContent.Event;
import org.greenloop.certificate.recovery.RecoveryContent.FamilyOf;
import org.greenloop.certificate.recovery.RecoveryContent.Finding;
import org.greenloop.certificate.recovery.RecoveryContent.Measure;
import org.greenloop.certificate.recovery.RecoveryContent.Rate;
import org.greenloop.certificate.recovery.RecoveryContent.Recovered;
import org.greenloop.certificate.recovery.RecoveryContent.Returned;
import org.greenloop.certificate.recovery.RecoveryContent.TakenOver;
import org.greenloop.certificate.recovery.RecoveryContent.Totals;
import org.greenloop.certificate.recovery.RecoveryContent.Treated;
import org.greenloop.certificate.recovery.RecoveryContent.Unknown;
import org.greenloop.certificate.recovery.RecoveryDocument;

/// The recovery statement of a company.
///
/// It says what the company's sites reported and sums over them; of its rates as a producer, which
/// rest on rows of collectors, the sums only. A finding is listed where one of its sites took part,
/// with the events that it or its partner in them reported; what else belongs to it is not named.
public final class RecoveryStatements {

  /// Grams, in kg.
  private static final int GRAMS = 3;

  private static final int PERCENT_DECIMALS = 2;

  private static final RecoveryDocument DOCUMENT = new RecoveryDocument();

  private final CustodyBook book;
  private final MaterialBalances balances;
  private final ProducerRates rates;
  private final CustodyFindings findings;
  private final Organizations organizations;

  public RecoveryStatements(
      CustodyBook book,
      MaterialBalances balances,
      ProducerRates rates,
      CustodyFindings findings,
      Organizations organizations) {
    this.book = book;
    this.balances = balances;
    this.rates = rates;
    this.findings = findings;
    this.organizations = organizations;
  }

  /// A statement that can be issued.
  ///
  /// @throws IllegalArgumentException where the base does not fit the period
  public ContentIssuing.Order<RecoveryContent> order(
      Subject company, ReportingPeriod period, ProducerRates.Base base) {
    return new ContentIssuing.Order<>(
        DocumentKind.RECOVERY_STATEMENT,
        company,
        base == ProducerRates.Base.SAME ? period.toString() : period + " three-years",
        Optional.empty(),
        draft(company, period, base),
        RecoveryContent.DATA,
        DOCUMENT::render);
  }

  /// The statement of a company; one without anything in it says so.
  ///
  /// @param base sales that rates of a producer are held against
  /// @throws IllegalArgumentException where the base does not fit the period
  public Draft<RecoveryContent> draft(
      Subject company, ReportingPeriod period, ProducerRates.Base base) {
    SubjectDirectory directory = organizations.directory();
    Set<Integer> sites = directory.sitesOf(company);
    List<CustodyEvent> all =
        book.events(
            period.months().getLast(),
            event -> sites.contains(event.operator()) || sites.contains(event.holder()));
    Set<YearMonth> months = new HashSet<>(period.months());
    List<CustodyEvent> events =
        all.stream().filter(event -> months.contains(YearMonth.from(event.date()))).toList();
    List<Returned> returned = returned(events, sites);
    List<TakenOver> takenOver = takenOver(events, sites);
    List<Treated> treated = treated(events, sites);
    List<MaterialRecovery> recoveries =
        new RecoveryBook(book.chain(), ReferenceData.treatmentProcesses())
            .recoveries(period).stream()
                .filter(recovery -> sites.contains(recovery.operator()))
                .toList();
    List<Recovered> recovered = recovered(recoveries);
    Totals totals =
        new Totals(
            sum(returned, Returned::mass),
            sum(takenOver, TakenOver::mass),
            sum(treated, Treated::took),
            sum(recovered, Recovered::counted));
    List<Avoided> avoided = avoided(recoveries, directory);
    List<Rate> ratesOf = rates(company, period, base);
    List<Balance> balancesOf =
        balances.list(company, period).stream().map(RecoveryStatements::balance).toList();
    List<Finding> findingsOf = findings(period, sites, all);
    return issued ->
        new RecoveryContent(
            issued,
            totals,
            returned,
            takenOver,
            treated,
            recovered,
            avoided,
            ratesOf,
            balancesOf,
            findingsOf);
  }

  private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> mass) {
    return plain(rows.stream().map(mass).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private record Kind(ReturnedProduct.Family family, String material) {}

  private static List<Returned> returned(List<CustodyEvent> events, Set<Integer> sites) {
    Map<Kind, List<ReturnConsignment>> consignments =
        events.stream()
            .filter(ReturnConsignment.class::isInstance)
            .map(ReturnConsignment.class::cast)
            .filter(one -> sites.contains(one.collector()))
            .collect(
                Collectors.groupingBy(
                    one -> new Kind(one.product().family(), one.lot().material()),
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(Kind::family).thenComparing(Kind::material)),
                    Collectors.toList()));
    List<Returned> rows = new ArrayList<>();
    consignments.forEach(
        (kind, lots) ->
            rows.add(
                new Returned(
                    kind.family(),
                    CustodyTerms.material(kind.material()),
                    lots.size(),
                    kilograms(total(lots, one -> one.lot().net())))));
    return rows;
  }

  private static List<TakenOver> takenOver(List<CustodyEvent> events, Set<Integer> sites) {
    Map<String, List<HandOver>> handOvers =
        events.stream()
            .filter(HandOver.class::isInstance)
            .map(HandOver.class::cast)
            .filter(one -> sites.contains(one.buyer()) && !sites.contains(one.seller()))
            .collect(Collectors.groupingBy(HandOver::material, TreeMap::new, Collectors.toList()));
    List<TakenOver> rows = new ArrayList<>();
    handOvers.forEach(
        (material, lots) ->
            rows.add(
                new TakenOver(
                    CustodyTerms.material(material),
                    lots.size(),
                    kilograms(total(lots, one -> one.received().net())))));
    return rows;
  }

  private static List<Treated> treated(List<CustodyEvent> events, Set<Integer> sites) {
    Map<String, List<TreatmentRun>> runs =
        events.stream()
            .filter(TreatmentRun.class::isInstance)
            .map(TreatmentRun.class::cast)
            .filter(run -> sites.contains(run.operator()))
            .collect(
                Collectors.groupingBy(TreatmentRun::process, TreeMap::new, Collectors.toList()));
    List<Treated> rows = new ArrayList<>();
    runs.forEach((process, all) -> rows.add(treated(process, all)));
    return rows;
  }

  private static Treated treated(String process, List<TreatmentRun> runs) {
    Quantity took =
        total(runs.stream().flatMap(run -> run.inputs().stream()).toList(), Portion::net);
    Map<Route, Quantity> gave = new EnumMap<>(Route.class);
    for (Route route : Route.values()) {
      gave.put(route, Quantity.of("0", Unit.KILOGRAM));
    }
    runs.stream()
        .flatMap(run -> run.outputs().stream())
        .forEach(
            output -> gave.merge(output.route(), output.net().in(Unit.KILOGRAM), Quantity::plus));
    Quantity recovered =
        gave.entrySet().stream()
            .filter(entry -> entry.getKey().recoversMaterial())
            .map(Map.Entry::getValue)
            .reduce(Quantity.of("0", Unit.KILOGRAM), Quantity::plus);
    return new Treated(
        CustodyTerms.process(process),
        kilograms(took),
        mass(gave, Route.REUSE),
        mass(gave, Route.REMANUFACTURE),
        mass(gave, Route.RECYCLING),
        mass(gave, Route.ENERGY_RECOVERY),
        mass(gave, Route.DISPOSAL),
        mass(gave, Route.STOCK),
        mass(gave, Route.LOSS),
        Percentage.of(recovered, took).map(RecoveryStatements::percent));
  }

  private static BigDecimal mass(Map<Route, Quantity> gave, Route route) {
    return Optional.ofNullable(gave.get(route))
        .map(RecoveryStatements::kilograms)
        .orElse(BigDecimal.ZERO);
  }

  private record Gained(String material, Route route) {}

  private static List<Recovered> recovered(List<MaterialRecovery> recoveries) {
    Map<Gained, List<MaterialRecovery>> gained =
        recoveries.stream()
            .collect(
                Collectors.groupingBy(
                    one -> new Gained(one.material(), one.route()),
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(Gained::material).thenComparing(Gained::route)),
                    Collectors.toList()));
    List<Recovered> rows = new ArrayList<>();
    gained.forEach(
        (what, all) ->
            rows.add(
                new Recovered(
                    CustodyTerms.material(what.material()),
                    what.route(),
                    kilograms(total(all, MaterialRecovery::output)),
                    grams(total(all, MaterialRecovery::counted)))));
    return rows;
  }

  /// @param factor id of the pair; empty where there is none
  private record Pair(String material, String factor) {}

  private static List<Avoided> avoided(
      List<MaterialRecovery> recoveries, SubjectDirectory directory) {
    Map<Pair, Quantity> masses =
        new TreeMap<>(Comparator.comparing(Pair::material).thenComparing(Pair::factor));
    Map<Pair, List<LotBenefit>> benefits = new HashMap<>();
    for (MaterialRecovery recovery : recoveries) {
      Optional<LotBenefit> benefit =
          LotBenefit.of(
              recovery,
              ReferenceData.renewableResources(),
              ReferenceData.substitutions(),
              directory.get(recovery.operator()).country().orElse(""));
      Pair pair = new Pair(recovery.material(), benefit.map(one -> one.factor().id()).orElse(""));
      masses.merge(pair, recovery.counted(), Quantity::plus);
      benefit.ifPresent(one -> benefits.computeIfAbsent(pair, any -> new ArrayList<>()).add(one));
    }
    List<Avoided> rows = new ArrayList<>();
    masses.forEach(
        (pair, mass) -> {
          List<LotBenefit> of = benefits.getOrDefault(pair, List.of());
          rows.add(
              new Avoided(
                  CustodyTerms.material(pair.material()),
                  grams(mass),
                  pair.factor(),
                  of.stream().findFirst().map(one -> one.factor().confidence()),
                  of.stream()
                      .map(LotBenefit::avoided)
                      .reduce(Quantity::plus)
                      .map(sum -> plain(Rounding.toDecimals(sum.value(), 0)))));
        });
    return rows;
  }

  /// Of a company that neither sold nor got anything back there is none.
  private List<Rate> rates(Subject company, ReportingPeriod period, ProducerRates.Base base) {
    return rates
        .list(company, period, new ProducerRates.Wanted(Optional.empty(), Optional.empty(), base))
        .stream()
        .filter(
            rate ->
                rate.takenBack().value().signum() > 0
                    || rate.recovered().value().signum() > 0
                    || rate.sold().values().stream().anyMatch(Optional::isPresent))
        .filter(rate -> !rate.families().isEmpty())
        .map(RecoveryStatements::rate)
        .toList();
  }

  private static Rate rate(ProducerRate rate) {
    return new Rate(
        switch (rate.measure()) {
          case PRODUCT -> Measure.PRODUCT;
          case PACKAGING -> Measure.PACKAGING;
        },
        rate.families().stream().map(FamilyOf::new).toList(),
        grams(rate.takenBack()),
        grams(rate.recovered()),
        rate.sold().keySet().stream()
            .map(ReportingPeriod::toString)
            .collect(Collectors.joining(", ")),
        rate.rate().map(RecoveryRate::putOnMarket).map(RecoveryStatements::grams),
        rate.value().map(RecoveryStatements::percent),
        rate.unknown()
            .map(
                why ->
                    why == ProducerRate.Unknown.NOTHING_SOLD
                        ? Unknown.NOTHING_SOLD
                        : Unknown.SALES_NOT_DECLARED));
  }

  private static Balance balance(MaterialBalances.Listed listed) {
    MassBalance balance = listed.balance();
    return new Balance(
        CustodyTerms.party(listed.site()),
        CustodyTerms.material(balance.material()),
        grams(balance.opening()),
        grams(balance.received()),
        grams(balance.made()),
        grams(balance.handedOver()),
        grams(balance.used()),
        grams(balance.soldBack()),
        grams(balance.losses()),
        grams(balance.closing()),
        balance.counted().map(RecoveryStatements::grams),
        listed.closes());
  }

  private List<Finding> findings(
      ReportingPeriod period, Set<Integer> sites, List<CustodyEvent> events) {
    List<CustodyFindings.Found> own =
        findings.list(period).stream()
            .filter(found -> found.finding().operators().stream().anyMatch(sites::contains))
            .toList();
    Set<String> named = new HashSet<>();
    own.forEach(found -> named.addAll(found.finding().events()));
    Set<String> open = new HashSet<>();
    for (CustodyEvent event : events) {
      if (named.contains(event.reference())) {
        open.add(event.reference());
      }
    }
    return own.stream().map(found -> finding(found.finding(), found.last(), open)).toList();
  }

  private static Finding finding(CustodyFinding finding, LocalDate last, Set<String> open) {
    return new Finding(
        finding.kind().id(),
        finding.kind(),
        last,
        finding.events().stream().filter(open::contains).map(Event::new).toList(),
        !open.containsAll(finding.events()));
  }

  private static <T> Quantity total(List<T> rows, Function<T, Quantity> mass) {
    return rows.stream()
        .map(row -> mass.apply(row).in(Unit.KILOGRAM))
        .reduce(Quantity.of("0", Unit.KILOGRAM), Quantity::plus);
  }

  private static BigDecimal kilograms(Quantity mass) {
    return plain(mass.in(Unit.KILOGRAM).value());
  }

  private static BigDecimal grams(Quantity mass) {
    return plain(Rounding.toDecimals(mass.in(Unit.KILOGRAM).value(), GRAMS));
  }

  private static BigDecimal percent(Quantity share) {
    return plain(Rounding.toDecimals(share.in(Unit.PERCENT).value(), PERCENT_DECIMALS));
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(Rounding.plain(value));
  }
}
