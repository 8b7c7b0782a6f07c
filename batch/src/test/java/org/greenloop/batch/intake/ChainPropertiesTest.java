package org.greenloop.batch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.Template;
import org.greenloop.accounting.factor.FactorSet;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.indicator.MetricCalculator;
import org.greenloop.accounting.indicator.MonthCloser;
import org.greenloop.accounting.indicator.SubjectBalances;
import org.greenloop.accounting.ledger.ActivityPosting;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.ledger.PostingGap;
import org.greenloop.accounting.ledger.TrialBalance;
import org.greenloop.accounting.organization.Product;
import org.greenloop.accounting.organization.SubjectEntry;
import org.greenloop.accounting.organization.SubjectKind;
import org.greenloop.accounting.quality.QualityScale;
import org.greenloop.accounting.quality.ReportsDue;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.csv.CsvRow;
import org.greenloop.batch.csv.Header;
import org.greenloop.batch.csv.HeaderMatch;
import org.greenloop.batch.reference.ReferenceData;
import org.greenloop.ontology.standard.StandardCatalog;

/// What holds for every file, from its cells to the figures of the month: rows are read, posted,
/// summed and closed without a database, with the shipped factors and every shipped indicator.
class ChainPropertiesTest {

  private static final Header ENERGY =
      new Header(
          List.of(
              "site",
              "month",
              "carrier",
              "flow",
              "quantity",
              "unit",
              "counterparty",
              "evidence",
              "tier"));
  private static final Header PRODUCTION =
      new Header(
          List.of("site", "month", "product", "quantity", "unit", "output_value", "value_added"));

  private static final Set<Integer> PARK = Set.of(2, 3, 4);
  private static final FactorSet FACTORS = ReferenceData.factors();

  private static final Register REGISTER = register();
  private static final IntakeWorld WORLD = REGISTER.world();
  private static final ActivityPosting POSTING = new ActivityPosting(FACTORS, site -> "440000");
  private static final MonthCloser CLOSER =
      new MonthCloser(new MetricCalculator(StandardCatalog.load().indicators()));
  private static final QualityScale SCALE = new QualityScale(FACTORS, 2025);

  /// One row of a file: its template and its cells.
  record Line(Template template, List<String> cells) {}

  @Property
  void the_order_of_rows_changes_no_figure(
      @ForAll("lines") List<Line> lines, @ForAll Random random) {
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    assertThat(figures(List.of(shuffled), PARK)).isEqualTo(figures(List.of(lines), PARK));
  }

  @Property
  void how_rows_are_split_into_files_changes_no_figure(
      @ForAll("lines") List<Line> lines, @ForAll Random random) {
    List<List<Line>> files = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    lines.forEach(line -> files.get(random.nextInt(3)).add(line));
    assertThat(figures(files, PARK)).isEqualTo(figures(List.of(lines), PARK));
  }

  @Property
  void a_larger_unit_of_the_same_amount_changes_no_figure(@ForAll("lines") List<Line> lines) {
    List<Line> larger = lines.stream().map(ChainPropertiesTest::inALargerUnit).toList();
    assertThat(figures(List.of(larger), PARK)).isEqualTo(figures(List.of(lines), PARK));
  }

  /// kWh → MWh, kg → t: three places.
  private static Line inALargerUnit(Line line) {
    List<String> cells = new ArrayList<>(line.cells());
    int quantity = line.template() == Template.ENERGY ? 4 : 3;
    Optional<String> larger =
        switch (cells.get(quantity + 1)) {
          case "kWh" -> Optional.of("MWh");
          case "kg" -> Optional.of("t");
          default -> Optional.empty();
        };
    larger.ifPresent(
        unit -> {
          cells.set(quantity, new BigDecimal(cells.get(quantity)).movePointLeft(3).toPlainString());
          cells.set(quantity + 1, unit);
        });
    return new Line(line.template(), cells);
  }

