package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;

/** Right-hand sides that turn a convolution into one matrix product. */
final class ConvolutionDots {
  /** Output positions up to which gathering patches beats the convolution in channels-last layout. */
  private static final long MAX_POSITIONS = 196;
  /** Features of input and output below which a library gathers patches element by element. */
  private static final long NARROW_INPUTS = 16;
  private static final long NARROW_OUTPUTS = 32;

  private ConvolutionDots() {
  }

  private static boolean eligible(ConvForm c) {
    return c.op().batchGroups() == 1 && c.op().featureGroups() == 1 && c.plain() && c.nonEmpty() && c.uniform();
  }

  /** All kernel extents 1, no padding: a product over features of the (strided) input. */
  static int pointwise(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    if (!eligible(c) || c.taps() != 1 || !c.unpadded()) return Rewriter.NONE;
    int x = c.shifted(b, m.get("x"), c.tap(0));
    boolean inputFirst = c.dims().kernelInput() < c.dims().kernelOutput();
    long ki = c.kernel().extent(c.dims().kernelInput());
    int w = b.reshape(m.get("w"), inputFirst ? Dims.of(ki, c.outputFeatures()) : Dims.of(c.outputFeatures(), ki));
    return product(c, b, x, c.dims().inputFeature(), w, inputFirst ? 0 : 1);
  }

  /** Patches of the input, taps beside features, times the kernel as a matrix. */
  static int patches(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    if (!eligible(c) || c.taps() == 1 && c.unpadded() || c.taps() > 64) return Rewriter.NONE;
    if (!c.hasSmallPatches()) return Rewriter.NONE;
    boolean few = c.outputExtents().product() <= MAX_POSITIONS
        || c.features() < NARROW_INPUTS && c.outputFeatures() < NARROW_OUTPUTS;
    if (!featuresFirst(c) && !few) return Rewriter.NONE;
    int f = c.dims().inputFeature();
    long ki = c.features();
    KernelOrder order = b.graph().isStatic(m.get("w")) ? KernelOrder.tapsFirst(c) : KernelOrder.of(c);
    int padded = c.padded(b, m.get("x"));
    int taps = Math.toIntExact(c.taps());
    Dims shape = c.shiftedShape();
    // Side by side in the innermost dimension taps would be copied one element at a time: they are turned afterwards.
    boolean turned = order.tapsMinor() && !featuresFirst(c);
    int side = order.tapsMinor() && !turned ? f + 1 : f;
    int[] pieces = new int[taps];
    for (int i = 0; i < taps; i++) {
      int piece = c.shifted(b, padded, c.tap(i));
      pieces[i] = order.tapsMinor() ? b.reshape(piece, shape.insert(side, 1)) : piece;
    }
    int joined = b.concat(side, pieces);
    int w = Moves.permute(b, m.get("w"), order.permutation());
    if (turned) joined = Moves.permute(b, joined, Dims.range(0, shape.size() + 1).with(f, f + 1).with(f + 1, f));
    int patches = b.reshape(joined, shape.with(f, taps * ki));
    int matrix = b.reshape(w, order.outputFirst()
        ? Dims.of(c.outputFeatures(), taps * ki)
        : Dims.of(taps * ki, c.outputFeatures()));
    return product(c, b, patches, f, matrix, order.outputFirst() ? 1 : 0);
  }

