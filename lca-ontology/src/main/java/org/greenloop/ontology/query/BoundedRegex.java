package org.greenloop.ontology.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/// `REGEX` as it is, but a pattern that tries every way again ends when it has looked at too many
/// characters: a thread cannot be taken out of the matcher otherwise.
final class BoundedRegex extends ExprFunctionN {

  private final Work work;

  BoundedRegex(ExprList arguments, Work work) {
    super("regex", arguments);
    this.work = work;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    return NodeValue.booleanReturn(
        matches(
            matcher(
                Texts.of(arguments.get(0)),
                Texts.of(arguments.get(1)),
                arguments.size() > 2 ? Texts.of(arguments.get(2)) : "",
                work)));
  }

  private static boolean matches(Matcher matcher) {
    try {
      return matcher.find();
    } catch (StackOverflowError deep) {
      throw new ExprEvalException("the pattern goes too deep for this text");
    }
  }

  static Matcher matcher(String text, String pattern, String flags, Work work) {
    try {
      Pattern compiled = RegexEngine.makePattern("REGEX", pattern, flags);
      return compiled.matcher(new Watched(text, work));
    } catch (StackOverflowError deep) {
      throw new ExprEvalException("the pattern is nested too deep");
    }
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedRegex(arguments, work);
  }

  /// A text that counts who looks at it.
  private record Watched(CharSequence text, Work work) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      work.regexStep();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
