package org.greenloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.assessment.Assessment;
import org.greenloop.accounting.assessment.ScoringRule;
import org.greenloop.accounting.assessment.Standard;
import org.greenloop.accounting.certification.BanLift;
import org.greenloop.accounting.certification.BanLifts;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.evidence.Dossier;
import org.greenloop.accounting.evidence.ScoreGiven;
import org.greenloop.accounting.evidence.StatementDraft;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.evidence.EvidenceDesk;
import org.greenloop.batch.issuing.BanLifting;
import org.greenloop.ontology.standard.StandardCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/// The alliance before further schemes: evidence of `examples/evidence`, its scores, and a verdict
/// of every kind. Where something was declared, nothing is declared again.
final class DemoSchemes {

  private static final String EVIDENCE = "examples/evidence/alliance-2025.csv";

  private static final String LIFTED = "green-factory@2025";

  private static final List<Asked> ASKED =
      List.of(
          new Asked("pilot-project@2026", "COOL-1", "2025"),
          new Asked("pilot-project@2026", "COOL-2", "2025"),
          new Asked("pilot-project@2026", "COAT-1", "2025"),
          new Asked("pilot-project@2026", "KNIT-1", "2025"),
          new Asked("pilot-enterprise@2026", "EX-COOL", "2025"),
          new Asked("pilot-park@2026", "PARK-SD", "2025"),
          new Asked(LIFTED, "COOL-1", "2025"),
          new Asked("green-park@2016", "PARK-SD", "2025"),
          new Asked("zero-carbon-park@2025", "PARK-SD", "2025"),
          new Asked("city-green-freight@2025", "EX-COOL", "2025"),
          new Asked("express-packaging@2026", "EX-KITCHEN", "2025-03"),
          new Asked("excessive-packaging@2021", "EX-KITCHEN", "2025"));

  private record Asked(String scheme, String subject, String period) {}

  private final ConfigurableApplicationContext context;
  private final EvidenceDesk desk;
  private final Out out;
  private final boolean chinese;

  DemoSchemes(ConfigurableApplicationContext context, Out out, boolean chinese) {
    this.context = context;
    this.desk = context.getBean(EvidenceDesk.class);
    this.out = out;
    this.chinese = chinese;
  }

  /// @return how many statements were added
  int declare() throws IOException {
    int added = 0;
    String text;
    try (InputStream in = new ClassPathResource(EVIDENCE).getInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String line : text.lines().skip(1).toList()) {
      added += declare(line.split(",", -1)) ? 1 : 0;
    }
    return added;
  }

  private boolean declare(String[] cells) {
    EvidenceDesk.Place place =
        EvidenceDesk.place(
            standard(cells[0]), subject(cells[1]), Subjects.period(cells[2]), cells[3]);
    Dossier dossier = desk.find(place.application());
    if (dossier.latest(cells[3]).isPresent()) {
      return false;
    }
    Optional<Boolean> applies =
        cells[4].isEmpty() ? Optional.empty() : Optional.of(cells[4].equals("yes"));
    int version =
        desk.state(
                place,
                new StatementDraft(Optional.of(cells[5]), applies, Set.of(), List.of()),
                cells[6])
            .version();
    if (!cells[8].isEmpty()) {
      ScoreGiven score =
          place.criterion().rule() instanceof ScoringRule.Veto
              ? new ScoreGiven.Fact(cells[8].equals("yes"))
              : new ScoreGiven.Points(new BigDecimal(cells[8]));
      desk.score(place, version, score, cells[9], cells[7]);
    }
    if (!cells[10].isEmpty()) {
      desk.ask(place, cells[10], cells[7]);
    }
    return true;
  }

  /// Prints the verdicts.
  ///
  /// @return those that are met
  List<StoredAssessment> assess() {
    List<StoredAssessment> met = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Asked asked : ASKED) {
      ReportingPeriod period = Subjects.period(asked.period());
      Assessing.Result result =
          context
              .getBean(Assessing.class)
              .assess(standard(asked.scheme()), subject(asked.subject()), period, "operator");
      Assessment assessment = result.assessment();
      if (assessment.outcome() == Assessment.Outcome.MET) {
        met.add(result.stored());
      }
      rows.add(
          List.of(
              asked.scheme(),
              asked.subject(),
              asked.period(),
              Out.plain(assessment.score()),
              AssessCommand.outcome(assessment.outcome(), chinese),
              assessment.unconfirmedNumbers().isEmpty()
                  ? ""
                  : chinese ? "参考值未经核实" : "reference value unconfirmed"));
    }
    out.table(
        chinese
            ? List.of("方案", "对象", "期间", "得分", "结论", "")
            : List.of("scheme", "subject", "period", "score", "outcome", ""),
        rows);
    return met;
  }

  /// The one label of the demo that needs it; a lift that somebody ended is not given again.
  void lift() {
    Standard standard = standard(LIFTED);
    Subject subject = subject("COOL-1");
    BanLifts lifts = context.getBean(BanLifts.class);
    boolean known =
        lifts.list().stream()
            .anyMatch(
                lift ->
                    lift.schemeReference().equals(LIFTED)
                        && lift.subjectId().equals(Optional.of(subject.id())));
    if (!known) {
      BanLift lift =
          context
              .getBean(BanLifting.class)
              .give(
                  standard,
                  Optional.of(subject),
                  "operator",
                  "联盟代用值经成员大会同意试用 stand-ins of the alliance, agreed by its members for a trial");
      out.line(
          (chinese ? "  %s 对 %s 解除签发禁令：%s" : "  %s lifts the ban of %s: %s")
              .formatted(lift.givenByName(), LIFTED, lift.reason()));
    }
  }

  private Standard standard(String reference) {
    return Subjects.standard(
        context.getBean(StandardCatalog.class),
        reference,
        context.getBean(Assessing.class).today());
  }

  private Subject subject(String code) {
    return Subjects.get(context.getBean(Organizations.class).directory(), code);
  }
}
