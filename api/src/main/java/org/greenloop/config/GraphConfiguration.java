package org.greenloop.config;

import org.greenloop.batch.proposing.CurrentTurtle;
import org.greenloop.ontology.dataset.GraphStore;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.ontology.query.GraphQueries;
import org.greenloop.ontology.query.QueryLimits;
import org.greenloop.ontology.standard.StandardFiles;
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
  CurrentTurtle currentTurtle(StandardFiles files, Store store) {
    return new CurrentTurtle(files, store.schemeProposals());
  }

  @Bean
  Projection projection(Store store, GraphStore graph, CurrentTurtle turtle) {
    return new Projection(store.projectionSource(), graph, turtle);
  }

  @Bean
  GraphQueries graphQueries(GraphStore graph, GreenloopSettings settings) {
    return new GraphQueries(
        graph, new QueryLimits(settings.sparqlTimeout(), settings.sparqlRows(), QUERIES_AT_ONCE));
  }
}
