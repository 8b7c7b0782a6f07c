package org.greenloop.batch.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenloop.batch.custody.Deeds.lot;
import static org.greenloop.batch.custody.Deeds.portion;
import static org.greenloop.batch.custody.Deeds.recycled;
import static org.greenloop.batch.custody.Deeds.treated;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenloop.accounting.activity.DeclarationActivity;
import org.greenloop.accounting.activity.SourceRow;
import org.greenloop.accounting.custody.Documents;
import org.greenloop.accounting.custody.ReturnConsignment;
import org.greenloop.accounting.custody.ReturnedProduct;
import org.greenloop.accounting.custody.ReturnedProduct.Family;
import org.greenloop.accounting.declaration.DeclaredItem;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.batch.custody.ProducerRate.Measure;
import org.greenloop.batch.custody.ProducerRate.Unknown;
import org.greenloop.batch.custody.ProducerRates.Base;
import org.greenloop.batch.custody.ProducerRates.Wanted;
import org.greenloop.batch.reference.ReferenceData;
import org.junit.jupiter.api.Test;

/// Collector 1 takes back of FIRM-9 refrigerators, 600 kg HX and 400 kg MD, and 200 kg of boxes. HX
/// is melted with 300 kg of FIRM-8 to 450 kg, of which 600/900 are of HX; boxes become 150 kg
/// board.
class ProducerRatesTest {

  private static final int COLLECTOR = 1;
  private static final ReportingPeriod MARCH = ReportingPeriod.find("2026-03").orElseThrow();
  private static final ReportingPeriod YEAR = ReportingPeriod.find("2026").orElseThrow();
  private static final Wanted ALL = wanted(Base.SAME);

  private final ARegister register = ARegister.of(COLLECTOR, 7, 8, 9);
  private final List<DeclarationActivity> declared = new ArrayList<>();
  private final ListedCustody records =
      ListedCustody.of(
          List.of(
              returned("A", Family.APPLIANCE, "FIRM-9", "HX", 600),
              returned("M", Family.APPLIANCE, "FIRM-9", "MD", 400),
              returned("P", Family.PACKAGING, "FIRM-9", "HX", 200),
              returned("X", Family.APPLIANCE, "FIRM-8", "X", 300),
              treated(
                  "T-1",
                  COLLECTOR,
                  "2026-03-05",
                  "ALUMINIUM_MELTING",
                  List.of(portion("A", 600), portion("X", 300)),
                  List.of(recycled("INGOT", "ALUMINIUM_INGOT", 450))),
              treated(
                  "T-2",
                  COLLECTOR,
                  "2026-03-06",
                  "PULPING",
                  List.of(portion("P", 200)),
                  List.of(recycled("BOARD", "RECYCLED_BOARD", 150)))));

  private static Wanted wanted(Base base) {
    return new Wanted(Optional.empty(), Optional.empty(), base);
  }

  private static ReturnConsignment returned(
      String code, Family family, String producer, String brand, long mass) {
    return new ReturnConsignment(
        "RC-" + code,
        LocalDate.parse("2026-03-01"),
        COLLECTOR,
        new ReturnConsignment.Source(ReturnConsignment.SourceKind.HOUSEHOLD, Optional.empty()),
        new ReturnedProduct(
            family,
            Optional.empty(),
            Optional.of(producer),
            Optional.of(brand),
            Optional.empty(),
            Optional.empty()),
        lot(code, "REFRIGERATOR", mass),
        Optional.empty(),
        Documents.NONE);
  }

  /// In every month of a year.
  private void declare(Family family, int year, String kilograms) {
    for (int month = 1; month <= 12; month++) {
      declare(family, YearMonth.of(year, month), kilograms);
    }
  }

  private void declare(Family family, YearMonth month, String kilograms) {
    declare(9, family, Optional.empty(), month, kilograms);
  }

