package dev.eqdrive.fusion;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.cost.CostModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidate kernels bottom-up over the classes of an e-graph, as technology mapping finds k-feasible cuts (Cong and
 * Ding 1994; Mishchenko et al. 2007): every e-node alone, and every fusible e-node together with terms that compute its
 * operands. Of all cuts with the same leaves the cheapest is kept; of a class the best few by the price of the cut and of
 * what it reads. Deterministic.
 */
public final class KernelEnumerator {
  private static final Comparator<Cut> BY_FLOW = Comparator.comparingDouble((Cut c) -> c.flow)
      .thenComparingInt(c -> c.leaves.length).thenComparingInt(c -> c.operations)
      .thenComparing(c -> c.leaves, Arrays::compare).thenComparing(c -> c.nodes, Arrays::compare);

  private static final double STORED_NS = 250;
  private static final double PREPARED_NS = 1;
  /** A value of so many bytes may be stored beside what it is computed from. */
  private static final long SMALL_BYTES = 1 << 16;

  private final NodeTable table;
  private final EnumerationOptions options;
  private final CostModel model;
  private final CutPricer pricer;
  private final Cut[][] exported;
  /** Of every class the term that reaches deepest, as the backend's greedy fusion would; then one that ends at stops. */
  private final Cut[][] deepest;
  /** Classes for which a deepest term was refused: the backend stores them. */
  private final boolean[] stop;
  private boolean stopped;
  private final Cut[][] columns;
  private final double[] flow;
  private final double[] tree;
  /** What the program runs that is no loop. */
  private final Set<List<Object>> programCalls;

  private KernelEnumerator(TermGraph graph, int[] roots, CostModel model, EnumerationOptions options) {
    Legality legality = Legality.of(model.target());
    this.table = new NodeTable(graph, roots, model, legality);
    this.options = options;
    this.model = model;
    this.pricer = new CutPricer(table, model, legality);
    this.exported = new Cut[table.classes][];
    this.deepest = new Cut[2][table.classes];
    this.stop = new boolean[table.classes];
    this.columns = new Cut[table.classes][];
    this.flow = new double[table.classes];
    this.tree = new double[table.classes];
    this.programCalls = programCalls();
    Arrays.fill(exported, new Cut[0]);
    Arrays.fill(columns, new Cut[0]);
    Arrays.fill(tree, Double.POSITIVE_INFINITY);
  }

  /**
   * Kernels for every class below the roots, by class in depth-first order; the kernels of a class from cheap to dear.
   *
   * @param roots results and effects of the program
   */
  public static List<Kernel> enumerate(TermGraph graph, int[] roots, CostModel model, EnumerationOptions options) {
    KernelEnumerator e = new KernelEnumerator(graph, roots, model, options);
    e.run();
    return e.kernels();
  }

  private void run() {
    for (int c = 0; c < table.classes; c++) visit(c);
    for (int round = 1; round < options.rounds(); round++) {
      boolean all = stopped;
      stopped = false;
      for (int c = 0; c < table.classes; c++) if (all || onCycle(c)) visit(c);
    }
  }

  private boolean onCycle(int c) {
    for (int n = table.first[c]; n < table.first[c + 1]; n++) for (int k : table.kids[n]) if (k >= c) return true;
    return false;
  }

  private void visit(int c) {
    List<Cut> singles = new ArrayList<>();
    List<Cut> several = new ArrayList<>();
    List<Cut> inlined = new ArrayList<>();
    for (int n = table.first[c]; n < table.first[c + 1]; n++) {
      if (table.free[c] >= 0 && n != table.free[c] && table.role[n] != NodeTable.SOURCE) continue;
      Cut single = single(c, n);
      if (single != null) {
        price(c, single);
        singles.add(single);
      }
      for (Cut folded : FoldedDot.cuts(table, model, c, n)) {
        settle(folded, folded.cost);
        singles.add(folded);
      }
      byte role = table.role[n];
      if (table.free[c] >= 0 || role == NodeTable.SOURCE || role == NodeTable.ALONE) continue;
      if (single != null && single.cost != CutPricer.ILLEGAL && (table.inlinable(n) || role == NodeTable.HERO)) {
        inlined.add(single);
      }
      if (role == NodeTable.HERO || options.exported() == 0) continue;
      for (Cut cut : combine(c, n)) {
        price(c, cut);
        if (cut.cost == CutPricer.ILLEGAL) {
          refused(cut);
          continue;
        }
        if (table.inlinable(n)) inlined.add(cut);
        if (role != NodeTable.VIEW) several.add(cut);
      }
    }
    keep(c, singles, several);
    export(c, inlined);
  }

