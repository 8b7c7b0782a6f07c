package org.greenloop.batch.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.batch.custody.Deeds.gone;
import static org.greenloop.batch.custody.Deeds.kept;
import static org.greenloop.batch.custody.Deeds.kg;
import static org.greenloop.batch.custody.Deeds.lot;
import static org.greenloop.batch.custody.Deeds.portion;
import static org.greenloop.batch.custody.Deeds.recycled;
import static org.greenloop.batch.custody.Deeds.returned;
import static org.greenloop.batch.custody.Deeds.sold;
import static org.greenloop.batch.custody.Deeds.soldBack;
import static org.greenloop.batch.custody.Deeds.treated;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.Documents.Paper;
import org.greenloop.accounting.custody.Documents.WeighbridgeTicket;
import org.greenloop.accounting.custody.FindingKind;
import org.greenloop.accounting.custody.Output;
import org.greenloop.accounting.custody.Route;
import org.greenloop.accounting.custody.StockCount;
import org.greenloop.accounting.custody.TreatmentRun;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.recycling.ElementRecovery;
import org.greenloop.batch.reference.ReferenceData;
import org.junit.jupiter.api.Test;

/// A generated region: collectors 100 to 109, dismantlers 200 to 204, smelters 300 to 302, factory
/// 900; 500 honest chains in March and April 2026, and a fraud of each kind. All are found in
/// March, with the lots and the sites to ask, and nobody else is accused.
class PlantedRegionTest {

  private static final int CHAINS = 500;
  private static final ReportingPeriod MARCH = ReportingPeriod.find("2026-03").orElseThrow();
  private static final ReportingPeriod APRIL = ReportingPeriod.find("2026-04").orElseThrow();

  private final Random random = new Random(20260401);
  private final ListedCustody records = new ListedCustody();
  private final Map<String, Planted> planted = new TreeMap<>();

  /// @param lots that the finding names
  /// @param sites to ask
  private record Planted(TreeSet<String> lots, TreeSet<String> sites) {}

  private CustodyFindings findings() {
    int[] sites =
        IntStream.rangeClosed(100, 900)
            .filter(site -> site < 110 || site == 900 || site % 100 < 5)
            .toArray();
    return new CustodyFindings(
        new CustodyBook(records), ReferenceData.custodyReview(), ARegister.of(sites));
  }

