package dev.eqdrive.extract;

import java.util.Arrays;

/** A binary heap of ids ordered by (key, id); an id already in it can have its key lowered. */
final class LongHeap {
  private final long[] keys;
  private final int[] positions;
  private int[] heap;
  private int size;

  LongHeap(int ids) {
    keys = new long[ids];
    positions = new int[ids];
    Arrays.fill(positions, -1);
    heap = new int[Math.max(1, Math.min(ids, 64))];
  }

  boolean isEmpty() {
    return size == 0;
  }

  long key(int id) {
    return keys[id];
  }

  /** Inserts an id, or moves it forward when its key gets smaller. */
  void offer(int id, long key) {
    int at = positions[id];
    if (at < 0) {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, size * 2);
      }
      at = size++;
    } else if (key >= keys[id]) {
      return;
    }
    keys[id] = key;
    up(at, id);
  }

  int poll() {
    int top = heap[0];
    positions[top] = -1;
    int last = heap[--size];
    if (size > 0) {
      down(last);
    }
    return top;
  }

  private boolean less(int a, int b) {
    return keys[a] < keys[b] || (keys[a] == keys[b] && a < b);
  }

  private void up(int start, int id) {
    int at = start;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!less(id, heap[parent])) {
        break;
      }
      heap[at] = heap[parent];
      positions[heap[at]] = at;
      at = parent;
    }
    heap[at] = id;
    positions[id] = at;
  }

  private void down(int id) {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && less(heap[child + 1], heap[child])) {
        child++;
      }
      if (!less(heap[child], id)) {
        break;
      }
      heap[at] = heap[child];
      positions[heap[at]] = at;
      at = child;
    }
    heap[at] = id;
    positions[id] = at;
  }
}
