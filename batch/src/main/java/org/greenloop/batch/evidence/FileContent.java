package org.greenloop.batch.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.greenloop.accounting.evidence.FileType;

/// Whether bytes are what the name of their file says.
final class FileContent {

  private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  private FileContent() {}

  static boolean is(FileType type, byte[] content) {
    return switch (type) {
      case PDF -> startsWith(content, PDF_START);
      case PNG -> startsWith(content, PNG_START);
      case JPEG -> startsWith(content, JPEG_START);
      case XLSX -> isWorkbook(content);
      case CSV -> isText(content);
    };
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length > start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  /// A workbook without macros.
  private static boolean isWorkbook(byte[] content) {
    List<String> names = ZipNames.of(content);
    return names.contains("[Content_Types].xml")
        && names.stream().anyMatch("xl/workbook.xml"::equalsIgnoreCase)
        && names.stream()
            .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
  }

  /// UTF-8 or GB18030, of printed characters, tabs and line ends.
  private static boolean isText(byte[] content) {
    for (byte b : content) {
      if ((b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') || b == 0x7F) {
        return false;
      }
    }
    return content.length > 0
        && (decodes(content, StandardCharsets.UTF_8)
            || decodes(content, Charset.forName("GB18030")))
        && !startsWith(content, PDF_START);
  }

  private static boolean decodes(byte[] content, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
