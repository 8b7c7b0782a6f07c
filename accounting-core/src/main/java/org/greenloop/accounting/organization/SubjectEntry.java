package org.greenloop.accounting.organization;

import java.util.Optional;

/// A subject as master data names it; saving the same code again changes its names and belonging.
///
/// @param company code of the owner of a site
/// @param park code of the park a site stands in
public record SubjectEntry(
    SubjectKind kind,
    String code,
    String name,
    String nameEnglish,
    Optional<CreditCode> creditCode,
    Optional<String> company,
    Optional<String> park,
    Optional<String> industry,
    Optional<String> region) {}
