package org.greenloop.ontology.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
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

  /// Everything wrong in the files: first whether they declare what may be declared, then the
  /// shapes.
  List<StandardIssue> check() {
    return issues.isEmpty()
        ? StandardShapes.load().check(graph, node -> files.getOrDefault(node, ""))
        : List.copyOf(issues);
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
    List<String> kinds =
        types(source.graph(), subject).map(Node::toString).distinct().sorted().toList();
    boolean isKnown = kinds.size() == 1 && types(source.graph(), subject).allMatch(KINDS::contains);
    if (!isKnown) {
      issues.add(
          issue(
              "unknown-thing",
              source,
              place(subject),
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
              place(subject),
              earlier,
              "已在另一个文件中声明;请用新的代码或版本",
              "another file declares it already; use a new code or edition"));
    }
  }

  private static Stream<Node> types(Graph graph, Node subject) {
    return graph.stream(subject, RDF.type.asNode(), Node.ANY).map(Triple::getObject);
  }

  private static String place(Node subject) {
    if (!subject.isURI()) {
      return "[ ]";
    }
    String address = subject.getURI();
    return address.startsWith(Gl.BASE) ? address.substring(Gl.BASE.length()) : address;
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
