package org.greenloop.accounting.plausibility;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// What a series of a site is expected to show, and how far its months usually are from that.
///
/// History are the months reported before the submission; where there are too few, its own months
/// are held against each other. A file that is wrong from its first row to its last is therefore
/// seen as soon as earlier months exist.
final class Baseline {

  /// An amount against what explains it best.
  ///
  /// @param expected ln(explained ÷ usual) in 10⁻⁶
  /// @param deviation ln(amount ÷ explained) in 10⁻⁶
  /// @param limit how far a deviation may go
  /// @param months that were compared with
  record Judgement(long expected, long deviation, long limit, int months) {

    boolean isBeyond() {
      return Math.abs(deviation) > limit;
    }
  }

  private final BigDecimal median;
  private final Level plain;
  private final Companion companion;
  private final Limits limits;
  private final Load load;
  private final Load.Coupling coupling;

  /// After the load is taken out; there where the series follows its companion.
  private final Optional<Level> adjusted;

  private Baseline(List<SeriesMonth> reference, Companion companion, Limits limits) {
    this.companion = companion;
    this.limits = limits;
    this.median = median(reference.stream().map(SeriesMonth::amount).toList());
    long[] months = reference.stream().mapToLong(month -> number(month.month())).toArray();
    long[] ratios =
        reference.stream().mapToLong(month -> Ratio.of(month.amount(), median)).toArray();
    this.plain = level(months, logs(ratios));
    int[] running =
        IntStream.range(0, months.length)
            .filter(i -> isRunning(companion.at(reference.get(i).month())))
            .toArray();
    if (running.length < limits.loadMonths()) {
      this.load = Load.PROPORTIONAL;
      this.coupling = Load.Coupling.UNKNOWN;
      this.adjusted = Optional.empty();
      return;
    }
    long[] amounts = select(ratios, running);
    long[] busy =
        Arrays.stream(running)
            .mapToLong(i -> companion.at(reference.get(i).month()).orElseThrow())
            .toArray();
    Load fitted = Load.fit(amounts, busy);
    long[] left = logs(amounts);
    for (int i = 0; i < left.length; i++) {
      left[i] -= Ratio.ln(fitted.at(busy[i]));
    }
    long without = deviation(logs(amounts));
    boolean follows =
        deviation(left) < limits.loadGain().multiply(BigDecimal.valueOf(without)).longValue();
    this.load = follows ? fitted : Load.PROPORTIONAL;
    this.adjusted = follows ? Optional.of(level(select(months, running), left)) : Optional.empty();
    this.coupling =
        follows
            ? Load.Coupling.FOLLOWS
            : deviation(logs(busy)) < limits.loadVariation()
                ? Load.Coupling.UNKNOWN
                : Load.Coupling.INDEPENDENT;
  }

  private Level level(long[] months, long[] logs) {
    return new Level(months, logs, limits.nearest(), limits.neighbours(), limits.spreadShare());
  }

  private boolean isRunning(OptionalLong busy) {
    return busy.isPresent() && busy.getAsLong() >= limits.idle();
  }

  private static long[] logs(long[] ratios) {
    return Arrays.stream(ratios).map(Ratio::ln).toArray();
  }

  private static long[] select(long[] values, int[] places) {
    return Arrays.stream(places).mapToLong(i -> values[i]).toArray();
  }

  /// Empty where too few months are known to say anything.
  static Optional<Baseline> of(Series series, Companion companion, Limits limits) {
    List<SeriesMonth> earlier = new ArrayList<>();
    List<SeriesMonth> all = new ArrayList<>();
    for (SeriesMonth month : series.months()) {
      if (month.isPositive()) {
        all.add(month);
        if (!month.isChecked()) {
          earlier.add(month);
        }
      }
    }
    List<SeriesMonth> reference = earlier.size() >= limits.reference() ? earlier : all;
    return reference.size() < limits.least()
        ? Optional.empty()
        : Optional.of(new Baseline(reference, companion, limits));
  }

  /// An amount of a month against what explains it best.
  ///
  /// Whatever lies between what was usual and what its companion lets expect is explained: a plant
  /// that makes half uses something between half and all.
  ///
  /// @param amount above zero
  Judgement judge(YearMonth month, BigDecimal amount) {
    long log = Ratio.ln(Ratio.of(amount, median));
    long number = number(month);
    Level decisive = adjusted.orElse(plain);
    long best = plain.nearestTo(number, log);
    OptionalLong busy = companion.at(month);
    if (isRunning(busy)) {
      long loaded = Ratio.ln(load.at(busy.getAsLong()));
      long other = decisive.nearestTo(number, log - loaded) + loaded;
      boolean between = (log - best < 0) != (log - other < 0);
      if (between || Math.abs(log - other) < Math.abs(log - best)) {
        best = between ? log : other;
      }
    } else if (busy.isPresent()) {
      best = Math.clamp(log, Ratio.ln(limits.idleLeast()), Ratio.ln(limits.idleMost()));
    }
    return new Judgement(
        best, log - best, limits.limit(decisive.spread(), decisive.size()), decisive.size());
  }

  /// The amount that is so far from the usual one, in the unit of the series.
  ///
  /// @param distance ln(amount ÷ usual) in 10⁻⁶
  BigDecimal usual(long distance) {
    return median.multiply(Ratio.decimal(Ratio.exp(distance)));
  }

  /// A site that is hardly busy explains that nothing was made.
  boolean explainsZero(YearMonth month) {
    OptionalLong busy = companion.at(month);
    return busy.isPresent() && busy.getAsLong() <= limits.idleMost();
  }

  /// The usual amount of a month, in the unit of the series.
  BigDecimal median() {
    return median;
  }

  int months() {
    return plain.size();
  }

  Load load() {
    return load;
  }

  Load.Coupling coupling() {
    return coupling;
  }

  /// How far an amount may be from what explains it.
  long limit() {
    Level decisive = adjusted.orElse(plain);
    return limits.limit(decisive.spread(), decisive.size());
  }

  /// Half of the logarithms lie within this distance of the middle one.
  private static long deviation(long[] logs) {
    long middle = Ratio.median(logs.clone());
    return Ratio.median(Arrays.stream(logs).map(log -> Math.abs(log - middle)).toArray());
  }

  static BigDecimal median(List<BigDecimal> amounts) {
    List<BigDecimal> sorted = new ArrayList<>(amounts);
    sorted.sort(null);
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static long number(YearMonth month) {
    return month.getLong(ChronoField.PROLEPTIC_MONTH);
  }
}
