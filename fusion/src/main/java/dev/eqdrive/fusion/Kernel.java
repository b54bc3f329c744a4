package dev.eqdrive.fusion;

import java.util.Arrays;

/**
 * Something the target could run: computes the class {@code root} from the classes {@code leaves}.
 *
 * @param root    class that the kernel writes
 * @param classes classes computed inside, ascending, root included
 * @param nodes   chosen e-node of every inner class, in the order of {@code classes}
 * @param leaves  classes that the kernel reads, ascending; none of them inner
 * @param costNs  price
 */
public record Kernel(int root, int[] classes, int[] nodes, int[] leaves, long costNs) {
  /** The chosen e-node of an inner class, or −1. */
  public int nodeOf(int cls) {
    int i = Arrays.binarySearch(classes, cls);
    return i < 0 ? -1 : nodes[i];
  }

  /** Whether the class is a leaf. */
  public boolean reads(int cls) {
    return Arrays.binarySearch(leaves, cls) >= 0;
  }

  public Kernel withCost(long cost) {
    return new Kernel(root, classes, nodes, leaves, cost);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Kernel k && root == k.root && costNs == k.costNs && Arrays.equals(classes, k.classes)
        && Arrays.equals(nodes, k.nodes) && Arrays.equals(leaves, k.leaves);
  }

  @Override
  public int hashCode() {
    return (Arrays.hashCode(nodes) * 31 + Arrays.hashCode(leaves)) * 31 + root;
  }

  @Override
  public String toString() {
    return root + " = " + Arrays.toString(nodes) + " of " + Arrays.toString(leaves) + " at " + costNs + " ns";
  }
}
