package org.greenloop.batch.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Hourly readings of the one meter that every site has.
final class MeterRowMaker implements RowMaker {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  @Override
  public String template() {
    return RowMakers.METER;
  }

  @Override
  public int weight() {
    return 6;
  }

  @Override
  public List<String> header() {
    return List.of("表计编号", "开始时间", "结束时间", "用量(kWh)");
  }

  /// A month has more hours than a site has rows.
  @Override
  public List<String> row(Place place, Draw draw) {
    LocalDateTime start = place.month().atDay(1).atStartOfDay().plusHours(place.number());
    return List.of(
        place.layout().meterCode(place.site()),
        TIME.format(start),
        TIME.format(start.plusHours(1)),
        Delivery.number(draw.between(1_000, 90_000), 2));
  }
}
