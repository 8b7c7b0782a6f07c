package org.greenloop.ontology.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.greenloop.ontology.dataset.Difference.Kind;
import org.greenloop.ontology.shape.StandardIssue;

/// What a check found.
///
/// @param triples compared
/// @param differences all of them
/// @param shown the first of them, in the order of their graphs
/// @param broken rules that published statements do not keep, one a thing and rule
/// @param issues the first of those
public record Comparison(
    long triples,
    long differences,
    List<Difference> shown,
    long broken,
    List<StandardIssue> issues) {

  public Comparison {
    shown = List.copyOf(shown);
    issues = List.copyOf(issues);
  }

  /// The dataset is as the books say, and what it says is as the shapes ask.
  public boolean agrees() {
    return differences == 0 && broken == 0;
  }

  /// Gathers differences graph by graph.
  static final class Builder {

    private final int most;
    private final List<Difference> shown = new ArrayList<>();
    private long triples;
    private long differences;
    private final List<StandardIssue> issues = new ArrayList<>();
    private long broken;

    Builder(int most) {
      this.most = most;
    }

    void add(Slice slice) {
      triples += slice.expected().size();
      List<Difference> found = differences(slice);
      differences += found.size();
      found.stream().limit(Math.max(0, most - shown.size())).forEach(shown::add);
    }

    void add(List<StandardIssue> found) {
      broken += found.size();
      found.stream().limit(Math.max(0, most - issues.size())).forEach(issues::add);
    }

    Comparison done() {
      return new Comparison(triples, differences, shown, broken, issues);
    }

    private static List<Difference> differences(Slice slice) {
      record Place(Node subject, Node property) {
        static Place of(Triple triple) {
          return new Place(triple.getSubject(), triple.getPredicate());
        }
      }
      Map<Place, List<Triple>> extra = slice.extra().stream().collect(groupingBy(Place::of));
      List<Difference> found = new ArrayList<>();
      String graph = slice.graph().getURI();
      for (Triple missing : slice.missing()) {
        Optional<Triple> instead =
            Optional.ofNullable(extra.get(Place.of(missing)))
                .filter(others -> !others.isEmpty())
                .map(List::removeFirst);
        found.add(
            instead
                .map(other -> new Difference(graph, Kind.CHANGED, text(missing), text(other)))
                .orElseGet(() -> new Difference(graph, Kind.MISSING, text(missing), "")));
      }
      extra
          .values()
          .forEach(
              rest ->
                  rest.forEach(
                      triple -> found.add(new Difference(graph, Kind.EXTRA, text(triple), ""))));
      found.sort(Comparator.comparing(Difference::kind).thenComparing(Difference::statement));
      return found;
    }

    private static String text(Triple triple) {
      return NodeFmtLib.strNT(triple.getSubject())
          + " "
          + NodeFmtLib.strNT(triple.getPredicate())
          + " "
          + NodeFmtLib.strNT(triple.getObject());
    }
  }
}
