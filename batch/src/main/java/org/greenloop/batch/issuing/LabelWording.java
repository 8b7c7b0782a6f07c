package org.greenloop.batch.issuing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.transparency.LabelLog.StoredCheckpoint;
import org.greenloop.certificate.label.LabelContent;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.ontology.provenance.LiftGraph;
import org.greenloop.ontology.provenance.PublishedAssessment;
import org.greenloop.ontology.provenance.PublishedJudgement;

/// Words a stored assessment as the content of a label, in either language.
///
/// Everything printed is read back from the stored JSON-LD that the label carries, so the page and
/// the data inside it cannot say different things.
record LabelWording(
    Serial serial,
    StoredAssessment assessment,
    Standard standard,
    Subject subject,
    Subject holder,
    List<Reviewer> reviewers,
    Optional<BanLift> lift,
    StoredCheckpoint checkpoint,
    LocalDate issuedOn,
    LocalDate validUntil,
    URI verifyUrl,
    BilingualName issuer,
    Standing standing,
    Instant created) {

  LabelContent content(Language language) {
    LabelWords words = new LabelWords(language);
    PublishedAssessment published = AssessmentGraph.read(assessment.content());
    Map<String, Criterion> criteria =
        standard.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
    List<KeyFigure> figures = new ArrayList<>();
    List<CriterionRow> rows = new ArrayList<>();
    List<String> unconfirmed = new ArrayList<>();
    for (PublishedJudgement judgement : published.criteria()) {
      Criterion criterion = Optional.ofNullable(criteria.get(judgement.id())).orElseThrow();
      CriterionWording wording = new CriterionWording(words, criterion, judgement);
      wording.figure().ifPresent(figures::add);
      rows.add(wording.row());
      if (judgement.confidence().mustBeDeclared()) {
        unconfirmed.add(wording.figureName());
      }
    }
    List<String> notes = new ArrayList<>();
    if (!unconfirmed.isEmpty()) {
      notes.add(
          words.get("note.unconfirmed", String.join(words.get("list.separator"), unconfirmed)));
    }
    notes.addAll(
        new UnconfirmedWording(words, criteria).notes(published.unconfirmedNumbers(), lift));
    return new LabelContent(
        language,
        kind(standard.id()),
        standing,
        serial.text(),
        verifyUrl,
        issuer,
        new LabelContent.Holder(name(holder), holder.creditCode().map(CreditCode::text).orElse("")),
        new LabelContent.Subject(name(subject), subject.code()),
        new LabelContent.Basis(
            words.of(standard.name(), standard.nameEnglish()),
            standard.id(),
            standard.edition(),
            standard.source()),
        new LabelContent.Result(
            outcome(words, published), score(words, published), words.period(assessment.period())),
        issuedOn,
        validUntil,
        figures,
        rows,
        notes,
        words.get(
            "log.place",
            checkpoint.origin(),
            String.valueOf(checkpoint.size()),
            checkpoint.root().base64()),
        reviewers,
        attachment(),
        created);
  }

  /// What the label is called, by the scheme it is awarded under. A scheme that an operator brings
  /// is called a green label.
  static LabelContent.Kind kind(String scheme) {
    return switch (scheme) {
      case "green-product" -> LabelContent.Kind.GREEN_PRODUCT;
      case "excessive-packaging", "express-packaging" -> LabelContent.Kind.GREEN_PACKAGING;
      case "green-factory" -> LabelContent.Kind.GREEN_FACTORY;
      case "green-park" -> LabelContent.Kind.GREEN_PARK;
      case "green-supply-chain", "green-supply-chain-electronics" ->
          LabelContent.Kind.GREEN_SUPPLY_CHAIN;
      case "recycler" -> LabelContent.Kind.RECYCLER;
      default ->
          scheme.startsWith("pilot-")
              ? LabelContent.Kind.PILOT_ASSESSMENT
              : LabelContent.Kind.GREEN_LABEL;
    };
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

  private static BilingualName name(Subject subject) {
    return new BilingualName(subject.name(), subject.nameEnglish());
  }

  /// The stored assessment as it is, with what a verifier looks for first, the lift that the label
  /// rests on, and the last checkpoint of the log: the entry of the label comes after it.
  private Attachment attachment() {
    String json =
        "{\n\"kind\": \"label\",\n\"serial\": \""
            + serial.text()
            + "\",\n\"holder\": \""
            + escaped(holder.name())
            + "\",\n\"subject\": \""
            + escaped(subject.code())
            + "\",\n\"period\": \""
            + assessment.period()
            + "\",\n\"issuedOn\": \""
            + issuedOn
            + "\",\n\"validUntil\": \""
            + validUntil
            + "\",\n\"logCheckpoint\": \""
            + escaped(checkpoint.note())
            + "\",\n\"assessment\": "
            + assessment.content().strip()
            + lift.map(given -> ",\n\"lift\": " + LiftGraph.jsonLd(given, serial.text()).strip())
                .orElse("")
            + "\n}\n";
    return new Attachment(
        "assessment.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
              } else if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }
}
