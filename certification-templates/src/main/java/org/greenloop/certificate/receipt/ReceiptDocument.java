package org.greenloop.certificate.receipt;

import org.greenloop.certificate.content.ContentDocument;
import org.greenloop.certificate.layout.Language;

/// The pages of a recovery receipt.
public final class ReceiptDocument {

  private final ContentDocument<ReceiptContent> document =
      new ContentDocument<>(
          ReceiptContent.DATA,
          "/org/greenloop/certificate/receipt/receipt",
          (fields, content, wording, language) -> {});

  /// An unsigned PDF/A-3a and PDF/UA-1, the same bytes for the same content.
  public byte[] render(ReceiptContent content, Language language) {
    return document.render(content, language);
  }

  ContentDocument<ReceiptContent> document() {
    return document;
  }
}
