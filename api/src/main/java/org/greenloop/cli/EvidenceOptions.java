package org.greenloop.cli;

import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.evidence.EvidenceDesk.Place;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/// The options that name an application: a scheme, a subject and a period.
final class EvidenceOptions {

  @Option(names = "--scheme", required = true, paramLabel = "ID[@EDITION]")
  String scheme = "";

  @Option(names = "--subject", required = true)
  String subject = "";

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025")
  String period = "";

  /// What the options name.
  record Found(Standard standard, Subject subject, ReportingPeriod period) {

    Place place(String criterion) {
      return EvidenceDesk.place(standard, subject, period, criterion);
    }
  }

  Found find(ConfigurableApplicationContext context) {
    return new Found(
        Subjects.standard(
            context.getBean(StandardCatalog.class),
            scheme,
            context.getBean(Assessing.class).today()),
        Subjects.get(context.getBean(Organizations.class).directory(), subject),
        Subjects.period(period));
  }
}
