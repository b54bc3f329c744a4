package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.cost.LoopWork;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.layout.Views;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Prices a cut as the loop that the backend makes of it. A node is evaluated once for every distinct index map by which the
 * root reaches it, because a fused loop keeps a value only for one index: nine shifted reads of an inner value compute it nine
 * times.
 */
final class CutPricer {
  /** The loop would be refused by the backend. */
  static final long ILLEGAL = -1;
  private static final int MAX_STATES = 1200;

  private final NodeTable table;
  private final CostModel model;
  private final int maxCopies;
  private final boolean strict;
  /**
   * [9, 14·14·256] turned and viewed as rows of 2,304: 880 us on a busy machine, where [49, 9, 512] without a view took 37. 32 x 32
   * of 192 images of 34 x 34, viewed as rows of 1,024: 96 us, as one row 151, as they are 58; whole rows of them 30 however viewed.
   * x and its transpose, of [96, 24, 9, 9] 85 us, read from rows of 81 250.
   */
  private static final double DIVIDED_NS = 1.2;
  /** Rows of 8 to 128 turned and viewed as rows of twice as many take as long as without a view, rows of 9 three times. */
  private static final long PIECE = 4;
  /** Sum over the first dimension of [128, 128, 128] times a vector along it: 4,590 us, without it 190; [2048, 512] 140. */
  private static final double STRIDED_FACTOR_NS = 4;

  private final LoopWork work = new LoopWork();
  private final LibrarySums sums;
  /** Position of a class in the cut: inner i as i + 1, leaf j as −j − 1. */
  private final int[] place;
  private final int[] queueClass = new int[MAX_STATES * 4];
  private final long[] queueMap = new long[MAX_STATES * 4];
  private final double[] queueEvaluations = new double[MAX_STATES * 4];
  /** The same where registers hold nothing, as across calls of functions. */
  private final double[] queueCalls = new double[MAX_STATES * 4];
  private final boolean[] queueReuse = new boolean[MAX_STATES * 4];
  /** Transcendental functions above. */
  private final int[] queueChained = new int[MAX_STATES * 4];
  private final long[] seen = new long[4096];
  private final int[] used = new int[MAX_STATES];
  /** Classes that are read as indices of a gather. */
  private final BitSet indices = new BitSet();
  /** Elements that a library reduces, and the class of its operand if what computes that is part of the reduction. */
  private double reduced;
  private int inSum;
  /** Elements that are read through views of longer rows; found one by one if the loop reads along its rows and across them. */
  private double partsOfRows;
  private boolean along;
  private boolean across;
  private int tail;
  private int states;
  private int chained;
  private int[] copies = new int[64];
  private double[] leafBytes = new double[64];
  private int worst = -1;

  CutPricer(NodeTable table, CostModel model, Legality legality) {
    this(table, model, legality.maxCopies(), true);
  }

  private CutPricer(NodeTable table, CostModel model, int maxCopies, boolean strict) {
    this.table = table;
    this.model = model;
    this.maxCopies = maxCopies;
    this.strict = strict;
    this.place = new int[table.classes];
    this.sums = new LibrarySums(table, place);
  }

  /** Prices what the backend has built, whatever it is. */
  static CutPricer ofBuilt(NodeTable table, CostModel model) {
    return new CutPricer(table, model, Integer.MAX_VALUE, false);
  }

  /** Inner class for which the last cut was refused, or −1. */
  int worstClass() {
    return worst;
  }

