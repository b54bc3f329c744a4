package dev.eqdrive.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.layout.LayoutExpansion;
import dev.eqdrive.layout.LayoutOptions;
import dev.eqdrive.stablehlo.Evaluator;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.Samples;
import dev.eqdrive.stablehlo.Samples.Distribution;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every form that writes a value in another layout computes the value, bit for bit, in the reference interpreter. */
class LayoutFormsTest {
  private static final Path FILE = Path.of(System.getProperty("eqdrive.root", ".."))
      .resolve("tests/src/test/lit/layouts/forms.mlir");

  private static final LayoutOptions OPTIONS = new LayoutOptions(16, 16, 4096, 3, 3, true, false);

  private record Check(String function, int before, int after) {
  }

  @Test
  void formsComputeTheSame() throws IOException {
    List<Evaluator.Job> jobs = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    for (RuleExample e : RuleExample.read(FILE)) {
      try (Program program = e.program()) {
        Program.Function function = program.functions().iterator().next();
        String name = function.name();
        Graph original = function.graph().orElseThrow();
        Ingested ingested = TermGraph.ingest(original, weights(e, original));
        LayoutExpansion.expand(ingested.graph(), OPTIONS);
        List<Graph> forms = results(ingested.graph(), original, ingested.resultClasses()[0]);
        if (e.function().startsWith("none")) {
          assertThat(forms).as(e.function()).isEmpty();
          continue;
        }
        assertThat(forms).as(e.function()).isNotEmpty();
        List<TensorType> types = original.parameters().stream().map(t -> (TensorType) t).toList();
        for (Distribution d : List.of(Distribution.SPECIALS, Distribution.NORMAL)) {
          List<Literal> inputs = Samples.of(types, d, 7);
          int before = jobs.size();
          jobs.add(Evaluator.Job.ofText(e.text(), inputs));
          for (Graph g : forms) {
            checks.add(new Check(e.function() + " on " + d, before, jobs.size()));
            jobs.add(new Evaluator.Job(StablehloWriter.write(program, Map.of(name, g), OutputForm.TEXT), inputs));
          }
        }
      }
    }
    List<Evaluator.Outcome> outcomes = Evaluator.run(jobs, Duration.ofMinutes(5));
    List<String> failures = new ArrayList<>();
    for (Check c : checks) {
      if (!(outcomes.get(c.before()) instanceof Evaluator.Values x)) {
        failures.add(c.function() + ": " + outcomes.get(c.before()));
      } else if (!(outcomes.get(c.after()) instanceof Evaluator.Values y)) {
        failures.add(c.function() + ": " + outcomes.get(c.after()));
      } else {
        NumericCheck.difference(x.results(), y.results(), Tolerance.BITWISE)
            .ifPresent(d -> failures.add(c.function() + ": " + d));
      }
    }
    assertThat(failures).isEmpty();
  }

  /** In functions whose name ends so the last argument is the same in every call. */
  private static BitSet weights(RuleExample e, Graph original) {
    BitSet fixed = new BitSet();
    if (e.function().endsWith("_weights")) fixed.set(original.parameters().size() - 1);
    return fixed;
  }

  /** The result as each of its forms gives it; forms of its copies in other layouts are converted back. */
  private static List<Graph> results(TermGraph g, Graph original, int result) {
    int root = g.find(result);
    List<Graph> results = new ArrayList<>();
    forms(g, root).forEach(n -> results.add(RuleExample.of(g, original, n)));
    for (int parent : g.parents(root)) {
      if (!(g.op(parent) instanceof Op.Transpose t)) continue;
      Op back = new Op.Transpose(t.permutation().inverse());
      forms(g, g.classOf(parent)).forEach(n -> results.add(after(RuleExample.of(g, original, n), back, g.type(root))));
    }
    return results;
  }

  private static Graph after(Graph graph, Op op, Type type) {
    Graph.Builder b = Graph.builder();
    graph.parameters().forEach(b::parameter);
    for (Graph.Node n : graph.nodes()) b.node(n.op(), n.operands(), n.types(), -1);
    return b.build(List.of(b.node(op, graph.results(), List.of(type), -1)));
  }

  private static IntStream forms(TermGraph g, int cls) {
    return IntStream.of(g.nodes(cls)).filter(n -> !g.isOriginal(n) && !(g.op(n) instanceof Op.Transpose));
  }
}
