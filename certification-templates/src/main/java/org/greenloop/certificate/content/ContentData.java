package org.greenloop.certificate.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The data that a document carries: its content as JSON-LD and as CSV, and the content that either
/// of them holds.
/// * JSON-LD 1.1 with its context inside, so that nothing is fetched. Terms are the names of the
///   record's components under `urn:greenloop:KIND#`; lists keep their order.
/// * CSV in long form, `part,row,field,value`: a line for each value. See [LongCsv].
///
/// Decimals are strings and keep their digits. What either form holds is checked by the
/// constructors of the record, like any other content.
///
/// @param kind as it stands in the addresses, such as `recovery-receipt`
public record ContentData<C extends Content>(String kind, Class<C> type) {

  private static final String ISSUED = "issued";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
          .withConfigOverride(
              BigDecimal.class,
              decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  /// In lines of their own on every platform.
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  /// The name that the document has for ever.
  public String identifier(C content) {
    return "urn:greenloop:document:" + content.issued().serial();
  }

  public byte[] jsonLd(C content) {
    ObjectNode values = tree(content);
    ObjectNode document = MAPPER.createObjectNode();
    document.set("@context", context(values));
    document.put("@id", identifier(content));
    document.put("@type", type.getSimpleName().replace("Content", ""));
    document.put("kind", kind);
    document.setAll(values);
    String json = MAPPER.writer().with(PRETTY).writeValueAsString(document) + "\n";
    return json.getBytes(StandardCharsets.UTF_8);
  }

  public byte[] csv(C content) {
    return LongCsv.write(tree(content));
  }

  /// @throws IllegalArgumentException where the bytes hold no such content, with what is wrong
  public C readJsonLd(byte[] json) {
    try {
      if (!(MAPPER.readTree(json) instanceof ObjectNode document)) {
        throw new IllegalArgumentException("the data of a " + kind + " is a JSON object");
      }
      document.remove("@context");
      document.remove("@id");
      document.remove("@type");
      document.remove("kind");
      return content(document);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no data of a " + kind + ": " + e.getOriginalMessage(), e);
    }
  }

  /// @throws IllegalArgumentException where the bytes hold no such content, with what is wrong
  public C readCsv(byte[] csv) {
    try {
      return content(LongCsv.read(csv, MAPPER.createObjectNode()));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no data of a " + kind + ": " + e.getOriginalMessage(), e);
    }
  }

  /// With what [Issued] has at the top.
  private static ObjectNode tree(Content content) {
    ObjectNode all = MAPPER.createObjectNode();
    ObjectNode values = (ObjectNode) MAPPER.<JsonNode>valueToTree(content);
    all.setAll((ObjectNode) values.remove(ISSUED));
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      if (all.has(entry.getKey())) {
        throw new IllegalStateException(
            content.getClass() + " and Issued both have the component " + entry.getKey());
      }
      all.set(entry.getKey(), entry.getValue());
    }
    return all;
  }

  private C content(ObjectNode all) {
    ObjectNode issued = MAPPER.createObjectNode();
    for (RecordComponent component : Issued.class.getRecordComponents()) {
      Optional.ofNullable(all.remove(component.getName()))
          .ifPresent(value -> issued.set(component.getName(), value));
    }
    all.set(ISSUED, issued);
    return MAPPER.treeToValue(all, type);
  }

  /// Lists are ordered, which an array in JSON-LD otherwise is not.
  private ObjectNode context(ObjectNode values) {
    ObjectNode context = MAPPER.createObjectNode();
    context.put("@version", new BigDecimal("1.1"));
    context.put("@vocab", "urn:greenloop:" + kind + "#");
    TreeSet<String> lists = new TreeSet<>();
    collectLists(values, lists);
    lists.forEach(
        name -> {
          ObjectNode list = context.putObject(name);
          list.put("@id", "urn:greenloop:" + kind + "#" + name);
          list.put("@container", "@list");
        });
    return context;
  }

  private static void collectLists(JsonNode node, TreeSet<String> lists) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (entry.getValue().isArray()) {
          lists.add(entry.getKey());
        }
        collectLists(entry.getValue(), lists);
      }
    } else {
      node.forEach(each -> collectLists(each, lists));
    }
  }
}
