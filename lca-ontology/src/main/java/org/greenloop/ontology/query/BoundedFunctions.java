package org.greenloop.ontology.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/// Puts limits to the few functions by which a short query makes something huge out of nothing:
/// texts that double, numbers that are squared again and again, patterns that never end.
final class BoundedFunctions extends ExprTransformCopy {

  private final Work work;

  private BoundedFunctions(Work work) {
    this.work = work;
  }

  static Op in(Op query, Work work) {
    return Transformer.transform(new Groups(work), new BoundedFunctions(work), query);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex regex -> new BoundedRegex(arguments, work);
      case E_StrReplace replace -> new BoundedReplace(arguments, work);
      case E_StrConcat concat -> new BoundedConcat(arguments, work);
      default -> super.transform(function, arguments);
    };
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return function instanceof E_StrEncodeForURI
        ? new BoundedEncode(argument, work)
        : super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Multiply
        ? new BoundedMultiply(left, right)
        : super.transform(function, left, right);
  }

  private static final class BoundedConcat extends E_StrConcat {
    private final Work work;

    BoundedConcat(ExprList arguments, Work work) {
      super(arguments);
      this.work = work;
    }

    @Override
    public NodeValue eval(List<NodeValue> arguments) {
      Texts.requireShort(arguments.stream().mapToLong(Texts::length).sum(), work);
      return super.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new BoundedConcat(arguments, work);
    }
  }

  private static final class BoundedEncode extends E_StrEncodeForURI {
    /// `%E7%BB%BF` for one character.
    private static final int LONGEST = 9;

    private final Work work;

    BoundedEncode(Expr argument, Work work) {
      super(argument);
      this.work = work;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      Texts.requireShort((long) LONGEST * Texts.length(value), work);
      return super.eval(value);
    }

    @Override
    public Expr copy(Expr argument) {
      return new BoundedEncode(argument, work);
    }
  }

  private static final class BoundedMultiply extends E_Multiply {

    BoundedMultiply(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      requireShort(left);
      requireShort(right);
      return super.eval(left, right);
    }

    private static void requireShort(NodeValue value) {
      if (value.isDecimal()) {
        BigDecimal number = value.getDecimal();
        if (number.precision() > QueryLimits.DIGITS || number.scale() > QueryLimits.DIGITS) {
          throw new ExprEvalException("a factor of more than " + QueryLimits.DIGITS + " digits");
        }
      }
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new BoundedMultiply(left, right);
    }
  }

  /// `GROUP_CONCAT` counts what it gathers.
  private static final class Groups extends TransformCopy {
    private final Work work;

    Groups(Work work) {
      this.work = work;
    }

    @Override
    public Op transform(OpGroup group, Op inner) {
      List<ExprAggregator> aggregators = new ArrayList<>();
      for (ExprAggregator one : group.getAggregators()) {
        Aggregator aggregator = one.getAggregator();
        boolean gathers =
            aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct;
        aggregators.add(
            gathers
                ? new ExprAggregator(
                    one.getVar(),
                    aggregator.copy(
                        new ExprList(new Gathered(aggregator.getExprList().get(0), work))))
                : one);
      }
      return OpGroup.create(inner, group.getGroupVars(), aggregators);
    }
  }

  private static final class Gathered extends ExprFunction1 {
    private final Work work;

    Gathered(Expr argument, Work work) {
      super(argument, "gathered");
      this.work = work;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      work.text(Texts.length(value));
      return value;
    }

    @Override
    public Expr copy(Expr argument) {
      return new Gathered(argument, work);
    }
  }
}
