package org.greenloop.batch.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.greenloop.batch.job.Progress;

/// The rows of `energy`: month by month, site by site, delivery by delivery.
final class EnergyRows {

  /// Places of a site where a transfer stands instead of a delivery.
  private static final int HEAT = 1;

  private static final int POWER = 2;

  private static final int ROWS_BETWEEN_NEWS = 10_000;

  /// 2⁵³, the unit of [Draw#happens].
  private static final BigDecimal ALWAYS = BigDecimal.valueOf(1L << 53);

  private final GenerationPlan plan;
  private final Layout layout;
  private final long faultShare;
  private long written;

  EnergyRows(GenerationPlan plan, Layout layout) {
    this.plan = plan;
    this.layout = layout;
    this.faultShare = plan.faultShare().multiply(ALWAYS).longValue();
  }

  void write(EnergyFiles files, Progress progress) throws IOException {
    Optional<EnergyRow> before = Optional.empty();
    for (int month = 0; month < plan.months().size(); month++) {
      for (int site = 0; site < layout.sites(); site++) {
        int deliveries = layout.share(layout.energyRows(), month, site);
        for (int place = 0; place < deliveries; place++) {
          before = write(files, plan.months().get(month), site, place, before);
          written++;
          if (written % ROWS_BETWEEN_NEWS == 0) {
            progress.advanced("generate", written, OptionalLong.of(layout.energyRows()));
          }
        }
      }
    }
    progress.advanced("generate", written, OptionalLong.of(layout.energyRows()));
  }

  /// @return the row, where it is right
  private Optional<EnergyRow> write(
      EnergyFiles files, YearMonth month, int site, int place, Optional<EnergyRow> before)
      throws IOException {
    Optional<EnergyRow> transfer = transfer(month, site, place);
    if (transfer.isPresent()) {
      files.write(transfer.get());
      return transfer;
    }
    Draw draw = Draw.at(plan.seed(), month, site, place);
    EnergyRow row = delivery(month, site, place, draw);
    if (!draw.happens(faultShare)) {
      files.write(row);
      return Optional.of(row);
    }
    Fault drawn = Fault.drawn(draw);
    // Only a row that counts can be repeated, and only within its file.
    boolean nothingToRepeat = before.isEmpty() || files.atStartOfFile();
    Fault fault = drawn == Fault.DUPLICATE && nothingToRepeat ? Fault.GROUPING_COMMA : drawn;
    files.write(fault.in(row, before.orElse(row)), fault.rule());
    return Optional.empty();
  }

  private EnergyRow delivery(YearMonth month, int site, int place, Draw draw) {
    Delivery delivery = Delivery.at(place, draw);
    return new EnergyRow(
        layout.siteCode(site),
        month.toString(),
        delivery.carrier(),
        delivery.flow(),
        delivery.quantity(draw),
        delivery.unit(),
        "",
        delivery.heatingValue(draw),
        evidence(),
        Long.toString(draw.between(1, 4)));
  }

  /// What neighbours hand on: heat in every pair, power in every third. Both report the same
  /// amount, the giver in the larger unit.
  private Optional<EnergyRow> transfer(YearMonth month, int site, int place) {
    if (!layout.hasTransfers() || (place != HEAT && place != POWER)) {
      return Optional.empty();
    }
    Optional<Integer> neighbour = layout.neighbourOf(site);
    if (neighbour.isEmpty()) {
      return Optional.empty();
    }
    boolean gives = layout.givesToNeighbour(site);
    int giver = gives ? site : neighbour.get();
    if (place == POWER && giver % 3 != 0) {
      return Optional.empty();
    }
    Draw draw = Draw.at(plan.seed(), month, giver, place);
    boolean heat = place == HEAT;
    // 0.01 GJ = 10 MJ; 0.001 MWh = 1 kWh
    long amount = heat ? draw.between(10_000, 90_000) : draw.between(5_000, 90_000);
    String given = Delivery.number(amount, heat ? 2 : 3);
    String received = Long.toString(heat ? amount * 10 : amount);
    return Optional.of(
        new EnergyRow(
            layout.siteCode(site),
            month.toString(),
            heat ? "热力" : "电力",
            gives ? "调出" : "调入",
            gives ? given : received,
            unit(heat, gives),
            layout.siteCode(neighbour.get()),
            "",
            evidence(),
            "1"));
  }

  private static String unit(boolean heat, boolean gives) {
    if (heat) {
      return gives ? "GJ" : "MJ";
    }
    return gives ? "MWh" : "kWh";
  }

  /// Every delivery has a voucher of its own; without it two of a month would be the same fact.
  private String evidence() {
    return "D" + Layout.padded(written + 1, 7);
  }
}
