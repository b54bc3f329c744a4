package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirBlock;
import dev.eqdrive.mlir.MlirLocation;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.MlirValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the functions of a module, callees before callers, and fills the tables of the program. */
final class ModuleReader {
  /** Largest function, in operations, that is inlined although it is called more than once. */
  private static final int MAX_INLINED = 200;
  /** Most operations by which a module grows where a larger one is inlined. */
  private static final int MAX_GROWTH = 1000;

  /** Most operations in a module. */
  private static final int MAX_OPERATIONS = 1_000_000;

  private final ProgramTables tables;
  private final String name;
  private final Map<String, MlirOperation> functions = new LinkedHashMap<>();
  private final Map<String, Set<String>> references = new LinkedHashMap<>();
  private final Map<String, Integer> calls = new LinkedHashMap<>();
  private final Map<String, Optional<Graph>> graphs = new LinkedHashMap<>();
  private final Effects effects;
  private int operations;

  ModuleReader(ProgramTables tables, String name) {
    this.tables = tables;
    this.name = name;
    for (MlirOperation op : tables.module.body().operations()) {
      if (op.name().equals("func.func")) functions.put(symbol(op), op);
    }
    functions.forEach((f, op) -> {
      references.put(f, Effects.symbols(op));
      countCalls(op);
    });
    this.effects = new Effects(functions);
  }

  private static String symbol(MlirOperation function) {
    return function.inherent("sym_name").flatMap(MlirAttribute::string).orElse("");
  }

  static boolean isPrivate(MlirOperation function) {
    return function.inherent("sym_visibility").flatMap(MlirAttribute::string).filter("private"::equals).isPresent();
  }

  private void countCalls(MlirOperation op) {
    if (++operations > MAX_OPERATIONS) {
      throw InputGuard.refuse(1108, name, 0, 0, "the module has more than " + MAX_OPERATIONS + " operations",
          "Maybe unrolled loops can be written as stablehlo.while");
    }
    for (int r = 0; r < op.regionCount(); r++) {
      for (MlirBlock block : op.region(r).blocks()) {
        for (MlirOperation inner : block.operations()) {
          if (inner.name().equals("func.call")) {
            inner.inherent("callee").flatMap(MlirAttribute::symbol).ifPresent(c -> calls.merge(c, 1, Integer::sum));
          }
          countCalls(inner);
        }
      }
    }
  }

  /** Reads everything. */
  List<Program.Function> read() {
    refuseCycles();
    functions.keySet().forEach(this::graph);
    Set<String> referenced = new LinkedHashSet<>();
    references.values().forEach(referenced::addAll);
    functions.forEach((f, op) -> {
      if (isPrivate(op) && referenced.contains(f)) tables.droppable.add(f);
    });
    Map<String, Graph> known = new LinkedHashMap<>();
    graphs.forEach((f, g) -> g.ifPresent(body -> known.put(f, body)));
    Set<String> live = Liveness.live(tables, functions, known);
    Map<String, Graph> numbered = renumber(live, known);
    List<Program.Function> list = new ArrayList<>();
    functions
        .forEach((f, op) -> list.add(new Program.Function(f, isPrivate(op), Optional.ofNullable(numbered.get(f)))));
    return list;
  }

  /** Calls that recur would never end an inliner, and crash compilers. */
  private void refuseCycles() {
    Map<String, Integer> state = new LinkedHashMap<>();
    for (String f : functions.keySet()) visit(f, state, new ArrayList<>());
  }

  private void visit(String f, Map<String, Integer> state, List<String> path) {
    int s = state.getOrDefault(f, 0);
    if (s == 2 || !functions.containsKey(f)) return;
    path.add("@" + f);
    if (s == 1) {
      List<String> cycle = path.subList(path.indexOf("@" + f), path.size());
      MlirLocation.Place place = functions.get(f).location().place().orElse(new MlirLocation.Place(name, 0, 0));
      throw new InputException(1107, name, place.line(), place.column(),
          "functions call each other in a cycle: " + String.join(" → ", cycle), Optional.of(
              "Maybe express the repetition as stablehlo.while; StableHLO has no recursion"));
    }
    state.put(f, 1);
    for (String g : references.getOrDefault(f, Set.of())) visit(g, state, path);
    state.put(f, 2);
    path.removeLast();
  }

