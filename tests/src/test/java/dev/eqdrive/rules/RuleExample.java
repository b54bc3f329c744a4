package dev.eqdrive.rules;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import dev.eqdrive.saturate.Limits;
import dev.eqdrive.saturate.SaturationReport;
import dev.eqdrive.saturate.Saturator;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One function of a file of examples, {@code tests/src/test/lit/rules/<rule>.mlir}. Functions whose names begin with
 * {@code fires} must be rewritten at their (single) result by that rule alone; those that begin with {@code refuses} must
 * not be touched by it. Every function is a module of its own.
 */
public record RuleExample(String rule, String function, String text) {
  private static final Pattern STATIC = Pattern.compile("%arg(\\d+): [^%{]*\\{eqdrive\\.static\\}");

  /** The examples of a file, in order. */
  public static List<RuleExample> read(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".mlir", "");
    String[] parts = Files.readString(file).split("(?=func\\.func)");
    List<RuleExample> examples = new ArrayList<>();
    for (String part : parts) {
      if (!part.startsWith("func.func")) continue;
      String function = part.substring(part.indexOf('@') + 1, part.indexOf('('));
      examples.add(new RuleExample(name, function, "module {\n" + part + "\n}\n"));
    }
    return examples;
  }

  public boolean fires() {
    return function.startsWith("fires");
  }

  /** Arguments that are the same in every call: those with the attribute {@code eqdrive.static}. */
  public BitSet statics() {
    BitSet statics = new BitSet();
    STATIC.matcher(text).results().forEach(r -> statics.set(Integer.parseInt(r.group(1))));
    return statics;
  }

  public Program program() {
    return StablehloReader.read(text.getBytes(StandardCharsets.UTF_8), rule + "/" + function);
  }

  /** The rule run on the function. */
  public record Run(Graph original, Ingested ingested, SaturationReport report) {
    static Run of(RuleExample example, Program program, Rule rule) {
      return of(program.functions().iterator().next().graph().orElseThrow(), example.statics(), rule);
    }

    /** The rule run on a graph. */
    public static Run of(Graph graph, BitSet statics, Rule rule) {
      Ingested ingested = TermGraph.ingest(graph, statics);
      SaturationReport report = Saturator.run(ingested.graph(), RuleSet.of(rule),
          Limits.DEFAULT.withIterations(2).withNodes(20_000));
      return new Run(graph, ingested, report);
    }

    /** Other forms of the result than the one in the program, at most {@code limit}. */
    public List<Graph> rewritten(int limit) {
      TermGraph g = ingested.graph();
      int root = g.find(ingested.resultClasses()[0]);
      int value = original.results().getFirst();
      int defining = original.definingNode(value);
      Op op = defining < 0 ? new Op.Argument(value) : original.nodes().get(defining).op();
      List<Graph> forms = new ArrayList<>();
      boolean skipped = false;
      int[] nodes = g.nodes(root);
      for (boolean made : new boolean[]{true, false}) {
        for (int node : nodes) {
          if (g.ruleOf(node).isEmpty() == made) continue;
          if (!made && !skipped && g.op(node).equals(op)) {
            skipped = true;
            continue;
          }
          if (forms.size() < limit) forms.add(new Extraction(g, original, root).from(node));
        }
      }
      return forms;
    }
  }

  /** The program whose result is a node, below it the smallest terms. */
  static Graph of(TermGraph graph, Graph original, int node) {
    return new Extraction(graph, original, graph.classOf(node)).from(node);
  }

  /** Reads a term out of the e-graph: a given root node, below it the smallest terms. */
  private static final class Extraction {
    private final TermGraph graph;
    private final Graph original;
    private final Map<Integer, Integer> best = new LinkedHashMap<>();
    private final Map<Integer, Integer> built = new LinkedHashMap<>();
    private final Graph.Builder builder = Graph.builder();

    Extraction(TermGraph graph, Graph original, int root) {
      this.graph = graph;
      this.original = original;
      Map<Integer, Long> cost = new LinkedHashMap<>();
      boolean changed = true;
      while (changed) {
        changed = false;
        for (int c : graph.classes()) {
          for (int n : graph.nodes(c)) {
            long sum = 1;
            for (int kid : graph.children(n)) sum = Math.min(1L << 40, sum + cost.getOrDefault(kid, 1L << 40));
            if (sum < cost.getOrDefault(c, 1L << 40)) {
              cost.put(c, sum);
              best.put(c, n);
              changed = true;
            }
          }
        }
      }
    }

    Graph from(int node) {
      List<Integer> parameters = new ArrayList<>();
      for (Type t : original.parameters()) parameters.add(builder.parameter(t));
      return builder.build(List.of(build(node)));
    }

    private int build(int node) {
      Op op = graph.op(node);
      if (op instanceof Op.Argument a) return a.index();
      if (op instanceof Op.Result r) return tuple(graph.child(node, 0)) + r.index();
      List<Integer> kids = Arrays.stream(graph.children(node)).map(this::of).boxed().toList();
      return builder.node(op, kids, List.of(graph.nodeType(node)), -1);
    }

    private int of(int cls) {
      Integer known = built.get(cls);
      if (known != null) return known;
      int value = build(Objects.requireNonNull(best.get(cls)));
      built.put(cls, value);
      return value;
    }

    private int tuple(int cls) {
      Integer known = built.get(cls);
      if (known != null) return known;
      // Results stand for whichever node makes them: the one that the rule has made, if there is one.
      int node = Arrays.stream(graph.nodes(cls)).filter(n -> !graph.ruleOf(n).isEmpty()).findFirst()
          .orElseGet(() -> Objects.requireNonNull(best.get(cls)));
      List<Integer> kids = Arrays.stream(graph.children(node)).map(this::of).boxed().toList();
      int first = builder.node(graph.op(node), kids, ((Type.Tuple) graph.nodeType(node)).members(), -1);
      built.put(cls, first);
      return first;
    }
  }
}
