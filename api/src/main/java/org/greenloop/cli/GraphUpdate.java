package org.greenloop.cli;

import org.greenloop.ontology.dataset.GraphHeld;
import org.greenloop.ontology.dataset.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// Lets the graph follow at the end of a command. The work of the command is done and kept, so
/// whatever stops this is no failure: the next command, or serve, goes on from there.
final class GraphUpdate {

  private static final Logger LOG = LoggerFactory.getLogger(GraphUpdate.class);

  /// Places, each a subject or a month of one, that follow in some seconds.
  private static final int IN_PASSING = 2_000;

  private GraphUpdate() {}

  static void follow(ConfigurableApplicationContext context) {
    try {
      if (context.getBean(Projection.class).drainUpTo(IN_PASSING).isEmpty()) {
        System.err.println(
            "greenloop: much is new for the graph that SPARQL asks; serve follows it, or run:"
                + " greenloop ontology drain");
      }
    } catch (GraphHeld held) {
      LOG.debug("whoever has the graph open follows: {}", held.getMessage());
    } catch (RuntimeException failed) {
      System.err.println(
          "greenloop: the graph could not follow; run ontology drain, or ontology rebuild ("
              + failed.getMessage()
              + ")");
    }
  }
}