  private void honest() {
    for (int chain = 0; chain < CHAINS; chain++) {
      int mass = 200 + random.nextInt(2000);
      int collector = 100 + random.nextInt(10);
      int dismantler = 200 + random.nextInt(5);
      int smelter = 300 + random.nextInt(3);
      LocalDate day = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(50));
      int aluminium = mass / 20;
      String c = "H" + chain;
      String brand = random.nextBoolean() ? "HX" : "MD";
      records.events.add(
          returned(lot(c, "REFRIGERATOR", mass), collector, day.toString(), brand, papers(c)));
      records.events.add(
          sold(
              portion(c, mass),
              lot(c + "d", "REFRIGERATOR", mass),
              collector,
              dismantler,
              day.plusDays(1).toString()));
      records.events.add(
          treated(
              "T" + c,
              dismantler,
              day.plusDays(2).toString(),
              "DISMANTLING",
              List.of(portion(c + "d", mass)),
              List.of(
                  kept(c + "a", "ALUMINIUM", aluminium),
                  kept(c + "s", "STEEL_LIGHT", mass - aluminium - mass / 50),
                  gone(Route.LOSS, "WEEE", mass / 50))));
      records.events.add(
          sold(
              portion(c + "a", aluminium),
              lot(c + "m", "ALUMINIUM", aluminium),
              dismantler,
              smelter,
              day.plusDays(3).toString()));
      records.events.add(
          treated(
              "M" + c,
              smelter,
              day.plusDays(4).toString(),
              "ALUMINIUM_MELTING",
              List.of(portion(c + "m", aluminium)),
              List.of(recycled(c + "i", "ALUMINIUM_INGOT", aluminium))));
      if (random.nextBoolean()) {
        records.events.add(
            soldBack(
                "S" + c, portion(c + "i", aluminium), smelter, 900, day.plusDays(5).toString()));
      }
    }
  }

  /// A ticket and a picture of its own for each.
  private static Documents papers(String lot) {
    return new Documents(
        Optional.of(
            new WeighbridgeTicket(
                "W-1", "T-" + lot, "粤E" + lot, LocalDateTime.of(2026, 3, 1, 6, 0), kg(9000))),
        Optional.empty(),
        Optional.empty(),
        List.of("photo of " + lot));
  }

  private void expect(String rule, String lots, String sites) {
    planted.put(
        rule,
        new Planted(
            lots.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(lots.split(" "))),
            new TreeSet<>(List.of(sites.split(" ")))));
  }

  private void consigned(String lot, Documents documents) {
    records.events.add(returned(lot(lot, "COPPER", 100), 101, "2026-03-05", "HX", documents));
  }

  private void cans(String lot, String date) {
    records.events.add(returned(lot(lot, "ALUMINIUM_CAN", 100), 301, date));
  }

  private void melted(String lot, String out, long given, int smelter) {
    records.events.add(
        treated(
            "M" + out,
            smelter,
            "2026-03-20",
            "ALUMINIUM_MELTING",
            List.of(portion(lot, 100)),
            List.of(recycled(out, "ALUMINIUM_INGOT", given))));
  }

  private static Documents manifest(String number, long mass) {
    return new Documents(
        Optional.empty(), Optional.of(new Paper(number, kg(mass))), Optional.empty(), List.of());
  }

  private static Documents invoice(String number, long mass) {
    return new Documents(
        Optional.empty(), Optional.empty(), Optional.of(new Paper(number, kg(mass))), List.of());
  }

  private static Documents ticket(String number, String at) {
    return new Documents(
        Optional.of(
            new WeighbridgeTicket("W-2", number, "粤E00001", LocalDateTime.parse(at), kg(99999))),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Documents photo(String hash) {
    return new Documents(Optional.empty(), Optional.empty(), Optional.empty(), List.of(hash));
  }

  private void plant() {
    consigned("F01a", manifest("FM-1", 200));
    consigned("F01b", manifest("FM-1", 200));
    expect("V-801", "F01a F01b", "SITE-101");
    consigned("F02a", ticket("FT-1", "2026-03-05T09:00"));
    consigned("F02b", ticket("FT-2", "2026-03-05T09:20"));
    expect("V-802", "F02a F02b", "SITE-101");
    consigned("F03a", photo("f0f0"));
    consigned("F03b", photo("f0f0"));
    expect("V-803", "F03a F03b", "SITE-101");
    consigned("F04", Documents.NONE);
    records.events.add(sold(portion("F04", 80), lot("F04a", "COPPER", 80), 101, 201, "2026-03-06"));
    records.events.add(sold(portion("F04", 80), lot("F04b", "COPPER", 80), 101, 202, "2026-03-06"));
    expect("V-804", "F04", "SITE-101");
    consigned("F05", Documents.NONE);
    records.events.add(
        sold(portion("F05", 100), lot("F05a", "COPPER", 100), 101, 102, "2026-03-06"));
    records.events.add(
        sold(portion("F05a", 100), lot("F05b", "COPPER", 100), 102, 103, "2026-03-07"));
    records.events.add(
        sold(portion("F05b", 100), lot("F05c", "COPPER", 100), 103, 101, "2026-03-08"));
    expect("V-805", "F05a F05b F05c", "SITE-101 SITE-102 SITE-103");
    consigned("F06", Documents.NONE);
    records.events.add(
        sold(portion("F06", 100), lot("F06a", "COPPER", 97), 101, 201, "2026-03-06"));
    expect("V-806", "F06a", "SITE-101 SITE-201");
    records.events.add(returned(lot("F07", "CIRCUIT_BOARD", 100), 101, "2026-03-05"));
    expect("V-807", "F07", "SITE-101");
    consigned("F08", manifest("FM-8", 120));
    expect("V-808", "F08", "SITE-101");
    consigned("F09", invoice("FI-9", 120));
    expect("V-809", "F09", "SITE-101");
    cans("F10", "2026-03-05");
    melted("F10", "F10a", 70, 301);
    expect("V-810", "F10a", "SITE-301");
    cans("F11", "2026-03-05");
    melted("F11", "F11a", 130, 301);
    expect("V-811", "F11a", "SITE-301");
    records.events.add(returned(lot("F12", "CORRUGATED_BOX", 100), 301, "2026-03-05"));
    melted("F12", "F12a", 95, 301);
    expect("V-812", "F12a", "SITE-301");
    cans("F13", "2026-03-05");
    melted("F13", "F13a", 95, 302);
    expect("V-813", "F13", "SITE-302");
    cans("F14", "2026-03-25");
    melted("F14", "F14a", 95, 301);
    expect("V-814", "F14", "SITE-301");
    cans("F15", "2026-03-05");
    melted("F15", "F15a", 100, 301);
    melted("F15a", "F15b", 100, 301);
    expect("V-815", "F15a", "SITE-301");
    records.events.add(
        returned(
            lot("F16", "PRIMARY_BATTERY", 100), 109, "2026-03-05", "HX", manifest("FM-16", 100)));
    records.counts.add(new StockCount(109, "PRIMARY_BATTERY", YearMonth.of(2026, 3), kg(60)));
    records.events.add(returned(lot("F17", "BLACK_MASS", 100), 301, "2026-03-05"));
    records.events.add(
        new TreatmentRun(
            "FT-17",
            LocalDate.of(2026, 3, 20),
            301,
            "HYDROMETALLURGY",
            List.of(portion("F17", 100)),
            List.of(Output.of(Route.RECYCLING, lot("F17a", "COBALT_SULPHATE", 90))),
            List.of(
                new ElementRecovery("Co", kg(30), kg(29)),
                new ElementRecovery("Li", kg(4), kg(4)))));
    expect("V-817", "F17a", "SITE-301");
    // 302 used 100 kg of F13 that it never had, so its own books are 100 kg below zero.
    expect("V-816", "", "SITE-109 SITE-302");
  }

  private Map<String, Planted> found(ReportingPeriod period) {
    Map<String, Planted> found = new TreeMap<>();
    for (CustodyFindings.Found one : findings().list(period)) {
      Planted planted =
          found.computeIfAbsent(
              one.finding().kind().id(), any -> new Planted(new TreeSet<>(), new TreeSet<>()));
      planted.lots.addAll(one.finding().lots());
      one.asked().stream().map(Subject::code).forEach(planted.sites::add);
      assertThat(period.months()).contains(YearMonth.from(one.last()));
    }
    return found;
  }

  @Test
  void every_kind_of_fraud_is_found_and_nobody_else_is_accused() {
    honest();
    plant();
    Collections.shuffle(records.events, random);
    assertThat(found(MARCH)).isEqualTo(planted).hasSize(FindingKind.values().length);
  }

  @Test
  void a_finding_is_listed_in_the_month_of_its_last_event_alone() {
    honest();
    plant();
    assertThat(found(APRIL)).doesNotContainKeys("V-801", "V-804", "V-815");
  }

  @Test
  void the_honest_are_not_accused() {
    honest();
    assertThat(findings().list(MARCH)).isEmpty();
    assertThat(findings().list(APRIL)).isEmpty();
  }
}
