package org.greenloop.accounting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenloop.accounting.quantity.Unit.KILOWATT_HOUR;
import static org.greenloop.accounting.world.ASite.site;
import static org.greenloop.accounting.world.AnAmount.purchased;
import static org.greenloop.accounting.world.AnAmount.transferredIn;
import static org.greenloop.accounting.world.AnAmount.transferredOut;
import static org.greenloop.accounting.world.AnEdition.guangdong2023;
import static org.greenloop.accounting.world.Carriers.ELECTRICITY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.greenloop.accounting.activity.Activity;
import org.greenloop.accounting.activity.EnergyActivity;
import org.greenloop.accounting.ledger.Account;
import org.greenloop.accounting.ledger.ActivityPosting;
import org.greenloop.accounting.ledger.Balance;
import org.greenloop.accounting.ledger.LedgerEntry;
import org.greenloop.accounting.world.ABalance;
import org.greenloop.accounting.world.AnAmount;
import org.junit.jupiter.api.Test;

class ConsolidationTest {

  private static final Account KWH = Account.ENERGY_ELECTRICITY;

  private final ActivityPosting posting =
      new ActivityPosting(guangdong2023().build(), site -> "440000");

  /// Site 1 buys 1000 kWh and hands 300 on to 2 and 50 to 9 outside of the park; 2 buys 200.
  ///
  ///     site 1      1000 − 300 − 50 = 650
  ///     site 2      200 + 300       = 500
  ///     park 1, 2   1000 − 50 + 200 = 1150
  private final List<Activity> month =
      List.of(
          site(1).inRow(2).uses(purchased("1000", KILOWATT_HOUR).of(ELECTRICITY)),
          site(1).inRow(3).uses(transferredOut("300", KILOWATT_HOUR).of(ELECTRICITY), 2),
          site(1).inRow(4).uses(transferredOut("50", KILOWATT_HOUR).of(ELECTRICITY), 9),
          site(2).inRow(5).uses(purchased("200", KILOWATT_HOUR).of(ELECTRICITY)),
          site(2).inRow(6).uses(transferredIn("300", KILOWATT_HOUR).of(ELECTRICITY), 1));

  @Test
  void what_one_plant_hands_its_neighbour_is_not_counted_twice() {
    assertThat(used(month, Set.of(1))).isEqualByComparingTo("650");
    assertThat(used(month, Set.of(2))).isEqualByComparingTo("500");
    assertThat(used(month, Set.of(1, 2))).isEqualByComparingTo("1150");
  }

  @Test
  void other_sites_are_left_out() {
    assertThat(used(month, Set.of(7))).isEqualByComparingTo("0");
    assertThat(consolidated(balances(month), Set.of())).isEmpty();
  }

  @Test
  void a_transfer_that_only_one_side_reports_is_left_out_of_the_group_and_not_guessed() {
    // 2 forgot its row: the park is 1150 all the same; only site 2 alone would be wrong.
    List<Activity> forgotten = month.subList(0, 4);
    assertThat(used(forgotten, Set.of(1, 2))).isEqualByComparingTo("1150");
    assertThat(used(forgotten, Set.of(2))).isEqualByComparingTo("200");
  }

  @Property
  void the_order_of_rows_changes_nothing(
      @ForAll("months") List<Activity> rows, @ForAll Random random) {
    List<Activity> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    assertThat(sums(balances(shuffled), Set.of(1, 2, 3)))
        .isEqualTo(sums(balances(rows), Set.of(1, 2, 3)));
  }

