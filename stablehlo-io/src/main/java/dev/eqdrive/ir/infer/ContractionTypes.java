package dev.eqdrive.ir.infer;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import java.util.Optional;

/** Result types of products, convolutions, reductions, windows, gather and scatter. */
final class ContractionTypes {
  private ContractionTypes() {
  }

  static Optional<TensorType> dot(Op.DotGeneral d, TensorType x, TensorType y, Optional<ElementType> element) {
    Dims lhs = d.lhsBatch().concat(d.lhsContract());
    Dims rhs = d.rhsBatch().concat(d.rhsContract());
    if (d.lhsBatch().size() != d.rhsBatch().size() || d.lhsContract().size() != d.rhsContract().size()
        || !TypeInference.distinctDims(lhs, x.rank()) || !TypeInference.distinctDims(rhs, y.rank())
        || !x.shape().gather(lhs).equals(y.shape().gather(rhs))) {
      return Optional.empty();
    }
    if (x.element() != y.element() && d.precision().algorithm().isEmpty() && !(x.element().isFloat()
        && y.element().isFloat())) {
      return Optional.empty();
    }
    Dims shape = x.shape().gather(d.lhsBatch()).concat(x.shape().without(lhs)).concat(y.shape().without(rhs));
    return Optional.of(new TensorType(element.orElse(x.element()), shape));
  }

  /** Extent of a windowed dimension. */
  private static long windowed(long extent, long low, long high, long baseDilation, long window, long stride,
      long windowDilation) {
    long base = extent == 0 ? 0 : Math.addExact(Math.multiplyExact(extent - 1, baseDilation), 1);
    long padded = Math.addExact(Math.addExact(base, low), high);
    long span = window == 0 ? 0 : Math.addExact(Math.multiplyExact(window - 1, windowDilation), 1);
    return padded <= 0 || span > padded ? 0 : (padded - span) / stride + 1;
  }

  private static boolean positive(Dims dims, int size) {
    return dims.size() == size && dims.stream().allMatch(v -> v > 0);
  }

  static Optional<TensorType> convolution(Op.Convolution c, TensorType x, TensorType w, Optional<ElementType> element) {
    Op.ConvDims d = c.dims();
    int spatial = d.inputSpatial().size();
    int rank = spatial + 2;
    boolean listed = x.rank() == rank && w.rank() == rank && d.kernelSpatial().size() == spatial
        && d.outputSpatial().size() == spatial && positive(c.strides(), spatial)
        && positive(c.lhsDilation(), spatial) && positive(c.rhsDilation(), spatial)
        && c.padLow().size() == spatial && c.padHigh().size() == spatial
        && TypeInference.distinctDims(d.inputSpatial().append(d.inputBatch(), d.inputFeature()), rank)
        && TypeInference.distinctDims(d.kernelSpatial().append(d.kernelInput(), d.kernelOutput()), rank)
        && TypeInference.distinctDims(d.outputSpatial().append(d.outputBatch(), d.outputFeature()), rank);
    if (!listed || c.featureGroups() < 1 || c.batchGroups() < 1 || c.featureGroups() > 1 && c.batchGroups() > 1) {
      return Optional.empty();
    }
    long batch = x.extent(d.inputBatch());
    long features = w.extent(d.kernelOutput());
    if (batch % c.batchGroups() != 0 || features % c.batchGroups() != 0 || features % c.featureGroups() != 0
        || x.extent(d.inputFeature()) % c.featureGroups() != 0
        || x.extent(d.inputFeature()) / c.featureGroups() != w.extent(d.kernelInput())) {
      return Optional.empty();
    }
    long[] shape = new long[rank];
    shape[d.outputBatch()] = batch / c.batchGroups();
    shape[d.outputFeature()] = features;
    for (int i = 0; i < spatial; i++) {
      shape[d.outputSpatial().at(i)] = windowed(x.extent(d.inputSpatial().at(i)), c.padLow().get(i),
          c.padHigh().get(i), c.lhsDilation().get(i), w.extent(d.kernelSpatial().at(i)), c.strides().get(i),
          c.rhsDilation().get(i));
    }
    return Optional.of(new TensorType(element.orElse(x.element()), Dims.of(shape)));
  }

  private static boolean reducible(Op.Reducer reducer, TensorType x, TensorType init) {
    if (init.rank() != 0 || init.element() != x.element() || reducer == Op.Reducer.ASSIGN) return false;
    ElementType e = x.element();
    return switch (reducer) {
      case AND, OR, XOR -> e.isBoolean() || e.isInteger();
      default -> true;
    };
  }

  static Optional<TensorType> reduce(Op.Reduce r, TensorType x, TensorType init) {
    if (!reducible(r.reducer(), x, init) || !TypeInference.distinctDims(r.dims(), x.rank())) return Optional.empty();
    return Optional.of(x.withShape(x.shape().without(r.dims())));
  }

