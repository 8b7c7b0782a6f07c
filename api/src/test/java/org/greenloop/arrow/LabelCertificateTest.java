package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.greenloop.accounting.assessment.Assessment.Outcome;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocument.Standing;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StandingChange;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.batch.assessing.Assessing;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.DocumentVerification.Finding;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.award.AwardContent;
import org.greenloop.certificate.award.AwardContent.Condition;
import org.greenloop.certificate.award.CertificateDocument;
import org.greenloop.certificate.content.Term;
import org.greenloop.ontology.provenance.AssessmentGraph;
import org.greenloop.wording.VerdictWording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A label has a certificate, which stands as the label does. Each test has a subject of its own.
class LabelCertificateTest {

  private static World world;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
    Approval.addReviewers(world);
  }

  @AfterAll
  static void close() {
    assertThat(world.get(LogDesk.class).audit(List.of()).faults()).isEmpty();
    world.close();
  }

  private static StoredAssessment approved(String subject, String period) {
    StoredAssessment assessment = Approval.of(world, subject, period);
    assertThat(assessment.outcome()).as(subject + " " + period).isEqualTo(Outcome.MET);
    return assessment;
  }

  private static Label issue(StoredAssessment assessment) {
    return world.get(LabelIssuing.class).issue(assessment);
  }

  private static IssuedDocument certificate(Label label) {
    return world.get(Certifications.class).findCertificateOf(label.serial()).orElseThrow();
  }

  private static IssuedDocument registered(String serial) {
    return world.get(IssuedDocuments.class).find(serial).orElseThrow();
  }

  private static Standing standing(String serial) {
    return registered(serial).standing(world.get(Assessing.class).today());
  }

  private static byte[] file(IssuedDocument document, String language) {
    return world.get(IssuedDocuments.class).getFile(document.serial(), language);
  }

  private static List<String> logged(String serial) {
    return world.get(LabelLog.class).list(serial).stream().map(LabelLog.Logged::kind).toList();
  }

  private static Map<String, byte[]> inside(byte[] pdf) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (Map.Entry<String, PDComplexFileSpecification> file :
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().entrySet()) {
        files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
      }
    }
    return files;
  }

  private static byte[] inside(byte[] pdf, String name) throws IOException {
    return Optional.ofNullable(inside(pdf).get(name)).orElseThrow();
  }

  @Test
  void a_label_that_is_issued_brings_its_certificate_into_register_and_log() {
    StoredAssessment assessment = approved("MFURN-1", "2025");
    Label label = issue(assessment);
    IssuedDocument certificate = certificate(label);
    IssuedDocument registered = registered(label.serial());

    assertThat(certificate.kind()).isEqualTo(DocumentKind.CERTIFICATE);
    assertThat(certificate.serial()).isNotEqualTo(label.serial());
    assertThat(certificate.about()).isEqualTo("2025");
    assertThat(certificate.holderId()).isEqualTo(registered.holderId());
    assertThat(certificate.validUntil()).contains(label.validUntil());
    assertThat(certificate.files())
        .extracting(IssuedDocument.File::language)
        .containsExactlyInAnyOrder("zh", "en", "bilingual");
    assertThat(logged(certificate.serial())).containsExactly("issued");
    String entry = world.get(LabelLog.class).list(certificate.serial()).getFirst().text();
    assertThat(entry)
        .as("for everybody, and for which award")
        .contains(
            "\"document\":\"certificate\"",
            "\"subject\":\"MFURN-1\"",
            "\"about\":\"2025\"",
            "\"scheme\":\"pilot-energy-carbon\"");

    DocumentVerification verification = world.get(DocumentVerification.class);
    for (IssuedDocument.File each : certificate.files()) {
      Finding finding = verification.verify(file(certificate, each.language()));
      assertThat(finding.verdict()).isEqualTo(DocumentVerification.Verdict.VALID);
      assertThat(finding.facts().orElseThrow().kind()).isEqualTo("certificate");
      assertThat(new VerdictWording(Locale.CHINESE).sentence(finding)).contains("证书");
      assertThat(new VerdictWording(Locale.ENGLISH).sentence(finding)).contains("certificate");
    }
    assertThat(issue(assessment)).as("again").isEqualTo(label);
    assertThat(certificate(label)).isEqualTo(certificate);
  }

  @Test
  void what_is_inside_reads_back_to_what_is_printed() throws IOException {
    StoredAssessment assessment = approved("COOL-1", "2025");
    Label label = issue(assessment);
    IssuedDocument certificate = certificate(label);
    byte[] pdf = file(certificate, "en");

    AwardContent content = AwardContent.DATA.readJsonLd(inside(pdf, CertificateDocument.DATA_FILE));
    assertThat(AwardContent.DATA.readCsv(inside(pdf, CertificateDocument.TABLE_FILE)))
        .isEqualTo(content);
    assertThat(inside(pdf, CertificateDocument.ASSESSMENT_FILE))
        .isEqualTo(assessment.content().getBytes(StandardCharsets.UTF_8));
    assertThat(
            AwardContent.DATA.readJsonLd(
                inside(file(certificate, "bilingual"), CertificateDocument.DATA_FILE)))
        .as("the same in every language")
        .isEqualTo(content);

    assertThat(content.issued().serial()).isEqualTo(certificate.serial());
    assertThat(content.label()).isEqualTo(label.serial());
    assertThat(content.issued().validUntil()).contains(label.validUntil());
    assertThat(content.months())
        .isEqualTo(new Term("2025", "2025 年 1 月至 12 月", "January to December 2025"));
    assertThat(content.points()).isEqualByComparingTo(assessment.score());
    assertThat(content.criteria())
        .extracting(AwardContent.Criterion::id)
        .isEqualTo(
            AssessmentGraph.read(assessment.content()).criteria().stream()
                .map(one -> one.id())
                .toList());
    // examples/alliance/sites.csv: COOL-1 stands in PARK-SD, 440606.
    assertThat(content.scope()).hasSize(1);
    assertThat(content.scope().getFirst().certified().code()).isEqualTo("COOL-1");
    assertThat(content.scope().getFirst().detail().name()).contains("顺德区", "440606");
    // reference/surveillance.csv: 90 days, ours; the scheme gives none.
    assertThat(content.conditions()).hasSize(2);
    Condition surveillance = content.conditions().getFirst();
    assertThat(surveillance.condition().name()).contains("90 日");
    assertThat(surveillance.condition().nameEnglish()).contains("within 90 days");
    assertThat(surveillance.due()).isEmpty();
    assertThat(surveillance.clause().nameEnglish()).contains("the alliance's own");
    assertThat(content.conditions().getLast().due()).contains(label.validUntil());
    assertThat(content.reviewers())
        .extracting(AwardContent.Signatory::name)
        .containsExactly("ann", "bob");
  }

  @Test
  void what_is_done_to_a_label_is_done_to_its_certificate() {
    Label label = issue(approved("KNIT-1", "2025"));
    String certificate = certificate(label).serial();
    RegisterDesk desk = world.get(RegisterDesk.class);

    desk.suspend(label.serial(), "ann", "meter is checked");
    assertThat(standing(certificate)).isEqualTo(Standing.SUSPENDED);
    desk.reinstate(label.serial(), "bob", "meter is right");
    assertThat(standing(certificate)).isEqualTo(Standing.IN_FORCE);
    desk.revoke(label.serial(), "ann", "falsified");
    assertThat(standing(certificate)).isEqualTo(Standing.REVOKED);

    assertThat(registered(certificate).changes())
        .isEqualTo(registered(label.serial()).changes())
        .extracting(StandingChange::reason)
        .containsExactly("meter is checked", "meter is right", "falsified");
    assertThat(logged(certificate)).containsExactly("issued", "suspended", "reinstated", "revoked");
    Finding finding =
        world.get(DocumentVerification.class).verify(file(registered(certificate), "zh"));
    assertThat(finding.verdict()).isEqualTo(DocumentVerification.Verdict.REVOKED);
    assertThat(new VerdictWording(Locale.ENGLISH).sentence(finding)).contains("falsified");
  }

  @Test
  void a_certificate_is_not_changed_but_by_its_label() {
    Label label = issue(approved("KNIT-2", "2025"));
    String certificate = certificate(label).serial();
    RegisterDesk desk = world.get(RegisterDesk.class);

    assertThatThrownBy(() -> desk.suspend(certificate, "ann", "why not"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining(label.serial());
    desk.suspend(label.serial(), "ann", "meter is checked");
    assertThatThrownBy(() -> desk.reinstate(certificate, "ann", "why not"))
        .isInstanceOf(DecisionRefused.class);
    assertThat(standing(certificate)).isEqualTo(Standing.SUSPENDED);
  }

  @Test
  void the_certificate_of_a_newer_label_takes_the_place_of_the_older_one_and_not_the_other_way() {
    Label march = issue(approved("KITCHEN-2", "2025-03"));
    Label april = issue(approved("KITCHEN-2", "2025-04"));
    Label february = issue(approved("KITCHEN-2", "2025-02"));

    assertThat(registered(certificate(march).serial()).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(StandingChange.Kind.SUPERSEDED);
              assertThat(change.successor()).contains(certificate(april).serial());
            });
    assertThat(registered(march.serial()).changes().getFirst().successor())
        .contains(april.serial());
    assertThat(logged(certificate(march).serial())).containsExactly("issued", "superseded");
    assertThat(standing(certificate(april).serial())).isEqualTo(Standing.IN_FORCE);
    assertThat(standing(certificate(february).serial())).isEqualTo(Standing.IN_FORCE);
  }

  /// The last entry of the log is that of the certificate: without it and its rows everything is as
  /// it was before there were certificates.
  @Test
  void a_label_from_before_there_were_certificates_gets_one_when_it_is_issued_again() {
    StoredAssessment assessment = approved("KNIT-3", "2025");
    Label label = issue(assessment);
    TransactionTemplate transactions = world.get(TransactionTemplate.class);
    JdbcClient database = world.database();
    String first = certificate(label).serial();
    transactions.executeWithoutResult(
        status -> {
          database.sql("SET LOCAL session_replication_role = replica").update();
          for (String table :
              List.of("label_certificate", "document_file", "issued_document", "log_entry")) {
            assertThat(
                    database
                        .sql("DELETE FROM " + table + " WHERE serial = :serial")
                        .param("serial", first)
                        .update())
                .as(table)
                .isPositive();
          }
          database
              .sql(
                  "DELETE FROM log_node WHERE (node_index + 1) * (2::numeric ^ level)"
                      + " > (SELECT max(leaf_index) + 1 FROM log_entry)")
              .update();
        });
    assertThat(world.get(LogDesk.class).audit(List.of()).faults()).isEmpty();
    Certifications certifications = world.get(Certifications.class);
    RegisterDesk desk = world.get(RegisterDesk.class);

    desk.suspend(label.serial(), "ann", "meter is checked");
    assertThat(issue(assessment)).isEqualTo(label);
    assertThat(certifications.findCertificateOf(label.serial()))
        .as("of a suspended label")
        .isEmpty();
    desk.reinstate(label.serial(), "ann", "meter is right");
    assertThat(issue(assessment)).isEqualTo(label);
    IssuedDocument certificate = certificate(label);
    assertThat(certificate.validUntil()).contains(label.validUntil());
    assertThat(issue(assessment)).isEqualTo(label);
    assertThat(certificate(label)).isEqualTo(certificate);
    desk.revoke(label.serial(), "ann", "falsified");
    assertThat(standing(certificate.serial())).isEqualTo(Standing.REVOKED);
  }

  @Test
  void the_database_takes_no_certificate_without_a_label_and_no_change_of_one_alone() {
    Label label = issue(approved("PCB-2", "2025"));
    String certificate = certificate(label).serial();
    JdbcClient database = world.database();
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        "INSERT INTO issued_document (serial, kind, subject_id, holder_id, holder, about, version,"
                            + " basis_sha256, issued_at, valid_until)"
                            + " SELECT 'GL-LOOSE', kind, subject_id, holder_id, holder, about, 9, basis_sha256,"
                            + " issued_at, valid_until FROM issued_document WHERE serial = :serial")
                    .param("serial", certificate)
                    .update())
        .hasMessageContaining("does not fit the certificates");
    for (String one : List.of(label.serial(), certificate)) {
      assertThatThrownBy(() -> changeAlone(database, one))
          .as(one)
          .hasMessageContaining("and its label");
    }
    assertThat(standing(label.serial())).isEqualTo(Standing.IN_FORCE);
  }

  /// With an entry in the log, as the database asks.
  private static void changeAlone(JdbcClient database, String serial) {
    world
        .get(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              database
                  .sql(
                      "INSERT INTO standing_change (serial, number, kind, reason, changed_by, changed_at)"
                          + " VALUES (:serial, 1, 'revoked', 'r', 'ann', now())")
                  .param("serial", serial)
                  .update();
              database
                  .sql(
                      "INSERT INTO log_entry (leaf_index, kind, serial, entry, leaf_hash)"
                          + " SELECT max(leaf_index) + 1, 'revoked', :serial, 'text', sha256('text')"
                          + " FROM log_entry")
                  .param("serial", serial)
                  .update();
            });
  }

  @Test
  void the_list_finds_a_certificate_by_its_kind_and_by_the_scheme_of_its_label() {
    Label label = issue(approved("WOOD-1", "2025"));
    IssuedDocuments register = world.get(IssuedDocuments.class);
    LocalDate today = world.get(Assessing.class).today();
    for (String scheme : List.of("pilot-energy-carbon", "green-park")) {
      List<String> found =
          register
              .list(
                  new IssuedDocuments.Query(
                      new IssuedDocuments.Reader.Public(),
                      "WOOD-1",
                      Optional.of(DocumentKind.CERTIFICATE),
                      Optional.empty(),
                      Optional.of(scheme),
                      Optional.empty(),
                      Optional.empty()),
                  today,
                  0,
                  10)
              .documents()
              .stream()
              .map(IssuedDocument::serial)
              .toList();
      assertThat(found)
          .isEqualTo(
              scheme.equals("pilot-energy-carbon")
                  ? List.of(certificate(label).serial())
                  : List.of());
    }
  }
}
