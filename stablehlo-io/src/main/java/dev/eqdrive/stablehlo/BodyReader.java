package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirBlock;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.MlirValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Reads one block into a graph: a function body, or a region with its captured values as extra parameters. */
final class BodyReader {
  /** Pure operations that are understood with their attributes as text and their regions as graphs. */
  private static final Set<String> STRUCTURED = Set.of("stablehlo.while", "stablehlo.case", "stablehlo.if",
      "stablehlo.sort",
      "stablehlo.reduce", "stablehlo.reduce_window", "stablehlo.scatter", "stablehlo.select_and_scatter",
      "stablehlo.map",
      "stablehlo.cholesky", "stablehlo.triangular_solve", "stablehlo.fft", "stablehlo.reduce_precision",
      "stablehlo.batch_norm_training", "stablehlo.batch_norm_inference", "stablehlo.batch_norm_grad",
      "stablehlo.torch_index_select", "stablehlo.einsum", "stablehlo.get_dimension_size", "chlo.top_k",
      "chlo.ragged_dot");

  private final ModuleReader module;
  private final Graph.Builder graph = Graph.builder();
  private final Map<Long, Integer> values = new LinkedHashMap<>();

  private BodyReader(ModuleReader module) {
    this.module = module;
  }

  static Optional<Graph> function(ModuleReader module, MlirBlock block) {
    return new BodyReader(module).read(block, List.of(), "func.return");
  }

  private static Optional<Graph> region(ModuleReader module, MlirBlock block, List<MlirValue> captures) {
    return new BodyReader(module).read(block, captures, "stablehlo.return");
  }

  private Optional<Graph> read(MlirBlock block, List<MlirValue> captures, String terminator) {
    for (int i = 0; i < block.argumentCount(); i++) parameter(block.argument(i));
    captures.forEach(this::parameter);
    List<MlirOperation> ops = block.operations();
    if (ops.isEmpty()) return Optional.empty();
    MlirOperation last = ops.getLast();
    if (!last.name().equals(terminator) || last.discardableCount() > 0) return Optional.empty();
    for (MlirOperation op : ops.subList(0, ops.size() - 1)) operation(op);
    return Optional.of(graph.build(operands(last)));
  }

  private void parameter(MlirValue value) {
    values.put(value.id(), graph.parameter(module.type(value)));
  }

  private int value(MlirValue v) {
    Integer number = values.get(v.id());
    if (number == null) throw new IllegalStateException("a value is used that was not read");
    return number;
  }

  private List<Integer> operands(MlirOperation op) {
    List<Integer> list = new ArrayList<>(op.operandCount());
    for (int i = 0; i < op.operandCount(); i++) list.add(value(op.operand(i)));
    return list;
  }

  private void operation(MlirOperation op) {
    String name = op.name();
    List<Integer> operands = operands(op);
    List<Type> types = new ArrayList<>();
    for (int i = 0; i < op.resultCount(); i++) types.add(module.type(op.result(i)));
    if (name.equals("func.call") && inlined(op, operands)) return;
    if (op.discardableCount() == 0 && op.successorCount() == 0) {
      Optional<List<TensorType>> operandTypes = tensors(operands.stream().map(graph::type).toList());
      Optional<List<TensorType>> resultTypes = tensors(types);
      if (operandTypes.isPresent() && resultTypes.isPresent()) {
        Optional<Op> modelled = name.equals("stablehlo.constant") && !copied(op)
            ? Optional.of(module.nativeConstant(op))
            : OpReader.read(op, name, operandTypes.get(), resultTypes.get());
        if (modelled.isEmpty() && name.equals("stablehlo.composite")) {
          modelled = Composites.read(op, operandTypes.get(), resultTypes.get());
        }
        if (modelled.isPresent()) {
          add(op, modelled.get(), operands, types);
          return;
        }
        Optional<Graph> defined = BatchNorms.read(op, name, operandTypes.get());
        if (defined.isPresent()) {
          inline(op, defined.get(), operands, l -> module.location(op));
          return;
        }
        if (STRUCTURED.contains(name) && structured(op, name, operands, types)) return;
      }
    }
    opaque(op, name, operands, types);
  }

