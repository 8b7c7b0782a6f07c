package org.greenloop.batch.issuing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.transparency.LabelLog.StoredCheckpoint;
import org.greenloop.certificate.label.LabelContent;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;
import org.greenloop.ontology.provenance.LiftGraph;

/// Words a stored assessment as the content of a label, in either language.
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
    AssessmentWording.Worded worded =
        new AssessmentWording(assessment, standard, lift).in(language);
    return new LabelContent(
        language,
        kind(standard.id()),
        standing,
        serial.text(),
        verifyUrl,
        issuer,
        new LabelContent.Holder(name(holder), holder.creditCode().map(CreditCode::text).orElse("")),
        new LabelContent.Subject(name(subject), subject.code()),
        worded.basis(),
        worded.result(),
        issuedOn,
        validUntil,
        worded.figures(),
        worded.criteria(),
        worded.notes(),
        new LabelWords(language)
            .get(
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
