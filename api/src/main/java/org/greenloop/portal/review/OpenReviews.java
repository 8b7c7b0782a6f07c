package org.greenloop.portal.review;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenloop.access.Viewer;
import org.greenloop.accounting.assessment.UnconfirmedNumber;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Review;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.springframework.stereotype.Component;

/// Assessments that still need a word of a reviewer.
@Component
public final class OpenReviews {

  private final Certifications certifications;
  private final Organizations organizations;

  OpenReviews(Certifications certifications, Organizations organizations) {
    this.certifications = certifications;
    this.organizations = organizations;
  }

  /// @param reviews so far; one is missing or two
  public record Awaiting(StoredAssessment assessment, Subject subject, List<Review> reviews) {

    /// Numbers of the scheme that nobody could confirm.
    public List<UnconfirmedNumber> unconfirmed() {
      return AssessmentGraph.read(assessment.content()).unconfirmedNumbers();
    }
  }

  private record Question(String scheme, int subjectId, String period) {}

  /// The newest version of each question that is not decided and that this reviewer has not
  /// answered, oldest first.
  public List<Awaiting> awaiting(Viewer reviewer) {
    SubjectDirectory directory = organizations.directory();
    Map<Question, StoredAssessment> newest = new LinkedHashMap<>();
    for (StoredAssessment assessment : certifications.list()) {
      newest.merge(
          new Question(assessment.schemeReference(), assessment.subjectId(), assessment.period()),
          assessment,
          (a, b) -> a.version() > b.version() ? a : b);
    }
    return newest.values().stream()
        .filter(assessment -> certifications.findDecision(assessment.id()).isEmpty())
        .map(
            assessment ->
                new Awaiting(
                    assessment,
                    directory.get(assessment.subjectId()),
                    certifications.listReviews(assessment.id())))
        .filter(
            awaiting ->
                awaiting.reviews().stream()
                    .noneMatch(review -> review.reviewer().equals(reviewer.username())))
        .sorted(Comparator.comparing(awaiting -> awaiting.assessment().assessedAt()))
        .toList();
  }
}
