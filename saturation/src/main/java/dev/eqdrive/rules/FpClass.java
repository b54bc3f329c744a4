package dev.eqdrive.rules;

/** How far the two sides of a rule may differ on floating-point values. */
public enum FpClass {
  /** The same scalar operations on the same scalars: the same bits. */
  E,
  /** Exact by the formula, but a back end may sum in another order. */
  EK,
  /** Differs only where the specification leaves freedom. */
  S,
  /** Equal over the reals; results may round differently. */
  R,
  /** Only the sign of a zero may differ. */
  DZ,
  /** May differ for NaN, infinities, zeros, overflow. */
  D;

  /** Whether both sides are the same on integers, which know no rounding, no order of sums and no sign of zero. */
  boolean isExactOnIntegers() {
    return this != D;
  }

  /** Whether facts proven for either side hold for both. */
  public boolean isExact() {
    return this == E || this == EK;
  }
}
