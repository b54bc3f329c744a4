package dev.eqdrive.egraph;

import java.util.Arrays;

/**
 * The engine: hash-consed nodes over int labels, classes by union-find, deferred congruence closure.
 *
 * <p>A node is a row {@code [label, child…]} of one arena. Node numbers are dense and in order of creation; a class is named
 * by one of its nodes. Between two calls of {@link #rebuild} the graph may hold congruent nodes in different classes; after it
 * all children are canonical, no two live nodes are equal, and the index that matching reads is current. Nodes that became
 * equal to an older one are dead: they keep their number and row but belong to nothing.
 */
public final class EGraph {
  /** Sees every change as it happens. */
  public interface Listener {
    /** A node was created in a class of its own. */
    default void created(int node) {
    }

    /** Two classes became one; called before the loser's nodes and uses move. */
    default void merging(int winner, int loser, boolean congruence) {
    }
  }

  private static final int DEAD = 1;
  private static final int DIRTY = 2;
  private static final int ORIGINAL = 4;

  final Labels labels;
  private final Listener listener;
  int[] arena = new int[256];
  /** For an arena position of a child: the node, and the next position in the list of uses of the same class. */
  private int[] owner = new int[256];
  private int[] nextUse = new int[256];
  int[] off = new int[65];
  private int[] uf = new int[64];
  private int[] hash = new int[64];
  private int[] firstUse = new int[64];
  private int[] lastUse = new int[64];
  private int[] useCount = new int[64];
  /** Circular list of the nodes of a class. */
  private int[] nextNode = new int[64];
  int[] stamp = new int[64];
  private byte[] flags = new byte[64];
  private int[] table = filled(256);
  private int count;
  private int live;
  private int classes;
  private int epoch = 1;
  private final IntList dirty = new IntList();
  private int[] scratch = new int[16];
  private final Index index = new Index();
  private boolean indexCurrent;

  /** An empty graph over these labels. */
  public EGraph(Labels labels) {
    this(labels, new Listener() {
    });
  }

  /** An empty graph over these labels with a listener. */
  public EGraph(Labels labels, Listener listener) {
    this.labels = labels;
    this.listener = listener;
  }

  /** The labels. */
  public Labels labels() {
    return labels;
  }

  /** The class of the node with this label and these children, created if new. */
  public int add(int label, int... children) {
    return add(label, children, 0, children.length);
  }

  /** As {@link #add(int, int...)}, with the children in part of an array. */
  public int add(int label, int[] children, int from, int arity) {
    return find(addNode(label, children, from, arity));
  }

  /** The node with this label and these children, created if new. */
  public int addNode(int label, int[] children, int from, int arity) {
    int h = prepare(label, children, from, arity);
    int slot = probe(h, label, arity);
    return table[slot] >= 0 ? table[slot] : create(label, arity, h, slot);
  }

  /** The class of a node if it exists, or −1. */
  public int lookup(int label, int[] children, int from, int arity) {
    int h = prepare(label, children, from, arity);
    int n = table[probe(h, label, arity)];
    return n < 0 ? -1 : find(n);
  }

  /** Adds a node to an existing class, or unites that class with the node's; true if anything changed. */
  public boolean addTo(int cls, int label, int[] children, int from, int arity) {
    int h = prepare(label, children, from, arity);
    int slot = probe(h, label, arity);
    if (table[slot] >= 0) return union(cls, table[slot]);
    int node = create(label, arity, h, slot);
    int root = find(cls);
    uf[node] = root;
    int t = nextNode[node];
    nextNode[node] = nextNode[root];
    nextNode[root] = t;
    classes--;
    return true;
  }

  /** Canonical class of a class or node. */
  public int find(int cls) {
    int[] u = uf;
    int c = cls;
    while (u[c] != c) {
      u[c] = u[u[c]];
      c = u[c];
    }
    return c;
  }

  /** Makes two classes one; false if they were. */
  public boolean union(int a, int b) {
    return union(a, b, false);
  }

  private boolean union(int a, int b, boolean congruence) {
    int x = find(a);
    int y = find(b);
    if (x == y) return false;
    boolean xWins = useCount[x] != useCount[y] ? useCount[x] > useCount[y] : x < y;
    int winner = xWins ? x : y;
    int loser = xWins ? y : x;
    listener.merging(winner, loser, congruence);
    uf[loser] = winner;
    for (int pos = firstUse[loser]; pos >= 0; pos = nextUse[pos]) markDirty(owner[pos]);
    if (firstUse[loser] >= 0) {
      if (firstUse[winner] < 0) firstUse[winner] = firstUse[loser];
      else
        nextUse[lastUse[winner]] = firstUse[loser];
      lastUse[winner] = lastUse[loser];
    }
    useCount[winner] += useCount[loser];
    int t = nextNode[winner];
    nextNode[winner] = nextNode[loser];
    nextNode[loser] = t;
    classes--;
    indexCurrent = false;
    return true;
  }

