package org.greenloop.batch.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// A part of a workbook while it is unpacked: counted, held against the limits, and checked against
/// its checksum at the end, which the JDK's random access to archives does not do.
final class PartStream extends FilterInputStream {

  private final String name;
  private final long packed;
  private final long checksum;
  private final CRC32 crc = new CRC32();
  private final TokenWatch tokens = new TokenWatch();
  private long unpacked;

  PartStream(InputStream unpacking, ZipEntry entry) {
    super(unpacking);
    this.name = entry.getName();
    this.packed = Math.max(1, entry.getCompressedSize());
    this.checksum = entry.getCrc();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int read;
    try {
      read = in.read(target, from, length);
    } catch (IOException e) {
      throw RefusedWorkbook.broken(name);
    }
    if (read < 0) {
      if (checksum >= 0 && crc.getValue() != checksum) {
        throw RefusedWorkbook.broken(name);
      }
      return read;
    }
    crc.update(target, from, read);
    unpacked += read;
    if (unpacked > SpreadsheetLimits.PART_BYTES) {
      throw RefusedWorkbook.limit(name, SpreadsheetLimits.PART_BYTES);
    }
    if (unpacked > SpreadsheetLimits.RATIO_FROM && unpacked / packed > SpreadsheetLimits.RATIO) {
      throw RefusedWorkbook.limit(name + " : 1", SpreadsheetLimits.RATIO);
    }
    if (tokens.longest(target, from, from + read) > SpreadsheetLimits.TOKEN_BYTES) {
      throw RefusedWorkbook.limit(name + " < >", SpreadsheetLimits.TOKEN_BYTES);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public long skip(long bytes) throws IOException {
    throw new UnsupportedOperationException("a part is read from its beginning to its end");
  }
}
