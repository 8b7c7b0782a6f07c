package org.greenloop.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.ontology.standard.StandardCatalog;

/// What options name: found, or an error that says what would be right.
final class Subjects {

  private Subjects() {}

  static Subject get(SubjectDirectory directory, String code) {
    return directory
        .find(code)
        .orElseThrow(
            () -> new NotFound("no site, company or park has the code " + code + " 没有这个代码"));
  }

  static ReportingPeriod period(String text) {
    return ReportingPeriod.find(text)
        .orElseThrow(
            () ->
                new NotFound(
                    "\""
                        + text
                        + "\" is no period; write 2025-03, 2025Q1, 2025 or the three years 2023-2025"
                        + " 期间写作 2025-03、2025Q1、2025，三年写作 2023-2025"));
  }

  /// `ID` or `ID@EDITION`.
  static Standard standard(StandardCatalog standards, String reference, LocalDate day) {
    String[] parts = reference.split("@", 2);
    Optional<String> edition = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    return standards
        .find(parts[0], edition, day)
        .orElseThrow(
            () ->
                new NotFound(
                    "no scheme "
                        + reference
                        + " is in force; there are: "
                        + String.join(
                            ", ",
                            standards.standards().stream().map(Standard::reference).toList())));
  }
}
