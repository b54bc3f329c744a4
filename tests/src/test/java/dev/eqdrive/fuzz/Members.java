package dev.eqdrive.fuzz;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An e-graph as one program that returns what every e-node computes from values of its operand classes. The value of a class
 * is that of its shallowest node; all others must agree with it.
 */
final class Members {
  private static final int UNREACHED = Integer.MAX_VALUE / 2;

  /**
   * A node and where its values are among the results; those of the node that stands for its class come first.
   *
   * @param value of the first of its results
   * @param same  the value of the class to compare with
   */
  record Member(int node, int value, int same, int results) {
  }

  private final TermGraph graph;
  private final TreeMap<Integer, Integer> best = new TreeMap<>();
  private final TreeMap<Integer, Integer> valueOf = new TreeMap<>();
  private final List<Member> members = new ArrayList<>();
  private final Graph.Builder builder = Graph.builder();
  private final Graph program;

  /** The members of an e-graph that a program with these parameters was put into. */
  Members(TermGraph graph, List<Type> parameters) {
    this.graph = graph;
    parameters.forEach(builder::parameter);
    int[] classes = graph.classes();
    TreeMap<Integer, Integer> depth = depths(classes);
    List<Integer> order = new ArrayList<>(depth.keySet());
    order.sort((a, b) -> Integer.compare(depth.get(a), depth.get(b)));
    for (int c : order) valueOf.put(c, emit(best.get(c)));
    for (int c : order) {
      for (int n : graph.nodes(c)) {
        if (n == best.get(c) || !reached(n)) continue;
        int count = graph.nodeType(n) instanceof Type.Tuple t ? t.members().size() : 1;
        members.add(new Member(n, emit(n), valueOf.get(c), count));
      }
    }
    List<Integer> all = new ArrayList<>();
    for (int v = 0; v < builder.valueCount(); v++) all.add(v);
    program = builder.build(all);
  }

  private TreeMap<Integer, Integer> depths(int[] classes) {
    TreeMap<Integer, Integer> depth = new TreeMap<>();
    for (boolean changed = true; changed;) {
      changed = false;
      for (int c : classes) {
        for (int n : graph.nodes(c)) {
          int d = 0;
          for (int kid : graph.children(n)) d = Math.max(d, depth.getOrDefault(kid, UNREACHED) + 1);
          if (d >= depth.getOrDefault(c, UNREACHED)) continue;
          depth.put(c, d);
          best.put(c, n);
          changed = true;
        }
      }
    }
    return depth;
  }

  private boolean reached(int node) {
    return Arrays.stream(graph.children(node)).allMatch(valueOf::containsKey);
  }

  private int emit(int node) {
    Op op = graph.op(node);
    if (op instanceof Op.Argument a) return a.index();
    List<Integer> kids = Arrays.stream(graph.children(node)).map(valueOf::get).boxed().toList();
    if (op instanceof Op.Result r) return kids.getFirst() + r.index();
    List<Type> types = graph.nodeType(node) instanceof Type.Tuple t ? t.members() : List.of(graph.nodeType(node));
    if (op instanceof Op.Convolution c) return convolution(c, kids.get(0), kids.get(1), (TensorType) types.getFirst());
    return builder.node(op, kids, types, -1);
  }

  /** With the features last, since the interpreter stops at some other orders. */
  private int convolution(Op.Convolution c, int x, int w, TensorType type) {
    Op.ConvDims d = c.dims();
    int spatial = d.inputSpatial().size();
    Dims mid = Dims.range(1, spatial + 1);
    Op.ConvDims last = new Op.ConvDims(0, spatial + 1, mid, spatial, spatial + 1, Dims.range(0, spatial), 0,
        spatial + 1, mid);
    Op plain = new Op.Convolution(last, c.strides(), c.padLow(), c.padHigh(), c.lhsDilation(), c.rhsDilation(),
        c.reversed(), c.featureGroups(), c.batchGroups(), c.precision());
    Dims out = Dims.of(d.outputBatch()).concat(d.outputSpatial()).append(d.outputFeature());
    int y = builder.node(plain,
        List.of(moved(x, Dims.of(d.inputBatch()).concat(d.inputSpatial()).append(d.inputFeature())),
            moved(w, d.kernelSpatial().append(d.kernelInput(), d.kernelOutput()))),
        List.of(type.withShape(type.shape().gather(out))), -1);
    return moved(y, out.inverse());
  }

