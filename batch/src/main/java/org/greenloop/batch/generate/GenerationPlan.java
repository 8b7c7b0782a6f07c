package org.greenloop.batch.generate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;

/// What to generate. Equal plans give equal bytes, on any machine.
///
/// @param rows over all templates of the mix and all months
/// @param months in the order they are written
/// @param seed another seed gives other figures of the same shape
/// @param faultShare of the energy rows that are to be wrong, 0 to 1; transfers stay right, so that
///   what is left still matches inside the parks
/// @param mix of templates
public record GenerationPlan(
    long rows, List<YearMonth> months, long seed, BigDecimal faultShare, Mix mix) {

  public static final long MOST_ROWS = 1_000_000_000;

  public GenerationPlan {
    months = List.copyOf(months);
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException(
          "1 to " + MOST_ROWS + " rows can be generated, not " + rows);
    }
    if (months.isEmpty() || new HashSet<>(months).size() < months.size()) {
      throw new IllegalArgumentException("months must be given, each once: " + months);
    }
    if (faultShare.signum() < 0 || faultShare.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("the share of faults is 0 to 1, not " + faultShare);
    }
  }

  long rowsOf(String template) {
    return mix.share(rows).getOrDefault(template, 0L);
  }
}
