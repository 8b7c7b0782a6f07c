package org.greenloop.batch.footprint;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.Role;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.footprint.system.Supply;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.footprint.FootprintIssue.Kind;

/// Everything that can be bought while one question is answered.
final class ProductMarket {

  /// Where what can be bought is found.
  record Sources(
      Organizations organizations,
      ProcessImport imports,
      ProcessFiles files,
      FactorEditions editions,
      ClosedMetrics closed,
      Submissions submissions,
      Clock clock) {}

  private final FootprintQuestion question;
  private final OfferIndex index;
  private final SubjectDirectory directory;
  private final SupplierViews views;
  private final List<Product> products;
  private final SiteSupply sites;
  private final List<FactorSupply> factors;
  private final Map<String, Double> potentials;

  /// Sites are asked once, whatever method.
  private final Map<String, Offer> fromSites = new TreeMap<>();

  ProductMarket(Sources from, FootprintQuestion question) throws IOException {
    this.question = question;
    this.index = from.imports().offers();
    this.directory = from.organizations().directory();
    this.views = new SupplierViews(directory, from.files());
    this.products = from.organizations().listProducts();
    this.sites = new SiteSupply(directory, from.closed(), from.submissions(), question.period());
    int year =
        question
            .period()
            .map(period -> period.months().getLast().getYear())
            .orElseGet(() -> from.clock().instant().atZone(ZoneOffset.UTC).getYear());
    FactorEditions editions = from.editions();
    this.factors =
        editions.list().stream().map(name -> new FactorSupply(editions.get(name), year)).toList();
    this.potentials = ClimateChange.potentials(editions.current(), year);
  }

  SupplierView view(Offer offer) {
    return views.of(offer.owner(), offer.output().product(), question.viewer());
  }

  List<MissingFigure> missing() {
    return sites.missing();
  }

  Map<String, ProcessBook.ElementaryFlow> flows() {
    return index.flows();
  }

  String flowName(String flow) {
    ProcessBook.ElementaryFlow known = index.flows().get(flow);
    return known == null ? flow : known.name();
  }

  /// @throws FootprintRefused where several could be meant
  Optional<Offer> product() {
    List<Offer> found = new ArrayList<>();
    int slash = question.product().indexOf('/');
    if (slash > 0) {
      String owner = question.product().substring(0, slash);
      found.addAll(of(owner, question.product().substring(slash + 1)));
    }
    if (found.isEmpty()) {
      for (Subject company : directory.list(SubjectKind.COMPANY)) {
        found.addAll(of(company.code(), question.product()));
      }
    }
    if (found.size() > 1) {
      throw new FootprintRefused(
          new FootprintIssue(
              Kind.SEVERAL_SUPPLIERS,
              question.product(),
              String.join(", ", found.stream().map(ProductMarket::address).toList()),
              String.valueOf(found.size())));
    }
    return found.stream().findFirst();
  }

  private static String address(Offer offer) {
    return offer.owner() + "/" + offer.process().id();
  }

  private List<Offer> of(String owner, String product) {
    List<Offer> made = member(owner, product);
    return made.isEmpty() ? index.ofProcess(owner, product) : made;
  }

  List<Offer> list(String owner, Supply supply) {
    return switch (supply) {
      case Supply.Own own ->
          own.process().isEmpty()
              ? member(owner, own.product())
              : index.list(owner, own.product()).stream()
                  .filter(offer -> offer.process().id().equals(own.process()))
                  .toList();
      case Supply.Member member -> member(member.company(), member.product());
      case Supply.Background background ->
          factors.stream()
              .flatMap(edition -> edition.find(background.product()).stream())
              .map(process -> Offer.of("", process, process.outputs().getFirst()))
              .limit(1)
              .toList();
      case Supply.Sites part ->
          registered(owner, part.product()).map(product -> ofSites(owner, product, part)).stream()
              .toList();
    };
  }

  /// Whoever handed in a process makes the product by it; else its sites do, as they report.
  private List<Offer> member(String owner, String product) {
    List<Offer> offers = index.list(owner, product);
    return offers.isEmpty()
        ? registered(owner, product).map(found -> bySites(owner, found)).stream().toList()
        : offers;
  }

