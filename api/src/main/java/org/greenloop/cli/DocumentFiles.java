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

/// Writes issued documents into a folder, each file complete or not at all.
final class DocumentFiles {

  private DocumentFiles() {}

  /// `monthly-statement-COOL-1-GL-…-zh.pdf` and so in every language.
  static List<Path> write(
      IssuedDocument document, String subjectCode, IssuedDocuments register, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (IssuedDocument.File file : document.files()) {
      Path target =
          folder.resolve(
              "%s-%s-%s-%s.pdf"
                  .formatted(
                      document.kind().code(), subjectCode, document.serial(), file.language()));
      Path part = Files.createTempFile(folder, "document", ".part");
      Files.write(part, register.getFile(document.serial(), file.language()));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      files.add(target);
    }
    return files;
  }

  static Map<String, Object> json(IssuedDocument document, String subjectCode, List<Path> files) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", subjectCode);
    json.put("serial", document.serial());
    json.put("about", document.about());
    json.put("version", document.version());
    json.put("issuedAt", document.issuedAt().toString());
    json.put("files", files.stream().map(Path::toString).toList());
    return json;
  }
}
