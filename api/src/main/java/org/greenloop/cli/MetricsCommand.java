package org.greenloop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.accounting.indicator.Availability;
import org.greenloop.accounting.indicator.Metric;
import org.greenloop.accounting.organization.Organizations;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.accounting.organization.SubjectDirectory;
import org.greenloop.batch.closing.ClosedMetrics;
import org.greenloop.batch.closing.ClosedMetrics.PeriodMetrics;
import org.greenloop.wording.TrustText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "metrics",
    header = {
      "Example:  ./greenloop metrics --subject COOL-1 --period 2025-03 --format csv",
      "",
      "Prints the metrics of closed months. 指标。",
      ""
    },
    description =
        "A year has a value where all its months are closed. A figure without a value says why:"
            + " NOT_REPORTED, NOT_APPLICABLE, MISSING_FACTOR. uncertainty is ± %% at 95 %%, score points"
            + " of 100, completeness and estimated %% of reports and of rows.",
    mixinStandardHelpOptions = true)
final class MetricsCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--subject", description = "Code of a site, company or park. Default: all.")
  @Nullable String subject;

  @Option(names = "--period", required = true, paramLabel = "2025-03|2025|2023-2025")
  String period = "";

  @Option(names = "--format", description = "table (default), csv or json")
  Format format = Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      SubjectDirectory directory = context.getBean(Organizations.class).directory();
      List<Subject> subjects =
          subject == null ? directory.list() : List.of(Subjects.get(directory, subject));
      List<PeriodMetrics> metrics =
          context
              .getBean(ClosedMetrics.class)
              .list(subjects.stream().map(Subject::id).toList(), asked);
      if (metrics.isEmpty()) {
        throw new NotFound(
            period
                + " is not closed"
                + (subject == null ? "" : " for " + subject)
                + "; run: greenloop close --period "
                + period);
      }
      print(metrics, directory);
    }
    return ExitCode.OK;
  }

  private void print(List<PeriodMetrics> metrics, SubjectDirectory directory) {
    List<List<String>> rows = new ArrayList<>();
    for (PeriodMetrics subjectMetrics : metrics) {
      for (Metric metric : subjectMetrics.metrics()) {
        rows.add(row(directory.get(subjectMetrics.subjectId()), subjectMetrics, metric));
      }
    }
    List<String> columns =
        List.of(
            "subject",
            "period",
            "code",
            "value",
            "unit",
            "confidence",
            "version",
            "uncertainty",
            "score",
            "completeness",
            "estimated");
    switch (json ? Format.JSON : format) {
      case CSV -> new Out().csv(columns, rows);
      case JSON ->
          new Out()
              .json(
                  rows.stream()
                      .map(
                          row -> {
                            Map<String, Object> object = new LinkedHashMap<>();
                            for (int i = 0; i < columns.size(); i++) {
                              object.put(columns.get(i), row.get(i));
                            }
                            return object;
                          })
                      .toList());
      case TABLE -> new Out().table(columns, rows);
    }
  }

  /// The value is exact; a figure without one has an empty value and says why in place of its
  /// confidence.
  private static List<String> row(Subject subject, PeriodMetrics metrics, Metric metric) {
    return List.of(
        subject.code(),
        metrics.period().toString(),
        metric.indicator().code(),
        Out.plain(metric.value()),
        metric.indicator().unit(),
        metric.availability() == Availability.AVAILABLE
            ? metric.confidence().name()
            : metric.availability().name(),
        String.valueOf(metrics.version()),
        TrustText.uncertainty(metric),
        TrustText.score(metric),
        TrustText.completeness(metric),
        TrustText.estimated(metric));
  }
}
