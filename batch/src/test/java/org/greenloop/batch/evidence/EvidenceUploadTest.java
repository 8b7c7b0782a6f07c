package org.greenloop.batch.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.greenloop.accounting.evidence.AttachmentRefused;
import org.greenloop.accounting.evidence.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceUploadTest {

  private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n");
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0x1A, 10, 0, 0, 0, 13};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(ascii("<x/>"));
      }
    }
    return bytes.toByteArray();
  }

  private static FileType type(String name, byte[] content) {
    return EvidenceUpload.read(name, content).attachment().type();
  }

  private static void refused(String name, byte[] content) {
    assertThatThrownBy(() -> EvidenceUpload.read(name, content))
        .as(name)
        .isInstanceOf(AttachmentRefused.class)
        .hasMessageStartingWith(name)
        .hasMessageContaining("attach PDF, PNG, JPEG, XLSX or CSV");
  }

  @Test
  void a_file_is_taken_by_its_name_and_its_content() throws IOException {
    assertThat(type("a.pdf", PDF)).isEqualTo(FileType.PDF);
    assertThat(type("a.PNG", PNG)).isEqualTo(FileType.PNG);
    assertThat(type("a.jpg", JPEG)).isEqualTo(FileType.JPEG);
    assertThat(type("a.jpeg", JPEG)).isEqualTo(FileType.JPEG);
    assertThat(type("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
        .isEqualTo(FileType.XLSX);
    assertThat(type("a.csv", "站点,数量\nA,1\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FileType.CSV);
    assertThat(type("a.csv", "站点,数量\nA,1\n".getBytes(Charset.forName("GB18030"))))
        .isEqualTo(FileType.CSV);
  }

  @Test
  void a_name_that_says_something_else_than_the_content_is_refused() throws IOException {
    refused("a.pdf", PNG);
    refused("a.png", PDF);
    refused("a.jpg", PNG);
    refused("a.csv", PDF);
    refused("a.csv", PNG);
    refused("a.csv", new byte[0]);
    refused("a.xlsx", PDF);
    refused("a.xlsx", zip("word/document.xml", "[Content_Types].xml"));
    refused("a.pdf", new byte[0]);
  }

  @Test
  void a_workbook_with_macros_is_refused() throws IOException {
    refused("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"));
  }

  @Test
  void a_workbook_cut_short_or_with_a_false_directory_is_refused() throws IOException {
    byte[] whole = zip("[Content_Types].xml", "xl/workbook.xml");
    refused("a.xlsx", java.util.Arrays.copyOf(whole, whole.length - 30));
    // The place of the directory, four bytes before the two of the comment's length.
    byte[] elsewhere = whole.clone();
    elsewhere[whole.length - 3] = 0x7F;
    refused("a.xlsx", elsewhere);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.xlsm", "pdf", "a.pdf.exe"})
  void other_kinds_of_file_are_refused(String name) {
    refused(name, PDF);
  }

  @Test
  void ten_megabytes_are_taken_and_one_byte_more_is_not() {
    byte[] most = java.util.Arrays.copyOf(PDF, 10 * 1024 * 1024);
    assertThat(EvidenceUpload.read("a.pdf", most).attachment().size()).isEqualTo(10_485_760);
    assertThatThrownBy(
            () -> EvidenceUpload.read("a.pdf", java.util.Arrays.copyOf(most, most.length + 1)))
        .isInstanceOfSatisfying(
            AttachmentRefused.class, refused -> assertThat(refused.isTooLarge()).isTrue())
        .hasMessageContaining("10485761");
  }

  @Test
  void a_path_and_what_does_not_print_are_no_part_of_a_name() {
    assertThat(EvidenceUpload.read("C:\\tmp\\..\\设计\u202E\n.pdf", PDF).attachment().fileName())
        .isEqualTo("设计.pdf");
    assertThat(EvidenceUpload.read("../../a.pdf", PDF).attachment().fileName()).isEqualTo("a.pdf");
    assertThat(EvidenceUpload.read("x".repeat(500) + ".pdf", PDF).attachment().fileName())
        .hasSize(200)
        .endsWith("x.pdf");
  }

  /// FIPS 180-2, appendix B.1.
  @Test
  void the_hash_is_that_of_the_bytes() {
    assertThat(EvidenceUpload.read("a.csv", ascii("abc")).attachment().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
