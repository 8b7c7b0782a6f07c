package org.greenloop.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.greenloop.accounting.activity.Submission.Acceptance;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Closing;
import org.greenloop.accounting.indicator.Closings;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.quantity.Rounding;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.ClosedMetrics.PeriodMetrics;
import org.greenloop.batch.closing.ClosingReceipt;
import org.greenloop.batch.closing.MonthClosing;
import org.greenloop.batch.intake.FileImport;
import org.greenloop.batch.intake.ImportReceipt;
import org.greenloop.batch.intake.ImportRequest;
import org.greenloop.batch.job.Progress;
import org.greenloop.config.GreenloopApplication;
import org.greenloop.store.embedded.EmbeddedPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The application without its pages, over a database of its own.
///
/// All worlds of a JVM share one server. A world that took long to make is made once and copied.
final class World implements AutoCloseable {

  private static final AtomicInteger WORLDS = new AtomicInteger();

  private final String name;
  private final ConfigurableApplicationContext context;

  private World(String name) {
    this.name = name;
    this.context =
        new SpringApplicationBuilder(GreenloopApplication.class)
            .web(WebApplicationType.NONE)
            .properties(settings(name))
            .properties(Map.of("spring.main.lazy-initialization", true))
            .run();
  }

  private static Map<String, Object> settings(String name) {
    return Map.of(
        "greenloop.data", data(name).toString(),
        "greenloop.database-url", Server.url(name),
        "greenloop.database-user", Server.POSTGRES.user(),
        "greenloop.database-password", Server.POSTGRES.password());
  }

  private static Path data(String name) {
    return Server.FOLDER.resolve(name);
  }

  /// Where its keys and files are.
  Path data() {
    return data(name);
  }

  /// A world in which nothing has happened.
  static World empty() {
    String name = "world_" + WORLDS.incrementAndGet();
    Server.run("CREATE DATABASE " + name);
    return new World(name);
  }

  /// A world in which everything has happened that happened in `original`, which is closed.
  static World copyOf(World original) {
    String name = "world_" + WORLDS.incrementAndGet();
    Server.run("CREATE DATABASE " + name + " TEMPLATE " + original.name);
    return new World(name);
  }

  <T> T get(Class<T> part) {
    return context.getBean(part);
  }

  JdbcClient database() {
    return JdbcClient.create(get(javax.sql.DataSource.class));
  }

  /// Hands in master data.
  ImportReceipt register(Path file) {
    return take(file, Optional.empty(), Acceptance.PARTIAL, Optional.empty());
  }

  /// Hands in facts of a company; good rows are kept.
  ImportReceipt take(Path file, String company) {
    return take(file, Optional.of(company), Acceptance.PARTIAL, Optional.empty());
  }

  ImportReceipt takeAllOrNothing(Path file, String company) {
    return take(file, Optional.of(company), Acceptance.ALL_OR_NOTHING, Optional.empty());
  }

  ImportReceipt correct(Path file, String company, String reason) {
    return take(file, Optional.of(company), Acceptance.PARTIAL, Optional.of(reason));
  }

  ImportReceipt take(
      Path file, Optional<String> company, Acceptance acceptance, Optional<String> correction) {
    List<ImportReceipt> receipts = takeAll(file, company, acceptance, correction);
    assertThat(receipts).hasSize(1);
    return receipts.getFirst();
  }

