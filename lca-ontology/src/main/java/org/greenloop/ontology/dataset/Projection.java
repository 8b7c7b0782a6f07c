package org.greenloop.ontology.dataset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.projection.Books;
import org.greenloop.accounting.projection.Change;
import org.greenloop.accounting.projection.Change.Topic;
import org.greenloop.accounting.projection.Position;
import org.greenloop.accounting.projection.ProjectionSource;
import org.greenloop.ontology.shape.PublishedShapes;
import org.greenloop.ontology.vocabulary.Gl;

/// Keeps the dataset what the books say. What it writes and how far it got are one transaction:
/// whatever stops it, the next run goes on from there, and following a change twice does no harm.
public final class Projection {

  private final ProjectionSource source;
  private final GraphStore store;
  private final Supplier<PublishedTurtle> published;
  private Optional<PublishedTurtle> written = Optional.empty();
  private long seen;

  /// @param published what is published now; the same object while it is the same
  public Projection(
      ProjectionSource source, GraphStore store, Supplier<PublishedTurtle> published) {
    this.source = source;
    this.store = store;
    this.published = published;
  }

  /// @param changes places that were looked at; every place when `whole`
  /// @param triples added or taken away
  /// @param whole whether it was made from the beginning
  public record Receipt(int changes, long triples, boolean whole) {}

  /// Follows what was written since the last time; everything, when there was none or it was of
  /// another database.
  ///
  /// @throws GraphHeld when another process has the dataset open
  public synchronized Receipt drain() {
    return source.read(this::follow);
  }

  /// As [#drain()], but leaves it all to somebody else where it is more than can be done in
  /// passing.
  ///
  /// @param most places, each a subject or a month of one
  /// @return empty when there are more
  /// @throws GraphHeld when another process has the dataset open
  public synchronized Optional<Receipt> drainUpTo(int most) {
    return source.read(
        books -> {
          Position from =
              followed(books).orElseGet(() -> new Position(books.position().source(), 0));
          return books.changesSince(from).size() > most
              ? Optional.empty()
              : Optional.of(follow(books));
        });
  }

  /// Throws the files away and makes them anew.
  ///
  /// @throws GraphHeld when another process has the dataset open
  public synchronized Receipt rebuild() {
    store.discard();
    return source.read(this::fill);
  }

  /// Follows, and then compares every statement and holds each graph against the shapes of what is
  /// published, in one snapshot of the books.
  ///
  /// @param most differences that are listed
  /// @throws GraphHeld when another process has the dataset open
  public synchronized Comparison check(int most) {
    return source.read(
        books -> {
          follow(books);
          PublishedTurtle turtle = published.get();
          return store.read(() -> compare(books, turtle, most));
        });
  }

  private Receipt follow(Books books) {
    Position now = books.position();
    Optional<Position> last = followed(books);
    if (last.isEmpty()) {
      return fill(books);
    }
    PublishedTurtle turtle = published.get();
    if (isWritten(turtle) && books.countSince(last.get()) == seen) {
      return new Receipt(0, 0, false);
    }
    Set<Change> changes = books.changesSince(last.get());
    long triples =
        store.write(
            () -> {
              long changed = apply(new ExpectedGraphs(books, turtle), changes, turtle);
              store.follow(now);
              return changed;
            });
    written = Optional.of(turtle);
    seen = books.countSince(now);
    return new Receipt(changes.size(), triples, false);
  }

  /// How far the dataset got with these books.
  private Optional<Position> followed(Books books) {
    String source = books.position().source();
    return store.read(store::position).filter(found -> found.source().equals(source));
  }

  private boolean isWritten(PublishedTurtle turtle) {
    return written.filter(last -> last == turtle).isPresent();
  }

  private Receipt fill(Books books) {
    Position now = books.position();
    PublishedTurtle turtle = published.get();
    long triples =
        store.write(
            () -> {
              DatasetGraph dataset = store.dataset();
              dataset.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
              long[] changed = {0};
              new ExpectedGraphs(books, turtle)
                  .forEachPart(
                      (graph, part) -> {
                        part.forEach(triple -> dataset.add(Quad.create(graph, triple)));
                        changed[0] += part.size();
                      });
              store.follow(now);
              return changed[0];
            });
    written = Optional.of(turtle);
    seen = books.countSince(now);
    return new Receipt(0, triples, true);
  }

  private Comparison compare(Books books, PublishedTurtle turtle, int most) {
    DatasetGraph dataset = store.dataset();
    Set<Node> left = new LinkedHashSet<>(store.graphs());
    Comparison.Builder found = new Comparison.Builder(most);
    PublishedShapes shapes = PublishedShapes.load();
    new ExpectedGraphs(books, turtle)
        .forEach(
            (graph, expected) -> {
              left.remove(graph);
              found.add(Slice.whole(dataset, graph, expected));
              found.add(shapes.check(dataset.getGraph(graph), graph.getURI()));
            });
    left.forEach(graph -> found.add(Slice.whole(dataset, graph, Set.of())));
    return found.done();
  }

