package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A term over dense numbers: inner classes with one node each, and the classes where it stops. Free classes are in neither.
 * Immutable but for its prices and mark, which are set once.
 */
final class Cut {
  static final int[] NONE = {};

  /** Inner classes, ascending, and their nodes. */
  final int[] inner;
  final int[] nodes;
  /** Ascending. */
  final int[] leaves;
  /** Inner nodes that are not views. */
  final int operations;
  final int heroes;
  /** Work on elements if every inner node is evaluated once an element. */
  final double workNs;
  /** Node of the class that the cut computes, or −1 for a cut that only reads. */
  final int top;
  long cost;
  double flow;
  /** Made of the deepest terms of its operands. */
  boolean deep;

  Cut(int[] inner, int[] nodes, int[] leaves, int operations, int heroes, double workNs, int top) {
    this.inner = inner;
    this.nodes = nodes;
    this.leaves = leaves;
    this.operations = operations;
    this.heroes = heroes;
    this.workNs = workNs;
    this.top = top;
  }

  static Cut reading(int cls) {
    return new Cut(NONE, NONE, new int[]{cls}, 0, 0, 0, -1);
  }

  static Cut nothing() {
    return new Cut(NONE, NONE, NONE, 0, 0, 0, -1);
  }

  /** The term below a class as far as it lies inside. */
  static Cut below(NodeTable table, int cls, BitSet inside) {
    BitSet inner = new BitSet(table.classes);
    BitSet leaves = new BitSet(table.classes);
    int[] stack = new int[inside.cardinality() + 1];
    int depth = 0;
    stack[depth++] = cls;
    inner.set(cls);
    int operations = 0;
    while (depth > 0) {
      int c = stack[--depth];
      int n = table.first[c];
      byte role = table.role[n];
      if (role != NodeTable.VIEW) operations++;
      boolean alone = role == NodeTable.ALONE || role == NodeTable.HERO;
      for (int kid : table.kids[n]) {
        if (inner.get(kid)) continue;
        if (table.free[kid] >= 0 && !alone) continue;
        if (inside.get(kid)) {
          inner.set(kid);
          stack[depth++] = kid;
        } else {
          leaves.set(kid);
        }
      }
    }
    int[] classes = inner.stream().toArray();
    int[] nodes = Arrays.stream(classes).map(c -> table.first[c]).toArray();
    return new Cut(classes, nodes, leaves.stream().toArray(), operations, 0, 0, table.first[cls]);
  }

  boolean isInner(int cls) {
    return Arrays.binarySearch(inner, cls) >= 0;
  }

  boolean isLeaf(int cls) {
    return Arrays.binarySearch(leaves, cls) >= 0;
  }

  /** This and another term side by side, or null if they disagree about a class. */
  @Nullable
  Cut and(Cut other, NodeTable table, int maxLeaves, int maxOperations) {
    int[] l = union(leaves, other.leaves);
    if (l.length > maxLeaves && weight(l, table) > maxLeaves) return null;
    if (inner.length == 0 && other.inner.length == 0) return new Cut(NONE, NONE, l, 0, 0, 0, -1);
    int[] c = new int[inner.length + other.inner.length];
    int[] n = new int[c.length];
    int count = 0;
    int ops = operations;
    int hero = heroes;
    double work = workNs;
    int i = 0;
    int j = 0;
    while (i < inner.length || j < other.inner.length) {
      if (j == other.inner.length || i < inner.length && inner[i] < other.inner[j]) {
        c[count] = inner[i];
        n[count++] = nodes[i++];
      } else {
        int node = other.nodes[j];
        if (i < inner.length && inner[i] == other.inner[j]) {
          if (nodes[i] != node) return null;
          i++;
        } else {
          if (table.role[node] != NodeTable.VIEW) ops++;
          if (table.role[node] == NodeTable.HERO) hero++;
          work += table.elements[other.inner[j]] * table.elementNs[node];
        }
        c[count] = other.inner[j++];
        n[count++] = node;
      }
    }
    if (ops > maxOperations || hero > 1) return null;
    for (int a = 0, b = 0; a < count && b < l.length;) {
      if (c[a] == l[b]) return null;
      if (c[a] < l[b]) a++;
      else
        b++;
    }
    return new Cut(Arrays.copyOf(c, count), Arrays.copyOf(n, count), l, ops, hero, work, -1);
  }

  /** This term with one more node on top, or null if its class is met below. */
  @Nullable
  Cut under(int cls, int node, NodeTable table) {
    int at = Arrays.binarySearch(inner, cls);
    if (at >= 0 || isLeaf(cls)) return null;
    at = -at - 1;
    int[] c = new int[inner.length + 1];
    int[] n = new int[c.length];
    System.arraycopy(inner, 0, c, 0, at);
    System.arraycopy(nodes, 0, n, 0, at);
    c[at] = cls;
    n[at] = node;
    System.arraycopy(inner, at, c, at + 1, inner.length - at);
    System.arraycopy(nodes, at, n, at + 1, inner.length - at);
    return new Cut(c, n, leaves, operations + (table.role[node] == NodeTable.VIEW ? 0 : 1),
        heroes + (table.role[node] == NodeTable.HERO ? 1 : 0), workNs + table.elements[cls] * table.elementNs[node],
        node);
  }

  private static int weight(int[] leaves, NodeTable table) {
    int n = 0;
    for (int l : leaves) if (table.elements[l] > 1) n++;
    return n;
  }

  private static int[] union(int[] a, int[] b) {
    if (a.length == 0) return b;
    if (b.length == 0) return a;
    int[] r = new int[a.length + b.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      if (j == b.length || i < a.length && a[i] < b[j]) {
        r[n++] = a[i++];
      } else {
        if (i < a.length && a[i] == b[j]) i++;
        r[n++] = b[j++];
      }
    }
    return n == r.length ? r : Arrays.copyOf(r, n);
  }

  /**
   * Whether all of it stays within rows that it reduces in passing: the class that it computes, or that its top reduces, has as
   * many elements as they have, or as there are rows.
   */
  boolean staysInRows(double all, double rows, int cls, NodeTable table) {
    double result = table.elements[table.role[top] == NodeTable.REDUCE ? table.kids[top][0] : cls];
    if (result != all && result != rows) return false;
    for (int n : nodes) {
      if (table.role[n] == NodeTable.MOVE && !(table.op(n) instanceof Op.BroadcastInDim)) return false;
      if (table.role[n] == NodeTable.REDUCE && (!table.reducesRows[n] || table.elements[table.kids[n][0]] != all))
        return false;
    }
    return true;
  }

  /** Whether every leaf of this cut is a leaf of the other. */
  boolean leavesWithin(Cut other) {
    int j = 0;
    for (int l : leaves) {
      while (j < other.leaves.length && other.leaves[j] < l) j++;
      if (j == other.leaves.length || other.leaves[j] != l) return false;
    }
    return true;
  }
}
