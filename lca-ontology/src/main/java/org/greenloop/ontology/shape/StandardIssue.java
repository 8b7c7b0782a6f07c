package org.greenloop.ontology.shape;

/// What is wrong in a file of indicators or schemes: where, what was found, what would be right.
///
/// @param rule stable id, such as `criterion-weight`
/// @param file name of the file
/// @param focus what the issue is about, such as `scheme/pilot-energy-carbon/2026#energy`; for a
///   text that is not Turtle the place, such as `line 12, column 5`
/// @param path property, such as `gl:weight`; empty where the issue is about the whole
/// @param found as the file has it; empty where something is missing
/// @param message what is right and how to mend it, in Chinese
/// @param messageEnglish the same in English
public record StandardIssue(
    String rule,
    String file,
    String focus,
    String path,
    String found,
    String message,
    String messageEnglish) {

  /// One line in English, for logs and exceptions.
  public String line() {
    return (file + ": " + (focus + " " + path).strip())
        + (found.isEmpty() ? "" : ": found " + found)
        + ": "
        + messageEnglish
        + " ["
        + rule
        + "]";
  }
}
