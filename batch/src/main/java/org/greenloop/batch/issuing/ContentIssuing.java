package org.greenloop.batch.issuing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.CustodyTerms;
import org.greenloop.certificate.content.Content;
import org.greenloop.certificate.content.ContentData;
import org.greenloop.certificate.content.Draft;
import org.greenloop.certificate.content.Issued;
import org.greenloop.certificate.content.Party;
import org.greenloop.certificate.content.Term;
import org.greenloop.certificate.label.Standing;
import org.greenloop.certificate.layout.Language;

/// Issues documents whose content is a record: what is not known before they are issued is put in,
/// and the content without it is the basis, so that the same content is not issued twice.
public final class ContentIssuing {

  private static final Party NOBODY = new Party("", "", "", "");

  /// Of a content that is not issued yet.
  private static final Issued NOT_YET =
      new Issued(
          "-",
          NOBODY,
          "",
          "",
          new Term("", "", ""),
          URI.create("urn:greenloop:document:-"),
          LocalDate.EPOCH,
          Optional.empty(),
          Standing.IN_FORCE,
          "",
          "",
          "",
          Instant.EPOCH);

  private final DocumentIssuing issuing;

  public ContentIssuing(DocumentIssuing issuing) {
    this.issuing = issuing;
  }

  /// What is to be issued.
  ///
  /// @param subject what it is about; its company is the holder
  /// @param about what exactly, such as a lot, or a product and a period
  /// @param print a content in a language as an unsigned PDF
  public record Order<C extends Content>(
      DocumentKind kind,
      Subject subject,
      String about,
      Optional<LocalDate> validUntil,
      Draft<C> draft,
      ContentData<C> data,
      BiFunction<C, Language, byte[]> print) {}

  public <C extends Content> IssuedDocument issue(Order<C> order) {
    return issuing.issue(
        order.kind(),
        order.subject(),
        order.about(),
        order.data().jsonLd(order.draft().content(NOT_YET)),
        order.validUntil(),
        imprint -> order.print().apply(order.draft().content(issued(imprint)), imprint.language()));
  }

  /// Signs a certificate that is entered together with its label, or after it.
  ///
  /// @param order with the period and the last day of the label
  <C extends Content> IssuedDocuments.Signed signCertificate(Order<C> order) {
    return issuing.signCertificate(
        order.subject(),
        order.about(),
        order.data().jsonLd(order.draft().content(NOT_YET)),
        order.validUntil().orElseThrow(),
        imprint -> order.print().apply(order.draft().content(issued(imprint)), imprint.language()));
  }

  private static Issued issued(Imprint imprint) {
    return new Issued(
        imprint.serial(),
        CustodyTerms.party(imprint.holder()),
        imprint.subject().code(),
        imprint.about(),
        new Term("", imprint.issuer().zh(), imprint.issuer().en()),
        imprint.verifyUrl(),
        imprint.issuedOn(),
        imprint.validUntil(),
        imprint.standing(),
        imprint.checkpoint().origin(),
        String.valueOf(imprint.checkpoint().size()),
        imprint.checkpoint().root().base64(),
        imprint.issuedAt());
  }
}