  static Optional<TensorType> reduceWindow(Op.ReduceWindow r, TensorType x, TensorType init) {
    Window w = r.window();
    int rank = x.rank();
    if (!reducible(r.reducer(), x, init) || !positive(w.size(), rank) || !positive(w.strides(), rank)
        || !positive(w.baseDilation(), rank) || !positive(w.windowDilation(), rank) || w.padLow().size() != rank
        || w.padHigh().size() != rank) {
      return Optional.empty();
    }
    long[] shape = new long[rank];
    for (int i = 0; i < rank; i++) {
      shape[i] = windowed(x.extent(i), w.padLow().get(i), w.padHigh().get(i), w.baseDilation().get(i),
          w.size().get(i), w.strides().get(i), w.windowDilation().get(i));
    }
    return Optional.of(x.withShape(Dims.of(shape)));
  }

  /** Shape of an index tensor without the dimension that holds the index vectors. */
  private static Dims batchShape(TensorType indices, int vectorDim) {
    return vectorDim == indices.rank() ? indices.shape() : indices.shape().remove(vectorDim);
  }

  private static long vectorSize(TensorType indices, int vectorDim) {
    return vectorDim == indices.rank() ? 1 : indices.extent(vectorDim);
  }

  static Optional<TensorType> gather(Op.Gather g, TensorType x, TensorType indices) {
    int rank = x.rank();
    if (!indices.element().isInteger() || g.indexVectorDim() < 0 || g.indexVectorDim() > indices.rank()
        || g.sliceSizes().size() != rank || vectorSize(indices, g.indexVectorDim()) != g.startIndexMap().size()
        || !TypeInference.distinctDims(g.startIndexMap().concat(g.operandBatchingDims()), rank)
        || !TypeInference.distinctDims(g.collapsedSliceDims().concat(g.operandBatchingDims()), rank)
        || g.startIndicesBatchingDims().size() != g.operandBatchingDims().size()
        || !TypeInference.distinctDims(g.startIndicesBatchingDims(), indices.rank())
        || g.startIndicesBatchingDims().contains(g.indexVectorDim())) {
      return Optional.empty();
    }
    Dims dropped = g.collapsedSliceDims().concat(g.operandBatchingDims());
    for (int i = 0; i < rank; i++) {
      long size = g.sliceSizes().get(i);
      if (size < 0 || size > x.extent(i) || dropped.contains(i) && size > 1) return Optional.empty();
    }
    for (int i = 0; i < g.operandBatchingDims().size(); i++) {
      if (x.extent(g.operandBatchingDims().at(i)) != indices.extent(g.startIndicesBatchingDims().at(i))) {
        return Optional.empty();
      }
    }
    Dims batch = batchShape(indices, g.indexVectorDim());
    Dims offset = g.sliceSizes().without(dropped);
    int resultRank = batch.size() + offset.size();
    if (g.offsetDims().size() != offset.size() || !TypeInference.distinctDims(g.offsetDims(), resultRank)
        || !g.offsetDims().isSorted()) {
      return Optional.empty();
    }
    long[] shape = new long[resultRank];
    int b = 0;
    for (int i = 0; i < resultRank; i++) {
      int at = g.offsetDims().indexOf(i);
      shape[i] = at >= 0 ? offset.get(at) : batch.get(b++);
    }
    return Optional.of(x.withShape(Dims.of(shape)));
  }

  static Optional<TensorType> scatter(Op.Scatter s, TensorType x, TensorType indices, TensorType updates) {
    int rank = x.rank();
    if (!indices.element().isInteger() || s.indexVectorDim() < 0 || s.indexVectorDim() > indices.rank()
        || updates.element() != x.element()
        || vectorSize(indices, s.indexVectorDim()) != s.scatterDimsToOperandDims().size()
        || !TypeInference.distinctDims(s.scatterDimsToOperandDims(), rank)
        || !TypeInference.distinctDims(s.insertedWindowDims().concat(s.inputBatchingDims()), rank)
        || s.inputBatchingDims().size() != s.scatterIndicesBatchingDims().size()
        || !TypeInference.distinctDims(s.updateWindowDims(), updates.rank())) {
      return Optional.empty();
    }
    Dims batch = batchShape(indices, s.indexVectorDim());
    Dims window = x.shape().without(s.insertedWindowDims().concat(s.inputBatchingDims()));
    if (!updates.shape().without(s.updateWindowDims()).equals(batch)
        || s.updateWindowDims().size() != window.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < window.size(); i++) {
      if (updates.extent(s.updateWindowDims().at(i)) > window.get(i)) return Optional.empty();
    }
    return Optional.of(x);
  }
}
