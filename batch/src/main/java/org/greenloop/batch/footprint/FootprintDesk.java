package org.greenloop.batch.footprint;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.footprint.network.Contributions;
import org.greenloop.accounting.footprint.network.Footprint;
import org.greenloop.accounting.footprint.network.Footprints;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.MonteCarlo;
import org.greenloop.accounting.footprint.network.NetworkAssembly;
import org.greenloop.accounting.footprint.network.NetworkBuilder;
import org.greenloop.accounting.footprint.network.NetworkIssue;
import org.greenloop.accounting.footprint.network.PropagatedUncertainty;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.network.UnsolvedLoop;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.Role;
import org.greenloop.accounting.footprint.system.SolverNumber;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.footprint.system.Supply;
import org.greenloop.accounting.footprint.system.SupplyIssue;
import org.greenloop.accounting.footprint.system.SupplySystem;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.reference.ReferenceData;

/// Answers what the footprint of a product is: puts together what supplies it, in whatever company
/// that is made, and solves all of it at once.
public final class FootprintDesk {

  private static final int SOURCES = 5;

  private final Organizations organizations;
  private final ProcessImport imports;
  private final ProcessFiles files;
  private final FactorEditions editions;
  private final ClosedMetrics closed;
  private final Submissions submissions;
  private final Clock clock;
  private final Reference share = ReferenceData.recyclingShare();

  public FootprintDesk(
      Organizations organizations,
      ProcessImport imports,
      ProcessFiles files,
      FactorEditions editions,
      ClosedMetrics closed,
      Submissions submissions,
      Clock clock) {
    this.organizations = organizations;
    this.imports = imports;
    this.files = files;
    this.editions = editions;
    this.closed = closed;
    this.submissions = submissions;
    this.clock = clock;
  }

  /// @return empty where nobody makes the product
  /// @throws FootprintRefused where there is no footprint, with what to mend; of other members only
  ///   that something is missing
  public Optional<FootprintReport> find(FootprintQuestion question) throws IOException {
    Market market = new Market(question);
    try {
      return market.product().map(product -> report(market, product, question));
    } catch (FootprintRefused refused) {
      throw question.viewer().isEmpty()
          ? refused
          : new FootprintRefused(
              refused.issues().stream().map(issue -> visible(issue, question)).distinct().toList());
    }
  }

  private FootprintIssue visible(FootprintIssue issue, FootprintQuestion question) {
    if (issue.kind() == Kind.NO_PERIOD) {
      return FootprintIssue.of(Kind.NO_PERIOD, question.product());
    }
    boolean asked =
        issue.kind() == Kind.NO_CATEGORY
            || (issue.kind() == Kind.SEVERAL_SUPPLIERS && issue.place().equals(question.product()));
    return asked
            || Arrays.stream(issue.place().split(", ", -1))
                .allMatch(place -> isOf(question.viewer().orElseThrow(), place))
        ? issue
        : FootprintIssue.of(Kind.OTHER_MEMBER, question.product());
  }

  /// Whether a text begins with the code of a company or of one of its sites.
  private boolean isOf(int company, String place) {
    return organizations
        .directory()
        .find(place.split("[/ ]", 2)[0])
        .flatMap(Subject::companyId)
        .filter(owner -> owner == company)
        .isPresent();
  }

  /// Writes what supplies a product as openLCA reads it. Suppliers that do not show everything
  /// stand in it as one process with their total.
  ///
  /// @return empty where nobody makes the product
  /// @throws FootprintRefused where there is no footprint, with what to mend
  public Optional<Offer> export(FootprintQuestion question, OutputStream out) throws IOException {
    Market market = new Market(question);
    Optional<Offer> product = market.product();
    if (product.isPresent()) {
      Solved solved = solve(market, product.get(), question.method());
      new JsonLdWriter(
              solved.system(),
              solved.category(),
              market.categoryUnit(product.get()),
              market.flows())
          .write(product.get(), hidden(market, solved), question.method(), out);
    }
    return product;
  }

  /// Footprints of the products whose suppliers are not shown, by key.
  private Map<String, Double> hidden(Market market, Solved solved) {
    Map<String, Double> hidden = new TreeMap<>();
    solved
        .system()
        .offers()
        .forEach(
            (key, offer) -> {
              if (market.view(offer) != SupplierView.FULL) {
                hidden.put(key, solved.footprint(key).value());
              }
            });
    return hidden;
  }

  private record Solved(SupplySystem system, Footprints footprints, ImpactCategory category) {
    Footprint footprint(String key) {
      return footprints
          .find(key, category)
          .orElseThrow(() -> new FootprintRefused(unsolved(footprints)));
    }
  }

