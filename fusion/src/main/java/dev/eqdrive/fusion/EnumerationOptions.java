package dev.eqdrive.fusion;

/**
 * Limits of {@link KernelEnumerator}.
 *
 * @param cuts       kernels of several nodes kept for a class
 * @param exported   terms of a class that its readers may take in
 * @param leaves     values that a kernel reads; scalars do not count
 * @param operations nodes in a kernel; views and free values do not count
 * @param beam       partial combinations kept while the operands of a node are combined
 * @param rounds     passes over the classes; more than one matter for cycles only
 * @param bias       surcharge in parts of a kernel's price if it has nodes that are not in the input
 */
public record EnumerationOptions(int cuts, int exported, int leaves, int operations, int beam, int rounds,
    double bias) {
  public static final EnumerationOptions DEFAULT = new EnumerationOptions(12, 5, 12, 192, 16, 2, 0.03);

  /** Every operation is a kernel of its own, as it is for systems that do not know of fusion. */
  public static final EnumerationOptions ALONE = new EnumerationOptions(0, 0, 12, 1, 1, 1, 0.03);

  public EnumerationOptions withCuts(int n) {
    return new EnumerationOptions(n, exported, leaves, operations, beam, rounds, bias);
  }

  public EnumerationOptions withBias(double b) {
    return new EnumerationOptions(cuts, exported, leaves, operations, beam, rounds, b);
  }
}
