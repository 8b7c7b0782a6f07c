package org.greenloop.batch.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.certificate.label.LabelContent.Basis;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.certificate.label.LabelContent.Result;
import org.greenloop.certificate.layout.Language;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.PublishedAssessment;
import org.greenloop.ontology.provenance.PublishedJudgement;

/// Words what was awarded: outcome, figures, criteria, and what the reader has to know of them.
///
/// Everything is read back from the stored JSON-LD that label and certificate carry, so the pages
/// and the data inside cannot say different things.
///
/// @param lift of the ban on unconfirmed numbers that the award rests on
record AssessmentWording(StoredAssessment assessment, Standard standard, Optional<BanLift> lift) {

  /// @param unconfirmed the numbers of the scheme that nobody could confirm
  record Worded(
      Basis basis,
      Result result,
      List<KeyFigure> figures,
      List<CriterionRow> criteria,
      List<String> notes,
      List<String> unconfirmed) {}

  /// @param language Chinese or English
  Worded in(Language language) {
    LabelWords words = new LabelWords(language);
    PublishedAssessment published = AssessmentGraph.read(assessment.content());
    Map<String, Criterion> criteria =
        standard.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
    List<KeyFigure> figures = new ArrayList<>();
    List<CriterionRow> rows = new ArrayList<>();
    List<String> doubtful = new ArrayList<>();
    for (PublishedJudgement judgement : published.criteria()) {
      Criterion criterion = Optional.ofNullable(criteria.get(judgement.id())).orElseThrow();
      CriterionWording wording = new CriterionWording(words, criterion, judgement);
      wording.figure().ifPresent(figures::add);
      rows.add(wording.row());
      if (judgement.confidence().mustBeDeclared()) {
        doubtful.add(wording.figureName());
      }
    }
    List<String> notes = new ArrayList<>();
    if (!doubtful.isEmpty()) {
      notes.add(words.get("note.unconfirmed", String.join(words.get("list.separator"), doubtful)));
    }
    UnconfirmedWording unconfirmed = new UnconfirmedWording(words, criteria);
    notes.addAll(unconfirmed.notes(published.unconfirmedNumbers(), lift));
    return new Worded(
        new Basis(
            words.of(standard.name(), standard.nameEnglish()),
            standard.id(),
            standard.edition(),
            standard.source()),
        new Result(
            outcome(words, published), score(words, published), words.period(assessment.period())),
        figures,
        rows,
        notes,
        unconfirmed.names(published.unconfirmedNumbers()));
  }

  private String outcome(LabelWords words, PublishedAssessment published) {
    String outcome = words.get("outcome." + assessment.outcome().name());
    return published
        .grade()
        .map(grade -> words.of(grade.name(), grade.nameEnglish()))
        .map(grade -> words.get("outcome.graded", outcome, grade))
        .orElse(outcome);
  }

  /// Page one says that a number behind the score is unconfirmed; the notes say which.
  private String score(LabelWords words, PublishedAssessment published) {
    String score = words.get("score", Rounding.plain(assessment.score()));
    return published.unconfirmedNumbers().isEmpty() ? score : words.get("score.unconfirmed", score);
  }
}