  @Property
  void sums_of_the_sites_are_those_of_the_park_without_what_they_hand_each_other(
      @ForAll("lines") List<Line> lines) {
    List<Line> apart =
        lines.stream()
            .filter(line -> line.template() != Template.ENERGY || line.cells().get(6).isEmpty())
            .toList();
    Map<String, BigDecimal> park = sums(apart, PARK);
    Map<String, BigDecimal> sites = new LinkedHashMap<>();
    for (int site : PARK) {
      sums(apart, Set.of(site)).forEach((code, sum) -> sites.merge(code, sum, BigDecimal::add));
    }
    park.forEach((code, sum) -> assertThat(sites.get(code)).as(code).isEqualByComparingTo(sum));
  }

  @Property
  void a_ratio_over_zero_does_not_apply(@ForAll("lines") List<Line> lines) {
    List<Line> idle =
        lines.stream()
            .map(
                line ->
                    line.template() == Template.PRODUCTION
                        ? new Line(
                            line.template(),
                            List.of(line.cells().get(0), "2025-03", "P-1", "0", "t", "0", "0"))
                        : line)
            .toList();
    for (int site : PARK) {
      metrics(List.of(idle), Set.of(site)).stream()
          .filter(metric -> metric.indicator().isRatio() && metric.denominator().signum() == 0)
          .forEach(
              metric -> {
                assertThat(metric.availability()).isNotEqualTo(Availability.AVAILABLE);
                assertThat(metric.value()).isEmpty();
                assertThat(metric.uncertaintyPercent()).isEmpty();
              });
    }
  }

