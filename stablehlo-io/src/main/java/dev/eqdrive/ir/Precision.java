package dev.eqdrive.ir;

/**
 * Precision attributes of a dot or convolution: part of its identity, never dropped.
 *
 * @param lhs       DEFAULT, HIGH or HIGHEST, or "" when the operation carries no precision_config
 * @param rhs       likewise
 * @param algorithm text of the dot algorithm attribute, or ""
 */
public record Precision(String lhs, String rhs, String algorithm) {
  public static final Precision NONE = new Precision("", "", "");
  public static final Precision HIGHEST = new Precision("HIGHEST", "HIGHEST", "");

  /** With the roles of the operands exchanged; an algorithm must be empty. */
  public Precision swapped() {
    return new Precision(rhs, lhs, algorithm);
  }
}
