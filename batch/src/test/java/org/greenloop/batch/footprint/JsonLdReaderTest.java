package org.greenloop.batch.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.greenloop.batch.footprint.Zips.bought;
import static org.greenloop.batch.footprint.Zips.emitted;
import static org.greenloop.batch.footprint.Zips.exchange;
import static org.greenloop.batch.footprint.Zips.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.footprint.network.ImpactCategory;
import org.greenloop.accounting.footprint.system.FootprintMethod;
import org.greenloop.accounting.footprint.system.Offer;
import org.greenloop.batch.footprint.FootprintIssue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdReaderTest {

  private static final ImpactCategory CO2 = new ImpactCategory("CO2", Map.of("co2", 1.0));

  @TempDir Path folder;

  private ProcessBook read(Zips zips) throws IOException {
    return Systems.jsonLd(zips.write(folder)).book();
  }

  private List<Kind> kinds(Zips zips) throws IOException {
    ProcessBook book = read(zips);
    assertThat(book.isRefused()).isTrue();
    return book.issues().stream().map(FootprintIssue::kind).distinct().toList();
  }

  private double footprint(Zips zips, FootprintMethod method) throws IOException {
    Systems systems = new Systems(read(zips));
    assertThat(systems.book().issues()).isEmpty();
    Offer steel = systems.offer("mill", "steel");
    return systems.footprint(steel, method, CO2);
  }

  @Test
  void an_input_carries_the_emissions_of_its_provider() throws IOException {
    // 1 + 0.5 × 0.1
    assertThat(footprint(new Zips(), FootprintMethod.CUT_OFF)).isCloseTo(1.05, within(1e-12));
  }

  @Test
  void a_unit_converts_through_its_group() throws IOException {
    Zips zips =
        new Zips()
            .process(
                "mill",
                made("steel", 2),
                bought("coal", 0.5).replace("\"kg\"", "\"t\""),
                emitted(1));
    // (1 + 500 × 0.1) ÷ 2
    assertThat(footprint(zips, FootprintMethod.CUT_OFF)).isCloseTo(25.5, within(1e-12));
  }

  @Test
  void an_avoided_product_counts_by_method() throws IOException {
    Zips zips =
        new Zips()
            .process(
                "mill",
                made("steel", 1),
                exchange("coal", 0.5, "\"isInput\":true,\"isAvoidedProduct\":true"),
                emitted(1));
    assertThat(footprint(zips, FootprintMethod.CUT_OFF)).isCloseTo(1, within(1e-12));
    // A = 0.5: 1 − 0.5 × 0.05
    assertThat(footprint(zips, FootprintMethod.CIRCULAR)).isCloseTo(0.975, within(1e-12));
    assertThat(footprint(zips, FootprintMethod.AVOIDED)).isCloseTo(0.95, within(1e-12));
  }

  @Test
  void a_name_finds_the_gas() throws IOException {
    assertThat(read(new Zips()).flows().get("co2"))
        .isEqualTo(new ProcessBook.ElementaryFlow("Carbon dioxide, fossil", "kg", "CO2"));
  }

  @Test
  void what_no_category_counts_is_listed_and_taken_in() throws IOException {
    ProcessBook book =
        read(
            new Zips()
                .flow("vapour", "ELEMENTARY_FLOW")
                .process("mine", made("coal", 1), exchange("vapour", 1, "\"isInput\":false")));
    assertThat(book.isRefused()).isFalse();
    assertThat(book.issues())
        .containsExactly(new FootprintIssue(Kind.UNMAPPED_FLOW, "vapour", "kg", ""));
  }

  @Test
  void a_process_without_reference_flow_is_refused() throws IOException {
    assertThat(kinds(new Zips().process("mine", emitted(1)).process("mill", made("steel", 1))))
        .containsExactly(Kind.NO_REFERENCE_FLOW);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1})
  void a_reference_that_is_not_positive_is_refused(double amount) throws IOException {
    assertThat(kinds(new Zips().process("mine", made("coal", amount), emitted(1))))
        .contains(Kind.REFERENCE_NOT_POSITIVE);
  }

  @Test
  void an_input_that_nobody_makes_is_refused_and_not_zero() throws IOException {
    assertThat(kinds(new Zips().without("processes/mine.json"))).containsExactly(Kind.NO_PROVIDER);
  }

  @Test
  void two_makers_need_a_default_provider() throws IOException {
    Zips zips = new Zips().process("pit", made("coal", 1), emitted(0.2));
    assertThat(kinds(zips)).containsExactly(Kind.SEVERAL_PROVIDERS);
    String coal = exchange("coal", 0.5, "\"isInput\":true,\"defaultProvider\":{\"@id\":\"pit\"}");
    // 1 + 0.5 × 0.2
    assertThat(
            footprint(
                zips.process("mill", made("steel", 1), coal, emitted(1)), FootprintMethod.CUT_OFF))
        .isCloseTo(1.1, within(1e-12));
  }

  @Test
  void a_provider_that_makes_something_else_is_refused() throws IOException {
    String coal = exchange("coal", 0.5, "\"isInput\":true,\"defaultProvider\":{\"@id\":\"mill\"}");
    assertThat(kinds(new Zips().process("mill", made("steel", 1), coal)))
        .containsExactly(Kind.WRONG_PROVIDER);
  }

  private static Zips shared(String method, String slag) {
    return new Zips()
        .flow("slag", "PRODUCT_FLOW")
        .with(
            "processes/mill.json",
            """
            {"@id":"mill","name":"mill","defaultAllocationMethod":"%s","allocationFactors":[
              {"allocationType":"PHYSICAL_ALLOCATION","product":{"@id":"steel"},"value":0.6},
              {"allocationType":"PHYSICAL_ALLOCATION","product":{"@id":"slag"},"value":%s}],
             "exchanges":[%s,%s,%s]}
            """
                .formatted(
                    method,
                    slag,
                    made("steel", 2),
                    exchange("slag", 1, "\"isInput\":false"),
                    emitted(1)));
  }

  @Test
  void two_products_share_by_the_default_method() throws IOException {
    // 0.6 × 1 ÷ 2
    assertThat(footprint(shared("PHYSICAL_ALLOCATION", "0.4"), FootprintMethod.CUT_OFF))
        .isCloseTo(0.3, within(1e-12));
  }

  @Test
  void two_products_without_a_method_are_refused() throws IOException {
    assertThat(kinds(shared("NO_ALLOCATION", "0.4"))).containsExactly(Kind.NO_ALLOCATION);
  }

  @Test
  void factors_that_do_not_add_up_to_one_are_refused() throws IOException {
    assertThat(kinds(shared("PHYSICAL_ALLOCATION", "0.3"))).containsExactly(Kind.ALLOCATION_SUM);
    assertThat(kinds(shared("CAUSAL_ALLOCATION", "0.4"))).containsExactly(Kind.ALLOCATION_SUM);
  }

  @Test
  void a_flow_or_unit_that_is_not_in_the_archive_is_refused() throws IOException {
    assertThat(kinds(new Zips().without("flows/coal.json"))).contains(Kind.UNKNOWN_FLOW);
    assertThat(kinds(new Zips().process("mine", made("coal", 1).replace("\"kg\"", "\"lb\""))))
        .contains(Kind.UNKNOWN_FLOW_PROPERTY);
  }

  @Test
  void nothing_is_fetched() throws IOException {
    Zips zips =
        new Zips().with("processes/mine.json", "{\"@context\":\"https://example.org/c.jsonld\"}");
    assertThat(read(zips).issues())
        .containsExactly(
            new FootprintIssue(
                Kind.REMOTE_CONTEXT, "processes/mine.json", "https://example.org/c.jsonld", ""));
    assertThat(
            kinds(
                new Zips().with("flows/coal.json", "{\"@context\":[{},\"http://example.org/c\"]}")))
        .containsExactly(Kind.REMOTE_CONTEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../mine.json", "/processes/x.json", "a\\b.json", "C:/x.json"})
  void an_entry_that_points_outside_is_refused(String name) throws IOException {
    assertThat(kinds(new Zips().with(name, "{}"))).containsExactly(Kind.ENTRY_OUTSIDE);
  }

  @Test
  void a_bomb_is_refused() throws IOException {
    String blanks = " ".repeat(4 * 1024 * 1024);
    assertThat(kinds(new Zips().with("processes/bomb.json", "{}" + blanks)))
        .containsExactly(Kind.ARCHIVE_TOO_COMPRESSED);
  }

  @Test
  void deep_nesting_is_refused() throws IOException {
    assertThat(
            kinds(
                new Zips()
                    .with(
                        "processes/deep.json",
                        "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}")))
        .containsExactly(Kind.JSON_TOO_DEEP);
  }

  @Test
  void what_is_no_json_and_what_is_no_archive_is_refused() throws IOException {
    assertThat(kinds(new Zips().with("processes/x.json", "{"))).containsExactly(Kind.BROKEN_JSON);
    assertThat(kinds(new Zips().with("processes/x.json", "[]"))).containsExactly(Kind.BROKEN_JSON);
    Path path = Files.write(folder.resolve("x.zip"), new byte[] {'P', 'K', 3, 4, 0});
    assertThat(Systems.jsonLd(path).book().issues().getFirst().kind())
        .isEqualTo(Kind.BROKEN_ARCHIVE);
  }

  @Test
  void the_schema_of_openLCA_1_is_refused() throws IOException {
    assertThat(kinds(new Zips().without("olca-schema.json").with("context.json", "{}")))
        .containsExactly(Kind.OTHER_SCHEMA);
  }

  /// Versions after 2 are of things that are not read.
  @Test
  void the_version_is_read_where_openLCA_writes_it() throws IOException {
    assertThat(
            kinds(
                new Zips()
                    .without("olca-schema.json")
                    .with("openlca.json", "{\"schemaVersion\":1}")))
        .containsExactly(Kind.OTHER_SCHEMA);
    assertThat(
            read(new Zips()
                    .without("olca-schema.json")
                    .with("openlca.json", "{\"schemaVersion\":4}"))
                .isRefused())
        .isFalse();
  }

  @Test
  void an_archive_without_process_is_refused() throws IOException {
    assertThat(kinds(new Zips().without("processes/mill.json").without("processes/mine.json")))
        .containsExactly(Kind.NO_PROCESS);
  }

  @Test
  void a_number_that_is_none_is_refused() throws IOException {
    assertThat(kinds(new Zips().process("mine", made("coal", 1).replace("1.0", "\"one\""))))
        .contains(Kind.NOT_A_NUMBER);
    assertThat(kinds(new Zips().process("mine", made("coal", 1).replace("1.0", "1e999"))))
        .contains(Kind.NOT_A_NUMBER);
  }

  @Test
  void a_flow_of_two_directions_that_counts_is_refused() throws IOException {
    Zips zips =
        new Zips()
            .process("mine", made("coal", 1), exchange("co2", 1, "\"isInput\":true"))
            .with(
                "lcia_categories/c.json",
                "{\"@id\":\"c\",\"name\":\"c\",\"refUnit\":\"kg\",\"impactFactors\":["
                    + "{\"flow\":{\"@id\":\"co2\"},\"value\":1}]}");
    assertThat(kinds(zips)).containsExactly(Kind.BOTH_DIRECTIONS);
  }
}
