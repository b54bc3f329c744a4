package dev.eqdrive.driver;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.stablehlo.Evaluator;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Samples;
import dev.eqdrive.stablehlo.Samples.Distribution;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Evaluates what a compile has changed, before and after, on the reference interpreter in a child process.
 *
 * <p>A region is what leads to a value that both programs store, from values that both store. All regions together are the whole
 * change; those that the interpreter cannot run within the budget are counted, not checked.
 */
final class RegionCheck {
  /** Elements that the interpreter computes in the time allowed, roughly. */
  private static final double WORK = 3e6;

  /**
   * A changed graph.
   *
   * @param pairs values of {@code before} and of {@code after} that are equal
   */
  record Change(Graph before, Graph after, List<Pair> pairs) {
    Change {
      pairs = List.copyOf(pairs);
    }
  }

  /** A value of the input program and the equal one of the output program. */
  record Pair(int before, int after) {
  }

  /**
   * Two graphs that should compute the same.
   *
   * @param whole whether it begins at the program's parameters, so that its samples are samples of the program
   */
  private record Region(Graph before, Graph after, boolean whole, double work) {
  }

  private record Checked(Region region, Change change, Pair root) {
  }

  /** Regions found, evaluated, and the first difference. */
  record Verdict(int regions, int checked, Optional<String> difference, Optional<String> obstacle) {
  }

  private RegionCheck() {
  }

  /**
   * Checks changes.
   *
   * @param bitwise whether results must agree bit for bit
   */
  static Verdict run(List<Change> changes, boolean bitwise, Duration limit) {
    Map<Region, Checked> distinct = new LinkedHashMap<>();
    int skipped = 0;
    for (Change c : changes) {
      Map<Integer, Integer> afterOf = parameters(c);
      for (Pair p : c.pairs()) afterOf.putIfAbsent(p.before(), p.after());
      for (Pair p : c.pairs()) {
        Optional<Region> region = region(c, afterOf, p);
        if (region.isEmpty()) skipped++;
        else if (!region.get().before().equals(region.get().after()))
          distinct.putIfAbsent(region.get(), new Checked(region.get(), c, p));
      }
    }
    List<Checked> cases = distinct.values().stream().sorted(Comparator.comparingDouble(k -> k.region().work()))
        .toList();
    return compare(affordable(cases), cases.size() + skipped, bitwise, limit);
  }

  /** The parameters of both graphs, which are equal. */
  private static Map<Integer, Integer> parameters(Change c) {
    Map<Integer, Integer> afterOf = new TreeMap<>();
    for (int p = 0; p < c.before().parameters().size(); p++) afterOf.put(p, p);
    return afterOf;
  }

  private static List<Checked> affordable(List<Checked> cases) {
    double work = 0;
    int n = 0;
    while (n < cases.size() && (work += 2 * cases.get(n).region().work()) <= WORK) n++;
    return cases.subList(0, n);
  }

