package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.custody.ALot.invoice;
import static org.greenloop.accounting.custody.ALot.lot;
import static org.greenloop.accounting.custody.ALot.manifest;
import static org.greenloop.accounting.custody.ALot.photo;
import static org.greenloop.accounting.custody.ALot.portion;
import static org.greenloop.accounting.custody.ALot.recycled;
import static org.greenloop.accounting.custody.ALot.refrigerator;
import static org.greenloop.accounting.custody.ALot.returned;
import static org.greenloop.accounting.custody.ALot.sold;
import static org.greenloop.accounting.custody.ALot.ticket;
import static org.greenloop.accounting.custody.ALot.treated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Frauds of fifteen kinds among a thousand honest chains: each is found, and no lot of the honest
/// is accused. The sixteenth, an open balance, is no matter of one lot; see [MassBalanceTest].
class PlantedFraudsTest {

  private static final int CHAINS = 1000;

  private final List<CustodyEvent> planted = new ArrayList<>();
  private final Map<FindingKind, Set<String>> expected = new EnumMap<>(FindingKind.class);

  private void expect(FindingKind kind, String... lots) {
    expected.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(List.of(lots));
  }

  private void consigned(String lot, Documents documents) {
    planted.add(
        returned(lot(lot, "COPPER", "100"), 101, "2026-03-05", refrigerator("HX"), documents));
  }

  private void melted(String number, String lot, String out, String given, int smelter) {
    planted.add(
        treated(
            number,
            smelter,
            "2026-03-20",
            "ALUMINIUM_MELTING",
            List.of(portion(lot, "100")),
            List.of(recycled(out, "ALUMINIUM_INGOT", given))));
  }

  private void plant() {
    consigned("F01a", manifest("FM-1", "200"));
    consigned("F01b", manifest("FM-1", "200"));
    expect(FindingKind.CLAIMED_TWICE_BY_NUMBER, "F01a", "F01b");

    consigned("F02a", ticket("FT-1", "粤E00001", "2026-03-05T09:00", "99999"));
    consigned("F02b", ticket("FT-2", "粤E00001", "2026-03-05T09:20", "99999"));
    expect(FindingKind.CLAIMED_TWICE_BY_WEIGHING, "F02a", "F02b");

    consigned("F03a", photo("f0f0"));
    consigned("F03b", photo("f0f0"));
    expect(FindingKind.CLAIMED_TWICE_BY_PHOTO, "F03a", "F03b");

    consigned("F04", Documents.NONE);
    planted.add(sold(portion("F04", "80"), lot("F04a", "COPPER", "80"), 101, 201, "2026-03-06"));
    planted.add(sold(portion("F04", "80"), lot("F04b", "COPPER", "80"), 101, 202, "2026-03-06"));
    expect(FindingKind.LOT_OVERDRAWN, "F04");

    consigned("F05", Documents.NONE);
    planted.add(sold(portion("F05", "100"), lot("F05a", "COPPER", "100"), 101, 102, "2026-03-06"));
    planted.add(sold(portion("F05a", "100"), lot("F05b", "COPPER", "100"), 102, 103, "2026-03-07"));
    planted.add(sold(portion("F05b", "100"), lot("F05c", "COPPER", "100"), 103, 101, "2026-03-08"));
    expect(FindingKind.CYCLE_OF_SALES, "F05a", "F05b", "F05c");

    consigned("F06", Documents.NONE);
    planted.add(sold(portion("F06", "100"), lot("F06a", "COPPER", "97"), 101, 201, "2026-03-06"));
    expect(FindingKind.WEIGHTS_DIFFER, "F06a");

    planted.add(returned(lot("F07", "CIRCUIT_BOARD", "100"), 101, "2026-03-05"));
    expect(FindingKind.NO_MANIFEST, "F07");

    consigned("F08", manifest("FM-8", "120"));
    expect(FindingKind.MANIFEST_DIFFERS, "F08");

    consigned("F09", invoice("FI-9", "120"));
    expect(FindingKind.INVOICE_DIFFERS, "F09");

    planted.add(returned(lot("F10", "ALUMINIUM_CAN", "100"), 301, "2026-03-05"));
    melted("FT-10", "F10", "F10a", "70", 301);
    expect(FindingKind.LOSS_ABOVE_LIMIT, "F10a");

    planted.add(returned(lot("F11", "ALUMINIUM_CAN", "100"), 301, "2026-03-05"));
    melted("FT-11", "F11", "F11a", "130", 301);
    expect(FindingKind.YIELD_ABOVE_WHOLE, "F11a");

    planted.add(returned(lot("F12", "CORRUGATED_BOX", "100"), 301, "2026-03-05"));
    melted("FT-12", "F12", "F12a", "95", 301);
    expect(FindingKind.MATERIAL_NEVER_CAME_IN, "F12a");

    planted.add(returned(lot("F13", "ALUMINIUM_CAN", "100"), 301, "2026-03-05"));
    melted("FT-13", "F13", "F13a", "95", 302);
    expect(FindingKind.NOT_HELD, "F13");

    planted.add(returned(lot("F14", "ALUMINIUM_CAN", "100"), 301, "2026-03-25"));
    melted("FT-14", "F14", "F14a", "95", 301);
    expect(FindingKind.BACKDATED, "F14");

    planted.add(returned(lot("F15", "ALUMINIUM_CAN", "100"), 301, "2026-03-05"));
    melted("FT-15", "F15", "F15a", "100", 301);
    melted("FT-15b", "F15a", "F15b", "100", 301);
    expect(FindingKind.RECOVERED_TWICE, "F15a");
  }

  @Test
  void all_are_found_and_nobody_else_is_accused() {
    plant();
    List<CustodyEvent> events = new ArrayList<>(ARegion.honest(20260301, CHAINS));
    events.addAll(planted);
    Collections.shuffle(events, new Random(5));
    Map<FindingKind, Set<String>> found = new EnumMap<>(FindingKind.class);
    References.review()
        .review(events::forEach)
        .findings()
        .forEach(
            finding ->
                found
                    .computeIfAbsent(finding.kind(), any -> new TreeSet<>())
                    .addAll(finding.lots()));
    assertThat(found).isEqualTo(expected).hasSize(15);
  }

  @Test
  void the_honest_alone_are_not_accused() {
    assertThat(References.review().review(ARegion.honest(7, CHAINS)::forEach).findings()).isEmpty();
  }
}
