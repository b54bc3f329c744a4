package dev.eqdrive.mlir;

import dev.eqdrive.stablehlo.capi.StablehloCApi;
import java.lang.foreign.MemorySegment;

/** A type; unique within its context, so equal types have equal ids. */
public final class MlirType {
  final MemorySegment handle;

  MlirType(MemorySegment handle) {
    this.handle = handle;
  }

  /** Identity within the context. */
  public long id() {
    return handle.address();
  }

  /** Whether it is a ranked tensor without dynamic dimensions and without encoding. */
  public boolean isPlainTensor() {
    return StablehloCApi.mlirTypeIsARankedTensor(handle) && StablehloCApi.mlirShapedTypeHasStaticShape(handle)
        && Native.isNull(StablehloCApi.mlirRankedTensorTypeGetEncoding(handle));
  }

  /** Extents of a plain tensor. */
  public long[] shape() {
    long[] shape = new long[(int) StablehloCApi.mlirShapedTypeGetRank(handle)];
    for (int i = 0; i < shape.length; i++) shape[i] = StablehloCApi.mlirShapedTypeGetDimSize(handle, i);
    return shape;
  }

  /** Element type of a plain tensor. */
  public MlirType element() {
    return new MlirType(StablehloCApi.mlirShapedTypeGetElementType(handle));
  }

  /** MLIR spelling. */
  @Override
  public String toString() {
    return Native.text(() -> StablehloCApi.mlirTypePrint(handle, Native.SINK, Native.NULL));
  }
}
