package org.greenloop.arrow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.greenloop.batch.issuing.DocumentPrinter;
import org.greenloop.batch.issuing.Imprint;
import org.greenloop.certificate.document.DocumentFacts;

/// An empty page with the facts attached: issuing does not mind what documents look like.
final class PlainPrinter implements DocumentPrinter {

  private final UnaryOperator<String> change;
  private final AtomicInteger printed = new AtomicInteger();

  PlainPrinter() {
    this(UnaryOperator.identity());
  }

  /// @param change made to the attached text
  PlainPrinter(UnaryOperator<String> change) {
    this.change = change;
  }

  int printed() {
    return printed.get();
  }

  @Override
  public byte[] print(Imprint imprint) {
    printed.incrementAndGet();
    return pdf(change.apply(json(imprint.facts())));
  }

  static String json(DocumentFacts facts) {
    return facts.members().entrySet().stream()
        .map(member -> "\"%s\": \"%s\"".formatted(member.getKey(), member.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static byte[] pdf(String attached) {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("facts.json");
      file.setEmbeddedFile(
          new PDEmbeddedFile(
              pdf, new ByteArrayInputStream(attached.getBytes(StandardCharsets.UTF_8))));
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("facts.json", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      pdf.getDocumentCatalog().setNames(names);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
