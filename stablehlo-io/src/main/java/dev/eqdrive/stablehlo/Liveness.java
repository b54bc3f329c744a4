package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.mlir.MlirOperation;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which functions of a module are still referred to once bodies are replaced by graphs. */
final class Liveness {
  private Liveness() {
  }

  /**
   * Functions that cannot be dropped, and what they reach; {@code graphs} replaces the bodies of the functions it
   * names.
   */
  static Set<String> live(ProgramTables tables, Map<String, MlirOperation> functions, Map<String, Graph> graphs) {
    Set<String> live = new LinkedHashSet<>();
    ArrayDeque<String> work = new ArrayDeque<>();
    for (MlirOperation op : tables.module.body().operations()) {
      if (!op.name().equals("func.func")) work.addAll(Effects.symbols(op));
    }
    for (String f : functions.keySet()) if (!tables.droppable.contains(f)) work.add(f);
    while (!work.isEmpty()) {
      String f = work.removeFirst();
      MlirOperation function = functions.get(f);
      if (function == null || !live.add(f)) continue;
      Graph graph = graphs.get(f);
      if (graph == null) {
        work.addAll(Effects.symbols(function));
      } else {
        symbols(tables, graph, work);
        function.attributes().forEach((key, value) -> {
          if (!key.equals("sym_name")) work.addAll(Effects.symbolsOf(value));
        });
      }
    }
    return live;
  }

  private static void symbols(ProgramTables tables, Graph graph, ArrayDeque<String> into) {
    for (Graph.Node node : graph.nodes()) {
      switch (node.op()) {
        case Op.Opaque o -> into.addAll(tables.opaque.get(o.nativeIndex()).symbols());
        case Op.Structured s -> s.regions().forEach(r -> symbols(tables, r, into));
        default -> {
        }
      }
    }
  }
}
