package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;

/** A convolution with its types: roles of dimensions, padded input, taps. */
record ConvForm(Op.Convolution op, TensorType input, TensorType kernel, TensorType output) {
  /** Most bytes of stored patches. */
  private static final long MAX_PATCH_BYTES = 24L << 20;

  static ConvForm of(Match m, String conv, String x, String w) {
    return new ConvForm(m.op(conv, Op.Convolution.class), m.type(x), m.type(w), m.type(conv));
  }

  Op.ConvDims dims() {
    return op.dims();
  }

  int spatial() {
    return dims().inputSpatial().size();
  }

  long features() {
    return input.extent(dims().inputFeature());
  }

  long outputFeatures() {
    return kernel.extent(dims().kernelOutput());
  }

  /** Kernel extents in spatial order. */
  Dims window() {
    return kernel.shape().gather(dims().kernelSpatial());
  }

  /** Output extents in spatial order. */
  Dims outputExtents() {
    return output.shape().gather(dims().outputSpatial());
  }

  long taps() {
    return window().product();
  }

  boolean unpadded() {
    return op.padLow().allEqual(0) && op.padHigh().allEqual(0);
  }

  /** One group of batches, no dilation of the input, kernel read forwards. */
  boolean plain() {
    return op.batchGroups() == 1 && op.lhsDilation().allEqual(1) && !(op.reversed() && taps() > 1);
  }

  boolean nonEmpty() {
    return input.elements() > 0 && kernel.elements() > 0 && output.elements() > 0;
  }

  boolean uniform() {
    return input.element() == kernel.element() && input.element() == output.element();
  }

  /** The input in a border of zeros, as the convolution sees it. */
  int padded(Rewriter b, int x) {
    if (unpadded()) return x;
    Dims none = Dims.filled(input.rank(), 0);
    Dims low = none;
    Dims high = none;
    for (int i = 0; i < spatial(); i++) {
      low = low.with(dims().inputSpatial().at(i), op.padLow().get(i));
      high = high.with(dims().inputSpatial().at(i), op.padHigh().get(i));
    }
    return b.pad(x, b.zero(b.type(x).withShape(Dims.EMPTY)), low, high, none);
  }

  /** The window position of tap number {@code index}, last spatial dimension fastest. */
  Dims tap(long index) {
    return Shapes.position(window(), index);
  }

  /** The elements of the padded input that meet tap t: shape of the input with output extents. */
  int shifted(Rewriter b, int padded, Dims t) {
    return shifted(b, padded, t, Dims.range(0, input.rank()));
  }

  /** The same of an input whose dimensions have been rearranged: dimension d has become {@code place[d]}. */
  int shifted(Rewriter b, int padded, Dims t, Dims place) {
    if (padded == Rewriter.NONE) return padded;
    Dims shape = b.shape(padded);
    return shifted(b, padded, t, place, Dims.filled(shape.size(), 0), shape);
  }

  /** The same of a block of it, from {@code from} to {@code to} in the dimensions without positions. */
  int shifted(Rewriter b, int padded, Dims t, Dims place, Dims from, Dims to) {
    return grid(b, padded, place, from, to, t, op.rhsDilation(), outputExtents(), op.strides());
  }

  /** The elements of the padded input that the window of an output position meets: shape of the input with window extents. */
  int seen(Rewriter b, int padded, Dims position) {
    if (padded == Rewriter.NONE) return padded;
    Dims shape = b.shape(padded);
    return grid(b, padded, Dims.range(0, shape.size()), Shapes.zeros(shape.size()), shape, position, op.strides(),
        window(), op.rhsDilation());
  }

  /** Elements {@code strides} apart in the spatial dimensions, {@code counts} of them, the first after {@code at} steps. */
  private int grid(Rewriter b, int padded, Dims place, Dims from, Dims to, Dims at, Dims step, Dims counts,
      Dims strides) {
    Dims start = from;
    Dims limit = to;
    Dims apart = Shapes.ones(from.size());
    for (int i = 0; i < spatial(); i++) {
      int d = place.at(dims().inputSpatial().at(i));
      long first = at.get(i) * step.get(i);
      start = start.with(d, first);
      limit = limit.with(d, first + (counts.get(i) - 1) * strides.get(i) + 1);
      apart = apart.with(d, strides.get(i));
    }
    return b.slice(padded, start, limit, apart);
  }

  /** The kernel entries of tap t with the unit spatial dimensions kept. */
  int weights(Rewriter b, int w, Dims t) {
    return weights(b, w, t, 0, kernel.extent(dims().kernelInput()));
  }

  /** The same for input features {@code from} to {@code to} of each group. */
  int weights(Rewriter b, int w, Dims t, long from, long to) {
    Dims start = Dims.filled(kernel.rank(), 0).with(dims().kernelInput(), from);
    Dims limit = kernel.shape().with(dims().kernelInput(), to);
    for (int i = 0; i < spatial(); i++) {
      start = start.with(dims().kernelSpatial().at(i), t.get(i));
      limit = limit.with(dims().kernelSpatial().at(i), t.get(i) + 1);
    }
    return b.slice(w, start, limit, Dims.filled(kernel.rank(), 1));
  }

  /** Shape of the input with output extents. */
  Dims shiftedShape() {
    Dims shape = input.shape();
    for (int i = 0; i < spatial(); i++) shape = shape.with(dims().inputSpatial().at(i), outputExtents().get(i));
    return shape;
  }

  /** Whether all patches of the input side by side are small enough to be stored. */
  boolean hasSmallPatches() {
    return shiftedShape().product() * taps() * input.element().bytes() <= MAX_PATCH_BYTES;
  }

  /** Output dimension that plays the role of each input dimension (features to features). */
  Dims roles() {
    Dims roles = Dims.filled(input.rank(), 0).with(dims().inputBatch(), dims().outputBatch())
        .with(dims().inputFeature(), dims().outputFeature());
    for (int i = 0; i < spatial(); i++) {
      roles = roles.with(dims().inputSpatial().at(i), dims().outputSpatial().get(i));
    }
    return roles;
  }
}
