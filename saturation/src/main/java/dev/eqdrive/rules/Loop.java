package dev.eqdrive.rules;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.fold.Scalars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A while of an e-graph. Condition and body take the states, then the captures.
 *
 * @param kids classes of the initial states, then of the captures
 */
record Loop(Op.Structured op, int[] kids) {
  /** The loop bound to {@code binder}; empty if it is not one that may be rebuilt. */
  static Optional<Loop> of(Match m, String binder) {
    Op.Structured op = m.op(binder, Op.Structured.class);
    if (op.regions().size() != 2 || !op.regions().stream().allMatch(Regions::portable)) return Optional.empty();
    Loop loop = new Loop(op, m.kids(binder));
    return loop.states() > 0 && loop.body().results().size() == loop.states() ? Optional.of(loop) : Optional.empty();
  }

  Graph condition() {
    return op.regions().get(0);
  }

  Graph body() {
    return op.regions().get(1);
  }

  int states() {
    return kids.length - op.captures();
  }

  /** Whether the body passes a state through. */
  boolean unchanged(int state) {
    return body().results().get(state) == state;
  }

  /** The class of a result of a loop with these regions; as the only result of a single-state loop the loop itself. */
  static int result(Rewriter b, int loop, int index) {
    if (loop == Rewriter.NONE || !(b.graph().type(loop) instanceof Type.Tuple t)) return loop;
    return b.op(new Op.Result(index), t.members().get(index), loop);
  }

  /** This loop with other regions and operands; captures that nothing reads are dropped. */
  int with(Rewriter b, Graph condition, Graph body, List<Integer> inits, List<Integer> captures) {
    int[] number = new int[inits.size() + captures.size()];
    List<Integer> read = new ArrayList<>();
    int[] used = IntStream.concat(Arrays.stream(parameters(condition, condition.results())),
        Arrays.stream(parameters(body, body.results()))).distinct().toArray();
    Arrays.sort(used);
    for (int i = 0; i < number.length; i++) {
      boolean kept = i < inits.size() || Arrays.binarySearch(used, i) >= 0;
      number[i] = kept ? inits.size() + read.size() : -1;
      if (i < inits.size()) number[i] = i;
      else if (kept) read.add(captures.get(i - inits.size()));
    }
    if (read.size() == captures.size()) return node(b, condition, body, inits, captures);
    List<Type> types = types(b, inits, read);
    return node(b, renumbered(condition, types, number), renumbered(body, types, number), inits, read);
  }

  /** A region with other parameters; {@code number} gives for each old one the new one, or −1 if it is not read. */
  static Graph renumbered(Graph region, List<Type> types, int[] number) {
    return renumbered(region, types, number, region.results());
  }

  /** The same with other results. */
  static Graph renumbered(Graph region, List<Type> types, int[] number, List<Integer> results) {
    int[] values = RegionCopy.none(region);
    System.arraycopy(number, 0, values, 0, number.length);
    return RegionCopy.of(region, types, values, Map.of(), results);
  }

  /** The types of the parameters of regions. */
  static List<Type> types(Rewriter b, List<Integer> inits, List<Integer> captures) {
    return Stream.concat(inits.stream(), captures.stream()).map(b.graph()::type).toList();
  }

