package org.greenloop.certificate.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
///
/// Values become text nodes of the parsed page. There is no step that could read them as markup,
/// style or template. `CO2` and small digits below the line, which the font lacks, are set as
/// subscripts.
public final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final Pattern SUBSCRIPT =
      Pattern.compile("(?<=CO)2(?![0-9A-Za-z])|[\\u2080-\\u2089]+");

  private final String resource;
  private final byte[] page;
  private final String style;

  private Template(String resource, byte[] page, String style) {
    this.resource = resource;
    this.page = page;
    this.style = style;
  }

  /// @param resource name on the class path without its ending: `.html` is the page, `.css` its
  ///   style
  public static Template load(String resource) {
    return new Template(
        resource,
        read(resource + ".html"),
        new String(read(resource + ".css"), StandardCharsets.UTF_8));
  }

  /// @param density a class of the style sheet that says how generously to space the page
  /// @param densities all that were to choose from; `density.name` is a condition in the template
  Document fill(
      Fields fields,
      Wording wording,
      String language,
      String density,
      List<String> densities,
      Typeface typeface) {
    Document document = parse();
    Deque<Scope> scopes = new ArrayDeque<>();
    scopes.push(new Scope("", fields));
    Fields choice = new Fields();
    densities.forEach(each -> choice.when("density." + each, each.equals(density)));
    scopes.push(new Scope("", choice));
    new Filling(document, wording, typeface, scopes).element(document.getDocumentElement());
    document.getDocumentElement().setAttribute("lang", language);
    Element head = first(document, "head");
    Element css = document.createElement("style");
    css.appendChild(document.createTextNode(style));
    head.appendChild(css);
    first(document, "body").setAttribute("class", density);
    return document;
  }

  private Element first(Document document, String tag) {
    if (document.getElementsByTagName(tag).item(0) instanceof Element element) {
      return element;
    }
    throw faulty("has no <" + tag + ">");
  }

  private IllegalStateException faulty(String what) {
    return new IllegalStateException("template " + resource + ".html: " + what);
  }

  private Document parse() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("template " + resource + ".html", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /// @param path how a message names these fields: nothing for the page's own, `criteria[3].` for a
  ///   row's
  private record Scope(String path, Fields fields) {}

  private record Found(String path, Fields.Field field) {}

  private final class Filling {
    private final Document document;
    private final Wording wording;
    private final Typeface typeface;
    private final Deque<Scope> scopes;

    private Filling(Document document, Wording wording, Typeface typeface, Deque<Scope> scopes) {
      this.document = document;
      this.wording = wording;
      this.typeface = typeface;
      this.scopes = scopes;
    }

    private void element(Element element) {
      Optional<String> condition = take(element, "data-if");
      Optional<String> rows = take(element, "data-each");
      if (condition.isPresent() && !holds(condition.get())) {
        parent(element).removeChild(element);
      } else if (rows.isPresent()) {
        repeat(element, rows.get());
      } else {
        content(element);
      }
    }

    private void repeat(Element element, String name) {
      Found found = get(name);
      if (!(found.field() instanceof Fields.Field.Rows(List<Fields> rows))) {
        throw faulty("data-each=\"" + name + "\" is not a list of rows");
      }
      Node parent = parent(element);
      for (int i = 0; i < rows.size(); i++) {
        Element copy = (Element) element.cloneNode(true);
        parent.insertBefore(copy, element);
        scopes.push(new Scope("%s[%d].".formatted(found.path(), i + 1), rows.get(i)));
        element(copy);
        scopes.pop();
      }
      parent.removeChild(element);
    }

    private void content(Element element) {
      setAttributes(element);
      for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n.getNodeType() == Node.TEXT_NODE) {
          typeface.requireGlyphs(PrintableText.of(n.getTextContent()), "template " + resource);
        }
      }
      take(element, "data-text").ifPresent(name -> write(element, text(name), get(name).path()));
      take(element, "data-message")
          .ifPresent(key -> write(element, message(key), "message " + key));
      for (Element child : children(element)) {
        element(child);
      }
    }

    private void setAttributes(Element element) {
      NamedNodeMap attributes = element.getAttributes();
      List<Attr> toSet = new ArrayList<>();
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.item(i) instanceof Attr attribute
            && attribute.getName().startsWith("data-set-")) {
          toSet.add(attribute);
        }
      }
      for (Attr attribute : toSet) {
        element.setAttribute(
            attribute.getName().substring("data-set-".length()), message(attribute.getValue()));
        element.removeAttributeNode(attribute);
      }
    }

    private void write(Element element, String text, String origin) {
      if (element.hasChildNodes()) {
        element.setTextContent("");
      }
      Matcher subscript = SUBSCRIPT.matcher(text);
      int from = 0;
      while (subscript.find()) {
        append(element, text.substring(from, subscript.start()), origin);
        Element sub = document.createElement("sub");
        append(sub, onTheLine(subscript.group()), origin);
        element.appendChild(sub);
        from = subscript.end();
      }
      append(element, text.substring(from), origin);
    }

    private void append(Element element, String text, String origin) {
      typeface.requireGlyphs(text, origin);
      if (!text.isEmpty()) {
        element.appendChild(document.createTextNode(text));
      }
    }

    /// U+2082 becomes 2.
    private static String onTheLine(String digits) {
      StringBuilder plain = new StringBuilder();
      digits.chars().forEach(c -> plain.append((char) (c >= 0x2080 ? c - 0x2080 + '0' : c)));
      return plain.toString();
    }

    /// Each placeholder is replaced once; a value that looks like a placeholder stays as it is.
    private String message(String key) {
      return PLACEHOLDER
          .matcher(wording.get(key))
          .replaceAll(m -> Matcher.quoteReplacement(checked(m.group(1))));
    }

    private String checked(String name) {
      String value = text(name);
      typeface.requireGlyphs(SUBSCRIPT.matcher(value).replaceAll("2"), get(name).path());
      return value;
    }

    private boolean holds(String condition) {
      if (condition.startsWith("!")) {
        return !holds(condition.substring(1));
      }
      return switch (get(condition).field()) {
        case Fields.Field.Condition(boolean holds) -> holds;
        case Fields.Field.Text(String value) -> !value.isEmpty();
        case Fields.Field.Rows(List<Fields> rows) -> !rows.isEmpty();
      };
    }

    private String text(String name) {
      if (get(name).field() instanceof Fields.Field.Text(String value)) {
        return value;
      }
      throw faulty("\"" + name + "\" is not a text");
    }

    private Found get(String name) {
      for (Scope scope : scopes) {
        Optional<Fields.Field> field = scope.fields().find(name);
        if (field.isPresent()) {
          return new Found(scope.path() + name, field.get());
        }
      }
      throw faulty("knows no field \"" + name + "\"");
    }

    private static Optional<String> take(Element element, String attribute) {
      String value = element.getAttribute(attribute);
      element.removeAttribute(attribute);
      return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static Node parent(Element element) {
      Node parent = element.getParentNode();
      if (parent == null) {
        throw new IllegalStateException("<" + element.getTagName() + "> has no parent");
      }
      return parent;
    }

    private static List<Element> children(Element element) {
      List<Element> children = new ArrayList<>();
      for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element child) {
          children.add(child);
        }
      }
      return children;
    }
  }
}
