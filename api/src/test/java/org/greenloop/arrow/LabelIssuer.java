package org.greenloop.arrow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.CertificationDecision;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.transparency.LogAudit;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.config.GreenloopApplication;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Another process that audits the log of a data folder, says what it found, and then issues labels
/// one after the other until it is done or killed.
final class LabelIssuer {

  private LabelIssuer() {}

  /// @param arguments data folder, and how many assessments are approved first
  public static void main(String[] arguments) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(GreenloopApplication.class)
            .web(WebApplicationType.NONE)
            .properties(Map.of("greenloop.data", Path.of(arguments[0]).toString()))
            .properties(Map.of("spring.main.lazy-initialization", true))
            .run()) {
      LogAudit.Report report = context.getBean(LogDesk.class).audit(List.of());
      System.out.println("audit " + report.size() + " " + report.faults());
      if (arguments.length > 1) {
        approve(context, Integer.parseInt(arguments[1]));
      } else {
        issue(context);
      }
      System.out.println("done");
    }
  }

  private static void issue(ConfigurableApplicationContext context) {
    Certifications certifications = context.getBean(Certifications.class);
    LabelIssuing issuing = context.getBean(LabelIssuing.class);
    List<StoredAssessment> approved = new ArrayList<>();
    for (StoredAssessment assessment : certifications.list()) {
      Optional<CertificationDecision> decision = certifications.findDecision(assessment.id());
      if (decision.filter(one -> one.verdict() == Verdict.APPROVE).isPresent()
          && certifications.findLabelOf(assessment.id()).isEmpty()) {
        approved.add(assessment);
      }
    }
    System.out.println("ready " + approved.size());
    approved.forEach(issuing::issue);
  }

  private static void approve(ConfigurableApplicationContext context, int wanted) {
    for (String reviewer : List.of("ann", "bob")) {
      context
          .getBean(AccountHolders.class)
          .save(new AccountHolder(reviewer, reviewer, Role.REVIEWER, Optional.empty(), "{noop}x"));
    }
    Assessing assessing = context.getBean(Assessing.class);
    Standard standard =
        context
            .getBean(StandardCatalog.class)
            .find("pilot-energy-carbon", Optional.of("2026"), assessing.today())
            .orElseThrow();
    int approved = 0;
    for (int month = 1; month <= 12; month++) {
      ReportingPeriod period = ReportingPeriod.find("2025-%02d".formatted(month)).orElseThrow();
      for (Subject subject : context.getBean(Organizations.class).directory().list()) {
        if (approved < wanted && subject.kind() == SubjectKind.SITE) {
          StoredAssessment assessment =
              assessing.assess(standard, subject, period, "operator").stored();
          if (assessment.outcome() == Outcome.MET) {
            for (String reviewer : List.of("ann", "bob")) {
              context
                  .getBean(Reviewing.class)
                  .review(assessment, reviewer, Verdict.APPROVE, "seen");
            }
            approved++;
          }
        }
      }
    }
    System.out.println("approved " + approved);
  }
}
