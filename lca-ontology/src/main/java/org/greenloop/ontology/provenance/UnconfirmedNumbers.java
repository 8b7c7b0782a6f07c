package org.greenloop.ontology.provenance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.greenloop.accounting.assessment.Reference;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.assessment.UnconfirmedNumber.Kind;
import org.greenloop.accounting.assessment.UnconfirmedNumber.Place;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.ontology.vocabulary.Gl;

/// Numbers that an assessment says nobody could confirm. One of the time before they were listed is
/// asked for the confidence of each number it shows; bands that it did not reach it does not show.
final class UnconfirmedNumbers {

  private static final String ADDRESS = "#unconfirmed/";

  private final PublishedGraph graph;
  private final JudgementReader judgements;

  UnconfirmedNumbers(PublishedGraph graph, JudgementReader judgements) {
    this.graph = graph;
    this.judgements = judgements;
  }

  /// Adds them to an assessment.
  static void describe(
      Description root, List<UnconfirmedNumber> numbers, String assessment, String scheme) {
    int order = 0;
    for (UnconfirmedNumber number : numbers) {
      order++;
      Description description =
          new Description(assessment + ADDRESS + order, "gl:UnconfirmedNumber")
              .with(Term.CLAUSE, number.source())
              .with(Term.ORDER, String.valueOf(order))
              .with(Term.OF_PROPERTY, number.kind())
              .with(Term.VALUE, number.value())
              .with(Term.CONFIDENCE, number.confidence());
      number
          .of()
          .ifPresent(
              place -> {
                description.withNames(place.name(), place.nameEnglish());
                if (number.kind() != Kind.GRADE) {
                  description.withReference(Term.CRITERION, scheme + "#" + place.id());
                }
              });
      root.with(Term.UNCONFIRMED, description);
    }
  }

  /// In the order in which they were listed.
  ///
  /// @param criteria of the assessment, in the order of the scheme
  List<UnconfirmedNumber> read(
      Node assessment, List<Node> criteria, Reference passScore, Optional<Standard.Grade> grade) {
    List<Node> listed =
        graph
            .objects(assessment, Gl.HAS_UNCONFIRMED)
            .sorted(Comparator.comparingInt(number -> graph.wholeNumber(number, Gl.ORDER)))
            .toList();
    return listed.isEmpty()
        ? shown(criteria, passScore, grade)
        : listed.stream().map(this::listed).toList();
  }

  private UnconfirmedNumber listed(Node number) {
    Kind kind = graph.constant(Kind.class, number, Gl.OF_PROPERTY);
    Confidence confidence = graph.constant(Confidence.class, number, Gl.HAS_CONFIDENCE);
    if (!confidence.mustBeDeclared()) {
      throw new AssessmentGraphRefused(number + " is listed as unconfirmed and is " + confidence);
    }
    return new UnconfirmedNumber(
        kind,
        kind == Kind.PASS_SCORE ? Optional.empty() : Optional.of(place(number)),
        graph.decimal(number, Gl.VALUE),
        graph.text(number, DCTerms.source.asNode()),
        confidence);
  }

  private Place place(Node number) {
    String english = graph.name(number, "en");
    return new Place(
        graph
            .find(number, Gl.HAS_CRITERION)
            .map(criterion -> graph.text(criterion, DCTerms.identifier.asNode()))
            .orElse(english),
        graph.name(number, "zh"),
        english);
  }

  private List<UnconfirmedNumber> shown(
      List<Node> judged, Reference passScore, Optional<Standard.Grade> grade) {
    List<UnconfirmedNumber> numbers = new ArrayList<>();
    for (Node judgement : judged) {
      Node criterion = graph.get(judgement, Gl.HAS_CRITERION);
      Optional<Place> place =
          Optional.of(
              new Place(
                  graph.text(criterion, DCTerms.identifier.asNode()),
                  graph.name(criterion, "zh"),
                  graph.name(criterion, "en")));
      graph
          .findConstant(Confidence.class, criterion, Gl.HAS_CONFIDENCE)
          .ifPresent(
              confidence ->
                  add(
                      numbers,
                      Kind.WEIGHT,
                      place,
                      new Reference(
                          weight(criterion),
                          graph.text(criterion, DCTerms.source.asNode()),
                          confidence)));
      PublishedJudgement published = judgements.read(judgement);
      if (graph.find(judgement, Gl.HAS_BENCHMARK).isPresent()) {
        published
            .benchmark()
            .ifPresent(
                benchmark -> {
                  benchmark.base().ifPresent(base -> add(numbers, Kind.BASE, place, base));
                  add(numbers, Kind.LIMIT, place, benchmark.target());
                });
      }
      published.band().ifPresent(band -> add(numbers, Kind.BAND, place, band));
    }
    add(numbers, Kind.PASS_SCORE, Optional.empty(), passScore);
    grade.ifPresent(
        one ->
            add(
                numbers,
                Kind.GRADE,
                Optional.of(new Place(one.nameEnglish(), one.name(), one.nameEnglish())),
                one.from()));
    return numbers;
  }

  private BigDecimal weight(Node criterion) {
    return graph.decimal(criterion, Gl.WEIGHT);
  }

  private static void add(
      List<UnconfirmedNumber> numbers, Kind kind, Optional<Place> place, Reference number) {
    if (number.confidence().mustBeDeclared()) {
      numbers.add(
          new UnconfirmedNumber(kind, place, number.value(), number.source(), number.confidence()));
    }
  }
}