  private int moved(int x, Dims permutation) {
    TensorType t = (TensorType) builder.type(x);
    return permutation.isIdentity()
        ? x
        : builder.node(new Op.Transpose(permutation), List.of(x),
            List.of(t.withShape(t.shape().gather(permutation))), -1);
  }

  /** The program; its results are its values. */
  Graph program() {
    return program;
  }

  List<Member> members() {
    return members;
  }

  /**
   * Values added up in the class of a member, if that is compared with a folded constant: it is rounded as they are. A remainder is
   * rounded as what it is of, from which multiples are subtracted.
   */
  List<Integer> terms(Member m) {
    int cls = graph.classOf(m.node());
    List<Integer> terms = new ArrayList<>();
    boolean folded = isFolded(m.node()) || isFolded(best.get(cls));
    for (int n : graph.nodes(cls)) {
      if (!(graph.op(n) instanceof Op.Binary b) || !reached(n)) continue;
      boolean sum = folded && (b.kind() == Op.BinaryKind.ADD || b.kind() == Op.BinaryKind.SUBTRACT);
      if (sum) for (int kid : graph.children(n)) terms.add(valueOf.get(kid));
      if (b.kind() == Op.BinaryKind.REMAINDER) terms.add(valueOf.get(graph.child(n, 0)));
    }
    return terms;
  }

  private boolean isFolded(int node) {
    return graph.op(node) instanceof Op.Constant && !graph.ruleOf(node).isEmpty();
  }

  /** The node and its class, who made it, and what has been united with the class. */
  String describe(Member m) {
    int cls = graph.classOf(m.node());
    TreeSet<String> unions = new TreeSet<>();
    graph.unions().stream().filter(u -> graph.find(u.a()) == cls).forEach(u -> unions.add(u.rule()));
    return text(m.node()) + " against " + text(best.get(cls)) + " in class " + cls + " of " + graph.type(cls)
        + ", united by " + unions;
  }

  private String text(int node) {
    String rule = graph.ruleOf(node);
    return graph.op(node) + Arrays.toString(graph.children(node)) + (rule.isEmpty() ? "" : " by " + rule);
  }

  /**
   * Facts of classes that values of their nodes contradict.
   *
   * @param exact whether constants are facts too: else they may be rounded otherwise
   */
  List<String> wrongFacts(List<Literal> values, boolean exact) {
    List<String> wrong = new ArrayList<>();
    valueOf.forEach((cls, value) -> wrongFact(best.get(cls), values.get(value), exact).ifPresent(wrong::add));
    for (Member m : members) wrongFact(m.node(), values.get(m.value()), exact).ifPresent(wrong::add);
    return wrong;
  }

  private Optional<String> wrongFact(int node, Literal value, boolean exact) {
    int cls = graph.classOf(node);
    if (!(graph.type(cls) instanceof TensorType)) return Optional.empty();
    Optional<Literal> constant = graph.constant(cls).filter(c -> exact && differs(c, value));
    return constant.map(c -> value + " is not " + c)
        .or(() -> contradiction(graph.facts(cls), value).map(v -> v + " is not in " + graph.facts(cls)))
        .map(w -> w + ": " + text(node) + " in class " + cls);
  }

  private static boolean differs(Literal constant, Literal value) {
    return constant.type().elements() > 0
        && NumericCheck.difference(constant, value, Tolerance.BITWISE).isPresent();
  }

  private static Optional<String> contradiction(Facts f, Literal l) {
    ElementType e = l.type().element();
    if (!Scalars.modelled(e)) return Optional.empty();
    for (long i = 0; i < l.type().elements(); i++) {
      double v = e.isFloat() ? Scalars.toDouble(e, l.bits(i)) : integer(e, l.bits(i));
      boolean holds = Double.isNaN(v) ? !f.noNan() : holds(f, v, e.isFloat());
      if (!holds) return Optional.of(Double.toString(v));
    }
    return Optional.empty();
  }

  private static double integer(ElementType e, long bits) {
    long v = Scalars.toLong(e, bits);
    return e == ElementType.UI64 && v < 0 ? v + 0x1p64 : v;
  }

  private static boolean holds(Facts f, double v, boolean signedZero) {
    boolean least = v > 0 || v == 0 && (!signedZero || 1 / v > 0);
    boolean sign = (least || !f.nonNegative()) && (v > 0 || !f.positive()) && (v != 0 || !f.nonZero());
    boolean kind = (Double.isFinite(v) || !f.finite())
        && (Double.isInfinite(v) || v == Math.rint(v) || !f.integral());
    return v >= f.lo() && v <= f.hi() && sign && kind;
  }
}
