package org.greenloop.ontology.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.proposal.AdoptedEdition;
import org.greenloop.ontology.standard.StandardFiles;
import org.greenloop.ontology.vocabulary.Gl;

/// The vocabulary, and the standards that are known: those shipped, those of an operator and those
/// that were adopted, all of which the catalogue has checked before.
public final class PublishedTurtle {

  private static final String RESOURCES = "/org/greenloop/ontology/";

  private final Set<Triple> vocabulary;
  private final Set<Triple> schemes;

  private PublishedTurtle(Set<Triple> vocabulary, Set<Triple> schemes) {
    this.vocabulary = vocabulary;
    this.schemes = schemes;
  }

  private static PublishedTurtle of(Graph vocabulary, Graph schemes) {
    Facts facts = new Facts().addAll(schemes.find().toList());
    for (Account account : Account.values()) {
      Node address = Gl.account(account.code());
      facts
          .type(address, Gl.ACCOUNT)
          .text(address, DCTerms.identifier.asNode(), account.code())
          .text(address, Gl.UNIT, account.unit().symbol());
    }
    return new PublishedTurtle(
        new Facts().addAll(vocabulary.find().toList()).triples(), facts.triples());
  }

  /// The vocabulary and the schemes that judge now.
  ///
  /// @param files those that are there at the start, with what was adopted since
  public static PublishedTurtle of(StandardFiles files, List<AdoptedEdition> adopted) {
    Graph vocabulary = GraphFactory.createDefaultGraph();
    parse(resource("vocabulary/greenloop.ttl"), vocabulary);
    Graph schemes = GraphFactory.createDefaultGraph();
    files.statements(adopted).forEach(schemes::add);
    return of(vocabulary, schemes);
  }

  public Set<Triple> vocabulary() {
    return vocabulary;
  }

  public Set<Triple> schemes() {
    return schemes;
  }

  private static void parse(String turtle, Graph into) {
    RDFParser.create().fromString(turtle).lang(Lang.TURTLE).base(Gl.BASE).parse(into);
  }

  private static String resource(String name) {
    try (InputStream in = PublishedTurtle.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCES + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
