package dev.eqdrive.egraph;

import java.util.Arrays;

/** A growing array of ints. */
public final class IntList {
  int[] data;
  int size;

  /** An empty list. */
  public IntList() {
    this(16);
  }

  /** An empty list with room for {@code capacity} elements. */
  public IntList(int capacity) {
    data = new int[Math.max(4, capacity)];
  }

  /** Appends a value. */
  public void add(int value) {
    if (size == data.length) data = Arrays.copyOf(data, size + (size >> 1) + 4);
    data[size++] = value;
  }

  /** The element at {@code index}. */
  public int get(int index) {
    return data[index];
  }

  /** Number of elements. */
  public int size() {
    return size;
  }

  /** Forgets all elements and keeps the memory. */
  public void clear() {
    size = 0;
  }

  /** Forgets all elements and, when it is large, the memory. */
  public void release() {
    size = 0;
    if (data.length > 1 << 12) data = new int[16];
  }

  /** Drops the elements from {@code newSize} on. */
  public void truncate(int newSize) {
    size = newSize;
  }

  void ensure(int more) {
    if (size + more > data.length) data = Arrays.copyOf(data, Math.max(size + more, size + (size >> 1) + 4));
  }

  /** Copy of the elements. */
  public int[] toArray() {
    return Arrays.copyOf(data, size);
  }
}