  private Optional<Graph> graph(String function) {
    Optional<Graph> known = graphs.get(function);
    if (known != null) return known;
    MlirOperation op = functions.get(function);
    List<MlirBlock> blocks = op == null ? List.of() : op.region(0).blocks();
    Optional<Graph> graph = blocks.size() == 1 ? BodyReader.function(this, blocks.getFirst()) : Optional.empty();
    graphs.put(function, graph);
    return graph;
  }

  /** The body to put in place of a call, if that is allowed. */
  Optional<Graph> inlinable(MlirOperation call) {
    String callee = call.inherent("callee").flatMap(MlirAttribute::symbol).orElse("");
    MlirOperation function = functions.get(callee);
    if (function == null || call.discardableCount() > 0 || !isPrivate(function) || function.discardableCount() > 0) {
      return Optional.empty();
    }
    if (function.attribute("no_inline").isPresent() || call.attribute("no_inline").isPresent()) return Optional.empty();
    if (annotated(function, "arg_attrs") || annotated(function, "res_attrs")) return Optional.empty();
    int more = calls.getOrDefault(callee, 0) - 1;
    return graph(callee).filter(g -> Graphs.size(g) <= MAX_INLINED || more * Graphs.size(g) <= MAX_GROWTH);
  }

  /** Whether arguments or results carry attributes that mean something inside a program too. */
  private static boolean annotated(MlirOperation function, String attribute) {
    List<MlirAttribute> entries = function.inherent(attribute).flatMap(MlirAttribute::elements).orElse(List.of());
    for (MlirAttribute e : entries) {
      int harmless = e.entry("jax.result_info").isPresent() ? 1 : 0;
      if (e.entry("mhlo.layout_mode").flatMap(MlirAttribute::string).filter("default"::equals).isPresent()) harmless++;
      if (e.dictionarySize() > harmless) return true;
    }
    return false;
  }

  /** Numbers native references by place of use, so that every use of an opaque operation is a thing of its own. */
  private Map<String, Graph> renumber(Set<String> live, Map<String, Graph> known) {
    List<ProgramTables.Opaque> opaque = new ArrayList<>();
    List<MlirOperation> constants = new ArrayList<>();
    Map<Integer, Integer> constantNumber = new LinkedHashMap<>();
    Map<String, Graph> result = new LinkedHashMap<>();
    for (String f : functions.keySet()) {
      Graph g = known.get(f);
      if (g == null || !live.contains(f)) continue;
      result.put(f, Graphs.map(g, op -> {
        if (op instanceof Op.Opaque o) {
          opaque.add(tables.opaque.get(o.nativeIndex()));
          return new Op.Opaque(o.name(), opaque.size() - 1, o.effect());
        }
        if (op instanceof Op.NativeConstant c) {
          return new Op.NativeConstant(constantNumber.computeIfAbsent(c.nativeIndex(), k -> {
            constants.add(tables.constants.get(k));
            return constants.size() - 1;
          }));
        }
        return op;
      }));
    }
    tables.opaque = opaque;
    tables.constants = constants;
    return result;
  }

  // ---- what BodyReader asks for

  Effects effects() {
    return effects;
  }

  Type type(MlirValue value) {
    return tables.type(value.type());
  }

  int location(MlirOperation op) {
    return tables.location(op.location(), name);
  }

  int calledFrom(int location, MlirOperation call) {
    return tables.location(tables.locations.get(location).calledFrom(tables.locations.get(location(call))), name);
  }

  Op nativeConstant(MlirOperation op) {
    tables.constants.add(op);
    return new Op.NativeConstant(tables.constants.size() - 1);
  }

  Op opaque(MlirOperation op, String opName, List<MlirValue> captures) {
    tables.opaque.add(new ProgramTables.Opaque(op, captures, Effects.symbols(op)));
    return new Op.Opaque(opName, tables.opaque.size() - 1, effects.effectful(op));
  }
}
