package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Full names of operations and their attributes as MLIR text. */
final class OpText {
  private OpText() {
  }

  /** Name with dialect. */
  static String name(Op op) {
    return switch (op) {
      case Op.Unary u -> u.kind().fullName();
      case Op.Binary b -> b.kind().fullName();
      case Op.Structured s -> s.name();
      case Op.Opaque o -> o.name();
      case Op.NativeConstant c -> "stablehlo.constant";
      default -> "stablehlo." + op.mnemonic();
    };
  }

  /** Attributes by name. The value of a constant is not text and hence not here. */
  static Map<String, String> attributes(Op op) {
    Map<String, String> a = new LinkedHashMap<>();
    switch (op) {
      case Op.Iota o -> a.put("iota_dimension", o.dim() + " : i64");
      case Op.Compare o -> {
        a.put("comparison_direction", "#stablehlo<comparison_direction " + o.direction() + ">");
        if (!o.compareType().isEmpty()) a.put("compare_type", "#stablehlo<comparison_type " + o.compareType() + ">");
      }
      case Op.Transpose o -> a.put("permutation", array(o.permutation()));
      case Op.BroadcastInDim o -> a.put("broadcast_dimensions", array(o.dims()));
      case Op.Slice o -> {
        a.put("start_indices", array(o.start()));
        a.put("limit_indices", array(o.limit()));
        a.put("strides", array(o.strides()));
      }
      case Op.DynamicSlice o -> a.put("slice_sizes", array(o.sizes()));
      case Op.Pad o -> {
        a.put("edge_padding_low", array(o.low()));
        a.put("edge_padding_high", array(o.high()));
        a.put("interior_padding", array(o.interior()));
      }
      case Op.Concatenate o -> a.put("dimension", o.dim() + " : i64");
      case Op.Reverse o -> a.put("dimensions", array(o.dims()));
      case Op.DotGeneral o -> dotGeneral(o, a);
      case Op.Convolution o -> convolution(o, a);
      case Op.Reduce o -> a.put("dimensions", array(o.dims()));
      case Op.ReduceWindow o -> {
        a.put("window_dimensions", array(o.window().size()));
        a.put("window_strides", array(o.window().strides()));
        a.put("base_dilations", array(o.window().baseDilation()));
        a.put("window_dilations", array(o.window().windowDilation()));
        a.put("padding", padding(o.window().padLow(), o.window().padHigh()));
      }
      case Op.Gather o -> gather(o, a);
      case Op.Scatter o -> scatter(o, a);
      case Op.Structured o -> a.putAll(o.attributes());
      case Op.Constant o -> {
      }
      case Op.Unary o -> {
      }
      case Op.Binary o -> {
      }
      case Op.Select o -> {
      }
      case Op.Clamp o -> {
      }
      case Op.Convert o -> {
      }
      case Op.BitcastConvert o -> {
      }
      case Op.Reshape o -> {
      }
      case Op.DynamicUpdateSlice o -> {
      }
      case Op.NativeConstant o -> {
      }
      case Op.Opaque o -> {
      }
      case Op.Argument o -> throw new IllegalArgumentException("an argument is not an operation");
      case Op.Result o -> throw new IllegalArgumentException("a projection is not an operation");
    }
    return a;
  }

  private static void dotGeneral(Op.DotGeneral o, Map<String, String> a) {
    a.put("dot_dimension_numbers", "#stablehlo.dot<lhs_batching_dimensions = " + list(o.lhsBatch())
        + ", rhs_batching_dimensions = " + list(o.rhsBatch()) + ", lhs_contracting_dimensions = "
        + list(o.lhsContract())
        + ", rhs_contracting_dimensions = " + list(o.rhsContract()) + ">");
    precision(o.precision(), a);
  }

  private static void precision(Precision p, Map<String, String> a) {
    if (!p.lhs().isEmpty()) {
      a.put("precision_config", "[#stablehlo<precision " + p.lhs() + ">, #stablehlo<precision " + p.rhs() + ">]");
    }
    if (!p.algorithm().isEmpty()) a.put("algorithm", p.algorithm());
  }

