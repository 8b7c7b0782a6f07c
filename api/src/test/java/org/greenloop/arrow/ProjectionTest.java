package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.greenloop.accounting.projection.Books;
import org.greenloop.accounting.projection.ProjectionSource;
import org.greenloop.batch.proposing.CurrentTurtle;
import org.greenloop.ontology.dataset.Comparison;
import org.greenloop.ontology.dataset.Difference;
import org.greenloop.ontology.dataset.Difference.Kind;
import org.greenloop.ontology.dataset.GraphName;
import org.greenloop.ontology.dataset.GraphStore;
import org.greenloop.ontology.dataset.Projection;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// The graph follows the books through its outbox, whatever happens on the way.
class ProjectionTest {

  private static final Path ALLIANCE = Path.of("..", "examples", "alliance");
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final Node VALUE = NodeFactory.createURI("https://w3id.org/greenloop/ns#value");

  private static World original;

  @BeforeAll
  static void make() {
    original = World.empty();
    for (String file : List.of("parks", "companies", "sites", "products")) {
      original.register(ALLIANCE.resolve(file + ".csv"));
    }
    for (String company : List.of("EX-KITCHEN", "EX-COAT", "EX-ROLL")) {
      original.take(ALLIANCE.resolve("energy-" + company + ".csv"), company);
      original.take(ALLIANCE.resolve("production-" + company + ".csv"), company);
    }
    original.close(MARCH);
    original.close();
  }

  @AfterAll
  static void end() {
    original.close();
  }

  private static Projection projection(World world) {
    return world.get(Projection.class);
  }

  private static DatasetGraph dataset(World world) {
    return world.get(GraphStore.class).dataset();
  }

  /// The value of a figure in a company's graph.
  private static Optional<String> value(World world, String company, String metric) {
    return Txn.calculateRead(
        dataset(world),
        () ->
            dataset(world).stream(
                    GraphName.ofCompany(company),
                    NodeFactory.createURI("https://w3id.org/greenloop/metric/" + metric),
                    VALUE,
                    Node.ANY)
                .map(quad -> quad.getObject().getLiteralLexicalForm())
                .findFirst());
  }

  @Test
  void what_was_there_before_is_taken_in_whole_and_agrees() {
    try (World world = World.copyOf(original)) {
      Projection.Receipt first = projection(world).drain();
      assertThat(first.whole()).isTrue();
      assertThat(first.triples()).isGreaterThan(1000);
      assertThat(projection(world).check(10)).satisfies(c -> assertThat(c.shown()).isEmpty());
      assertThat(projection(world).drain()).isEqualTo(new Projection.Receipt(0, 0, false));
      // 767 380 kWh bought in March, as the file says.
      assertThat(value(world, "EX-KITCHEN", "KITCHEN-1/2025-03/energy.electricity/1"))
          .hasValue("767380.0");
    }
  }

  /// 130 sites of one company are three blocks: taken in whole, followed and made anew, each time
  /// with a figure of the first and of the last.
  @Test
  void a_company_of_many_sites_is_followed_in_parts(@TempDir Path folder) throws IOException {
    StringBuilder sites = new StringBuilder("站点代码,站点名称,英文名称,所属企业,所属园区,行业代码,行政区划代码\n");
    StringBuilder energy = new StringBuilder("site,month,carrier,flow,quantity,unit\n");
    for (int i = 100; i < 230; i++) {
      sites.append("MANY-" + i + ",示例,Example,EX-TERM,PARK-DG,C3922,441900\n");
      energy.append("MANY-" + i + ",2025-06,ELECTRICITY,purchased," + i + ",kWh\n");
    }
    try (World world = World.copyOf(original)) {
      world.register(Files.writeString(folder.resolve("sites.csv"), sites));
      projection(world).drain();
      world.take(Files.writeString(folder.resolve("energy.csv"), energy), "EX-TERM");
      world.close(YearMonth.of(2025, 6));
      assertThat(projection(world).drainUpTo(100)).as("more than 130 places").isEmpty();
      assertThat(value(world, "EX-TERM", "MANY-100/2025-06/energy.electricity/1")).isEmpty();

      assertThat(projection(world).drainUpTo(1000).orElseThrow().whole()).isFalse();
      requireBoth(world);
      assertThat(projection(world).rebuild().whole()).isTrue();
      requireBoth(world);
    }
  }

  private static void requireBoth(World world) {
    assertThat(projection(world).check(10).shown()).isEmpty();
    assertThat(value(world, "EX-TERM", "MANY-100/2025-06/energy.electricity/1")).hasValue("100.0");
    assertThat(value(world, "EX-TERM", "MANY-229/2025-06/energy.electricity/1")).hasValue("229.0");
  }

