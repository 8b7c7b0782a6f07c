package org.greenloop.ontology.standard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.ontology.shape.StandardIssue;
import org.greenloop.ontology.vocabulary.Gl;

/// What a proposal may be, besides what every file must be: one edition of one scheme, new, without
/// indicators, and from a day on which nobody was judged yet.
final class ProposedFile {

  private final StandardFile.Read file;

  ProposedFile(StandardFile.Read file) {
    this.file = file;
  }

  static Stream<Node> schemes(Graph graph) {
    return declared(graph, Gl.SCHEME).filter(Node::isURI);
  }

  private static Stream<Node> declared(Graph graph, Node type) {
    return graph.stream(Node.ANY, RDF.type.asNode(), type).map(Triple::getSubject).distinct();
  }

  boolean isOf(Standard standard) {
    String address = Gl.schemeAddress(standard.id(), standard.edition());
    return schemes(file.graph()).anyMatch(scheme -> scheme.getURI().equals(address));
  }

  /// Editions in the file that are known. Nothing else is said then: each criterion would be in the
  /// way of the one that is there.
  List<StandardIssue> alreadyPublished(List<StandardFile.Read> known) {
    return schemes(file.graph())
        .flatMap(
            scheme ->
                known.stream()
                    .filter(one -> one.graph().contains(scheme, RDF.type.asNode(), Gl.SCHEME))
                    .map(
                        one ->
                            issue(
                                "edition-published",
                                scheme,
                                "gl:edition",
                                one.name(),
                                "这个版本已经发布,发布后不再改动;请改用新的 @base、gl:edition 和 gl:validFrom",
                                "this edition is published and is not changed any more; give the file a new @base, gl:edition and gl:validFrom")))
        .toList();
  }

  /// @param today the first day that judges lies after it
  List<StandardIssue> outsideItsBounds(LocalDate today) {
    List<StandardIssue> issues = new ArrayList<>();
    List<Node> schemes = schemes(file.graph()).toList();
    if (schemes.size() != 1) {
      issues.add(
          new StandardIssue(
              "proposal-one-scheme",
              file.name(),
              "",
              "",
              String.join(" , ", schemes.stream().map(StandardFile::place).sorted().toList()),
              "一份提案恰好是一个方案(gl:Scheme)的一个版本;请把其他方案另行提出",
              "a proposal is exactly one edition of one scheme (gl:Scheme); propose the others by themselves"));
    }
    declared(file.graph(), Gl.INDICATOR)
        .map(
            indicator ->
                issue(
                    "proposal-indicator",
                    indicator,
                    "",
                    "",
                    "提案不能增加指标;请改用已有指标或证据评分(gl:evidence),或请运维在标准文件夹中增加指标",
                    "a proposal adds no indicator; use one that there is or ask for evidence (gl:evidence), or have the operator add the indicator to the folder of standards"))
        .forEach(issues::add);
    for (Node scheme : schemes) {
      firstDay(scheme)
          .filter(day -> !day.isAfter(today))
          .map(
              day ->
                  issue(
                      "proposal-valid-from",
                      scheme,
                      "gl:validFrom",
                      day.toString(),
                      "施行日期须晚于提出和采用之日,以免改变已经作出的评价;请改为 " + today.plusDays(1) + " 或以后,并给评审留出时间",
                      "valid from lies after the day on which it is proposed and adopted, so that nothing judged before is changed; write "
                          + today.plusDays(1)
                          + " or later and leave reviewers some time"))
          .ifPresent(issues::add);
    }
    return issues;
  }

  /// Empty where it is no date, which the shapes say.
  private Optional<LocalDate> firstDay(Node scheme) {
    try {
      return new Statements(file.graph()).findText(scheme, Gl.VALID_FROM).map(LocalDate::parse);
    } catch (DateTimeParseException | UnsupportedOperationException noDate) {
      return Optional.empty();
    }
  }

  private StandardIssue issue(
      String rule, Node focus, String path, String found, String message, String english) {
    return new StandardIssue(
        rule, file.name(), StandardFile.place(focus), path, found, message, english);
  }
}
