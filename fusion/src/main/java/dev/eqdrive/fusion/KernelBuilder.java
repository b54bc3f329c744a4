package dev.eqdrive.fusion;

import java.util.Arrays;

/** Turns cuts over dense numbers into kernels over the graph's numbers, with the values computed in passing as inner classes. */
final class KernelBuilder {
  private final NodeTable table;

  KernelBuilder(NodeTable table) {
    this.table = table;
  }

  Kernel build(int cls, Cut cut) {
    int[] dense = cut.inner;
    int[] nodes = cut.nodes;
    for (int i = 0; i < dense.length; i++) {
      byte role = table.role[nodes[i]];
      if (role == NodeTable.ALONE || role == NodeTable.HERO) continue;
      for (int kid : table.kids[nodes[i]]) {
        if (table.free[kid] < 0 || cut.isLeaf(kid) || contains(dense, kid)) continue;
        dense = Arrays.copyOf(dense, dense.length + 1);
        nodes = Arrays.copyOf(nodes, dense.length);
        dense[dense.length - 1] = kid;
        nodes[dense.length - 1] = table.free[kid];
      }
    }
    int n = dense.length;
    long[] pairs = new long[n];
    for (int i = 0; i < n; i++) pairs[i] = (long) table.classId[dense[i]] << 32 | table.nodeId[nodes[i]];
    Arrays.sort(pairs);
    int[] classes = new int[n];
    int[] ids = new int[n];
    for (int i = 0; i < n; i++) {
      classes[i] = (int) (pairs[i] >>> 32);
      ids[i] = (int) pairs[i];
    }
    return new Kernel(table.classId[cls], classes, ids, leaves(cut), cut.cost);
  }

  /** A kernel that writes a value only as far as its reader needs it, priced as if it wrote all. */
  Kernel part(int cls, Cut cut) {
    return new Kernel(table.classId[cls], Cut.NONE, Cut.NONE, leaves(cut), cut.cost);
  }

  private int[] leaves(Cut cut) {
    return Arrays.stream(cut.leaves).map(l -> table.classId[l]).sorted().toArray();
  }

  private static boolean contains(int[] list, int value) {
    for (int v : list) if (v == value) return true;
    return false;
  }
}