  @Test
  void each_kind_of_change_is_followed_and_leaves_no_difference() {
    try (World world = World.copyOf(original)) {
      projection(world).drain();
      world.close(YearMonth.of(2025, 5));
      assertThat(projection(world).drain().whole()).isFalse();
      assertThat(projection(world).check(10).shown()).isEmpty();
      assertThat(value(world, "EX-KITCHEN", "KITCHEN-1/2025-05/energy.electricity/1")).isPresent();

      world.correct(ALLIANCE.resolve("correction-EX-KITCHEN.csv"), "EX-KITCHEN", "late");
      world.close(YearMonth.of(2025, 5));
      projection(world).drain();
      assertThat(projection(world).check(10).shown()).isEmpty();
      assertThat(value(world, "EX-KITCHEN", "KITCHEN-1/2025-05/energy.electricity/1")).isEmpty();
      assertThat(value(world, "EX-KITCHEN", "KITCHEN-1/2025-05/energy.electricity/2")).isPresent();

      // A site that is sold takes its figures along.
      world
          .database()
          .sql(
              "UPDATE subject SET company_id = (SELECT id FROM subject WHERE code = 'EX-COAT')"
                  + " WHERE code = 'KITCHEN-2'")
          .update();
      projection(world).drain();
      assertThat(projection(world).check(10).shown()).isEmpty();
      assertThat(value(world, "EX-KITCHEN", "KITCHEN-2/2025-03/energy.electricity/1")).isEmpty();
      assertThat(value(world, "EX-COAT", "KITCHEN-2/2025-03/energy.electricity/1")).isPresent();
    }
  }

  @Test
  void a_transaction_that_is_undone_leaves_nothing_behind() {
    try (World world = World.copyOf(original)) {
      projection(world).drain();
      long before = world.count("outbox");
      world
          .get(TransactionTemplate.class)
          .executeWithoutResult(
              status -> {
                world
                    .database()
                    .sql("UPDATE subject SET name = 'x' WHERE code = 'COAT-1'")
                    .update();
                status.setRollbackOnly();
              });
      assertThat(world.count("outbox")).isEqualTo(before);
      world.database().sql("UPDATE subject SET name = name WHERE code = 'COAT-1'").update();
      assertThat(world.count("outbox")).as("nothing changed").isEqualTo(before);
    }
  }

