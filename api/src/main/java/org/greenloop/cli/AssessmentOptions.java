package org.greenloop.cli;

import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/// The options that name a stored assessment: the last version of a scheme, subject and period.
final class AssessmentOptions {

  @Option(names = "--scheme", required = true, paramLabel = "ID[@EDITION]")
  String scheme = "";

  @Option(names = "--subject", required = true)
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
  String period = "";

  StoredAssessment find(ConfigurableApplicationContext context) {
    return find(
        context,
        scheme,
        Subjects.get(context.getBean(Organizations.class).directory(), subject),
        period);
  }

  /// The last stored version.
  static StoredAssessment find(
      ConfigurableApplicationContext context, String scheme, Subject subject, String period) {
    Standard standard =
        Subjects.standard(
            context.getBean(StandardCatalog.class),
            scheme,
            context.getBean(Assessing.class).today());
    return context
        .getBean(Certifications.class)
        .findLatest(
            standard.id(), standard.edition(), subject.id(), Subjects.period(period).toString())
        .orElseThrow(
            () ->
                new NotFound(
                    subject.code()
                        + " was not assessed for "
                        + period
                        + "; run: greenloop assess --scheme "
                        + scheme
                        + " --subject "
                        + subject.code()
                        + " --period "
                        + period));
  }
}
