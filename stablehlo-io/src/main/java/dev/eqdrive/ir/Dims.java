package dev.eqdrive.ir;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** An immutable list of longs: extents, dimension numbers, limits, strides. */
public final class Dims {
  /** The empty list. */
  public static final Dims EMPTY = new Dims(new long[0]);

  private final long[] values;

  private Dims(long[] values) {
    this.values = values;
  }

  public static Dims of(long... values) {
    return values.length == 0 ? EMPTY : new Dims(values.clone());
  }

  /** {@code size} copies of {@code value}. */
  public static Dims filled(int size, long value) {
    long[] result = new long[size];
    Arrays.fill(result, value);
    return of(result);
  }

  /** from, from + 1, …, to − 1. */
  public static Dims range(long from, long to) {
    return of(LongStream.range(from, to).toArray());
  }

  public int size() {
    return values.length;
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  public long get(int index) {
    return values[index];
  }

  /** Element as an int; throws ArithmeticException if it does not fit. */
  public int at(int index) {
    return Math.toIntExact(values[index]);
  }

  public long last() {
    return values[values.length - 1];
  }

  public int indexOf(long value) {
    for (int i = 0; i < values.length; i++) if (values[i] == value) return i;
    return -1;
  }

  public boolean contains(long value) {
    return indexOf(value) >= 0;
  }

  /** Product of all elements (1 if empty), saturating at Long.MAX_VALUE. */
  public long product() {
    long p = 1;
    for (long v : values) {
      long high = Math.multiplyHigh(p, v);
      p = high != 0 || p * v < 0 ? Long.MAX_VALUE : p * v;
      if (v == 0) return 0;
    }
    return p;
  }

  public long[] toArray() {
    return values.clone();
  }

  public LongStream stream() {
    return Arrays.stream(values);
  }

  public Dims map(LongUnaryOperator f) {
    return of(Arrays.stream(values).map(f).toArray());
  }

  public Dims sorted() {
    long[] v = values.clone();
    Arrays.sort(v);
    return of(v);
  }

  public boolean isSorted() {
    for (int i = 1; i < values.length; i++) if (values[i - 1] > values[i]) return false;
    return true;
  }

  public boolean allEqual(long value) {
    for (long v : values) if (v != value) return false;
    return true;
  }

  /** 0, 1, 2, … */
  public boolean isIdentity() {
    for (int i = 0; i < values.length; i++) if (values[i] != i) return false;
    return true;
  }

  /** result[i] = this[indices[i]]. */
  public Dims gather(Dims indices) {
    return indices.map(i -> values[Math.toIntExact(i)]);
  }

  /** The inverse of a permutation. */
  public Dims inverse() {
    long[] r = new long[values.length];
    for (int i = 0; i < values.length; i++) r[at(i)] = i;
    return of(r);
  }

  public Dims with(int index, long value) {
    long[] v = values.clone();
    v[index] = value;
    return of(v);
  }

  public Dims insert(int index, long value) {
    long[] v = new long[values.length + 1];
    System.arraycopy(values, 0, v, 0, index);
    v[index] = value;
    System.arraycopy(values, index, v, index + 1, values.length - index);
    return of(v);
  }

  public Dims remove(int index) {
    long[] v = new long[values.length - 1];
    System.arraycopy(values, 0, v, 0, index);
    System.arraycopy(values, index + 1, v, index, v.length - index);
    return of(v);
  }

  /** The elements whose positions are not in {@code positions}. */
  public Dims without(Dims positions) {
    long[] v = new long[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) if (!positions.contains(i)) v[n++] = values[i];
    return of(Arrays.copyOf(v, n));
  }

  public Dims append(long... more) {
    return concat(of(more));
  }

  public Dims concat(Dims other) {
    long[] v = Arrays.copyOf(values, values.length + other.values.length);
    System.arraycopy(other.values, 0, v, values.length, other.values.length);
    return of(v);
  }

  /** Elements from {@code from} (inclusive) to {@code to} (exclusive). */
  public Dims sub(int from, int to) {
    return of(Arrays.copyOfRange(values, from, to));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dims d && Arrays.equals(values, d.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
