package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * An immutable set of small ints that shares storage with the sets it was made from: a table of books of 64 pages of 512
 * bits, where equal pages and books of related sets are one array. Sets that grow along a chain cost a page and a book
 * each instead of a copy of everything, which keeps greedy extraction and dominators far from quadratic on deep graphs.
 */
final class PagedBits {
  /** Bits of a page. */
  static final int PAGE_BITS = 512;

  private static final int PAGE_WORDS = PAGE_BITS / Long.SIZE;
  private static final int BOOK_PAGES = 64;
  private static final int PAGE_SHIFT = 9;
  private static final int BOOK_SHIFT = 15;
  /** The page without members. */
  private static final long[] BLANK = new long[PAGE_WORDS];
  /** Books without members, by their number of pages: the last book of a set is as short as can be. */
  private static final long[][][] EMPTY = new long[BOOK_PAGES + 1][][];

  static {
    for (int pages = 0; pages < EMPTY.length; pages++) {
      EMPTY[pages] = new long[pages][];
      Arrays.fill(EMPTY[pages], BLANK);
    }
  }

  private final long[][][] books;

  private PagedBits(long[][][] books) {
    this.books = books;
  }

  /** The set without members, of ints below the given number. */
  static PagedBits empty(int universe) {
    int pages = (universe + PAGE_BITS - 1) >>> PAGE_SHIFT;
    long[][][] books = new long[(pages + BOOK_PAGES - 1) / BOOK_PAGES][][];
    for (int i = 0; i < books.length; i++) {
      books[i] = EMPTY[Math.min(BOOK_PAGES, pages - i * BOOK_PAGES)];
    }
    return new PagedBits(books);
  }

  private static boolean empty(long[][] book) {
    return book == EMPTY[book.length];
  }

  boolean contains(int member) {
    return (books[member >>> BOOK_SHIFT][page(member)][word(member)] >>> member & 1) != 0;
  }

  private static int page(int member) {
    return member >>> PAGE_SHIFT & BOOK_PAGES - 1;
  }

  private static int word(int member) {
    return member >>> 6 & PAGE_WORDS - 1;
  }

  /** The set with one more member; this set itself when it has it already. */
  PagedBits with(int member) {
    if (contains(member)) {
      return this;
    }
    long[][][] result = books.clone();
    long[][] book = result[member >>> BOOK_SHIFT].clone();
    long[] page = book[page(member)].clone();
    page[word(member)] |= 1L << member;
    book[page(member)] = page;
    result[member >>> BOOK_SHIFT] = book;
    return new PagedBits(result);
  }

  /** The union; one of both sets itself when it contains the other. */
  PagedBits union(PagedBits other) {
    long[][][] result = books;
    boolean all = true;
    for (int i = 0; i < books.length; i++) {
      long[][] book = unionBook(books[i], other.books[i]);
      all &= book == other.books[i];
      if (book != books[i]) {
        result = result == books ? books.clone() : result;
        result[i] = book;
      }
    }
    return result == books ? this : all ? other : new PagedBits(result);
  }

  private static long[][] unionBook(long[][] a, long[][] b) {
    if (a == b || empty(b)) {
      return a;
    }
    if (empty(a)) {
      return b;
    }
    long[][] result = a;
    boolean all = true;
    for (int i = 0; i < a.length; i++) {
      long[] page = unionPage(a[i], b[i]);
      all &= page == b[i];
      if (page != a[i]) {
        result = result == a ? a.clone() : result;
        result[i] = page;
      }
    }
    return all ? b : result;
  }

  private static long[] unionPage(long[] p, long[] q) {
    if (p == q || q == BLANK) {
      return p;
    }
    if (p == BLANK) {
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

  /** The intersection; this set itself when the other contains it. */
  PagedBits intersection(PagedBits other) {
    long[][][] result = books;
    for (int i = 0; i < books.length; i++) {
      long[][] book = intersectionBook(books[i], other.books[i]);
      if (book != books[i]) {
        result = result == books ? books.clone() : result;
        result[i] = book;
      }
    }
    return result == books ? this : new PagedBits(result);
  }

  private static long[][] intersectionBook(long[][] a, long[][] b) {
    if (a == b || empty(a) || empty(b)) {
      return empty(b) ? b : a;
    }
    long[][] result = a;
    boolean any = false;
    for (int i = 0; i < a.length; i++) {
      long[] page = intersectionPage(a[i], b[i]);
      any |= page != BLANK;
      if (page != a[i]) {
        result = result == a ? a.clone() : result;
        result[i] = page;
      }
    }
    return any ? result : EMPTY[a.length];
  }

  private static long[] intersectionPage(long[] p, long[] q) {
    if (p == q || p == BLANK || q == BLANK) {
      return q == BLANK ? BLANK : p;
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
      return BLANK;
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

  /** Whether both have the same members. */
  boolean same(PagedBits other) {
    if (books == other.books) {
      return true;
    }
    for (int i = 0; i < books.length; i++) {
      for (int k = 0; books[i] != other.books[i] && k < books[i].length; k++) {
        if (books[i][k] != other.books[i][k] && !Arrays.equals(books[i][k], other.books[i][k])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Sum of the weights of members that are not in {@code base}. */
  long weightBeyond(PagedBits base, long[] weights) {
    long sum = 0;
    for (int i = 0; i < books.length; i++) {
      for (int k = 0; books[i] != base.books[i] && !empty(books[i]) && k < books[i].length; k++) {
        long[] p = books[i][k];
        long[] q = base.books[i][k];
        for (int w = 0; p != q && p != BLANK && w < PAGE_WORDS; w++) {
          for (long bits = p[w] & ~q[w]; bits != 0; bits &= bits - 1) {
            sum = PlanSpace.plus(sum, weights[member(i, k, w, bits)]);
          }
        }
      }
    }
    return sum;
  }

  private static int member(int book, int page, int word, long bits) {
    return (book << BOOK_SHIFT) + (page << PAGE_SHIFT) + (word << 6) + Long.numberOfTrailingZeros(bits);
  }

  /** The members, ascending. */
  int[] members() {
    int count = 0;
    for (long[][] book : books) {
      for (int k = 0; !empty(book) && k < book.length; k++) {
        for (long word : book[k]) {
          count += Long.bitCount(word);
        }
      }
    }
    int[] members = new int[count];
    int next = 0;
    for (int i = 0; i < books.length; i++) {
      for (int k = 0; !empty(books[i]) && k < books[i].length; k++) {
        for (int w = 0; books[i][k] != BLANK && w < PAGE_WORDS; w++) {
          for (long bits = books[i][k][w]; bits != 0; bits &= bits - 1) {
            members[next++] = member(i, k, w, bits);
          }
        }
      }
    }
    return members;
  }
}