  private long apply(ExpectedGraphs expected, Set<Change> changes, PublishedTurtle turtle) {
    DatasetGraph dataset = store.dataset();
    long[] changed = {0};
    if (!isWritten(turtle)) {
      expected.published(
          (graph, triples) -> changed[0] += Slice.whole(dataset, graph, triples).apply(dataset));
    }
    Set<Integer> described = subjects(changes, Topic.SUBJECT);
    for (int id : described) {
      changed[0] += describe(expected, expected.directory().get(id));
    }
    Map<YearMonth, Set<Integer>> months =
        changes.stream()
            .filter(change -> change.period().isPresent())
            .collect(
                groupingBy(
                    change -> change.period().get(),
                    TreeMap::new,
                    mapping(Change::subjectId, toCollection(LinkedHashSet::new))));
    months.forEach((month, ids) -> changed[0] += month(expected, month, ids));
    for (int id : subjects(changes, Topic.ASSESSMENTS, Topic.REGISTER)) {
      Subject subject = expected.directory().get(id);
      changed[0] += assessments(expected, subject) + labels(expected, List.of(subject));
    }
    return changed[0];
  }

  /// A site's figures decide whether its park has enough contributors, so its park comes with it.
  private long month(ExpectedGraphs expected, YearMonth month, Set<Integer> ids) {
    Set<Integer> parks = new LinkedHashSet<>();
    List<Integer> others = new ArrayList<>();
    for (int id : ids) {
      Subject subject = expected.directory().get(id);
      subject.parkId().ifPresent(parks::add);
      if (subject.kind() == SubjectKind.PARK) {
        parks.add(id);
      } else {
        others.add(id);
      }
    }
    long[] changed = {0};
    for (List<Integer> block : ExpectedGraphs.blocks(others)) {
      expected
          .figures(month, block)
          .forEach((subject, triples) -> changed[0] += figures(subject, month, triples, expected));
    }
    if (!parks.isEmpty()) {
      expected
          .parkFigures(month, parks)
          .forEach((park, triples) -> changed[0] += figures(park, month, triples, expected));
    }
    return changed[0];
  }

  private static Set<Integer> subjects(Set<Change> changes, Topic... topics) {
    return changes.stream()
        .filter(change -> Set.of(topics).contains(change.topic()))
        .map(Change::subjectId)
        .collect(toCollection(LinkedHashSet::new));
  }

  /// Everything about a company, because a site may have come with all that it reported, or gone.
  private long describe(ExpectedGraphs expected, Subject subject) {
    DatasetGraph dataset = store.dataset();
    long[] changed = {0};
    if (subject.kind() == SubjectKind.PARK) {
      expected.forParks(
          (graph, triples) -> changed[0] += Slice.whole(dataset, graph, triples).apply(dataset));
    } else {
      expected.company(
          subject,
          (graph, triples) -> changed[0] += Slice.whole(dataset, graph, triples).apply(dataset));
      List<Subject> all =
          expected.directory().list().stream()
              .filter(one -> one.companyId().equals(Optional.of(subject.id())))
              .toList();
      changed[0] += labels(expected, all);
    }
    return changed[0];
  }

  private long figures(
      Subject subject, YearMonth month, Set<Triple> triples, ExpectedGraphs expected) {
    DatasetGraph dataset = store.dataset();
    Node graph = graph(subject, expected);
    String addresses = Address.metrics(subject, month);
    Set<Node> before =
        Slice.find(dataset, graph, Node.ANY, Gl.SUBJECT, Address.of(subject)).stream()
            .map(Triple::getSubject)
            .filter(thing -> thing.isURI() && thing.getURI().startsWith(addresses))
            .collect(Collectors.toSet());
    return Slice.of(dataset, graph, triples, before).apply(dataset);
  }

  private long assessments(ExpectedGraphs expected, Subject subject) {
    if (subject.kind() == SubjectKind.PARK) {
      return 0;
    }
    DatasetGraph dataset = store.dataset();
    return Slice.of(dataset, graph(subject, expected), expected.assessments(subject))
        .apply(dataset);
  }

  private long labels(ExpectedGraphs expected, List<Subject> subjects) {
    DatasetGraph dataset = store.dataset();
    return Slice.of(dataset, GraphName.REGISTER, expected.labels(subjects)).apply(dataset);
  }

  private static Node graph(Subject subject, ExpectedGraphs expected) {
    return subject.kind() == SubjectKind.PARK
        ? GraphName.AGGREGATES
        : GraphName.ofCompany(
            expected.directory().get(subject.companyId().orElse(subject.id())).code());
  }
}
