package org.greenloop.certificate.label;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.certificate.layout.Attachment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What the machine-readable result inside a label says about itself.
///
/// Read from a JSON object with the members `serial`, `holder` and `period`: text each, or for the
/// holder an object whose `name` is text. Other members are left alone.
public record LabelFacts(String serial, String holder, String period) {

  private static final JsonFactory JSON = new JsonFactory();

  /// Nothing where the bytes are no such JSON.
  public static Optional<LabelFacts> find(byte[] json) {
    Map<String, String> found = new HashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String member = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          found.putIfAbsent(member, parser.getString());
        } else if (value == JsonToken.START_OBJECT && member.equals("holder")) {
          readName(parser).ifPresent(name -> found.putIfAbsent("holder", name));
        } else {
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return Optional.empty();
    }
    String serial = found.get("serial");
    String holder = found.get("holder");
    String period = found.get("period");
    return serial == null || holder == null || period == null
        ? Optional.empty()
        : Optional.of(new LabelFacts(serial, holder, period));
  }

  /// Refuses attachments of which none says that it is about this serial, or one that says it is
  /// about another: a verifier reads them.
  public static void requireSerial(String serial, List<Attachment> attachments) {
    List<String> inside =
        attachments.stream()
            .flatMap(attachment -> find(attachment.bytes()).stream())
            .map(LabelFacts::serial)
            .toList();
    if (inside.isEmpty()) {
      throw new IllegalArgumentException(
          "attachment of label %s is no JSON object with serial, holder and period"
              .formatted(serial));
    }
    for (String other : inside) {
      if (!other.equals(serial)) {
        throw new IllegalArgumentException(
            "label %s would carry the data of label %s".formatted(serial, other));
      }
    }
  }

  private static Optional<String> readName(JsonParser parser) {
    Optional<String> name = Optional.empty();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isName = parser.currentName().equals("name");
      if (parser.nextToken() == JsonToken.VALUE_STRING && isName) {
        name = Optional.of(parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return name;
  }
}
