package org.greenloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.greenloop.batch.issuing.LabelVerification;
import org.greenloop.batch.issuing.LabelVerification.Finding;
import org.greenloop.batch.issuing.LabelVerification.Verdict;
import org.greenloop.certificate.label.LabelFacts;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    header = {
      "Example:  ./greenloop verify out/label-COOL-1.pdf",
      "",
      "Says whether a label is valid, altered, by an unknown signer, revoked or expired. 查验标识。",
      ""
    },
    description = "Exit code 0 only for a valid label, 3 for any other.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("");

  @Option(names = "--json", description = "Print the verdict as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (ConfigurableApplicationContext context = workplace.open()) {
      Finding finding = context.getBean(LabelVerification.class).verify(bytes);
      if (json) {
        new Out().json(json(finding));
      } else {
        print(new Out(), finding, workplace.locale());
      }
      return finding.verdict() == Verdict.VALID ? ExitCode.OK : ExitCode.DATA;
    }
  }

  /// `valid`, `altered`, `unknown signer`, `revoked`, `expired`, `not in register`, `not a label`.
  static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", word(finding.verdict()));
    json.put(
        "reasons",
        finding.reasons().stream()
            .map(
                reason -> {
                  Map<String, Object> object = new LinkedHashMap<>();
                  object.put("code", reason.code());
                  object.put("detail", reason.detail());
                  return object;
                })
            .toList());
    json.put("serial", finding.facts().map(LabelFacts::serial).orElse(null));
    json.put("holder", finding.facts().map(LabelFacts::holder).orElse(null));
    json.put("period", finding.facts().map(LabelFacts::period).orElse(null));
    return json;
  }

  static void print(Out out, Finding finding, Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.greenloop.cli.verify",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    out.line(words.getString("verdict." + finding.verdict().name()));
    finding
        .facts()
        .ifPresent(
            facts -> {
              out.line("  " + words.getString("serial") + facts.serial());
              out.line("  " + words.getString("holder") + facts.holder());
              out.line("  " + words.getString("period") + facts.period());
            });
    finding
        .reasons()
        .forEach(
            reason ->
                out.line("  " + words.getString("reason." + reason.code()) + reason.detail()));
    finding.facts().ifPresent(facts -> out.line("  " + words.getString("compare")));
  }
}