  private Solved solve(Market market, Offer product, FootprintMethod method) {
    SupplySystem system =
        SupplySystem.of(product, market::list, method, SolverNumber.of(share.value()));
    if (!system.issues().isEmpty()) {
      throw new FootprintRefused(
          system.issues().stream().map(FootprintDesk::issue).distinct().toList());
    }
    ImpactCategory category = market.category(product);
    NetworkBuilder builder = new NetworkBuilder(List.of(category));
    system.processes().forEach(builder::add);
    return switch (builder.build()) {
      case NetworkAssembly.Faulty faulty ->
          throw new FootprintRefused(
              faulty.issues().stream().map(FootprintDesk::issue).distinct().toList());
      case NetworkAssembly.Complete complete ->
          new Solved(system, Footprints.of(complete.network()), category);
    };
  }

  private static FootprintIssue issue(SupplyIssue issue) {
    Kind kind =
        switch (issue.kind()) {
          case NO_SUPPLIER -> Kind.NO_SUPPLIER;
          case SEVERAL_SUPPLIERS -> Kind.SEVERAL_SUPPLIERS;
          case UNIT -> Kind.UNIT;
        };
    String place = issue.owner() + "/" + issue.process();
    return kind == Kind.UNIT
        ? new FootprintIssue(kind, place + " ← " + issue.product(), issue.found(), issue.expected())
        : new FootprintIssue(kind, place, issue.product(), issue.found());
  }

  private static FootprintIssue issue(NetworkIssue issue) {
    Kind kind =
        switch (issue.kind()) {
          case NO_REFERENCE_FLOW -> Kind.NO_REFERENCE_FLOW;
          case REFERENCE_NOT_POSITIVE -> Kind.REFERENCE_NOT_POSITIVE;
          case DUPLICATE -> Kind.SEVERAL_SUPPLIERS;
          case UNKNOWN_INPUT -> Kind.NO_SUPPLIER;
          case NOT_FINITE -> Kind.NOT_FINITE;
          case NOTHING_LEFT -> Kind.NOTHING_LEFT;
        };
    return new FootprintIssue(kind, issue.product(), issue.other(), String.valueOf(issue.found()));
  }

  private static List<FootprintIssue> unsolved(Footprints footprints) {
    return footprints.unsolvedLoops().stream().map(FootprintDesk::issue).toList();
  }

  private static FootprintIssue issue(UnsolvedLoop loop) {
    Kind kind =
        switch (loop.reason()) {
          case SINGULAR -> Kind.SINGULAR;
          case BADLY_CONDITIONED -> Kind.BADLY_CONDITIONED;
          case TOO_LARGE -> Kind.TOO_LARGE;
        };
    return new FootprintIssue(
        kind,
        String.join(", ", loop.products()),
        String.valueOf(loop.size()),
        String.format(Locale.ROOT, "%.1e", loop.condition()));
  }

  private FootprintReport report(Market market, Offer product, FootprintQuestion question) {
    Solved solved = solve(market, product, question.method());
    Footprint footprint = solved.footprint(product.key());
    Footprints footprints = solved.footprints();
    ImpactCategory category = solved.category();
    Contributions contributions =
        Contributions.find(footprints, product.key())
            .orElseThrow(() -> new FootprintRefused(unsolved(footprints)));
    List<Contributions.Contribution> all =
        contributions.largest(category, solved.system().offers().size());
    SupplierView view = market.view(product);
    Map<LifeCycleStage, Double> stages =
        view == SupplierView.TOTAL ? Map.of() : contributions.byStage(category);
    Map<Confidence, Double> confidence = new EnumMap<>(Confidence.class);
    double primary = 0;
    double absolute = 0;
    for (Contributions.Contribution each : all) {
      SystemProcess.Provenance provenance = offer(solved, each.product()).process().provenance();
      double size = Math.abs(each.value());
      absolute += size;
      primary += provenance.origin() == SystemProcess.Origin.PRIMARY ? size : 0;
      confidence.merge(provenance.confidence(), size, Double::sum);
    }
    double whole = absolute == 0 ? 1 : absolute;
    confidence.replaceAll((sure, size) -> size / whole);
    return new FootprintReport(
        product,
        question.method(),
        category.name(),
        market.categoryUnit(product),
        footprint,
        view,
        stages,
        view == SupplierView.FULL ? shown(market, solved, all, product, question) : List.of(),
        contributions.processes(),
        primary / whole,
        confidence,
        contributions.shareOfOwnLoops(),
        footprints.network().uncharacterisedFlows().stream().map(market::flowName).toList(),
        question.viewer().isEmpty()
            ? market.missing()
            : market.missing().stream()
                .filter(figure -> isOf(question.viewer().getAsInt(), figure.site()))
                .toList(),
        allocations(market, solved, product, question.method()),
        question.uncertainty()
            ? PropagatedUncertainty.find(
                footprints, product.key(), category, view == SupplierView.FULL ? SOURCES : 0)
            : Optional.empty(),
        question
            .simulation()
            .flatMap(
                wanted ->
                    MonteCarlo.of(footprints, product.key(), wanted.runs(), wanted.seed())
                        .find(category)),
        declaration(product, stages, question));
  }

