package org.greenloop.ontology.query;

import java.util.function.Function;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterConvert;
import org.apache.jena.sparql.engine.main.OpExecutor;

/// Counts the rows that every part of a query hands to the next, and asks nobody else.
final class BoundedExecutor extends OpExecutor {

  private final Function<Binding, Binding> count;

  BoundedExecutor(ExecutionContext context, Work work) {
    super(context);
    this.count =
        row -> {
          work.row();
          return row;
        };
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    return new QueryIterConvert(super.exec(op, input), count::apply, execCxt);
  }

  /// [QueryCheck] has refused it before; this is the second lock.
  @Override
  protected QueryIterator execute(OpService service, QueryIterator input) {
    throw new IllegalStateException("SERVICE came through the check");
  }
}