  @Property
  void what_is_taken_back_leaves_no_sum_no_error_and_no_weight(@ForAll("lines") List<Line> lines) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Activity fact : facts(List.of(lines))) {
      for (LedgerEntry entry : POSTING.post(fact).entries()) {
        entries.add(entry);
        entries.add(entry.reversed());
      }
    }
    for (Balance balance : sum(entries)) {
      assertThat(balance.sum()).isEqualByComparingTo("0");
      for (Balance.Share share : balance.shares()) {
        assertThat(share.absolute()).isEqualByComparingTo("0");
        assertThat(share.squares()).isEqualByComparingTo("0");
      }
    }
  }

  /// Every figure in words: value, quality and all.
  private Map<String, String> figures(List<List<Line>> files, Set<Integer> members) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Metric metric : metrics(files, members)) {
      figures.put(
          metric.indicator().code(),
          metric.value().map(v -> v.stripTrailingZeros().toPlainString())
              + " "
              + metric.availability()
              + " "
              + metric.confidence()
              + " "
              + metric.entries()
              + " ± "
              + metric.uncertaintyPercent().map(v -> v.stripTrailingZeros().toPlainString())
              + " "
              + metric.quality().score().map(v -> v.stripTrailingZeros().toPlainString())
              + " "
              + metric.quality().estimatedPercent().stripTrailingZeros().toPlainString());
    }
    return figures;
  }

  private Map<String, BigDecimal> sums(List<Line> lines, Set<Integer> members) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    metrics(List.of(lines), members).stream()
        .filter(metric -> !metric.indicator().isRatio())
        .forEach(metric -> sums.put(metric.indicator().code(), metric.numerator()));
    return sums;
  }

  private List<Metric> metrics(List<List<Line>> files, Set<Integer> members) {
    List<LedgerEntry> entries = new ArrayList<>();
    List<PostingGap> gaps = new ArrayList<>();
    for (Activity fact : facts(files)) {
      entries.addAll(POSTING.post(fact).entries());
      gaps.addAll(POSTING.post(fact).gaps());
    }
    return CLOSER.close(
        SubjectBalances.of(new HashSet<>(members), sum(entries), gaps),
        SCALE,
        new ReportsDue(List.of(), Set.of()));
  }

  private List<Activity> facts(List<List<Line>> files) {
    List<Activity> facts = new ArrayList<>();
    int submission = 0;
    for (List<Line> file : files) {
      submission++;
      RowReader energy = reader(Template.ENERGY, ENERGY, submission);
      RowReader production = reader(Template.PRODUCTION, PRODUCTION, submission);
      int row = 1;
      for (Line line : file) {
        row++;
        RowReader reader = line.template() == Template.ENERGY ? energy : production;
        switch (reader.read(new CsvRow(row, line.cells()))) {
          case RowOutcome.Fact(Activity activity) -> facts.add(activity);
          case RowOutcome other -> throw new AssertionError(line + ": " + other);
        }
      }
    }
    return facts;
  }

  private RowReader reader(Template template, Header header, long submission) {
    IntakeTemplate intake = IntakeTemplate.find(template.code()).orElseThrow();
    HeaderMatch match = header.match(intake.columns());
    return RowReaders.of(
        template, new SourceTable(submission, REGISTER.company("CO"), WORLD, header, match));
  }

  private static List<Balance> sum(List<LedgerEntry> entries) {
    TrialBalance trial = new TrialBalance();
    entries.forEach(trial::add);
    return trial.balances();
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    Arbitrary<String> sites = Arbitraries.of("S1", "S2", "S3");
    Arbitrary<String> tiers = Arbitraries.of("", "1", "2", "3", "4");
    Arbitrary<List<String>> carriers =
        Arbitraries.of(
            List.of("ELECTRICITY", "kWh"),
            List.of("ELECTRICITY", "MWh"),
            List.of("DIESEL", "kg"),
            List.of("NATURAL_GAS", "m3"),
            List.of("HEAT", "GJ"));
    Arbitrary<Line> bought =
        Combinators.combine(sites, carriers, amount(), Arbitraries.of("purchased", "sold"), tiers)
            .as(
                (site, carrier, amount, flow, tier) ->
                    energy(site, carrier, flow, amount, "", tier));
    Arbitrary<Line> handedOn =
        Combinators.combine(sites, sites, amount(), tiers)
            .filter((from, to, amount, tier) -> !from.equals(to))
            .as(
                (from, to, amount, tier) ->
                    energy(from, List.of("HEAT", "GJ"), "transferred_out", amount, to, tier));
    Arbitrary<Line> made =
        Combinators.combine(sites, amount(), amount(), amount())
            .as(
                (site, amount, value, added) ->
                    new Line(
                        Template.PRODUCTION,
                        List.of(site, "2025-03", "P-1", amount, "kg", value, added)));
    return Arbitraries.oneOf(bought, bought, handedOn, made).list().ofMaxSize(8);
  }

  private static Line energy(
      String site,
      List<String> carrier,
      String flow,
      String amount,
      String counterparty,
      String tier) {
    return new Line(
        Template.ENERGY,
        List.of(
            site,
            "2025-03",
            carrier.getFirst(),
            flow,
            amount,
            carrier.getLast(),
            counterparty,
            "",
            tier));
  }

  private static Arbitrary<String> amount() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("9999999"))
        .ofScale(3)
        .map(BigDecimal::toPlainString);
  }

  /// One company with three sites in one park, ids 2, 3 and 4 behind the company and the park.
  private static Register register() {
    Register register = new Register();
    register.save(
        List.of(
            subject(SubjectKind.COMPANY, "CO", Optional.empty()),
            subject(SubjectKind.SITE, "S1", Optional.of("CO")),
            subject(SubjectKind.SITE, "S2", Optional.of("CO")),
            subject(SubjectKind.SITE, "S3", Optional.of("CO"))));
    register.saveProducts(
        List.of(new Product("P-1", "P-1", "P-1", register.company("CO"), Unit.TONNE)));
    return register;
  }

  private static SubjectEntry subject(SubjectKind kind, String code, Optional<String> company) {
    return new SubjectEntry(
        kind,
        code,
        code,
        code,
        Optional.empty(),
        company,
        Optional.empty(),
        Optional.of("C38"),
        Optional.of("440606"));
  }
}
