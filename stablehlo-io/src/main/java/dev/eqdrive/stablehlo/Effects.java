package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Op;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirBlock;
import dev.eqdrive.mlir.MlirOperation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which operations may have side effects, and which functions they refer to. The C API cannot tell effects, so a table
 * of names does; what it does not know counts as effectful.
 */
final class Effects {
  /** Pure operations of StableHLO beside the element-wise ones. */
  private static final Set<String> PURE_STABLEHLO = Set.of("batch_norm_grad", "batch_norm_inference",
      "batch_norm_training",
      "bitcast_convert", "broadcast", "broadcast_in_dim", "case", "cholesky", "clamp", "compare", "composite",
      "concatenate", "constant", "convert", "convolution", "dot", "dot_general", "dynamic_broadcast_in_dim",
      "dynamic_conv", "dynamic_gather", "dynamic_iota", "dynamic_pad", "dynamic_reshape", "dynamic_slice",
      "dynamic_update_slice", "einsum", "fft", "gather", "get_dimension_size", "get_tuple_element", "if", "iota", "map",
      "optimization_barrier", "pad", "partition_id", "real_dynamic_slice", "reduce", "reduce_precision",
      "reduce_window", "replica_id", "reshape", "return", "reverse", "rng_bit_generator", "scatter", "select",
      "select_and_scatter", "set_dimension_size", "slice", "sort", "torch_index_select", "transpose",
      "triangular_solve", "tuple", "unary_einsum", "uniform_dequantize", "uniform_quantize", "while");
  private static final Set<String> PURE = Set.of("func.return", "func.constant", "builtin.unrealized_conversion_cast",
      "arith.constant", "arith.index_cast", "arith.addi", "arith.subi", "arith.muli", "arith.maxsi", "arith.minsi",
      "arith.cmpi", "arith.select", "tensor.from_elements", "tensor.dim", "tensor.cast", "tensor.extract",
      "tensor.splat", "tensor.empty", "shape.shape_of", "shape.const_shape", "shape.broadcast", "shape.concat",
      "shape.num_elements", "shape.to_extent_tensor", "quant.qcast", "quant.dcast", "quant.scast");
  private static final Pattern SYMBOL = Pattern.compile("@(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([A-Za-z_$.][\\w$.-]*))");

  private final Map<String, MlirOperation> functions;
  private final Map<String, Boolean> functionEffects = new LinkedHashMap<>();
  private final Map<Long, Boolean> regionEffects = new LinkedHashMap<>();

  Effects(Map<String, MlirOperation> functions) {
    this.functions = functions;
  }

  /** Whether the operation, or one in its regions, has or may have side effects. */
  boolean effectful(MlirOperation op) {
    String name = op.name();
    if (own(op, name)) return true;
    if (op.regionCount() == 0) return false;
    Boolean known = regionEffects.get(op.id());
    if (known != null) return known;
    boolean effectful = anyInside(op);
    regionEffects.put(op.id(), effectful);
    return effectful;
  }

  private boolean anyInside(MlirOperation op) {
    for (int r = 0; r < op.regionCount(); r++) {
      for (MlirBlock block : op.region(r).blocks()) {
        for (MlirOperation inner : block.operations()) if (effectful(inner)) return true;
      }
    }
    return false;
  }

  private boolean own(MlirOperation op, String name) {
    switch (name) {
      case "func.call" -> {
        return calledEffectful(op.inherent("callee"));
      }
      case "stablehlo.composite" -> {
        return calledEffectful(op.inherent("decomposition"));
      }
      case "stablehlo.custom_call" -> {
        return op.resultCount() == 0 || op.inherent("has_side_effect").flatMap(MlirAttribute::bool).orElse(false);
      }
      case "stablehlo.return" -> {
        return false;
      }
      default -> {
        if (PURE.contains(name)) return false;
        return op.resultCount() == 0 || !pure(name);
      }
    }
  }

  private static boolean pure(String name) {
    if (name.startsWith("chlo.")) return true;
    if (!name.startsWith("stablehlo.")) return false;
    return PURE_STABLEHLO.contains(name.substring("stablehlo.".length())) || Op.UnaryKind.parse(name).isPresent()
        || Op.BinaryKind.parse(name).isPresent();
  }

  private boolean calledEffectful(Optional<MlirAttribute> callee) {
    return callee.flatMap(MlirAttribute::symbol).map(this::functionEffectful).orElse(true);
  }

  /** Whether calling the function has or may have side effects; call cycles must have been refused before. */
  boolean functionEffectful(String name) {
    Boolean known = functionEffects.get(name);
    if (known != null) return known;
    MlirOperation function = functions.get(name);
    boolean effectful = function == null || function.region(0).blocks().size() != 1 || anyInside(function);
    functionEffects.put(name, effectful);
    return effectful;
  }

  /** Names of the symbols that the operation and those in its regions refer to. */
  static Set<String> symbols(MlirOperation op) {
    Set<String> names = new LinkedHashSet<>();
    collectSymbols(op, names);
    return names;
  }

  /** Symbols in the attributes of the operations in the regions of {@code op} only. */
  static Set<String> symbolsInside(MlirOperation op) {
    Set<String> names = new LinkedHashSet<>();
    for (int r = 0; r < op.regionCount(); r++) {
      for (MlirBlock block : op.region(r).blocks())
        for (MlirOperation inner : block.operations()) collectSymbols(inner, names);
    }
    return names;
  }

  private static void collectSymbols(MlirOperation op, Set<String> names) {
    String name = op.name();
    if (name.equals("func.call")) {
      op.inherent("callee").flatMap(MlirAttribute::symbol).ifPresent(names::add);
    }
    boolean plain = (name.startsWith("stablehlo.") || name.startsWith("chlo.")) && !name.equals("stablehlo.custom_call")
        && !name.equals("stablehlo.composite") && !name.equals("stablehlo.async_start");
    if (!plain && !name.equals("func.call") && !name.equals("func.return")) {
      op.attributes().forEach((key, value) -> {
        if (!name.equals("func.func") || !key.equals("sym_name")) names.addAll(symbolsOf(value));
      });
    } else if (op.discardableCount() > 0) {
      op.discardable().values().forEach(value -> names.addAll(symbolsOf(value)));
    }
    names.addAll(op.regionCount() == 0 ? Set.of() : symbolsInside(op));
  }

  /** Symbols named in an attribute. */
  static Set<String> symbolsOf(MlirAttribute value) {
    if (value.isDense() || value.string().isPresent()) return Set.of();
    Set<String> names = new LinkedHashSet<>();
    Matcher m = SYMBOL.matcher(value.toString());
    while (m.find()) names.add(m.group(1) != null ? m.group(1) : m.group(2));
    return names;
  }
}
