package org.greenloop.batch.footprint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.network.UnitProcess;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.SupplySystem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a product system as an openLCA archive (JSON-LD, schema version 2): processes after
/// allocation by one method, their flows and units, the impact category and the system itself. Ids
/// are made from names, and the same system gives the same bytes.
final class JsonLdWriter {

  /// Sorted, because maps of the JDK have another order on every run.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /// ZIP has no time before this one.
  private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));

  private final SupplySystem system;
  private final ImpactCategory category;
  private final String categoryUnit;
  private final Map<String, ProcessBook.ElementaryFlow> known;
  private final TreeMap<String, Object> documents = new TreeMap<>();
  private final TreeSet<String> units = new TreeSet<>();

  /// @param known elementary flows that came with the processes
  JsonLdWriter(
      SupplySystem system,
      ImpactCategory category,
      String categoryUnit,
      Map<String, ProcessBook.ElementaryFlow> known) {
    this.system = system;
    this.category = category;
    this.categoryUnit = categoryUnit;
    this.known = known;
  }

  /// @param hidden products that stand there with this total instead of their supply chain
  void write(Offer product, Map<String, Double> hidden, FootprintMethod method, OutputStream out)
      throws IOException {
    Map<String, UnitProcess> processes = new LinkedHashMap<>();
    collect(product.key(), byKey(), hidden, processes);
    TreeSet<String> flows = new TreeSet<>();
    processes.values().forEach(process -> add(process, method, flows));
    flows.forEach(this::addFlow);
    addCategory(flows);
    addSystem(product, processes);
    units.forEach(this::addUnit);
    documents.put(JsonLdReader.PACKAGE, Map.of("schemaVersion", JsonLdReader.VERSION));
    documents.put(JsonLdReader.SCHEMA, Map.of("version", JsonLdReader.VERSION));
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, Object> document : documents.entrySet()) {
        ZipEntry entry = new ZipEntry(document.getKey());
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document.getValue()));
        zip.closeEntry();
      }
    }
  }

  private Map<String, UnitProcess> byKey() {
    Map<String, UnitProcess> byKey = new LinkedHashMap<>();
    system.processes().forEach(process -> byKey.put(process.product(), process));
    return byKey;
  }

  /// What is still reached when hidden supply chains are cut away.
  private static void collect(
      String root,
      Map<String, UnitProcess> all,
      Map<String, Double> hidden,
      Map<String, UnitProcess> processes) {
    List<String> waiting = new ArrayList<>(List.of(root));
    for (int next = 0; next < waiting.size(); next++) {
      String key = waiting.get(next);
      if (processes.containsKey(key)) {
        continue;
      }
      UnitProcess process = Objects.requireNonNull(all.get(key));
      Double total = hidden.get(key);
      if (total != null) {
        process =
            new UnitProcess(
                key,
                OptionalDouble.of(1),
                List.of(),
                List.of(
                    new UnitProcess.Emission(ClimateChange.EQUIVALENT, total, Uncertainty.EXACT)));
      }
      processes.put(key, process);
      process.inputs().forEach(input -> waiting.add(input.product()));
    }
  }

  private static String id(String kind, String name) {
    return UUID.nameUUIDFromBytes(
            ("greenloop " + kind + " " + name).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static Map<String, Object> ref(String type, String id, String name) {
    Map<String, Object> ref = new LinkedHashMap<>();
    ref.put("@type", type);
    ref.put("@id", id);
    ref.put("name", name);
    return ref;
  }

  private void put(String folder, String type, String id, String name, Map<String, Object> rest) {
    Map<String, Object> document = ref(type, id, name);
    document.put("version", "01.00.000");
    document.putAll(rest);
    documents.put(folder + "/" + id + ".json", document);
  }

  private Offer offer(String key) {
    return Objects.requireNonNull(system.offers().get(key));
  }

  private String name(String key) {
    Offer offer = offer(key);
    return (offer.owner().isEmpty() ? "" : offer.owner() + " ") + offer.output().name();
  }

  private void add(UnitProcess process, FootprintMethod method, Set<String> flows) {
    String key = process.product();
    Offer offer = offer(key);
    String unit = offer.output().unit();
    List<Object> exchanges = new ArrayList<>();
    Map<String, Object> output =
        exchange(1, key, unit, process.referenceAmount().orElseThrow(), Uncertainty.EXACT);
    output.put("isInput", false);
    output.put("isQuantitativeReference", true);
    exchanges.add(output);
    for (UnitProcess.Input input : process.inputs()) {
      boolean avoided = input.amount() < 0 && method == FootprintMethod.AVOIDED;
      Map<String, Object> exchange =
          exchange(
              exchanges.size() + 1,
              input.product(),
              offer(input.product()).output().unit(),
              avoided ? -input.amount() : input.amount(),
              input.uncertainty());
      exchange.put("isInput", true);
      exchange.put("isAvoidedProduct", avoided);
      exchange.put(
          "defaultProvider", ref("Process", id("process", input.product()), name(input.product())));
      exchange.put("description", JsonLdReader.STAGE + input.stage().name());
      exchanges.add(exchange);
    }
    for (UnitProcess.Emission emission : process.emissions()) {
      flows.add(emission.flow());
      Map<String, Object> exchange =
          base(
              exchanges.size() + 1,
              ref("Flow", id("emission", emission.flow()), flowName(emission.flow())),
              flowUnit(emission.flow()),
              emission.amount(),
              emission.uncertainty());
      exchange.put("isInput", false);
      exchanges.add(exchange);
    }
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("processType", "UNIT_PROCESS");
    rest.put("defaultAllocationMethod", "NO_ALLOCATION");
    rest.put(
        "description",
        "%s; %s; %s"
            .formatted(
                offer.process().name(), offer.process().provenance().source(), method.code()));
    rest.put("lastInternalId", exchanges.size());
    rest.put("exchanges", exchanges);
    put("processes", "Process", id("process", key), name(key), rest);
    addProduct(key, unit);
  }

  private Map<String, Object> exchange(
      int number, String product, String unit, double amount, Uncertainty uncertainty) {
    return base(
        number, ref("Flow", id("product", product), name(product)), unit, amount, uncertainty);
  }

  private Map<String, Object> base(
      int number, Map<String, Object> flow, String unit, double amount, Uncertainty uncertainty) {
    units.add(unit);
    Map<String, Object> exchange = new LinkedHashMap<>();
    exchange.put("@type", "Exchange");
    exchange.put("internalId", number);
    exchange.put("amount", amount);
    exchange.put("flow", flow);
    exchange.put("flowProperty", ref("FlowProperty", id("property", unit), unit));
    exchange.put("unit", ref("Unit", id("unit", unit), unit));
    switch (uncertainty) {
      case Uncertainty.Exact exact -> {
        // nothing is written
      }
      case Uncertainty.Lognormal lognormal ->
          exchange.put(
              "uncertainty",
              Map.of(
                  "@type",
                  "Uncertainty",
                  "distributionType",
                  "LOG_NORMAL_DISTRIBUTION",
                  "geomMean",
                  amount,
                  "geomSd",
                  lognormal.geometricStandardDeviation()));
      case Uncertainty.Symmetric symmetric ->
          exchange.put(
              "uncertainty",
              Map.of(
                  "@type",
                  "Uncertainty",
                  "distributionType",
                  "NORMAL_DISTRIBUTION",
                  "mean",
                  amount,
                  "sd",
                  Math.abs(amount) * symmetric.relativeStandardDeviation()));
    }
    return exchange;
  }

  private void addProduct(String key, String unit) {
    putFlow(id("product", key), name(key), "PRODUCT_FLOW", unit);
  }

  private void addFlow(String flow) {
    putFlow(id("emission", flow), flowName(flow), "ELEMENTARY_FLOW", flowUnit(flow));
  }

  private String flowName(String flow) {
    return Optional.ofNullable(known.get(flow)).map(ProcessBook.ElementaryFlow::name).orElse(flow);
  }

  private String flowUnit(String flow) {
    return Optional.ofNullable(known.get(flow)).map(ProcessBook.ElementaryFlow::unit).orElse("kg");
  }

  private void putFlow(String id, String name, String type, String unit) {
    units.add(unit);
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("@type", "FlowPropertyFactor");
    property.put("isRefFlowProperty", true);
    property.put("conversionFactor", 1.0);
    property.put("flowProperty", ref("FlowProperty", id("property", unit), unit));
    put("flows", "Flow", id, name, Map.of("flowType", type, "flowProperties", List.of(property)));
  }

  private void addUnit(String unit) {
    Map<String, Object> symbol = new LinkedHashMap<>(ref("Unit", id("unit", unit), unit));
    symbol.put("conversionFactor", 1.0);
    symbol.put("isRefUnit", true);
    put(
        "unit_groups",
        "UnitGroup",
        id("group", unit),
        "Units of " + unit,
        Map.of("units", List.of(symbol)));
    put(
        "flow_properties",
        "FlowProperty",
        id("property", unit),
        unit,
        Map.of(
            "flowPropertyType",
            "PHYSICAL_QUANTITY",
            "unitGroup",
            ref("UnitGroup", id("group", unit), "Units of " + unit)));
  }

  private void addCategory(Set<String> flows) {
    List<Object> factors = new ArrayList<>();
    for (String flow : flows) {
      Double value = category.factors().get(flow);
      if (value != null) {
        Map<String, Object> factor = new LinkedHashMap<>();
        factor.put("@type", "ImpactFactor");
        String unit = flowUnit(flow);
        factor.put("flow", ref("Flow", id("emission", flow), flowName(flow)));
        factor.put("flowProperty", ref("FlowProperty", id("property", unit), unit));
        factor.put("unit", ref("Unit", id("unit", unit), unit));
        factor.put("value", value);
        factors.add(factor);
      }
    }
    String id = id("category", category.name());
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("refUnit", categoryUnit);
    rest.put("impactFactors", factors);
    put("lcia_categories", "ImpactCategory", id, category.name(), rest);
    put(
        "lcia_methods",
        "ImpactMethod",
        id("method", category.name()),
        "Greenloop " + category.name(),
        Map.of("impactCategories", List.of(ref("ImpactCategory", id, category.name()))));
  }

  private void addSystem(Offer product, Map<String, UnitProcess> processes) {
    List<Object> members = new ArrayList<>();
    List<Object> links = new ArrayList<>();
    processes.forEach(
        (key, process) -> {
          members.add(ref("Process", id("process", key), name(key)));
          int number = 1;
          for (UnitProcess.Input input : process.inputs()) {
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("@type", "ProcessLink");
            link.put(
                "provider", ref("Process", id("process", input.product()), name(input.product())));
            link.put("flow", ref("Flow", id("product", input.product()), name(input.product())));
            link.put("process", ref("Process", id("process", key), name(key)));
            link.put("exchange", Map.of("@type", "ExchangeRef", "internalId", ++number));
            links.add(link);
          }
        });
    String key = product.key();
    String unit = product.output().unit();
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("refProcess", ref("Process", id("process", key), name(key)));
    rest.put("refExchange", Map.of("@type", "ExchangeRef", "internalId", 1));
    rest.put("targetAmount", 1.0);
    rest.put("targetFlowProperty", ref("FlowProperty", id("property", unit), unit));
    rest.put("targetUnit", ref("Unit", id("unit", unit), unit));
    rest.put("processes", members);
    rest.put("processLinks", links);
    put("product_systems", "ProductSystem", id("system", key), name(key), rest);
  }
}
