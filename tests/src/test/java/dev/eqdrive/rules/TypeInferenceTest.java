package dev.eqdrive.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.infer.TypeInference;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inference gives the types that MLIR verified, for all operations of all models and examples. */
class TypeInferenceTest {
  private static final Path TESTS = Path.of(System.getProperty("eqdrive.root", "..")).resolve("tests");

  @Test
  void agreesWithVerifiedTypes() throws IOException {
    List<Path> files;
    try (Stream<Path> models = Files.walk(TESTS.resolve("models"))) {
      files = new ArrayList<>(models.filter(f -> f.toString().endsWith(".mlir")).sorted().toList());
    }
    TreeSet<String> seen = new TreeSet<>();
    for (Path f : files) {
      try (Program program = StablehloReader.read(Files.readAllBytes(f), f.getFileName().toString())) {
        for (Program.Function function : program.functions()) function.graph().ifPresent(g -> check(g, seen));
      }
    }
    try (Stream<Path> rules = Files.list(TESTS.resolve("src/test/lit/rules"))) {
      for (Path f : rules.filter(p -> p.toString().endsWith(".mlir")).sorted().toList()) {
        for (RuleExample e : RuleExample.read(f)) {
          try (Program program = e.program()) {
            for (Program.Function function : program.functions()) function.graph().ifPresent(g -> check(g, seen));
          }
        }
      }
    }
    assertThat(seen).contains("dot_general", "convolution", "reduce_window", "gather", "scatter", "pad", "complex");
  }

  private static void check(Graph graph, TreeSet<String> seen) {
    for (Graph.Node n : graph.nodes()) {
      if (n.types().size() != 1 || !(n.types().getFirst() instanceof TensorType type)) continue;
      if (n.op() instanceof Op.Structured || n.op() instanceof Op.Opaque) continue;
      List<Type> operands = n.operands().stream().map(graph::type).toList();
      assertThat(TypeInference.infer(n.op(), operands, Optional.of(type))).as(n.op() + " on " + operands)
          .contains(type);
      seen.add(n.op().mnemonic());
    }
  }
}
