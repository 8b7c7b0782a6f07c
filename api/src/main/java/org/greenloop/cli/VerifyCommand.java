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
import java.util.concurrent.Callable;
import org.greenloop.accounting.transparency.LogKey;
import org.greenloop.batch.issuing.DocumentVerification;
import org.greenloop.batch.issuing.DocumentVerification.Finding;
import org.greenloop.batch.issuing.DocumentVerification.Verdict;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.certificate.document.DocumentFacts;
import org.greenloop.config.GreenloopApplication;
import org.greenloop.wording.VerdictWording;
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
      "Says whether a label or another document is valid, altered, by an unknown signer, suspended, revoked, expired,",
      "superseded, other than the register has it, or not in the log. 查验标识或文件。",
      ""
    },
    description =
        "Exit code 0 only for a valid document, 3 for any other, 4 for a mistyped serial. Offline, on any machine: --certificate, --log-key and"
            + " --proof; then no data folder is opened, and what the register knows since is not asked.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Parameters(paramLabel = "FILE|SERIAL")
  String what = "";

  @Option(
      names = "--holder",
      paramLabel = "NAME",
      description = "With a serial: the holder that is printed, to be compared with the register.")
  Optional<String> holder = Optional.empty();

  @Option(
      names = "--subject",
      paramLabel = "CODE",
      description = "With a serial: the subject that is printed.")
  Optional<String> subject = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "With a serial: the period, lot or product that is printed.")
  Optional<String> period = Optional.empty();

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
    if (offline != null) {
      return say(offline.verify(Files.readAllBytes(Path.of(what))));
    }
    return Files.exists(Path.of(what)) ? ask(Files.readAllBytes(Path.of(what))) : askBySerial();
  }

  private int ask(byte[] bytes) {
    try (ConfigurableApplicationContext context = workplace.open()) {
      return say(context.getBean(DocumentVerification.class).verify(bytes));
    }
  }

  private int askBySerial() {
    Serial serial =
        Serial.find(what)
            .orElseThrow(
                () ->
                    new NotFound(
                        what.toUpperCase(Locale.ROOT).startsWith("GL")
                            ? new VerdictWording(workplace.locale()).mistyped(what)
                            : "there is no file " + what));
    try (ConfigurableApplicationContext context = workplace.open()) {
      return say(
          context
              .getBean(DocumentVerification.class)
              .verify(serial, new DocumentVerification.Printed(holder, subject, period)));
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

  /// `valid`, `altered`, `unknown signer`, `suspended`, `revoked`, `expired`, `superseded`, `differs`,
  /// `not in register`, `not in log`, `not a label`.
  static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Map<String, Object> json(Finding finding) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", word(finding.verdict()));
    json.put("sentence", new VerdictWording(Locale.ENGLISH).sentence(finding));
    json.put(
        "reasons",
        finding.reasons().stream()
            .map(
                reason -> {
                  Map<String, Object> object = new LinkedHashMap<>();
                  object.put("code", reason.code());
                  object.put("detail", reason.detail());
                  reason.since().ifPresent(day -> object.put("since", day.toString()));
                  return object;
                })
            .toList());
    json.put("kind", finding.facts().map(DocumentFacts::kind).orElse(null));
    json.put("serial", finding.facts().map(DocumentFacts::serial).orElse(null));
    json.put("holder", finding.facts().map(DocumentFacts::holder).orElse(null));
    json.put("period", finding.facts().map(DocumentFacts::period).orElse(null));
    return json;
  }

  static void print(Out out, Finding finding, Locale locale) {
    VerdictWording words = new VerdictWording(locale);
    out.line(words.sentence(finding));
    finding
        .facts()
        .ifPresent(
            facts -> {
              out.line("  " + words.fact("kind") + words.kind(finding));
              out.line("  " + words.fact("serial") + facts.serial());
              out.line("  " + words.fact("holder") + facts.holder());
              if (!facts.subject().isEmpty()) {
                out.line("  " + words.fact("subject") + facts.subject());
              }
              out.line("  " + words.fact("period") + facts.period());
            });
    if (finding.facts().isEmpty()) {
      finding
          .document()
          .ifPresent(
              document -> {
                out.line("  " + words.fact("kind") + words.kind(finding));
                out.line("  " + words.fact("serial") + document.serial());
                out.line("  " + words.fact("holder") + document.holder());
                out.line("  " + words.fact("period") + document.about());
              });
    }
    words.notes(finding).forEach(note -> out.line("  " + note));
    if (finding.facts().isPresent() || finding.document().isPresent()) {
      out.line("  " + words.compare());
    }
  }
}