  private void markDirty(int node) {
    if ((flags[node] & (DEAD | DIRTY)) == 0) {
      flags[node] |= DIRTY;
      dirty.add(node);
    }
  }

  /** Restores congruence, but not the index. */
  public void close() {
    while (dirty.size > 0) {
      int[] batch = dirty.toArray();
      dirty.clear();
      Arrays.sort(batch);
      for (int node : batch) repair(node);
    }
    dirty.release();
  }

  /** Restores congruence and the index. */
  public void rebuild() {
    close();
    int[] canon = index.canon(count);
    int known = index.canonKnown;
    for (int n = 0; n < count; n++) {
      int root = find(n);
      if (n < known && canon[n] != root && (flags[n] & DEAD) == 0) stamp[n] = epoch;
      uf[n] = root;
      canon[n] = root;
    }
    index.canonKnown = count;
    epoch++;
    index.build(this);
    relink();
    indexCurrent = true;
  }

  private void repair(int node) {
    flags[node] &= ~DIRTY;
    if ((flags[node] & DEAD) != 0) return;
    int at = off[node];
    int arity = off[node + 1] - at - 1;
    remove(node);
    int label = arena[at];
    int h = prepare(label, arena, at + 1, arity);
    System.arraycopy(scratch, 0, arena, at + 1, arity);
    hash[node] = h;
    stamp[node] = epoch;
    int slot = probe(h, label, arity);
    int other = table[slot];
    if (other < 0) {
      table[slot] = node;
      return;
    }
    int younger = Math.max(node, other);
    table[slot] = Math.min(node, other);
    flags[table[slot]] |= flags[younger] & ORIGINAL;
    flags[younger] |= DEAD;
    live--;
    union(node, other, true);
  }

  /** Class lists without the dead. */
  private void relink() {
    int[] nodes = index.classNodes;
    int[] start = index.classStart;
    for (int c = 0; c < count; c++) {
      int from = start[c];
      int to = start[c + 1];
      for (int i = from; i < to; i++) nextNode[nodes[i]] = nodes[i + 1 < to ? i + 1 : from];
      // The name of a class may be a dead node: it stays an entry to the circle.
      if (from < to && (flags[c] & DEAD) != 0) {
        nextNode[c] = nodes[from];
        nextNode[nodes[to - 1]] = c;
      }
    }
  }

  /** Copies canonical children to the scratch area and returns the hash. */
  private int prepare(int label, int[] children, int from, int arity) {
    if (scratch.length < arity) scratch = new int[arity * 2];
    int[] s = scratch;
    for (int i = 0; i < arity; i++) s[i] = find(children[from + i]);
    if (arity == 2 && s[0] > s[1] && labels.commutes(label)) {
      int t = s[0];
      s[0] = s[1];
      s[1] = t;
    }
    int h = label * 0x9E3779B1;
    for (int i = 0; i < arity; i++) {
      h = (h ^ s[i]) * 0x85EBCA6B;
      h ^= h >>> 15;
    }
    h *= 0xC2B2AE35;
    return h ^ h >>> 16;
  }

  /** Slot of the node that equals label and scratch, or the free slot for it. */
  private int probe(int h, int label, int arity) {
    int[] t = table;
    int mask = t.length - 1;
    for (int slot = h & mask;; slot = slot + 1 & mask) {
      int n = t[slot];
      if (n < 0) return slot;
      if (hash[n] == h && same(n, label, arity)) return slot;
    }
  }

  private boolean same(int n, int label, int arity) {
    int at = off[n];
    if (arena[at] != label || off[n + 1] - at - 1 != arity) return false;
    for (int i = 0; i < arity; i++) if (arena[at + 1 + i] != scratch[i]) return false;
    return true;
  }

