package org.greenloop.ontology.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.projection.Books;

/// What the books say should be in each graph, whole or in parts: a company of thousands of sites
/// is never in memory at once unless its whole graph is asked for.
final class ExpectedGraphs {

  /// Subjects whose figures or assessments are in memory at once.
  private static final int SUBJECTS_AT_ONCE = 50;

  private final Books books;
  private final PublishedTurtle published;
  private final SubjectDirectory directory;

  ExpectedGraphs(Books books, PublishedTurtle published) {
    this.books = books;
    this.published = published;
    this.directory = books.directory();
  }

  SubjectDirectory directory() {
    return directory;
  }

  void forEach(BiConsumer<Node, Set<Triple>> action) {
    published(action);
    action.accept(GraphName.REGISTER, register());
    forParks(action);
    directory.list(SubjectKind.COMPANY).forEach(company -> company(company, action));
  }

  /// The same in parts, several of one graph among them.
  void forEachPart(BiConsumer<Node, Set<Triple>> action) {
    published(action);
    action.accept(GraphName.REGISTER, register());
    forParks(action);
    directory
        .list(SubjectKind.COMPANY)
        .forEach(
            company ->
                parts(
                    company,
                    triples -> action.accept(GraphName.ofCompany(company.code()), triples)));
  }

  void published(BiConsumer<Node, Set<Triple>> action) {
    action.accept(GraphName.VOCABULARY, published.vocabulary());
    action.accept(GraphName.SCHEMES, published.schemes());
  }

  void forParks(BiConsumer<Node, Set<Triple>> action) {
    action.accept(GraphName.AGGREGATES, aggregates());
  }

  /// Of a company with its sites.
  void company(Subject company, BiConsumer<Node, Set<Triple>> action) {
    Facts facts = new Facts();
    parts(company, facts::addAll);
    action.accept(GraphName.ofCompany(company.code()), facts.triples());
  }

  private void parts(Subject company, Consumer<Set<Triple>> part) {
    List<Integer> ids = new ArrayList<>(List.of(company.id()));
    directory.sitesOf(company).stream().filter(id -> id != company.id()).forEach(ids::add);
    Facts subjects = new Facts();
    ids.forEach(id -> SubjectFacts.describe(subjects, directory.get(id), directory));
    part.accept(subjects.triples());
    List<List<Integer>> blocks = blocks(ids);
    for (YearMonth month : books.closedMonths()) {
      for (List<Integer> block : blocks) {
        figures(month, block).values().forEach(part);
      }
    }
    for (List<Integer> block : blocks) {
      books.assessments(block).stream()
          .collect(groupingBy(one -> one.assessment().subjectId()))
          .forEach(
              (id, judged) -> {
                Facts facts = new Facts();
                AssessmentFacts.describe(facts, judged);
                part.accept(facts.triples());
              });
    }
  }

  /// So many that what is known of them fits into memory.
  static List<List<Integer>> blocks(Collection<Integer> subjectIds) {
    List<Integer> ids = List.copyOf(subjectIds);
    List<List<Integer>> blocks = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += SUBJECTS_AT_ONCE) {
      blocks.add(ids.subList(i, Math.min(i + SUBJECTS_AT_ONCE, ids.size())));
    }
    return blocks;
  }

  private Set<Triple> register() {
    Facts facts = new Facts();
    RegisterFacts.describe(
        facts, books.registered(directory.list().stream().map(Subject::id).toList()), directory);
    return facts.triples();
  }

  private Set<Triple> aggregates() {
    Facts facts = new Facts();
    List<Subject> parks = directory.list(SubjectKind.PARK);
    parks.forEach(park -> SubjectFacts.describe(facts, park, directory));
    Set<Integer> ids = new LinkedHashSet<>(parks.stream().map(Subject::id).toList());
    for (YearMonth month : books.closedMonths()) {
      parkFigures(month, ids).forEach((park, figures) -> facts.addAll(figures));
    }
    return facts.triples();
  }

  /// Figures of parks in a month; nothing for a park without enough contributors.
  Map<Subject, Set<Triple>> parkFigures(YearMonth month, Set<Integer> parks) {
    Map<Integer, Map<String, Integer>> contributors = books.contributors(month, parks);
    Map<Subject, Set<Triple>> figures = new LinkedHashMap<>();
    Map<Integer, Closing> closings = books.closings(month, parks);
    for (int id : parks) {
      Facts facts = new Facts();
      Subject park = directory.get(id);
      Optional.ofNullable(closings.get(id))
          .ifPresent(
              closing ->
                  FigureFacts.describePark(
                      facts, park, closing, contributors.getOrDefault(id, Map.of())));
      figures.put(park, facts.triples());
    }
    return figures;
  }

  /// Figures of companies and sites in a month.
  Map<Subject, Set<Triple>> figures(YearMonth month, Collection<Integer> subjectIds) {
    Map<Subject, Set<Triple>> figures = new LinkedHashMap<>();
    Map<Integer, Closing> closings = books.closings(month, subjectIds);
    for (int id : subjectIds) {
      Facts facts = new Facts();
      Subject subject = directory.get(id);
      Optional.ofNullable(closings.get(id))
          .ifPresent(closing -> FigureFacts.describe(facts, subject, closing));
      figures.put(subject, facts.triples());
    }
    return figures;
  }

  /// Assessments of a subject, as its company's graph has them.
  Set<Triple> assessments(Subject subject) {
    Facts facts = new Facts();
    AssessmentFacts.describe(facts, books.assessments(List.of(subject.id())));
    return facts.triples();
  }

  /// Labels of some subjects, with their holders.
  Set<Triple> labels(List<Subject> subjects) {
    Facts facts = new Facts();
    RegisterFacts.describe(
        facts, books.registered(subjects.stream().map(Subject::id).toList()), directory);
    return facts.triples();
  }
}
