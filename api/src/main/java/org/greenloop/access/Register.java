package org.greenloop.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.issuing.LabelVerification;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.springframework.stereotype.Component;

/// The public register of labels.
@Component
public final class Register {

  private final Certifications certifications;
  private final Organizations organizations;
  private final LabelVerification verification;

  Register(
      Certifications certifications, Organizations organizations, LabelVerification verification) {
    this.certifications = certifications;
    this.organizations = organizations;
    this.verification = verification;
  }

  public Optional<RegisteredLabel> find(Serial serial) {
    return certifications
        .findLabel(serial.text())
        .map(
            label ->
                entry(label, certifications.get(label.assessmentId()), organizations.directory()));
  }

  /// Labels whose serial, holder or subject has the words in it, newest first.
  public List<RegisteredLabel> search(String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    SubjectDirectory directory = organizations.directory();
    Map<Long, StoredAssessment> assessments =
        certifications.list().stream()
            .collect(Collectors.toMap(StoredAssessment::id, Function.identity()));
    return certifications.listLabels().stream()
        .sorted(Comparator.comparing(Label::issuedAt).reversed().thenComparing(Label::serial))
        .map(
            label ->
                entry(
                    label,
                    Optional.ofNullable(assessments.get(label.assessmentId())).orElseThrow(),
                    directory))
        .filter(entry -> text(entry).contains(wanted))
        .toList();
  }

  private RegisteredLabel entry(
      Label label, StoredAssessment assessment, SubjectDirectory directory) {
    Subject subject = directory.get(assessment.subjectId());
    return new RegisteredLabel(
        label,
        verification.state(label),
        subject,
        subject.companyId().map(directory::get).orElse(subject),
        assessment,
        AssessmentGraph.read(assessment.content()));
  }

  private static String text(RegisteredLabel entry) {
    return String.join(
            "\n",
            entry.label().serial(),
            entry.label().serial().replace("-", ""),
            entry.holder().name(),
            entry.holder().nameEnglish(),
            entry.published().subjectName(),
            entry.published().subjectNameEnglish(),
            entry.subject().code())
        .toLowerCase(Locale.ROOT);
  }
}
