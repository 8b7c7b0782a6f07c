package org.greenloop.accounting.custody;

import java.util.Arrays;

/// Numbers codes in the order in which they come. All codes lie in one array of characters: a
/// million of them take their own length and some ten bytes each, where a map of strings takes a
/// hundred.
final class CodeTable {

  private static final int NONE = -1;

  private char[] characters = new char[1 << 10];
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
    int slot = slotOf(code);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    int start = start(size);
    int end = Math.addExact(start, code.length());
    if (end > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(end, grown(characters.length)));
    }
    code.getChars(0, code.length(), characters, start);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size));
    }
    ends[size] = end;
    slots[slot] = size++;
    if (2 * size > slots.length) {
      spread();
    }
    return size - 1;
  }

  /// The number of a code, or -1.
  int find(String code) {
    return slots[slotOf(code)];
  }

  String code(int number) {
    int start = start(number);
    return new String(characters, start, ends[number] - start);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int slotOf(String code) {
    int slot = firstSlot(code.hashCode());
    while (slots[slot] != NONE && !matches(slots[slot], code)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean matches(int number, String code) {
    int start = start(number);
    if (ends[number] - start != code.length()) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      if (characters[start + i] != code.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void spread() {
    slots = emptySlots(Math.multiplyExact(2, slots.length));
    for (int number = 0; number < size; number++) {
      int slot = firstSlot(hash(number));
      while (slots[slot] != NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number;
    }
  }

  private int firstSlot(int hash) {
    return (hash ^ (hash >>> 15) ^ (hash >>> 7)) & (slots.length - 1);
  }

  /// As [String#hashCode] is defined.
  private int hash(int number) {
    int hash = 0;
    for (int i = start(number); i < ends[number]; i++) {
      hash = 31 * hash + characters[i];
    }
    return hash;
  }

  static int grown(int length) {
    return Math.addExact(length, (length >> 1) + 1);
  }
}