  /** Price of the cut, or {@link #ILLEGAL}. */
  long price(int cls, Cut cut) {
    worst = -1;
    int top = cut.top;
    if (cut.inner.length == 1 && standsAlone(top)) return table.aloneCost[top];
    if (copies.length < cut.inner.length) copies = new int[cut.inner.length * 2];
    if (leafBytes.length < cut.leaves.length) leafBytes = new double[cut.leaves.length * 2];
    Arrays.fill(copies, 0, cut.inner.length, 0);
    Arrays.fill(leafBytes, 0, cut.leaves.length, 0);
    for (int i = 0; i < cut.inner.length; i++) place[cut.inner[i]] = i + 1;
    for (int i = 0; i < cut.leaves.length; i++) place[cut.leaves[i]] = -i - 1;
    work.clear();
    indices.clear();
    reduced = Double.MAX_VALUE;
    inSum = -1;
    partsOfRows = 0;
    along = false;
    across = false;
    tail = 0;
    states = 0;
    chained = 0;
    boolean legal = walk(cls, cut);
    for (int c : cut.inner) place[c] = 0;
    for (int c : cut.leaves) place[c] = 0;
    for (int i = 0; i < states; i++) seen[used[i]] = 0;
    if (!legal) return ILLEGAL;
    for (int i = 0; i < cut.leaves.length; i++) work.read(Math.min(leafBytes[i], table.bytes[cut.leaves[i]]));
    return finish(cls, cut);
  }

  /** A single node is priced as the backend runs it alone, unless it reads values that a loop computes in passing. */
  private boolean standsAlone(int top) {
    byte role = table.role[top];
    if (role == NodeTable.ALONE || role == NodeTable.VIEW || role == NodeTable.HERO || role == NodeTable.SOURCE)
      return true;
    for (int kid : table.kids[top]) if (table.free[kid] >= 0 && table.elements[kid] > 1) return false;
    return true;
  }

  private long finish(int cls, Cut cut) {
    int top = cut.top;
    if (table.role[top] == NodeTable.REDUCE) {
      int input = table.kids[top][0];
      work.write(table.bytes[cls]);
      boolean keepsRows = Views.keepsRows((Op.Reduce) table.op(top), shape(input));
      work.reduce(table.elements[input], table.bytes[input], shape(cls), keepsRows,
          cut.operations > (inSum < 0 ? 1 : 2));
    } else if (updates(cut)) {
      int update = table.kids[top][1];
      if (!model.updatesInPlace()) {
        work.read(table.bytes[cls]);
        work.write(table.bytes[cls]);
      }
      work.updating();
      work.write(table.bytes[update], shape(update));
    } else {
      work.write(table.bytes[cls], shape(looped(cls, cut)));
      if (along && across) work.scalars(partsOfRows, DIVIDED_NS);
    }
    long cost = model.loopCost(work);
    if (cut.heroes == 0) return cost;
    for (int n : cut.nodes) {
      if (table.role[n] == NodeTable.HERO) return table.aloneCost[n] + cost / 4;
    }
    return cost;
  }

