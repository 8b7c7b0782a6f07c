package org.greenloop.batch.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An openLCA archive in words: steel, which burns coal and makes 1 kg of CO2 for a kilogram.
final class Zips {

  static final String FLOW =
      """
      {"@type":"Flow","@id":"%s","name":"%s","flowType":"%s","flowProperties":[
        {"isRefFlowProperty":true,"conversionFactor":1.0,"flowProperty":{"@id":"mass"}}]}
      """;

  private final Map<String, String> files = new LinkedHashMap<>();

  Zips() {
    with("olca-schema.json", "{\"version\":2}");
    with(
        "unit_groups/units.json",
        """
        {"@id":"units","name":"Units of mass","units":[
          {"@id":"kg","name":"kg","conversionFactor":1.0,"isRefUnit":true},
          {"@id":"t","name":"t","conversionFactor":1000.0}]}
        """);
    with(
        "flow_properties/mass.json",
        "{\"@id\":\"mass\",\"name\":\"Mass\",\"unitGroup\":{\"@id\":\"units\"}}");
    flow("steel", "PRODUCT_FLOW");
    flow("coal", "PRODUCT_FLOW");
    with("flows/co2.json", FLOW.formatted("co2", "Carbon dioxide, fossil", "ELEMENTARY_FLOW"));
    process("mill", made("steel", 1), bought("coal", 0.5), emitted(1));
    process("mine", made("coal", 1), emitted(0.1));
  }

  Zips with(String name, String content) {
    files.put(name, content);
    return this;
  }

  Zips without(String name) {
    files.remove(name);
    return this;
  }

  Zips flow(String id, String type) {
    return with("flows/" + id + ".json", FLOW.formatted(id, id, type));
  }

  Zips process(String id, String... exchanges) {
    return with(
        "processes/" + id + ".json",
        "{\"@type\":\"Process\",\"@id\":\"%s\",\"name\":\"%s\",\"exchanges\":[%s]}"
            .formatted(id, id, String.join(",", exchanges)));
  }

  static String made(String flow, double amount) {
    return exchange(flow, amount, "\"isInput\":false,\"isQuantitativeReference\":true");
  }

  static String bought(String flow, double amount) {
    return exchange(flow, amount, "\"isInput\":true");
  }

  static String emitted(double amount) {
    return exchange("co2", amount, "\"isInput\":false");
  }

  static String exchange(String flow, double amount, String rest) {
    return "{\"flow\":{\"@id\":\"%s\"},\"amount\":%s,\"unit\":{\"@id\":\"kg\"},%s}"
        .formatted(flow, amount, rest);
  }

  Path write(Path folder) {
    Path path = folder.resolve("system.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path;
  }
}
