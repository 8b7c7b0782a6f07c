package org.greenloop.batch.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The names in the directory of a ZIP file. Nothing is unpacked, so nothing can unfold to
/// gigabytes.
final class ZipNames {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;

  private ZipNames() {}

  /// Empty where the bytes are no ZIP file, or its directory does not hold together.
  static List<String> of(byte[] content) {
    ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int lowest = Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT);
    for (int at = content.length - END_LENGTH; at >= lowest; at--) {
      if (zip.getInt(at) == END) {
        return names(zip, zip.getInt(at + 16), Short.toUnsignedInt(zip.getShort(at + 10)));
      }
    }
    return List.of();
  }

  private static List<String> names(ByteBuffer zip, int start, int count) {
    List<String> names = new ArrayList<>();
    int at = start;
    for (int i = 0; i < count; i++) {
      if (at < 0 || at > zip.limit() - ENTRY_LENGTH || zip.getInt(at) != ENTRY) {
        return List.of();
      }
      int name = Short.toUnsignedInt(zip.getShort(at + 28));
      int more =
          Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
      if (name > zip.limit() - at - ENTRY_LENGTH) {
        return List.of();
      }
      byte[] bytes = new byte[name];
      zip.get(at + ENTRY_LENGTH, bytes);
      names.add(new String(bytes, StandardCharsets.UTF_8));
      at += ENTRY_LENGTH + name + more;
    }
    return names;
  }
}
