package org.greenloop.ontology.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.greenloop.ontology.vocabulary.Gl;

/// A query that was read and checked.
///
/// @param algebra what is run; empty for a `DESCRIBE` of addresses alone
/// @param unnamed graphs asked for where none is named; empty when the question does not say
/// @param named graphs that may be named; empty when the question does not say
record ParsedQuery(
    Query query,
    String text,
    Optional<Op> algebra,
    Optional<List<Node>> unnamed,
    Optional<List<Node>> named) {

  private static final int LONGEST_MESSAGE = 300;
  private static final Pattern PLACE = Pattern.compile("at line (\\d{1,6}), column (\\d{1,6})");

  /// @throws QueryRefused with the place
  static ParsedQuery of(Question question) {
    String text = question.text();
    QueryText.requireWithinBounds(text);
    try {
      Query query = QueryFactory.create(text, Gl.BASE, Syntax.syntaxSPARQL_11);
      Optional<Op> algebra =
          query.getQueryPattern() == null && query.isDescribeType()
              ? Optional.empty()
              : Optional.of(Algebra.compile(query));
      algebra.ifPresent(op -> QueryCheck.require(op, text));
      boolean byRequest = !question.unnamed().isEmpty() || !question.named().isEmpty();
      boolean says = byRequest || query.hasDatasetDescription();
      List<String> unnamed = byRequest ? question.unnamed() : query.getGraphURIs();
      List<String> named = byRequest ? question.named() : query.getNamedGraphURIs();
      return new ParsedQuery(
          query,
          text,
          algebra,
          says ? Optional.of(nodes(unnamed)) : Optional.empty(),
          says ? Optional.of(nodes(named)) : Optional.empty());
    } catch (QueryParseException wrong) {
      throw unread(wrong);
    } catch (QueryException wrong) {
      throw new QueryRefused(firstLine(wrong));
    } catch (StackOverflowError deep) {
      throw new QueryRefused(
          "the query is nested deeper than " + QueryLimits.DEPTH + " operators; write it flatter");
    }
  }

  /// The exception has the place of the last token that was right; its message that of the first
  /// that was not.
  private static QueryRefused unread(QueryParseException wrong) {
    String message = firstLine(wrong);
    Matcher place = PLACE.matcher(message);
    return place.find()
        ? new QueryRefused(
            Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), message)
        : new QueryRefused(Math.max(1, wrong.getLine()), Math.max(1, wrong.getColumn()), message);
  }

  private static List<Node> nodes(List<String> addresses) {
    return addresses.stream().map(NodeFactory::createURI).distinct().toList();
  }

  private static String firstLine(QueryException wrong) {
    String message =
        String.valueOf(wrong.getMessage()).lines().findFirst().orElse("not SPARQL 1.1").strip();
    return message.length() > LONGEST_MESSAGE
        ? message.substring(0, LONGEST_MESSAGE) + " …"
        : message;
  }

  /// @throws QueryRefused for a graph that is not there
  void requireVisible(Predicate<Node> isVisible) {
    List.of(unnamed, named)
        .forEach(
            graphs ->
                graphs
                    .orElse(List.of())
                    .forEach(
                        graph -> {
                          if (!isVisible.test(graph)) {
                            int[] place = QueryText.place(text, "FROM");
                            throw new QueryRefused(
                                place[0],
                                place[1],
                                "there is no graph "
                                    + graph.getURI()
                                    + " here, or none that you may see; nothing is fetched");
                          }
                        }));
  }
}
