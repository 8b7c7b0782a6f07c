package org.greenloop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.config.Checkup;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    header = {
      "Example:  ./greenloop doctor",
      "",
      "Checks what the service stands on and what it promises. 自检。",
      ""
    },
    description = "Exit code 3 when something does not hold.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Option(names = "--json", description = "Print the findings as JSON.")
  boolean json;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = workplace.open()) {
      List<Checkup.Finding> findings = context.getBean(Checkup.class).findings();
      Out out = new Out();
      if (json) {
        out.json(findings.stream().map(DoctorCommand::json).toList());
      } else {
        findings.forEach(
            finding ->
                out.line(
                    (finding.holds() ? "ok    " : "FAIL  ")
                        + finding.name()
                        + ": "
                        + finding.detail()));
      }
      return findings.stream().allMatch(Checkup.Finding::holds) ? ExitCode.OK : ExitCode.DATA;
    }
  }

  private static Map<String, Object> json(Checkup.Finding finding) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("check", finding.name());
    object.put("ok", finding.holds());
    object.put("detail", finding.detail());
    return object;
  }
}