  private FootprintDeclaration declaration(
      Offer product, Map<LifeCycleStage, Double> stages, FootprintQuestion question) {
    return new FootprintDeclaration(
        product.process().declared(),
        stages.entrySet().stream()
            .filter(stage -> stage.getValue() != 0)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()),
        question.period(),
        product.process().outputs().size() > 1,
        editions.current().edition(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private static Offer offer(Solved solved, String key) {
    return Optional.ofNullable(solved.system().offers().get(key)).orElseThrow();
  }

  /// Those of suppliers that show less than everything are one line for each company.
  private List<FootprintReport.Contribution> shown(
      Market market,
      Solved solved,
      List<Contributions.Contribution> all,
      Offer product,
      FootprintQuestion question) {
    List<FootprintReport.Contribution> shown = new ArrayList<>();
    Map<String, FootprintReport.Contribution> lumped = new LinkedHashMap<>();
    for (Contributions.Contribution each : all) {
      Offer offer = offer(solved, each.product());
      if (offer.key().equals(product.key()) || market.view(offer) == SupplierView.FULL) {
        shown.add(
            new FootprintReport.Contribution(
                offer.owner(),
                offer.process().name(),
                offer.output().name(),
                market.part(offer),
                each.amount(),
                each.value(),
                each.share()));
      } else {
        lumped.merge(
            offer.owner(),
            FootprintReport.Contribution.lumped(offer.owner(), each.value(), each.share()),
            (a, b) ->
                FootprintReport.Contribution.lumped(
                    a.company(), a.value() + b.value(), a.share() + b.share()));
      }
    }
    shown.addAll(lumped.values());
    shown.sort(
        Comparator.comparingDouble((FootprintReport.Contribution each) -> -Math.abs(each.value())));
    return shown.stream().limit(question.contributions()).toList();
  }

  /// Where nothing in the supply chain has to do with recycling, all methods count the same.
  private Map<FootprintMethod, Optional<Double>> allocations(
      Market market, Solved known, Offer product, FootprintMethod method) {
    double value = known.footprint(product.key()).value();
    boolean alike =
        known.system().offers().values().stream()
            .flatMap(offer -> offer.process().inputs().stream())
            .allMatch(input -> input.role().equals(Role.PLAIN));
    Map<FootprintMethod, Optional<Double>> totals = new EnumMap<>(FootprintMethod.class);
    for (FootprintMethod other : FootprintMethod.values()) {
      if (other == method || alike) {
        totals.put(other, Optional.of(value));
        continue;
      }
      try {
        Solved solved = solve(market, product, other);
        totals.put(
            other,
            solved.footprints().find(product.key(), solved.category()).map(Footprint::value));
      } catch (FootprintRefused e) {
        totals.put(other, Optional.empty());
      }
    }
    return totals;
  }

  /// Everything that can be bought while one question is answered.
  private final class Market {

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

    Market(FootprintQuestion question) throws IOException {
      this.question = question;
      this.index = imports.offers();
      this.directory = organizations.directory();
      this.views = new SupplierViews(directory, files);
      this.products = organizations.listProducts();
      this.sites = new SiteSupply(directory, closed, submissions, question.period());
      int year =
          question
              .period()
              .map(period -> period.months().getLast().getYear())
              .orElseGet(() -> clock.instant().atZone(ZoneOffset.UTC).getYear());
      FactorSet current = editions.current();
      this.factors =
          editions.list().stream().map(name -> new FactorSupply(editions.get(name), year)).toList();
      this.potentials = ClimateChange.potentials(current, year);
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
                String.join(", ", found.stream().map(Market::address).toList()),
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
                part == Supply.Part.FREIGHT
                    ? LifeCycleStage.DISTRIBUTION
                    : LifeCycleStage.PRODUCTION,
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
              new SystemProcess.Provenance(
                  "", Confidence.UNCONFIRMED, SystemProcess.Origin.PRIMARY));
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
}