  /** Windows that tile the input: split each extent into (window, offset) and contract the offsets. */
  static int tiles(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    if (!eligible(c) || !c.unpadded() || !c.op().rhsDilation().allEqual(1) || c.taps() == 1) return Rewriter.NONE;
    if (!c.op().strides().equals(c.window())) return Rewriter.NONE;
    // Channels-last convolutions of this kind run as well as the product does.
    if (!featuresFirst(c) && c.dims().kernelOutput() == c.kernel().rank() - 1) return Rewriter.NONE;
    TensorType in = c.input();
    Dims limit = in.shape();
    for (int i = 0; i < c.spatial(); i++) {
      limit = limit.with(c.dims().inputSpatial().at(i), c.outputExtents().get(i) * c.window().get(i));
    }
    int cropped = b.slice(m.get("x"), Dims.filled(in.rank(), 0), limit, Dims.filled(in.rank(), 1));
    Dims shape = Dims.EMPTY;
    Dims position = Dims.filled(in.rank(), 0);
    for (int d = 0; d < in.rank(); d++) {
      int i = c.dims().inputSpatial().indexOf(d);
      position = position.with(d, shape.size());
      shape = i < 0 ? shape.append(limit.get(d)) : shape.append(c.outputExtents().get(i), c.window().get(i));
    }
    // Offsets and features go last: the product sees a matrix, and the copy that makes it one can be priced.
    Dims outer = Dims.EMPTY;
    Dims outerShape = Dims.EMPTY;
    for (int d = 0; d < in.rank(); d++) {
      if (d == c.dims().inputFeature()) continue;
      outer = outer.append(position.get(d));
      outerShape = outerShape.append(shape.get(position.at(d)));
    }
    Dims inner = Dims.EMPTY;
    for (int i = 0; i < c.spatial(); i++) inner = inner.append(position.get(c.dims().inputSpatial().at(i)) + 1);
    inner = inner.append(position.get(c.dims().inputFeature()));
    long depth = c.taps() * c.features();
    int patches = b.reshape(Moves.permute(b, b.reshape(cropped, shape), outer.concat(inner)), outerShape.append(depth));
    Dims order = c.dims().kernelSpatial().append(c.dims().kernelInput(), c.dims().kernelOutput());
    int w = b.reshape(Moves.permute(b, m.get("w"), order), Dims.of(depth, c.outputFeatures()));
    int d = b.dot(patches, w, Dims.EMPTY, Dims.EMPTY, Dims.of(outerShape.size()), Dims.of(0), c.op().precision(),
        c.output().element());
    return Moves.place(b, d, c.roles().remove(c.dims().inputFeature()).append(c.dims().outputFeature()));
  }

  /** Whether the output stores features before the positions. */
  private static boolean featuresFirst(ConvForm c) {
    for (int i = 0; i < c.spatial(); i++) {
      if (c.dims().outputSpatial().get(i) < c.dims().outputFeature()) return false;
    }
    return c.spatial() > 0;
  }

  /** The product of x over its dimension f with matrix w over dimension k, in the layout of the output. */
  private static int product(ConvForm c, Rewriter b, int x, int f, int w, int k) {
    Dims roles = c.roles().remove(c.dims().inputFeature());
    int of = c.dims().outputFeature();
    Dims none = Dims.EMPTY;
    if (!featuresFirst(c)) {
      int d = b.dot(x, w, none, none, Dims.of(f), Dims.of(k), c.op().precision(), c.output().element());
      return Moves.place(b, d, roles.append(of));
    }
    Precision swapped = c.op().precision().swapped();
    int n = c.dims().inputBatch();
    if (c.input().extent(n) != 1 || x == Rewriter.NONE) {
      int d = b.dot(w, x, none, none, Dims.of(k), Dims.of(f), swapped, c.output().element());
      return Moves.place(b, d, Dims.of(of).concat(roles));
    }
    int image = b.reshape(x, b.type(x).shape().remove(n));
    int d = b.dot(w, image, none, none, Dims.of(k), Dims.of(f > n ? f - 1 : f), swapped, c.output().element());
    Dims left = Dims.of(of).concat(roles.remove(n > f ? n - 1 : n)).map(r -> r > c.dims().outputBatch() ? r - 1 : r);
    return b.reshape(Moves.place(b, d, left), c.output().shape());
  }

  /**
   * How the kernel is read as a matrix.
   *
   * @param permutation of the kernel's dimensions before it is flattened
   * @param tapsMinor   input features outside, taps inside
   * @param outputFirst output features are the rows
   */
  private record KernelOrder(Dims permutation, boolean tapsMinor, boolean outputFirst) {
    static KernelOrder of(ConvForm c) {
      int rank = c.kernel().rank();
      Dims k = c.dims().kernelSpatial();
      Dims ki = Dims.of(c.dims().kernelInput());
      Dims ko = Dims.of(c.dims().kernelOutput());
      Dims identity = Dims.range(0, rank);
      for (boolean minor : new boolean[]{false, true}) {
        Dims rest = minor ? ki.concat(k) : k.concat(ki);
        if (ko.concat(rest).equals(identity)) return new KernelOrder(identity, minor, true);
        if (rest.concat(ko).equals(identity)) return new KernelOrder(identity, minor, false);
      }
      return tapsFirst(c);
    }

    /** The order in which libraries gather patches themselves: for kernels that may be in any. */
    static KernelOrder tapsFirst(ConvForm c) {
      Dims k = c.dims().kernelSpatial();
      return new KernelOrder(k.append(c.dims().kernelInput(), c.dims().kernelOutput()), false, false);
    }
  }
}
