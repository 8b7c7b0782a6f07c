package org.greenloop.batch.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.plausibility.Series;
import org.greenloop.accounting.plausibility.SeriesMonth;
import org.greenloop.accounting.plausibility.SiteHistory;
import org.greenloop.accounting.quantity.Unit;

/// Thirty-six months of a plant that never was, as plants are: it was written before the checks were
/// tried on it, and its figures are not those of the checks.
///
///     made   = level × growth^year × season × order book (AR 1) × noise × standstills
///     used   = level × (base + (1 − base) × made) × weather × noise × surprises × rebuilding
///
/// Every plant draws its own figures: growth −10 to +15 % a year, a Spring Festival month of 35 to
/// 95 %, order book of 3 to 12 %, noise of 2 to 30 % by what is reported, maintenance months of 10
/// to 50 % in every seventh year, a month without production in every twentieth, a rebuilding (0.75
/// to 1.4 times from then on) in every tenth plant, a surprise (log-normal, 20 %) in every fiftieth
/// month. Diesel is bought now and then. `java.util.Random` promises its sequence.
final class Plant {

  static final int MONTHS = 36;
  static final int CHECKED_FROM = 24;
  static final YearMonth FIRST = YearMonth.of(2023, 1);

  /// What is reported.
  enum Kind {
    PRODUCTION(0, Template.PRODUCTION, List.of("P-1"), Unit.TONNE, 1),
    ELECTRICITY(1, Template.ENERGY, List.of("ELECTRICITY", "purchased"), Unit.KILOWATT_HOUR, 0),
    GAS(2, Template.ENERGY, List.of("NATURAL_GAS", "purchased"), Unit.CUBIC_METRE, 0),
    DIESEL(3, Template.ENERGY, List.of("DIESEL", "purchased"), Unit.KILOGRAM, 1),
    WATER(4, Template.ENERGY, List.of("WATER_NEW", "purchased"), Unit.TONNE, 0),
    METER(5, Template.METER, List.of("ELECTRICITY", "purchased"), Unit.KILOWATT_HOUR, 0);

    /// Among the series of a plant.
    final int place;

    final Template template;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    final List<String> particulars;

    final Unit unit;

    /// Decimals that the clerk writes.
    final int decimals;

    Kind(int place, Template template, List<String> particulars, Unit unit, int decimals) {
      this.place = place;
      this.template = template;
      this.particulars = particulars;
      this.unit = unit;
      this.decimals = decimals;
    }
  }

  private final int id;
  private final Random random;
  private final Map<Kind, SortedMap<Integer, BigDecimal>> amounts = new LinkedHashMap<>();

  private Plant(int id, long seed) {
    this.id = id;
    this.random = new Random(seed * 1_000_003 + id);
  }

  static Plant of(int id, long seed) {
    Plant plant = new Plant(id, seed);
    double[] made = plant.made();
    plant.amounts.put(
        Kind.PRODUCTION, plant.written(Kind.PRODUCTION, made, plant.level(200, 20_000)));
    plant.amounts.put(Kind.ELECTRICITY, plant.electricity(made));
    plant.amounts.put(Kind.GAS, plant.gas(made));
    plant.amounts.put(Kind.DIESEL, plant.diesel());
    plant.amounts.put(Kind.WATER, plant.water(made));
    if (id % 2 == 0) {
      plant.amounts.put(Kind.METER, plant.meter());
    }
    return plant;
  }

  int id() {
    return id;
  }

  Random random() {
    return random;
  }

  /// By month, counted from 0; a month that is not reported is not there.
  Map<Kind, SortedMap<Integer, BigDecimal>> amounts() {
    return amounts;
  }

  SortedMap<Integer, BigDecimal> of(Kind kind) {
    return amounts.getOrDefault(kind, new TreeMap<>());
  }

  private double[] made() {
    double growth = between(-0.10, 0.15);
    double festival = between(0.35, 0.95);
    int festivalMonth = random.nextInt(2);
    double swing = between(0, 0.15);
    double phase = between(0, 2 * Math.PI);
    double orders = between(0.03, 0.12);
    double noise = between(0.02, 0.06);
    double book = 0;
    double[] made = new double[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      book = 0.6 * book + orders * random.nextGaussian();
      double season = 1 + swing * Math.sin(2 * Math.PI * month / 12 + phase);
      if (month % 12 == festivalMonth) {
        season *= festival * between(0.9, 1.1);
      }
      made[month] =
          Math.pow(1 + growth, month / 12.0)
              * season
              * Math.exp(book + noise * random.nextGaussian());
      if (random.nextDouble() < 1.0 / 84) {
        made[month] *= between(0.1, 0.5);
      }
      if (random.nextDouble() < 1.0 / 240) {
        made[month] = 0;
      }
    }
    return made;
  }

