package org.greenloop.certificate.content;

/// Something with a code and a name in both languages; the same text twice where there is only one.
public sealed interface Named permits Party, Term {

  String code();

  String name();

  String nameEnglish();
}
