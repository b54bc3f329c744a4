package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirBlock;
import dev.eqdrive.mlir.MlirContext;
import dev.eqdrive.mlir.MlirLocation;
import dev.eqdrive.mlir.MlirModule;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.MlirRegion;
import dev.eqdrive.mlir.MlirType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds a new module beside the original: functions with a graph are rebuilt, all else is cloned. */
final class ModuleWriter {
  private final ProgramTables tables;
  private final MlirContext context;
  private final Map<String, Graph> graphs;
  private final Map<String, Interface> interfaces;
  private final Optional<ChloFunctions> chlo;
  private final BodyWriter bodies;
  private final Map<String, MlirOperation> functions = new LinkedHashMap<>();

  ModuleWriter(ProgramTables tables, Map<String, Graph> graphs, Map<String, Interface> interfaces, boolean wrapChlo) {
    this.tables = tables;
    this.context = tables.module.context();
    this.graphs = graphs;
    this.interfaces = interfaces;
    for (MlirOperation op : tables.module.body().operations()) {
      if (op.name().equals("func.func")) functions.put(symbol(op), op);
    }
    this.chlo = wrapChlo
        ? Optional.of(new ChloFunctions(context, new LinkedHashSet<>(functions.keySet())))
        : Optional.empty();
    this.bodies = new BodyWriter(tables, chlo);
  }

  private static String symbol(MlirOperation function) {
    return function.attribute("sym_name").flatMap(MlirAttribute::string).orElse("");
  }

  MlirModule write() {
    Set<String> live = Liveness.live(tables, functions, graphs);
    MlirOperation original = tables.module.operation();
    MlirRegion region = context.region();
    MlirBlock block = region.addBlock(List.of(), original.location());
    MlirModule module = context.moduleOf(context.operation("builtin.module", original.location(), List.of(), List.of(),
        original.attributes(), List.of(region)));
    for (MlirOperation op : tables.module.body().operations()) {
      boolean function = op.name().equals("func.func");
      if (function && !live.contains(symbol(op))) continue;
      Graph graph = function ? graphs.get(symbol(op)) : null;
      block.append(graph == null ? op.copy() : rebuild(op, graph));
    }
    graphs.forEach((name, graph) -> {
      if (!functions.containsKey(name)) block.append(define(name, graph));
    });
    chlo.ifPresent(c -> c.functions().forEach(block::append));
    return module;
  }

  private MlirOperation rebuild(MlirOperation function, Graph graph) {
    MlirLocation location = function.location();
    List<MlirType> parameters = Types.write(context, graph.parameters());
    MlirRegion region = context.region();
    bodies.fill(region.addBlock(parameters, location), graph, List.of(), "func.return", location);
    Map<String, MlirAttribute> attributes = function.attributes();
    Interface other = interfaces.get(symbol(function));
    if (other != null) {
      attributes = new LinkedHashMap<>(attributes);
      attributes.put("function_type",
          context.attribute(functionType(parameters, Types.write(context, graph.resultTypes()))));
      attributes.put("arg_attrs", Interface.attributes(context, other.parameters(), function.inherent("arg_attrs")));
      attributes.put("res_attrs", Interface.attributes(context, other.results(), function.inherent("res_attrs")));
    }
    return context.operation("func.func", location, List.of(), List.of(), attributes, List.of(region));
  }

  /** A function that the original does not have: public, without attributes. */
  private MlirOperation define(String name, Graph graph) {
    MlirLocation location = context.unknownLocation();
    List<MlirType> parameters = Types.write(context, graph.parameters());
    MlirRegion region = context.region();
    bodies.fill(region.addBlock(parameters, location), graph, List.of(), "func.return", location);
    return function(context, name, parameters, Types.write(context, graph.resultTypes()), region, "public");
  }

  static MlirOperation function(MlirContext context, String name, List<MlirType> parameters, List<MlirType> results,
      MlirRegion body, String visibility) {
    Map<String, MlirAttribute> attributes = new LinkedHashMap<>();
    attributes.put("sym_name", context.attribute("\"" + name + "\""));
    attributes.put("function_type", context.attribute(functionType(parameters, results)));
    attributes.put("sym_visibility", context.attribute("\"" + visibility + "\""));
    return context.operation("func.func", context.unknownLocation(), List.of(), List.of(), attributes, List.of(body));
  }

  private static String functionType(List<MlirType> parameters, List<MlirType> results) {
    String in = parameters.stream().map(MlirType::toString).collect(Collectors.joining(", ", "(", ")"));
    String out = results.stream().map(MlirType::toString).collect(Collectors.joining(", ", "(", ")"));
    return in + " -> " + out;
  }
}
