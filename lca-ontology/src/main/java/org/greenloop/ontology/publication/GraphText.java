package org.greenloop.ontology.publication;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/// Writes a graph as Turtle and as JSON-LD with its context inside: the same graph, the same text.
///
/// What has no address stands inside what refers to it; a graph in which two things refer to one
/// without an address, or such things to each other in a circle, is not ours.
final class GraphText {

  private static final Node FIRST = RDF.first.asNode();
  private static final Node REST = RDF.rest.asNode();
  private static final Node NIL = RDF.nil.asNode();
  private static final Node TYPE = RDF.type.asNode();

  private final Graph graph;

  GraphText(Graph graph) {
    this.graph = graph;
  }

  String turtle(String first) {
    StringBuilder out = new StringBuilder();
    Prefixes.all()
        .forEach(
            (prefix, namespace) ->
                out.append("@prefix %s: <%s> .%n".formatted(prefix, namespace).replace("\r", "")));
    for (Node subject : subjects(first)) {
      out.append("\n<").append(subject.getURI()).append("> ");
      out.append(statements(subject, "  ")).append(" .\n");
    }
    return out.toString();
  }

  private String statements(Node subject, String indent) {
    return properties(subject).entrySet().stream()
        .map(
            entry ->
                (entry.getKey().equals(TYPE) ? "a" : turtle(entry.getKey(), indent))
                    + " "
                    + entry.getValue().stream()
                        .map(value -> turtle(value, indent + "  "))
                        .sorted()
                        .collect(joining(" , ")))
        .collect(joining(" ;\n" + indent));
  }

  private String turtle(Node node, String indent) {
    if (node.isURI()) {
      return Prefixes.shorten(node.getURI()).orElse("<" + node.getURI() + ">");
    }
    if (node.isLiteral()) {
      return literal(node);
    }
    if (isList(node)) {
      return items(node).stream()
          .map(item -> turtle(item, indent))
          .collect(joining(" ", "( ", " )"));
    }
    return "[ " + statements(node, indent + "  ") + " ]";
  }

  private static String literal(Node node) {
    String text = quoted(node.getLiteralLexicalForm());
    if (!node.getLiteralLanguage().isEmpty()) {
      return text + "@" + node.getLiteralLanguage();
    }
    String type = node.getLiteralDatatypeURI();
    return type.equals(XSD.xstring.getURI())
        ? text
        : text + "^^" + Prefixes.shorten(type).orElse("<" + type + ">");
  }

  String jsonLd(String first) {
    String context =
        Prefixes.all().entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
            .collect(joining(",\n    ", "{\n    ", "\n  }"));
    String things =
        subjects(first).stream()
            .map(subject -> object(subject, "    "))
            .collect(joining(",\n    ", "[\n    ", "\n  ]"));
    return "{\n  \"@context\": " + context + ",\n  \"@graph\": " + things + "\n}\n";
  }

  private String object(Node subject, String indent) {
    List<String> members = new ArrayList<>();
    if (subject.isURI()) {
      members.add(quoted("@id") + ": " + quoted(subject.getURI()));
    }
    String inner = indent + "  ";
    properties(subject)
        .forEach(
            (property, values) -> {
              boolean isType = property.equals(TYPE);
              String key = isType ? "@type" : name(property);
              List<String> written =
                  values.stream()
                      .map(value -> isType ? quoted(name(value)) : json(value, inner))
                      .sorted()
                      .toList();
              members.add(
                  quoted(key)
                      + ": "
                      + (written.size() == 1
                          ? written.getFirst()
                          : written.stream().collect(joining(", ", "[", "]"))));
            });
    return members.stream().collect(joining(",\n" + inner, "{\n" + inner, "\n" + indent + "}"));
  }

  private String json(Node node, String indent) {
    if (node.isURI()) {
      return "{\"@id\": " + quoted(node.getURI()) + "}";
    }
    if (node.isLiteral()) {
      String text = quoted(node.getLiteralLexicalForm());
      if (!node.getLiteralLanguage().isEmpty()) {
        return "{\"@language\": "
            + quoted(node.getLiteralLanguage())
            + ", \"@value\": "
            + text
            + "}";
      }
      String type = node.getLiteralDatatypeURI();
      return type.equals(XSD.xstring.getURI())
          ? text
          : "{\"@type\": "
              + quoted(Prefixes.shorten(type).orElse(type))
              + ", \"@value\": "
              + text
              + "}";
    }
    if (isList(node)) {
      return items(node).stream()
          .map(item -> json(item, indent))
          .collect(joining(", ", "{\"@list\": [", "]}"));
    }
    return object(node, indent);
  }

  private static String name(Node node) {
    return Prefixes.shorten(node.getURI()).orElse(node.getURI());
  }

  /// Everything with an address, the document itself before the others.
  private List<Node> subjects(String first) {
    return graph.stream()
        .map(Triple::getSubject)
        .filter(Node::isURI)
        .distinct()
        .sorted(
            Comparator.comparing((Node node) -> !node.getURI().equals(first))
                .thenComparing(Node::getURI))
        .toList();
  }

  /// Values by property; the type first, the others by their names.
  private Map<Node, List<Node>> properties(Node subject) {
    Map<String, List<Triple>> byName = new TreeMap<>();
    graph.stream(subject, Node.ANY, Node.ANY)
        .forEach(
            triple ->
                byName
                    .computeIfAbsent(
                        triple.getPredicate().equals(TYPE) ? "" : name(triple.getPredicate()),
                        any -> new ArrayList<>())
                    .add(triple));
    Map<Node, List<Node>> properties = new LinkedHashMap<>();
    byName
        .values()
        .forEach(
            triples ->
                properties.put(
                    triples.getFirst().getPredicate(),
                    triples.stream().map(Triple::getObject).toList()));
    return properties;
  }

  private boolean isList(Node node) {
    return node.equals(NIL) || graph.contains(node, FIRST, Node.ANY);
  }

  private List<Node> items(Node list) {
    List<Node> items = new ArrayList<>();
    Node rest = list;
    while (!rest.equals(NIL)) {
      items.add(object(rest, FIRST));
      rest = object(rest, REST);
    }
    return items;
  }

  private Node object(Node subject, Node property) {
    return graph.stream(subject, property, Node.ANY).findFirst().orElseThrow().getObject();
  }

  /// The same in JSON and in Turtle: both know these escapes.
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (c < ' ' || c == 0x7f) {
                    quoted.append("\\u00%02x".formatted(c));
                  } else {
                    quoted.append((char) c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
