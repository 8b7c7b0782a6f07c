package org.greenloop.ontology.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.accounting.quantity.Rounding;

/// Triples being gathered, in the spelling in which the dataset gives them back: it keeps numbers
/// and dates as values, so `1.50` is `1.5` there.
final class Facts {

  private final Set<Triple> triples = new LinkedHashSet<>();

  Set<Triple> triples() {
    return triples;
  }

  Facts add(Node subject, Node property, Node value) {
    triples.add(stored(Triple.create(subject, property, value)));
    return this;
  }

  Facts addAll(Collection<Triple> others) {
    others.forEach(triple -> triples.add(stored(triple)));
    return this;
  }

  Facts type(Node subject, Node type) {
    return add(subject, RDF.type.asNode(), type);
  }

  Facts text(Node subject, Node property, String text) {
    return add(subject, property, NodeFactory.createLiteralString(text));
  }

  Facts names(Node subject, String chinese, String english) {
    add(subject, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(chinese, "zh"));
    return add(subject, SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(english, "en"));
  }

  Facts number(Node subject, Node property, BigDecimal number) {
    return literal(subject, property, Rounding.plain(number), XSDDatatype.XSDdecimal);
  }

  Facts number(Node subject, Node property, int number) {
    return literal(subject, property, String.valueOf(number), XSDDatatype.XSDinteger);
  }

  Facts instant(Node subject, Node property, Instant instant) {
    return literal(subject, property, instant.toString(), XSDDatatype.XSDdateTime);
  }

  Facts date(Node subject, Node property, LocalDate date) {
    return literal(subject, property, date.toString(), XSDDatatype.XSDdate);
  }

  private Facts literal(Node subject, Node property, String text, XSDDatatype type) {
    return add(subject, property, NodeFactory.createLiteralDT(text, type));
  }

  private static Triple stored(Triple triple) {
    Node object = triple.getObject();
    if (!object.isLiteral()) {
      return triple;
    }
    NodeId inline = NodeIdInline.inline(object);
    return inline == null
        ? triple
        : Triple.create(triple.getSubject(), triple.getPredicate(), NodeIdInline.extract(inline));
  }
}