  private int node(Rewriter b, Graph condition, Graph body, List<Integer> inits, List<Integer> captures) {
    List<Integer> all = new ArrayList<>(inits);
    all.addAll(captures);
    Op.Structured next = new Op.Structured(op.name(), op.attributes(), List.of(condition, body), captures.size());
    List<Type> types = inits.stream().map(b.graph()::type).toList();
    return b.op(next, types.size() == 1 ? types.get(0) : new Type.Tuple(types),
        all.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Number of trips, where a counter with known start and step meets a known bound. */
  OptionalLong trips(Rewriter b) {
    Graph c = condition();
    int test = c.definingNode(c.results().get(0));
    if (test < 0 || !(c.nodes().get(test).op() instanceof Op.Compare compare)) return OptionalLong.empty();
    int left = c.nodes().get(test).operands().get(0);
    int right = c.nodes().get(test).operands().get(1);
    if (left >= states()) {
      return c.definingNode(right) < 0 && right < states()
          ? trips(b, compare.direction().swapped(), right, known(b, c, left))
          : OptionalLong.empty();
    }
    return trips(b, compare.direction(), left, known(b, c, right));
  }

  private OptionalLong trips(Rewriter b, Op.Direction direction, int counter, OptionalLong bound) {
    Optional<Literal> init = b.constant(kids[counter]);
    if (bound.isEmpty() || init.isEmpty() || !(init.get().type() instanceof TensorType t) || t.rank() != 0) {
      return OptionalLong.empty();
    }
    ElementType e = t.element();
    // Far from the ends of the type nothing wraps.
    long from = integer(init.get()).orElse(Long.MIN_VALUE);
    long far = 1L << Math.min(40, e.bits() - 2);
    if (bound.getAsLong() < -far || bound.getAsLong() > far || from < -far || from > far) return OptionalLong.empty();
    long to = direction == Op.Direction.LE ? bound.getAsLong() + 1 : bound.getAsLong();
    if (direction != Op.Direction.LT && direction != Op.Direction.LE) return OptionalLong.empty();
    if (from >= to) return OptionalLong.of(0);
    long step = step(b, counter);
    return step <= 0 || step > far ? OptionalLong.empty() : OptionalLong.of(Math.ceilDiv(to - from, step));
  }

  /** What the body adds to a state; 0 if that is not known. */
  private long step(Rewriter b, int state) {
    int node = body().definingNode(body().results().get(state));
    if (node < 0 || !(body().nodes().get(node).op() instanceof Op.Binary add)
        || add.kind() != Op.BinaryKind.ADD) {
      return 0;
    }
    List<Integer> operands = body().nodes().get(node).operands();
    if (operands.get(0) == state) return known(b, body(), operands.get(1)).orElse(0);
    return operands.get(1) == state ? known(b, body(), operands.get(0)).orElse(0) : 0;
  }

  /** The value of a scalar integer of a region that does not change: a constant, or a capture that is constant. */
  private OptionalLong known(Rewriter b, Graph region, int value) {
    int node = region.definingNode(value);
    if (node >= 0) {
      return region.nodes().get(node).op() instanceof Op.Constant k ? integer(k.value()) : OptionalLong.empty();
    }
    if (value < states()) return OptionalLong.empty();
    return b.constant(kids[value]).map(Loop::integer).orElse(OptionalLong.empty());
  }

  private static OptionalLong integer(Literal literal) {
    ElementType e = literal.type().element();
    if (!e.isInteger() || literal.type().rank() != 0) return OptionalLong.empty();
    return OptionalLong.of(Scalars.index(literal));
  }

  /** The states on which a state and the condition depend, itself among them. */
  boolean[] needed(int state) {
    boolean[] wanted = new boolean[states()];
    wanted[state] = true;
    for (int v : parameters(condition(), condition().results())) if (v < wanted.length) wanted[v] = true;
    boolean grows = true;
    while (grows) {
      grows = false;
      List<Integer> results = new ArrayList<>();
      for (int i = 0; i < wanted.length; i++) if (wanted[i]) results.add(body().results().get(i));
      for (int v : parameters(body(), results)) {
        if (v >= wanted.length || wanted[v]) continue;
        wanted[v] = true;
        grows = true;
      }
    }
    return wanted;
  }

  /** The parameters that values of a region are computed from, ascending. */
  static int[] parameters(Graph g, List<Integer> values) {
    boolean[] live = RegionCopy.live(g, values, new boolean[g.valueCount()]);
    return IntStream.range(0, g.parameters().size()).filter(i -> live[i]).toArray();
  }

  /** The initial states. */
  List<Integer> inits() {
    return Arrays.stream(kids, 0, states()).boxed().toList();
  }

  /** The captures. */
  List<Integer> captures() {
    return Arrays.stream(kids, states(), kids.length).boxed().toList();
  }
}
