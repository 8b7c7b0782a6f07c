package org.greenloop.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.greenloop.ontology.dataset.GraphStore;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.ontology.dataset.PublishedTurtle;
import org.greenloop.ontology.query.GraphQueries;
import org.greenloop.ontology.query.QueryLimits;
import org.greenloop.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The RDF dataset: a copy of the books in the data folder, and the queries over it.
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

  /// Each may hold a hundred megabytes.
  private static final int QUERIES_AT_ONCE = 2;

  @Bean
  GraphStore graphStore(GreenloopSettings settings) {
    return new GraphStore(settings.graph());
  }

  @Bean
  PublishedTurtle publishedTurtle(GreenloopSettings settings) {
    return PublishedTurtle.load(turtleFiles(settings));
  }

  @Bean
  Projection projection(Store store, GraphStore graph, PublishedTurtle published) {
    return new Projection(store.projectionSource(), graph, published);
  }

  @Bean
  GraphQueries graphQueries(GraphStore graph, GreenloopSettings settings) {
    return new GraphQueries(
        graph, new QueryLimits(settings.sparqlTimeout(), settings.sparqlRows(), QUERIES_AT_ONCE));
  }

  private static List<Path> turtleFiles(GreenloopSettings settings) {
    if (settings.standards() == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(settings.standards())) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + settings.standards(), e);
    }
  }
}
