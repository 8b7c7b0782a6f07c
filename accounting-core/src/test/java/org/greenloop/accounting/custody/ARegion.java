package org.greenloop.accounting.custody;

import static org.greenloop.accounting.custody.ALot.gone;
import static org.greenloop.accounting.custody.ALot.kept;
import static org.greenloop.accounting.custody.ALot.kg;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.recycled;
import static org.greenloop.accounting.custody.ALot.refrigerator;
import static org.greenloop.accounting.custody.ALot.regrouped;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.soldBack;
import static org.greenloop.accounting.custody.ALot.treated;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.greenloop.accounting.custody.Documents.Paper;
import org.greenloop.accounting.custody.Documents.WeighbridgeTicket;

/// A region in which everybody is honest: collectors 100 to 109 take refrigerators back, mix and
/// split them, dismantlers 200 to 204 take them apart, smelters 300 to 302 melt the aluminium,
/// factory 900 buys it. Numbers are random and repeat with the seed.
final class ARegion {

  private final Random random;
  private final List<CustodyEvent> events = new ArrayList<>();
  private int lots;
  private int papers;

  private ARegion(long seed) {
    this.random = new Random(seed);
  }

  static List<CustodyEvent> honest(long seed, int chains) {
    ARegion region = new ARegion(seed);
    for (int chain = 0; chain < chains; chain++) {
      region.chain();
    }
    return region.events;
  }

  private void chain() {
    LocalDate day = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(20));
    int collector = 100 + random.nextInt(10);
    int dismantler = 200 + random.nextInt(5);
    int smelter = 300 + random.nextInt(3);
    List<Portion> mixed = new ArrayList<>();
    int all = 0;
    for (int i = 0; i <= random.nextInt(4); i++) {
      int mass = 40 + random.nextInt(2000);
      String lot = newLot();
      events.add(
          returned(
              lot(lot, "REFRIGERATOR", text(mass)),
              collector,
              day.toString(),
              refrigerator(random.nextBoolean() ? "HX" : "MD"),
              documents(mass, day)));
      mixed.add(portion(lot, text(mass)));
      all += mass;
    }
    int first = 1 + random.nextInt(all);
    List<Output> parts = new ArrayList<>();
    parts.add(kept(newLot(), "REFRIGERATOR", text(first)));
    if (first < all) {
      parts.add(kept(newLot(), "REFRIGERATOR", text(all - first)));
    }
    events.add(regrouped("R-" + lots, collector, day.plusDays(1).toString(), mixed, parts));
    for (Output part : parts) {
      int mass = part.net().value().intValueExact();
      String code = part.lot().orElseThrow().code();
      if (mass >= 100) {
        dismantle(code, mass, collector, dismantler, smelter, day.plusDays(2));
      }
    }
  }

  private void dismantle(
      String lot, int mass, int collector, int dismantler, int smelter, LocalDate day) {
    String received = newLot();
    events.add(
        sold(
            portion(lot, text(mass)),
            lot(received, "REFRIGERATOR", text(mass)),
            collector,
            dismantler,
            day.toString(),
            documents(mass, day)));
    int aluminium = Math.max(1, mass / 20);
    int plastic = mass / 4;
    int disposed = mass / 50;
    int lost = mass / 50;
    int steel = mass - aluminium - plastic - disposed - lost;
    String scrap = newLot();
    events.add(
        treated(
            "T-" + lots,
            dismantler,
            day.plusDays(1).toString(),
            "DISMANTLING",
            List.of(portion(received, text(mass))),
            List.of(
                kept(scrap, "ALUMINIUM", text(aluminium)),
                kept(newLot(), "STEEL_LIGHT", text(steel)),
                kept(newLot(), "ABS", text(plastic)),
                gone(Route.DISPOSAL, "WEEE", text(disposed)),
                gone(Route.LOSS, "WEEE", text(lost)))));
    String melted = newLot();
    events.add(
        sold(
            portion(scrap, text(aluminium)),
            lot(melted, "ALUMINIUM", text(aluminium)),
            dismantler,
            smelter,
            day.plusDays(2).toString(),
            documents(aluminium, day.plusDays(2))));
    String ingot = newLot();
    events.add(
        treated(
            "T-" + lots,
            smelter,
            day.plusDays(3).toString(),
            "ALUMINIUM_MELTING",
            List.of(portion(melted, text(aluminium))),
            List.of(recycled(ingot, "ALUMINIUM_INGOT", text(aluminium)))));
    if (random.nextBoolean()) {
      events.add(
          soldBack(
              "S-" + lots,
              portion(ingot, text(aluminium)),
              "ALUMINIUM_INGOT",
              text(aluminium),
              smelter,
              900,
              day.plusDays(4).toString()));
    }
  }

  private Documents documents(int mass, LocalDate day) {
    papers++;
    return new Documents(
        Optional.of(
            new WeighbridgeTicket(
                "W-" + random.nextInt(3),
                "T" + papers,
                "粤E" + random.nextInt(50),
                LocalDateTime.of(day, LocalTime.of(8, 0)).plusMinutes(papers % 600),
                kg(text(8000 + papers)))),
        Optional.of(new Paper("M" + papers, kg(text(mass)))),
        Optional.of(new Paper("I" + papers, kg(text(mass)))),
        List.of(Integer.toHexString(papers)));
  }

  private String newLot() {
    return "L" + lots++;
  }

  private static String text(int mass) {
    return Integer.toString(mass);
  }
}