  private Optional<Product> registered(String owner, String product) {
    return directory
        .find(owner, SubjectKind.COMPANY)
        .flatMap(
            company ->
                products.stream()
                    .filter(made -> made.companyId() == company.id())
                    .filter(made -> made.code().equals(product))
                    .findFirst());
  }

  /// A product without bill of materials: what its sites emitted is all that is known.
  private Offer bySites(String owner, Product product) {
    List<SystemProcess.Input> inputs = new ArrayList<>();
    for (Supply.Part part : Supply.Part.values()) {
      inputs.add(
          new SystemProcess.Input(
              inputs.size() + 1,
              new Supply.Sites(product.code(), part),
              1,
              product.unit().symbol(),
              part == Supply.Part.FREIGHT ? LifeCycleStage.DISTRIBUTION : LifeCycleStage.PRODUCTION,
              Uncertainty.EXACT,
              Role.PLAIN));
    }
    SystemProcess process =
        new SystemProcess(
            product.code(),
            product.name(),
            List.of(
                new SystemProcess.Output(
                    product.code(),
                    product.code(),
                    1,
                    product.unit().symbol(),
                    SystemProcess.Allocation.WHOLE)),
            inputs,
            List.of(),
            new SystemProcess.Provenance("", Confidence.UNCONFIRMED, SystemProcess.Origin.PRIMARY));
    return Offer.of(owner, process, process.outputs().getFirst());
  }

  private Offer ofSites(String owner, Product product, Supply.Sites part) {
    return fromSites.computeIfAbsent(
        owner + "/" + part.part().code() + "/" + product.code(),
        key -> {
          SystemProcess process = sites.process(product, part.part());
          return Offer.of(owner, process, process.outputs().getFirst());
        });
  }

  /// What of the sites an offer is; empty for the processes that members handed in.
  Optional<Supply.Part> part(Offer offer) {
    return fromSites.containsKey(offer.key())
        ? Arrays.stream(Supply.Part.values())
            .filter(part -> part.code().equals(offer.process().id()))
            .findFirst()
        : Optional.empty();
  }

  /// Category of the files that the product's company handed in, where it states one for climate
  /// change; that of the factor editions otherwise.
  private Optional<ProcessBook.Category> stated(Offer product) {
    List<ProcessBook.Category> own = index.categories(product.owner());
    if (question.category().isEmpty()) {
      List<ProcessBook.Category> climate =
          own.stream().filter(category -> isClimate(category.unit())).toList();
      if (climate.size() > 1) {
        throw new FootprintRefused(
            new FootprintIssue(Kind.SEVERAL_CATEGORIES, address(product), "", names(climate)));
      }
      return climate.stream().findFirst();
    }
    String wanted = question.category().get();
    if (wanted.equals(ClimateChange.NAME)) {
      return Optional.empty();
    }
    return Optional.of(
        own.stream()
            .filter(each -> each.id().equals(wanted) || each.name().equals(wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new FootprintRefused(
                        new FootprintIssue(
                            Kind.NO_CATEGORY,
                            wanted,
                            "",
                            ClimateChange.NAME + (own.isEmpty() ? "" : ", " + names(own))))));
  }

  private static String names(List<ProcessBook.Category> categories) {
    return String.join(", ", categories.stream().map(ProcessBook.Category::name).toList());
  }

  private static boolean isClimate(String unit) {
    return unit.toLowerCase(Locale.ROOT).replace(" ", "").contains("kgco2");
  }

  String categoryUnit(Offer product) {
    return stated(product).map(ProcessBook.Category::unit).orElse(ClimateChange.UNIT);
  }

  ImpactCategory category(Offer product) {
    Optional<ProcessBook.Category> stated = stated(product);
    Map<String, Double> factors = new LinkedHashMap<>();
    if (stated.isEmpty() || isClimate(stated.get().unit())) {
      factors.putAll(potentials);
      index
          .flows()
          .forEach(
              (id, flow) ->
                  Optional.ofNullable(potentials.get(flow.gas()))
                      .ifPresent(potential -> factors.put(id, potential)));
    }
    stated.ifPresent(category -> factors.putAll(index.factors(category.id())));
    return new ImpactCategory(
        stated.map(ProcessBook.Category::name).orElse(ClimateChange.NAME), factors);
  }
}
