package org.greenloop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.greenloop.accounting.transparency.LogKey;
import org.greenloop.batch.issuing.LabelVerification;
import org.greenloop.batch.issuing.LabelVerification.Finding;
import org.greenloop.batch.issuing.LabelVerification.Verdict;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.config.GreenloopApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    header = {
      "Example:  ./greenloop verify out/label-COOL-1.pdf",
      "",
      "Says whether a label is valid, altered, by an unknown signer, revoked, expired or not in the log. 查验标识。",
      ""
    },
    description =
        "Exit code 0 only for a valid label, 3 for any other. Offline, on any machine: --certificate, --log-key and"
            + " --proof; then no data folder is opened, and what the register knows since is not asked.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Parameters(paramLabel = "FILE")
  Path file = Path.of("");

  @Option(names = "--json", description = "Print the verdict as JSON.")
  boolean json;

  @ArgGroup(exclusive = false)
  @Nullable Offline offline;

  /// What is needed where there is neither a register nor a network.
  static final class Offline {

    @Option(
        names = "--certificate",
        required = true,
        paramLabel = "FILE",
        description = "Of the alliance, as log key --out wrote it.")
    Path certificate = Path.of("");

    @Option(
        names = "--log-key",
        required = true,
        paramLabel = "FILE",
        description = "Public key of the log.")
    Path logKey = Path.of("");

    @Option(
        names = "--proof",
        required = true,
        paramLabel = "FILE",
        description = "The .tlog-proof beside the label.")
    Path proof = Path.of("");

    @Option(
        names = "--checkpoint",
        paramLabel = "FILE",
        description = "A checkpoint from elsewhere that the proof has to end in.")
    Optional<Path> checkpoint = Optional.empty();

    private Finding verify(byte[] bytes) throws IOException, CertificateException {
      LogKey key =
          LogKey.find(Files.readString(logKey).strip())
              .orElseThrow(() -> new IOException(logKey + " holds no public key of a log"));
      try (InputStream in = Files.newInputStream(certificate)) {
        X509Certificate signer =
            (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        return GreenloopApplication.offline(signer, key)
            .verify(
                bytes,
                Files.readString(proof),
                checkpoint.isPresent()
                    ? Optional.of(Files.readString(checkpoint.get()))
                    : Optional.empty());
      }
    }
  }

  @Override
  public Integer call() throws IOException, CertificateException {
    byte[] bytes = Files.readAllBytes(file);
    return offline == null ? ask(bytes) : say(offline.verify(bytes));
  }

  private int ask(byte[] bytes) {
    try (ConfigurableApplicationContext context = workplace.open()) {
      return say(context.getBean(LabelVerification.class).verify(bytes));
    }
  }

  private int say(Finding finding) {
    if (json) {
      new Out().json(json(finding));
    } else {
      print(new Out(), finding, workplace.locale());
    }
    return finding.verdict() == Verdict.VALID ? ExitCode.OK : ExitCode.DATA;
  }

  /// `valid`, `altered`, `unknown signer`, `revoked`, `expired`, `not in register`, `not in log`,
  /// `not a label`.
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
    json.put("serial", finding.facts().map(DocumentFacts::serial).orElse(null));
    json.put("holder", finding.facts().map(DocumentFacts::holder).orElse(null));
    json.put("period", finding.facts().map(DocumentFacts::period).orElse(null));
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
