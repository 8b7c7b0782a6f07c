package org.greenloop.certificate.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.certificate.layout.Attachment;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What the machine-readable part of a document says about the document itself: the same members for
/// every kind, beside whatever data the kind has, at the top of one attached JSON or JSON-LD file.
///
///     {
///       "kind": "monthly-statement",      code of the kind; a label from before there were kinds has none
///       "serial": "GL-…",
///       "holder": "…",                    name in Chinese, or an object whose "name" is text
///       "subject": "COOL-1",              code of what the document is about
///       "period": "2025-03",              months, or whatever says what exactly: a lot, a product and months
///       "issuedOn": "2026-11-26",         day in China
///       "validUntil": "2027-11-25",       last day; left out where the document does not end
///       …
///     }
///
/// A verifier reads them from the signed bytes and compares them with the register. Of the attached
/// files exactly one has them; what is attached as a source is not asked.
///
/// @param subject empty on labels that do not say it
public record DocumentFacts(
    String kind,
    String serial,
    String holder,
    String subject,
    String period,
    Optional<LocalDate> issuedOn,
    Optional<LocalDate> validUntil) {

  /// Stands before the serial in the metadata of every kind but the label, and so marks a file as
  /// one of ours even when its signature is gone.
  public static final String IDENTIFIER_PREFIX = "urn:greenloop:document:";

  public static final String LABEL = "label";

  private static final JsonFactory JSON = new JsonFactory();

  /// The members as they are written, in this order.
  public Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("kind", kind);
    members.put("serial", serial);
    members.put("holder", holder);
    members.put("subject", subject);
    members.put("period", period);
    issuedOn.ifPresent(day -> members.put("issuedOn", day.toString()));
    validUntil.ifPresent(day -> members.put("validUntil", day.toString()));
    return members;
  }

  /// Nothing where the bytes are no such JSON.
  public static Optional<DocumentFacts> find(byte[] json) {
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
      return of(found);
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DocumentFacts> of(Map<String, String> found) {
    String serial = found.get("serial");
    String holder = found.get("holder");
    String period = found.get("period");
    return serial == null || holder == null || period == null
        ? Optional.empty()
        : Optional.of(
            new DocumentFacts(
                found.getOrDefault("kind", LABEL),
                serial,
                holder,
                found.getOrDefault("subject", ""),
                period,
                Optional.ofNullable(found.get("issuedOn")).map(LocalDate::parse),
                Optional.ofNullable(found.get("validUntil")).map(LocalDate::parse)));
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

  /// Refuses attached files of which none says that it is about this serial, or one that says it is
  /// about another: a verifier reads them.
  public static void requireSerial(String serial, List<Attachment> attachments) {
    List<String> inside =
        attachments.stream()
            .flatMap(attachment -> find(attachment.bytes()).stream())
            .map(DocumentFacts::serial)
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
}
