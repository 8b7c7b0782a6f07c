package org.greenloop.ontology.query;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSetStream;

/// What a query found, complete or cut off at the limit, before the first byte of it is sent.
public sealed interface Answer {

  /// Whether there was more than an answer may have.
  boolean isCut();

  /// @throws IllegalArgumentException for a format of the other kind of answer
  void write(AnswerFormat format, OutputStream out);

  /// A cell as people read it.
  ///
  /// @param text of a literal, or an address
  /// @param isAddress whether it is one
  /// @param language of a text; empty where it has none
  record Cell(String text, boolean isAddress, String language) {}

  /// Of `SELECT`.
  final class Rows implements Answer {
    private final List<Var> variables;
    private final List<Binding> rows;
    private final boolean cut;

    Rows(List<Var> variables, List<Binding> rows, boolean cut) {
      this.variables = List.copyOf(variables);
      this.rows = List.copyOf(rows);
      this.cut = cut;
    }

    public List<String> columns() {
      return variables.stream().map(Var::getVarName).toList();
    }

    public int size() {
      return rows.size();
    }

    /// The first rows; a cell that is not bound has an empty text.
    public List<List<Cell>> cells(int most) {
      List<List<Cell>> cells = new ArrayList<>();
      for (Binding row : rows.subList(0, Math.min(most, rows.size()))) {
        List<Cell> line = new ArrayList<>();
        for (Var variable : variables) {
          line.add(cell(row.contains(variable) ? row.get(variable) : null));
        }
        cells.add(line);
      }
      return cells;
    }

    private static Cell cell(@org.jspecify.annotations.Nullable Node node) {
      if (node == null) {
        return new Cell("", false, "");
      }
      return node.isLiteral()
          ? new Cell(node.getLiteralLexicalForm(), false, node.getLiteralLanguage())
          : new Cell(
              node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel(), node.isURI(), "");
    }

    @Override
    public boolean isCut() {
      return cut;
    }

    @Override
    public void write(AnswerFormat format, OutputStream out) {
      writer(format).write(out, RowSetStream.create(variables, rows.iterator()), ARQ.getContext());
    }
  }

  /// Of `ASK`.
  record Truth(boolean holds) implements Answer {

    @Override
    public boolean isCut() {
      return false;
    }

    @Override
    public void write(AnswerFormat format, OutputStream out) {
      writer(format).write(out, holds, ARQ.getContext());
    }
  }

  /// Of `CONSTRUCT` and `DESCRIBE`.
  final class Statements implements Answer {
    private final Graph graph;
    private final boolean cut;

    Statements(Graph graph, boolean cut) {
      this.graph = graph;
      this.cut = cut;
    }

    public int size() {
      return graph.size();
    }

    @Override
    public boolean isCut() {
      return cut;
    }

    @Override
    public void write(AnswerFormat format, OutputStream out) {
      if (!format.isForStatements()) {
        throw new IllegalArgumentException(format + " has no place for statements");
      }
      RDFWriter.source(graph).lang(format.lang()).output(out);
    }
  }

  private static RowSetWriter writer(AnswerFormat format) {
    if (format.isForStatements()) {
      throw new IllegalArgumentException(format + " has no place for rows");
    }
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }
}
