package org.greenloop.ontology.dataset;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.projection.Books;

/// What the books say should be in each graph, whole graphs at a time.
final class ExpectedGraphs {

  /// Companies whose graphs are in memory at once.
  private static final int COMPANIES_AT_ONCE = 5;

  /// Assessments carry their whole content.
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
    List<Subject> companies = directory.list(SubjectKind.COMPANY);
    for (int i = 0; i < companies.size(); i += COMPANIES_AT_ONCE) {
      companies(companies.subList(i, Math.min(i + COMPANIES_AT_ONCE, companies.size())), action);
    }
  }

  void published(BiConsumer<Node, Set<Triple>> action) {
    action.accept(GraphName.VOCABULARY, published.vocabulary());
    action.accept(GraphName.SCHEMES, published.schemes());
  }

  void forParks(BiConsumer<Node, Set<Triple>> action) {
    action.accept(GraphName.AGGREGATES, aggregates());
  }

  /// Of some companies, with their sites.
  void companies(List<Subject> companies, BiConsumer<Node, Set<Triple>> action) {
    Map<Integer, Facts> facts = new LinkedHashMap<>();
    companies.forEach(company -> facts.put(company.id(), new Facts()));
    Map<Integer, Subject> subjects = new LinkedHashMap<>();
    for (Subject company : companies) {
      subjects.put(company.id(), company);
      directory.sitesOf(company).forEach(id -> subjects.put(id, directory.get(id)));
    }
    subjects
        .values()
        .forEach(subject -> SubjectFacts.describe(of(subject, facts), subject, directory));
    for (YearMonth month : books.closedMonths()) {
      books
          .closings(month, subjects.keySet())
          .forEach(
              (id, closing) -> {
                Subject subject = directory.get(id);
                FigureFacts.describe(of(subject, facts), subject, closing);
              });
    }
    List<Integer> ids = List.copyOf(subjects.keySet());
    for (int i = 0; i < ids.size(); i += SUBJECTS_AT_ONCE) {
      books.assessments(ids.subList(i, Math.min(i + SUBJECTS_AT_ONCE, ids.size()))).stream()
          .collect(groupingBy(one -> one.assessment().subjectId()))
          .forEach((id, judged) -> AssessmentFacts.describe(of(directory.get(id), facts), judged));
    }
    companies.forEach(
        company ->
            action.accept(GraphName.ofCompany(company.code()), of(company, facts).triples()));
  }

  private static Facts of(Subject subject, Map<Integer, Facts> facts) {
    return Optional.ofNullable(facts.get(subject.companyId().orElse(subject.id()))).orElseThrow();
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

  /// Figures of subjects in a month, and their park's: a site's figures decide whether its park has
  /// enough contributors.
  Map<Subject, Set<Triple>> figures(YearMonth month, Set<Integer> subjectIds) {
    Map<Subject, Set<Triple>> figures = new LinkedHashMap<>();
    Set<Integer> parks = new LinkedHashSet<>();
    List<Integer> others = new ArrayList<>();
    for (int id : subjectIds) {
      Subject subject = directory.get(id);
      subject.parkId().ifPresent(parks::add);
      if (subject.kind() == SubjectKind.PARK) {
        parks.add(id);
      } else {
        others.add(id);
      }
    }
    Map<Integer, Closing> closings = books.closings(month, others);
    for (int id : others) {
      Facts facts = new Facts();
      Subject subject = directory.get(id);
      Optional.ofNullable(closings.get(id))
          .ifPresent(closing -> FigureFacts.describe(facts, subject, closing));
      figures.put(subject, facts.triples());
    }
    if (!parks.isEmpty()) {
      figures.putAll(parkFigures(month, parks));
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
