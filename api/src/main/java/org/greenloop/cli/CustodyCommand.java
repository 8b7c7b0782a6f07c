package org.greenloop.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.greenloop.accounting.organization.ReportingPeriod;
import org.greenloop.accounting.organization.Subject;
import org.greenloop.batch.custody.CustodyFindings;
import org.greenloop.custody.FindingsJson;
import org.greenloop.wording.CustodyWording;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "custody",
    header = {
      "Example:  ./greenloop custody --period 2026-03 --json",
      "",
      "What reviewers should look at among the lots of a period. 监管链核查提示。",
      ""
    },
    description =
        "Findings V-801 to V-817. A finding is a question and refuses nothing; it belongs to the"
            + " month of its last event.",
    mixinStandardHelpOptions = true)
final class CustodyCommand implements Callable<Integer> {

  private static final CustodyWording WORDING = new CustodyWording();

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--period", required = true, paramLabel = "2026-03|2026Q1|2026")
  String period = "";

  @Option(names = "--json", description = "Print it as JSON.")
  boolean json;

  @Override
  public Integer call() {
    ReportingPeriod asked = Subjects.period(period);
    try (ConfigurableApplicationContext context = workplace.open()) {
      List<CustodyFindings.Found> findings = context.getBean(CustodyFindings.class).list(asked);
      if (json) {
        new Out().json(FindingsJson.of(asked, findings, workplace.locale()));
      } else {
        print(new Out(), findings, workplace.locale());
      }
    }
    return ExitCode.OK;
  }

  private static void print(Out out, List<CustodyFindings.Found> findings, Locale locale) {
    boolean chinese = Locale.CHINESE.equals(locale);
    if (findings.isEmpty()) {
      out.line(chinese ? "没有发现。" : "Nothing was found.");
      return;
    }
    for (CustodyFindings.Found found : findings) {
      CustodyWording.Worded worded = WORDING.word(found, locale);
      out.line(
          "%s  %s  %s"
              .formatted(found.last(), worded.message(), "[" + found.finding().kind().id() + "]"));
      line(out, chinese ? "要求" : "limit", worded.limit());
      line(out, chinese ? "批次" : "lots", String.join(" ", found.finding().lots()));
      line(out, chinese ? "事项" : "events", String.join("; ", found.finding().events()));
      line(
          out,
          chinese ? "询问" : "ask",
          String.join(" ", found.asked().stream().map(Subject::code).toList()));
      line(out, chinese ? "处理" : "do", worded.fix());
    }
  }

  private static void line(Out out, String name, String text) {
    if (!text.isEmpty()) {
      out.line("        " + name + ": " + text);
    }
  }
}
