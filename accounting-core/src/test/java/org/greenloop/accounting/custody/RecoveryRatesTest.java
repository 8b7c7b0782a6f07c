package org.greenloop.accounting.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.greenloop.accounting.custody.ALot.kg;
import static org.greenloop.accounting.custody.ALot.twoBrands;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.greenloop.accounting.custody.MarketBase.SamePeriod;
import org.greenloop.accounting.custody.MarketBase.YearsBefore;
import org.greenloop.accounting.custody.RecoveryRates.Sales;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.ReportingPeriod.CalendarYear;
import org.greenloop.accounting.quantity.Quantity;
import org.greenloop.accounting.quantity.Unit;
import org.greenloop.accounting.recycling.RecoveryRate;
import org.junit.jupiter.api.Test;

class RecoveryRatesTest {

  private static final ReportingPeriod YEAR_2026 = new CalendarYear(Year.of(2026));
  private static final ProductGroup HX =
      new ProductGroup(ReturnedProduct.Family.APPLIANCE, Optional.of("P-HX"), Optional.of("HX"));
  private static final ProductGroup APPLIANCES =
      new ProductGroup(ReturnedProduct.Family.APPLIANCE, Optional.empty(), Optional.empty());
  private static final List<ReturnConsignment> CONSIGNMENTS =
      twoBrands().stream()
          .filter(ReturnConsignment.class::isInstance)
          .map(ReturnConsignment.class::cast)
          .toList();

  private static BigDecimal mass(SortedMap<ProductGroup, Quantity> sums, ProductGroup group) {
    return RecoveryRates.within(group, sums).value();
  }

  /// Brand HX 600 kg, all appliances 600 + 400; the hand-overs behind add nothing.
  @Test
  void a_product_is_taken_back_where_it_enters_the_chain() {
    SortedMap<ProductGroup, Quantity> sums = RecoveryRates.takenBack(CONSIGNMENTS, YEAR_2026);
    assertThat(mass(sums, HX)).isEqualByComparingTo("600");
    assertThat(mass(sums, APPLIANCES)).isEqualByComparingTo("1000");
    assertThat(RecoveryRates.takenBack(CONSIGNMENTS, ReportingPeriod.of(YearMonth.of(2026, 4))))
        .isEmpty();
  }

  /// 57 kg of brand HX, 57 + 38 of all appliances, see [RecoveryBookTest].
  @Test
  void recovered_material_belongs_to_the_products_it_came_from() {
    RecoveryBook book = new RecoveryBook(CustodyChain.of(twoBrands()), References.processes());
    SortedMap<ProductGroup, Quantity> sums = RecoveryRates.recovered(CONSIGNMENTS, book, YEAR_2026);
    assertThat(mass(sums, HX)).isEqualByComparingTo("57");
    assertThat(mass(sums, APPLIANCES)).isEqualByComparingTo("95");
  }

  /// (1800 + 2000 + 2200) ÷ 3 = 2000; 600 ÷ 2000 = 30 %.
  @Test
  void appliances_are_held_against_the_average_of_the_three_years_before() {
    List<Sales> sales =
        List.of(
            new Sales(HX, new CalendarYear(Year.of(2023)), kg("1800")),
            new Sales(HX, new CalendarYear(Year.of(2024)), kg("2000")),
            new Sales(HX, new CalendarYear(Year.of(2025)), Quantity.of("2.2", Unit.TONNE)),
            new Sales(HX, YEAR_2026, kg("1")));
    RecoveryRate rate =
        RecoveryRates.rate(HX, kg("600"), YEAR_2026, new YearsBefore(3), sales).orElseThrow();
    assertThat(rate.value().orElseThrow().value()).isEqualByComparingTo("30");
    assertThat(rate.base())
        .extracting(ReportingPeriod::toString)
        .containsExactly("2023", "2024", "2025");
  }

  @Test
  void sales_that_are_not_known_are_not_none() {
    List<Sales> sales = List.of(new Sales(HX, new CalendarYear(Year.of(2024)), kg("2000")));
    assertThat(RecoveryRates.rate(HX, kg("600"), YEAR_2026, new YearsBefore(3), sales)).isEmpty();
    assertThat(RecoveryRates.rate(APPLIANCES, kg("600"), YEAR_2026, new YearsBefore(1), sales))
        .isEmpty();
  }

  /// 4.5 ÷ 12.
  @Test
  void packaging_is_held_against_the_same_period() {
    ProductGroup packaging =
        new ProductGroup(ReturnedProduct.Family.PACKAGING, Optional.empty(), Optional.empty());
    ReportingPeriod march = ReportingPeriod.of(YearMonth.of(2026, 3));
    RecoveryRate rate =
        RecoveryRates.rate(
                packaging,
                kg("4500"),
                march,
                new SamePeriod(),
                List.of(
                    new Sales(packaging, march, Quantity.of("8", Unit.TONNE)),
                    new Sales(packaging, march, Quantity.of("4", Unit.TONNE))))
            .orElseThrow();
    assertThat(rate.value().orElseThrow().value()).isEqualByComparingTo("37.5");
    assertThat(rate.base()).containsExactly(march);
  }

  @Test
  void a_month_is_not_held_against_years() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new YearsBefore(3).periods(ReportingPeriod.of(YearMonth.of(2026, 3))))
        .withMessageContaining("2026-03");
    assertThatIllegalArgumentException().isThrownBy(() -> new YearsBefore(0));
  }
}
