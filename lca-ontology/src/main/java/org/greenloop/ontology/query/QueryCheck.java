package org.greenloop.ontology.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op0;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpList;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.XSD;

/// Goes through the algebra of a query, whatever its text looked like: only the operators of SPARQL
/// 1.1 that read this dataset, only its functions and the casts of XSD, and nothing nested too
/// deep. An operator that is not known here is refused.
final class QueryCheck {

  private static final List<Class<? extends Op>> KNOWN =
      List.of(
          OpAssign.class,
          OpBGP.class,
          OpDistinct.class,
          OpExtend.class,
          OpFilter.class,
          OpGraph.class,
          OpGroup.class,
          OpJoin.class,
          OpLeftJoin.class,
          OpList.class,
          OpMinus.class,
          OpNull.class,
          OpOrder.class,
          OpPath.class,
          OpProject.class,
          OpReduced.class,
          OpSequence.class,
          OpSlice.class,
          OpTable.class,
          OpTriple.class,
          OpUnion.class);

  private record Part(Object part, int depth) {}

  private final Deque<Part> open = new ArrayDeque<>();
  private final String text;
  private int depth;

  private QueryCheck(String text) {
    this.text = text;
  }

  /// @param text for the place of what is refused
  /// @throws QueryRefused for what is not allowed
  static void require(Op query, String text) {
    QueryCheck check = new QueryCheck(text);
    check.open.push(new Part(query, 1));
    while (!check.open.isEmpty()) {
      Part part = check.open.pop();
      check.depth = part.depth();
      if (part.depth() > QueryLimits.DEPTH) {
        throw new QueryRefused(
            "the query is nested deeper than "
                + QueryLimits.DEPTH
                + " operators; a list of that length belongs into VALUES or IN");
      }
      switch (part.part()) {
        case Op op -> check.operator(op);
        case Expr expression -> check.expression(expression);
        case Path path -> check.path(path);
        default -> throw new IllegalStateException(String.valueOf(part.part()));
      }
    }
  }

  private void inner(Object part) {
    open.push(new Part(part, depth + 1));
  }

  private void inner(ExprList expressions) {
    expressions.forEach(this::inner);
  }

  private void operator(Op op) {
    if (op instanceof OpService) {
      throw refused("SERVICE", "SERVICE is not answered here: queries ask nobody else");
    }
    if (KNOWN.stream().noneMatch(known -> known.isInstance(op))) {
      throw new QueryRefused(op.getName() + " is not part of what is answered here");
    }
    switch (op) {
      case OpFilter filter -> inner(filter.getExprs());
      case OpExtend extend ->
          extend.getVarExprList().forEachVarExpr((name, expression) -> inner(expression));
      case OpAssign assign ->
          assign.getVarExprList().forEachVarExpr((name, expression) -> inner(expression));
      case OpGroup group -> group(group);
      case OpOrder order -> {
        for (SortCondition condition : order.getConditions()) {
          inner(condition.getExpression());
        }
      }
      case OpLeftJoin optional when optional.getExprs() != null -> inner(optional.getExprs());
      case OpPath path -> inner(path.getTriplePath().getPath());
      default -> {}
    }
    switch (op) {
      case Op0 leaf -> {}
      case Op1 one -> inner(one.getSubOp());
      case Op2 two -> {
        inner(two.getLeft());
        inner(two.getRight());
      }
      case OpN many -> many.getElements().forEach(this::inner);
      default -> throw new IllegalStateException(op.getName());
    }
  }

  private void group(OpGroup group) {
    group
        .getGroupVars()
        .forEachVarExpr(
            (name, expression) -> {
              if (expression != null) {
                inner(expression);
              }
            });
    for (ExprAggregator aggregator : group.getAggregators()) {
      if (aggregator.getAggregator() instanceof AggCustom custom) {
        throw new QueryRefused(
            "the aggregate " + custom.getIRI() + " is not known; SPARQL 1.1 has seven");
      }
      ExprList expressions = aggregator.getAggregator().getExprList();
      if (expressions != null) {
        inner(expressions);
      }
    }
  }

  private void expression(Expr expression) {
    if (expression instanceof E_Function call && !call.getFunctionIRI().startsWith(XSD.getURI())) {
      throw new QueryRefused(
          "the function "
              + call.getFunctionIRI()
              + " is not known; those of SPARQL 1.1 and the casts of XSD are");
    }
    if (expression instanceof ExprFunctionOp exists) {
      inner(exists.getGraphPattern());
    } else if (expression instanceof ExprFunction function) {
      if (!(function instanceof E_Function)
          && !function.getClass().getPackageName().equals(Expr.class.getPackageName())) {
        throw new QueryRefused("the function " + function.getFunctionSymbol() + " is not known");
      }
      for (int i = 1; i <= function.numArgs(); i++) {
        if (function.getArg(i) != null) {
          inner(function.getArg(i));
        }
      }
    }
  }

  private void path(Path path) {
    switch (path) {
      case P_Path1 one -> inner(one.getSubPath());
      case P_Path2 two -> {
        inner(two.getLeft());
        inner(two.getRight());
      }
      default -> {}
    }
  }

  private QueryRefused refused(String keyword, String message) {
    int[] place = QueryText.place(text, keyword);
    return new QueryRefused(place[0], place[1], message);
  }
}
