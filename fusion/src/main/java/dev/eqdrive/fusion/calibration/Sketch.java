package dev.eqdrive.fusion.calibration;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.ir.infer.TypeInference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes a small program: parameters 0, 1, … of some types, and what is made of them, numbered on. */
final class Sketch {
  private final Graph.Builder graph = Graph.builder();
  private final List<TensorType> types = new ArrayList<>();

  Sketch(TensorType... parameters) {
    for (TensorType t : parameters) {
      graph.parameter(t);
      types.add(t);
    }
  }

  /** A program of one operation on parameters. */
  static Graph of(Op op, TensorType result, TensorType... operands) {
    Sketch s = new Sketch(operands);
    int[] all = new int[operands.length];
    for (int i = 0; i < all.length; i++) all[i] = i;
    return s.graph(s.op(op, Optional.of(result), all));
  }

  Dims shape(int value) {
    return types.get(value).shape();
  }

  int op(Op op, int... operands) {
    return op(op, Optional.empty(), operands);
  }

  private int op(Op op, Optional<Type> hint, int... operands) {
    List<Type> given = Arrays.stream(operands).mapToObj(v -> (Type) types.get(v)).toList();
    TensorType result = (TensorType) TypeInference.infer(op, given, hint).orElseThrow();
    types.add(result);
    return graph.node(op, Arrays.stream(operands).boxed().toList(), List.of(result), -1);
  }

  int binary(BinaryKind kind, int x, int y) {
    return op(new Op.Binary(kind), x, y);
  }

  int exp(int x) {
    return op(new Op.Unary(Op.UnaryKind.EXPONENTIAL), x);
  }

  /** Dimension j of x becomes dimension dims[j]. */
  int broadcast(int x, Dims shape, long... dims) {
    return op(new Op.BroadcastInDim(Dims.of(dims)), Optional.of(types.get(x).withShape(shape)), x);
  }

  int transpose(int x, long... permutation) {
    return op(new Op.Transpose(Dims.of(permutation)), x);
  }

  /** A part of the innermost of two dimensions. */
  int columns(int x, long from, long to, long step) {
    return op(new Op.Slice(Dims.of(0, from), shape(x).with(1, to), Dims.of(1, step)), x);
  }

  private int scalar(double value) {
    return op(new Op.Constant(Scalars.splat(TensorType.of(types.getFirst().element()), value).orElseThrow()));
  }

  int reduce(Op.Reducer reducer, int x, long... dims) {
    return op(new Op.Reduce(reducer, Dims.of(dims)), x,
        scalar(reducer == Op.Reducer.ADD ? 0 : Float.NEGATIVE_INFINITY));
  }

  int pad(int x, Dims low, Dims high) {
    return op(new Op.Pad(low, high, Dims.filled(low.size(), 0)), x, scalar(0));
  }

  Graph graph(int result) {
    return graph.build(List.of(result));
  }
}
