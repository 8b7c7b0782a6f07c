package org.greenloop.ontology.shape;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.ontology.vocabulary.Gl;

/// A file of shapes, and what it finds wrong in a graph.
final class ShapeCheck {

  private static final Node MESSAGE = NodeFactory.createURI("http://www.w3.org/ns/shacl#message");
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefix("gl", Gl.NAMESPACE)
          .setNsPrefix("dct", DCTerms.getURI())
          .setNsPrefix("skos", SKOS.getURI())
          .setNsPrefix("rdf", RDF.getURI())
          .setNsPrefix("owl", OWL.getURI())
          .lock();

  private final Shapes shapes;

  /// @param name of a file of the resources, without its ending
  ShapeCheck(String name) {
    String resource = "/org/greenloop/ontology/shapes/" + name + ".ttl";
    try (InputStream in = ShapeCheck.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      shapes = Shapes.parse(RDFParser.create().source(in).lang(Lang.TURTLE).toGraph());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ids of all rules, sorted: one for each shape.
  List<String> rules() {
    return shapes.getTargets().allTargets.stream()
        .map(Node::getLocalName)
        .distinct()
        .sorted()
        .toList();
  }

  /// Everything wrong in `data`, in a fixed order.
  ///
  /// @param focus things that are looked at
  /// @param fileOf the file that declares a node
  List<StandardIssue> check(Graph data, Predicate<Node> focus, Function<Node, String> fileOf) {
    ValidationContext context = ValidationContext.create(shapes, data);
    for (Shape shape : shapes.getTargetShapes()) {
      VLib.focusNodes(data, shape).stream()
          .filter(focus)
          .forEach(node -> VLib.validateShape(context, data, shape, node));
    }
    return context.generateReport().getEntries().stream()
        .map(entry -> issue(entry, data, fileOf))
        .distinct()
        .sorted(
            Comparator.comparing(StandardIssue::file)
                .thenComparing(StandardIssue::focus)
                .thenComparing(StandardIssue::rule)
                .thenComparing(StandardIssue::found))
        .toList();
  }

  private StandardIssue issue(ReportEntry entry, Graph data, Function<Node, String> fileOf) {
    Node focus = entry.focusNode();
    Node rule = entry.source();
    return new StandardIssue(
        rule.getLocalName(),
        fileOf.apply(focus),
        name(focus, data),
        path(entry.resultPath()),
        found(entry, data),
        message(rule, "zh"),
        message(rule, "en"));
  }

  private String message(Node rule, String language) {
    return shapes.getGraph().stream(rule, MESSAGE, Node.ANY)
        .map(triple -> triple.getObject())
        .filter(message -> message.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(rule + " has no message in " + language));
  }

  private static String found(ReportEntry entry, Graph data) {
    if (entry.value() != null) {
      return print(entry.value());
    }
    // Too few or too many: no single value is wrong, so all of them are shown.
    return entry.resultPath() instanceof P_Link link
        ? data.stream(entry.focusNode(), link.getNode(), Node.ANY)
            .map(triple -> print(triple.getObject()))
            .sorted()
            .collect(joining(" , "))
        : "";
  }

  private static String path(Path path) {
    return switch (path) {
      case null -> "";
      case P_Link link -> PREFIXES.shortForm(link.getNode().getURI());
      case P_Inverse inverse -> "^" + path(inverse.getSubPath());
      default -> path.toString();
    };
  }

  private static String name(Node node, Graph data) {
    return node.isURI()
        ? print(node)
        : Stream.of(DCTerms.identifier.asNode(), RDF.type.asNode())
            .flatMap(property -> data.stream(node, property, Node.ANY))
            .map(triple -> "[ " + print(triple.getObject()) + " ]")
            .findFirst()
            .orElse("[ ]");
  }

  private static String print(Node node) {
    if (node.isLiteral()) {
      String language = node.getLiteralLanguage();
      return language.isEmpty()
          ? node.getLiteralLexicalForm()
          : "\"" + node.getLiteralLexicalForm() + "\"@" + language;
    }
    if (node.isURI()) {
      String prefixed = PREFIXES.shortForm(node.getURI());
      return prefixed.startsWith(Gl.BASE) ? prefixed.substring(Gl.BASE.length()) : prefixed;
    }
    return "[ ]";
  }
}
