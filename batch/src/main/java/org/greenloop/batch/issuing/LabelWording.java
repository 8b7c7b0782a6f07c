package org.greenloop.batch.issuing;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.assessment.Criterion;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.indicator.Indicator;
import org.greenloop.accounting.organization.CreditCode;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.certificate.label.Judgement;
import org.greenloop.certificate.label.LabelContent;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.KeyFigure;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.Language;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.ontology.provenance.AssessmentGraph;
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
    LocalDate issuedOn,
    LocalDate validUntil,
    URI verifyUrl,
    BilingualName issuer,
    Standing standing,
    Instant created) {

  LabelContent content(Language language) {
    Words words = new Words(language);
    PublishedAssessment published = AssessmentGraph.read(assessment.content());
    Map<String, Criterion> criteria =
        standard.criteria().stream().collect(Collectors.toMap(Criterion::id, Function.identity()));
    List<KeyFigure> figures = new ArrayList<>();
    List<CriterionRow> rows = new ArrayList<>();
    List<String> unconfirmed = new ArrayList<>();
    for (PublishedJudgement judgement : published.criteria()) {
      Criterion criterion = Optional.ofNullable(criteria.get(judgement.id())).orElseThrow();
      figures.add(figure(words, criterion, judgement));
      rows.add(row(words, criterion, judgement));
      if (judgement.confidence().mustBeDeclared()) {
        unconfirmed.add(
            words.of(criterion.indicator().name(), criterion.indicator().nameEnglish()));
      }
    }
    List<String> notes = new ArrayList<>();
    if (!unconfirmed.isEmpty()) {
      notes.add(
          words.get("note.unconfirmed", String.join(words.get("list.separator"), unconfirmed)));
    }
    return new LabelContent(
        language,
        LabelContent.Kind.PILOT_ASSESSMENT,
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
            words.get("outcome." + assessment.outcome().name()),
            words.get("score", Rounding.plain(assessment.score())),
            words.period(assessment.period())),
        issuedOn,
        validUntil,
        figures,
        rows,
        notes,
        reviewers,
        attachment(),
        created);
  }

  private static KeyFigure figure(Words words, Criterion criterion, PublishedJudgement judgement) {
    Indicator indicator = criterion.indicator();
    return new KeyFigure(
        indicator.code(),
        words.of(indicator.name(), indicator.nameEnglish()),
        rounded(judgement.value(), indicator).orElse("—"),
        indicator.unit(),
        words.confidence(judgement.confidence()),
        judgement.confidence().mustBeDeclared());
  }

  private static CriterionRow row(Words words, Criterion criterion, PublishedJudgement judgement) {
    Indicator indicator = criterion.indicator();
    String sign = words.get("direction." + criterion.direction().name());
    return new CriterionRow(
        criterion.id(),
        criterion.clause(),
        words.of(criterion.name(), criterion.nameEnglish()),
        rounded(judgement.value(), indicator).orElse("—"),
        sign + " " + Rounding.plain(criterion.limit()),
        indicator.unit(),
        judged(judgement),
        judgement
            .distance()
            .map(distance -> rounded(Optional.of(distance), indicator).orElse("—"))
            .orElse(
                judgement
                    .reason()
                    .map(reason -> words.get("availability." + reason.name()))
                    .orElse("—")),
        words.confidence(judgement.confidence()));
  }

  private static Judgement judged(PublishedJudgement judgement) {
    if (judgement.reason().isPresent()) {
      return Judgement.NOT_ASSESSABLE;
    }
    return judgement.distance().isPresent() ? Judgement.NOT_MET : Judgement.MET;
  }

  private static Optional<String> rounded(Optional<BigDecimal> value, Indicator indicator) {
    return value.map(exact -> Rounding.toDecimals(exact, indicator.decimals()).toPlainString());
  }

  private static BilingualName name(Subject subject) {
    return new BilingualName(subject.name(), subject.nameEnglish());
  }

  /// The stored assessment as it is, with what a verifier looks for first.
  private Attachment attachment() {
    String json =
        "{\n\"serial\": \""
            + serial.text()
            + "\",\n\"holder\": \""
            + escaped(holder.name())
            + "\",\n\"subject\": \""
            + escaped(subject.code())
            + "\",\n\"period\": \""
            + assessment.period()
            + "\",\n\"validUntil\": \""
            + validUntil
            + "\",\n\"assessment\": "
            + assessment.content().strip()
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

  /// The fixed words of one language.
  private static final class Words {

    private final Language language;
    private final ResourceBundle bundle;

    Words(Language language) {
      this.language = language;
      this.bundle =
          ResourceBundle.getBundle(
              "org.greenloop.batch.issuing.label",
              language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String chinese, String english) {
      return language == Language.ZH ? chinese : english;
    }

    String get(String key, Object... arguments) {
      return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    String confidence(Confidence confidence) {
      return get("confidence." + confidence.name());
    }

    /// `2025` → 2025 年; `2025-03` → 2025 年 3 月.
    String period(String period) {
      String[] parts = period.split("-", 2);
      return parts.length == 1
          ? get("period.year", parts[0])
          : get("period.month", parts[0], parts[1]);
    }
  }
}
