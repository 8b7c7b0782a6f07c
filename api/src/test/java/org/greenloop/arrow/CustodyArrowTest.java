package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.RowIssue;
import org.greenloop.accounting.custody.BackTrace;
import org.greenloop.accounting.custody.CustodyChain;
import org.greenloop.accounting.custody.CustodyRecords;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.quantity.Fraction;
import org.greenloop.batch.closing.Explainer;
import org.greenloop.batch.closing.Explanation;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.store.StoreCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lots from rows of several members to figures and traces.
class CustodyArrowTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  private static final String RETURNS =
      "site,month,date,consignment,lot,source_kind,family,material,quantity,unit";
  private static final String HAND_OVERS =
      "site,month,date,handover,counterparty,given_lot,given,lot,material,quantity,unit";
  private static final String TREATMENTS =
      "site,month,date,run,process,line,route,lot,material,quantity,unit";

  @TempDir Path folder;

  private ImportReceipt take(World world, String company, String name, String... lines) {
    return world.take(Examples.write(folder, name, List.of(lines)), company);
  }

  private static List<String> said(List<RowIssue> issues) {
    return issues.stream()
        .map(issue -> issue.row() + " " + issue.rule().id() + " " + issue.found())
        .toList();
  }

  private ImportReceipt returns(World world) {
    return take(
        world,
        "EX-COOL",
        "returns.csv",
        RETURNS,
        "COOL-1,2025-03,3,RC-1,L-1,household,appliance,REFRIGERATOR,12,t",
        "COOL-1,2025-03,5,RC-2,L-2,channel,appliance,REFRIGERATOR,6,t",
        "COOL-1,2025-03,6,RC-3,L-3,company,other,ALUMINIUM,1,t");
  }

  private ImportReceipt handOvers(World world) {
    return take(
        world,
        "EX-CAST",
        "handovers.csv",
        HAND_OVERS,
        "CAST-1,2025-03,10,HO-1,COOL-1,L-1,12,D-1,REFRIGERATOR,12,t",
        "CAST-1,2025-03,10,HO-1,COOL-1,L-2,6,D-2,REFRIGERATOR,6,t",
        "CAST-1,2025-03,11,HO-2,COOL-1,L-3,1,A-2,ALUMINIUM,1,t");
  }

  /// 18 t of refrigerators give 4 t of aluminium, 3.8 t of ingots; 1 t of them is melted again with
  /// 1 t that came back as aluminium.
  private ImportReceipt treatments(World world) {
    return take(
        world,
        "EX-CAST",
        "treatments.csv",
        TREATMENTS,
        "CAST-1,2025-03,12,T-1,DISMANTLING,input,,D-1,,12,t",
        "CAST-1,2025-03,12,T-1,DISMANTLING,input,,D-2,,6,t",
        "CAST-1,2025-03,12,T-1,DISMANTLING,output,stock,A-1,ALUMINIUM,4,t",
        "CAST-1,2025-03,12,T-1,DISMANTLING,output,stock,S-1,SCRAP_STEEL,13,t",
        "CAST-1,2025-03,12,T-1,DISMANTLING,output,disposal,,,1,t",
        "CAST-1,2025-03,20,T-2,ALUMINIUM_MELTING,input,,A-1,,4,t",
        "CAST-1,2025-03,20,T-2,ALUMINIUM_MELTING,output,recycling,I-1,ALUMINIUM_INGOT,3.8,t",
        "CAST-1,2025-03,25,T-3,ALUMINIUM_MELTING,input,,I-1,,1,t",
        "CAST-1,2025-03,25,T-3,ALUMINIUM_MELTING,input,,A-2,,1,t",
        "CAST-1,2025-03,25,T-3,ALUMINIUM_MELTING,output,recycling,I-2,ALUMINIUM_INGOT,1.9,t");
  }

  private ImportReceipt sales(World world) {
    return take(
        world,
        "EX-CAST",
        "sales.csv",
        "site,month,date,sale,counterparty,lot,material,quantity,unit",
        "CAST-1,2025-03,28,S-1,COOL-1,I-1,ALUMINIUM_INGOT,2.8,t");
  }

  private ImportReceipt stocks(World world) {
    return take(
        world,
        "EX-CAST",
        "stocks.csv",
        "site,month,material,counted mass(t)",
        "CAST-1,2025-03,SCRAP_STEEL,13");
  }

  /// Recovered: 3.8 + 1.9 × (1 − 1 ÷ 2) = 4.75 t. Avoided: 4.75 × (15 800 − 720) ÷ 1000 = 71.63
  /// tCO2e. L-1 is 12 ÷ 18 of the ingot.
  private static void requireTheFigures(World world) {
    List<String> codes =
        List.of(
            "recycling.returned",
            "recycling.taken-over",
            "recycling.treated",
            "recycling.recovered",
            "recycling.sold-back",
            "recycling.stock",
            "recycling.avoided");
    assertThat(world.figures(ReportingPeriod.of(MARCH), codes))
        .containsEntry("COOL-1,2025-03,recycling.returned", "19")
        .containsEntry("CAST-1,2025-03,recycling.taken-over", "19")
        .containsEntry("CAST-1,2025-03,recycling.treated", "24")
        .containsEntry("CAST-1,2025-03,recycling.recovered", "4.75")
        .containsEntry("CAST-1,2025-03,recycling.avoided", "71.63")
        .containsEntry("CAST-1,2025-03,recycling.sold-back", "2.8")
        .containsEntry("PARK-ST,2025-03,recycling.recovered", "4.75")
        .containsEntry("CAST-1,2025-03,recycling.stock", "13");
    CustodyChain chain = world.get(CustodyRecords.class).chain(MARCH);
    assertThat(chain.traceBack("I-1").origins())
        .containsExactly(
            new BackTrace.Origin("L-1", BackTrace.Ground.RETURNED, Fraction.of(2, 3)),
            new BackTrace.Origin("L-2", BackTrace.Ground.RETURNED, Fraction.of(1, 3)));
    assertThat(chain.traceBack("I-1").passages())
        .extracting(passage -> passage.event())
        .contains("hand-over CAST-1/HO-1/D-1", "treatment-run CAST-1/T-2");
    for (String lot :
        List.of("L-1", "L-2", "L-3", "D-1", "D-2", "A-1", "A-2", "S-1", "I-1", "I-2")) {
      CustodyChain around = world.get(CustodyRecords.class).chainAround(lot, MARCH);
      assertThat(around.traceBack(lot)).isEqualTo(chain.traceBack(lot));
      assertThat(around.traceForward(lot)).isEqualTo(chain.traceForward(lot));
    }
    assertThat(world.get(CustodyRecords.class).chainAround("L-3", MARCH).size())
        .isLessThan(chain.size());
  }

  @Test
  void the_order_of_handing_in_changes_nothing() {
    List<List<String>> figures = new java.util.ArrayList<>();
    for (boolean forward : List.of(true, false)) {
      try (World world = World.empty()) {
        Examples.register(world, Examples.ALLIANCE);
        List<java.util.function.Function<World, ImportReceipt>> files =
            List.of(this::returns, this::handOvers, this::treatments, this::sales, this::stocks);
        for (var file : forward ? files : files.reversed()) {
          ImportReceipt receipt = file.apply(world);
          assertThat(receipt.isClean()).as(receipt.toString()).isTrue();
        }
        assertThat(handOvers(world).notices()).as("nothing is open in the end").isEmpty();
        world.close(MARCH);
        requireTheFigures(world);
        assertThat(world.close(MARCH).changed()).isZero();
        figures.add(
            world.csv(ReportingPeriod.of(MARCH)).stream()
                .filter(line -> line.contains("recycling."))
                .toList());
        assertThat(new StoreCheck(world.get(javax.sql.DataSource.class)).findings())
            .allMatch(StoreCheck.Finding::holds);
      }
    }
    assertThat(figures.getFirst()).isEqualTo(figures.getLast());
  }

  @Test
  void a_lot_that_is_not_reported_yet_or_later_is_named_and_refuses_nothing() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.ALLIANCE);
      assertThat(said(handOvers(world).notices()))
          .containsExactly("2 R-601 L-1", "3 R-601 L-2", "4 R-601 L-3");
      returns(world);
      assertThat(handOvers(world).notices()).isEmpty();
      ImportReceipt early =
          take(
              world,
              "EX-CAST",
              "early.csv",
              HAND_OVERS,
              "CAST-1,2025-03,1,HO-9,COOL-1,L-1,1,D-9,REFRIGERATOR,1,t");
      assertThat(early.accepted()).isEqualTo(1);
      assertThat(said(early.notices())).containsExactly("2 R-602 L-1");
    }
  }

  @Test
  void a_lot_is_made_once_whoever_and_whenever() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.ALLIANCE);
      returns(world);
      ImportReceipt again =
          take(
              world,
              "EX-COOL",
              "again.csv",
              RETURNS,
              "COOL-1,2025-04,3,RC-1,L-1,household,appliance,REFRIGERATOR,12,t",
              "COOL-2,2025-03,3,RC-9,L-2,household,appliance,REFRIGERATOR,6,t",
              "COOL-2,2025-03,3,RC-9,L-8,household,appliance,REFRIGERATOR,6,t",
              "COOL-1,2025-03,4,RC-9,L-8,household,appliance,REFRIGERATOR,6,t",
              "COOL-2,2025-03,5,RC-9,L-8,household,appliance,REFRIGERATOR,6,t");
      assertThat(said(again.issues()))
          .containsExactly("2 E-119 12", "3 R-607 L-2", "5 R-607 L-8", "6 E-118 ");
      ImportReceipt taken =
          take(
              world,
              "EX-CAST",
              "taken.csv",
              HAND_OVERS,
              "CAST-1,2025-03,10,HO-1,COOL-1,L-1,12,L-3,REFRIGERATOR,12,t");
      assertThat(said(taken.issues())).containsExactly("2 R-607 L-3");
      ImportReceipt made =
          take(
              world,
              "EX-CAST",
              "made.csv",
              TREATMENTS,
              "CAST-1,2025-03,12,T-1,SORTING,input,,L-1,,12,t",
              "CAST-1,2025-03,12,T-1,SORTING,output,stock,L-2,ALUMINIUM,4,t",
              "CAST-1,2025-03,13,T-1,SORTING,output,stock,X-1,ALUMINIUM,4,t",
              "CAST-1,2025-03,14,T-2,SORTING,output,stock,X-2,ALUMINIUM,4,t",
              "CAST-1,2025-03,13,T-3,SORTING,input,,X-2,,4,t");
      assertThat(said(made.issues()))
          .containsExactly("3 R-607 L-2", "4 R-610 2025-03-13 SORTING", "6 R-602 X-2");
      ImportReceipt moved =
          world.correct(
              Examples.write(
                  folder,
                  "moved.csv",
                  List.of(
                      RETURNS,
                      "COOL-1,2025-04,2,RC-1,L-1,household,appliance,REFRIGERATOR,11,t",
                      "COOL-2,2025-03,2,RC-1,L-2,household,appliance,REFRIGERATOR,11,t")),
              "EX-COOL",
              "weighed again");
      assertThat(said(moved.issues())).containsExactly("3 R-607 L-2");
      assertThat(
              world
                  .get(CustodyRecords.class)
                  .chain(YearMonth.of(2025, 4))
                  .traceBack("L-1")
                  .passages())
          .extracting(passage -> passage.date().toString())
          .containsExactly("2025-04-02");
      assertThat(world.get(CustodyRecords.class).chain(MARCH).knows("L-3")).isTrue();
    }
  }

  /// The run that made I-1 comes late: until then 1.9 t count whole, afterwards half.
  @Test
  void late_rows_change_what_counts_when_the_month_is_closed_again() {
    try (World world = World.empty()) {
      Examples.register(world, Examples.ALLIANCE);
      returns(world);
      handOvers(world);
      take(
          world,
          "EX-CAST",
          "first.csv",
          TREATMENTS,
          "CAST-1,2025-03,25,T-3,ALUMINIUM_MELTING,input,,I-1,,1,t",
          "CAST-1,2025-03,25,T-3,ALUMINIUM_MELTING,input,,A-2,,1,t",
          "CAST-1,2025-03,25,T-3,ALUMINIUM_MELTING,output,recycling,I-2,ALUMINIUM_INGOT,1.9,t");
      world.close(MARCH);
      assertThat(explained(world)).containsExactly("1.9");
      world.correct(
          Examples.write(
              folder,
              "late.csv",
              List.of(
                  TREATMENTS,
                  "CAST-1,2025-03,20,T-2,ALUMINIUM_MELTING,input,,A-1,,4,t",
                  "CAST-1,2025-03,20,T-2,ALUMINIUM_MELTING,output,recycling,I-1,ALUMINIUM_INGOT,3.8,t")),
          "EX-CAST",
          "a run was forgotten");
      assertThat(explained(world)).as("the closed figure stays").containsExactly("1.9");
      world.close(MARCH);
      assertThat(explained(world)).containsExactlyInAnyOrder("3.8", "0.95");
      world.correct(
          Examples.write(
              folder,
              "smaller.csv",
              List.of(
                  TREATMENTS,
                  "CAST-1,2025-03,20,T-2,ALUMINIUM_MELTING,output,recycling,I-1,ALUMINIUM_INGOT,3.6,t")),
          "EX-CAST",
          "weighed again");
      world.close(MARCH);
      assertThat(explained(world)).containsExactlyInAnyOrder("3.6", "0.95");
      assertThat(world.metric("EX-CAST", "2025-03", "recycling.recovered").value().orElseThrow())
          .isEqualByComparingTo("4.55");
      assertThat(world.metric("CAST-1", "2025-03", "carbon.total").availability())
          .isEqualTo(Availability.NOT_REPORTED);
      assertThat(new StoreCheck(world.get(javax.sql.DataSource.class)).findings())
          .allMatch(StoreCheck.Finding::holds);
    }
  }

  private static List<String> explained(World world) {
    Optional<Explanation> explanation =
        world
            .get(Explainer.class)
            .explain(world.subject("CAST-1"), ReportingPeriod.of(MARCH), "recycling.recovered");
    return explanation.orElseThrow().parts().stream()
        .flatMap(part -> part.rows().stream())
        .flatMap(row -> Stream.of(row.contribution().stripTrailingZeros().toPlainString()))
        .toList();
  }
}
