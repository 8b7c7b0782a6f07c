package org.greenloop.accounting.custody;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers codes in the order in which they come. All codes lie in one array of bytes: a million of
/// them take their own length and some ten bytes each, where a map of strings takes a hundred.
final class CodeTable {

  private static final int NONE = -1;

  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[1 << 6];
  private int[] slots = emptySlots(1 << 7);
  private int size;

  private static int[] emptySlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, NONE);
    return slots;
  }

  int size() {
    return size;
  }

  /// The number of a code; a new one where it has none.
  int numberOf(String code) {
    byte[] text = code.getBytes(StandardCharsets.UTF_8);
    int slot = slotOf(text);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    int start = start(size);
    if (start + text.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + text.length, grown(bytes.length)));
    }
    System.arraycopy(text, 0, bytes, start, text.length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size));
    }
    ends[size] = start + text.length;
    slots[slot] = size++;
    if (2 * size > slots.length) {
      spread();
    }
    return size - 1;
  }

  /// The number of a code, or -1.
  int find(String code) {
    return slots[slotOf(code.getBytes(StandardCharsets.UTF_8))];
  }

  String code(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int slotOf(byte[] text) {
    int slot = spreadHash(text, 0, text.length) & (slots.length - 1);
    while (slots[slot] != NONE && !matches(slots[slot], text)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean matches(int number, byte[] text) {
    return Arrays.equals(bytes, start(number), ends[number], text, 0, text.length);
  }

  private void spread() {
    slots = emptySlots(Math.multiplyExact(2, slots.length));
    for (int number = 0; number < size; number++) {
      int slot = spreadHash(bytes, start(number), ends[number]) & (slots.length - 1);
      while (slots[slot] != NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number;
    }
  }

  private static int spreadHash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15) ^ (hash >>> 7);
  }

  static int grown(int length) {
    return Math.addExact(length, (length >> 1) + 1);
  }
}
