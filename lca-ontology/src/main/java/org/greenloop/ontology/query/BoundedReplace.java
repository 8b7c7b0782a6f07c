package org.greenloop.ontology.query;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/// `REPLACE` as it is, within the limits of patterns and of the length of a text.
final class BoundedReplace extends ExprFunctionN {

  private final Work work;

  BoundedReplace(ExprList arguments, Work work) {
    super("replace", arguments);
    this.work = work;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String text = Texts.of(arguments.get(0));
    String replacement = Texts.of(arguments.get(2));
    Matcher matcher =
        BoundedRegex.matcher(
            text,
            Texts.of(arguments.get(1)),
            arguments.size() > 3 ? Texts.of(arguments.get(3)) : "",
            work);
    StringBuilder made = new StringBuilder();
    try {
      while (matcher.find()) {
        matcher.appendReplacement(made, replacement);
        if (made.length() > QueryLimits.TEXT) {
          break;
        }
      }
      matcher.appendTail(made);
    } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
      throw new ExprEvalException("the replacement names a group that is not there");
    } catch (StackOverflowError deep) {
      throw new ExprEvalException("the pattern goes too deep for this text");
    }
    Texts.requireShort(made.length(), work);
    return Texts.like(arguments.get(0).asNode(), made.toString());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedReplace(arguments, work);
  }
}
