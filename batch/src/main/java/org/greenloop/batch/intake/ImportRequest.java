package org.greenloop.batch.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.greenloop.accounting.activity.Submission.Acceptance;

/// A file to take in.
///
/// @param fileName as the user knows it
/// @param company code or credit identifier of the submitting company; master data needs none
/// @param template where the header should not decide
/// @param correctionReason present when the rows replace rows accepted before
/// @param submittedBy who hands it in
public record ImportRequest(
    Path file,
    String fileName,
    Optional<String> company,
    Acceptance acceptance,
    Optional<IntakeTemplate> template,
    Optional<String> correctionReason,
    String submittedBy) {}
