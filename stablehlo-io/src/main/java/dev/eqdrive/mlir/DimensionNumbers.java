package dev.eqdrive.mlir;

import static dev.eqdrive.stablehlo.capi.StablehloCApi.*;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** Getters for the structured attributes of StableHLO; every one is empty when the attribute is of another kind. */
public final class DimensionNumbers {
  private DimensionNumbers() {
  }

  private interface Size {
    long of(MemorySegment attribute);
  }

  private interface Element {
    long of(MemorySegment attribute, long index);
  }

  private static long[] list(MemorySegment a, Size size, Element element) {
    long[] v = new long[(int) size.of(a)];
    for (int i = 0; i < v.length; i++) v[i] = element.of(a, i);
    return v;
  }

  /** Dimension numbers of dot_general. */
  public record Dot(long[] lhsBatch, long[] rhsBatch, long[] lhsContract, long[] rhsContract) {
  }

  public static Optional<Dot> dot(MlirAttribute attribute) {
    MemorySegment a = attribute.handle;
    if (!stablehloAttributeIsADotDimensionNumbers(a)) return Optional.empty();
    return Optional.of(new Dot(
        list(a, h -> stablehloDotDimensionNumbersGetLhsBatchingDimensionsSize(h),
            (h, i) -> stablehloDotDimensionNumbersGetLhsBatchingDimensionsElem(h, i)),
        list(a, h -> stablehloDotDimensionNumbersGetRhsBatchingDimensionsSize(h),
            (h, i) -> stablehloDotDimensionNumbersGetRhsBatchingDimensionsElem(h, i)),
        list(a, h -> stablehloDotDimensionNumbersGetLhsContractingDimensionsSize(h),
            (h, i) -> stablehloDotDimensionNumbersGetLhsContractingDimensionsElem(h, i)),
        list(a, h -> stablehloDotDimensionNumbersGetRhsContractingDimensionsSize(h),
            (h, i) -> stablehloDotDimensionNumbersGetRhsContractingDimensionsElem(h, i))));
  }

  /** Dimension numbers of gather. */
  public record Gather(long[] offsetDims, long[] collapsedSliceDims, long[] operandBatchingDims,
      long[] startIndicesBatchingDims, long[] startIndexMap, long indexVectorDim) {
  }

  public static Optional<Gather> gather(MlirAttribute attribute) {
    MemorySegment a = attribute.handle;
    if (!stablehloAttributeIsAGatherDimensionNumbers(a)) return Optional.empty();
    return Optional.of(new Gather(
        list(a, h -> stablehloGatherDimensionNumbersGetOffsetDimsSize(h),
            (h, i) -> stablehloGatherDimensionNumbersGetOffsetDimsElem(h, i)),
        list(a, h -> stablehloGatherDimensionNumbersGetCollapsedSliceDimsSize(h),
            (h, i) -> stablehloGatherDimensionNumbersGetCollapsedSliceDimsElem(h, i)),
        list(a, h -> stablehloGatherDimensionNumbersGetOperandBatchingDimsSize(h),
            (h, i) -> stablehloGatherDimensionNumbersGetOperandBatchingDimsElem(h, i)),
        list(a, h -> stablehloGatherDimensionNumbersGetStartIndicesBatchingDimsSize(h),
            (h, i) -> stablehloGatherDimensionNumbersGetStartIndicesBatchingDimsElem(h, i)),
        list(a, h -> stablehloGatherDimensionNumbersGetStartIndexMapSize(h),
            (h, i) -> stablehloGatherDimensionNumbersGetStartIndexMapElem(h, i)),
        stablehloGatherDimensionNumbersGetIndexVectorDim(a)));
  }

  /** Dimension numbers of scatter. */
  public record Scatter(long[] updateWindowDims, long[] insertedWindowDims, long[] inputBatchingDims,
      long[] scatterIndicesBatchingDims, long[] scatterDimsToOperandDims, long indexVectorDim) {
  }

