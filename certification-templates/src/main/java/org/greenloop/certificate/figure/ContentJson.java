package org.greenloop.certificate.figure;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.greenloop.certificate.layout.Attachment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A content record as JSON-LD 1.1 with its context inside, and the same record from it.
///
/// It stands in the member `content`, named and ordered as the components of the record; decimals
/// are strings of plain digits. Before it stands what a verifier of any document looks for: kind,
/// serial, holder, subject, period and day of issue. The same content gives the same bytes.
///
/// @param <T> the content record
public final class ContentJson<T> {

  /// Before the number of a document in its address.
  public static final String ADDRESS = "urn:greenloop:document:";

  private static final String CONTENT = "content";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultVisibility(
              all ->
                  all.withFieldVisibility(Visibility.ANY)
                      .withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE))
          .withConfigOverride(
              BigDecimal.class,
              decimal -> decimal.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Class<T> type;
  private final String typeName;
  private final JsonNode context = context();

  /// @param typeName of the document in the linked data, such as `MonthlyStatement`
  public ContentJson(Class<T> type, String typeName) {
    this.type = type;
    this.typeName = typeName;
  }

  /// @param holder whom the document is given to
  /// @param subject code of what it is about
  /// @param fileName ends with `.jsonld`
  public Attachment attach(Issue issue, Party holder, Party subject, T content, String fileName) {
    ObjectNode document = JSON.createObjectNode();
    document.set("@context", context);
    document.put("@id", ADDRESS + issue.serial());
    document.put("@type", typeName);
    document.put("kind", issue.kind());
    document.put("serial", issue.serial());
    document.put("holder", holder.name().zh());
    document.put("subject", subject.code());
    document.put("period", issue.about());
    document.put("issuedOn", issue.issuedOn().toString());
    document.set(CONTENT, JSON.valueToTree(content));
    return new Attachment(fileName, "application/ld+json", JSON.writeValueAsBytes(document));
  }

  /// The content alone, which is the same however often it is issued.
  public byte[] write(T content) {
    return JSON.writeValueAsBytes(content);
  }

  /// The content of a document's data.
  ///
  /// @throws IllegalArgumentException when it is not such a record, saying where
  public T read(byte[] json) {
    try {
      JsonNode document = JSON.readTree(json);
      String found = document.path("@type").asString("");
      if (!found.equals(typeName)) {
        throw new IllegalArgumentException(
            "found the data of a \"%s\" where a %s belongs".formatted(found, typeName));
      }
      return JSON.treeToValue(document.path(CONTENT), type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the data of the " + typeName + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode context() {
    String resource = "/org/greenloop/certificate/figure/context.json";
    try (InputStream in = ContentJson.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