  private static void convolution(Op.Convolution o, Map<String, String> a) {
    int n = o.strides().size();
    Op.ConvDims d = o.dims();
    a.put("window_strides", array(o.strides()));
    a.put("padding", padding(o.padLow(), o.padHigh()));
    a.put("lhs_dilation", array(o.lhsDilation()));
    a.put("rhs_dilation", array(o.rhsDilation()));
    a.put("window_reversal",
        n == 0 ? "array<i1>" : "array<i1: " + (o.reversed() + ", ").repeat(n - 1) + o.reversed() + ">");
    a.put("dimension_numbers",
        "#stablehlo.conv<" + roles(d.inputBatch(), "b", d.inputFeature(), "f", d.inputSpatial()) + "x"
            + roles(d.kernelInput(), "i", d.kernelOutput(), "o", d.kernelSpatial()) + "->"
            + roles(d.outputBatch(), "b", d.outputFeature(), "f", d.outputSpatial()) + ">");
    a.put("feature_group_count", o.featureGroups() + " : i64");
    a.put("batch_group_count", o.batchGroups() + " : i64");
    precision(o.precision(), a);
  }

  private static String roles(int first, String firstRole, int second, String secondRole, Dims spatial) {
    String[] roles = new String[spatial.size() + 2];
    roles[first] = firstRole;
    roles[second] = secondRole;
    for (int i = 0; i < spatial.size(); i++) roles[spatial.at(i)] = Integer.toString(i);
    return "[" + String.join(", ", roles) + "]";
  }

  private static void gather(Op.Gather o, Map<String, String> a) {
    a.put("dimension_numbers", "#stablehlo.gather<offset_dims = " + list(o.offsetDims()) + ", collapsed_slice_dims = "
        + list(o.collapsedSliceDims()) + ", operand_batching_dims = " + list(o.operandBatchingDims())
        + ", start_indices_batching_dims = " + list(o.startIndicesBatchingDims()) + ", start_index_map = "
        + list(o.startIndexMap()) + ", index_vector_dim = " + o.indexVectorDim() + ">");
    a.put("slice_sizes", array(o.sliceSizes()));
    a.put("indices_are_sorted", Boolean.toString(o.indicesAreSorted()));
  }

  private static void scatter(Op.Scatter o, Map<String, String> a) {
    a.put("scatter_dimension_numbers", "#stablehlo.scatter<update_window_dims = " + list(o.updateWindowDims())
        + ", inserted_window_dims = " + list(o.insertedWindowDims()) + ", input_batching_dims = "
        + list(o.inputBatchingDims()) + ", scatter_indices_batching_dims = " + list(o.scatterIndicesBatchingDims())
        + ", scatter_dims_to_operand_dims = " + list(o.scatterDimsToOperandDims()) + ", index_vector_dim = "
        + o.indexVectorDim() + ">");
    a.put("indices_are_sorted", Boolean.toString(o.indicesAreSorted()));
    a.put("unique_indices", Boolean.toString(o.uniqueIndices()));
  }

  /** {@code array<i64: 1, 2>}. */
  static String array(Dims dims) {
    return dims.isEmpty() ? "array<i64>" : "array<i64: " + join(dims) + ">";
  }

  private static String list(Dims dims) {
    return "[" + join(dims) + "]";
  }

  private static String join(Dims dims) {
    return dims.stream().mapToObj(Long::toString).collect(Collectors.joining(", "));
  }

  private static String padding(Dims low, Dims high) {
    if (low.isEmpty()) return "dense<> : tensor<0x2xi64>";
    StringBuilder b = new StringBuilder("dense<[");
    for (int i = 0; i < low.size(); i++) {
      b.append(i == 0 ? "[" : ", [").append(low.get(i)).append(", ").append(high.get(i)).append(']');
    }
    return b.append("]> : tensor<").append(low.size()).append("x2xi64>").toString();
  }
}