  public static Optional<Scatter> scatter(MlirAttribute attribute) {
    MemorySegment a = attribute.handle;
    if (!stablehloAttributeIsAScatterDimensionNumbers(a)) return Optional.empty();
    return Optional.of(new Scatter(
        list(a, h -> stablehloScatterDimensionNumbersGetUpdateWindowDimsSize(h),
            (h, i) -> stablehloScatterDimensionNumbersGetUpdateWindowDimsElem(h, i)),
        list(a, h -> stablehloScatterDimensionNumbersGetInsertedWindowDimsSize(h),
            (h, i) -> stablehloScatterDimensionNumbersGetInsertedWindowDimsElem(h, i)),
        list(a, h -> stablehloScatterDimensionNumbersGetInputBatchingDimsSize(h),
            (h, i) -> stablehloScatterDimensionNumbersGetInputBatchingDimsElem(h, i)),
        list(a, h -> stablehloScatterDimensionNumbersGetScatterIndicesBatchingDimsSize(h),
            (h, i) -> stablehloScatterDimensionNumbersGetScatterIndicesBatchingDimsElem(h, i)),
        list(a, h -> stablehloScatterDimensionNumbersGetScatteredDimsToOperandDimsSize(h),
            (h, i) -> stablehloScatterDimensionNumbersGetScatteredDimsToOperandDimsElem(h, i)),
        stablehloDimensionNumbersGetIndexVectorDim(a)));
  }

  /** Dimension numbers of convolution. */
  public record Conv(int inputBatch, int inputFeature, long[] inputSpatial, int kernelInput, int kernelOutput,
      long[] kernelSpatial, int outputBatch, int outputFeature, long[] outputSpatial) {
  }

  public static Optional<Conv> conv(MlirAttribute attribute) {
    MemorySegment a = attribute.handle;
    if (!stablehloAttributeIsAConvDimensionNumbers(a)) return Optional.empty();
    return Optional.of(new Conv((int) stablehloConvDimensionNumbersGetInputBatchDimension(a),
        (int) stablehloConvDimensionNumbersGetInputFeatureDimension(a),
        list(a, h -> stablehloConvDimensionNumbersGetInputSpatialDimensionsSize(h),
            (h, i) -> stablehloConvDimensionNumbersGetInputSpatialDimensionsElem(h, i)),
        (int) stablehloConvDimensionNumbersGetKernelInputFeatureDimension(a),
        (int) stablehloConvDimensionNumbersGetKernelOutputFeatureDimension(a),
        list(a, h -> stablehloConvDimensionNumbersGetKernelSpatialDimensionsSize(h),
            (h, i) -> stablehloConvDimensionNumbersGetKernelSpatialDimensionsElem(h, i)),
        (int) stablehloConvDimensionNumbersGetOutputBatchDimension(a),
        (int) stablehloConvDimensionNumbersGetOutputFeatureDimension(a),
        list(a, h -> stablehloConvDimensionNumbersGetOutputSpatialDimensionsSize(h),
            (h, i) -> stablehloConvDimensionNumbersGetOutputSpatialDimensionsElem(h, i))));
  }

  /** Direction of a comparison: LT, GE, … */
  public static Optional<String> comparisonDirection(MlirAttribute attribute) {
    if (!stablehloAttributeIsAComparisonDirectionAttr(attribute.handle)) return Optional.empty();
    return Optional.of(Native.string(stablehloComparisonDirectionAttrGetValue(Native.reused(), attribute.handle)));
  }

  /** Type of a comparison: FLOAT, TOTALORDER, SIGNED, UNSIGNED. */
  public static Optional<String> comparisonType(MlirAttribute attribute) {
    if (!stablehloAttributeIsAComparisonTypeAttr(attribute.handle)) return Optional.empty();
    return Optional.of(Native.string(stablehloComparisonTypeAttrGetValue(Native.reused(), attribute.handle)));
  }

  /** Precision: DEFAULT, HIGH, HIGHEST. */
  public static Optional<String> precision(MlirAttribute attribute) {
    if (!stablehloAttributeIsAPrecisionAttr(attribute.handle)) return Optional.empty();
    return Optional.of(Native.string(stablehloPrecisionAttrGetValue(Native.reused(), attribute.handle)));
  }
}