  private boolean walk(int cls, Cut cut) {
    int top = cut.top;
    push(cls, 1, table.elements[cls], table.elements[cls], false);
    // Breadth first, so that of the classes that are met too often the one nearest to the root is found.
    for (int head = 0; head < tail; head++) {
      int c = queueClass[head];
      long map = queueMap[head];
      double evaluations = queueEvaluations[head];
      double calls = queueCalls[head];
      boolean reuse = queueReuse[head];
      int at = place[c];
      if (at == 0) continue;
      if (!enter(c, map)) {
        if (states >= MAX_STATES) return refuse(c, cut);
        continue;
      }
      if (at < 0) {
        if (table.elements[c] > 1) {
          work.load(evaluations, model.loadNs(), calls, table.elements[c] >= table.elements[cls]);
          leafBytes[-at - 1] += evaluations * table.elementBytes[c];
          along |= map == 1;
        }
        continue;
      }
      int n = cut.nodes[at - 1];
      chained = queueChained[head] + (table.transcendental[n] ? 1 : 0);
      work.chain(chained);
      byte role = table.role[n];
      boolean call = top != n && table.role[top] == NodeTable.REDUCE && table.inCall[top];
      if (strict && call && !table.inCall[n]) {
        worst = c;
        return false;
      }
      if (role != NodeTable.VIEW && ++copies[at - 1] > (strict && table.branches[n] ? 1 : maxCopies))
        return refuse(c, cut);
      if (strict && reuse && table.expensive[n]) {
        worst = c;
        return false;
      }
      if (copies[at - 1] > 1 && table.op(n) instanceof Op.DynamicSlice) work.scalar();
      if (copies[at - 1] > 1 && role == NodeTable.ELEMENT) work.again();
      if (role == NodeTable.ELEMENT && evaluations >= reduced && c != inSum) work.pass(evaluations);
      if (role == NodeTable.HERO) {
        if (reuse || map != 1) return false;
        for (int kid : table.kids[n]) if (place[kid] < 0) leafBytes[-place[kid] - 1] = 0;
        continue;
      }
      int[] kids = table.kids[n];
      if (role == NodeTable.REDUCE) {
        // Only the library has readers that repeat a sum in its kernel, and it computes the sum once.
        double all = table.elements[kids[0]];
        Op.Reduce sum = (Op.Reduce) table.op(n);
        if (table.reducesRows[n] && !cut.staysInRows(all, table.elements[c], cls, table)) return refuse(c, cut);
        if (table.inCall[n]) {
          reduced = all;
          inSum = sums.takesFactor(sum, kids[0], cut) ? kids[0] : -1;
          if (inSum >= 0 && sums.factorIsStrided(sum, inSum, cut))
            work.scalars(all, STRIDED_FACTOR_NS);
        }
        work.compute(all, table.elementNs[n], false);
        work.rows(sum, shape(kids[0]));
        // It computes what it reduces once, too, for all that is there of the same shape.
        push(kids[0], table.role[top] == NodeTable.REDUCE ? 2 : table.inCall[n] ? 1 : mix(map, -3), all, all, false);
        continue;
      }
      if (n == top && updates(cut)) {
        int update = table.kids[n][1];
        work.compute(table.elements[update], table.elementNs[n], false);
        push(update, mix(map, table.indexMap[n] * 16L), table.elements[update], table.elements[update], false);
        continue;
      }
      if (map == 1 && dividesRows(n, c, cls)) work.scalars(evaluations, DIVIDED_NS);
      else if (table.op(n) instanceof Op.Gather g && !Views.gathersRows(g, shape(c))
          || table.op(n) instanceof Op.Transpose)
        work.scalars(evaluations, table.elementNs[n]);
      else
        work.compute(evaluations, calls, table.elementNs[n], table.transcendental[n]);
      if (tail + kids.length >= queueClass.length) return refuse(c, cut);
      if (role == NodeTable.ELEMENT) {
        int loops = table.loops[n];
        for (int kid : kids) push(kid, map, loops * evaluations, loops * calls, reuse);
      } else {
        descend(cls, c, n, cut.top, map, evaluations, calls, reuse);
      }
    }
    return true;
  }

  /**
   * Whether a loop over rows of its result has to divide each index to find what a transpose, or a slice that leaves gaps between
   * rows, reads below a view of it.
   */
  private boolean dividesRows(int n, int c, int result) {
    if (table.minor[c] >= table.minor[result]) return false;
    return switch (table.op(n)) {
      case Op.Transpose t -> table.minor[c] % PIECE != 0 && !t.permutation().isEmpty()
          && t.permutation().last() != t.permutation().size() - 1;
      case Op.Slice s -> table.minor[c] != table.minor[table.kids[n][0]];
      default -> false;
    };
  }

  /** Whether a view has shorter rows than what it is of; to divide by a power of two costs nothing. */
  private boolean splitsRows(int view, int of) {
    return table.minor[view] < table.minor[of] && Long.bitCount(table.minor[of]) > 1;
  }

  /**
   * The class whose rows the loop runs along: a transpose of what it computes becomes a layout, which leaves short rows as they are,
   * unless it is the result of the program.
   */
  private int looped(int cls, Cut cut) {
    if (!(table.op(cut.top) instanceof Op.Transpose) || table.role[cut.top] == NodeTable.VIEW || cls == table.result)
      return cls;
    int operand = table.kids[cut.top][0];
    boolean computed = Arrays.stream(cut.inner).anyMatch(c -> c == operand);
    return computed && table.minor[operand] < table.minor[cls] ? operand : cls;
  }

