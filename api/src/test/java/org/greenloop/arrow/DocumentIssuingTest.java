package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.greenloop.accounting.certification.DecisionRefused;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocument.Standing;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.transparency.LabelLog;
import org.greenloop.batch.issuing.DocumentIssuing;
import org.greenloop.batch.issuing.DocumentPrinter;
import org.greenloop.batch.issuing.RegisterDesk;
import org.greenloop.batch.transparency.LogDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Documents of every kind come into the register once, with their entry in the log.
class DocumentIssuingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static World world;

  @BeforeAll
  static void open() {
    world = Examples.alliance();
  }

  @AfterAll
  static void close() {
    assertThat(world.get(LogDesk.class).audit(List.of()).faults()).isEmpty();
    world.close();
  }

  private static IssuedDocument statement(String month, String basis, DocumentPrinter printer) {
    return world
        .get(DocumentIssuing.class)
        .issue(
            DocumentKind.MONTHLY_STATEMENT,
            world.subject("COOL-1"),
            month,
            basis.getBytes(StandardCharsets.UTF_8),
            Optional.empty(),
            printer);
  }

  private static IssuedDocument now(IssuedDocument document) {
    return world.get(IssuedDocuments.class).find(document.serial()).orElseThrow();
  }

  private static List<String> entries(IssuedDocument document) {
    return world.get(LabelLog.class).list(document.serial()).stream()
        .map(LabelLog.Logged::kind)
        .toList();
  }

  @Test
  void the_same_is_issued_once_and_on_other_data_anew() {
    PlainPrinter printer = new PlainPrinter();
    IssuedDocument first = statement("2025-01", "12 t", printer);
    assertThat(statement("2025-01", "12 t", printer)).isEqualTo(first);
    assertThat(printer.printed()).as("one for each language").isEqualTo(first.files().size());
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.holderId()).isEqualTo(world.subject("EX-COOL").id());
    // printf '12 t' | sha256sum
    assertThat(first.basisSha256()).isEqualTo("f820ce0dff6b31825fc90f7e3e1ecc8cda46486ad601a3106a5fc4ee480c8bd7");

    IssuedDocument second = statement("2025-01", "13 t", printer);
    assertThat(second.version()).isEqualTo(2);
    assertThat(now(first).standing(DAY)).isEqualTo(Standing.SUPERSEDED);
    assertThat(now(first).changes().getFirst().successor()).contains(second.serial());
    assertThat(second.standing(DAY)).isEqualTo(Standing.IN_FORCE);

    IssuedDocument third = statement("2025-01", "12 t", printer);
    assertThat(third.serial()).as("back to the first data").isNotEqualTo(first.serial());
    assertThat(now(second).changes().getFirst().successor()).contains(third.serial());
    assertThat(statement("2025-02", "12 t", printer).version()).as("another month").isEqualTo(1);
    assertThat(entries(first)).containsExactly("issued", "superseded");
    assertThat(entries(third)).containsExactly("issued");
  }

  /// Its serial has 80 random bits, so neither it nor what it belongs to can be guessed.
  @Test
  void the_public_log_says_of_a_statement_neither_serial_nor_holder_nor_month() {
    IssuedDocument document = statement("2025-03", "12 t", new PlainPrinter());
    String text = world.get(LabelLog.class).list(document.serial()).getFirst().text();
    assertThat(text)
        .contains(document.files().getFirst().sha256())
        .doesNotContain(document.serial(), "COOL", "2025-03", "statement");
  }

  @Test
  void of_eight_who_issue_the_same_at_once_all_get_one() throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<IssuedDocument>> issued = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        issued.add(
            threads.submit(
                () -> {
                  start.await();
                  return statement("2025-04", "12 t", new PlainPrinter());
                }));
      }
      Set<String> serials =
          issued.stream()
              .map(
                  one -> {
                    try {
                      return one.get().serial();
                    } catch (Exception e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .collect(Collectors.toSet());
      assertThat(serials).hasSize(1);
    }
  }

  @Test
  void what_is_printed_with_other_facts_than_are_registered_is_not_issued() {
    long before = world.get(LabelLog.class).size();
    for (DocumentPrinter printer :
        List.<DocumentPrinter>of(
            new PlainPrinter(text -> text.replace("2025-05", "2025-06")),
            new PlainPrinter(text -> text.replace("COOL-1", "COOL-2")),
            new PlainPrinter(text -> text.replace("monthly-statement", "dossier")),
            new PlainPrinter(text -> "{}"))) {
      assertThatThrownBy(() -> statement("2025-05", "12 t", printer))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2025-05");
    }
    assertThat(world.get(LabelLog.class).size()).isEqualTo(before);
    assertThat(
            world
                .get(IssuedDocuments.class)
                .findLatest(
                    DocumentKind.MONTHLY_STATEMENT, world.subject("COOL-1").id(), "2025-05"))
        .isEmpty();
  }

  @Test
  void a_document_is_suspended_reinstated_and_revoked_and_each_is_an_entry() {
    RegisterDesk desk = world.get(RegisterDesk.class);
    String serial = statement("2025-07", "12 t", new PlainPrinter()).serial();
    assertThatThrownBy(() -> desk.reinstate(serial, "ann", "why"))
        .isInstanceOf(DecisionRefused.class)
        .hasMessageContaining("cannot be reinstated");
    assertThatThrownBy(() -> desk.suspend(serial, "ann", " ")).isInstanceOf(DecisionRefused.class);
    assertThat(desk.suspend(serial, "ann", "meter is checked").standing(DAY))
        .isEqualTo(Standing.SUSPENDED);
    assertThatThrownBy(() -> desk.suspend(serial, "ann", "again"))
        .isInstanceOf(DecisionRefused.class);
    assertThat(desk.reinstate(serial, "bob", "meter is right").standing(DAY))
        .isEqualTo(Standing.IN_FORCE);
    desk.suspend(serial, "ann", "checked again");
    IssuedDocument revoked = desk.revoke(serial, "bob", "meter was wrong");
    assertThat(revoked.standing(DAY)).isEqualTo(Standing.REVOKED);
    assertThat(revoked.changes())
        .extracting(change -> change.number() + " " + change.kind() + " " + change.by())
        .containsExactly(
            "1 SUSPENDED ann", "2 REINSTATED bob", "3 SUSPENDED ann", "4 REVOKED bob");
    for (String refused : List.of("suspend", "reinstate", "revoke")) {
      assertThatThrownBy(
              () -> {
                switch (refused) {
                  case "suspend" -> desk.suspend(serial, "ann", "why");
                  case "reinstate" -> desk.reinstate(serial, "ann", "why");
                  default -> desk.revoke(serial, "ann", "why");
                }
              })
          .as(refused)
          .isInstanceOf(DecisionRefused.class)
          .hasMessageContaining("was revoked on");
    }
    assertThat(entries(revoked))
        .containsExactly("issued", "suspended", "reinstated", "suspended", "revoked");
    assertThat(statement("2025-07", "12 t", new PlainPrinter()).serial())
        .as("what was revoked is not issued again on the same data")
        .isEqualTo(serial);
  }
}
