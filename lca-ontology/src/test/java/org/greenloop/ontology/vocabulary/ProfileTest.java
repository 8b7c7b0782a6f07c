package org.greenloop.ontology.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.ontology.Resources.resource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;

/// OWL 2 RL (W3C, OWL 2 Profiles, section 4): the vocabulary uses so few constructs that each can
/// be held against the profile by itself.
class ProfileTest {

  private static final String DCAM = "http://purl.org/dc/dcam/";

  /// The data types of OWL 2 RL (4.2.1) that are used; xsd:date is none of OWL 2.
  private static final Set<String> DATA_TYPES =
      Set.of(
          XSD.xstring.getURI(),
          XSD.decimal.getURI(),
          XSD.integer.getURI(),
          XSD.xboolean.getURI(),
          XSD.dateTime.getURI());

  private static final Set<Node> KINDS =
      Set.of(
          OWL.Ontology.asNode(),
          OWL.Class.asNode(),
          OWL.ObjectProperty.asNode(),
          OWL.DatatypeProperty.asNode(),
          OWL.AnnotationProperty.asNode());

  private final Graph vocabulary =
      RDFParser.create()
          .source(resource("org/greenloop/ontology/vocabulary/greenloop.ttl"))
          .toGraph();

  @Test
  void nothing_is_said_with_a_class_expression() {
    assertThat(vocabulary.stream())
        .noneMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
  }

  /// 4.2: an assertion, a subclass of a named class, domains and ranges, properties below others,
  /// and annotations, which say nothing to a reasoner.
  @Test
  void only_axioms_of_the_profile_are_used() {
    Set<Node> annotations = declared(OWL.AnnotationProperty.asNode());
    Set<Node> axioms =
        Set.of(
            RDF.type.asNode(),
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            RDFS.domain.asNode(),
            RDFS.range.asNode());
    Set<Node> header =
        Set.of(
            NodeFactory.createURI(OWL.getURI() + "versionIRI"),
            OWL.priorVersion.asNode(),
            OWL.backwardCompatibleWith.asNode());
    Set<Node> builtInAnnotations =
        Set.of(
            RDFS.label.asNode(),
            RDFS.seeAlso.asNode(),
            OWL.versionInfo.asNode(),
            NodeFactory.createURI(OWL.getURI() + "deprecated"));
    Set<Node> used = vocabulary.stream().map(Triple::getPredicate).collect(Collectors.toSet());
    used.removeAll(annotations);
    used.removeAll(axioms);
    used.removeAll(header);
    used.removeAll(builtInAnnotations);
    assertThat(used).isEmpty();
  }

  @Test
  void everything_is_declared_and_is_one_kind_of_thing() {
    Set<Node> classes = declared(OWL.Class.asNode());
    Set<Node> objectProperties = declared(OWL.ObjectProperty.asNode());
    Set<Node> dataProperties = declared(OWL.DatatypeProperty.asNode());

    assertThat(objects(RDF.type.asNode()))
        .allMatch(type -> KINDS.contains(type) || classes.contains(type));
    assertThat(objects(RDFS.subClassOf.asNode())).allMatch(classes::contains);
    assertThat(objects(RDFS.domain.asNode())).allMatch(classes::contains);
    assertThat(objects(NodeFactory.createURI(DCAM + "domainIncludes"))).allMatch(classes::contains);
    vocabulary.stream(Node.ANY, RDFS.range.asNode(), Node.ANY)
        .forEach(
            triple ->
                assertThat(
                        objectProperties.contains(triple.getSubject())
                            ? classes.contains(triple.getObject())
                            : DATA_TYPES.contains(triple.getObject().getURI()))
                    .as(triple.toString())
                    .isTrue());
    vocabulary.stream(Node.ANY, RDFS.subPropertyOf.asNode(), Node.ANY)
        .forEach(
            triple ->
                assertThat(
                        List.of(objectProperties, dataProperties).stream()
                            .anyMatch(
                                kind ->
                                    kind.contains(triple.getSubject())
                                        && kind.contains(triple.getObject())))
                    .as(triple.toString())
                    .isTrue());
    Predicate<Node> twice =
        node ->
            List.of(
                        objectProperties,
                        dataProperties,
                        declared(OWL.AnnotationProperty.asNode()),
                        classes)
                    .stream()
                    .filter(kind -> kind.contains(node))
                    .count()
                > 1;
    Set<Node> all = new HashSet<>(classes);
    all.addAll(objectProperties);
    all.addAll(dataProperties);
    assertThat(all).noneMatch(twice);
  }

  private Set<Node> declared(Node kind) {
    return vocabulary.stream(Node.ANY, RDF.type.asNode(), kind)
        .map(Triple::getSubject)
        .collect(Collectors.toSet());
  }

  private List<Node> objects(Node property) {
    return vocabulary.stream(Node.ANY, property, Node.ANY).map(Triple::getObject).toList();
  }
}
