package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import java.util.Arrays;

/**
 * Transposes that a tuple, a loop or what is behind a barrier wants in the default layout. XLA's layout assignment lets a
 * transpose rename dimensions, and the copies that bring it in order for such readers are no part of a loop; products copy it
 * for themselves. An earlier pass ({@code ReshapeMover}) has moved transposes behind the elementwise operations that alone read
 * them.
 */
final class HandedTransposes {
  private final NodeTable table;
  private final int[] computed;
  private final int[] readers;
  /** Of each class the transpose that its value ends with, or −1. */
  private final int[] last;

  private HandedTransposes(NodeTable table, int[] computed, int[] readers) {
    this.table = table;
    this.computed = computed;
    this.readers = readers;
    last = new int[table.classes];
    Arrays.fill(last, -1);
    for (int c = 0; c < table.classes; c++) if (table.first[c] < table.first[c + 1]) last[c] = last(computed[c]);
  }

  /**
   * Of each class the transpose by which it is handed over, a node, or −1.
   *
   * @param computed node that is computed for a class
   * @param readers  how many instructions read a class, and how often it is a result
   * @param results  classes of the results, a tuple if there are several
   */
  static int[] of(NodeTable table, int[] computed, int[] readers, int[] results) {
    HandedTransposes transposes = new HandedTransposes(table, computed, readers);
    int[] handed = new int[table.classes];
    Arrays.fill(handed, -1);
    if (results.length > 1) transposes.keep(results, handed);
    for (int n = 0; n < table.nodes; n++)
      if (handsOver(table.op(n))) transposes.keep(table.kids[n], handed);
    return handed;
  }

  /** Whether the operands of an operation are handed over. */
  static boolean handsOver(Op op) {
    return op.isBarrier() || op instanceof Op.Structured s && s.isLoop();
  }

  private void keep(int[] values, int[] handed) {
    for (int c : values) handed[c] = last[c];
  }

  private int last(int node) {
    if (table.op(node) instanceof Op.Transpose) return table.role[node] == NodeTable.VIEW ? -1 : node;
    if (table.role[node] != NodeTable.ELEMENT) return -1;
    int found = -1;
    for (int kid : table.kids[node]) {
      if (table.free[kid] >= 0 || table.broadcastOf(kid) >= 0) continue;
      if (last[kid] < 0 || readers[kid] > 1) return -1;
      if (found >= 0 && !table.op(found).equals(table.op(last[kid]))) return -1;
      found = last[kid];
    }
    return found;
  }
}
