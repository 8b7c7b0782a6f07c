package org.greenloop.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Atom, RFC 4287; older pages by `rel="next"`, RFC 5005 section 3.
final class AtomWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private AtomWriter() {}

  static byte[] write(ChangePage page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      text(xml, "id", page.id());
      text(xml, "title", ChangePage.TITLE);
      text(xml, "updated", page.updated().toString());
      xml.writeStartElement("author");
      text(xml, "name", page.issuer());
      xml.writeEndElement();
      link(xml, "self", page.self());
      link(xml, "first", page.newest());
      link(xml, "alternate", page.home());
      if (page.older().isPresent()) {
        link(xml, "next", page.older().get());
      }
      for (ChangeItem item : page.items()) {
        entry(xml, item);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed is written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void entry(XMLStreamWriter xml, ChangeItem item) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", item.id());
    text(xml, "title", item.title());
    text(xml, "updated", item.at().toString());
    if (item.page().isPresent()) {
      link(xml, "alternate", item.page().get());
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", item.change());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "text");
    xml.writeCharacters(item.text());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