  private void declare(
      int site, Family family, Optional<String> brand, YearMonth month, String kilograms) {
    declared.add(
        new DeclarationActivity(
            new SourceRow(1, declared.size() + 2),
            site,
            month,
            "ON_MARKET_" + family,
            brand,
            Quantity.of(kilograms, Unit.KILOGRAM),
            Optional.empty(),
            Optional.empty()));
  }

  private ProducerRates rates() {
    return new ProducerRates(
        new CustodyBook(records),
        (sites, months) ->
            declared.stream()
                .filter(one -> sites.contains(one.siteId()) && months.contains(one.period()))
                .toList(),
        register,
        ReferenceData.treatmentProcesses());
  }

  private Subject firm(int site) {
    return register.directory().get(ARegister.company(site));
  }

  private ProducerRate rate(Measure measure, ReportingPeriod period, Wanted wanted) {
    return rates().list(firm(9), period, wanted).stream()
        .filter(one -> one.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static String plain(Quantity quantity) {
    return Rounding.plain(quantity.value()) + " " + quantity.unit().symbol();
  }

  /// 1000 ÷ (12 × 312.5 = 3750) = 26.6… %; of March alone 1000 ÷ 312.5 = 320 %.
  @Test
  void products_taken_back_are_held_against_the_sales_of_the_period() {
    declare(Family.APPLIANCE, 2026, "312.5");
    ProducerRate march = rate(Measure.PRODUCT, MARCH, ALL);
    assertThat(plain(march.takenBack())).isEqualTo("1000 kg");
    assertThat(march.value().map(ProducerRatesTest::plain)).contains("320 %");
    assertThat(march.families()).containsExactly(Family.APPLIANCE);
    assertThat(march.sold().values())
        .singleElement()
        .extracting(mass -> plain(mass.orElseThrow()))
        .isEqualTo("312.5 kg");
    assertThat(rate(Measure.PRODUCT, YEAR, ALL).value().orElseThrow().value().toPlainString())
        .startsWith("26.6666666666");
  }

  /// Of HX 450 × 600 ÷ 900 = 300 kg; MD lies with the collector still.
  @Test
  void what_was_finally_recovered_is_told_beside_it() {
    assertThat(plain(rate(Measure.PRODUCT, MARCH, ALL).recovered())).isEqualTo("300 kg");
  }

  /// The average of 1200, 2400 and 3900 kg: 2500; 1000 ÷ 2500 = 40 %.
  @Test
  void appliances_may_be_held_against_the_three_years_before() {
    declare(Family.APPLIANCE, 2023, "100");
    declare(Family.APPLIANCE, 2024, "200");
    declare(Family.APPLIANCE, 2025, "325");
    ProducerRate rate = rate(Measure.PRODUCT, YEAR, wanted(Base.THREE_YEARS));
    assertThat(rate.value().map(ProducerRatesTest::plain)).contains("40 %");
    assertThat(rate.sold().keySet())
        .extracting(ReportingPeriod::toString)
        .containsExactly("2023", "2024", "2025");
    assertThat(plain(rate.rate().orElseThrow().putOnMarket())).isEqualTo("2500 kg");
    assertThatThrownBy(() -> rate(Measure.PRODUCT, MARCH, wanted(Base.THREE_YEARS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// 150 ÷ 250 = 60 %, and not the 200 kg that came back.
  @Test
  void packaging_counts_when_it_is_finally_recovered() {
    declare(Family.PACKAGING, YearMonth.of(2026, 3), "250");
    ProducerRate rate = rate(Measure.PACKAGING, MARCH, ALL);
    assertThat(rate.value().map(ProducerRatesTest::plain)).contains("60 %");
    assertThat(plain(rate.takenBack())).isEqualTo("200 kg");
    assertThat(plain(rate.recovered())).isEqualTo("150 kg");
  }

  @Test
  void a_month_without_a_declaration_leaves_the_rate_open_and_is_named() {
    declare(Family.APPLIANCE, 2026, "100");
    declared.removeIf(one -> one.period().equals(YearMonth.of(2026, 5)));
    ProducerRate rate = rate(Measure.PRODUCT, YEAR, ALL);
    assertThat(rate.value()).isEmpty();
    assertThat(rate.unknown()).contains(Unknown.SALES_NOT_DECLARED);
    ProducerRate.Missing missing = rate.missing().getFirst();
    assertThat(missing.site().map(Subject::code)).contains("SITE-9");
    assertThat(missing.months()).containsExactly(YearMonth.of(2026, 5));
    assertThat(plain(rate.takenBack())).isEqualTo("1000 kg");
  }

  @Test
  void a_family_that_came_back_and_is_not_declared_leaves_the_rate_open() {
    declare(Family.APPLIANCE, 2026, "100");
    records.events.add(returned("B", Family.BATTERY, "FIRM-9", "HX", 5));
    ProducerRate rate = rate(Measure.PRODUCT, MARCH, ALL);
    assertThat(rate.value()).isEmpty();
    assertThat(rate.missing())
        .extracting(ProducerRate.Missing::item)
        .extracting(DeclaredItem::code)
        .containsExactly("ON_MARKET_BATTERY");
    Wanted appliances = new Wanted(Optional.of(Family.APPLIANCE), Optional.empty(), Base.SAME);
    assertThat(rates().list(firm(9), MARCH, appliances))
        .extracting(one -> plain(one.value().orElseThrow()))
        .containsExactly("1000 %");
  }

  @Test
  void a_brand_has_masses_and_no_rate() {
    declare(Family.APPLIANCE, 2026, "100");
    ProducerRate rate =
        rate(Measure.PRODUCT, MARCH, new Wanted(Optional.empty(), Optional.of("MD"), Base.SAME));
    assertThat(plain(rate.takenBack())).isEqualTo("400 kg");
    assertThat(rate.value()).isEmpty();
    assertThat(rate.unknown()).contains(Unknown.NOT_BY_BRAND);
    assertThat(rate.missing()).isEmpty();
  }

  /// Of MD 400 ÷ 1600 = 25 %, of both 1000 ÷ (1600 + 900) = 40 %.
  @Test
  void a_brand_has_a_rate_where_every_sale_names_its_brand() {
    YearMonth march = YearMonth.of(2026, 3);
    declare(9, Family.APPLIANCE, Optional.of("MD"), march, "1600");
    declare(9, Family.APPLIANCE, Optional.of("HX"), march, "900");
    ProducerRate md =
        rate(Measure.PRODUCT, MARCH, new Wanted(Optional.empty(), Optional.of("MD"), Base.SAME));
    assertThat(md.value().map(ProducerRatesTest::plain)).contains("25 %");
    assertThat(rate(Measure.PRODUCT, MARCH, ALL).value().map(ProducerRatesTest::plain))
        .contains("40 %");
    ProducerRate other =
        rate(Measure.PRODUCT, MARCH, new Wanted(Optional.empty(), Optional.of("ZZ"), Base.SAME));
    assertThat(other.value()).isEmpty();
    assertThat(other.families()).isEmpty();
    declare(9, Family.APPLIANCE, Optional.empty(), march, "1");
    ProducerRate hidden =
        rate(Measure.PRODUCT, MARCH, new Wanted(Optional.empty(), Optional.of("MD"), Base.SAME));
    assertThat(hidden.unknown()).contains(Unknown.NOT_BY_BRAND);
  }

  /// MD is declared in March and April; in May nothing of it is said.
  @Test
  void a_month_in_which_a_brand_is_left_out_is_not_known() {
    for (int month = 1; month <= 12; month++) {
      declare(9, Family.APPLIANCE, Optional.of("HX"), YearMonth.of(2026, month), "100");
      if (month != 5) {
        declare(9, Family.APPLIANCE, Optional.of("MD"), YearMonth.of(2026, month), "0");
      }
    }
    ProducerRate rate =
        rate(Measure.PRODUCT, YEAR, new Wanted(Optional.empty(), Optional.of("MD"), Base.SAME));
    assertThat(rate.unknown()).contains(Unknown.SALES_NOT_DECLARED);
    assertThat(rate.missing())
        .extracting(missing -> missing.brand().orElse("") + " " + missing.months())
        .containsExactly("MD [2026-05]");
  }

  private static final int PARK = 5000;

  /// FIRM-9 sells 600 kg from the park and 1400 kg from elsewhere, FIRM-8 300 kg from the park. Of
  /// FIRM-9 came back 1000 kg, of which 1000 × 600 ÷ 2000 = 300 kg are the park's; of FIRM-8 300
  /// kg. (300 + 300) ÷ (600 + 300) = 66.6… %. In Vietnam 1000 × 1400 ÷ 2000 ÷ 1400 = 50 %.
  @Test
  void a_park_is_consolidated_from_what_its_sites_sold() {
    register.park("PARK-A", PARK, 11, ARegister.company(9));
    register.and(12, ARegister.company(9), "VN");
    declare(11, Family.APPLIANCE, Optional.empty(), YearMonth.of(2026, 3), "600");
    declare(12, Family.APPLIANCE, Optional.empty(), YearMonth.of(2026, 3), "1400");
    declare(8, Family.APPLIANCE, Optional.empty(), YearMonth.of(2026, 3), "300");
    Wanted appliances = new Wanted(Optional.of(Family.APPLIANCE), Optional.empty(), Base.SAME);
    Subject park = register.directory().find("PARK-A").orElseThrow();
    ProducerRate alone =
        rates().list(Rated.park(park, register.directory()), MARCH, appliances).getFirst();
    assertThat(plain(alone.takenBack())).isEqualTo("300 kg");
    assertThat(alone.value().map(ProducerRatesTest::plain)).contains("50 %");
    Rated county = Rated.region("4406", register.directory()).orElseThrow();
    assertThat(county.producers())
        .extracting(Subject::code)
        .containsExactly("FIRM-1", "FIRM-7", "FIRM-8", "FIRM-9");
    ProducerRate region = rates().list(county, MARCH, appliances).getFirst();
    assertThat(plain(region.takenBack())).isEqualTo("600 kg");
    assertThat(region.value().orElseThrow().value().toPlainString()).startsWith("66.6666666666");
    Rated vietnam = Rated.region("VN", register.directory()).orElseThrow();
    assertThat(
            rates()
                .list(vietnam, MARCH, appliances)
                .getFirst()
                .value()
                .map(ProducerRatesTest::plain))
        .contains("50 %");
    assertThat(Rated.region("99", register.directory())).isEmpty();
  }

  @Test
  void a_park_has_no_rate_while_one_of_its_producers_has_not_declared() {
    declare(Family.APPLIANCE, YearMonth.of(2026, 3), "2000");
    Rated county = Rated.region("44", register.directory()).orElseThrow();
    ProducerRate rate =
        rates()
            .list(
                county,
                MARCH,
                new Wanted(Optional.of(Family.APPLIANCE), Optional.empty(), Base.SAME))
            .getFirst();
    assertThat(rate.value()).isEmpty();
    assertThat(rate.unknown()).contains(Unknown.SALES_NOT_DECLARED);
    assertThat(rate.missing())
        .extracting(missing -> missing.producer().code())
        .containsExactly("FIRM-8");
  }

  @Test
  void where_nothing_was_sold_there_is_no_rate() {
    declare(Family.APPLIANCE, 2026, "0");
    ProducerRate rate = rate(Measure.PRODUCT, MARCH, ALL);
    assertThat(rate.value()).isEmpty();
    assertThat(rate.unknown()).contains(Unknown.NOTHING_SOLD);
  }

  /// FIRM-7 and the collector sold nothing, and nothing of theirs came back.
  @Test
  void whoever_sees_all_gets_every_producer() {
    assertThat(rates().list(MARCH, ALL))
        .extracting(one -> one.rated().code() + " " + one.measure())
        .containsExactly("FIRM-8 PRODUCT", "FIRM-9 PRODUCT", "FIRM-9 PACKAGING");
  }
}