  /** The node alone: reads its operands, but not those that a loop computes in passing. */
  private @Nullable Cut single(int c, int n) {
    boolean loop = table.role[n] != NodeTable.ALONE && table.role[n] != NodeTable.HERO;
    Cut cut = Cut.nothing();
    for (int kid : table.kids[n]) {
      if (loop && table.free[kid] >= 0) continue;
      Cut next = cut.and(Cut.reading(kid), table, Integer.MAX_VALUE, Integer.MAX_VALUE);
      if (next == null) return null;
      cut = next;
    }
    return cut.under(c, n, table);
  }

  /** All terms with this node on top and at least one operand computed inside, the best few. */
  private List<Cut> combine(int c, int n) {
    List<Cut> partial = List.of(Cut.nothing());
    Cut[] deep = {Cut.nothing(), Cut.nothing()};
    for (int kid : table.kids[n]) {
      if (table.free[kid] >= 0) continue;
      Cut[] inside = exported[kid];
      List<Cut> next = new ArrayList<>(partial.size() * (inside.length + 1));
      Cut reading = Cut.reading(kid);
      for (Cut p : partial) {
        add(next, p.and(reading, table, options.leaves(), options.operations()), c);
        for (Cut in : inside) add(next, p.and(in, table, options.leaves(), options.operations()), c);
      }
      partial = best(next, options.beam());
      for (int i = 0; i < 2; i++) deep[i] = deeper(deep[i], i, kid, c);
    }
    List<Cut> result = new ArrayList<>(partial.size() + 2);
    for (Cut d : deep) {
      Cut cut = d == null || d.inner.length == 0 ? null : d.under(c, n, table);
      if (cut == null) continue;
      cut.deep = true;
      result.add(cut);
    }
    for (Cut p : partial) {
      if (p.inner.length == 0) continue;
      Cut cut = p.under(c, n, table);
      if (cut != null) result.add(cut);
    }
    return result;
  }

  private void refused(Cut cut) {
    int worst = pricer.worstClass();
    if (!cut.deep || worst < 0 || stop[worst]) return;
    stop[worst] = true;
    stopped = true;
  }

  private @Nullable Cut deeper(@Nullable Cut deep, int kind, int kid, int top) {
    if (deep == null) return null;
    Cut inside = kind == 1 && stop[kid] ? null : deepest[kind][kid];
    Cut next = inside == null ? null : deep.and(inside, table, options.leaves(), options.operations());
    if (next == null) next = deep.and(Cut.reading(kid), table, options.leaves(), options.operations());
    return next == null || next.isLeaf(top) || next.isInner(top) ? null : next;
  }

  private void add(List<Cut> list, @Nullable Cut cut, int top) {
    if (cut == null || cut.isLeaf(top) || cut.isInner(top)) return;
    cut.flow = cut.workNs / 2 + leafFlow(cut);
    list.add(cut);
  }

  private double leafFlow(Cut cut) {
    double sum = 0;
    for (int l : cut.leaves) sum += flow[l] + table.bytes[l] / 64 + leafNs(l);
    return sum;
  }

  /** Of two cuts that cost about the same the one that stores less is better, whoever else reads what it stores. */
  private double leafNs(int leaf) {
    return table.source[leaf] ? 0 : STORED_NS;
  }

  /** The best by flow, one for every set of leaves. */
  private static List<Cut> best(List<Cut> cuts, int count) {
    if (cuts.size() <= 1) return cuts;
    cuts.sort(BY_FLOW);
    List<Cut> kept = new ArrayList<>(Math.min(count, cuts.size()));
    for (Cut c : cuts) {
      boolean known = false;
      for (Cut k : kept) known |= Arrays.equals(k.leaves, c.leaves);
      if (known) continue;
      kept.add(c);
      if (kept.size() == count) break;
    }
    return kept;
  }

  /** The best by flow, one for every set of leaves, but first those that read something that no better one does without. */
  private static List<Cut> varied(List<Cut> cuts, int count) {
    List<Cut> ordered = best(cuts, Integer.MAX_VALUE);
    if (ordered.size() <= count) return ordered;
    List<Cut> varied = new ArrayList<>(count);
    List<Cut> rest = new ArrayList<>();
    for (Cut c : ordered) {
      boolean more = false;
      for (Cut k : varied) more |= k.leavesWithin(c);
      (more ? rest : varied).add(c);
      if (varied.size() == count) return varied;
    }
    varied.addAll(rest.subList(0, count - varied.size()));
    return varied;
  }

  private void price(int c, Cut cut) {
    settle(cut, pricer.price(c, cut));
  }

  private void settle(Cut cut, long price) {
    long cost = price;
    if (cost > 0 && options.bias() > 0 && isNew(cut)) cost += (long) Math.ceil(cost * options.bias());
    cut.cost = cost;
    double sum = cost;
    for (int l : cut.leaves) sum += flow[l] / table.readers[l] + leafNs(l);
    cut.flow = sum;
  }

