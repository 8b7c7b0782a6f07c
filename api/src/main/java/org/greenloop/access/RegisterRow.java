package org.greenloop.access;

import java.util.Optional;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.ontology.provenance.PublishedAssessment;

/// A document as the list of the register shows it.
///
/// @param standing on the day of the question
/// @param subject what it is about
/// @param holder whom it was given to
/// @param published of a label or certificate: the assessment that it carries, with the names of
///   that day
/// @param counterpart serial of the certificate of a label, and of the label of a certificate
public record RegisterRow(
    IssuedDocument document,
    IssuedDocument.Standing standing,
    Subject subject,
    Subject holder,
    Optional<PublishedAssessment> published,
    Optional<String> counterpart) {}