  /** Whether the cut writes a part of a value that is stored already. */
  private boolean updates(Cut cut) {
    if (!(table.op(cut.top) instanceof Op.DynamicUpdateSlice)) return false;
    int target = table.kids[cut.top][0];
    for (int leaf : cut.leaves) if (leaf == target) return true;
    return false;
  }

  private void descend(int result, int c, int n, int top, long map, double evaluations, double calls, boolean reuse) {
    int[] kids = table.kids[n];
    boolean view = table.role[n] == NodeTable.VIEW;
    if (!view) work.indexed();
    Op op = table.op(n);
    if (op instanceof Op.Slice s) work.slice(s.strides());
    if (op instanceof Op.Transpose && !view) {
      work.turned();
      across |= n != top;
    }
    if (view && splitsRows(c, kids[0])) partsOfRows += evaluations;
    // Which of the joined values an index comes from is known where it is read.
    if (op instanceof Op.Concatenate k && !indices.get(c))
      work.joining(table.role[top] != NodeTable.REDUCE && Views.joinsRows(k, shape(c), table.minor[result]), n == top);
    for (int position = 0; position < kids.length; position++) {
      int i = position;
      int kid = kids[i];
      if (table.elements[kid] <= 1 && i > 0) continue;
      double e = evaluations;
      double each = calls;
      double part = table.elements[kid] / Math.max(1, table.elements[c]);
      boolean again = reuse;
      switch (op) {
        case Op.BroadcastInDim b -> {
          if (!view) {
            again = true;
            e /= Views.repeatedInside(b, shape(c), shape(kid));
            each /= Views.repeatedInnermost(b, shape(c), shape(kid));
          }
        }
        case Op.Concatenate k -> {
          e *= part;
          each *= part;
        }
        case Op.Gather g when i == 1 -> {
          e *= part;
          each *= part;
          indices.set(kid);
        }
        case Op.Gather g when place[kid] > 0 && g.sliceSizes().product() == 1 && !view -> work.scalar();
        default -> {
        }
      }
      // A view of the whole reads the same bytes in the same order, whatever the shape.
      long next = view && map == 1 ? 1 : mix(map, table.indexMap[n] * 16L + (op instanceof Op.Concatenate ? i : 0));
      push(kid, next, e, each, again);
    }
  }

  private Dims shape(int c) {
    return table.tensor(c).shape();
  }

  private boolean refuse(int cls, Cut cut) {
    worst = table.first[cls] <= cut.top && cut.top < table.first[cls + 1] || place[cls] <= 0 ? -1 : cls;
    return false;
  }

  private void push(int cls, long map, double evaluations, double calls, boolean reuse) {
    if (table.free[cls] >= 0 && place[cls] == 0) return;
    queueClass[tail] = cls;
    queueMap[tail] = map;
    queueEvaluations[tail] = evaluations;
    queueCalls[tail] = calls;
    queueChained[tail] = chained;
    queueReuse[tail++] = reuse;
  }

  /** Marks a class as visited by an index map; false if it was, or if there are too many. */
  private boolean enter(int cls, long map) {
    if (states >= MAX_STATES) return false;
    long key = mix(map, cls + 1L) | 1;
    int slot = (int) (key >>> 40) & seen.length - 1;
    while (seen[slot] != 0) {
      if (seen[slot] == key) return false;
      slot = slot + 1 & seen.length - 1;
    }
    seen[slot] = key;
    used[states++] = slot;
    return true;
  }

  private static long mix(long a, long b) {
    long x = (a ^ b * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    x ^= x >>> 29;
    x *= 0x94D049BB133111EBL;
    return x ^ x >>> 32;
  }
}