  /// Its row of the outbox has a smaller id than one that was followed already.
  @Test
  void a_transaction_that_ends_after_a_later_one_is_not_lost() {
    try (World world = World.copyOf(original)) {
      projection(world).drain();
      world
          .get(TransactionTemplate.class)
          .executeWithoutResult(
              status -> {
                rename(world, "COAT-1", "slow");
                Thread other =
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              rename(world, "ROLL-1", "quick");
                              projection(world).drain();
                            });
                try {
                  other.join();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      assertThat(projection(world).drain().changes()).isPositive();
      assertThat(projection(world).check(10).shown()).isEmpty();
    }
  }

  private static void rename(World world, String code, String name) {
    world
        .database()
        .sql("UPDATE subject SET name = :name WHERE code = :code")
        .param("name", name)
        .param("code", code)
        .update();
  }

  /// The writer dies half-way: neither the data nor the position has moved, and the next run does
  /// all of it.
  @Test
  void a_crash_half_way_changes_nothing_and_the_next_run_goes_on() {
    try (World world = World.copyOf(original)) {
      projection(world).drain();
      world.close(YearMonth.of(2025, 4));
      GraphStore graph = world.get(GraphStore.class);
      long before = size(world);
      Projection dying =
          new Projection(
              new DyingSource(world.get(Store.class).projectionSource()),
              graph,
              world.get(CurrentTurtle.class));
      assertThatThrownBy(dying::drain).hasMessage("killed");
      assertThat(size(world)).isEqualTo(before);
      assertThat(projection(world).drain().changes()).isPositive();
      assertThat(projection(world).check(10).shown()).isEmpty();
      assertThat(size(world)).isGreaterThan(before);
    }
  }

  /// Following the same changes again, as after a crash between the two databases.
  @Test
  void following_a_change_twice_does_no_harm() {
    try (World world = World.copyOf(original)) {
      projection(world).drain();
      world.close(YearMonth.of(2025, 4));
      projection(world).drain();
      long after = size(world);
      Txn.executeWrite(
          dataset(world),
          () -> {
            Node horizon = NodeFactory.createURI("https://w3id.org/greenloop/ns#projectionHorizon");
            Quad now =
                dataset(world).stream(Quad.defaultGraphIRI, Node.ANY, horizon, Node.ANY)
                    .findFirst()
                    .orElseThrow();
            dataset(world).delete(now);
            dataset(world)
                .add(
                    Quad.create(
                        now.getGraph(),
                        now.getSubject(),
                        horizon,
                        NodeFactory.createLiteralString("3")));
          });
      Projection again =
          new Projection(
              world.get(Store.class).projectionSource(),
              world.get(GraphStore.class),
              world.get(CurrentTurtle.class));
      Projection.Receipt receipt = again.drain();
      assertThat(receipt.changes()).isPositive();
      assertThat(receipt.triples()).isZero();
      assertThat(size(world)).isEqualTo(after);
    }
  }

  @Test
  void a_copy_of_another_database_is_made_anew() {
    try (World world = World.copyOf(original)) {
      Txn.executeWrite(
          dataset(world),
          () -> {
            for (String[] note :
                new String[][] {
                  {"projectionSource", "elsewhere/1"},
                  {"projectionHorizon", "99999999"},
                  {"projectionForm", "1"}
                }) {
              dataset(world)
                  .add(
                      Quad.defaultGraphIRI,
                      NodeFactory.createURI("https://w3id.org/greenloop/graph/projection"),
                      NodeFactory.createURI("https://w3id.org/greenloop/ns#" + note[0]),
                      NodeFactory.createLiteralString(note[1]));
            }
          });
      assertThat(projection(world).drain().whole()).isTrue();
      assertThat(projection(world).check(10).shown()).isEmpty();
    }
  }

  @Test
  void a_check_finds_what_was_planted_and_a_rebuild_takes_it_out() {
    try (World world = World.copyOf(original)) {
      projection(world).drain();
      DatasetGraph dataset = dataset(world);
      Txn.executeWrite(
          dataset,
          () -> {
            Quad changed = figure(dataset, "KITCHEN-1/2025-03/energy.electricity/1");
            dataset.delete(changed);
            dataset.add(
                Quad.create(
                    changed.getGraph(),
                    changed.getSubject(),
                    VALUE,
                    NodeFactory.createLiteralString("1")));
            dataset.delete(figure(dataset, "COAT-1/2025-03/energy.electricity/1"));
            dataset.add(
                NodeFactory.createURI("https://w3id.org/greenloop/graph/company/EX-ROLL"),
                NodeFactory.createURI("urn:planted"),
                VALUE,
                NodeFactory.createLiteralString("2"));
            dataset.add(
                NodeFactory.createURI("urn:another-graph"),
                NodeFactory.createURI("urn:planted"),
                VALUE,
                NodeFactory.createLiteralString("3"));
          });
      Comparison found = projection(world).check(10);
      assertThat(found.agrees()).isFalse();
      assertThat(found.differences()).isEqualTo(4);
      assertThat(found.shown().stream().map(Difference::kind))
          .containsExactlyInAnyOrder(Kind.CHANGED, Kind.MISSING, Kind.EXTRA, Kind.EXTRA);
      Difference changed =
          found.shown().stream().filter(d -> d.kind() == Kind.CHANGED).findFirst().orElseThrow();
      assertThat(changed.statement()).contains("KITCHEN-1/2025-03/energy.electricity/1", "767380");
      assertThat(changed.found()).contains("\"1\"");
      // A text where a number belongs, and nothing where there is a value.
      assertThat(found.broken()).isEqualTo(2);
      assertThat(found.issues())
          .extracting(StandardIssue::rule, StandardIssue::file)
          .containsExactlyInAnyOrder(
              tuple("metric-value", "https://w3id.org/greenloop/graph/company/EX-COAT"),
              tuple("metric-value", "https://w3id.org/greenloop/graph/company/EX-KITCHEN"));
      assertThat(projection(world).rebuild().whole()).isTrue();
      assertThat(projection(world).check(10).agrees()).isTrue();
    }
  }

  private static Quad figure(DatasetGraph dataset, String metric) {
    return dataset.stream(
            Node.ANY,
            NodeFactory.createURI("https://w3id.org/greenloop/metric/" + metric),
            VALUE,
            Node.ANY)
        .findFirst()
        .orElseThrow();
  }

  private static long size(World world) {
    return Txn.calculateRead(dataset(world), () -> dataset(world).stream().count());
  }

  /// Dies when the labels are read, which is after the figures were written.
  private record DyingSource(ProjectionSource source) implements ProjectionSource {
    @Override
    public <T> T read(Function<Books, T> reading) {
      return source.read(
          books ->
              reading.apply(
                  (Books)
                      java.lang.reflect.Proxy.newProxyInstance(
                          Books.class.getClassLoader(),
                          new Class<?>[] {Books.class},
                          (proxy, method, arguments) -> {
                            if (method.getName().equals("contributors")) {
                              throw new IllegalStateException("killed");
                            }
                            return method.invoke(books, arguments);
                          })));
    }
  }
}
