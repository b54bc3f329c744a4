package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads and writes small modules given as text. */
final class Texts {
  private Texts() {
  }

  static Program read(String text) {
    return StablehloReader.read(text.getBytes(StandardCharsets.UTF_8), "in.mlir");
  }

  static String write(Program program) {
    return new String(StablehloWriter.write(program, OutputForm.TEXT), StandardCharsets.UTF_8);
  }

  /** The graph of {@code main}, with the program closed. */
  static Graph main(String text) {
    try (Program p = read(text)) {
      return main(p);
    }
  }

  static Graph main(Program program) {
    return program.function("main").flatMap(Program.Function::graph).orElseThrow();
  }

  static List<Op> ops(Graph graph) {
    return graph.nodes().stream().map(Graph.Node::op).toList();
  }

  static List<String> mnemonics(Graph graph) {
    return graph.nodes().stream().map(n -> n.op().mnemonic()).toList();
  }

  /** Text, bytecode and artifact of a program, each read again. */
  static void assertRoundTrip(String text) {
    try (Program p = read(text)) {
      for (OutputForm form : List.of(OutputForm.TEXT, OutputForm.TEXT_WITH_LOCATIONS, OutputForm.BYTECODE)) {
        byte[] bytes = StablehloWriter.write(p, form);
        try (Program again = StablehloReader.read(bytes, "again")) {
          org.assertj.core.api.Assertions.assertThat(again.graphs()).as(form + "\n" + text).isEqualTo(p.graphs());
        }
      }
    }
  }
}
