package org.greenloop.batch.footprint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.SystemProcess;

/// Who makes what, of all processes that members handed in. A later file of a company goes before
/// an earlier one, process by process. Once filled it may be asked by many at a time.
final class OfferIndex {

  private final Map<String, Map<String, SystemProcess>> processes = new TreeMap<>();
  private final Map<String, Map<String, List<Offer>>> offers = new ConcurrentHashMap<>();
  private final Map<String, Map<String, ProcessBook.Category>> categories = new TreeMap<>();
  private final Map<String, ProcessBook.ElementaryFlow> flows = new TreeMap<>();

  void add(String owner, ProcessBook book) {
    Map<String, SystemProcess> own =
        processes.computeIfAbsent(owner, code -> new LinkedHashMap<>());
    book.processes().forEach(process -> own.put(process.id(), process));
    Map<String, ProcessBook.Category> known =
        categories.computeIfAbsent(owner, code -> new TreeMap<>());
    book.categories().forEach(category -> known.merge(category.id(), category, OfferIndex::merged));
    flows.putAll(book.flows());
    offers.remove(owner);
  }

  private static ProcessBook.Category merged(
      ProcessBook.Category earlier, ProcessBook.Category later) {
    Map<String, Double> factors = new LinkedHashMap<>(earlier.factors());
    factors.putAll(later.factors());
    return new ProcessBook.Category(later.id(), later.name(), later.unit(), factors);
  }

  /// Offers of a company, by the code or the name of the product.
  List<Offer> list(String owner, String product) {
    return offers.computeIfAbsent(owner, this::byProduct).getOrDefault(product, List.of());
  }

  private Map<String, List<Offer>> byProduct(String owner) {
    Map<String, List<Offer>> index = new TreeMap<>();
    for (SystemProcess process : processes.getOrDefault(owner, Map.of()).values()) {
      for (SystemProcess.Output output : process.outputs()) {
        Offer offer = Offer.of(owner, process, output);
        index.computeIfAbsent(output.product(), code -> new ArrayList<>(1)).add(offer);
        if (!output.name().equals(output.product())) {
          index.computeIfAbsent(output.name(), name -> new ArrayList<>(1)).add(offer);
        }
      }
    }
    return index;
  }

  /// Offers of one process.
  List<Offer> ofProcess(String owner, String process) {
    SystemProcess found = processes.getOrDefault(owner, Map.of()).get(process);
    return found == null
        ? List.of()
        : found.outputs().stream().map(output -> Offer.of(owner, found, output)).toList();
  }

  List<String> owners() {
    return List.copyOf(processes.keySet());
  }

  List<ProcessBook.Category> categories(String owner) {
    return List.copyOf(categories.getOrDefault(owner, Map.of()).values());
  }

  /// Factors of a category as all that handed it in state it together.
  Map<String, Double> factors(String category) {
    Map<String, Double> factors = new LinkedHashMap<>();
    categories
        .values()
        .forEach(
            own -> {
              ProcessBook.Category found = own.get(category);
              if (found != null) {
                factors.putAll(found.factors());
              }
            });
    return factors;
  }

  Map<String, ProcessBook.ElementaryFlow> flows() {
    return Collections.unmodifiableMap(flows);
  }
}
