package org.greenloop.ontology.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.greenloop.ontology.publication.VocabularyTerm.Kind;

/// One version of the vocabulary, as pages show it.
public final class Vocabulary {

  private final String version;
  private final Text description;
  private final List<VocabularyTerm> terms;
  private final List<VocabularyTerm> foreign;

  private Vocabulary(VocabularyReader reader) {
    version = reader.version();
    description = reader.description();
    terms = reader.terms();
    foreign = reader.foreignRelations();
  }

  static Vocabulary of(Graph graph) {
    return new Vocabulary(new VocabularyReader(graph));
  }

  public String version() {
    return version;
  }

  public Text description() {
    return description;
  }

  /// By name.
  public List<VocabularyTerm> terms() {
    return terms;
  }

  public List<VocabularyTerm> terms(Kind kind) {
    return terms.stream().filter(term -> term.kind() == kind).toList();
  }

  /// Classes of things, without those that only hold fixed values.
  public List<VocabularyTerm> things() {
    return terms(Kind.CLASS).stream().filter(term -> values(term.name()).isEmpty()).toList();
  }

  /// Classes of fixed values.
  public List<VocabularyTerm> enumerations() {
    return terms(Kind.CLASS).stream().filter(term -> !values(term.name()).isEmpty()).toList();
  }

  /// The fixed values of a class.
  public List<VocabularyTerm> values(String className) {
    return terms.stream()
        .filter(term -> term.kind() == Kind.VALUE)
        .filter(
            term -> term.broader().stream().anyMatch(link -> link.text().equals("gl:" + className)))
        .toList();
  }

  /// Properties that things of a class have, ours before those of others.
  public List<VocabularyTerm> properties(String className) {
    return Stream.concat(terms.stream(), foreign.stream())
        .filter(term -> term.isOf(className))
        .toList();
  }

  public Optional<VocabularyTerm> find(String name) {
    return terms.stream().filter(term -> term.name().equals(name)).findFirst();
  }

  /// How the classes hang together.
  public Diagram diagram() {
    return Diagram.of(this);
  }
}
