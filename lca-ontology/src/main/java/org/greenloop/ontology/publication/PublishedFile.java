package org.greenloop.ontology.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.greenloop.ontology.vocabulary.Gl;

/// A file that the module ships, as it was written.
record PublishedFile(String text) {

  private static final String RESOURCES = "/org/greenloop/ontology/";

  static PublishedFile read(String name) {
    try (InputStream in = PublishedFile.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCES + name + " is not in the jar");
      }
      return new PublishedFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Graph parse(String name) {
    return read(name).graph();
  }

  Graph graph() {
    return RDFParser.create().fromString(text).lang(Lang.TURTLE).base(Gl.BASE).toGraph();
  }
}
