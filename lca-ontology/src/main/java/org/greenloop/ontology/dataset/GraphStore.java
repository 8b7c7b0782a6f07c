package org.greenloop.ontology.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.greenloop.accounting.projection.Position;
import org.greenloop.ontology.vocabulary.Gl;
import org.jspecify.annotations.Nullable;

/// The dataset on disk (TDB2), opened when it is first asked for. One process at a time has it.
///
/// The position up to which it follows the books stands in its unnamed graph and is written in the
/// transaction of the data, so that after a crash it is never ahead of them.
public final class GraphStore implements AutoCloseable {

  /// Of the statements as this program writes them; a dataset of another form is made anew.
  private static final String FORM = "1";

  private static final Node PROJECTION = NodeFactory.createURI(Gl.BASE + "graph/projection");
  private static final Node SOURCE = Gl.term("projectionSource");
  private static final Node HORIZON = Gl.term("projectionHorizon");
  private static final Node WRITTEN_AS = Gl.term("projectionForm");

  private final Path folder;
  private @Nullable DatasetGraph dataset;

  /// @param folder made when it is missing
  public GraphStore(Path folder) {
    this.folder = folder;
  }

  /// @throws GraphHeld when another process has it open
  public synchronized DatasetGraph dataset() {
    DatasetGraph open = dataset;
    if (open == null) {
      try {
        Files.createDirectories(folder);
        open = DatabaseMgr.connectDatasetGraph(folder.toString());
      } catch (AlreadyLocked held) {
        throw new GraphHeld(
            "the graph in " + folder + " is open in another process, such as serve", held);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      dataset = open;
    }
    return open;
  }

  public <T> T read(Supplier<T> reading) {
    return Txn.calculateRead(dataset(), reading);
  }

  /// All or nothing; without a write, nothing is written.
  <T> T write(Supplier<T> writing) {
    return Txn.calc(dataset(), TxnType.WRITE, writing);
  }

  /// Inside a transaction. Empty when it was never filled, or filled in another form.
  Optional<Position> position() {
    return single(WRITTEN_AS)
        .filter(FORM::equals)
        .flatMap(form -> single(SOURCE))
        .flatMap(source -> single(HORIZON).map(at -> new Position(source, Long.parseLong(at))));
  }

  private Optional<String> single(Node property) {
    return dataset().stream(Quad.defaultGraphIRI, PROJECTION, property, Node.ANY)
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst();
  }

  /// Inside a transaction that writes.
  void follow(Position position) {
    dataset().deleteAny(Quad.defaultGraphIRI, PROJECTION, Node.ANY, Node.ANY);
    note(SOURCE, position.source());
    note(HORIZON, String.valueOf(position.horizon()));
    note(WRITTEN_AS, FORM);
  }

  private void note(Node property, String text) {
    dataset()
        .add(Quad.defaultGraphIRI, PROJECTION, property, NodeFactory.createLiteralString(text));
  }

  /// Graphs that have something in them, inside a transaction.
  List<Node> graphs() {
    return Iter.toList(dataset().listGraphNodes());
  }

  /// Throws the files away, whatever state they are in.
  ///
  /// @throws GraphHeld when another process has it open
  synchronized void discard() {
    try {
      dataset();
      close();
    } catch (GraphHeld held) {
      throw held;
    } catch (RuntimeException unreadable) {
      dataset = null;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    DatasetGraph open = dataset;
    if (open != null) {
      dataset = null;
      TDBInternal.expel(open);
    }
  }
}
