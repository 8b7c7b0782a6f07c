package org.greenloop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.AccountHolder;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.certification.Verdict;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.closing.MonthClosing;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.issuing.Reviewing;
import org.greenloop.batch.job.Progress;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A small world, imported once: one park with four companies over the year 2025, a correction, a
/// plant abroad whose grid factor nobody confirmed, two labels (one revoked) and an assessment that
/// waits for its reviewers.
public final class PortalWorld {

  public static final String PASSWORD = "correct horse battery";

  private static final Path EXAMPLES = Path.of("..", "examples");

  private final FileImport fileImport;
  private final Organizations organizations;
  private final AccountHolders accountHolders;
  private final PasswordEncoder encoder;
  private final MonthClosing closing;
  private final Assessing assessing;
  private final Reviewing reviewing;
  private final RegisterDesk desk;
  private final LabelIssuing issuing;
  private final StandardCatalog standards;
  private final Certifications certifications;

  private PortalWorld(ApplicationContext context) {
    fileImport = context.getBean(FileImport.class);
    organizations = context.getBean(Organizations.class);
    accountHolders = context.getBean(AccountHolders.class);
    encoder = context.getBean(PasswordEncoder.class);
    closing = context.getBean(MonthClosing.class);
    assessing = context.getBean(Assessing.class);
    reviewing = context.getBean(Reviewing.class);
    desk = context.getBean(RegisterDesk.class);
    issuing = context.getBean(LabelIssuing.class);
    standards = context.getBean(StandardCatalog.class);
    certifications = context.getBean(Certifications.class);
  }

  /// Makes the world when the first test asks for it.
  @TestConfiguration(proxyBeanMethods = false)
  public static class Maker {

    @Bean
    @Lazy
    Made made(ApplicationContext context) {
      return PortalWorld.in(context);
    }

    @Bean
    @Primary
    CustodyRecords lots(Organizations organizations) {
      return new LoopWorld(organizations);
    }
  }

  /// What was made, or found when it was made before in this folder.
  public record Made(Label valid, Label revoked, StoredAssessment waiting) {}

  static Made in(ApplicationContext context) {
    PortalWorld world = new PortalWorld(context);
    if (world.accountHolders.list().isEmpty()) {
      world.fill();
    }
    return world.made();
  }

  private void fill() {
    for (String file : List.of("parks", "companies", "sites", "products", "meters")) {
      take("alliance/" + file + ".csv", Optional.empty(), Optional.empty());
    }
    take("alliance/energy-EX-COOL-2025H1.csv", Optional.of("EX-COOL"), Optional.empty());
    take("alliance/energy-EX-COOL-2025H2.csv", Optional.of("EX-COOL"), Optional.empty());
    for (String company : List.of("COOL", "KITCHEN", "COAT", "ROLL", "TERM")) {
      if (!company.equals("COOL")) {
        take(
            "alliance/energy-EX-" + company + ".csv",
            Optional.of("EX-" + company),
            Optional.empty());
      }
      take(
          "alliance/production-EX-" + company + ".csv",
          Optional.of("EX-" + company),
          Optional.empty());
    }
    take("alliance/meter-EX-TERM.csv", Optional.of("EX-TERM"), Optional.empty());
    for (String file : List.of("companies", "sites", "meters", "meter-files")) {
      take("steel-plant-2018/" + file + ".csv", Optional.empty(), Optional.empty());
    }
    take("steel-plant-2018/meter-15min.csv", steelCompany(), Optional.empty());
    for (int month = 1; month <= 12; month++) {
      close(YearMonth.of(2025, month));
    }
    close(YearMonth.of(2018, 3));
    take(
        "alliance/correction-EX-KITCHEN.csv",
        Optional.of("EX-KITCHEN"),
        Optional.of("结算单迟到 late settlement of gas"));
    close(YearMonth.of(2025, 5));
    people();
    Label first = label("COOL-1");
    Label second = label("COOL-2");
    desk.revoke(second.serial(), "operator", "示例：企业已注销 company deregistered");
    assertThat(first.serial()).isNotEqualTo(second.serial());
    assess("KITCHEN-1");
  }

  private Optional<String> steelCompany() {
    try {
      String row = Files.readAllLines(EXAMPLES.resolve("steel-plant-2018/companies.csv")).get(1);
      return organizations.directory().list().stream()
          .map(Subject::code)
          .filter(code -> List.of(row.split(",", -1)).contains(code))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String name, Optional<String> company, Optional<String> correction) {
    try {
      Path file = EXAMPLES.resolve(name);
      ImportReceipt receipt =
          fileImport
              .take(
                  new ImportRequest(
                      file,
                      file.getFileName().toString(),
                      company,
                      Acceptance.PARTIAL,
                      Optional.empty(),
                      correction,
                      "clerk"),
                  10,
                  Progress.SILENT)
              .getFirst();
      assertThat(receipt.isClean()).as("%s %s", name, receipt.issues()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close(YearMonth month) {
    closing.close(month, Optional.empty(), Progress.SILENT);
  }

  private void people() {
    save("clerk.cool", "示例填报员", Role.CLERK, Optional.of("EX-COOL"));
    save("clerk.kitchen", "Kitchen Clerk", Role.CLERK, Optional.of("EX-KITCHEN"));
    save("clerk.wood", "示例木业填报员", Role.CLERK, Optional.of("EX-WOOD"));
    // Whoever guesses a password keeps its owner waiting: nobody else signs in by this name.
    save("clerk.guessed", "示例被猜填报员", Role.CLERK, Optional.of("EX-WOOD"));
    save("reviewer.one", "示例评审员甲", Role.REVIEWER, Optional.empty());
    save("reviewer.two", "示例评审员乙", Role.REVIEWER, Optional.empty());
    save("reviewer.kitchen", "厨电来的评审员", Role.REVIEWER, Optional.of("EX-KITCHEN"));
    save("operator", "示例运维", Role.OPERATOR, Optional.empty());
  }

  private void save(String username, String name, Role role, Optional<String> company) {
    String hash = Optional.ofNullable(encoder.encode(PASSWORD)).orElseThrow();
    accountHolders.save(
        new AccountHolder(username, name, role, company.map(code -> subject(code).id()), hash));
  }

  private Label label(String site) {
    StoredAssessment assessment = assess(site);
    reviewing.review(assessment, "reviewer.one", Verdict.APPROVE, "数据与凭证一致");
    reviewing.review(
        assessment, "reviewer.two", Verdict.APPROVE, "figures agree with the invoices");
    return issuing.issue(assessment);
  }

  private StoredAssessment assess(String site) {
    Standard standard =
        standards
            .find("pilot-energy-carbon", Optional.empty(), LocalDate.of(2026, 11, 22))
            .orElseThrow();
    ReportingPeriod year = ReportingPeriod.find("2025").orElseThrow();
    return assessing.assess(standard, subject(site), year, "clerk").stored();
  }

  private Subject subject(String code) {
    return organizations.directory().find(code).orElseThrow();
  }

  private Made made() {
    return new Made(labelOf("COOL-1"), labelOf("COOL-2"), assessmentOf("KITCHEN-1"));
  }

  private Label labelOf(String site) {
    return certifications.findLabelOf(assessmentOf(site).id()).orElseThrow();
  }

  private StoredAssessment assessmentOf(String site) {
    int id = subject(site).id();
    return certifications.list().stream()
        .filter(assessment -> assessment.subjectId() == id)
        .findFirst()
        .orElseThrow();
  }
}