  /// A receipt for each sheet of a workbook.
  List<ImportReceipt> takeAll(
      Path file, Optional<String> company, Acceptance acceptance, Optional<String> correction) {
    try {
      return get(FileImport.class)
          .take(
              new ImportRequest(
                  file,
                  String.valueOf(file.getFileName()),
                  company,
                  acceptance,
                  Optional.empty(),
                  correction,
                  company.orElse("operator")),
              1000,
              Progress.SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ClosingReceipt close(YearMonth month) {
    return get(MonthClosing.class).close(month, Optional.empty(), Progress.SILENT);
  }

  void close(ReportingPeriod period) {
    period.months().forEach(this::close);
  }

  Subject subject(String code) {
    return get(Organizations.class).directory().find(code).orElseThrow();
  }

  PeriodMetrics metrics(String subject, String period) {
    return get(ClosedMetrics.class)
        .find(subject(subject).id(), ReportingPeriod.find(period).orElseThrow())
        .orElseThrow();
  }

  Metric metric(String subject, String period, String code) {
    return metrics(subject, period).find(code).orElseThrow();
  }

  /// One version of a closed month.
  Closing closing(String subject, YearMonth month, int version) {
    return get(Closings.class)
        .find(subject(subject).id(), month, Optional.of(version))
        .orElseThrow();
  }

  /// The last version of a closed month.
  Closing closing(String subject, YearMonth month) {
    return get(Closings.class).find(subject(subject).id(), month, Optional.empty()).orElseThrow();
  }

  /// Every closed figure of the months in the columns of the command `metrics`, in its order.
  List<String> csv(ReportingPeriod period) {
    List<String> lines = new ArrayList<>();
    List<Subject> subjects = get(Organizations.class).directory().list();
    for (YearMonth month : period.months()) {
      get(ClosedMetrics.class)
          .list(subjects.stream().map(Subject::id).toList(), ReportingPeriod.of(month))
          .forEach(metrics -> lines.addAll(lines(metrics)));
    }
    return lines;
  }

  private List<String> lines(PeriodMetrics metrics) {
    String subject = get(Organizations.class).directory().get(metrics.subjectId()).code();
    return metrics.metrics().stream()
        .map(
            metric ->
                String.join(
                    ",",
                    subject,
                    metrics.period().toString(),
                    metric.indicator().code(),
                    metric.value().map(Rounding::plain).orElse(""),
                    metric.indicator().unit(),
                    metric.availability() == Availability.AVAILABLE
                        ? metric.confidence().name()
                        : metric.availability().name(),
                    String.valueOf(metrics.version())))
        .toList();
  }

  /// The figures in force that stand on at least one entry, `subject,period,code` → exact value.
  Map<String, String> figures(ReportingPeriod period, List<String> codes) {
    return figures(period, codes, metric -> metric.entries() > 0);
  }

  /// Those that stand on no entry as well.
  Map<String, String> allFigures(ReportingPeriod period, List<String> codes) {
    return figures(period, codes, metric -> true);
  }

  private Map<String, String> figures(
      ReportingPeriod period, List<String> codes, Predicate<Metric> wanted) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Subject subject : get(Organizations.class).directory().list()) {
      for (YearMonth month : period.months()) {
        get(Closings.class)
            .find(subject.id(), month, Optional.empty())
            .ifPresent(
                closing ->
                    closing.metrics().stream()
                        .filter(metric -> codes.contains(metric.indicator().code()))
                        .filter(wanted)
                        .forEach(
                            metric ->
                                figures.put(
                                    subject.code() + "," + month + "," + metric.indicator().code(),
                                    metric.value().map(Rounding::plain).orElse("none"))));
      }
    }
    return figures;
  }

  long count(String table) {
    return database().sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
  }

  /// The one server, started when the first world is made and gone when the JVM ends.
  private static final class Server {

    static final Path FOLDER = folder();
    static final EmbeddedPostgres POSTGRES =
        EmbeddedPostgres.start(
            FOLDER,
            close ->
                Runtime.getRuntime()
                    .addShutdownHook(
                        new Thread(
                            () -> {
                              close.run();
                              delete(FOLDER);
                            })));

    private Server() {}

    static String url(String database) {
      return "jdbc:postgresql://127.0.0.1:" + POSTGRES.port() + "/" + database;
    }

    static void run(String sql) {
      try (Connection connection =
              DriverManager.getConnection(url("postgres"), POSTGRES.user(), POSTGRES.password());
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory(
            Files.createDirectories(Path.of("target").toAbsolutePath()), "arrow");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
