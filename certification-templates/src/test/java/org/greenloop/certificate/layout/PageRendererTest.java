package org.greenloop.certificate.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PageRendererTest {

  @Test
  void rows_are_repeated_and_a_value_that_looks_like_a_placeholder_stays() throws Exception {
    Fields fields =
        new Fields()
            .text("name", "{number} {name}")
            .rows(
                "rows",
                List.of(new Fields().text("number", "1"), new Fields().text("number", "2")));

    assertThat(text(print("plain", fields)))
        .containsExactly("{number} {name}", "1 of {number} {name}", "2 of {number} {name}");
  }

  @Test
  void an_element_for_no_rows_appears_when_there_are_none() throws Exception {
    Fields fields = new Fields().text("name", "A").rows("rows", List.of());

    assertThat(text(print("plain", fields))).containsExactly("A", "none");
  }

  @Test
  void a_template_that_asks_for_an_unknown_field_is_refused() {
    Fields fields = new Fields().text("name", "A").rows("rows", List.of());

    assertThatThrownBy(() -> print("unknown", fields))
        .hasMessageContaining("unknown.html: knows no field \"nobody\"");
  }

  @Test
  void two_who_need_a_typeface_at_once_get_two() {
    boolean same = Typeface.lend(one -> Typeface.lend(other -> one == other));

    assertThat(same).isFalse();
  }

  @Test
  void nothing_outside_is_fetched_and_a_template_that_tries_is_refused() throws Exception {
    Fields fields = new Fields().text("name", "A").rows("rows", List.of());
    try (ServerSocket outside = new ServerSocket(18457, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> print("outside", fields)).hasMessageContaining("faulty template");

      outside.setSoTimeout(200);
      assertThatThrownBy(
              () -> {
                try (Socket asked = outside.accept()) {
                  throw new AssertionError("asked by " + asked);
                }
              })
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static byte[] print(String template, Fields fields) {
    String folder = "/org/greenloop/certificate/layout/";
    return new PageRenderer()
        .render(
            new Print(
                Template.load(folder + template),
                fields,
                Wording.load(folder + "plain", Language.EN),
                new Print.Metadata(
                    "Plain",
                    "Nobody",
                    "Plain",
                    "urn:test",
                    "en",
                    Instant.parse("2026-01-01T00:00:00Z")),
                List.of("only"),
                (canvas, page) -> {},
                List.of(
                    new Attachment(
                        "a.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8)))));
  }

  private static List<String> text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).lines().map(String::strip).toList();
    }
  }
}
