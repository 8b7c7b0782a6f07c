package org.greenloop.ontology.publication;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.greenloop.accounting.classification.Code;
import org.greenloop.accounting.classification.CodeList;
import org.greenloop.ontology.vocabulary.Gl;

/// Lists of codes as concept schemes of SKOS, at `code/LIST` and `code/LIST/CODE`.
final class CodeStatements {

  private final Graph graph;

  CodeStatements(Graph graph) {
    this.graph = graph;
  }

  static Node address(String list) {
    return NodeFactory.createURI(Gl.BASE + "code/" + list);
  }

  static Node address(String list, String code) {
    return NodeFactory.createURI(Gl.BASE + "code/" + list + "/" + code);
  }

  void add(CodeList list) {
    Node scheme = address(list.id());
    graph.add(scheme, RDF.type.asNode(), SKOS.ConceptScheme.asNode());
    graph.add(scheme, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(list.id()));
    names(scheme, list.name(), list.nameEnglish());
    both(scheme, DCTerms.source.asNode(), list.source(), list.sourceEnglish());
    list.codes().forEach(code -> add(list, scheme, code));
  }

  private void add(CodeList list, Node scheme, Code code) {
    Node concept = address(list.id(), code.code());
    graph.add(concept, RDF.type.asNode(), SKOS.Concept.asNode());
    graph.add(concept, SKOS.inScheme.asNode(), scheme);
    graph.add(concept, SKOS.notation.asNode(), NodeFactory.createLiteralString(code.notation()));
    names(concept, code.name(), code.nameEnglish());
    for (String synonym : code.synonyms()) {
      graph.add(concept, SKOS.altLabel.asNode(), NodeFactory.createLiteralString(synonym));
    }
    code.confidence()
        .ifPresent(confidence -> graph.add(concept, Gl.HAS_CONFIDENCE, Gl.concept(confidence)));
    code.broader()
        .map(broader -> address(list.id(), broader))
        .ifPresentOrElse(
            above -> {
              graph.add(concept, SKOS.broader.asNode(), above);
              graph.add(above, SKOS.narrower.asNode(), concept);
            },
            () -> {
              graph.add(concept, SKOS.topConceptOf.asNode(), scheme);
              graph.add(scheme, SKOS.hasTopConcept.asNode(), concept);
            });
  }

  /// Names of accounts, which stand in no file.
  void nameAccounts(List<Code> accounts) {
    accounts.forEach(
        account -> names(Gl.account(account.code()), account.name(), account.nameEnglish()));
  }

  private void names(Node subject, String chinese, String english) {
    both(subject, SKOS.prefLabel.asNode(), chinese, english);
  }

  private void both(Node subject, Node property, String chinese, String english) {
    graph.add(subject, property, NodeFactory.createLiteralLang(chinese, "zh"));
    graph.add(subject, property, NodeFactory.createLiteralLang(english, "en"));
  }
}
