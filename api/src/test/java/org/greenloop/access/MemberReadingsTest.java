package org.greenloop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.portal.PortalTest;
import org.greenloop.portal.PortalWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The promise that a company sees only its own rows, kept by the database when the code above
/// forgets it.
@PortalTest
class MemberReadingsTest {

  private static final List<String> TENANT_TABLES =
      List.of(
          "submission",
          "settlement",
          "energy_activity",
          "production_activity",
          "site_report",
          "ledger_entry",
          "balance",
          "closing",
          "metric");

  @Autowired private MemberReadings readings;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Organizations organizations;
  @Autowired private PortalWorld.Made world;

  private int company(String code) {
    return organizations.directory().find(code).orElseThrow().id();
  }

  private Viewer clerk(String code) {
    return new Viewer("clerk", "clerk", Role.CLERK, Optional.of(company(code)));
  }

  private Viewer reviewer() {
    return new Viewer("reviewer", "reviewer", Role.REVIEWER, Optional.empty());
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  @Test
  void sql_written_by_hand_sees_only_the_rows_of_the_own_company() {
    assertThat(world.valid().serial()).isNotEmpty();
    Set<Integer> companies =
        readings.read(
            clerk("EX-COOL"),
            () ->
                Set.copyOf(
                    jdbc.sql(
                            """
                            SELECT DISTINCT s.company_id
                            FROM ledger_entry e JOIN subject s ON s.id = e.site_id
                            """)
                        .query(Integer.class)
                        .list()));
    assertThat(companies).containsExactly(company("EX-COOL"));
  }

  @Test
  void no_tenant_table_shows_a_row_of_another_company_even_when_asked_for_it() {
    int kitchen = organizations.directory().find("KITCHEN-1").orElseThrow().id();
    long there = count("SELECT count(*) FROM ledger_entry WHERE site_id = " + kitchen);
    assertThat(there).isPositive();
    long seen =
        readings.read(
            clerk("EX-COOL"),
            () -> count("SELECT count(*) FROM ledger_entry WHERE site_id = " + kitchen));
    assertThat(seen).isZero();
    for (String table : TENANT_TABLES) {
      long all = count("SELECT count(*) FROM " + table);
      long own = readings.read(clerk("EX-COOL"), () -> count("SELECT count(*) FROM " + table));
      long everybodys = readings.read(reviewer(), () -> count("SELECT count(*) FROM " + table));
      assertThat(own).as(table).isPositive().isLessThan(all);
      assertThat(everybodys).as(table).isEqualTo(all);
    }
  }

  /// The world of these pages has no rows of every template; that they would be guarded is a
  /// policy.
  @Test
  void every_table_of_facts_shows_a_company_its_own_rows_only() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT c.relname
                    FROM pg_class c
                    WHERE c.relname LIKE '%\\_activity' AND c.relkind = 'r' AND NOT EXISTS (
                      SELECT 1 FROM pg_policies p
                      WHERE p.tablename = c.relname AND c.relrowsecurity)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void a_clerk_of_a_company_that_reported_nothing_sees_nothing() {
    for (String table : TENANT_TABLES) {
      assertThat(readings.read(clerk("EX-DYE"), () -> count("SELECT count(*) FROM " + table)))
          .as(table)
          .isZero();
    }
  }

  @Test
  void passwords_are_not_to_be_read_and_nothing_is_to_be_written() {
    assertThatThrownBy(
            () -> readings.read(reviewer(), () -> count("SELECT count(*) FROM account_holder")))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                readings.read(clerk("EX-COOL"), () -> jdbc.sql("DELETE FROM submission").update()))
        .rootCause()
        .hasMessageContaining("read-only");
  }

  /// Also after a reading that failed: a role that stayed on the connection would blind the jobs, a
  /// company that stayed would show its rows to the next.
  @Test
  void nothing_stays_on_the_connection_that_goes_back_to_the_pool() {
    for (int i = 0; i < 40; i++) {
      readings.read(clerk("EX-COOL"), () -> count("SELECT 1"));
      assertThatThrownBy(
              () -> readings.read(clerk("EX-COOL"), () -> count("SELECT count(*) FROM nowhere")))
          .isNotNull();
      List<String> left =
          jdbc.sql(
                  """
                  SELECT (current_user = session_user)::text
                    || coalesce(current_setting('app.company_id', true), '')
                    || coalesce(current_setting('app.scope', true), '')
                    || current_setting('transaction_read_only')
                  """)
              .query(String.class)
              .list();
      assertThat(left).containsExactly("trueoff");
    }
  }

  @Test
  void a_reading_inside_another_transaction_is_refused() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> readings.read(reviewer(), () -> count("SELECT 1"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("begins by itself");
  }
}
