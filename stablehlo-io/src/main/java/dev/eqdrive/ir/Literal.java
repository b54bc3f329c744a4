package dev.eqdrive.ir;

import java.util.Arrays;

/**
 * The value of a constant: raw little-endian bytes as MLIR's dense attributes hold them (i1 and sub-byte integers take one
 * byte an element), or one element for a splat. Equality is bitwise, so −0 ≠ +0 and NaN payloads count.
 */
public final class Literal {
  private final TensorType type;
  private final byte[] data;
  private final boolean splat;
  private final int hash;

  private Literal(TensorType type, byte[] data, boolean splat) {
    this.type = type;
    this.data = data;
    this.splat = splat;
    this.hash = Arrays.hashCode(data) * 31 + type.hashCode() + (splat ? 1 : 0);
  }

  /** A splat of one element given as bytes. */
  public static Literal splat(TensorType type, byte[] element) {
    if (element.length != type.element().bytes())
      throw new IllegalArgumentException("splat of " + type + " from " + element.length + " bytes");
    return new Literal(type, element.clone(), true);
  }

  /** All elements; becomes a splat if they are bitwise equal. */
  public static Literal dense(TensorType type, byte[] bytes) {
    int width = type.element().bytes();
    if (bytes.length != type.elements() * width)
      throw new IllegalArgumentException(type + " from " + bytes.length + " bytes");
    boolean same = type.elements() > 0;
    for (int i = width; same && i < bytes.length; i++) same = bytes[i] == bytes[i - width];
    return same ? new Literal(type, Arrays.copyOf(bytes, width), true) : new Literal(type, bytes.clone(), false);
  }

  public TensorType type() {
    return type;
  }

  public boolean isSplat() {
    return splat;
  }

  /** The raw bytes: one element for a splat, all elements otherwise. */
  public byte[] bytes() {
    return data.clone();
  }

  /** Same element bytes in another shape; only for splats or equal element counts. */
  public Literal reshaped(Dims shape) {
    TensorType t = type.withShape(shape);
    if (!splat && t.elements() != type.elements()) throw new IllegalArgumentException(type + " to " + t);
    return new Literal(t, data, splat);
  }

  /** Raw bits of element {@code index} (at most 8 bytes wide), zero-extended. */
  public long bits(long index) {
    int width = type.element().bytes();
    int at = splat ? 0 : Math.toIntExact(index * width);
    long v = 0;
    for (int i = Math.min(width, 8) - 1; i >= 0; i--) v = v << 8 | data[at + i] & 0xff;
    return v;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Literal l && hash == l.hash && splat == l.splat && type.equals(l.type)
        && Arrays.equals(data, l.data);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return type + (splat ? " splat 0x" + Long.toHexString(bits(0)) : " of " + data.length + " bytes");
  }
}
