package org.greenloop.certificate.label;

/// The language a label is issued in. A label in one language also shows its title and names in the
/// other.
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// BCP 47, as written into the document for screen readers.
  public String tag() {
    return tag;
  }
}
