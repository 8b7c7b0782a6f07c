package org.greenloop.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real server. The folder is made once, because making it takes longer than all the rest.
class EmbeddedPostgresTest {

  @TempDir static Path temporary;
  static Path data;

  @BeforeAll
  static void two_processes_that_start_a_new_folder_at_once_get_the_same_server() throws Exception {
    data = temporary.resolve("绿环 data");
    try (PostgresUserProcess one = PostgresUserProcess.of(data);
        PostgresUserProcess other = PostgresUserProcess.of(data)) {
      assertThat(one.port()).isEqualTo(other.port());
    }
    assertThat(servers()).isEmpty();
  }

  @AfterEach
  void nothing_is_left_running() {
    assertThat(servers()).isEmpty();
  }

  @Test
  void the_server_keeps_what_it_confirms_and_sorts_chinese() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
        Connection connection = connect(postgres)) {
      ServerCheck.require(connection);
      assertThat(ask(connection, "SHOW server_version_num")).startsWith("18");
      assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(connection, "SHOW server_encoding")).isEqualTo("UTF8");
      // Pinyin: an 安 < bei 北 < chong 重. By code point it would be 北 U+5317, 安 U+5B89, 重 U+91CD.
      assertThat(
              ask(
                  connection,
                  "SELECT string_agg(v, '' ORDER BY v) FROM (VALUES ('重'), ('北'), ('安')) t (v)"))
          .isEqualTo("安北重");
    }
  }

  @Test
  void the_password_is_asked_for_and_only_its_owner_can_read_it() throws Exception {
    Path password = data.resolve("postgres/password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertThat(postgres.password()).hasSize(48);
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void the_last_of_two_processes_stops_the_server() throws Exception {
    try (PostgresUserProcess other = PostgresUserProcess.of(data)) {
      int port = other.port();
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
        assertThat(postgres.port()).isEqualTo(port);
      }
      assertThat(servers()).isNotEmpty();
    }
    assertThat(servers()).isEmpty();
  }

  @Test
  void the_last_of_two_callers_in_one_process_stops_the_server() throws Exception {
    EmbeddedPostgres first = EmbeddedPostgres.start(data);
    EmbeddedPostgres second = EmbeddedPostgres.start(data);
    assertThat(second.port()).isEqualTo(first.port());
    first.close();
    first.close();
    try (Connection connection = connect(second)) {
      assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
    }
    second.close();
    assertThat(servers()).isEmpty();
  }

  @Test
  void the_server_of_a_killed_process_is_taken_over() throws Exception {
    PostgresUserProcess killed = PostgresUserProcess.of(data);
    int port = killed.port();
    killed.kill();
    assertThat(servers()).isNotEmpty();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertThat(postgres.port()).isEqualTo(port);
    }
  }

  @Test
  void what_was_confirmed_survives_the_killing_of_the_server() throws Exception {
    EmbeddedPostgres killed = EmbeddedPostgres.start(data);
    try (Connection connection = connect(killed)) {
      tell(connection, "CREATE TABLE IF NOT EXISTS kept (v integer)");
      tell(connection, "INSERT INTO kept SELECT generate_series(1, 1000)");
    }
    // A server process that is busy does not notice that its postmaster is gone, and holds on to
    // its memory.
    CompletableFuture<Void> busy =
        CompletableFuture.runAsync(
            () -> {
              try (Connection connection = connect(killed)) {
                tell(connection, "SELECT count(*) FROM generate_series(1, 100000000000)");
              } catch (SQLException ended) {
                return;
              }
            });
    waitUntilBusy(killed);
    ProcessHandle postmaster = ProcessHandle.of(postmasterProcess()).orElseThrow();
    postmaster.destroyForcibly();
    while (postmaster.isAlive()) {
      Thread.sleep(20);
    }
    // As the next process would find it: this one no longer counts.
    killed.close();

    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
        Connection connection = connect(postgres)) {
      // 1 + 2 + … + 1000 = 1000 × 1001 / 2
      assertThat(ask(connection, "SELECT sum(v) FROM kept")).isEqualTo("500500");
    }
    busy.join();
  }

  @Test
  void all_processes_of_the_server_killed_at_once_are_no_hindrance() throws Exception {
    PostgresUserProcess killed = PostgresUserProcess.of(data);
    killed.port();
    killed.kill();
    servers().forEach(ProcessHandle::destroyForcibly);
    EmbeddedPostgres.start(data).close();
  }

  @Test
  void every_process_of_the_server_bears_its_title() {
    Path cluster = data.resolve("postgres/cluster");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
      assertThat(postgres.port()).isPositive();
      // The postmaster, and at least checkpointer, background writer and WAL writer.
      assertThat(servers())
          .hasSizeGreaterThan(3)
          .allMatch(one -> Postmaster.bearsTitle(Path.of("/proc/" + one.pid()), cluster));
    }
  }

  @Test
  void a_process_number_that_now_belongs_to_a_stranger_is_no_hindrance() throws Exception {
    // Not this process: PostgreSQL itself never takes an ancestor for another server.
    Process stranger = new ProcessBuilder("sleep", "120").start();
    try {
      Files.writeString(
          data.resolve("postgres/cluster/postmaster.pid"),
          stranger.pid() + "\n/data\n1767225600\n5432\n");
      EmbeddedPostgres.start(data).close();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void a_folder_left_half_made_is_cleared_away(@TempDir Path fresh) throws Exception {
    Path half = Files.createDirectories(fresh.resolve("postgres.making-1/cluster/base"));
    Files.writeString(half.resolve("1"), "half");
    EmbeddedPostgres.start(fresh).close();
    assertThat(half).doesNotExist();
    assertThat(fresh.resolve("postgres/cluster/PG_VERSION")).exists();
  }

  @Test
  void a_server_that_cannot_start_says_why_and_what_helps() throws Exception {
    Path version = data.resolve("postgres/cluster/PG_VERSION");
    Files.writeString(version, "17\n");
    try {
      assertThatThrownBy(() -> EmbeddedPostgres.start(data))
          .isInstanceOf(DatabaseNotReadyException.class)
          .hasMessageContaining("initialized by PostgreSQL version 17")
          .hasMessageContaining("run the version of Greenloop that wrote it");
    } finally {
      Files.writeString(version, "18\n");
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  private static void tell(Connection connection, String order) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(order);
    }
  }

  private static void waitUntilBusy(EmbeddedPostgres postgres) throws Exception {
    try (Connection connection = connect(postgres)) {
      while (ask(
              connection,
              """
              SELECT count(*)
                FROM pg_stat_activity
               WHERE state = 'active'
                 AND query LIKE 'SELECT count(*) FROM generate_series%'
              """)
          .equals("0")) {
        Thread.sleep(20);
      }
    }
  }

  private static long postmasterProcess() throws IOException {
    return Postmaster.of(data.resolve("postgres/cluster")).orElseThrow().process();
  }

  private static List<ProcessHandle> servers() {
    return Postmaster.processes(data.resolve("postgres/cluster"));
  }
}