  /** Whether a constant's bytes fit into the graph; others stay native. */
  private static boolean copied(MlirOperation op) {
    Optional<MlirAttribute> value = op.inherent("value");
    if (value.isEmpty() || !value.get().isDense()) return false;
    return value.get().isSplat()
        || Types.read(value.get().valueType()) instanceof TensorType t && t.bytes() <= OpReader.MAX_COPIED_BYTES;
  }

  private static Optional<List<TensorType>> tensors(List<Type> types) {
    List<TensorType> list = new ArrayList<>(types.size());
    for (Type t : types) {
      if (!(t instanceof TensorType tensor)) return Optional.empty();
      list.add(tensor);
    }
    return Optional.of(list);
  }

  private void add(MlirOperation op, Op modelled, List<Integer> operands, List<Type> types) {
    int first = graph.node(modelled, operands, types, module.location(op));
    for (int i = 0; i < types.size(); i++) values.put(op.result(i).id(), first + i);
  }

  private boolean inlined(MlirOperation call, List<Integer> operands) {
    Optional<Graph> callee = module.inlinable(call);
    if (callee.isEmpty()) return false;
    inline(call, callee.get(), operands, location -> module.calledFrom(location, call));
    return true;
  }

  private void inline(MlirOperation op, Graph body, List<Integer> operands, IntUnaryOperator location) {
    List<Integer> results = Graphs.inline(graph, body, operands, location);
    for (int i = 0; i < results.size(); i++) values.put(op.result(i).id(), results.get(i));
  }

  private boolean structured(MlirOperation op, String name, List<Integer> operands, List<Type> types) {
    if (module.effects().effectful(op)) return false;
    List<MlirValue> captures = captures(op);
    if (tensors(captures.stream().map(module::type).toList()).isEmpty()) return false;
    List<Graph> regions = new ArrayList<>();
    for (int r = 0; r < op.regionCount(); r++) {
      List<MlirBlock> blocks = op.region(r).blocks();
      if (blocks.size() != 1) return false;
      Optional<Graph> body = region(module, blocks.getFirst(), captures);
      if (body.isEmpty()) return false;
      regions.add(body.get());
    }
    SortedMap<String, String> attributes = new TreeMap<>();
    op.attributes().forEach((key, value) -> attributes.put(key, value.toString()));
    List<Integer> all = new ArrayList<>(operands);
    captures.forEach(c -> all.add(value(c)));
    add(op, new Op.Structured(name, attributes, regions, captures.size()), all, types);
    return true;
  }

  private void opaque(MlirOperation op, String name, List<Integer> operands, List<Type> types) {
    List<MlirValue> captures = captures(op);
    List<Integer> all = new ArrayList<>(operands);
    captures.forEach(c -> all.add(value(c)));
    add(op, module.opaque(op, name, captures), all, types);
  }

  /** Values from outside that the regions of the operation use, in order of first use. */
  private static List<MlirValue> captures(MlirOperation op) {
    if (op.regionCount() == 0) return List.of();
    Map<Long, MlirValue> outer = new LinkedHashMap<>();
    collect(op, new LinkedHashSet<>(), outer);
    return List.copyOf(outer.values());
  }

  private static void collect(MlirOperation op, Set<Long> defined, Map<Long, MlirValue> outer) {
    for (int r = 0; r < op.regionCount(); r++) {
      List<MlirBlock> blocks = op.region(r).blocks();
      // In a graph region or with several blocks a use may come before the definition.
      for (MlirBlock block : blocks) {
        for (int i = 0; i < block.argumentCount(); i++) defined.add(block.argument(i).id());
        for (MlirOperation inner : block.operations()) {
          for (int i = 0; i < inner.resultCount(); i++) defined.add(inner.result(i).id());
        }
      }
      for (MlirBlock block : blocks) {
        for (MlirOperation inner : block.operations()) {
          for (int i = 0; i < inner.operandCount(); i++) {
            MlirValue v = inner.operand(i);
            if (!defined.contains(v.id())) outer.putIfAbsent(v.id(), v);
          }
          collect(inner, defined, outer);
        }
      }
    }
  }
}
