package org.greenloop.batch.footprint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.footprint.network.Footprint;
import org.greenloop.accounting.footprint.network.Footprints;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.network.NetworkAssembly;
import org.greenloop.accounting.footprint.network.NetworkBuilder;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.Supply;
import org.greenloop.accounting.footprint.system.SupplySystem;
import org.greenloop.batch.reference.ReferenceData;

/// Files of processes of one company, solved.
final class Systems {

  static final String OWNER = "EX-COOL";

  /// A of the circular footprint formula where a file states none.
  static final double SHARE = 0.5;

  private final ProcessBook book;
  private final OfferIndex index = new OfferIndex();
  private final FactorSupply factors = new FactorSupply(ReferenceData.factors(), 2025);

  Systems(ProcessBook book) {
    this.book = book;
    index.add(OWNER, book);
  }

  ProcessBook book() {
    return book;
  }

  static Systems jsonLd(Path path) throws IOException {
    return new Systems(JsonLdReader.read(path, new GasNames(ReferenceData.elementaryFlows())));
  }

  Offer offer(String process, String product) {
    return book.processes().stream()
        .filter(each -> each.name().equals(process) || each.id().equals(process))
        .flatMap(each -> each.outputs().stream().map(output -> Offer.of(OWNER, each, output)))
        .filter(offer -> offer.output().name().equals(product))
        .findFirst()
        .orElseThrow();
  }

  ImpactCategory category(String name) {
    return book.categories().stream()
        .filter(category -> category.name().equals(name))
        .map(category -> new ImpactCategory(name, category.factors()))
        .findFirst()
        .orElseThrow();
  }

  SupplySystem supply(Offer product, FootprintMethod method) {
    return SupplySystem.of(
        product,
        (owner, supply) ->
            switch (supply) {
              case Supply.Own own ->
                  index.list(owner, own.product()).stream()
                      .filter(
                          offer ->
                              own.process().isEmpty() || offer.process().id().equals(own.process()))
                      .toList();
              case Supply.Background background ->
                  factors
                      .find(background.product())
                      .map(process -> Offer.of("", process, process.outputs().getFirst()))
                      .stream()
                      .toList();
              case Supply.Member member -> List.of();
              case Supply.Sites sites -> List.of();
            },
        method,
        SHARE);
  }

  static Footprints solve(SupplySystem system, ImpactCategory category) {
    NetworkBuilder builder = new NetworkBuilder(List.of(category));
    system.processes().forEach(builder::add);
    return switch (builder.build()) {
      case NetworkAssembly.Complete complete -> Footprints.of(complete.network());
      case NetworkAssembly.Faulty faulty -> throw new AssertionError(faulty.issues());
    };
  }

  double footprint(Offer product, FootprintMethod method, ImpactCategory category) {
    SupplySystem system = supply(product, method);
    if (!system.issues().isEmpty()) {
      throw new AssertionError(system.issues());
    }
    return solve(system, category)
        .find(product.key(), category)
        .map(Footprint::value)
        .orElseThrow();
  }

  /// By the potentials of the factor edition.
  double climate(String process, String product, FootprintMethod method) {
    Map<String, Double> potentials = ClimateChange.potentials(ReferenceData.factors(), 2025);
    return footprint(
        offer(process, product), method, new ImpactCategory(ClimateChange.NAME, potentials));
  }
}
