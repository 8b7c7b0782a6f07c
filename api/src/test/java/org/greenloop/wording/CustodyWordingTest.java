package org.greenloop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenloop.accounting.custody.CustodyFinding;
import org.greenloop.accounting.custody.FindingKind;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.batch.custody.CustodyFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustodyWordingTest {

  private final CustodyWording wording = new CustodyWording();

  private static CustodyFindings.Found found(FindingKind kind, String found, String... arguments) {
    return new CustodyFindings.Found(
        new CustodyFinding(
            kind, List.of("hand-over HO-1"), List.of("L1"), List.of(3), found, List.of(arguments)),
        LocalDate.of(2026, 3, 6),
        List.of(),
        Map.of(3, "SITE-3"));
  }

  private String message(FindingKind kind, String found, String... arguments) {
    return wording.word(found(kind, found, arguments), Locale.ENGLISH).message();
  }

  @ParameterizedTest
  @EnumSource
  void every_finding_says_what_was_found_the_limit_and_what_to_do(FindingKind kind) {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      CustodyWording.Worded worded = wording.word(found(kind, "f", "a1", "a2", "a3", "a4"), locale);
      assertThat(worded.name()).isNotBlank();
      assertThat(worded.message()).isNotBlank().doesNotContain("{");
      assertThat(worded.limit()).isNotBlank().doesNotContain("{");
      assertThat(worded.fix()).isNotBlank();
    }
  }

  @Test
  void numbers_stand_with_what_they_are_of() {
    assertThat(message(FindingKind.WEIGHTS_DIFFER, "97 kg", "100 kg", "3", "0.5"))
        .isEqualTo("the buyer weighed 97 kg, the seller 100 kg: 3 % apart");
    assertThat(message(FindingKind.INVOICE_DIFFERS, "100 kg", "FI-9", "120 kg", "16.67", "1"))
        .isEqualTo("invoice FI-9 says 120 kg, the goods are 100 kg: 16.67 % apart");
  }

  @Test
  void materials_processes_and_holders_are_called_by_name() {
    assertThat(message(FindingKind.LOSS_ABOVE_LIMIT, "30", "8", "ALUMINIUM_MELTING"))
        .doesNotContain("ALUMINIUM_MELTING")
        .contains("30 %");
    assertThat(message(FindingKind.NO_MANIFEST, "CIRCUIT_BOARD")).doesNotContain("CIRCUIT_BOARD");
    assertThat(message(FindingKind.BALANCE_OPEN, "CIRCUIT_BOARD 100 kg", "", "1", "2026-03"))
        .contains("100 kg", "counted: not counted")
        .doesNotContain("CIRCUIT_BOARD");
    assertThat(message(FindingKind.NOT_HELD, "F13", "3")).contains("holder: SITE-3");
    assertThat(message(FindingKind.NOT_HELD, "F13", "")).contains("holder: nobody");
  }

  /// 1 ÷ 3 and 1 ÷ 8, with two decimals at most.
  @Test
  void shares_are_written_in_per_cent() {
    assertThat(wording.percent(Fraction.of(1, 3))).isEqualTo("33.33 %");
    assertThat(wording.percent(Fraction.of(1, 8))).isEqualTo("12.5 %");
    assertThat(wording.percent(Fraction.ONE)).isEqualTo("100 %");
  }

  @ParameterizedTest
  @EnumSource
  void every_finding_is_explained(FindingKind kind) throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "interpretations", "custody.md")))
        .contains("| " + kind.id() + " |");
  }
}
