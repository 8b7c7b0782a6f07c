package org.greenloop.batch.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of a workbook as a stream of elements, known by their local names: the transitional and
/// the strict form of the format differ in namespaces only.
///
/// A document type declaration, and with it every entity, is refused.
final class XmlPart implements Closeable {

  /// The format allows UTF-16 too, which no program writes and [TokenWatch] cannot follow.
  private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ASCII");

  private final String name;
  private final InputStream in;
  private final XMLStreamReader xml;
  private int depth;

  private XmlPart(String name, InputStream in, XMLStreamReader xml) {
    this.name = name;
    this.in = in;
    this.xml = xml;
  }

  static XmlPart open(String name, InputStream in) throws IOException {
    // The JDK's own parser, whatever else is on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Errors are thrown; the parser would print them besides.
    factory.setXMLReporter((message, type, information, location) -> {});
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      String encoding = Objects.requireNonNullElse(xml.getEncoding(), "UTF-8");
      if (!ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
        throw RefusedWorkbook.broken(name + " " + encoding);
      }
      return new XmlPart(name, in, xml);
    } catch (XMLStreamException e) {
      in.close();
      throw refusal(name, e);
    }
  }

  private static RefusedWorkbook refusal(String name, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedWorkbook refused) {
        return refused;
      }
      if (cause instanceof XMLStreamException e
          && e.getNestedException() instanceof RefusedWorkbook r) {
        return r;
      }
    }
    return RefusedWorkbook.broken(name);
  }

  /// Goes to the next beginning or end of an element or piece of text; false at the end.
  boolean advance() throws IOException {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > SpreadsheetLimits.DEPTH) {
              throw RefusedWorkbook.limit(name, SpreadsheetLimits.DEPTH);
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw RefusedWorkbook.broken(name + " <!DOCTYPE>");
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException | RuntimeException e) {
      throw refusal(name, e);
    }
  }

  /// Goes to the next beginning of an element; false at the end.
  boolean nextElement() throws IOException {
    while (advance()) {
      if (xml.isStartElement()) {
        return true;
      }
    }
    return false;
  }

  boolean isStart() {
    return xml.isStartElement();
  }

  boolean isEnd() {
    return xml.isEndElement();
  }

  /// Local name of the element that begins or ends here.
  String element() {
    return xml.getLocalName();
  }

  Optional<String> attribute(String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(localName)) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /// The attribute of that local name that has a namespace, such as `r:id`.
  Optional<String> qualifiedAttribute(String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(localName)
          && namespace != null
          && !namespace.isEmpty()) {
        return Optional.of(xml.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  boolean isOn(String attribute) {
    return attribute(attribute)
        .filter(value -> value.equals("1") || value.equals("true"))
        .isPresent();
  }

  /// The number in an attribute.
  ///
  /// @throws RefusedWorkbook where something else stands there, or a number beyond `most`
  int number(String attribute, int otherwise, int most) throws IOException {
    Optional<String> text = attribute(attribute);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw broken();
    }
    throw RefusedWorkbook.limit(name + " " + attribute, most);
  }

  /// Appends the text up to the end of the element that begins here, without the elements in it.
  ///
  /// @param most characters; what comes behind is read and dropped
  void text(StringBuilder target, int most) throws IOException {
    int end = depth - 1;
    while (advance()) {
      if (xml.isEndElement() && depth == end) {
        return;
      }
      if (xml.isCharacters() && depth == end + 1 && target.length() <= most) {
        target.append(
            xml.getTextCharacters(),
            xml.getTextStart(),
            Math.min(xml.getTextLength(), most + 1 - target.length()));
      }
    }
  }

  /// Goes to the end of the element that begins here.
  void pass() throws IOException {
    int end = depth - 1;
    while (depth > end && advance()) {
      // what is inside does not matter
    }
  }

  RefusedWorkbook broken() {
    return RefusedWorkbook.broken(name);
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw refusal(name, e);
    } finally {
      in.close();
    }
  }
}
