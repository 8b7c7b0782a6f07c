package org.greenloop.access;

import java.util.Optional;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.ontology.provenance.PublishedAssessment;

/// What the public may know of a label.
///
/// @param published the assessment as the label carries it, with the names of that day
/// @param certificate empty for a label from before there were certificates
public record RegisteredLabel(
    Label label,
    DocumentVerification.Verdict state,
    Subject subject,
    Subject holder,
    StoredAssessment assessment,
    PublishedAssessment published,
    Optional<IssuedDocument> certificate) {}
