package org.greenloop.certificate.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// A page in XHTML with a style sheet, which a designer can open in a browser and change.
///
/// | attribute | what it does |
/// |---|---|
/// | `data-if="name"` | the element stays only if the condition holds, the text is not empty or there are rows; `!name` is the opposite |
/// | `data-each="name"` | the element is repeated for each row; inside, the row's fields come first |
/// | `data-text="name"` | the element's text is the field |
/// | `data-message="key"` | the element's text is the wording; `{name}` in it stands for a field |
/// | `data-set-alt="key"` | the attribute `alt` is that wording; so for any other attribute |
/// | `data-chart="name"` | the element is an `object` that shows the chart |
/// | `data-include="name"` | the element is replaced by a shared fragment: `frame`, `signatures` |
/// | `data-contents=""` | the element is filled with the table of contents: every `h2` and `h3` |
/// | `data-headings=""` | on `bookmarks`: filled with a bookmark for every `h2` and `h3` |
///
/// Beside the fields there are the conditions `language.zh` (there is Chinese), `language.en` and
/// `language.bilingual`, and one `density.name` for each density.
///
/// Values become text nodes of the page. There is no step that could read them as markup, style or
/// template. `CO2` and small digits below the line, which the font lacks, are set as subscripts. In
/// a bilingual document a text is followed by a `span` of class `en` with the English, where that
/// differs.
///
/// Read and taken apart once; safe for any number of threads.
public final class Template {

  /// Shared fragments and the style of documents of many pages.
  private static final String SHARED = "/org/greenloop/certificate/layout/";

  private final String resource;
  private final Part.Tag page;
  private final String style;

  private Template(String resource, Part.Tag page, String style) {
    this.resource = resource;
    this.page = page;
    this.style = style;
  }

  /// @param resource name on the class path without its ending: `.html` is the page, `.css` its
  ///   style
  public static Template load(String resource) {
    return new Template(resource, compile(resource + ".html"), text(resource + ".css"));
  }

  /// A document of many pages: the shared style `document.css` comes first, the own may change it.
  public static Template loadDocument(String resource) {
    return new Template(
        resource,
        compile(resource + ".html"),
        text(SHARED + "document.css") + "\n" + text(resource + ".css"));
  }

  /// @param density a class of the style sheet that says how generously to space the page
  /// @param densities all that were to choose from; `density.name` is a condition in the template
  FilledPage fill(
      Fields fields, Wording wording, String density, List<String> densities, Typeface typeface) {
    return new Filling(resource, wording, typeface).fill(page, style, fields, density, densities);
  }

  private static Part.Tag compile(String path) {
    return tag(path, parse(path).getDocumentElement());
  }

  private static Document parse(String path) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(read(path)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("template " + path, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Part.Tag tag(String path, Element element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Map<String, String> worded = new LinkedHashMap<>();
    Map<String, String> orders = new LinkedHashMap<>();
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Attr attribute) {
        String name = attribute.getName();
        if (name.startsWith("data-set-")) {
          worded.put(name.substring("data-set-".length()), attribute.getValue());
        } else if (name.startsWith("data-")) {
          orders.put(name.substring("data-".length()), attribute.getValue());
        } else {
          attributes.put(name, attribute.getValue());
        }
      }
    }
    List<Part> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        String include = child.getAttribute("data-include");
        children.add(include.isEmpty() ? tag(path, child) : compile(SHARED + include + ".html"));
      } else if (n.getNodeType() == Node.TEXT_NODE) {
        children.add(new Part.Text(n.getTextContent()));
      }
    }
    Optional<Part.Content> content = content(path, orders);
    Part.Tag tag =
        new Part.Tag(
            element.getTagName(),
            attributes,
            worded,
            Optional.ofNullable(orders.remove("if")),
            Optional.ofNullable(orders.remove("each")),
            content,
            children);
    if (!orders.isEmpty()) {
      throw new IllegalStateException(
          "template " + path + ": no such attribute as data-" + orders.keySet());
    }
    return tag;
  }

  private static Optional<Part.Content> content(String path, Map<String, String> orders) {
    List<Part.Content> contents = new ArrayList<>();
    Optional.ofNullable(orders.remove("text"))
        .map(Part.Content.Value::new)
        .ifPresent(contents::add);
    Optional.ofNullable(orders.remove("message"))
        .map(Part.Content.Message::new)
        .ifPresent(contents::add);
    Optional.ofNullable(orders.remove("chart"))
        .map(Part.Content.Picture::new)
        .ifPresent(contents::add);
    if (orders.remove("contents") != null) {
      contents.add(new Part.Content.Contents());
    }
    if (orders.remove("headings") != null) {
      contents.add(new Part.Content.Bookmarks());
    }
    if (contents.size() > 1) {
      throw new IllegalStateException(
          "template " + path + ": one element is to hold " + contents + "; it can hold one");
    }
    return contents.stream().findFirst();
  }

  private static String text(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  private static byte[] read(String path) {
    try (InputStream in = Template.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("template " + path + " is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("template " + path, e);
    }
  }

  /// A template taken apart.
  sealed interface Part {
    record Text(String text) implements Part {}

    /// @param attributes as they are
    /// @param worded attribute by key of its wording
    record Tag(
        String name,
        Map<String, String> attributes,
        Map<String, String> worded,
        Optional<String> condition,
        Optional<String> rows,
        Optional<Content> content,
        List<Part> children)
        implements Part {}

    /// What an element is to hold instead of what the designer left in it.
    sealed interface Content {
      record Value(String field) implements Content {}

      record Message(String key) implements Content {}

      record Picture(String field) implements Content {}

      record Contents() implements Content {}

      record Bookmarks() implements Content {}
    }
  }
}
