package org.greenloop.batch.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the schema of openLCA says of an archive: fields and their types from
/// `footprint/olca-schema.csv`, read from the definitions of GreenDelta/olca-schema (version 2, as
/// its list of changes renames them); folders and the file that names the version from `ModelPath`
/// and `PackageInfo` of GreenDelta/olca-modules.
final class OpenLcaSchema {

  private static final Map<String, String> FOLDERS =
      Map.of(
          "processes", "Process",
          "flows", "Flow",
          "flow_properties", "FlowProperty",
          "unit_groups", "UnitGroup",
          "lcia_categories", "ImpactCategory",
          "lcia_methods", "ImpactMethod",
          "product_systems", "ProductSystem");

  private record Field(String holds, String of, boolean needed) {}

  private final Map<String, Map<String, Field>> types = new HashMap<>();
  private final Map<String, JsonNode> documents = new LinkedHashMap<>();

  /// Types by id: what a reference may point to.
  private final Map<String, String> known = new HashMap<>();

  private final List<String> faults = new ArrayList<>();

  private OpenLcaSchema() throws IOException {
    for (String line :
        Files.readAllLines(Path.of("src", "test", "resources", "footprint", "olca-schema.csv"))) {
      String[] cells = line.split(",", -1);
      types
          .computeIfAbsent(cells[0], type -> new HashMap<>())
          .put(cells[1], new Field(cells[2], cells[3], cells[4].equals("yes")));
    }
  }

  /// Everything that is wrong with an archive, with its place.
  static List<String> faults(Path archive) throws IOException {
    OpenLcaSchema schema = new OpenLcaSchema();
    schema.read(archive);
    return schema.check();
  }

