package org.greenloop.certificate.content;

/// An entry of a code list, such as a material or a process.
public record Term(String code, String name, String nameEnglish) implements Named {}
