package org.greenloop.batch.plausibility;

import java.math.BigDecimal;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.greenloop.accounting.plausibility.Check;
import org.greenloop.batch.plausibility.Plant.Kind;

/// A fault of a known kind, put into the last year of a plant.
enum InjectedFault {
  TIMES_1000("× 1000 (t written, kg meant)", Check.UNIT_SLIP),
  THOUSANDTH("÷ 1000", Check.UNIT_SLIP),
  TIMES_10000("× 10 000 (万)", Check.UNIT_SLIP),
  TEN_THOUSANDTH("÷ 10 000", Check.UNIT_SLIP),
  TIMES_100("× 100", Check.UNIT_SLIP),
  HUNDREDTH("÷ 100", Check.UNIT_SLIP),
  TIMES_10("× 10", Check.UNIT_SLIP),
  TENTH("÷ 10", Check.UNIT_SLIP),
  TIMES_3_6("× 3.6 (MJ for kWh)", Check.UNIT_SLIP),
  DIVIDED_BY_3_6("÷ 3.6", Check.UNIT_SLIP),
  WHOLE_FILE_TIMES_1000("× 1000, the whole file", Check.UNIT_SLIP),
  TWICE("× 2", Check.JUMP),
  HALF("÷ 2", Check.JUMP),
  HALF_MORE("+ 50 %", Check.JUMP),
  THIRD_LESS("− 30 %", Check.JUMP),
  TENTH_MORE("+ 10 % (hard)", Check.JUMP),
  DRIFT("drift of 2 % a month (hard)", Check.JUMP),
  PRODUCTION_ZERO("energy without production", Check.ENERGY_WITHOUT_PRODUCTION),
  ENERGY_ZERO("production without energy", Check.PRODUCTION_WITHOUT_ENERGY),
  METER_10_PERCENT("meter 10 % above the invoice", Check.METER_AGAINST_INVOICE),
  METER_7_PERCENT_BELOW("meter 7 % below its share (hard)", Check.METER_AGAINST_INVOICE),
  MONTH_LEFT_OUT("month left out", Check.MISSING_MONTH),
  SAME_EVERY_MONTH("same amount, 6 months", Check.REPEATED_VALUE),
  SAME_STEP("same step, 6 months", Check.CONSTANT_STEP),
  COPY_OF_A_YEAR("last year copied", Check.COPY_OF_LAST_YEAR),
  COPY_OF_A_MONTH("one month of last year copied (hard)", Check.COPY_OF_LAST_YEAR),
  ROUNDED("rounded to two digits, 12 months", Check.ROUND_NUMBERS);

  /// What people write as a last digit when they invent one: few 0 and 5, many 3 and 7. The weights
  /// are ours, after the experiments with invented numbers that the literature reports.
  private static final int[] INVENTED = {4, 9, 12, 16, 10, 6, 11, 16, 10, 6};

  final String name;
  final Check check;

  InjectedFault(String name, Check check) {
    this.name = name;
    this.check = check;
  }

  /// Whether a plant has what the fault needs: rows in the last year, a meter.
  boolean fits(Plant plant, Kind kind) {
    boolean meters = check == Check.METER_AGAINST_INVOICE;
    return plant.of(kind).tailMap(Plant.CHECKED_FROM).size() > 2
        && (!meters || (kind == Kind.ELECTRICITY && plant.amounts().containsKey(Kind.METER)));
  }

  static void inventDigits(Plant plant, Random random) {
    plant
        .amounts()
        .forEach(
            (kind, months) ->
                months.replaceAll(
                    (month, amount) ->
                        month < Plant.CHECKED_FROM ? amount : invented(amount, kind, random)));
  }

