package dev.eqdrive.rules;

/** Which rules may be used. */
public enum FpPolicy {
  /** Bit-exact rules only. */
  STRICT,
  /** Also what the specification leaves open. */
  SPEC,
  /** Also rules that round differently. */
  REASSOC,
  /** Everything. */
  FAST;

  /** Whether a rule of this class may be used. */
  public boolean admits(FpClass c) {
    return switch (c) {
      case E, EK -> true;
      case S -> this != STRICT;
      case R, DZ -> this == REASSOC || this == FAST;
      case D -> this == FAST;
    };
  }
}