  private static Verdict compare(List<Checked> cases, int regions, boolean bitwise, Duration limit) {
    if (cases.isEmpty()) return new Verdict(regions, 0, Optional.empty(), Optional.empty());
    long start = System.nanoTime();
    List<Evaluator.Outcome> outcomes = outcomes(cases, limit);
    int checked = 0;
    Optional<String> obstacle = Optional.empty();
    List<Checked> doubtful = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      if (outcomes.get(2 * i) instanceof Evaluator.Values x && outcomes.get(2 * i + 1) instanceof Evaluator.Values y) {
        Optional<String> difference = ValueComparison.difference(x.results().getFirst(), y.results().getFirst(),
            bitwise);
        if (difference.isPresent() && cases.get(i).region().whole())
          return new Verdict(regions, checked, difference, obstacle);
        if (difference.isPresent()) doubtful.add(cases.get(i));
        else
          checked++;
      } else if (obstacle.isEmpty() && outcomes.get(2 * i + 1) instanceof Evaluator.NotVerified n) {
        obstacle = Optional.of(n.reason());
      }
    }
    // Values inside the program depend on each other and have their ranges, and samples of them need not: a difference counts
    // only if it is there from the program's parameters on.
    List<Checked> again = new ArrayList<>();
    for (Checked c : doubtful) {
      region(c.change(), parameters(c.change()), c.root())
          .ifPresent(r -> again.add(new Checked(r, c.change(), c.root())));
    }
    Duration left = limit.minusNanos(System.nanoTime() - start);
    if (again.isEmpty() || left.isNegative()) return new Verdict(regions, checked, Optional.empty(), obstacle);
    again.sort(Comparator.comparingDouble(c -> c.region().work()));
    Verdict v = compare(affordable(again), again.size(), bitwise, left);
    return new Verdict(regions, checked + v.checked(), v.difference(), obstacle.or(v::obstacle));
  }

  private static List<Evaluator.Outcome> outcomes(List<Checked> cases, Duration limit) {
    List<Evaluator.Job> jobs = new ArrayList<>();
    for (Checked c : cases) {
      List<Literal> inputs = inputs(c.region());
      jobs.add(new Evaluator.Job(text(c.region().before()), inputs));
      jobs.add(new Evaluator.Job(text(c.region().after()), inputs));
    }
    return Evaluator.run(jobs, limit);
  }

  private static byte[] text(Graph g) {
    return StablehloWriter.module(new TreeMap<>(Map.of("main", g)), OutputForm.TEXT);
  }

  /** Between 0 and 1, where most of what programs compute lies; small integers. */
  private static List<Literal> inputs(Region r) {
    List<TensorType> types = r.before().parameters().stream().map(TensorType.class::cast).toList();
    return Samples.of(types, Distribution.UNIFORM, 17);
  }

  private static Optional<Region> region(Change c, Map<Integer, Integer> afterOf, Pair root) {
    Map<Integer, Integer> beforeOf = new TreeMap<>();
    afterOf.forEach((b, a) -> beforeOf.putIfAbsent(a, b));
    TreeSet<Integer> cut = new TreeSet<>();
    Optional<Set<Integer>> afterNodes = cone(c.after(), root.after(), v -> {
      Integer b = v == root.after() ? null : beforeOf.get(v);
      if (b != null) cut.add(b);
      return b != null;
    });
    // The input side ends where the output side does, so that no relation between the samples is lost.
    Optional<Set<Integer>> beforeNodes = cone(c.before(), root.before(), v -> {
      boolean stop = v != root.before() && (cut.contains(v) || v < c.before().parameters().size());
      if (stop) cut.add(v);
      return stop;
    });
    if (afterNodes.isEmpty() || beforeNodes.isEmpty()) return Optional.empty();
    List<Integer> inputs = List.copyOf(cut);
    for (int v : inputs) if (!(c.before().type(v) instanceof TensorType)) return Optional.empty();
    Graph before = subgraph(c.before(), beforeNodes.get(), inputs, root.before());
    Graph after = subgraph(c.after(), afterNodes.get(), inputs.stream().map(afterOf::get).toList(), root.after());
    boolean whole = inputs.stream().allMatch(v -> v < c.before().parameters().size());
    return Optional.of(new Region(before, after, whole, Math.max(work(before), work(after))));
  }

  /** Nodes that lead to a value; empty if one of them cannot be evaluated apart from the program. */
  private static Optional<Set<Integer>> cone(Graph g, int root, java.util.function.IntPredicate stop) {
    Set<Integer> nodes = new TreeSet<>();
    Set<Integer> seen = new HashSet<>();
    java.util.ArrayDeque<Integer> work = new java.util.ArrayDeque<>(List.of(root));
    while (!work.isEmpty()) {
      int v = work.remove();
      if (!seen.add(v) || stop.test(v)) continue;
      int node = g.definingNode(v);
      if (node < 0) return Optional.empty();
      Op op = g.nodes().get(node).op();
      if (op instanceof Op.Opaque || op instanceof Op.NativeConstant) return Optional.empty();
      if (nodes.add(node)) work.addAll(g.nodes().get(node).operands());
    }
    return Optional.of(nodes);
  }

  private static Graph subgraph(Graph g, Set<Integer> nodes, List<Integer> inputs, int root) {
    Graph.Builder b = Graph.builder();
    Map<Integer, Integer> number = new LinkedHashMap<>();
    for (int v : inputs) number.put(v, b.parameter(g.type(v)));
    for (int n : nodes) {
      Graph.Node node = g.nodes().get(n);
      int first = b.node(node.op(), node.operands().stream().map(number::get).toList(), node.types(), -1);
      for (int r = 0; r < node.types().size(); r++) number.putIfAbsent(g.firstValue(n) + r, first + r);
    }
    return b.build(List.of(java.util.Objects.requireNonNull(number.get(root))));
  }

  /** Elements that an interpreter touches. */
  private static double work(Graph g) {
    double sum = 0;
    for (Graph.Node n : g.nodes()) {
      double elements = 1;
      for (Type t : n.types()) if (t instanceof TensorType x) elements += x.elements();
      for (int o : n.operands())
        if (n.op() instanceof Op.Reduce && g.type(o) instanceof TensorType x) elements += x.elements();
      if (n.op() instanceof Op.DotGeneral d && g.type(n.operands().getFirst()) instanceof TensorType x) {
        elements *= x.shape().gather(d.lhsContract()).product();
      }
      if (n.op() instanceof Op.Convolution && g.type(n.operands().get(1)) instanceof TensorType k) {
        elements *= Math.max(1, k.elements() / Math.max(1, outputs((Op.Convolution) n.op(), k.shape())));
      }
      if (n.op() instanceof Op.ReduceWindow w) elements *= w.window().size().product();
      if (n.op() instanceof Op.Structured) elements *= 1000;
      sum += elements;
    }
    return sum;
  }

  private static long outputs(Op.Convolution c, Dims kernel) {
    return kernel.get(c.dims().kernelOutput());
  }
}
