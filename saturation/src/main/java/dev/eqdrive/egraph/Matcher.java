package dev.eqdrive.egraph;

/**
 * Finds matches of compiled patterns on a rebuilt graph. A search asks for matches that are newer than an epoch: of which at
 * least one node was created, changed a child or changed its class since. Epoch 0 asks for all.
 */
public final class Matcher {
  private final EGraph graph;

  /** A matcher on a graph. */
  public Matcher(EGraph graph) {
    this.graph = graph;
  }

  /**
   * Appends the matches newer than {@code since} and returns their number; stops when there are more than {@code limit}.
   */
  public int search(Program program, int since, int limit, IntList out) {
    return new Search(graph, program, since, limit, out).run();
  }

  private static final class Search {
    private final Labels labels;
    private final Index index;
    private final EGraph graph;
    private final Program.Step[] steps;
    private final int[] varRegisters;
    private final boolean keepNodes;
    private final boolean deep;
    private final int height;
    private final int[] registers;
    private final int[] nodes;
    private final int[] arena;
    private final int[] off;
    private final int[] stamp;
    private final int[] kindOf;
    private final int[] classNodes;
    private final int[] classStart;
    private final boolean[] commutes;
    private final int[] newest;
    private final IntList out;
    private final int since;
    private final int limit;
    private int found;

    Search(EGraph graph, Program program, int since, int limit, IntList out) {
      this.labels = graph.labels;
      this.index = graph.index();
      this.graph = graph;
      this.steps = program.steps;
      this.varRegisters = program.varRegisters;
      this.keepNodes = program.keepNodes;
      this.deep = program.deep;
      this.height = program.height + (deep ? 1 : 0);
      this.registers = new int[program.registers];
      this.nodes = new int[program.steps.length];
      this.arena = graph.arena;
      this.off = graph.off;
      this.stamp = graph.stamp;
      this.kindOf = labels.kindTable();
      this.classNodes = index.classNodes;
      this.classStart = index.classStart;
      this.commutes = labels.commutesTable();
      this.newest = since > 0 ? index.reach(graph, 0) : new int[0];
      this.since = since;
      this.limit = limit;
      this.out = out;
    }

    int run() {
      Program.Step root = steps[0];
      int kinds = index.kindStart.length - 1;
      for (int k = root.kind() >= 0 ? root.kind() : 0; k < kinds; k++) {
        if (root.accepts(k, labels)) roots(root, index.kindStart[k], index.kindStart[k + 1]);
        if (root.kind() >= 0 || found > limit) break;
      }
      return found;
    }

    private void roots(Program.Step root, int from, int to) {
      int[] below = since > 0 && height > 0 ? index.reach(graph, height - 1) : newest;
      for (int i = from; i < to; i++) {
        int n = index.kindNodes[i];
        if (since > 0 && !reaches(n, below)) continue;
        registers[0] = index.canon[n];
        take(0, root, n, stamp[n]);
        if (found > limit) return;
      }
    }

    /** Whether anything new hangs where the pattern could see it. */
    private boolean reaches(int n, int[] below) {
      if (stamp[n] > since) return true;
      if (height == 0) return false;
      for (int p = off[n] + 1, end = off[n + 1]; p < end; p++) if (below[arena[p]] > since) return true;
      return false;
    }

    private void bind(int i, int max) {
      Program.Step step = steps[i];
      int cls = registers[step.source()];
      boolean mustBeNew = max <= since && i + 1 == steps.length && !deep;
      if (mustBeNew && newest[cls] <= since) return;
      int end = classStart[cls + 1];
      int pos = classStart[cls];
      int kind = step.kind();
      if (kind >= 0 && end - pos > 8) pos = index.firstOfKind(graph, cls, kind);
      for (; pos < end; pos++) {
        int n = classNodes[pos];
        int k = kindOf[arena[off[n]]];
        if (kind >= 0) {
          if (k < kind) continue;
          if (k > kind) return;
        } else if (!labels.inGroup(k, step.group())) {
          continue;
        }
        int s = stamp[n];
        if (mustBeNew && s <= since) continue;
        take(i, step, n, Math.max(max, s));
        if (found > limit) return;
      }
    }

    private void take(int i, Program.Step step, int n, int max) {
      nodes[i] = n;
      int at = off[n] + 1;
      int arity = off[n + 1] - at;
      if (step.open()) {
        advance(i, max);
        return;
      }
      if (arity != step.arity()) return;
      int r = step.out();
      for (int j = 0; j < arity; j++) registers[r + j] = arena[at + j];
      if (agrees(step.compares())) advance(i, max);
      if (arity == 2 && commutes[arena[at - 1]] && arena[at] != arena[at + 1]) {
        registers[r] = arena[at + 1];
        registers[r + 1] = arena[at];
        if (agrees(step.compares())) advance(i, max);
      }
    }

    private boolean agrees(int[] compares) {
      for (int j = 0; j < compares.length; j += 2) {
        if (registers[compares[j]] != registers[compares[j + 1]]) return false;
      }
      return true;
    }

    private void advance(int i, int max) {
      if (i + 1 < steps.length) bind(i + 1, max);
      else if (max > since || deep && deepNew()) emit();
    }

    private boolean deepNew() {
      for (int r : varRegisters) if (newest[registers[r]] > since) return true;
      for (int i = 0; i < steps.length; i++) {
        if (!steps[i].open()) continue;
        for (int p = off[nodes[i]] + 1, end = off[nodes[i] + 1]; p < end; p++)
          if (newest[arena[p]] > since) return true;
      }
      return false;
    }

    private void emit() {
      if (++found > limit) return;
      IntList o = out;
      o.ensure(1 + nodes.length + varRegisters.length);
      int at = o.size;
      o.data[at++] = registers[0];
      if (keepNodes) for (int n : nodes) o.data[at++] = n;
      for (int r : varRegisters) o.data[at++] = registers[r];
      o.size = at;
    }
  }
}
