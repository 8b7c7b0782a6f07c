package org.greenloop.batch.footprint;

/// What an archive of processes may hold. A database of 20 000 processes has some 30 000 files and
/// 1 GB unpacked; everything is counted while it is unpacked.
final class ArchiveLimits {

  /// Files in the archive; from 65 535 on the directory has another form.
  static final int ENTRIES = 60_000;

  /// Of the table of contents, which the JDK reads as a whole.
  static final int DIRECTORY_BYTES = 16 * 1024 * 1024;

  /// Unpacked, of one file.
  static final long ENTRY_BYTES = 64L * 1024 * 1024;

  /// Unpacked, of all files.
  static final long TOTAL_BYTES = 2L * 1024 * 1024 * 1024;

  /// Unpacked to packed. JSON has 5 to 20; deflate cannot exceed 1032.
  static final int RATIO = 200;

  /// Unpacked bytes below which the ratio says nothing.
  static final long RATIO_FROM = 1024 * 1024;

  /// Objects and lists within each other; the schema needs about six.
  static final int DEPTH = 64;

  private ArchiveLimits() {}
}
