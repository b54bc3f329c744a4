package dev.eqdrive.driver;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import java.util.Optional;

/**
 * Compares a value before and after a change. Rounding is judged against the largest magnitude of the value, with room for
 * cancellation: a wrong rule is off by much more, and rules are held to closer bounds by their own tests. Where all cancels out, as
 * in the gradient of a variance by its mean, what is left is rounding of the samples, which lie between 0 and 1.
 */
final class ValueComparison {
  private ValueComparison() {
  }

  static Optional<String> difference(Literal expected, Literal actual, boolean bitwise) {
    ElementType e = expected.type().element();
    boolean inexact = e == ElementType.F32 || e == ElementType.F64 || e == ElementType.BF16 || e == ElementType.F16;
    if (bitwise || !inexact) {
      boolean small = e.isFloat() || e.isComplex();
      return NumericCheck.difference(expected, actual,
          bitwise || !small ? Tolerance.BITWISE : Tolerance.rounded(1 << 20));
    }
    double allowed = switch (e) {
      case F64 -> 1e-9;
      case F32 -> 2e-3;
      default -> 0.1;
    };
    double unit = switch (e) {
      case F64 -> Math.ulp(1.0);
      case F32 -> Math.ulp(1f);
      default -> Double.MIN_NORMAL;
    };
    double largest = 0;
    long n = expected.type().elements();
    for (long i = 0; i < n; i++) {
      double x = value(expected, i);
      if (Double.isFinite(x)) largest = Math.max(largest, Math.abs(x));
    }
    for (long i = 0; i < n; i++) {
      double x = value(expected, i);
      double y = value(actual, i);
      boolean same = Double.isFinite(x)
          ? Math.abs(x - y) <= allowed * largest + unit
          : Double.compare(x, y) == 0;
      if (!same) return Optional.of("element " + i + " of " + expected.type() + " is " + y + " instead of " + x);
    }
    return Optional.empty();
  }

  private static double value(Literal l, long index) {
    long bits = l.bits(index);
    return switch (l.type().element()) {
      case F64 -> Double.longBitsToDouble(bits);
      case F32 -> Float.intBitsToFloat((int) bits);
      case BF16 -> Float.intBitsToFloat((int) bits << 16);
      case F16 -> Float.float16ToFloat((short) bits);
      default -> throw new IllegalArgumentException(l.type().toString());
    };
  }
}
