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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.greenloop.accounting.activity.Submissions;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.factor.FactorEditions;
import org.greenloop.accounting.footprint.network.Contributions;
import org.greenloop.accounting.footprint.network.Footprint;
import org.greenloop.accounting.footprint.network.Footprints;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.MonteCarlo;
import org.greenloop.accounting.footprint.network.NetworkAssembly;
import org.greenloop.accounting.footprint.network.NetworkBuilder;
import org.greenloop.accounting.footprint.network.PropagatedUncertainty;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.ProcessFiles;
import org.greenloop.accounting.footprint.system.Role;
import org.greenloop.accounting.footprint.system.SolverNumber;
import org.greenloop.accounting.footprint.system.SupplierView;
import org.greenloop.accounting.footprint.system.SupplySystem;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.greenloop.batch.reference.ReferenceData;

/// Answers what the footprint of a product is: puts together what supplies it, in whatever company
/// that is made, and solves all of it at once.
public final class FootprintDesk {

  private static final int SOURCES = 5;

  private final ProductMarket.Sources sources;
  private final Reference share = ReferenceData.recyclingShare();

  public FootprintDesk(
      Organizations organizations,
      ProcessImport imports,
      ProcessFiles files,
      FactorEditions editions,
      ClosedMetrics closed,
      Submissions submissions,
      Clock clock) {
    this.sources =
        new ProductMarket.Sources(
            organizations, imports, files, editions, closed, submissions, clock);
  }

  /// @return empty where nobody makes the product
  /// @throws FootprintRefused where there is no footprint, with what to mend; of other members only
  ///   that something is missing
  public Optional<FootprintReport> find(FootprintQuestion question) throws IOException {
    ProductMarket market = new ProductMarket(sources, question);
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
    return sources
        .organizations()
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
    ProductMarket market = new ProductMarket(sources, question);
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
  private Map<String, Double> hidden(ProductMarket market, Solved solved) {
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

  private Solved solve(ProductMarket market, Offer product, FootprintMethod method) {
    SupplySystem system =
        SupplySystem.of(product, market::list, method, SolverNumber.of(share.value()));
    if (!system.issues().isEmpty()) {
      throw new FootprintRefused(
          system.issues().stream().map(FootprintIssue::of).distinct().toList());
    }
    ImpactCategory category = market.category(product);
    NetworkBuilder builder = new NetworkBuilder(List.of(category));
    system.processes().forEach(builder::add);
    return switch (builder.build()) {
      case NetworkAssembly.Faulty faulty ->
          throw new FootprintRefused(
              faulty.issues().stream().map(FootprintIssue::of).distinct().toList());
      case NetworkAssembly.Complete complete ->
          new Solved(system, Footprints.of(complete.network()), category);
    };
  }

  private static List<FootprintIssue> unsolved(Footprints footprints) {
    return footprints.unsolvedLoops().stream().map(FootprintIssue::of).toList();
  }

  private FootprintReport report(ProductMarket market, Offer product, FootprintQuestion question) {
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
        sources.editions().current().edition(),
        LocalDate.ofInstant(sources.clock().instant(), ZoneOffset.UTC));
  }

  private static Offer offer(Solved solved, String key) {
    return Optional.ofNullable(solved.system().offers().get(key)).orElseThrow();
  }

  /// Those of suppliers that show less than everything are one line for each company.
  private List<FootprintReport.Contribution> shown(
      ProductMarket market,
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
      ProductMarket market, Solved known, Offer product, FootprintMethod method) {
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
}
