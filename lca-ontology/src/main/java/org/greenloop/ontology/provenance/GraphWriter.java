package org.greenloop.ontology.provenance;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.greenloop.ontology.provenance.Description.Inner;
import org.greenloop.ontology.provenance.Description.Names;
import org.greenloop.ontology.provenance.Description.Reference;
import org.greenloop.ontology.provenance.Description.Text;
import org.greenloop.ontology.provenance.Description.Value;
import org.greenloop.ontology.vocabulary.Gl;

/// Writes a description as JSON-LD and as Turtle, both by hand: the writers of Jena order by hash,
/// and a label's attachment has to be the same bytes on every run.
final class GraphWriter {

  private static final Map<String, String> PREFIXES = prefixes();

  /// The same for every document.
  private static final String CONTEXT = context();

  private final StringBuilder out = new StringBuilder();

  private GraphWriter() {}

  static String jsonLd(Description root) {
    GraphWriter writer = new GraphWriter();
    writer.object(root, "", true);
    return writer.out.append('\n').toString();
  }

  static String turtle(Description root) {
    GraphWriter writer = new GraphWriter();
    PREFIXES.forEach(
        (prefix, namespace) ->
            writer
                .out
                .append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
    writer.subject(root, new LinkedHashSet<>());
    return writer.out.toString();
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("dct", DCTerms.getURI());
    prefixes.put("gl", Gl.NAMESPACE);
    prefixes.put("prov", "http://www.w3.org/ns/prov#");
    prefixes.put("skos", SKOS.getURI());
    prefixes.put("xsd", XSD.getURI());
    return prefixes;
  }

  // ---- JSON-LD

  private void object(Description thing, String indent, boolean isRoot) {
    List<String> members = new ArrayList<>();
    if (isRoot) {
      members.add(quoted("@context") + ": " + CONTEXT);
    }
    members.add(quoted("@id") + ": " + quoted(thing.address()));
    if (!thing.types().isEmpty()) {
      members.add(
          quoted("@type") + ": " + array(thing.types().stream().map(GraphWriter::quoted).toList()));
    }
    out.append("{");
    String inner = indent + "  ";
    String separator = "\n";
    for (String member : members) {
      out.append(separator).append(inner).append(member);
      separator = ",\n";
    }
    for (Map.Entry<Term, List<Value>> statement : thing.statements().entrySet()) {
      out.append(separator).append(inner).append(quoted(statement.getKey().key())).append(": ");
      values(statement.getValue(), inner);
    }
    out.append("\n").append(indent).append("}");
  }

  private void values(List<Value> values, String indent) {
    if (values.size() == 1) {
      value(values.getFirst(), indent);
      return;
    }
    String separator = "[\n";
    for (Value value : values) {
      out.append(separator).append(indent).append("  ");
      value(value, indent + "  ");
      separator = ",\n";
    }
    out.append("\n").append(indent).append("]");
  }

  private void value(Value value, String indent) {
    switch (value) {
      case Text text -> out.append(quoted(text.text()));
      case Names names ->
          out.append("{\"zh\": ")
              .append(quoted(names.chinese()))
              .append(", \"en\": ")
              .append(quoted(names.english()))
              .append("}");
      case Inner inner -> object(inner.description(), indent, false);
      case Reference reference -> out.append(quoted(reference.address()));
    }
  }

  private static String context() {
    List<String> lines = new ArrayList<>();
    lines.add("\"@version\": 1.1");
    lines.add("\"@vocab\": " + quoted(Gl.NAMESPACE));
    PREFIXES.forEach((prefix, namespace) -> lines.add(quoted(prefix) + ": " + quoted(namespace)));
    for (Term term : Term.values()) {
      String more =
          switch (term.kind()) {
            case TEXT -> "";
            case NAMES -> ", \"@container\": \"@language\"";
            case DECIMAL, INTEGER, BOOLEAN, INSTANT, CONCEPT, THING ->
                ", \"@type\": " + quoted(term.kind().type());
          };
      lines.add(quoted(term.key()) + ": {\"@id\": " + quoted(term.property()) + more + "}");
    }
    return lines.stream().collect(joining(",\n    ", "{\n    ", "\n  }"));
  }

  private static String array(List<String> items) {
    return items.size() == 1 ? items.getFirst() : items.stream().collect(joining(", ", "[", "]"));
  }

  // ---- Turtle

  private void subject(Description thing, Set<String> written) {
    if (!written.add(thing.address())) {
      return;
    }
    List<String> lines = new ArrayList<>();
    if (!thing.types().isEmpty()) {
      lines.add("a " + String.join(" , ", thing.types()));
    }
    List<Description> inner = new ArrayList<>();
    thing
        .statements()
        .forEach(
            (term, values) -> {
              lines.add(
                  term.property()
                      + " "
                      + values.stream().map(value -> turtle(term, value)).collect(joining(" , ")));
              values.stream()
                  .filter(Inner.class::isInstance)
                  .map(value -> ((Inner) value).description())
                  .forEach(inner::add);
            });
    out.append("\n<").append(thing.address()).append("> ");
    out.append(String.join(" ;\n  ", lines)).append(" .\n");
    inner.forEach(description -> subject(description, written));
  }

  private static String turtle(Term term, Value value) {
    return switch (value) {
      case Names names -> quoted(names.chinese()) + "@zh , " + quoted(names.english()) + "@en";
      case Inner inner -> "<" + inner.description().address() + ">";
      case Reference reference -> "<" + reference.address() + ">";
      case Text text ->
          switch (term.kind()) {
            case CONCEPT -> "gl:" + text.text();
            case DECIMAL, INTEGER, BOOLEAN, INSTANT ->
                quoted(text.text()) + "^^" + term.kind().type();
            case TEXT, NAMES, THING -> quoted(text.text());
          };
    };
  }

  /// The same in JSON and in Turtle: both know these escapes.
  private static String quoted(String text) {
    return text.chars().noneMatch(GraphWriter::isEscaped) ? '"' + text + '"' : escaped(text);
  }

  private static boolean isEscaped(int c) {
    return c < ' ' || c == '"' || c == '\\' || c == 0x7f;
  }

  private static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            quoted.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
