package org.greenloop.certificate.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.greenloop.certificate.label.LabelContent.BilingualName;
import org.greenloop.certificate.label.LabelContent.Kind;
import org.greenloop.certificate.layout.MissingGlyphException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class LabelMarkTest {

  private static final URI VERIFY = URI.create("https://label.example.org/v/" + Labels.SERIAL);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_code_on_the_picture_reads_as_the_verify_address(Kind kind) throws Exception {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(mark(kind, "恒美").png()));

    assertThat(read(picture)).isEqualTo(VERIFY.toString());
  }

  /// 60 mm at 600 dots an inch: 60 / 25.4 · 600 = 1417.3; 36 mm: 850.4.
  @Test
  void the_picture_is_60_by_36_mm() throws Exception {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(mark("恒美").png()));

    assertThat(picture.getWidth()).isEqualTo(1417);
    assertThat(picture.getHeight()).isEqualTo(850);
  }

  @Test
  void the_pdf_has_its_size_to_trim_to_three_millimetres_of_bleed_and_the_code() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(mark("恒美").pdf())) {
      PDPage page = pdf.getPage(0);
      double point = 25.4 / 72;

      assertThat(page.getTrimBox().getWidth() * point).isCloseTo(60, within(0.01));
      assertThat(page.getTrimBox().getHeight() * point).isCloseTo(36, within(0.01));
      assertThat(page.getBleedBox().getWidth() * point).isCloseTo(66, within(0.01));
      assertThat(page.getTrimBox().getLowerLeftX() * point).isCloseTo(3, within(0.01));
      // Letters are outlines, colours are those of a press.
      assertThat(page.getResources().getFontNames()).isEmpty();
      String painting = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(painting).contains(" k\n").doesNotContain(" rg\n");
      assertThat(read(new PDFRenderer(pdf).renderImageWithDPI(0, 300)))
          .isEqualTo(VERIFY.toString());
    }
  }

  @Test
  void the_svg_is_well_formed_and_says_what_it_shows_to_those_who_do_not_see_it() throws Exception {
    Document svg =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(mark("<恒美 & \"Co\">").svg()));

    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("绿色产品标识 Green Product Label " + Labels.SERIAL);
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .contains("<恒美 & \"Co\">", VERIFY.toString());
    assertThat(svg.getElementsByTagName("text").getLength()).isZero();
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void the_same_mark_is_the_same_bytes() {
    LabelMark mark = mark("恒美");

    assertThat(mark.svg()).isEqualTo(mark("恒美").svg());
    assertThat(mark.png()).isEqualTo(mark("恒美").png());
    assertThat(mark.pdf()).isEqualTo(mark("恒美").pdf());
  }

  @Test
  void a_name_of_sixty_characters_leaves_the_code_readable() throws Exception {
    byte[] png = mark("佛山顺德恒美".repeat(10)).png();

    assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(VERIFY.toString());
  }

  @Test
  void a_character_that_no_font_has_is_refused_with_its_field() {
    assertThatThrownBy(() -> mark("恒美🌱").svg())
        .isInstanceOf(MissingGlyphException.class)
        .hasMessageContaining("field holder");
  }

  @Test
  void an_address_that_does_not_carry_the_serial_is_refused() {
    assertThatThrownBy(
            () ->
                new LabelMark(
                    Kind.GREEN_PRODUCT,
                    Standing.IN_FORCE,
                    "GL-OTHER",
                    VERIFY,
                    new BilingualName("恒美", "Hengmei"),
                    new BilingualName("空调器", "Air conditioner"),
                    "方案",
                    LocalDate.of(2029, 3, 8),
                    Instant.EPOCH))
        .hasMessageContaining("does not carry the serial GL-OTHER");
  }

  private static LabelMark mark(String holder) {
    return mark(Kind.GREEN_PRODUCT, holder);
  }

  private static LabelMark mark(Kind kind, String holder) {
    return new LabelMark(
        kind,
        Standing.DEMO,
        Labels.SERIAL,
        VERIFY,
        new BilingualName(holder, "Hengmei"),
        new BilingualName("恒美 KFR-35GW 空调器", "Hengmei KFR-35GW air conditioner"),
        "绿色产品评价方案 2026 版",
        LocalDate.of(2029, 3, 8),
        Instant.parse("2026-03-09T01:30:00Z"));
  }

  private static String read(BufferedImage picture) throws Exception {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }
}