  private void read(Path archive) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        documents.put(entry.getName(), json.readTree(zip.getInputStream(entry).readAllBytes()));
      }
    }
    documents.values().forEach(document -> know(document, document.path("@type").asString("")));
    documents.forEach(
        (name, document) -> document.path("units").forEach(unit -> know(unit, "Unit")));
  }

  private void know(JsonNode document, String type) {
    known.put(document.path("@id").asString(""), type);
  }

  private List<String> check() {
    if (of("openlca.json").path("schemaVersion").asInt(0) != 2) {
      faults.add("openlca.json names no schemaVersion 2; openLCA takes the archive for version 1");
    }
    documents.forEach(
        (name, document) -> {
          int slash = name.indexOf('/');
          if (slash < 0) {
            return;
          }
          String type = FOLDERS.get(name.substring(0, slash));
          if (type == null) {
            faults.add(name + ": no folder of the schema");
            return;
          }
          if (!name.substring(slash + 1).equals(document.path("@id").asString("") + ".json")) {
            faults.add(name + ": is not named by its id");
          }
          object(name, type, document);
          if (type.equals("Process")) {
            process(name, document);
          } else if (type.equals("ProductSystem")) {
            system(name, document);
          } else if (type.equals("Flow")) {
            reference(name, document.path("flowProperties"), "isRefFlowProperty");
          } else if (type.equals("UnitGroup")) {
            reference(name, document.path("units"), "isRefUnit");
          }
        });
    return faults;
  }

  private JsonNode of(String name) {
    return documents.getOrDefault(name, JsonMapper.builder().build().createObjectNode());
  }

  private JsonNode of(String folder, JsonNode ref) {
    return of(folder + "/" + ref.path("@id").asString("") + ".json");
  }

  private void object(String place, String type, JsonNode object) {
    Map<String, Field> fields = Objects.requireNonNull(types.get(type));
    fields.forEach(
        (name, field) -> {
          if (field.needed() && !object.has(name)) {
            faults.add(place + ": " + type + " has no " + name);
          }
        });
    object
        .propertyStream()
        .forEach(
            property -> {
              Field field = fields.get(property.getKey());
              if (field == null) {
                faults.add(place + ": " + type + " knows no " + property.getKey());
              } else {
                value(place + " " + property.getKey(), field, property.getValue());
              }
            });
  }

  private void value(String place, Field field, JsonNode value) {
    boolean fits =
        switch (field.holds()) {
          case "text" ->
              value.isString() && (field.of().isEmpty() || field.of().equals(value.asString("")));
          case "word" -> List.of(field.of().split(" ")).contains(value.asString(""));
          case "number" -> value.isNumber() && Double.isFinite(value.doubleValue());
          case "whole" -> value.isIntegralNumber();
          case "truth" -> value.isBoolean();
          case "ref" -> isRef(place, field.of(), value);
          case "refs" ->
              value.isArray()
                  && value.valueStream().allMatch(each -> isRef(place, field.of(), each));
          case "object" -> {
            object(place, field.of(), value);
            yield value.isObject();
          }
          case "list" -> {
            value.forEach(each -> object(place, field.of(), each));
            yield value.isArray();
          }
          default -> throw new IllegalStateException(field.toString());
        };
    if (!fits) {
      faults.add(place + ": is no " + field.holds() + " of " + field.of() + ": " + value);
    }
  }

  private boolean isRef(String place, String type, JsonNode ref) {
    object(place, "Ref", ref);
    return ref.path("@type").asString("").equals(type)
        && type.equals(known.get(ref.path("@id").asString("")));
  }

  /// Exactly one is the reference, and its factor is 1.
  private void reference(String place, JsonNode all, String mark) {
    List<JsonNode> marked =
        all.valueStream().filter(each -> each.path(mark).asBoolean(false)).toList();
    if (marked.size() != 1 || marked.getFirst().path("conversionFactor").asDouble(0) != 1) {
      faults.add(place + ": not exactly one " + mark + " with factor 1");
    }
  }

  private void process(String place, JsonNode process) {
    Set<Integer> numbers = new HashSet<>();
    int references = 0;
    for (JsonNode exchange : process.path("exchanges")) {
      int number = exchange.path("internalId").asInt(0);
      if (number < 1 || !numbers.add(number) || number > process.path("lastInternalId").asInt(0)) {
        faults.add(place + ": internalId " + number + " is used twice or out of range");
      }
      references += exchange.path("isQuantitativeReference").asBoolean(false) ? 1 : 0;
      measure(place, of("flows", exchange.path("flow")), exchange, "flowProperty", "unit");
      JsonNode provider = exchange.path("defaultProvider");
      if (provider.isObject() && !makes(of("processes", provider), exchange.path("flow"))) {
        faults.add(place + ": the default provider does not make the flow of exchange " + number);
      }
    }
    if (references != 1) {
      faults.add(place + ": " + references + " quantitative references");
    }
  }

  /// The property belongs to the flow, and the unit to the property.
  private void measure(String place, JsonNode flow, JsonNode holder, String property, String unit) {
    String wanted = holder.path(property).path("@id").asString("");
    boolean ofFlow =
        flow.path("flowProperties")
            .valueStream()
            .anyMatch(
                factor -> factor.path("flowProperty").path("@id").asString("").equals(wanted));
    JsonNode group =
        of("unit_groups", of("flow_properties", holder.path(property)).path("unitGroup"));
    boolean ofProperty =
        group
            .path("units")
            .valueStream()
            .anyMatch(
                each ->
                    each.path("@id")
                        .asString("")
                        .equals(holder.path(unit).path("@id").asString("-")));
    if (!ofFlow || !ofProperty) {
      faults.add(place + ": property or unit does not fit the flow in " + holder);
    }
  }

  private static boolean makes(JsonNode process, JsonNode flow) {
    return process
        .path("exchanges")
        .valueStream()
        .anyMatch(
            exchange ->
                !exchange.path("isInput").asBoolean(true)
                    && exchange.path("flow").path("@id").equals(flow.path("@id")));
  }

  private static JsonNode exchange(JsonNode process, JsonNode ref) {
    return process
        .path("exchanges")
        .valueStream()
        .filter(exchange -> exchange.path("internalId").equals(ref.path("internalId")))
        .findFirst()
        .orElse(process.path("nothing"));
  }

  private void system(String place, JsonNode system) {
    JsonNode reference =
        exchange(of("processes", system.path("refProcess")), system.path("refExchange"));
    if (!reference.path("isQuantitativeReference").asBoolean(false)) {
      faults.add(place + ": refExchange is no reference of refProcess");
    }
    measure(place, of("flows", reference.path("flow")), system, "targetFlowProperty", "targetUnit");
    Set<String> members = new HashSet<>();
    system.path("processes").forEach(each -> members.add(each.path("@id").asString("")));
    for (JsonNode link : system.path("processLinks")) {
      JsonNode exchange = exchange(of("processes", link.path("process")), link.path("exchange"));
      boolean fits =
          exchange.path("flow").path("@id").equals(link.path("flow").path("@id"))
              && exchange.path("isInput").asBoolean(false)
              && makes(of("processes", link.path("provider")), link.path("flow"))
              && members.contains(link.path("provider").path("@id").asString(""))
              && members.contains(link.path("process").path("@id").asString(""));
      if (!fits) {
        faults.add(place + ": a link does not fit: " + link);
      }
    }
    long inputs =
        documents.entrySet().stream()
            .filter(document -> document.getKey().startsWith("processes/"))
            .flatMap(document -> document.getValue().path("exchanges").valueStream())
            .filter(exchange -> exchange.path("isInput").asBoolean(false))
            .count();
    if (system.path("processLinks").size() != inputs) {
      faults.add(place + ": an input has no link");
    }
  }
}
