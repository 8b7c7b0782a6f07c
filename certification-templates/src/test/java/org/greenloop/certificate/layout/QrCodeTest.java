package org.greenloop.certificate.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Shape;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  /// The middle of every module of ZXing's own matrix is inside the outline if it is dark.
  @ParameterizedTest
  @ValueSource(strings = {"1", "https://label.example.org/v/GL-2026-7K4Q-9XWM-2D6T-HB3C"})
  void the_outline_is_around_all_dark_modules_and_no_other(String text) throws Exception {
    BitMatrix modules =
        new QRCodeWriter()
            .encode(
                text,
                BarcodeFormat.QR_CODE,
                0,
                0,
                Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    4));
    Shape outline = QrCode.outline(text);
    double unit = 1.0 / modules.getWidth();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        assertThat(outline.contains((x + 0.5) * unit, (y + 0.5) * unit))
            .as("module %d, %d", x, y)
            .isEqualTo(modules.get(x, y));
      }
    }
  }
}
