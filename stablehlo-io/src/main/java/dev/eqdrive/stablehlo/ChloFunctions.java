package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Portable artifacts cannot hold CHLO operations. As JAX does, each becomes a composite of its name whose decomposition
 * is a private function {@code chlo.NAME.impl} with the operation inside, legalised afterwards: backends still
 * recognise it.
 */
final class ChloFunctions {
  private final MlirContext context;
  private final Set<String> taken;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final List<MlirOperation> functions = new ArrayList<>();

  /**
   * @param taken names that functions of the module have
   */
  ChloFunctions(MlirContext context, Set<String> taken) {
    this.context = context;
    this.taken = taken;
  }

  /** The functions made so far; to be appended to the module. */
  List<MlirOperation> functions() {
    return functions;
  }

  /**
   * Attributes of the composite that stands for the operation; empty for an operation that backends do not look
   * for.
   */
  Optional<Map<String, String>> composite(String name, Graph.Node node, List<MlirType> operands) {
    Map<String, String> attributes = OpText.attributes(node.op());
    boolean topK = name.equals("chlo.top_k");
    if (!topK && !(node.op() instanceof Op.Unary) && !(node.op() instanceof Op.Binary)) return Optional.empty();
    List<MlirType> results = Types.write(context, node.types());
    String key = name + attributes + operands.stream().map(MlirType::toString).collect(Collectors.joining(","));
    String function = names.computeIfAbsent(key, k -> define(name, attributes, operands, results));
    Map<String, String> composite = new LinkedHashMap<>();
    composite.put("name", "\"" + name + "\"");
    composite.put("decomposition", "@" + function);
    composite.put("version", "1 : i32");
    if (topK) composite.put("composite_attributes", "{is_stable = true, k = " + attributes.get("k") + "}");
    return Optional.of(composite);
  }

  private String define(String name, Map<String, String> attributes, List<MlirType> operands, List<MlirType> results) {
    String base = name + ".impl";
    String function = base;
    for (int i = 0; taken.contains(function); i++) function = base + "_" + i;
    taken.add(function);
    MlirLocation nowhere = context.unknownLocation();
    MlirRegion region = context.region();
    MlirBlock block = region.addBlock(operands, nowhere);
    List<MlirValue> arguments = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) arguments.add(block.argument(i));
    Map<String, MlirAttribute> parsed = new LinkedHashMap<>();
    attributes.forEach((k, text) -> parsed.put(k, context.attribute(text)));
    MlirOperation op = context.operation(name, nowhere, arguments, results, parsed, List.of());
    block.append(op);
    List<MlirValue> values = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) values.add(op.result(i));
    block.append(context.operation("func.return", nowhere, values, List.of(), Map.of(), List.of()));
    functions.add(ModuleWriter.function(context, function, operands, results, region, "private"));
    return function;
  }
}
