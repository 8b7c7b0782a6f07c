package org.greenloop.ontology.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.greenloop.ontology.vocabulary.Gl;

/// What is published, as a catalogue of DCAT 3: each document a dataset with its three forms.
final class Catalogue {

  static final String ADDRESS = Gl.BASE + "catalog";

  /// Media types by the parameter `format` that asks for them.
  private static final Map<String, String> FORMS =
      Map.of("html", "text/html", "turtle", "text/turtle", "json-ld", "application/ld+json");

  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  private final List<Triple> statements = new ArrayList<>();
  private final Node catalogue = NodeFactory.createURI(ADDRESS);

  Catalogue() {
    add(catalogue, RDF.type.asNode(), DCAT.Catalog.asNode());
    title(catalogue, new Text("绿环词汇与标准", "Greenloop vocabulary and standards"));
  }

  void add(String path, Text title) {
    Node dataset = NodeFactory.createURI(Gl.BASE + path);
    add(catalogue, DCAT.dataset.asNode(), dataset);
    add(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
    title(dataset, title);
    FORMS.forEach(
        (format, mediaType) -> {
          Node form = NodeFactory.createURI(Gl.BASE + path + "?format=" + format);
          add(dataset, DCAT.distribution.asNode(), form);
          add(form, RDF.type.asNode(), DCAT.Distribution.asNode());
          add(form, DCAT.accessURL.asNode(), dataset);
          add(form, DCAT.downloadURL.asNode(), form);
          add(form, DCAT.mediaType.asNode(), NodeFactory.createURI(MEDIA_TYPES + mediaType));
        });
  }

  List<Triple> statements() {
    return List.copyOf(statements);
  }

  private void title(Node subject, Text title) {
    add(subject, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title.chinese(), "zh"));
    add(subject, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title.english(), "en"));
  }

  private void add(Node subject, Node property, Node value) {
    statements.add(Triple.create(subject, property, value));
  }
}
