package org.greenloop.batch.footprint;

import static org.greenloop.batch.footprint.JsonLdUnits.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.footprint.network.LifeCycleStage;
import org.greenloop.accounting.footprint.network.Uncertainty;
import org.greenloop.accounting.footprint.system.Role;
import org.greenloop.accounting.footprint.system.Supply;
import org.greenloop.accounting.footprint.system.SystemProcess;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import tools.jackson.databind.JsonNode;

/// Reads unit processes from an openLCA export (JSON-LD, schema version 2).
///
/// Products that leave a process and waste that it takes in are its outputs; each is a product of
/// the network. Amounts become those of the reference unit of the flow. An input is bought from its
/// default provider, else from the one process of the archive that makes it. Elementary flows are
/// characterised by the factor of their flow, whichever way they go, as openLCA does; one that goes
/// both ways has no clear sign and is refused where a category counts it.
final class JsonLdReader {

  static final String STAGE = "stage: ";

  /// How far the allocation factors of an exchange may miss 1, for factors that were rounded.
  private static final double ROUNDED = 0.01;

  /// Of which schema an archive is, as openLCA writes and asks it; without it, openLCA takes an
  /// archive for one of version 1.
  static final String PACKAGE = "openlca.json";

  /// The same, as early versions of openLCA 2 and the Python library of the schema write it.
  static final String SCHEMA = "olca-schema.json";

  /// The oldest that is read. Versions 3 and 4 changed reviews and declarations, which are not.
  static final int VERSION = 2;

  private final JsonLdArchive archive;
  private final GasNames gases;
  private final JsonLdUnits units;
  private final List<FootprintIssue> issues = new ArrayList<>();
  private final Map<String, List<String>> makers = new HashMap<>();
  private final Map<String, ProcessBook.ElementaryFlow> flows = new TreeMap<>();
  private final Set<String> emitted = new HashSet<>();
  private final Set<String> takenIn = new HashSet<>();

  private JsonLdReader(JsonLdArchive archive, GasNames gases) throws IOException {
    this.archive = archive;
    this.gases = gases;
    checkSchema(archive);
    this.units = JsonLdUnits.read(archive);
  }

  static ProcessBook read(Path path, GasNames gases) throws IOException {
    try (JsonLdArchive archive = JsonLdArchive.open(path)) {
      return new JsonLdReader(archive, gases).book();
    } catch (FootprintRefused e) {
      return ProcessBook.refused(e.issues().getFirst());
    }
  }

  private static void checkSchema(JsonLdArchive archive) throws IOException {
    Optional<JsonNode> wrapper = archive.find(PACKAGE);
    Optional<JsonNode> schema = archive.find(SCHEMA);
    int version =
        wrapper
            .map(document -> document.path("schemaVersion").asInt(0))
            .or(() -> schema.map(document -> document.path("version").asInt(0)))
            .orElse(archive.has("context.json") ? 1 : VERSION);
    if (version < VERSION) {
      throw new FootprintRefused(
          FootprintIssue.of(
              Kind.OTHER_SCHEMA, wrapper.isPresent() ? PACKAGE : SCHEMA, String.valueOf(version)));
    }
  }

  private ProcessBook book() throws IOException {
    List<String> names = archive.names("processes");
    if (names.isEmpty()) {
      throw new FootprintRefused(FootprintIssue.of(Kind.NO_PROCESS, "processes/"));
    }
    for (String name : names) {
      index(archive.read(name));
    }
    List<SystemProcess> processes = new ArrayList<>();
    for (String name : names) {
      new Reading(archive.read(name)).process().ifPresent(processes::add);
    }
    List<ProcessBook.Category> categories = categories();
    checkDirections(categories);
    noteUnmapped(categories);
    return new ProcessBook(processes, flows, categories, issues);
  }

  /// Who makes what.
  private void index(JsonNode process) {
    for (JsonNode exchange : process.path("exchanges")) {
      units
          .find(text(exchange.path("flow"), "@id"))
          .filter(flow -> isOutput(flow, exchange))
          .ifPresent(
              flow -> {
                List<String> ids = makers.computeIfAbsent(flow.id(), id -> new ArrayList<>(1));
                if (!ids.contains(text(process, "@id"))) {
                  ids.add(text(process, "@id"));
                }
              });
    }
  }

  private static boolean isOutput(JsonLdUnits.Flow flow, JsonNode exchange) {
    boolean input = exchange.path("isInput").asBoolean(false);
    return !flow.isElementary()
        && !exchange.path("isAvoidedProduct").asBoolean(false)
        && input == flow.isWaste();
  }

