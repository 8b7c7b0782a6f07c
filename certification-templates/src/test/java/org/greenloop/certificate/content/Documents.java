package org.greenloop.certificate.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenloop.certificate.conformance.Sealed;
import org.greenloop.certificate.layout.Language;
import org.greenloop.certificate.layout.PdfRules;

/// Looks into printed documents.
public final class Documents {

  private Documents() {}

  public static List<String> pages(byte[] pdf) {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        pages.add(stripper.getText(document));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return pages;
  }

  /// Without spaces and line ends, which layout puts where it likes.
  public static String text(byte[] pdf) {
    return String.join("", pages(pdf)).replaceAll("\\s", "");
  }

  /// Attached files by name.
  public static Map<String, byte[]> attached(byte[] pdf) {
    Map<String, byte[]> files = new TreeMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, PDComplexFileSpecification> names =
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      for (Map.Entry<String, PDComplexFileSpecification> entry : names.entrySet()) {
        files.put(entry.getKey(), entry.getValue().getEmbeddedFile().toByteArray());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  public static byte[] attached(byte[] pdf, String name) {
    byte[] file = attached(pdf).get(name);
    if (file == null) {
      throw new AssertionError("no file " + name + " inside, only " + attached(pdf).keySet());
    }
    return file;
  }

  /// Prints a content for every seed, languages in turn: each is sealed and keeps the rules, and
  /// both forms of the data inside give the content back.
  public static <C extends Content> void printAll(
      int count,
      ContentData<C> data,
      LongFunction<C> content,
      BiFunction<C, Language, byte[]> print) {
    List<Language> languages = List.of(Language.values());
    for (int seed = 0; seed < count; seed++) {
      C one = content.apply(seed);
      Language language = languages.get(seed % languages.size());
      byte[] pdf = Sealed.of(print.apply(one, language));
      assertThat(PdfRules.brokenBy(pdf)).as("seed %d in %s", seed, language).isEmpty();
      assertThat(data.readJsonLd(attached(pdf, data.kind() + ".jsonld")))
          .as("JSON-LD of seed %d", seed)
          .isEqualTo(one);
      assertThat(data.readCsv(attached(pdf, data.kind() + ".csv")))
          .as("CSV of seed %d", seed)
          .isEqualTo(one);
    }
  }
}
