package org.greenloop.batch.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.greenloop.accounting.footprint.network.Contributions;
import org.greenloop.accounting.footprint.network.Footprints;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.accounting.footprint.system.SupplySystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdWriterTest {

  private static final String CATEGORY = "climate change";

  @TempDir Path folder;

  private static Systems read(String system) throws IOException {
    return Systems.jsonLd(
        Path.of("src", "test", "resources", "footprint", "systems", system + ".zip"));
  }

  private Path write(
      Systems systems, Offer product, FootprintMethod method, Map<String, Double> hidden)
      throws IOException {
    Path path = folder.resolve(method.code() + hidden.size() + ".zip");
    try (OutputStream out = Files.newOutputStream(path)) {
      new JsonLdWriter(
              systems.supply(product, method),
              systems.category(CATEGORY),
              "kg CO2 eq",
              systems.book().flows())
          .write(product, hidden, method, out);
    }
    return path;
  }

  private static Map<?, Double> stages(Systems systems, Offer product, FootprintMethod method) {
    ImpactCategory category = systems.category(CATEGORY);
    Footprints footprints = Systems.solve(systems.supply(product, method), category);
    return Contributions.find(footprints, product.key()).orElseThrow().byStage(category);
  }

  /// Of a system with loops, allocation and avoided products; what was written is allocated, so
  /// that it is read by the method that takes avoided products as they stand.
  @ParameterizedTest
  @EnumSource
  void what_was_written_reads_back_to_the_same_footprint_and_stages(FootprintMethod method)
      throws IOException {
    for (String number : new String[] {"07", "24", "33", "54"}) {
      Systems systems = read(number);
      Offer product =
          Offer.of(
              Systems.OWNER,
              systems.book().processes().getFirst(),
              systems.book().processes().getFirst().outputs().getFirst());
      double expected = systems.footprint(product, method, systems.category(CATEGORY));
      Systems again = Systems.jsonLd(write(systems, product, method, Map.of()));
      assertThat(again.book().isRefused()).as(again.book().issues().toString()).isFalse();
      String name = Systems.OWNER + " " + product.output().name();
      Offer back =
          again.book().processes().stream()
              .filter(
                  process ->
                      process.outputs().getFirst().amount() == product.output().amount()
                          && process.name().equals(name))
              .map(process -> Offer.of(Systems.OWNER, process, process.outputs().getFirst()))
              .findFirst()
              .orElseThrow();
      assertThat(again.footprint(back, FootprintMethod.AVOIDED, again.category(CATEGORY)))
          .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
      Map<?, Double> stages = stages(systems, product, method);
      stages(again, back, FootprintMethod.AVOIDED)
          .forEach(
              (stage, value) ->
                  assertThat(value)
                      .isCloseTo(
                          Objects.requireNonNull(stages.get(stage)),
                          within(1e-9 * Math.abs(expected))));
    }
  }

  /// Loops, allocation, avoided products, uncertainties and hidden suppliers.
  @ParameterizedTest
  @EnumSource
  void what_was_written_is_as_the_schema_of_openLCA_wants_it(FootprintMethod method)
      throws IOException {
    for (String number : new String[] {"07", "24", "33", "54"}) {
      Systems systems = read(number);
      Offer product =
          Offer.of(
              Systems.OWNER,
              systems.book().processes().getFirst(),
              systems.book().processes().getFirst().outputs().getFirst());
      assertThat(OpenLcaSchema.faults(write(systems, product, method, Map.of())))
          .as("%s by %s", number, method)
          .isEmpty();
      String hidden =
          systems.supply(product, method).offers().keySet().stream()
              .filter(key -> !key.equals(product.key()))
              .findFirst()
              .orElseThrow();
      assertThat(OpenLcaSchema.faults(write(systems, product, method, Map.of(hidden, 1.5))))
          .as("%s by %s, %s hidden", number, method, hidden)
          .isEmpty();
    }
  }

  /// The check sees what openLCA would trip over.
  @Test
  void archives_that_are_not_as_the_schema_wants_are_found() throws IOException {
    assertThat(
            OpenLcaSchema.faults(
                new Zips()
                    .with("openlca.json", "{\"schemaVersion\":1}")
                    .with("process/mill.json", "{\"@type\":\"Process\",\"@id\":\"mill\"}")
                    .write(folder)))
        .anyMatch(fault -> fault.startsWith("openlca.json"))
        .anyMatch(fault -> fault.equals("process/mill.json: no folder of the schema"))
        .anyMatch(fault -> fault.equals("processes/mill.json: Process has no lastInternalId"))
        .anyMatch(fault -> fault.contains("flowProperty: is no ref of FlowProperty"));
  }

  @Test
  void the_same_system_gives_the_same_bytes() throws IOException {
    Systems systems = read("07");
    Offer product =
        Offer.of(
            Systems.OWNER,
            systems.book().processes().getFirst(),
            systems.book().processes().getFirst().outputs().getFirst());
    byte[] first = Files.readAllBytes(write(systems, product, FootprintMethod.AVOIDED, Map.of()));
    byte[] second = Files.readAllBytes(write(systems, product, FootprintMethod.AVOIDED, Map.of()));
    assertThat(second).isEqualTo(first);
  }

  /// The order of a map of the JDK is another one on every run of the program.
  @Test
  void fields_stand_in_one_order_on_every_run() throws IOException {
    Systems systems = read("07");
    Offer product =
        Offer.of(
            Systems.OWNER,
            systems.book().processes().getFirst(),
            systems.book().processes().getFirst().outputs().getFirst());
    try (ZipFile zip =
        new ZipFile(write(systems, product, FootprintMethod.AVOIDED, Map.of()).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        JsonNode document =
            JsonMapper.builder().build().readTree(zip.getInputStream(entry).readAllBytes());
        assertThat(List.copyOf(document.propertyNames())).as(entry.getName()).isSorted();
      }
    }
  }

  @Test
  void a_hidden_supplier_stands_there_with_its_total_alone() throws IOException {
    Systems systems = Systems.jsonLd(new Zips().write(folder));
    Offer steel = systems.offer("mill", "steel");
    SupplySystem supply = systems.supply(steel, FootprintMethod.CUT_OFF);
    Path path = folder.resolve("hidden.zip");
    try (OutputStream out = Files.newOutputStream(path)) {
      new JsonLdWriter(
              supply,
              new ImpactCategory("CO2", Map.of("co2", 1.0, ClimateChange.EQUIVALENT, 1.0)),
              "kgCO2e",
              systems.book().flows())
          .write(steel, Map.of(Systems.OWNER + "/mine/coal", 0.1), FootprintMethod.CUT_OFF, out);
    }
    Systems again = Systems.jsonLd(path);
    assertThat(again.book().processes()).hasSize(2);
    // 1 + 0.5 × 0.1
    assertThat(
            again.footprint(
                again.offer("EX-COOL steel", "EX-COOL steel"),
                FootprintMethod.CUT_OFF,
                again.category("CO2")))
        .isCloseTo(1.05, within(1e-12));
  }
}