  private SortedMap<Integer, BigDecimal> electricity(double[] made) {
    double base = between(0.1, 0.5);
    double cooling = random.nextBoolean() ? between(0, 0.25) : 0;
    return written(
        Kind.ELECTRICITY, used(made, base, cooling, 0, between(0.02, 0.08)), level(2e4, 5e6));
  }

  private SortedMap<Integer, BigDecimal> gas(double[] made) {
    double heating = random.nextInt(10) < 3 ? between(0.2, 0.8) : 0;
    return written(
        Kind.GAS, used(made, between(0.02, 0.3), 0, heating, between(0.03, 0.12)), level(5e3, 5e5));
  }

  private SortedMap<Integer, BigDecimal> water(double[] made) {
    return written(
        Kind.WATER, used(made, between(0.3, 0.9), 0.1, 0, between(0.05, 0.15)), level(100, 2e4));
  }

  private SortedMap<Integer, BigDecimal> diesel() {
    double noise = between(0.15, 0.5);
    double never = between(0, 0.2);
    double[] used = new double[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      used[month] =
          random.nextDouble() < never ? Double.NaN : Math.exp(noise * random.nextGaussian());
    }
    return written(Kind.DIESEL, used, level(200, 2e4));
  }

  /// What the meters of the plant show: the invoice within 1 %, read some hours earlier or later.
  private SortedMap<Integer, BigDecimal> meter() {
    SortedMap<Integer, BigDecimal> invoices = of(Kind.ELECTRICITY);
    double[] metered = new double[MONTHS];
    double share = random.nextInt(4) == 0 ? between(0.4, 0.9) : 1;
    for (int month = 0; month < MONTHS; month++) {
      metered[month] =
          invoices.getOrDefault(month, BigDecimal.ZERO).doubleValue()
              * share
              * Math.exp(0.01 * random.nextGaussian());
    }
    return written(Kind.METER, metered, 1);
  }

  private double[] used(double[] made, double base, double cooling, double heating, double noise) {
    boolean rebuilt = random.nextInt(10) == 0;
    int rebuiltIn = random.nextInt(MONTHS);
    double rebuilding = between(0.75, 1.4);
    double[] used = new double[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      int ofYear = month % 12;
      double weather = 1;
      if (ofYear >= 5 && ofYear <= 8) {
        weather += cooling * between(0.7, 1.3);
      }
      if (ofYear <= 1 || ofYear == 11) {
        weather += heating * between(0.7, 1.3);
      }
      double surprise = random.nextInt(50) == 0 ? 0.2 * random.nextGaussian() : 0;
      used[month] =
          (base + (1 - base) * made[month])
              * weather
              * Math.exp(noise * random.nextGaussian() + surprise)
              * (rebuilt && month >= rebuiltIn ? rebuilding : 1);
    }
    return used;
  }

  private SortedMap<Integer, BigDecimal> written(Kind kind, double[] relative, double level) {
    SortedMap<Integer, BigDecimal> written = new TreeMap<>();
    for (int month = 0; month < MONTHS; month++) {
      if (!Double.isNaN(relative[month])) {
        written.put(month, number(relative[month] * level, kind.decimals));
      }
    }
    return written;
  }

  static BigDecimal number(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /// The history as the checks get it.
  ///
  /// @param checked first month of the submission; those before were reported earlier
  /// @param known months that exist at all
  SiteHistory history(int checked, int known) {
    List<Series> series = new ArrayList<>();
    amounts.forEach(
        (kind, months) -> {
          List<SeriesMonth> values = new ArrayList<>();
          months.forEach(
              (month, amount) -> {
                if (month < known) {
                  values.add(
                      SeriesMonth.of(
                          FIRST.plusMonths(month),
                          amount,
                          month >= checked
                              ? OptionalInt.of(row(kind, month))
                              : OptionalInt.empty()));
                }
              });
          series.add(new Series(kind.template, kind.particulars, kind.unit, values));
        });
    return new SiteHistory(id, series, List.of());
  }

  static int row(Kind kind, int month) {
    return 2 + kind.place * MONTHS + month;
  }

  /// Plants are of every size: evenly spread over the powers of ten.
  private double level(double least, double most) {
    return Math.exp(between(Math.log(least), Math.log(most)));
  }
}
