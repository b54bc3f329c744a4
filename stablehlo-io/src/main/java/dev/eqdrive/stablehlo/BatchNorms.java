package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.mlir.MlirAttribute;
import dev.eqdrive.mlir.MlirOperation;
import java.util.List;
import java.util.Optional;

/**
 * Batch normalizations, read as the operations by which the specification defines them: backends expand them as well, and
 * what surrounds them can only be optimized together with them then.
 */
final class BatchNorms {
  private final Graph.Builder graph = Graph.builder();
  private final TensorType type;
  private final TensorType features;
  private final Dims feature;
  private final double epsilon;

  private BatchNorms(List<TensorType> operands, long feature, double epsilon) {
    type = operands.get(0);
    features = operands.get(1);
    this.feature = Dims.of(feature);
    this.epsilon = epsilon;
    operands.forEach(graph::parameter);
  }

  /** The results of a batch normalization as a function of its operands. */
  static Optional<Graph> read(MlirOperation op, String name, List<TensorType> operands) {
    if (!name.startsWith("stablehlo.batch_norm_")) return Optional.empty();
    TensorType type = operands.getFirst();
    Optional<Long> feature = op.inherent("feature_index").flatMap(MlirAttribute::integer);
    Optional<Double> epsilon = op.inherent("epsilon").flatMap(BatchNorms::value);
    boolean modelled = type.element().isFloat() && Scalars.modelled(type.element()) && type.elements() > 0
        && operands.stream().allMatch(t -> t.element() == type.element());
    // Numbers of elements are exact in the wide types only.
    boolean counts = name.endsWith("inference") || type.element().bits() >= 32;
    if (feature.isEmpty() || epsilon.isEmpty() || !modelled || !counts) return Optional.empty();
    BatchNorms b = new BatchNorms(operands, feature.get(), epsilon.get());
    return Optional.of(b.graph.build(switch (name) {
      case "stablehlo.batch_norm_inference" -> List.of(b.normalized(0, 1, 2, 3, 4));
      case "stablehlo.batch_norm_training" -> b.training();
      default -> b.gradients();
    }));
  }

  private static Optional<Double> value(MlirAttribute attribute) {
    try {
      return Optional.of((double) Float.parseFloat(attribute.toString().split(" ", 2)[0]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private int binary(BinaryKind kind, int x, int y) {
    return graph.node(new Op.Binary(kind), List.of(x, y), List.of(graph.type(x)), -1);
  }

  private int constant(double value) {
    return graph.node(new Op.Constant(Scalars.splat(features, value).orElseThrow()), List.of(), List.of(features), -1);
  }

  private int spread(int x) {
    return graph.node(new Op.BroadcastInDim(feature), List.of(x), List.of(type), -1);
  }

  private int sum(int x) {
    TensorType scalar = features.withShape(Dims.EMPTY);
    int zero = graph.node(new Op.Constant(Scalars.splat(scalar, 0).orElseThrow()), List.of(), List.of(scalar), -1);
    Dims dims = Dims.range(0, type.rank()).without(feature);
    return graph.node(new Op.Reduce(Op.Reducer.ADD, dims), List.of(x, zero), List.of(features), -1);
  }

  private double count() {
    return (double) type.elements() / features.elements();
  }

  private int mean(int x) {
    return binary(BinaryKind.DIVIDE, sum(x), constant(count()));
  }

  private int centered(int x, int mean) {
    return binary(BinaryKind.SUBTRACT, x, spread(mean));
  }

  private int shifted(int variance) {
    return binary(BinaryKind.ADD, variance, constant(epsilon));
  }

  private int deviation(int variance) {
    int shifted = shifted(variance);
    return graph.node(new Op.Unary(Op.UnaryKind.SQRT), List.of(shifted), List.of(features), -1);
  }

  private int normalized(int x, int scale, int offset, int mean, int variance) {
    int unit = binary(BinaryKind.DIVIDE, centered(x, mean), spread(deviation(variance)));
    return binary(BinaryKind.ADD, binary(BinaryKind.MULTIPLY, spread(scale), unit), spread(offset));
  }

  private List<Integer> training() {
    int mean = mean(0);
    int centered = centered(0, mean);
    int variance = mean(binary(BinaryKind.MULTIPLY, centered, centered));
    return List.of(normalized(0, 1, 2, mean, variance), mean, variance);
  }

  /** Operands: value, scale, mean, variance, gradient of the result. */
  private List<Integer> gradients() {
    int centered = centered(0, 2);
    int deviation = deviation(3);
    int count = constant(count());
    int offset = sum(4);
    int along = binary(BinaryKind.MULTIPLY, spread(sum(binary(BinaryKind.MULTIPLY, 4, centered))), centered);
    int rest = binary(BinaryKind.SUBTRACT,
        binary(BinaryKind.SUBTRACT, binary(BinaryKind.MULTIPLY, 4, spread(count)), spread(offset)),
        binary(BinaryKind.DIVIDE, along, spread(shifted(3))));
    int factor = binary(BinaryKind.DIVIDE, binary(BinaryKind.DIVIDE, 1, deviation), count);
    int unit = binary(BinaryKind.DIVIDE, centered, spread(deviation));
    return List.of(binary(BinaryKind.MULTIPLY, spread(factor), rest), sum(binary(BinaryKind.MULTIPLY, 4, unit)),
        offset);
  }
}