  @Property
  void a_group_is_the_sum_of_its_sites_without_what_they_hand_each_other(
      @ForAll("months") List<Activity> rows) {
    Set<Integer> group = Set.of(1, 2, 3);
    List<Balance> balances = balances(rows);
    List<Balance> inside =
        balances.stream()
            .filter(b -> group.contains(b.siteId()))
            .filter(b -> b.counterpartyId().filter(group::contains).isPresent())
            .toList();
    for (Account account : accounts(balances)) {
      BigDecimal sites =
          group.stream()
              .map(id -> sum(balances, account, Set.of(id)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum(balances, account, group))
          .isEqualByComparingTo(sites.subtract(sum(inside, account)));
    }
  }

  @Property
  void without_transfers_a_company_is_the_sum_of_its_sites(@ForAll("months") List<Activity> rows) {
    List<Activity> own =
        rows.stream()
            .filter(a -> a instanceof EnergyActivity e && e.counterpartyId().isEmpty())
            .toList();
    BigDecimal sites = used(own, Set.of(1)).add(used(own, Set.of(2))).add(used(own, Set.of(3)));
    assertThat(used(own, Set.of(1, 2, 3))).isEqualByComparingTo(sites);
  }

  @Property
  void transfers_that_both_sides_report_leave_the_sum_of_the_sites_as_it_is(
      @ForAll("amounts") List<String> amounts) {
    // Each amount goes from 1 to 2 and is booked on both sides: + and − are the same number.
    List<Activity> rows = new ArrayList<>();
    for (String amount : amounts) {
      rows.add(site(1).uses(transferredOut(amount, KILOWATT_HOUR).of(ELECTRICITY), 2));
      rows.add(site(2).uses(transferredIn(amount, KILOWATT_HOUR).of(ELECTRICITY), 1));
    }
    List<Balance> balances = balances(rows);
    for (Account account : accounts(balances)) {
      assertThat(sum(balances, account, Set.of(1)).add(sum(balances, account, Set.of(2))))
          .isEqualByComparingTo("0");
      assertThat(sum(balances, account, Set.of(1, 2))).isEqualByComparingTo("0");
    }
  }

  @Property
  void entries_and_their_reversals_sum_to_zero(@ForAll("months") List<Activity> rows) {
    for (Activity row : rows) {
      for (LedgerEntry entry : posting.post(row).entries()) {
        assertThat(entry.quantity().add(entry.reversed().quantity())).isEqualByComparingTo("0");
        assertThat(entry.quantity().scale()).isLessThanOrEqualTo(12);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> amounts() {
    return amount().list().ofMaxSize(5);
  }

  /// Rows of power at sites 1 to 3, a third of them transfers to sites 1 to 4; 4 is outside.
  @Provide
  Arbitrary<List<Activity>> months() {
    Arbitrary<Integer> sites = Arbitraries.integers().between(1, 3);
    Arbitrary<Integer> neighbours = Arbitraries.integers().between(1, 4);
    Arbitrary<Activity> bought =
        Combinators.combine(sites, amount())
            .as((id, kwh) -> site(id).uses(purchased(kwh, KILOWATT_HOUR).of(ELECTRICITY)));
    Arbitrary<Activity> given =
        Combinators.combine(sites, amount(), neighbours)
            .as((id, kwh, to) -> transfer(id, transferredOut(kwh, KILOWATT_HOUR), to));
    Arbitrary<Activity> taken =
        Combinators.combine(sites, amount(), neighbours)
            .as((id, kwh, from) -> transfer(id, transferredIn(kwh, KILOWATT_HOUR), from));
    return Arbitraries.oneOf(bought, given, taken).list().ofMaxSize(12);
  }

  private static Activity transfer(int id, AnAmount amount, int neighbour) {
    int other = neighbour == id ? 4 : neighbour;
    return site(id).uses(amount.of(ELECTRICITY), other);
  }

  private static Arbitrary<String> amount() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, new BigDecimal("999999999"))
        .ofScale(9)
        .map(BigDecimal::toPlainString);
  }

  private static Set<Account> accounts(Collection<Balance> balances) {
    return balances.stream().map(Balance::account).collect(Collectors.toSet());
  }

  private static Map<Account, BigDecimal> sums(Collection<Balance> balances, Set<Integer> members) {
    return accounts(balances).stream()
        .collect(
            Collectors.toMap(
                account -> account,
                account -> sum(balances, account, members).stripTrailingZeros()));
  }

  private BigDecimal used(Collection<Activity> rows, Set<Integer> members) {
    return sum(balances(rows), KWH, members);
  }

  private static BigDecimal sum(
      Collection<Balance> balances, Account account, Set<Integer> members) {
    return sum(consolidated(balances, members), account);
  }

  private static List<Balance> consolidated(Collection<Balance> balances, Set<Integer> members) {
    return SubjectBalances.of(members, List.copyOf(balances), List.of()).consolidated();
  }

  private static BigDecimal sum(Collection<Balance> balances, Account account) {
    return balances.stream()
        .filter(balance -> balance.account() == account)
        .map(Balance::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// What the store does: sums by site, counterparty and account.
  private List<Balance> balances(Collection<Activity> rows) {
    return ABalance.sum(
        rows.stream().flatMap(row -> posting.post(row).entries().stream()).toList());
  }
}
