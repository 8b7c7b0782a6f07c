package org.greenloop.accounting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.greenloop.accounting.activity.DataQualityTier;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.custody.Lot;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.RenewableResource;
import org.greenloop.accounting.custody.RenewableResources;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.TreatmentProcess;
import org.greenloop.accounting.custody.TreatmentProcesses;
import org.greenloop.accounting.factor.Confidence;
import org.greenloop.accounting.ledger.RecoveryCounts.TreatedOutput;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.Substitution;
import org.junit.jupiter.api.Test;

class RecoveryPostingTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private final RecoveryPosting posting =
      new RecoveryPosting(
          new TreatmentProcesses(
              List.of(
                  process("MELTING", TreatmentProcess.End.FINAL),
                  process("SORTING", TreatmentProcess.End.INTERMEDIATE))),
          new RenewableResources(
              List.of(resource("ALUMINIUM", ""), resource("INGOT", "ALUMINIUM"))),
          List.of(
              new Substitution(
                  "AL/CN",
                  "ALUMINIUM",
                  "CN",
                  OptionalInt.of(2012),
                  new BigDecimal("15800"),
                  new BigDecimal("720"),
                  BigDecimal.ONE,
                  "test",
                  Confidence.SECONDARY)),
          site -> site == 9 ? "KR" : "CN");

  private static TreatmentProcess process(String code, TreatmentProcess.End end) {
    return new TreatmentProcess(
        code, code, code, Optional.empty(), end, "test", Confidence.DOUBTFUL);
  }

  private static RenewableResource resource(String code, String parent) {
    return new RenewableResource(
        code,
        Optional.of(parent).filter(text -> !text.isEmpty()),
        code,
        code,
        List.of(),
        false,
        "test",
        Confidence.DOUBTFUL);
  }

  private static TreatedOutput treated(int site, String process, Route route) {
    return new TreatedOutput(
        new SourceRow(1, 2),
        site,
        "treatment-run A/T-1",
        process,
        Output.of(route, new Lot("I-1", "INGOT", Quantity.of("2000", Unit.KILOGRAM))),
        DataQualityTier.METERED_OR_INVOICED);
  }

  private List<String> lines(TreatedOutput treated, Map<String, Fraction> before) {
    return posting.entries(treated, MARCH, before).stream()
        .map(
            entry ->
                entry.account().code()
                    + " "
                    + entry.quantity().stripTrailingZeros().toPlainString())
        .toList();
  }

  /// 2 t; 2 × (15 800 − 720) ÷ 1000 = 30.16.
  @Test
  void a_final_output_counts_whole_where_nothing_was_recovered_before() {
    assertThat(lines(treated(1, "MELTING", Route.RECYCLING), Map.of()))
        .containsExactly("recycling.recovered 2", "recycling.avoided 30.16");
  }

  /// A quarter of the input was: 2 × 3 ÷ 4 = 1.5; 1.5 × 15.08 = 22.62.
  @Test
  void what_was_recovered_before_does_not_count_again() {
    assertThat(
            lines(
                treated(1, "MELTING", Route.RECYCLING),
                Map.of("treatment-run A/T-1", Fraction.of(1, 4))))
        .containsExactly("recycling.recovered 1.5", "recycling.avoided 22.62");
  }

  @Test
  void sorting_and_burning_recover_nothing() {
    assertThat(lines(treated(1, "SORTING", Route.RECYCLING), Map.of())).isEmpty();
    assertThat(lines(treated(1, "MELTING", Route.ENERGY_RECOVERY), Map.of())).isEmpty();
    assertThat(lines(treated(1, "MELTING", Route.STOCK), Map.of())).isEmpty();
  }

  /// Reuse spares a product; in another country nothing is known.
  @Test
  void without_a_pair_of_factors_nothing_is_spared() {
    assertThat(lines(treated(1, "SORTING", Route.REUSE), Map.of()))
        .containsExactly("recycling.recovered 2");
    assertThat(lines(treated(9, "MELTING", Route.RECYCLING), Map.of()))
        .containsExactly("recycling.recovered 2");
  }
}
