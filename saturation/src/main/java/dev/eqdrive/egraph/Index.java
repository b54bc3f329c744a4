package dev.eqdrive.egraph;

import java.util.Arrays;

/** What matching reads: nodes by class and kind, classes by kind, canonical classes; built by counting sorts. */
final class Index {
  /** Nodes sorted by class, kind, number; the part of class c is {@code [classStart[c], classStart[c + 1])}. */
  int[] classNodes = new int[0];
  int[] classStart = new int[0];
  /** Nodes sorted by kind, class, number. */
  int[] kindNodes = new int[0];
  int[] kindStart = new int[0];
  int[] canon = new int[0];
  int canonKnown;
  private int[][] reach = new int[0][];
  private int reachLevels;
  private int bound;

  int[] canon(int count) {
    if (canon.length < count) canon = Arrays.copyOf(canon, count + (count >> 1));
    return canon;
  }

  void build(EGraph g) {
    bound = g.nodeBound();
    int live = g.nodeCount();
    int kinds = g.labels.kindCount();
    int[] kindOf = g.labels.kindTable();
    if (kindNodes.length < live) {
      kindNodes = new int[live + (live >> 1)];
      classNodes = new int[live + (live >> 1)];
    }
    if (classStart.length < bound + 1) classStart = new int[bound + 1 + (bound >> 1)];
    kindStart = new int[kinds + 1];
    int[] byClass = classStart;
    Arrays.fill(byClass, 0, bound + 1, 0);
    for (int n = 0; n < bound; n++) {
      if (g.isDead(n)) continue;
      kindStart[kindOf[g.label(n)] + 1]++;
      byClass[canon[n] + 1]++;
    }
    for (int k = 0; k < kinds; k++) kindStart[k + 1] += kindStart[k];
    for (int c = 0; c < bound; c++) byClass[c + 1] += byClass[c];
    // Sorted by kind, then stably by class, then stably by kind again. The starts serve as cursors and shift back by one.
    for (int n = 0; n < bound; n++) if (!g.isDead(n)) kindNodes[kindStart[kindOf[g.label(n)]]++] = n;
    unshift(kindStart, kinds);
    for (int i = 0; i < live; i++) classNodes[byClass[canon[kindNodes[i]]]++] = kindNodes[i];
    unshift(byClass, bound);
    for (int i = 0; i < live; i++) kindNodes[kindStart[kindOf[g.label(classNodes[i])]]++] = classNodes[i];
    unshift(kindStart, kinds);
    reachLevels = 0;
  }

  private static void unshift(int[] start, int n) {
    System.arraycopy(start, 0, start, 1, n);
    start[0] = 0;
  }

  /** For every class: the newest stamp of a node at most {@code level} steps below. */
  int[] reach(EGraph g, int level) {
    while (reachLevels <= level) computeReach(g, reachLevels);
    return reach[level];
  }

  private void computeReach(EGraph g, int level) {
    if (reach.length <= level) reach = Arrays.copyOf(reach, level + 1);
    if (reach[level] == null || reach[level].length < bound) reach[level] = new int[bound + (bound >> 1)];
    int[] r = reach[level];
    Arrays.fill(r, 0, bound, 0);
    int[] below = level == 0 ? r : reach[level - 1];
    int live = g.nodeCount();
    for (int i = 0; i < live; i++) {
      int n = classNodes[i];
      int s = g.stamp[n];
      if (level > 0) for (int p = g.off[n] + 1; p < g.off[n + 1]; p++) s = Math.max(s, below[g.arena[p]]);
      int c = canon[n];
      if (r[c] < s) r[c] = s;
    }
    reachLevels = level + 1;
  }

  /** First position in the class's nodes of this kind or a higher one. */
  int firstOfKind(EGraph g, int cls, int kind) {
    int lo = classStart[cls];
    int hi = classStart[cls + 1];
    int[] kindOf = g.labels.kindTable();
    while (lo < hi) {
      int mid = lo + hi >>> 1;
      if (kindOf[g.label(classNodes[mid])] < kind) lo = mid + 1;
      else
        hi = mid;
    }
    return lo;
  }
}
