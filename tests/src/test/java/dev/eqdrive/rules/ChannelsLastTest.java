package dev.eqdrive.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.layout.ChannelsLast;
import dev.eqdrive.layout.ChannelsLast.Rewritten;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs with their images stored channels last compute the same, value by value, in the reference interpreter. */
class ChannelsLastTest {
  private static final Path FILE = Path.of(System.getProperty("eqdrive.root", ".."))
      .resolve("tests/src/test/lit/layouts/channels_last.mlir");
  /** Terms of the longest sum in the file. */
  private static final long LONGEST = 100;

  private static Optional<Rewritten> rewritten(RuleExample e, Graph graph) {
    Ingested in = TermGraph.ingest(graph, e.statics());
    return ChannelsLast.of(graph, v -> in.graph().isStatic(in.classOfValue()[v]), true);
  }

  private static Graph returning(Graph graph, List<Integer> values) {
    Graph.Builder b = Graph.builder();
    graph.parameters().forEach(b::parameter);
    for (Graph.Node n : graph.nodes()) b.node(n.op(), n.operands(), n.types(), -1);
    return b.build(values);
  }

  @Test
  void everyValueIsTheSame() throws IOException {
    List<Evaluator.Job> jobs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (RuleExample e : RuleExample.read(FILE)) {
      try (Program program = e.program()) {
        Program.Function function = program.functions().iterator().next();
        Graph original = function.graph().orElseThrow();
        Optional<Rewritten> moved = rewritten(e, original);
        assertThat(moved.isPresent()).as(e.function()).isEqualTo(e.function().startsWith("moves"));
        if (moved.isEmpty()) continue;
        List<TensorType> types = original.parameters().stream().map(t -> (TensorType) t).toList();
        List<Literal> inputs = Samples.of(types, Distribution.NORMAL, 7);
        for (int v = types.size(); v < original.valueCount(); v++) {
          names.add(e.function() + ", value " + v);
          Graph before = returning(original, List.of(v));
          Graph after = returning(moved.get().spelled(), List.of(moved.get().numberIn()[v]));
          for (Graph g : List.of(before, after)) {
            jobs.add(new Evaluator.Job(StablehloWriter.module(new java.util.TreeMap<>(Map.of("main", g)),
                OutputForm.TEXT), inputs));
          }
        }
      }
    }
    List<Evaluator.Outcome> outcomes = Evaluator.run(jobs, Duration.ofMinutes(5));
    for (int i = 0; i < names.size(); i++) {
      assertThat(outcomes.get(2 * i)).as(names.get(i)).isInstanceOf(Evaluator.Values.class);
      assertThat(outcomes.get(2 * i + 1)).as(names.get(i)).isInstanceOf(Evaluator.Values.class);
      List<Literal> x = ((Evaluator.Values) outcomes.get(2 * i)).results();
      List<Literal> y = ((Evaluator.Values) outcomes.get(2 * i + 1)).results();
      assertThat(NumericCheck.difference(x, y, Tolerance.rounded(LONGEST))).as(names.get(i)).isEmpty();
    }
  }

  @Test
  void transposesAreLeftAtTheRimOnly() throws IOException {
    Map<String, Integer> left = Map.of("moves_network", 0, "moves_transposes_cancel", 1);
    for (RuleExample e : RuleExample.read(FILE)) {
      if (!left.containsKey(e.function())) continue;
      try (Program program = e.program()) {
        Graph original = program.functions().iterator().next().graph().orElseThrow();
        Graph moved = rewritten(e, original).orElseThrow().graph();
        assertThat(moved.nodes()).as(e.function())
            .filteredOn(n -> n.op() instanceof Op.Transpose && n.operands().getFirst() >= moved.parameters().size())
            .hasSize(left.get(e.function()));
      }
    }
  }
}