  private List<ProcessBook.Category> categories() throws IOException {
    List<ProcessBook.Category> categories = new ArrayList<>();
    for (String name : archive.names("lcia_categories")) {
      JsonNode category = archive.read(name);
      Map<String, Double> factors = new HashMap<>();
      for (JsonNode factor : category.path("impactFactors")) {
        addFactor(text(category, "name"), factor, factors);
      }
      categories.add(
          new ProcessBook.Category(
              text(category, "@id"), text(category, "name"), text(category, "refUnit"), factors));
    }
    return categories;
  }

  private void addFactor(String category, JsonNode factor, Map<String, Double> factors) {
    String id = text(factor.path("flow"), "@id");
    Optional<JsonLdUnits.Flow> flow = units.find(id);
    if (flow.isEmpty() || !flows.containsKey(id)) {
      return; // of a flow that no process here exchanges
    }
    if (!text(factor.path("location"), "@id").isEmpty()) {
      issues.add(FootprintIssue.of(Kind.REGIONAL_FACTOR, category, flow.get().name()));
      return;
    }
    Optional<Double> size = units.size(flow.get(), factor);
    JsonNode value = factor.path("value");
    if (size.isEmpty()) {
      issues.add(FootprintIssue.of(Kind.UNKNOWN_UNIT, category, flow.get().name()));
    } else if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      issues.add(FootprintIssue.of(Kind.NOT_A_NUMBER, category, value.toString()));
    } else {
      factors.put(id, value.doubleValue() / size.get());
    }
  }

  private void checkDirections(List<ProcessBook.Category> categories) {
    for (String flow : new TreeSet<>(emitted)) {
      boolean counted = categories.stream().anyMatch(each -> each.factors().containsKey(flow));
      if (takenIn.contains(flow) && counted) {
        issues.add(FootprintIssue.of(Kind.BOTH_DIRECTIONS, name(flow)));
      }
    }
  }

  private void noteUnmapped(List<ProcessBook.Category> categories) {
    flows.forEach(
        (id, flow) -> {
          if (flow.gas().isEmpty()
              && categories.stream().noneMatch(each -> each.factors().containsKey(id))) {
            issues.add(FootprintIssue.of(Kind.UNMAPPED_FLOW, flow.name(), flow.unit()));
          }
        });
  }

  private String name(String flow) {
    return units.find(flow).map(JsonLdUnits.Flow::name).orElse(flow);
  }

  /// One exchange whose flow and unit are known.
  private record Exchange(
      int number, JsonLdUnits.Flow flow, double size, double amount, JsonNode json) {}

  private final class Reading {

    private final JsonNode process;
    private final String place;
    private final List<Exchange> outputs = new ArrayList<>();
    private final List<SystemProcess.Input> inputs = new ArrayList<>();
    private final List<SystemProcess.Emission> emissions = new ArrayList<>();
    private final int before = issues.size();
    private boolean reference;

    Reading(JsonNode process) {
      this.process = process;
      this.place = text(process, "name") + " [" + text(process, "@id") + "]";
    }

    private void refuse(Kind kind, String found) {
      issues.add(FootprintIssue.of(kind, place, found));
    }

    Optional<SystemProcess> process() {
      int number = 0;
      for (JsonNode json : process.path("exchanges")) {
        number++;
        int internal = json.path("internalId").asInt(-number);
        exchange(internal, json).ifPresent(this::sort);
      }
      if (!reference || outputs.isEmpty()) {
        refuse(Kind.NO_REFERENCE_FLOW, "");
      }
      List<SystemProcess.Output> allocated = allocate();
      return issues.stream()
              .skip(before)
              .anyMatch(issue -> issue.kind().weight() == FootprintIssue.Weight.REFUSES)
          ? Optional.empty()
          : Optional.of(
              new SystemProcess(
                  text(process, "@id"),
                  text(process, "name"),
                  allocated,
                  inputs,
                  emissions,
                  provenance()));
    }

    private SystemProcess.Provenance provenance() {
      String source =
          text(process.path("processDocumentation").path("dataSetOwner"), "name")
              .concat(" ")
              .concat(text(process.path("processDocumentation").path("publication"), "name"))
              .strip();
      return new SystemProcess.Provenance(
          source, Confidence.SECONDARY, SystemProcess.Origin.SECONDARY);
    }

    private Optional<Exchange> exchange(int number, JsonNode json) {
      String id = text(json.path("flow"), "@id");
      Optional<JsonLdUnits.Flow> flow = units.find(id);
      if (flow.isEmpty()) {
        refuse(Kind.UNKNOWN_FLOW, text(json.path("flow"), "name") + " [" + id + "]");
        return Optional.empty();
      }
      Optional<Double> size = units.size(flow.get(), json);
      if (size.isEmpty() || units.referenceUnit(flow.get()).isEmpty()) {
        refuse(Kind.UNKNOWN_FLOW_PROPERTY, flow.get().name());
        return Optional.empty();
      }
      JsonNode amount = json.path("amount");
      if (!amount.isNumber() || !Double.isFinite(amount.doubleValue() * size.get())) {
        refuse(Kind.NOT_A_NUMBER, amount.isMissingNode() ? "" : amount.toString());
        return Optional.empty();
      }
      return Optional.of(
          new Exchange(number, flow.get(), size.get(), amount.doubleValue() * size.get(), json));
    }

    private void sort(Exchange exchange) {
      boolean marked = exchange.json().path("isQuantitativeReference").asBoolean(false);
      if (exchange.flow().isElementary()) {
        emit(exchange);
      } else if (isOutput(exchange.flow(), exchange.json())) {
        reference |= marked;
        take(exchange);
      } else {
        buy(exchange);
      }
    }

    private void take(Exchange exchange) {
      if (exchange.amount() == 0 && !marked(exchange)) {
        return; // a product that is not made
      }
      if (exchange.amount() <= 0) {
        refuse(Kind.REFERENCE_NOT_POSITIVE, exchange.flow().name());
      } else if (outputs.stream()
          .anyMatch(output -> output.flow().id().equals(exchange.flow().id()))) {
        refuse(Kind.DUPLICATE_OUTPUT, exchange.flow().name());
      } else {
        outputs.add(exchange);
      }
    }

    private boolean marked(Exchange exchange) {
      return exchange.json().path("isQuantitativeReference").asBoolean(false);
    }

    private void emit(Exchange exchange) {
      JsonLdUnits.Flow flow = exchange.flow();
      boolean input = exchange.json().path("isInput").asBoolean(false);
      if (exchange.amount() != 0) {
        (input ? takenIn : emitted).add(flow.id());
      }
      String unit = units.referenceUnit(flow).orElseThrow();
      flows.computeIfAbsent(
          flow.id(),
          id ->
              new ProcessBook.ElementaryFlow(
                  flow.name(), unit, unit.equals("kg") && !input ? gases.gas(flow.name()) : ""));
      emissions.add(
          new SystemProcess.Emission(
              exchange.number(), flow.id(), exchange.amount(), uncertainty(exchange)));
    }

    private void buy(Exchange exchange) {
      boolean avoided = exchange.json().path("isAvoidedProduct").asBoolean(false);
      provider(exchange)
          .ifPresent(
              provider ->
                  inputs.add(
                      new SystemProcess.Input(
                          exchange.number(),
                          new Supply.Own(provider, exchange.flow().id()),
                          exchange.amount(),
                          units.referenceUnit(exchange.flow()).orElseThrow(),
                          stage(exchange),
                          uncertainty(exchange),
                          avoided ? new Role.Avoided(OptionalDouble.empty()) : Role.PLAIN)));
    }

    /// Our own exports write the stage of life into the comment of the exchange.
    private LifeCycleStage stage(Exchange exchange) {
      String comment = text(exchange.json(), "description");
      if (comment.startsWith(STAGE)) {
        for (LifeCycleStage stage : LifeCycleStage.values()) {
          if (comment.substring(STAGE.length()).equals(stage.name())) {
            return stage;
          }
        }
      }
      return exchange.flow().isWaste() ? LifeCycleStage.END_OF_LIFE : LifeCycleStage.RAW_MATERIALS;
    }

    private Optional<String> provider(Exchange exchange) {
      List<String> known = makers.getOrDefault(exchange.flow().id(), List.of());
      String named = text(exchange.json().path("defaultProvider"), "@id");
      if (!named.isEmpty()) {
        if (known.contains(named)) {
          return Optional.of(named);
        }
        issues.add(new FootprintIssue(Kind.WRONG_PROVIDER, place, named, exchange.flow().name()));
        return Optional.empty();
      }
      if (known.size() == 1) {
        return Optional.of(known.getFirst());
      }
      issues.add(
          new FootprintIssue(
              known.isEmpty() ? Kind.NO_PROVIDER : Kind.SEVERAL_PROVIDERS,
              place,
              exchange.flow().name(),
              String.valueOf(known.size())));
      return Optional.empty();
    }

    private Uncertainty uncertainty(Exchange exchange) {
      JsonNode stated = exchange.json().path("uncertainty");
      String type = text(stated, "distributionType");
      double amount = Math.abs(exchange.amount());
      switch (type) {
        case "", "NO_DISTRIBUTION" -> {
          return Uncertainty.EXACT;
        }
        case "LOG_NORMAL_DISTRIBUTION" -> {
          double deviation = stated.path("geomSd").asDouble(Double.NaN);
          if (deviation >= 1 && Double.isFinite(deviation)) {
            return new Uncertainty.Lognormal(deviation);
          }
        }
        case "NORMAL_DISTRIBUTION" -> {
          double deviation = stated.path("sd").asDouble(Double.NaN) * exchange.size();
          if (amount == 0) {
            return Uncertainty.EXACT;
          }
          if (deviation >= 0 && Double.isFinite(deviation / amount)) {
            return new Uncertainty.Symmetric(deviation / amount);
          }
        }
        case "UNIFORM_DISTRIBUTION", "TRIANGLE_DISTRIBUTION" -> {
          double width =
              (stated.path("maximum").asDouble(Double.NaN)
                      - stated.path("minimum").asDouble(Double.NaN))
                  * exchange.size();
          issues.add(FootprintIssue.of(Kind.OTHER_DISTRIBUTION, place, type));
          if (amount == 0) {
            return Uncertainty.EXACT;
          }
          if (width >= 0 && Double.isFinite(width / amount)) {
            // σ² of a uniform distribution is width² ÷ 12, of a symmetric triangle width² ÷ 24
            double share = type.startsWith("UNIFORM") ? 12 : 24;
            return new Uncertainty.Symmetric(width / Math.sqrt(share) / amount);
          }
        }
        default -> {
          // said below
        }
      }
      refuse(Kind.BAD_UNCERTAINTY, type);
      return Uncertainty.EXACT;
    }

    private List<SystemProcess.Output> allocate() {
      List<SystemProcess.Output> allocated = new ArrayList<>();
      String method = text(process, "defaultAllocationMethod");
      for (Exchange output : outputs) {
        SystemProcess.Allocation allocation =
            outputs.size() == 1
                ? SystemProcess.Allocation.WHOLE
                : switch (method) {
                  case "PHYSICAL_ALLOCATION", "ECONOMIC_ALLOCATION" -> share(method, output.flow());
                  case "CAUSAL_ALLOCATION" -> causal(output.flow());
                  default -> SystemProcess.Allocation.WHOLE;
                };
        allocated.add(
            new SystemProcess.Output(
                output.flow().id(),
                output.flow().name(),
                output.amount(),
                units.referenceUnit(output.flow()).orElseThrow(),
                allocation));
      }
      if (outputs.size() > 1) {
        checkShares(method, allocated);
      }
      return allocated;
    }

    private SystemProcess.Allocation share(String method, JsonLdUnits.Flow product) {
      for (JsonNode factor : process.path("allocationFactors")) {
        if (text(factor, "allocationType").equals(method)
            && text(factor.path("product"), "@id").equals(product.id())) {
          return new SystemProcess.Allocation.Share(factor.path("value").asDouble(Double.NaN));
        }
      }
      return new SystemProcess.Allocation.Share(0);
    }

    private SystemProcess.Allocation causal(JsonLdUnits.Flow product) {
      Map<Integer, Double> shares = new LinkedHashMap<>();
      for (JsonNode factor : process.path("allocationFactors")) {
        if (text(factor, "allocationType").equals("CAUSAL_ALLOCATION")
            && text(factor.path("product"), "@id").equals(product.id())) {
          shares.put(
              factor.path("exchange").path("internalId").asInt(0),
              factor.path("value").asDouble(Double.NaN));
        }
      }
      return new SystemProcess.Allocation.Causal(shares);
    }

    /// The factors of each exchange have to add up to 1: nothing is lost and nothing counted twice.
    private void checkShares(String method, List<SystemProcess.Output> allocated) {
      if (!List.of("PHYSICAL_ALLOCATION", "ECONOMIC_ALLOCATION", "CAUSAL_ALLOCATION")
          .contains(method)) {
        refuse(Kind.NO_ALLOCATION, String.valueOf(allocated.size()));
        return;
      }
      Set<Integer> exchanges = new TreeSet<>();
      inputs.forEach(input -> exchanges.add(input.number()));
      emissions.forEach(emission -> exchanges.add(emission.number()));
      for (int exchange : exchanges) {
        double sum =
            allocated.stream().mapToDouble(output -> output.allocation().of(exchange)).sum();
        if (!(Math.abs(sum - 1) <= ROUNDED)) {
          refuse(Kind.ALLOCATION_SUM, String.valueOf(sum));
          return;
        }
      }
    }
  }
}