  /// @param kind the series that is spoilt
  /// @return months that are wrong
  Set<Integer> into(Plant plant, Kind kind, Random random) {
    SortedMap<Integer, BigDecimal> series = plant.of(kind);
    SortedMap<Integer, BigDecimal> last = series.tailMap(Plant.CHECKED_FROM);
    int month =
        new TreeSet<>(last.keySet())
            .stream().skip(random.nextInt(last.size())).findFirst().orElseThrow();
    return switch (this) {
      case TIMES_1000 -> times(series, kind, month, 1e3);
      case THOUSANDTH -> times(series, kind, month, 1e-3);
      case TIMES_10000 -> times(series, kind, month, 1e4);
      case TEN_THOUSANDTH -> times(series, kind, month, 1e-4);
      case TIMES_100 -> times(series, kind, month, 100);
      case HUNDREDTH -> times(series, kind, month, 0.01);
      case TIMES_10 -> times(series, kind, month, 10);
      case TENTH -> times(series, kind, month, 0.1);
      case TIMES_3_6 -> times(series, kind, month, 3.6);
      case DIVIDED_BY_3_6 -> times(series, kind, month, 1 / 3.6);
      case TWICE -> times(series, kind, month, 2);
      case HALF -> times(series, kind, month, 0.5);
      case HALF_MORE -> times(series, kind, month, 1.5);
      case THIRD_LESS -> times(series, kind, month, 0.7);
      case TENTH_MORE -> times(series, kind, month, 1.1);
      case WHOLE_FILE_TIMES_1000 -> {
        last.keySet().forEach(each -> times(series, kind, each, 1e3));
        yield last.keySet();
      }
      case DRIFT -> {
        last.keySet()
            .forEach(
                each -> times(series, kind, each, Math.pow(1.02, each - Plant.CHECKED_FROM + 1)));
        yield last.keySet();
      }
      case PRODUCTION_ZERO -> {
        plant.of(Kind.PRODUCTION).put(month, BigDecimal.ZERO);
        yield Set.of(month);
      }
      case ENERGY_ZERO -> {
        series.put(month, BigDecimal.ZERO);
        yield Set.of(month);
      }
      case METER_10_PERCENT -> {
        BigDecimal invoice = plant.of(Kind.ELECTRICITY).getOrDefault(month, BigDecimal.ONE);
        plant.of(Kind.METER).put(month, Plant.number(invoice.doubleValue() * 1.1, 0));
        yield Set.of(month);
      }
      case METER_7_PERCENT_BELOW -> times(plant.of(Kind.METER), Kind.METER, month, 0.93);
      case MONTH_LEFT_OUT -> {
        int inside = Math.min(month, Plant.MONTHS - 2);
        series.remove(inside);
        yield Set.of(inside, inside + 1);
      }
      case SAME_EVERY_MONTH -> {
        for (int i = 0; i < 6; i++) {
          series.put(
              Plant.CHECKED_FROM + 3 + i,
              series.getOrDefault(Plant.CHECKED_FROM + 3, BigDecimal.TEN));
        }
        yield series.subMap(Plant.CHECKED_FROM + 3, Plant.CHECKED_FROM + 9).keySet();
      }
      case SAME_STEP -> {
        BigDecimal from = series.getOrDefault(Plant.CHECKED_FROM + 3, BigDecimal.TEN);
        BigDecimal step =
            Plant.number(from.doubleValue() * plant.between(0.01, 0.03), kind.decimals)
                .max(BigDecimal.ONE);
        for (int i = 0; i < 6; i++) {
          series.put(Plant.CHECKED_FROM + 3 + i, from.add(step.multiply(BigDecimal.valueOf(i))));
        }
        yield series.subMap(Plant.CHECKED_FROM + 3, Plant.CHECKED_FROM + 9).keySet();
      }
      case COPY_OF_A_YEAR -> {
        last.keySet()
            .forEach(each -> series.put(each, series.getOrDefault(each - 12, last.get(each))));
        yield last.keySet();
      }
      case COPY_OF_A_MONTH -> {
        series.put(month, series.getOrDefault(month - 12, BigDecimal.TEN));
        yield Set.of(month);
      }
      case ROUNDED -> {
        last.replaceAll((each, amount) -> amount.round(new java.math.MathContext(2)));
        yield last.keySet();
      }
    };
  }

  private static Set<Integer> times(
      SortedMap<Integer, BigDecimal> series, Kind kind, int month, double factor) {
    series.computeIfPresent(
        month,
        (key, amount) -> {
          double spoilt = amount.doubleValue() * factor;
          // The clerk writes as many digits as before, in the other unit.
          int decimals = factor < 1 ? kind.decimals + 4 : kind.decimals;
          return Plant.number(spoilt, decimals);
        });
    return Set.of(month);
  }

  private static BigDecimal invented(BigDecimal amount, Kind kind, Random random) {
    int draw = random.nextInt(100);
    int digit = 0;
    while (draw >= INVENTED[digit]) {
      draw -= INVENTED[digit++];
    }
    BigDecimal unit = BigDecimal.ONE.movePointLeft(kind.decimals);
    BigDecimal tens = unit.movePointRight(1);
    return amount.subtract(amount.remainder(tens)).add(unit.multiply(BigDecimal.valueOf(digit)));
  }
}
