package dev.eqdrive.pjrt;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.SplittableRandom;

/**
 * How an argument is filled with seeded values.
 *
 * @param lo    lower bound of {@code UNIFORM}, {@code INT} and {@code LINSPACE}
 * @param hi    upper bound (exclusive for the first two); spacing of {@code LATTICE}
 * @param scale standard deviation of {@code NORMAL} and of the jitter of {@code LATTICE}; diagonal of {@code EYE}
 */
public record Fill(Kind kind, double lo, double hi, double scale) {
  /** The shape of the values. */
  public enum Kind {
    NORMAL,
    UNIFORM,
    INT,
    BOOL,
    /** From lo to hi along the last dimension. */
    LINSPACE,
    /** Points of a cubic lattice with a normal jitter: one point a row. */
    LATTICE,
    /** The identity in the last two dimensions. */
    EYE
  }

  private static final double NORMAL_SCALE = 0.1;

  /** What an argument gets of which nothing is known: small normal values, 0 or 1, true or false. */
  public static Fill of(ElementType e) {
    Kind kind = e.isBoolean() ? Kind.BOOL : e.isInteger() ? Kind.INT : Kind.NORMAL;
    return new Fill(kind, 0, 2, NORMAL_SCALE);
  }

  /** Values without bounds given. */
  public static Fill of(Kind kind) {
    return new Fill(kind, 0, 2, kind == Kind.EYE ? 1 : NORMAL_SCALE);
  }

  /** Row-major bytes of a tensor; the same seed gives the same bytes. */
  byte[] bytes(TensorType type, long seed) {
    ElementType part = switch (type.element()) {
      case C64 -> ElementType.F32;
      case C128 -> ElementType.F64;
      default -> type.element();
    };
    if (type.bytes() > Integer.MAX_VALUE - 8) throw new PjrtException(type + " is too large for an argument");
    byte[] bytes = new byte[(int) type.bytes()];
    int width = part.bytes();
    int parts = type.element().isComplex() ? 2 : 1;
    Source source = new Source(type, seed);
    for (int i = 0; i < bytes.length / width; i++) {
      long bits = bits(part, source.next(i / parts), source);
      for (int k = 0; k < width; k++) bytes[i * width + k] = (byte) (bits >>> 8 * k);
    }
    return bytes;
  }

  private static long bits(ElementType e, double value, Source source) {
    if (e.isBoolean()) return value != 0 ? 1 : 0;
    if (e.isInteger()) return Scalars.ofLong(e, (long) Math.floor(value));
    // Narrow floats have no arithmetic here: a small pattern is an ordinary number.
    return Scalars.modelled(e) ? Scalars.ofDouble(e, value) : source.random.nextInt(1 << Math.min(5, e.bits() - 1));
  }

  /** The values one after the other. */
  private final class Source {
    private final SplittableRandom random;
    private final long rows;
    private final long minor;
    private final long side;

    Source(TensorType type, long seed) {
      random = new SplittableRandom(seed);
      int rank = type.rank();
      minor = rank == 0 ? 1 : type.extent(rank - 1);
      rows = rank < 2 ? 1 : type.extent(rank - 2);
      long points = rank == 0 ? 1 : type.extent(0);
      side = Math.max(1, (long) Math.ceil(Math.pow(points, 1.0 / Math.max(1, minor)) - 1e-9));
    }

    double next(long index) {
      long column = index % minor;
      return switch (kind) {
        case NORMAL -> random.nextGaussian() * scale;
        case UNIFORM -> lo + random.nextDouble() * (hi - lo);
        case INT -> lo + random.nextLong(Math.max(1, (long) (hi - lo)));
        case BOOL -> random.nextBoolean() ? 1 : 0;
        case LINSPACE -> minor == 1 ? lo : lo + (hi - lo) * column / (minor - 1);
        case LATTICE -> {
          long cell = (long) (index / minor / Math.pow(side, minor - 1 - column)) % side;
          yield (cell + 0.5) * hi + random.nextGaussian() * scale;
        }
        case EYE -> column == index / minor % rows ? scale : 0;
      };
    }
  }
}
