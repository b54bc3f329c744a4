package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirBlock;
import dev.eqdrive.mlir.MlirContext;
import dev.eqdrive.mlir.MlirLocation;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.MlirRegion;
import dev.eqdrive.mlir.MlirType;
import dev.eqdrive.mlir.MlirValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Appends the operations of a graph to a native block. */
final class BodyWriter {
  private final MlirContext context;
  private final ProgramTables tables;
  private final Optional<ChloFunctions> chlo;

  /**
   * @param chlo where to put CHLO operations as composites; empty to write them as they are
   */
  BodyWriter(ProgramTables tables, Optional<ChloFunctions> chlo) {
    this.context = tables.module.context();
    this.tables = tables;
    this.chlo = chlo;
  }

  /** Fills a block whose arguments are the first parameters of the graph; {@code captured} are the rest. */
  void fill(MlirBlock block, Graph graph, List<MlirValue> captured, String terminator, MlirLocation end) {
    MlirValue[] values = new MlirValue[graph.valueCount()];
    int arguments = graph.parameters().size() - captured.size();
    for (int i = 0; i < arguments; i++) values[i] = block.argument(i);
    for (int i = 0; i < captured.size(); i++) values[arguments + i] = captured.get(i);
    for (int i = 0; i < graph.nodes().size(); i++) {
      Graph.Node node = graph.nodes().get(i);
      List<MlirValue> operands = new ArrayList<>(node.operands().size());
      for (int v : node.operands()) operands.add(values[v]);
      MlirOperation op = operation(node, operands, location(graph.location(i)));
      block.append(op);
      int first = graph.firstValue(i);
      for (int r = 0; r < node.types().size(); r++) values[first + r] = op.result(r);
    }
    List<MlirValue> results = new ArrayList<>();
    for (int v : graph.results()) results.add(values[v]);
    block.append(context.operation(terminator, end, results, List.of(), Map.of(), List.of()));
  }

  private MlirLocation location(int index) {
    return index < 0 || index >= tables.locations.size() ? context.unknownLocation() : tables.locations.get(index);
  }

  private MlirOperation operation(Graph.Node node, List<MlirValue> operands, MlirLocation location) {
    List<MlirType> types = Types.write(context, node.types());
    return switch (node.op()) {
      case Op.Opaque o -> opaque(o, operands);
      case Op.NativeConstant c -> tables.constants.get(c.nativeIndex()).copy();
      case Op.Constant c -> create("stablehlo.constant", location, List.of(), types,
          Map.of("value", context.dense(types.getFirst(), c.value().bytes())), List.of());
      case Op.Reduce r -> create(node, operands, types, location, reducer(r.reducer(), node, location));
      case Op.ReduceWindow r -> create(node, operands, types, location, reducer(r.reducer(), node, location));
      case Op.Scatter s -> create(node, operands, types, location, reducer(s.reducer(), node, location));
      case Op.Structured s -> structured(s, node, operands, types, location);
      default -> create(node, operands, types, location, List.of());
    };
  }

  private MlirOperation create(Graph.Node node, List<MlirValue> operands, List<MlirType> types, MlirLocation location,
      List<MlirRegion> regions) {
    String name = OpText.name(node.op());
    if (chlo.isPresent() && name.startsWith("chlo.")) {
      Optional<Map<String, String>> composite = chlo.get().composite(name, node,
          operands.stream().map(MlirValue::type).toList());
      if (composite.isPresent()) {
        return create("stablehlo.composite", location, operands, types, parse(composite.get()), List.of());
      }
    }
    return create(name, location, operands, types, parse(OpText.attributes(node.op())), regions);
  }

  private MlirOperation create(String name, MlirLocation location, List<MlirValue> operands, List<MlirType> types,
      Map<String, MlirAttribute> attributes, List<MlirRegion> regions) {
    return context.operation(name, location, operands, types, attributes, regions);
  }

  private Map<String, MlirAttribute> parse(Map<String, String> attributes) {
    Map<String, MlirAttribute> parsed = new LinkedHashMap<>();
    attributes.forEach((key, text) -> parsed.put(key, context.attribute(text)));
    return parsed;
  }

  private MlirOperation opaque(Op.Opaque o, List<MlirValue> operands) {
    ProgramTables.Opaque entry = tables.opaque.get(o.nativeIndex());
    int own = entry.operation().operandCount();
    return entry.operation().copy(operands.subList(0, own), entry.captures(), operands.subList(own, operands.size()));
  }

  private List<MlirRegion> reducer(Op.Reducer reducer, Graph.Node node, MlirLocation location) {
    if (!(node.types().getFirst() instanceof TensorType t))
      throw new IllegalArgumentException("reduction of " + node.types());
    MlirType scalar = Types.write(context, t.withShape(Dims.EMPTY));
    MlirRegion region = context.region();
    MlirBlock block = region.addBlock(List.of(scalar, scalar), location);
    MlirValue result = block.argument(1);
    if (reducer != Op.Reducer.ASSIGN) {
      MlirOperation op = create("stablehlo." + reducer.mnemonic(), location,
          List.of(block.argument(0), block.argument(1)),
          List.of(scalar), Map.of(), List.of());
      block.append(op);
      result = op.result(0);
    }
    block.append(create("stablehlo.return", location, List.of(result), List.of(), Map.of(), List.of()));
    return List.of(region);
  }

  private MlirOperation structured(Op.Structured s, Graph.Node node, List<MlirValue> operands, List<MlirType> types,
      MlirLocation location) {
    int own = operands.size() - s.captures();
    List<MlirValue> captured = operands.subList(own, operands.size());
    List<MlirRegion> regions = new ArrayList<>();
    for (Graph body : s.regions()) {
      List<Type> arguments = body.parameters().subList(0, body.parameters().size() - s.captures());
      MlirRegion region = context.region();
      fill(region.addBlock(Types.write(context, arguments), location), body, captured, "stablehlo.return", location);
      regions.add(region);
    }
    return create(node, operands.subList(0, own), types, location, regions);
  }
}
