package org.greenloop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenloop.accounting.certification.IssuedDocument;
import org.greenloop.accounting.certification.IssuedDocuments;
import org.greenloop.batch.issuing.ContentIssuing;
import org.greenloop.certificate.content.Content;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/// Where an issued document is written to, and how it is told.
final class DocumentOutput {

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the PDFs. Default: ./out")
  Path out = Path.of("out");

  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  /// Issues a document, or finds the one that is there, and writes it in every language.
  <C extends Content> void issue(
      ConfigurableApplicationContext context, ContentIssuing.Order<C> order) throws IOException {
    IssuedDocument document = context.getBean(ContentIssuing.class).issue(order);
    List<Path> files = write(document, context.getBean(IssuedDocuments.class));
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("serial", document.serial());
      object.put("kind", document.kind().code());
      object.put("about", document.about());
      object.put("version", document.version());
      object.put("files", files.stream().map(Path::toString).toList());
      new Out().json(object);
    } else {
      Out printer = new Out();
      printer.line(document.serial());
      files.forEach(file -> printer.line("  " + file));
    }
  }

  /// Each complete or not at all.
  private List<Path> write(IssuedDocument document, IssuedDocuments register) throws IOException {
    Files.createDirectories(out);
    List<Path> files = new ArrayList<>();
    for (IssuedDocument.File each : document.files()) {
      Path file =
          out.resolve(
              "%s-%s-%s.pdf".formatted(document.kind().code(), document.serial(), each.language()));
      Path part = Files.createTempFile(out, "document", ".part");
      Files.write(part, register.getFile(document.serial(), each.language()));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      files.add(file);
    }
    return files;
  }
}
