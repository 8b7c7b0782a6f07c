package org.greenloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.greenloop.accounting.certification.Certifications;
import org.greenloop.accounting.certification.DocumentKind;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.accounting.certification.Label;
import org.greenloop.accounting.certification.StoredAssessment;
import org.greenloop.accounting.transparency.LabelProof;
import org.greenloop.batch.issuing.LabelIssuing;
import org.greenloop.batch.transparency.LogDesk;
import org.greenloop.certificate.label.LabelMark;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "issue",
    header = {
      "Example:  ./greenloop issue --scheme pilot-energy-carbon --subject COOL-1 --period 2025 --out out",
      "",
      "Issues the signed label of an approved assessment and its certificate, in Chinese, English and both. 签发标识与证书。",
      ""
    },
    description =
        "Issuing again writes the same documents; a label from before there were certificates gets its certificate"
            + " then. Beside them lies the proof that the transparency log has them. Exit code 5 when it is not"
            + " approved.",
    mixinStandardHelpOptions = true)
final class IssueCommand implements Callable<Integer> {

  @Mixin Workplace workplace = new Workplace();

  @Mixin AssessmentOptions assessment = new AssessmentOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the PDFs. Default: ./out")
  Path out = Path.of("out");

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = workplace.open()) {
      StoredAssessment stored = assessment.find(context);
      Label label = context.getBean(LabelIssuing.class).issue(stored);
      GraphUpdate.follow(context);
      List<Path> files =
          new ArrayList<>(
              write(label, context.getBean(Certifications.class), out, assessment.subject));
      files.addAll(
          writeMark(
              context.getBean(LabelIssuing.class).mark(label, stored), out, assessment.subject));
      LogDesk log = context.getBean(LogDesk.class);
      writeProof(DocumentKind.LABEL, label.serial(), log, out, assessment.subject)
          .ifPresent(files::add);
      Optional<IssuedDocument> certificate =
          context.getBean(Certifications.class).findCertificateOf(label.serial());
      List<Path> certificateFiles = new ArrayList<>();
      if (certificate.isPresent()) {
        certificateFiles.addAll(
            writeCertificate(
                certificate.get(),
                context.getBean(IssuedDocuments.class),
                log,
                out,
                assessment.subject));
      }
      if (json) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("serial", label.serial());
        object.put("validUntil", label.validUntil().toString());
        object.put("files", files.stream().map(Path::toString).toList());
        certificate.ifPresent(
            one -> {
              object.put("certificate", one.serial());
              object.put(
                  "certificateFiles", certificateFiles.stream().map(Path::toString).toList());
            });
        new Out().json(object);
      } else {
        Out printer = new Out();
        printer.line(label.serial());
        files.forEach(file -> printer.line("  " + file));
        certificate.ifPresent(one -> printer.line(one.serial()));
        certificateFiles.forEach(file -> printer.line("  " + file));
      }
    }
    return ExitCode.OK;
  }

  /// Writes the documents of a label, each complete or not at all.
  static List<Path> write(
      Label label, Certifications certifications, Path folder, String subjectCode)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Label.Document document : label.documents()) {
      Path file =
          folder.resolve(
              "label-%s-%s-%s.pdf".formatted(subjectCode, label.serial(), document.language()));
      Path part = Files.createTempFile(folder, "label", ".part");
      Files.write(part, certifications.getDocument(label.serial(), document.language()));
      Files.move(
          part,
          file,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      files.add(file);
    }
    return files;
  }

  /// Writes the small label for the product itself: for screens, for an office printer, for a
  /// press.
  static List<Path> writeMark(LabelMark mark, Path folder, String subjectCode) throws IOException {
    String name = "label-%s-%s-mark".formatted(subjectCode, mark.serial());
    Path svg = Files.write(folder.resolve(name + ".svg"), mark.svg());
    Path png = Files.write(folder.resolve(name + ".png"), mark.png());
    Path pdf = Files.write(folder.resolve(name + ".pdf"), mark.pdf());
    return List.of(svg, png, pdf);
  }

  /// Writes the certificate of a label in every language, and the proof that the log has it.
  static List<Path> writeCertificate(
      IssuedDocument certificate,
      IssuedDocuments register,
      LogDesk desk,
      Path folder,
      String subjectCode)
      throws IOException {
    List<Path> files =
        new ArrayList<>(DocumentFiles.write(certificate, subjectCode, register, folder));
    writeProof(certificate.kind(), certificate.serial(), desk, folder, subjectCode)
        .ifPresent(files::add);
    return files;
  }

  /// Writes the proof that the log has a document. It cannot be inside: the log has the hashes of
  /// its files.
  static Optional<Path> writeProof(
      DocumentKind kind, String serial, LogDesk desk, Path folder, String subjectCode)
      throws IOException {
    Optional<LabelProof> proof = desk.find(serial);
    if (proof.isEmpty()) {
      return Optional.empty();
    }
    Path file = folder.resolve("%s-%s-%s.tlog-proof".formatted(kind.code(), subjectCode, serial));
    Files.writeString(file, proof.get().text());
    return Optional.of(file);
  }
}
