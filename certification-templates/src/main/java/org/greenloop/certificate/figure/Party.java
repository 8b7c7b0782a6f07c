package org.greenloop.certificate.figure;

import org.greenloop.accounting.organization.SubjectKind;

/// Who or what a document is about, or who issues it.
///
/// @param code as members write it in files
/// @param creditCode unified social credit code 统一社会信用代码, GB 32100; empty for a park or a foreign
///   party
public record Party(SubjectKind kind, String code, Bilingual name, String creditCode) {}
