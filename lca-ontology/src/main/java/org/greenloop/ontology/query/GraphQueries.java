package org.greenloop.ontology.query;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.greenloop.ontology.dataset.GraphHeld;
import org.greenloop.ontology.dataset.GraphStore;

/// Answers queries over the dataset, each for one audience and within limits.
public final class GraphQueries implements AutoCloseable {

  /// Rows that sorting keeps in memory before it turns to the disk.
  private static final long SORTED_IN_MEMORY = 100_000;

  /// How long a query waits for others to end.
  private static final long PATIENCE_MILLIS = 2_000;

  private final GraphStore store;
  private final QueryLimits limits;
  private final Semaphore places;
  private final ScheduledExecutorService clock;

  public GraphQueries(GraphStore store, QueryLimits limits) {
    this.store = store;
    this.limits = limits;
    this.places = new Semaphore(limits.atOnce());
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("query-time").factory());
  }

  public QueryLimits limits() {
    return limits;
  }

  /// @throws QueryRefused when it is no query, or asks for what is not allowed
  /// @throws QueryStopped when it used more than it may, or too many others run
  /// @throws GraphHeld when another process has the dataset open
  public Answer answer(Question question, Audience audience) {
    ParsedQuery query = ParsedQuery.of(question);
    if (!isAdmitted()) {
      throw new QueryStopped(
          QueryStopped.Cause.BUSY, "other queries are running; ask again in a moment");
    }
    Work work = new Work();
    Future<?> end = clock.schedule(work::outOfTime, limits.timeout().toMillis(), MILLISECONDS);
    try {
      return store.read(() -> run(query, audience, work));
    } catch (QueryCancelledException cancelled) {
      throw work.stopped();
    } finally {
      end.cancel(false);
      places.release();
    }
  }

  private boolean isAdmitted() {
    try {
      return places.tryAcquire(PATIENCE_MILLIS, MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer run(ParsedQuery parsed, Audience audience, Work work) {
    DatasetGraph all = store.dataset();
    parsed.requireVisible(graph -> audience.mayAsk(graph, all));
    VisibleDataset visible =
        new VisibleDataset(
            all, parsed.unnamed().or(audience::graphs), parsed.named().or(audience::graphs), work);
    Query query = parsed.query();
    Optional<QueryIterator> found =
        parsed.algebra().map(op -> iterate(BoundedFunctions.in(op, work), visible, work));
    try {
      return switch (query.queryType()) {
        case SELECT -> rows(query, found.orElseThrow());
        case ASK -> new Answer.Truth(found.orElseThrow().hasNext());
        case CONSTRUCT ->
            statements(
                query,
                TemplateLib.calcTriples(
                    query.getConstructTemplate().getTriples(), found.orElseThrow()));
        case DESCRIBE -> statements(query, described(query, found, visible));
        default -> throw new QueryRefused("SELECT, ASK, CONSTRUCT and DESCRIBE are answered");
      };
    } finally {
      found.ifPresent(QueryIterator::close);
    }
  }

  private static QueryIterator iterate(Op op, VisibleDataset visible, Work work) {
    Context context = ARQ.getContext().copy();
    context.set(ARQConstants.symCancelQuery, work.stop());
    context.set(ARQ.enablePropertyFunctions, false);
    context.set(ARQ.httpServiceAllowed, false);
    context.set(ARQ.spillToDiskThreshold, SORTED_IN_MEMORY);
    QC.setFactory(context, execution -> new BoundedExecutor(execution, work));
    Plan plan = QueryEngineMain.getFactory().create(op, visible, BindingFactory.empty(), context);
    return plan.iterator();
  }

  private Answer rows(Query query, QueryIterator found) {
    List<Binding> rows = new ArrayList<>();
    while (rows.size() < limits.rows() && found.hasNext()) {
      rows.add(found.next());
    }
    return new Answer.Rows(Var.varList(query.getResultVars()), rows, found.hasNext());
  }

  private Answer statements(Query query, Iterator<Triple> found) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    while (graph.size() < limits.rows() && found.hasNext()) {
      graph.add(found.next());
    }
    return new Answer.Statements(graph, found.hasNext());
  }

  /// What is said of the things asked for, by whatever graphs the asker sees.
  private Iterator<Triple> described(
      Query query, Optional<QueryIterator> found, VisibleDataset visible) {
    Set<Node> things = new LinkedHashSet<>(query.getResultURIs());
    found.ifPresent(
        rows -> {
          while (things.size() < limits.rows() && rows.hasNext()) {
            Binding row = rows.next();
            query.getProjectVars().stream()
                .filter(row::contains)
                .map(row::get)
                .filter(node -> !node.isLiteral())
                .forEach(things::add);
          }
        });
    return things.stream()
        .flatMap(thing -> visible.getDefaultGraph().stream(thing, Node.ANY, Node.ANY))
        .iterator();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
