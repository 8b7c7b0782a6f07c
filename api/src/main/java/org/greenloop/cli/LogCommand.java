package org.greenloop.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.greenloop.accounting.transparency.LabelLog.StoredCheckpoint;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.accounting.transparency.LogAudit;
import org.greenloop.batch.issuing.Serial;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.signing.SigningKey;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "log",
    header = {
      "Example:  ./greenloop log audit",
      "",
      "Signs, proves and audits the transparency log of labels. 标识透明日志。",
      ""
    },
    description =
        "Every label that is issued or taken back is an entry of a log that is only added to. docs/transparency-log.md says"
            + " how others check it.",
    mixinStandardHelpOptions = true,
    subcommands = {
      LogCommand.Signing.class,
      LogCommand.Proving.class,
      LogCommand.Auditing.class,
      LogCommand.Keys.class
    })
final class LogCommand {

  @Command(
      name = "checkpoint",
      header = {"Example:  ./greenloop log checkpoint > checkpoint.txt", ""},
      description =
          "Signs the log as it is now and prints the signed note, to be kept elsewhere. 签发检查点。",
      mixinStandardHelpOptions = true)
  static final class Signing implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Override
    public Integer call() {
      try (ConfigurableApplicationContext context = workplace.open()) {
        StoredCheckpoint checkpoint = context.getBean(LogDesk.class).sign();
        System.out.print(checkpoint.note());
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "proof",
      header = {
        "Example:  ./greenloop log proof GL-0000-0000-0000-0000-0 --out label.tlog-proof",
        ""
      },
      description =
          "Proves that the log has a label: the file that verify --proof asks for. 出具包含证明。",
      mixinStandardHelpOptions = true)
  static final class Proving implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Parameters(paramLabel = "SERIAL")
    String serial = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Default: print it")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
      try (ConfigurableApplicationContext context = workplace.open()) {
        LabelProof proof =
            Serial.find(serial)
                .flatMap(known -> context.getBean(LogDesk.class).find(known.text()))
                .orElseThrow(() -> new NotFound("the log has no label " + serial));
        if (out.toString().isEmpty()) {
          System.out.print(proof.text());
        } else {
          Files.writeString(out, proof.text());
        }
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "key",
      header = {"Example:  ./greenloop log key --out trust", ""},
      description =
          "Prints the public key of the log. With --out it is written, with the certificate that labels are signed with:"
              + " what verify needs offline. 导出公钥。",
      mixinStandardHelpOptions = true)
  static final class Keys implements Callable<Integer> {

    @Mixin Workplace workplace = new Workplace();

    @Option(names = "--out", paramLabel = "DIR")
    Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
      try (ConfigurableApplicationContext context = workplace.open()) {
        String key = context.getBean(LogDesk.class).key().text() + "\n";
        System.out.print(key);
        if (!out.toString().isEmpty()) {
          Files.createDirectories(out);
          Files.writeString(out.resolve("log-key.txt"), key);
          byte[] certificate = context.getBean(SigningKey.class).certificate().getEncoded();
          Files.writeString(
              out.resolve("certificate.pem"),
              "-----BEGIN CERTIFICATE-----\n"
                  + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                      .encodeToString(certificate)
                  + "\n-----END CERTIFICATE-----\n");
        }
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "audit",
      header = {"Example:  ./greenloop log audit --checkpoint kept.txt", ""},
      description =
          "Builds the tree again and compares it with the hashes that are kept, the checkpoints, the register and the"
              + " documents. Exit code 3 when something differs. 审计日志。",
      mixinStandardHelpOptions = true)
  static final class Auditing implements Callable<Integer> {

    private static final int SHOWN = 50;

    @Mixin Workplace workplace = new Workplace();

    @Option(
        names = "--checkpoint",
        paramLabel = "FILE",
        description = "Checkpoints that were kept elsewhere: the log has to contain them.")
    List<Path> kept = new ArrayList<>();

    @Option(names = "--json", description = "Print the report as JSON.")
    boolean json;

    @Override
    public Integer call() throws IOException {
      List<String> notes = new ArrayList<>();
      for (Path file : kept) {
        notes.add(Files.readString(file));
      }
      try (ConfigurableApplicationContext context = workplace.open()) {
        LogAudit.Report report = context.getBean(LogDesk.class).audit(notes);
        if (json) {
          new Out().json(json(report));
        } else {
          print(new Out(), report, workplace.isChinese());
        }
        return report.isSound() ? ExitCode.OK : ExitCode.DATA;
      }
    }

    private static void print(Out out, LogAudit.Report report, boolean chinese) {
      out.line(
          (chinese ? "%d 条记录，%d 个检查点，根 %s" : "%d entries, %d checkpoints, root %s")
              .formatted(report.size(), report.checkpoints(), report.root().base64()));
      if (report.isSound()) {
        out.line(chinese ? "日志、检查点、名册与文件一致。" : "Log, checkpoints, register and documents agree.");
        return;
      }
      report
          .firstBadIndex()
          .ifPresent(
              index ->
                  out.line((chinese ? "第一条有问题的记录：%d" : "First bad entry: %d").formatted(index)));
      report.faults().stream()
          .limit(SHOWN)
          .forEach(fault -> out.line("  " + word(fault.kind(), chinese) + "  " + fault.found()));
      if (report.faults().size() > SHOWN) {
        out.line(
            (chinese ? "  … 另有 %d 处" : "  … and %d more")
                .formatted(report.faults().size() - SHOWN));
      }
    }

    private static String word(LogAudit.Kind kind, boolean chinese) {
      return switch (kind) {
        case NUMBERING -> chinese ? "编号" : "numbering";
        case ENTRY -> chinese ? "记录" : "entry";
        case NODE -> chinese ? "散列" : "hash";
        case CHECKPOINT -> chinese ? "检查点" : "checkpoint";
        case REGISTER -> chinese ? "名册" : "register";
        case DOCUMENT -> chinese ? "文件" : "document";
      };
    }

    private static Map<String, Object> json(LogAudit.Report report) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("sound", report.isSound());
      json.put("size", report.size());
      json.put("root", report.root().base64());
      json.put("checkpoints", report.checkpoints());
      report.firstBadIndex().ifPresent(index -> json.put("firstBadIndex", index));
      json.put(
          "faults",
          report.faults().stream()
              .map(
                  fault -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("kind", fault.kind().name());
                    fault.index().ifPresent(index -> one.put("index", index));
                    one.put("found", fault.found());
                    return one;
                  })
              .toList());
      return json;
    }
  }
}
