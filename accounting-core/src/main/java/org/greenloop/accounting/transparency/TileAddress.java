package org.greenloop.accounting.transparency;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of a tile, 256 neighbouring hashes of one level, or of the bundle of 256 entries
/// below a tile of level 0; or of their beginning while there are fewer.
///
///     0/x001/x234/067       hashes 316 177 152 … of the leaves
///     1/000.p/17            the first 17 hashes over 256 leaves each
///     entries/000           the first 256 entries
///
/// Source: c2sp.org/tlog-tiles.
///
/// @param level in steps of eight levels of the tree; empty for entries
/// @param width how many there are, 1 to 256
public record TileAddress(OptionalInt level, long index, int width) {

  public static final int FULL = 256;

  /// Levels above have no complete tile in any log that fits into a `long`.
  private static final int HIGHEST = 7;

  private static final Pattern TEXT =
      Pattern.compile("(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

  public TileAddress {
    if (level.orElse(0) < 0 || level.orElse(0) > 63 || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException("tile " + level + "/" + index + " of " + width);
    }
  }

  /// The address behind `tile/`; empty when it is not written in its one form.
  public static Optional<TileAddress> find(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean entries = matcher.group(1).equals("entries");
    int level = entries ? 0 : Integer.parseInt(matcher.group(1));
    int width = Optional.ofNullable(matcher.group(3)).map(Integer::parseInt).orElse(FULL);
    if (level > 63 || width < 1 || width > FULL) {
      return Optional.empty();
    }
    TileAddress address =
        new TileAddress(
            entries ? OptionalInt.empty() : OptionalInt.of(level),
            Long.parseLong(matcher.group(2).replace("x", "").replace("/", "")),
            width);
    return Optional.of(address).filter(one -> one.text().equals(text));
  }

  public String text() {
    StringBuilder text = new StringBuilder(level.isPresent() ? level.getAsInt() + "/" : "entries/");
    String digits = String.valueOf(index);
    int groups = (digits.length() + 2) / 3;
    digits = "0".repeat(groups * 3 - digits.length()) + digits;
    for (int i = 0; i < groups; i++) {
      text.append(i < groups - 1 ? "x" : "").append(digits, i * 3, i * 3 + 3);
      text.append(i < groups - 1 ? "/" : "");
    }
    return width == FULL ? text.toString() : String.format(Locale.ROOT, "%s.p/%d", text, width);
  }

  public boolean isFull() {
    return width == FULL;
  }

  /// Level of the tree that its hashes are of.
  public int treeLevel() {
    return 8 * level.orElse(0);
  }

  /// Number of its first hash, or entry, in that level.
  public long first() {
    return index * FULL;
  }

  /// Whether a log of this many entries has all of it.
  public boolean isWithin(long size) {
    return level.orElse(0) <= HIGHEST
        && index <= (Long.MAX_VALUE - FULL) / FULL
        && first() + width <= size >> treeLevel();
  }
}
