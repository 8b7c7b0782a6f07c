package org.greenloop.certificate.award;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenloop.certificate.label.LabelContent.Basis;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.CriterionRow;
import org.greenloop.certificate.label.LabelContent.Holder;
import org.greenloop.certificate.label.LabelContent.Result;
import org.greenloop.certificate.label.LabelContent.Reviewer;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Attachment;
import org.greenloop.certificate.layout.Language;

/// Everything that stands on a certificate, worded in its language and rounded.
///
/// @param language Chinese or English
/// @param verifyUrl address behind the QR code; it must carry the serial
/// @param issuer who certifies
/// @param scope what is certified: sites, products or processes, at least one
/// @param criteria Annex A; the annex says so where there are none
/// @param conditions Annex B, under which the certificate stays valid
/// @param notes what the reader has to know first, such as unconfirmed factors
/// @param log where the certificate stands in the transparency log; empty where there is none
/// @param reviewers the two people who decided, different from each other
/// @param attachments kept inside; the first is the result as JSON with the serial
/// @param created goes into the document's metadata; no clock is read
public record CertificateContent(
    Language language,
    Standing standing,
    String serial,
    URI verifyUrl,
    BilingualName issuer,
    Holder holder,
    List<ScopeRow> scope,
    Basis basis,
    Result result,
    LocalDate issuedOn,
    LocalDate validUntil,
    List<CriterionRow> criteria,
    List<Condition> conditions,
    List<String> notes,
    String log,
    List<Reviewer> reviewers,
    List<Attachment> attachments,
    Instant created) {

  public CertificateContent {
    scope = List.copyOf(scope);
    criteria = List.copyOf(criteria);
    conditions = List.copyOf(conditions);
    notes = List.copyOf(notes);
    reviewers = List.copyOf(reviewers);
    attachments = List.copyOf(attachments);
    if (language == Language.BILINGUAL) {
      throw new IllegalArgumentException(
          "certificate "
              + serial
              + ": a bilingual one is made from its contents in either language");
    }
    if (serial.isBlank()) {
      throw new IllegalArgumentException("certificate without a serial");
    }
    if (!verifyUrl.toString().contains(serial)) {
      throw new IllegalArgumentException(
          "verify address " + verifyUrl + " does not carry the serial " + serial);
    }
    if (scope.isEmpty()) {
      throw new IllegalArgumentException("certificate " + serial + " certifies nothing");
    }
    if (reviewers.size() != 2 || reviewers.getFirst().name().equals(reviewers.getLast().name())) {
      throw new IllegalArgumentException(
          "certificate " + serial + " needs two different reviewers, has " + reviewers);
    }
    if (validUntil.isBefore(issuedOn)) {
      throw new IllegalArgumentException(
          "certificate %s would end on %s, before its issue on %s"
              .formatted(serial, validUntil, issuedOn));
    }
  }

  /// @param kind such as 工厂, product or park, in the certificate's language
  /// @param detail address, model numbers or boundary; empty where the name says it all
  public record ScopeRow(String kind, BilingualName name, String code, String detail) {}

  /// @param clause that demands it; may be empty
  /// @param due until when; nothing for a condition that always holds
  public record Condition(String text, String clause, Optional<LocalDate> due) {}
}
