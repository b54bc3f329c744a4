package dev.eqdrive.ir.fold;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Single elements: their bits, their values, and correct rounding between them. */
public final class Scalars {
  /** Integers up to this magnitude are exact doubles. */
  private static final double EXACT = 0x1p53;

  private Scalars() {
  }

  /** Whether arithmetic on this type is modelled: bool, integers, f16, bf16, f32, f64. */
  public static boolean modelled(ElementType e) {
    return switch (e) {
      case F16, BF16, F32, F64 -> true;
      default -> e.isInteger() || e.isBoolean();
    };
  }

  /** The element of a splat (or of a one-element constant) as a double, if it is exactly one. */
  public static OptionalDouble splatValue(Literal literal) {
    return isUniform(literal) ? value(literal.type().element(), literal.bits(0)) : OptionalDouble.empty();
  }

  /** A splat, or a constant of one element. */
  public static boolean isUniform(Literal literal) {
    return literal.isSplat() || literal.type().elements() == 1;
  }

  /** The value of an element as a double, if the type is modelled and the value is exactly a double. */
  public static OptionalDouble value(ElementType e, long bits) {
    if (e.isBoolean()) return OptionalDouble.of(bits == 0 ? 0 : 1);
    if (e.isFloat()) return modelled(e) ? OptionalDouble.of(toDouble(e, bits)) : OptionalDouble.empty();
    if (!e.isInteger()) return OptionalDouble.empty();
    long v = toLong(e, bits);
    boolean beyond = e == ElementType.UI64 && v < 0;
    return beyond || Math.abs((double) v) > EXACT ? OptionalDouble.empty() : OptionalDouble.of(v);
  }

  /** The value of a float element (f16, bf16, f32, f64). */
  public static double toDouble(ElementType e, long bits) {
    return switch (e) {
      case F64 -> Double.longBitsToDouble(bits);
      case F32 -> Float.intBitsToFloat((int) bits);
      case F16 -> Float.float16ToFloat((short) bits);
      case BF16 -> Float.intBitsToFloat((int) bits << 16);
      default -> throw new IllegalArgumentException(e + " is not modelled");
    };
  }

  /** The value of a bool or integer element, sign-extended for signed types; ui64 wraps into a long. */
  public static long toLong(ElementType e, long bits) {
    if (e.isBoolean()) return bits == 0 ? 0 : 1;
    int unused = 64 - e.bits();
    return e.kind() == ElementType.Kind.SIGNED ? bits << unused >> unused : bits << unused >>> unused;
  }

  /** A scalar index; unsigned values beyond a long saturate. */
  public static long index(Literal literal) {
    ElementType e = literal.type().element();
    long v = toLong(e, literal.bits(0));
    return e == ElementType.UI64 && v < 0 ? Long.MAX_VALUE : v;
  }

  /** The bits of an integer modulo 2ⁿ, or of a boolean. */
  public static long ofLong(ElementType e, long value) {
    if (e.isBoolean()) return value == 0 ? 0 : 1;
    int unused = 64 - e.bits();
    return value << unused >>> unused;
  }

  /** The bits of a value rounded to nearest, ties to even, in a float type. */
  public static long ofDouble(ElementType e, double value) {
    return switch (e) {
      case F64 -> Double.doubleToRawLongBits(value);
      case F32 -> Float.floatToRawIntBits((float) value) & 0xffffffffL;
      case F16 -> Float.floatToFloat16(oddRounded(value)) & 0xffffL;
      case BF16 -> bfloat(oddRounded(value));
      default -> throw new IllegalArgumentException(e + " is not modelled");
    };
  }

  /**
   * The float nearest to a double, rounded to odd: an inexact result has its last bit set, so that rounding it again
   * to a narrower type gives the correctly rounded result (Boldo and Melquiond, 2008).
   */
  private static float oddRounded(double value) {
    float f = (float) value;
    if (f == value || Double.isNaN(value)) return f;
    if (Float.isInfinite(f)) return Math.copySign(Float.MAX_VALUE, f);
    if ((Float.floatToRawIntBits(f) & 1) == 1) return f;
    return f < value ? Math.nextUp(f) : Math.nextDown(f);
  }

  private static long bfloat(float f) {
    int bits = Float.floatToRawIntBits(f);
    if (Float.isNaN(f)) return (bits >>> 16 | 0x40) & 0xffff;
    return (bits + 0x7fff + (bits >>> 16 & 1) >>> 16) & 0xffff;
  }

  /**
   * The bits of a value in any modelled type: rounded to nearest in float types, exact in integer and boolean types.
   * Empty if an integer type cannot hold it. Zero is also known in complex and narrow float types that have it.
   */
  public static OptionalLong bits(ElementType e, double value) {
    if (e.isBoolean()) return value == 0 || value == 1 ? OptionalLong.of((long) value) : OptionalLong.empty();
    if (e.isInteger()) {
      long v = (long) value;
      boolean exact = v == value && Math.abs(value) <= EXACT && toLong(e, ofLong(e, v)) == v
          && !(e == ElementType.UI64 && v < 0);
      return exact ? OptionalLong.of(ofLong(e, v)) : OptionalLong.empty();
    }
    if (e.isFloat() && modelled(e)) return OptionalLong.of(ofDouble(e, value));
    if (e == ElementType.C64) return OptionalLong.of(ofDouble(ElementType.F32, value));
    boolean positiveZero = value == 0 && 1 / value > 0;
    return positiveZero && e != ElementType.F8E8M0FNU ? OptionalLong.of(0) : OptionalLong.empty();
  }

  /** A splat of a value ({@link #bits}); empty if the element type cannot hold it. */
  public static Optional<Literal> splat(TensorType type, double value) {
    OptionalLong bits = type.element() == ElementType.C128 ? bits(ElementType.F64, value) : bits(type.element(), value);
    return bits.isPresent() ? Optional.of(splatOfBits(type, bits.getAsLong())) : Optional.empty();
  }

  /** A splat of an element given by its (lowest eight bytes of) bits. */
  public static Literal splatOfBits(TensorType type, long bits) {
    byte[] bytes = new byte[type.element().bytes()];
    store(bytes, 0, Math.min(bytes.length, 8), bits);
    return Literal.splat(type, bytes);
  }

  /** Writes {@code width} low bytes of {@code bits}, little-endian. */
  static void store(byte[] bytes, int at, int width, long bits) {
    for (int i = 0; i < width; i++) bytes[at + i] = (byte) (bits >>> 8 * i);
  }
}
