package dev.eqdrive.fuzz;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Random well-typed programs: operations, branches, loops, and changed copies of small programs, which share values. */
final class RandomProgram {
  /** What a program is made of. */
  enum Kind {
    /** All element types, and constants with special values. */
    ALL(List.of(ElementType.F32, ElementType.F32, ElementType.F32, ElementType.F64, ElementType.F16, ElementType.BF16,
        ElementType.I1, ElementType.I8, ElementType.UI8, ElementType.I32, ElementType.I32, ElementType.UI32,
        ElementType.I64, ElementType.C64)),
    /** Mostly one float type, with ordinary constants, so that rounding can be told from error. */
    SINGLE(List.of(ElementType.F32, ElementType.F32, ElementType.F32, ElementType.F32, ElementType.F32, ElementType.F32,
        ElementType.I32, ElementType.I1, ElementType.C64));

    private final List<ElementType> elements;

    Kind(List<ElementType> elements) {
      this.elements = elements;
    }
  }

  private final Dice dice;
  private final Kind kind;
  private final int depth;
  private final Pool pool;
  private final Steps steps;

  private RandomProgram(Dice dice, Kind kind, int depth) {
    this.dice = dice;
    this.kind = kind;
    this.depth = depth;
    this.pool = new Pool(dice, kind.elements, kind == Kind.ALL, depth > 0);
    this.steps = new Steps(pool, kind == Kind.ALL);
  }

  /**
   * The program of a seed.
   *
   * @param sources programs to copy from
   */
  static Graph of(long seed, Kind kind, List<Graph> sources) {
    RandomProgram p = new RandomProgram(new Dice(seed), kind, 0);
    int copies = p.dice.below(4);
    for (int i = p.dice.between(copies == 0 ? 6 : 0, 20); i > 0; i--) p.step();
    for (int i = 0; i < copies; i++) {
      Mutant.copy(p.pool, p.dice.of(sources));
      for (int k = p.dice.below(4); k > 0; k--) p.step();
    }
    return p.pool.draft.graph(p.pool.last(1 + p.dice.below(4)));
  }

  private void step() {
    if (depth == 2 || dice.percent(97)) steps.step();
    else if (dice.percent(50)) branch();
    else
      loop();
  }

  /** A function of some arguments, under construction; its arguments are the first values of its pool. */
  private RandomProgram inner(List<TensorType> arguments) {
    RandomProgram p = new RandomProgram(dice, kind, depth + 1);
    arguments.forEach(p.pool::argument);
    return p;
  }

  private int[] some(int most) {
    return IntStream.range(0, dice.between(1, most)).map(i -> pool.any()).toArray();
  }

  private List<TensorType> types(int... values) {
    return IntStream.of(values).mapToObj(pool::type).toList();
  }

  private static int[] concat(int[] x, int... y) {
    return IntStream.concat(IntStream.of(x), IntStream.of(y)).toArray();
  }

  /** One of some functions. */
  private void branch() {
    int[] captures = some(3);
    List<TensorType> results = types(some(2));
    boolean two = dice.percent(50);
    List<Graph> bodies = IntStream.range(0, two ? 2 : dice.between(1, 3)).mapToObj(i -> {
      RandomProgram p = inner(types(captures));
      for (int k = dice.below(4); k > 0; k--) p.step();
      return p.pool.draft.graph(results.stream().mapToInt(p.pool::of).toArray());
    }).toList();
    Op op = new Op.Structured(two ? "stablehlo.if" : "stablehlo.case", new TreeMap<>(), bodies, captures.length);
    pool.results(op, List.copyOf(results),
        concat(new int[]{pool.of0(two ? ElementType.I1 : ElementType.I32)}, captures));
  }

  /** A few trips. */
  private void loop() {
    TensorType index = TensorType.of(ElementType.I32);
    int[] states = some(2);
    int[] captures = some(2);
    int start = dice.between(0, 1);
    List<TensorType> arguments = new ArrayList<>(List.of(index));
    arguments.addAll(types(concat(states, captures)));
    RandomProgram test = inner(arguments);
    int end = test.pool.splat(index, start + dice.below(4));
    int goes = test.pool.op(new Op.Compare(Op.Direction.LT, "SIGNED"), 0, end).orElseThrow();
    RandomProgram trip = inner(arguments);
    for (int c = 0; c < captures.length; c++) if (dice.percent(50)) trip.row(1 + states.length + c);
    for (int k = dice.below(5); k > 0; k--) trip.step();
    int next = trip.pool.op(new Op.Binary(BinaryKind.ADD), 0, trip.pool.splat(index, 1)).orElseThrow();
    int[] results = concat(new int[]{next}, types(states).stream().mapToInt(trip.pool::of).toArray());
    List<Type> types = List.copyOf(arguments.subList(0, 1 + states.length));
    Op op = new Op.Structured("stablehlo.while", new TreeMap<>(),
        List.of(test.pool.draft.graph(goes), trip.pool.draft.graph(results)), captures.length);
    pool.results(op, types, concat(new int[]{pool.splat(index, start)}, concat(states, captures)));
  }

  /** The row of a value at the first argument. */
  private void row(int x) {
    TensorType t = pool.type(x);
    if (t.elements() == 0 || t.rank() == 0) return;
    int[] starts = IntStream.range(0, t.rank()).map(i -> i == 0 ? 0 : pool.splat(pool.type(0), 0)).toArray();
    pool.op(new Op.DynamicSlice(t.shape().with(0, 1)), concat(new int[]{x}, starts));
  }
}
