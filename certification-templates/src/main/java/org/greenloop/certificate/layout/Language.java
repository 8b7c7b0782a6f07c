package org.greenloop.certificate.layout;

/// The language of a document. A document in one language may also show names in the other.
public enum Language {
  ZH("zh-CN"),
  EN("en"),
  /// Chinese, with the English beside or below it wherever the two differ.
  BILINGUAL("zh-CN");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// BCP 47, as written into the document for screen readers. Within a bilingual document the
  /// English parts carry their own.
  public String tag() {
    return tag;
  }
}
