package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * Immutable sets of small ints that share storage: a table of pages of 512 bits, where equal pages of related sets are
 * one array. Sets that grow along a chain cost a page each instead of a copy of everything, which keeps greedy
 * extraction and dominators far from quadratic on deep graphs.
 */
final class PagedBits {
  static final int PAGE_WORDS = 8;
  private static final int PAGE_SHIFT = 9;
  /** The page without members. */
  static final long[] EMPTY = new long[PAGE_WORDS];

  private PagedBits() {
  }

  static long[][] empty(int universe) {
    long[][] pages = new long[(universe + (1 << PAGE_SHIFT) - 1) >>> PAGE_SHIFT][];
    Arrays.fill(pages, EMPTY);
    return pages;
  }

  static boolean contains(long[][] set, int member) {
    return (set[member >>> PAGE_SHIFT][(member >>> 6) & (PAGE_WORDS - 1)] >>> member & 1) != 0;
  }

  static long[][] with(long[][] set, int member) {
    if (contains(set, member)) {
      return set;
    }
    long[][] result = set.clone();
    long[] page = result[member >>> PAGE_SHIFT].clone();
    page[(member >>> 6) & (PAGE_WORDS - 1)] |= 1L << member;
    result[member >>> PAGE_SHIFT] = page;
    return result;
  }

  /** The union; the first set itself when it contains the second. */
  static long[][] union(long[][] a, long[][] b) {
    if (a == b) {
      return a;
    }
    long[][] result = a;
    for (int i = 0; i < a.length; i++) {
      long[] page = unionPage(a[i], b[i]);
      if (page != a[i]) {
        if (result == a) {
          result = a.clone();
        }
        result[i] = page;
      }
    }
    return result;
  }

  private static long[] unionPage(long[] p, long[] q) {
    if (p == q || q == EMPTY) {
      return p;
    }
    if (p == EMPTY) {
      return q;
    }
    boolean isP = true;
    boolean isQ = true;
    for (int w = 0; w < PAGE_WORDS; w++) {
      long or = p[w] | q[w];
      isP &= or == p[w];
      isQ &= or == q[w];
    }
    if (isP || isQ) {
      return isP ? p : q;
    }
    long[] page = new long[PAGE_WORDS];
    for (int w = 0; w < PAGE_WORDS; w++) {
      page[w] = p[w] | q[w];
    }
    return page;
  }

  /** The intersection; the first set itself when it is contained in the second. */
  static long[][] intersection(long[][] a, long[][] b) {
    if (a == b) {
      return a;
    }
    long[][] result = a;
    for (int i = 0; i < a.length; i++) {
      long[] page = intersectionPage(a[i], b[i]);
      if (page != a[i]) {
        if (result == a) {
          result = a.clone();
        }
        result[i] = page;
      }
    }
    return result;
  }

  private static long[] intersectionPage(long[] p, long[] q) {
    if (p == q || p == EMPTY || q == EMPTY) {
      return q == EMPTY ? EMPTY : p;
    }
    boolean isP = true;
    boolean isQ = true;
    long any = 0;
    for (int w = 0; w < PAGE_WORDS; w++) {
      long and = p[w] & q[w];
      isP &= and == p[w];
      isQ &= and == q[w];
      any |= and;
    }
    if (any == 0) {
      return EMPTY;
    }
    if (isP || isQ) {
      return isP ? p : q;
    }
    long[] page = new long[PAGE_WORDS];
    for (int w = 0; w < PAGE_WORDS; w++) {
      page[w] = p[w] & q[w];
    }
    return page;
  }

  static boolean equal(long[][] a, long[][] b) {
    if (a == b) {
      return true;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i] && !Arrays.equals(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  /** Sum of the weights of members of {@code set} that are not in {@code base}. */
  static long weightBeyond(long[][] set, long[][] base, long[] weights) {
    long sum = 0;
    for (int i = 0; i < set.length; i++) {
      long[] p = set[i];
      long[] q = base[i];
      if (p == q || p == EMPTY) {
        continue;
      }
      for (int w = 0; w < PAGE_WORDS; w++) {
        for (long bits = p[w] & ~q[w]; bits != 0; bits &= bits - 1) {
          int member = (i << PAGE_SHIFT) + (w << 6) + Long.numberOfTrailingZeros(bits);
          sum = PlanSpace.plus(sum, weights[member]);
        }
      }
    }
    return sum;
  }

  static int[] members(long[][] set) {
    int count = 0;
    for (long[] page : set) {
      for (long word : page) {
        count += Long.bitCount(word);
      }
    }
    int[] members = new int[count];
    int next = 0;
    for (int i = 0; i < set.length; i++) {
      for (int w = 0; w < PAGE_WORDS; w++) {
        for (long bits = set[i][w]; bits != 0; bits &= bits - 1) {
          members[next++] = (i << PAGE_SHIFT) + (w << 6) + Long.numberOfTrailingZeros(bits);
        }
      }
    }
    return members;
  }
}