  private boolean isNew(Cut cut) {
    for (int n : cut.nodes) {
      if (table.original[n] || table.role[n] == NodeTable.VIEW) continue;
      if (!isCall(n) || !programCalls.contains(call(n))) return true;
    }
    return false;
  }

  private boolean isCall(int n) {
    return table.role[n] == NodeTable.HERO || table.role[n] == NodeTable.ALONE;
  }

  /** What is no loop; of operands that are the same in every call only their types matter. */
  private List<Object> call(int n) {
    List<Object> call = new ArrayList<>(List.of(table.op(n)));
    for (int kid : table.kids[n]) call.add(table.once[kid] ? table.graph.type(table.classId[kid]) : kid);
    return call;
  }

  private Set<List<Object>> programCalls() {
    Set<List<Object>> calls = new HashSet<>();
    for (int n = 0; n < table.nodes; n++) if (table.original[n] && isCall(n)) calls.add(call(n));
    return calls;
  }

  private void keep(int c, List<Cut> singles, List<Cut> several) {
    double bestFlow = Double.POSITIVE_INFINITY;
    boolean once = table.once[c];
    double bestTree = tree[c];
    List<Cut> all = new ArrayList<>(singles.size() + options.cuts());
    for (Cut s : singles) if (s.cost != CutPricer.ILLEGAL) all.add(s);
    all.addAll(with(with(best(several, options.cuts()), deepest(several, -1)), deepest(several, c)));
    for (Cut cut : all) {
      double sum = cut.cost;
      // A value that is the same in every call can be had at next to nothing, but not by those that compute it.
      for (int l : cut.leaves) sum += !once && table.once[l] ? PREPARED_NS : tree[l];
      bestTree = Math.min(bestTree, sum);
      bestFlow = Math.min(bestFlow, cut.flow);
    }
    tree[c] = bestTree;
    flow[c] = all.isEmpty() ? 0 : once ? PREPARED_NS : bestFlow;
    // What costs more than computing the class from scratch is in no best plan.
    double limit = bestTree * (1 + options.bias()) + 1;
    all.removeIf(cut -> cut.cost > limit);
    all.sort(Comparator.comparingLong((Cut cut) -> cut.cost).thenComparing(BY_FLOW));
    List<Cut> kept = new ArrayList<>(all.size());
    for (Cut cut : all) {
      boolean dominated = false;
      for (Cut k : kept) {
        if (k.leavesWithin(cut)) {
          dominated = true;
          break;
        }
      }
      if (!dominated) kept.add(cut);
    }
    columns[c] = kept.toArray(new Cut[0]);
  }

  private void export(int c, List<Cut> inlined) {
    if (options.exported() == 0) return;
    if (table.once[c]) inlined.removeIf(cut -> isBetterStored(c, bytes(cut.leaves)));
    deepest[0][c] = deepest(inlined, -1);
    deepest[1][c] = deepest(inlined, c);
    List<Cut> best = with(varied(inlined, options.exported()), deepest[0][c]);
    exported[c] = with(best, deepest[1][c]).toArray(new Cut[0]);
  }

  /** What is the same in every call is computed inside another kernel where that reads less, or no more but much. */
  private boolean isBetterStored(int c, long read) {
    return read > table.bytes[c] || read == table.bytes[c] && read <= SMALL_BYTES;
  }

  private long bytes(int[] classes) {
    long sum = 0;
    for (int c : classes) sum += table.bytes[c];
    return sum;
  }

  /** The term with most operations; with {@code end} a class, of those that compute no stop but that class. */
  private @Nullable Cut deepest(List<Cut> cuts, int end) {
    Cut deep = null;
    for (Cut cut : cuts) {
      if (end >= 0 && passesStop(cut, end)) continue;
      if (deep == null || cut.operations > deep.operations
          || cut.operations == deep.operations && BY_FLOW.compare(cut, deep) < 0) {
        deep = cut;
      }
    }
    return deep;
  }

  private boolean passesStop(Cut cut, int end) {
    for (int c : cut.inner) if (stop[c] && c != end) return true;
    return false;
  }

  private static List<Cut> with(List<Cut> cuts, @Nullable Cut one) {
    if (one == null || cuts.contains(one)) return cuts;
    List<Cut> all = new ArrayList<>(cuts);
    all.add(one);
    return all;
  }

  private List<Kernel> kernels() {
    List<Kernel> all = new ArrayList<>();
    KernelBuilder builder = new KernelBuilder(table);
    for (int c = 0; c < table.classes; c++) for (Cut cut : columns[c]) all.add(builder.build(c, cut));
    return all;
  }
}
