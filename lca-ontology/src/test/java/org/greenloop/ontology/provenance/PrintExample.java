package org.greenloop.ontology.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A program of its own that prints the example, for runs in a JVM with other settings.
final class PrintExample {

  private PrintExample() {}

  public static void main(String[] arguments) throws IOException {
    AssessmentGraph graph = Examples.graph();
    System.out.write((graph.jsonLd() + graph.turtle()).getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