  private int create(int label, int arity, int h, int slot) {
    int node = count;
    if (node + 1 >= uf.length) grow();
    int at = off[node];
    int end = at + 1 + arity;
    if (end > arena.length) growArena(end);
    arena[at] = label;
    for (int i = 0; i < arity; i++) {
      int child = scratch[i];
      int pos = at + 1 + i;
      arena[pos] = child;
      owner[pos] = node;
      nextUse[pos] = -1;
      if (firstUse[child] < 0) firstUse[child] = pos;
      else
        nextUse[lastUse[child]] = pos;
      lastUse[child] = pos;
      useCount[child]++;
    }
    off[node + 1] = end;
    uf[node] = node;
    hash[node] = h;
    firstUse[node] = -1;
    lastUse[node] = -1;
    nextNode[node] = node;
    stamp[node] = epoch;
    table[slot] = node;
    count++;
    live++;
    classes++;
    indexCurrent = false;
    if (live * 2 > table.length) resize();
    listener.created(node);
    return node;
  }

  private void remove(int node) {
    int[] t = table;
    int mask = t.length - 1;
    int slot = hash[node] & mask;
    while (t[slot] != node) slot = slot + 1 & mask;
    int hole = slot;
    for (int next = hole + 1 & mask; t[next] >= 0; next = next + 1 & mask) {
      int home = hash[t[next]] & mask;
      if ((next - home & mask) >= (next - hole & mask)) {
        t[hole] = t[next];
        hole = next;
      }
    }
    t[hole] = -1;
  }

  private void resize() {
    int[] t = filled(table.length * 2);
    int mask = t.length - 1;
    for (int n : table) {
      if (n < 0) continue;
      int slot = hash[n] & mask;
      while (t[slot] >= 0) slot = slot + 1 & mask;
      t[slot] = n;
    }
    table = t;
  }

  private void grow() {
    int size = uf.length + (uf.length >> 1);
    off = Arrays.copyOf(off, size + 1);
    uf = Arrays.copyOf(uf, size);
    hash = Arrays.copyOf(hash, size);
    firstUse = Arrays.copyOf(firstUse, size);
    lastUse = Arrays.copyOf(lastUse, size);
    useCount = Arrays.copyOf(useCount, size);
    nextNode = Arrays.copyOf(nextNode, size);
    stamp = Arrays.copyOf(stamp, size);
    flags = Arrays.copyOf(flags, size);
  }

  private void growArena(int needed) {
    int size = Math.max(needed, arena.length + (arena.length >> 1));
    arena = Arrays.copyOf(arena, size);
    owner = Arrays.copyOf(owner, size);
    nextUse = Arrays.copyOf(nextUse, size);
  }

  private static int[] filled(int size) {
    int[] t = new int[size];
    Arrays.fill(t, -1);
    return t;
  }

  /** Says that what is known of a class has changed, so that matches that read it are found again. */
  public void touch(int cls) {
    int n = find(cls);
    int start = n;
    do {
      stamp[n] = epoch;
      n = nextNode[n];
    } while (n != start);
  }

  /** Number of nodes ever created; all node numbers are below. */
  public int nodeBound() {
    return count;
  }

  /** Number of live nodes. */
  public int nodeCount() {
    return live;
  }

  /** Number of classes. */
  public int classCount() {
    return classes;
  }

  /** Whether a node was superseded by an equal, older one. */
  public boolean isDead(int node) {
    return (flags[node] & DEAD) != 0;
  }

  /** Label of a node. */
  public int label(int node) {
    return arena[off[node]];
  }

  /** Number of children of a node. */
  public int arity(int node) {
    return off[node + 1] - off[node] - 1;
  }

  /** Canonical class of a child. */
  public int child(int node, int i) {
    return find(arena[off[node] + 1 + i]);
  }

  /** The next node in the circular list of a node's class. It may be dead. */
  public int next(int node) {
    return nextNode[node];
  }

  /** Appends the live nodes that have the class as a child, once per use. */
  public void uses(int cls, IntList into) {
    for (int pos = firstUse[find(cls)]; pos >= 0; pos = nextUse[pos]) if (!isDead(owner[pos])) into.add(owner[pos]);
  }

  /** Marks a node as part of the ingested program. */
  public void markOriginal(int node) {
    flags[node] |= ORIGINAL;
  }

  /** Whether a node, or one that became equal to it, was marked. */
  public boolean isOriginal(int node) {
    return (flags[node] & ORIGINAL) != 0;
  }

  /** Number of the running epoch; a rebuild ends it. */
  public int epoch() {
    return epoch;
  }

  /** The index; only after {@link #rebuild} and before the next change. */
  Index index() {
    if (!indexCurrent) throw new IllegalStateException("the graph changed since the last rebuild");
    return index;
  }

  int tableNode(int slot) {
    return table[slot];
  }

  int tableSize() {
    return table.length;
  }

  boolean hasDirty() {
    return dirty.size > 0;
  }
}
