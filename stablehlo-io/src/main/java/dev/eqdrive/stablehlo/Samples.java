package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded values for the arguments of a program. */
public final class Samples {
  /** How values are distributed. Integer types take small integers, booleans coin flips, from every distribution. */
  public enum Distribution {
    /** Standard normal. */
    NORMAL,
    /** From 0 (inclusive) to 1. */
    UNIFORM,
    /** Positive, its logarithm uniform between those of 2⁻²⁰ and 2²⁰. */
    LOG_UNIFORM,
    /** One normal value in all elements. */
    ALL_EQUAL,
    /** Normal magnitudes with alternating signs: cancellation. */
    ALTERNATING,
    /** Integers from −4 to 4, so that sums and products of a few are exact in every type. */
    SMALL_INTEGERS,
    /** Zeros of both signs, ±1, infinities, NaN, largest, smallest and subnormal values, mixed with normal ones. */
    SPECIALS
  }

  private Samples() {
  }

  /** One tensor; the same seed gives the same bytes. Never a zero in integer types, which may be divisors. */
  public static Literal of(TensorType type, Distribution distribution, long seed) {
    long elements = type.elements();
    int width = type.element().bytes();
    if (elements > Integer.MAX_VALUE / width - 8) throw new IllegalArgumentException(type + " is too large");
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = new byte[(int) elements * width];
    ElementType part = switch (type.element()) {
      case C64 -> ElementType.F32;
      case C128 -> ElementType.F64;
      default -> type.element();
    };
    double common = random.nextGaussian();
    int parts = bytes.length / Math.max(1, part.bytes());
    for (int i = 0; i < parts; i++) {
      long bits = part.isFloat() ? floating(part, distribution, random, i, common) : integer(part, random);
      for (int k = 0; k < part.bytes(); k++) bytes[i * part.bytes() + k] = (byte) (bits >>> 8 * k);
    }
    return Literal.dense(type, bytes);
  }

  /** One tensor a type, with seeds derived from {@code seed}. */
  public static List<Literal> of(List<TensorType> types, Distribution distribution, long seed) {
    List<Literal> list = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) list.add(of(types.get(i), distribution, seed * 1_000_003 + i));
    return list;
  }

  private static long integer(ElementType e, SplittableRandom random) {
    if (e.isBoolean()) return random.nextInt(2);
    if (e == ElementType.I2) return Scalars.ofLong(e, random.nextBoolean() ? 1 : -1);
    if (e == ElementType.UI2) return 1 + random.nextInt(3);
    long v = 1 + random.nextInt(5);
    return Scalars.ofLong(e, e.kind() == ElementType.Kind.SIGNED && random.nextBoolean() ? -v : v);
  }

  private static long floating(ElementType e, Distribution distribution, SplittableRandom random, int index,
      double common) {
    // Narrow floats have no arithmetic here: any pattern below a quarter of the exponent range is an ordinary number.
    if (!Scalars.modelled(e)) return random.nextInt(1 << Math.min(5, e.bits() - 1));
    return switch (distribution) {
      case NORMAL -> Scalars.ofDouble(e, random.nextGaussian());
      case UNIFORM -> Scalars.ofDouble(e, random.nextDouble());
      case LOG_UNIFORM -> Scalars.ofDouble(e, Math.scalb(1.0, -20) * Math.pow(2, 40 * random.nextDouble()));
      case ALL_EQUAL -> Scalars.ofDouble(e, common);
      case ALTERNATING -> Scalars.ofDouble(e, (index % 2 == 0 ? 1 : -1) * Math.abs(random.nextGaussian()));
      case SMALL_INTEGERS -> Scalars.ofDouble(e, random.nextInt(9) - 4);
      case SPECIALS -> special(e, random);
    };
  }

  private static long special(ElementType e, SplittableRandom random) {
    long infinity = Scalars.ofDouble(e, Double.POSITIVE_INFINITY);
    long sign = random.nextBoolean() ? 1L << e.bits() - 1 : 0;
    return sign | switch (random.nextInt(9)) {
      case 0 -> 0;
      case 1 -> Scalars.ofDouble(e, 1);
      case 2 -> infinity;
      case 3 -> infinity | 1L << mantissa(e) - 1; // quiet NaN
      case 4 -> infinity - 1; // largest finite
      case 5 -> 1; // smallest subnormal
      case 6 -> 1L << mantissa(e); // smallest normal
      default -> Scalars.ofDouble(e, Math.abs(random.nextGaussian()));
    };
  }

  private static int mantissa(ElementType e) {
    return switch (e) {
      case F64 -> 52;
      case F32 -> 23;
      case F16 -> 10;
      default -> 7;
    };
  }
}
