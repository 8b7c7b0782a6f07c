package org.greenloop.ontology.standard;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.ontology.shape.StandardShapes;
import org.greenloop.ontology.vocabulary.Gl;

/// What several files declare, in one graph with the accounts of the system.
final class Declarations {

  private static final Set<Node> KINDS =
      Set.of(Gl.INDICATOR, Gl.SCHEME, Gl.CRITERION, Gl.GROUP, Gl.BENCHMARK, Gl.BAND, Gl.GRADE);

  private final Graph graph = GraphFactory.createDefaultGraph();
  private final Map<Node, String> files = new LinkedHashMap<>();
  private final List<StandardIssue> issues = new ArrayList<>();

  Declarations(List<StandardFile.Read> sources) {
    for (Account account : Account.values()) {
      Node node = Gl.account(account.code());
      graph.add(node, RDF.type.asNode(), Gl.ACCOUNT);
      graph.add(node, Gl.UNIT, NodeFactory.createLiteralString(account.unit().symbol()));
    }
    sources.forEach(this::add);
  }

  Graph graph() {
    return graph;
  }

  /// Everything wrong in all files.
  List<StandardIssue> check() {
    return check(node -> true);
  }

  /// Everything wrong in some of the files: in what they declare, and in what they speak of.
  List<StandardIssue> check(List<StandardFile.Read> some) {
    Set<Node> near = new HashSet<>();
    some.stream()
        .flatMap(file -> file.graph().stream())
        .forEach(
            triple -> {
              near.add(triple.getSubject());
              near.add(triple.getObject());
            });
    return check(near::contains);
  }

  /// What may not be declared, and then the shapes. Where two files declare one thing, the shapes
  /// would only see it say everything twice.
  private List<StandardIssue> check(Predicate<Node> focus) {
    if (issues.stream().anyMatch(issue -> issue.rule().equals("declared-twice"))) {
      return List.copyOf(issues);
    }
    List<StandardIssue> all = new ArrayList<>(issues);
    all.addAll(StandardShapes.load().check(graph, focus, node -> files.getOrDefault(node, "")));
    return List.copyOf(all);
  }

  private void add(StandardFile.Read source) {
    Set<Node> subjects = new LinkedHashSet<>();
    source.graph().stream().map(Triple::getSubject).forEach(subjects::add);
    if (subjects.isEmpty()) {
      issues.add(
          issue(
              "nothing-declared",
              source,
              "",
              "",
              "文件没有任何声明;请写入指标(gl:Indicator)或方案(gl:Scheme)",
              "the file declares nothing; write indicators (gl:Indicator) or schemes (gl:Scheme) into it"));
    }
    subjects.stream()
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .forEach(subject -> add(subject, source));
    source.graph().stream().forEach(graph::add);
  }

  private void add(Node subject, StandardFile.Read source) {
    if (source.graph().contains(subject, OWL.imports.asNode(), Node.ANY)) {
      issues.add(
          issue(
              "import",
              source,
              StandardFile.place(subject),
              source.graph().stream(subject, OWL.imports.asNode(), Node.ANY)
                  .map(triple -> triple.getObject().toString())
                  .sorted()
                  .collect(joining(" , ")),
              "不从别处取内容;请删去 owl:imports,把全部声明写在文件里",
              "nothing is fetched from elsewhere; remove owl:imports and write every declaration into the file itself"));
    }
    List<String> kinds =
        types(source.graph(), subject).map(Node::toString).distinct().sorted().toList();
    boolean isKnown = kinds.size() == 1 && types(source.graph(), subject).allMatch(KINDS::contains);
    if (!isKnown) {
      issues.add(
          issue(
              "unknown-thing",
              source,
              StandardFile.place(subject),
              String.join(" , ", kinds),
              "只能声明 gl:Indicator、gl:Scheme、gl:Criterion、gl:Group、gl:Benchmark、gl:Band 和 gl:Grade,每项恰好一种;请检查 a 后面的类型",
              "only gl:Indicator, gl:Scheme, gl:Criterion, gl:Group, gl:Benchmark, gl:Band and gl:Grade can be declared, each thing as exactly one of them; check the type after a"));
    }
    String earlier = files.putIfAbsent(subject, source.name());
    if (earlier != null) {
      issues.add(
          issue(
              "declared-twice",
              source,
              StandardFile.place(subject),
              earlier,
              "已在另一个文件中声明;请用新的代码或版本",
              "another file declares it already; use a new code or edition"));
    }
  }

  private static Stream<Node> types(Graph graph, Node subject) {
    return graph.stream(subject, RDF.type.asNode(), Node.ANY).map(Triple::getObject);
  }

  private static StandardIssue issue(
      String rule,
      StandardFile.Read source,
      String focus,
      String found,
      String message,
      String english) {
    return new StandardIssue(rule, source.name(), focus, "", found, message, english);
  }
}
