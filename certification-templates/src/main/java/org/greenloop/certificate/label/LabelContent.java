package org.greenloop.certificate.label;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;

/// Everything that stands on a label, worded in the label's language and rounded.
///
/// @param language Chinese or English
/// @param verifyUrl address behind the QR code; it must carry the serial
/// @param issuer who awards the label
/// @param notes what the reader has to know before trusting the figures, such as unconfirmed
///   factors; printed in a box on page 1
/// @param log where the label stands in the transparency log, in small print; empty where there is
///   none
/// @param reviewers the two people who decided, different from each other
/// @param attachment the machine-readable result, kept inside the document; its `serial` is this
///   label's
/// @param created goes into the document's metadata; no clock is read
public record LabelContent(
    Language language,
    Kind kind,
    Standing standing,
    String serial,
    URI verifyUrl,
    BilingualName issuer,
    Holder holder,
    Subject subject,
    Basis basis,
    Result result,
    LocalDate issuedOn,
    LocalDate validUntil,
    List<KeyFigure> figures,
    List<CriterionRow> criteria,
    List<String> notes,
    String log,
    List<Reviewer> reviewers,
    Attachment attachment,
    Instant created) {

  public LabelContent {
    figures = List.copyOf(figures);
    criteria = List.copyOf(criteria);
    notes = List.copyOf(notes);
    reviewers = List.copyOf(reviewers);
    if (language == Language.BILINGUAL) {
      throw new IllegalArgumentException(
          "label " + serial + ": a bilingual label is made from its contents in either language");
    }
    if (serial.isBlank()) {
      throw new IllegalArgumentException("label without a serial");
    }
    if (!verifyUrl.toString().contains(serial)) {
      throw new IllegalArgumentException(
          "verify address " + verifyUrl + " does not carry the serial " + serial);
    }
    if (reviewers.size() != 2 || reviewers.getFirst().name().equals(reviewers.getLast().name())) {
      throw new IllegalArgumentException(
          "label " + serial + " needs two different reviewers, has " + reviewers);
    }
    if (validUntil.isBefore(issuedOn)) {
      throw new IllegalArgumentException(
          "label " + serial + " would end on " + validUntil + ", before its issue on " + issuedOn);
    }
  }

  /// The title of the document: what kind of thing the label is for.
  public enum Kind {
    GREEN_LABEL("green-label"),
    GREEN_PRODUCT("green-product"),
    GREEN_PACKAGING("green-packaging"),
    GREEN_FACTORY("green-factory"),
    GREEN_PARK("green-park"),
    GREEN_SUPPLY_CHAIN("green-supply-chain"),
    RECYCLER("recycler"),
    PILOT_ASSESSMENT("pilot-assessment");

    private final String messageName;

    Kind(String messageName) {
      this.messageName = messageName;
    }

    /// As the wording names it.
    String messageName() {
      return messageName;
    }
  }

  /// A name in both languages; the same text twice where there is only one.
  public record BilingualName(String zh, String en) {
    /// @param language Chinese or English
    public String in(Language language) {
      return language == Language.ZH ? zh : en;
    }

    /// The name in the other language, or nothing where it would only repeat.
    public String beside(Language language) {
      return zh.equals(en) ? "" : language == Language.ZH ? en : zh;
    }
  }

  /// @param code unified social credit code 统一社会信用代码, GB 32100; empty for a park or a foreign
  ///   holder
  public record Holder(BilingualName name, String code) {}

  /// What was assessed: a site, park or product.
  public record Subject(BilingualName name, String code) {}

  /// @param clause standard and clause that the scheme rests on
  public record Basis(String schemeName, String schemeId, String edition, String clause) {}

  /// @param outcome as the scheme words it
  /// @param score with its unit or full marks; empty where the scheme gives none
  /// @param period the months assessed, in words
  public record Result(String outcome, String score, String period) {}

  /// @param unconfirmed a factor behind the value has no confirmed source; the row is marked
  public record KeyFigure(
      String code,
      String name,
      String value,
      String unit,
      String confidence,
      boolean unconfirmed) {}

  /// @param distance how far from the limit, or why it could not be assessed
  public record CriterionRow(
      String id,
      String clause,
      String name,
      String value,
      String limit,
      String unit,
      Judgement judgement,
      String distance,
      String confidence) {}

  public record Reviewer(String name, LocalDate date) {}
}
