package org.greenloop.batch.footprint;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Flows, flow properties and unit groups of an openLCA export: what one unit of an exchange is in
/// the reference unit of its flow.
///
///     amount in reference unit = amount × factor of its unit ÷ factor of its flow property
final class JsonLdUnits {

  /// @param factors by id of the unit, size in the reference unit
  private record UnitGroup(String reference, Map<String, Double> factors) {}

  /// @param type such as `PRODUCT_FLOW`
  /// @param reference id of its reference flow property
  /// @param properties factor by id of the flow property
  record Flow(
      String id, String name, String type, String reference, Map<String, Double> properties) {
    boolean isElementary() {
      return type.equals("ELEMENTARY_FLOW");
    }

    boolean isWaste() {
      return type.equals("WASTE_FLOW");
    }
  }

  private final Map<String, UnitGroup> groups = new HashMap<>();
  private final Map<String, String> groupOfProperty = new HashMap<>();
  private final Map<String, Flow> flows = new HashMap<>();

  static JsonLdUnits read(JsonLdArchive archive) throws IOException {
    JsonLdUnits units = new JsonLdUnits();
    for (String name : archive.names("unit_groups")) {
      units.addGroup(archive.read(name));
    }
    for (String name : archive.names("flow_properties")) {
      JsonNode property = archive.read(name);
      units.groupOfProperty.put(text(property, "@id"), text(property.path("unitGroup"), "@id"));
    }
    for (String name : archive.names("flows")) {
      units.addFlow(archive.read(name));
    }
    return units;
  }

  private void addGroup(JsonNode group) {
    String reference = "";
    Map<String, Double> factors = new HashMap<>();
    for (JsonNode unit : group.path("units")) {
      double factor = unit.path("conversionFactor").asDouble(0);
      if (factor > 0 && Double.isFinite(factor)) {
        factors.put(text(unit, "@id"), factor);
      }
      if (unit.path("isRefUnit").asBoolean(false)) {
        reference = text(unit, "name");
      }
    }
    groups.put(text(group, "@id"), new UnitGroup(reference, factors));
  }

  private void addFlow(JsonNode flow) {
    String reference = "";
    Map<String, Double> properties = new HashMap<>();
    for (JsonNode property : flow.path("flowProperties")) {
      String id = text(property.path("flowProperty"), "@id");
      double factor = property.path("conversionFactor").asDouble(0);
      if (factor > 0 && Double.isFinite(factor)) {
        properties.put(id, factor);
      }
      if (property.path("isRefFlowProperty").asBoolean(false)) {
        reference = id;
      }
    }
    flows.put(
        text(flow, "@id"),
        new Flow(
            text(flow, "@id"), text(flow, "name"), text(flow, "flowType"), reference, properties));
  }

  Optional<Flow> find(String flow) {
    return Optional.ofNullable(flows.get(flow));
  }

  /// Name of the unit that amounts of a flow are stated in here.
  Optional<String> referenceUnit(Flow flow) {
    return group(flow.reference()).map(UnitGroup::reference).filter(name -> !name.isEmpty());
  }

  private Optional<UnitGroup> group(String property) {
    return Optional.ofNullable(groupOfProperty.get(property)).map(groups::get);
  }

  /// What one unit of an exchange or factor is in the reference unit of its flow; without a unit or
  /// a flow property, those of reference.
  Optional<Double> size(Flow flow, JsonNode exchange) {
    String property = text(exchange.path("flowProperty"), "@id");
    String used = property.isEmpty() ? flow.reference() : property;
    Optional<Double> ofProperty = Optional.ofNullable(flow.properties().get(used));
    String unit = text(exchange.path("unit"), "@id");
    Optional<Double> ofUnit =
        unit.isEmpty()
            ? Optional.of(1.0)
            : group(used).flatMap(group -> Optional.ofNullable(group.factors().get(unit)));
    return ofProperty.flatMap(
        propertyFactor -> ofUnit.map(unitFactor -> unitFactor / propertyFactor));
  }

  static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? value.stringValue() : "";
  }
}
