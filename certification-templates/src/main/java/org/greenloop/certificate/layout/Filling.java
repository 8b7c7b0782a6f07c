package org.greenloop.certificate.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.greenloop.certificate.layout.Template.Part;
import org.greenloop.certificate.layout.Template.Part.Content;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Fills a [Template] once: every text is checked against the fonts and becomes a text node.
final class Filling {

  static final String CHART = "application/x-chart";

  private static final DocumentBuilderFactory DOCUMENTS =
      DocumentBuilderFactory.newDefaultInstance();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  private final String resource;
  private final Wording wording;
  private final Typeface typeface;
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Document document = newDocument();
  private final List<Chart> charts = new ArrayList<>();
  private final Set<Typeface.Face> faces = EnumSet.noneOf(Typeface.Face.class);
  private final Map<String, Element> marked = new HashMap<>();

  Filling(String resource, Wording wording, Typeface typeface) {
    this.resource = resource;
    this.wording = wording;
    this.typeface = typeface;
  }

  /// @param path how a message names these fields: nothing for the page's own, `criteria[3].` for a
  ///   row's
  private record Scope(String path, Fields fields) {}

  private record Found(String path, Fields.Field field) {}

  /// A text and the same in English; equal where there is one language.
  private record Pair(String text, String beside) {
    boolean differ() {
      return !text.equals(beside);
    }
  }

  FilledPage fill(
      Part.Tag page, String style, Fields fields, String density, List<String> densities) {
    scopes.push(new Scope("", fields));
    Fields choice = new Fields();
    densities.forEach(each -> choice.when("density." + each, each.equals(density)));
    choice.when("language.zh", wording.language() != Language.EN);
    choice.when("language.en", wording.language() != Language.ZH);
    choice.when("language.bilingual", wording.language() == Language.BILINGUAL);
    scopes.push(new Scope("", choice));
    Element html = document.createElement(page.name());
    document.appendChild(html);
    html.setAttribute("lang", wording.language().tag());
    children(page, html);
    Headings headings = new Headings(document);
    Optional.ofNullable(marked.get("contents")).ifPresent(headings::writeContents);
    Optional.ofNullable(marked.get("bookmarks")).ifPresent(headings::writeBookmarks);
    Element css = document.createElement("style");
    css.appendChild(document.createTextNode(style));
    first("head").appendChild(css);
    first("body")
        .setAttribute(
            "class", wording.language() == Language.BILINGUAL ? density + " bilingual" : density);
    return new FilledPage(document, charts, faces);
  }

  private Element first(String tag) {
    if (document.getElementsByTagName(tag).item(0) instanceof Element element) {
      return element;
    }
    throw faulty("has no <" + tag + ">");
  }

  private IllegalStateException faulty(String what) {
    return new IllegalStateException("template " + resource + ".html: " + what);
  }

  private void tag(Part.Tag tag, Element parent) {
    if (tag.condition().isPresent() && !holds(tag.condition().get())) {
      return;
    }
    if (tag.rows().isEmpty()) {
      element(tag, parent);
      return;
    }
    Found found = get(tag.rows().get());
    if (!(found.field() instanceof Fields.Field.Rows(List<Fields> rows))) {
      throw faulty("data-each=\"" + tag.rows().get() + "\" is not a list of rows");
    }
    for (int i = 0; i < rows.size(); i++) {
      scopes.push(new Scope("%s[%d].".formatted(found.path(), i + 1), rows.get(i)));
      element(tag, parent);
      scopes.pop();
    }
  }

  private void element(Part.Tag tag, Element parent) {
    Element element = document.createElement(tag.name());
    parent.appendChild(element);
    tag.attributes().forEach(element::setAttribute);
    tag.worded().forEach((name, key) -> element.setAttribute(name, joined(message(key))));
    if (tag.content().isEmpty()) {
      children(tag, element);
      return;
    }
    switch (tag.content().get()) {
      case Content.Value(String field) -> write(element, text(field), get(field).path());
      case Content.Message(String key) -> write(element, message(key), "message " + key);
      case Content.Picture(String field) -> picture(element, field);
      case Content.Contents() -> marked.put("contents", element);
      case Content.Bookmarks() -> marked.put("bookmarks", element);
    }
  }

  private void children(Part.Tag tag, Element element) {
    for (Part part : tag.children()) {
      switch (part) {
        case Part.Text(String text) -> {
          require(PrintableText.of(text), "template " + resource);
          element.appendChild(document.createTextNode(text));
        }
        case Part.Tag child -> tag(child, element);
      }
    }
  }

  private void picture(Element element, String name) {
    Found found = get(name);
    if (!(found.field() instanceof Fields.Field.Picture(Chart chart))) {
      throw faulty("data-chart=\"" + name + "\" is not a chart");
    }
    chart.texts().forEach(text -> require(text, found.path()));
    element.setAttribute("type", CHART);
    element.setAttribute("data", Integer.toString(charts.size()));
    element.setAttribute("alt", chart.alternative());
    charts.add(chart);
  }

  private void write(Element element, Pair pair, String origin) {
    write(element, pair.text(), origin);
    if (pair.differ()) {
      element.appendChild(document.createTextNode(" "));
      Element english = document.createElement("span");
      english.setAttribute("class", "en");
      english.setAttribute("lang", Language.EN.tag());
      element.appendChild(english);
      write(english, pair.beside(), origin);
    }
  }

  private void write(Element element, String text, String origin) {
    for (Subscripts.Run run : Subscripts.runs(text)) {
      require(run.text(), origin);
      Node letters = document.createTextNode(run.text());
      if (run.below()) {
        Element sub = document.createElement("sub");
        sub.appendChild(letters);
        element.appendChild(sub);
      } else {
        element.appendChild(letters);
      }
    }
  }

  private void require(String text, String origin) {
    faces.addAll(typeface.requireGlyphs(text, origin));
  }

  private static String joined(Pair pair) {
    return pair.differ() ? pair.text() + " / " + pair.beside() : pair.text();
  }

  private Pair message(String key) {
    return new Pair(
        message(wording.get(key), Pair::text), message(wording.beside(key), Pair::beside));
  }

  /// Each placeholder is replaced once; a value that looks like a placeholder stays as it is.
  private String message(String pattern, Function<Pair, String> side) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            placeholder -> {
              String name = placeholder.group(1);
              String value = side.apply(text(name));
              Subscripts.runs(value).forEach(run -> require(run.text(), get(name).path()));
              return Matcher.quoteReplacement(value);
            });
  }

  private boolean holds(String condition) {
    if (condition.startsWith("!")) {
      return !holds(condition.substring(1));
    }
    return switch (get(condition).field()) {
      case Fields.Field.Condition(boolean holds) -> holds;
      case Fields.Field.Text text -> !text.value().isEmpty();
      case Fields.Field.Rows(List<Fields> rows) -> !rows.isEmpty();
      case Fields.Field.Picture ignored -> true;
    };
  }

  private Pair text(String name) {
    if (get(name).field() instanceof Fields.Field.Text text) {
      return new Pair(text.value(), text.beside());
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

  private static Document newDocument() {
    try {
      synchronized (DOCUMENTS) {
        return DOCUMENTS.newDocumentBuilder().newDocument();
      }
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java makes XML documents", e);
    }
  }
}
