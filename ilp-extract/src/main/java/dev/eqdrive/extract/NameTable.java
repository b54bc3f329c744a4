package dev.eqdrive.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Different names, numbered in the order in which they first came. They stay bytes until one is asked for. */
final class NameTable {
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;
  private static final int MIX = 0x9E3779B9;

  private byte[] bytes = new byte[1 << 12];
  /** Where each name ends; it begins where the one before ends. */
  private int[] ends = new int[256];
  private int[] hashes = new int[256];
  /** By hash, the number of a name plus 1. */
  private int[] slots = new int[512];
  private int size;

  /** A table of given names. */
  static NameTable of(String... names) {
    NameTable table = new NameTable();
    for (String name : names) {
      table.number(name);
    }
    return table;
  }

  /** How many names there are. */
  int size() {
    return size;
  }

  /** A name by its number. */
  String name(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** The number of a name, the next one where it is new. */
  int number(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return number(text, 0, text.length);
  }

  /** The same of a name in UTF-8. */
  int number(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    hash = (hash ^ hash >>> 15) * MIX;
    int mask = slots.length - 1;
    int slot = hash >>> 7 & mask;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (hashes[known] == hash && Arrays.equals(bytes, start(known), ends[known], text, from, to)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = size + 1;
    int start = start(size);
    if (bytes.length - start < to - from) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, 2L * bytes.length + to - from));
    }
    System.arraycopy(text, from, bytes, start, to - from);
    ends[size] = start + to - from;
    hashes[size] = hash;
    if (++size == ends.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    ends = Arrays.copyOf(ends, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    slots = new int[4 * size];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] >>> 7 & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = number + 1;
    }
  }
}
