package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;

/** Right-hand sides for gradients by the kernel: convolutions whose windows are about as large as their inputs. */
final class ConvolutionGradients {
  /** Positions of a kernel for each of which the input is read once more. */
  private static final long MAX_POSITIONS = 64;

  private ConvolutionGradients() {
  }

  /** One window over the whole input: a product over positions and features. */
  static int whole(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    boolean eligible = c.plain() && c.nonEmpty() && c.input().element() == c.kernel().element()
        && c.op().featureGroups() == 1 && c.outputExtents().allEqual(1) && c.taps() > 1
        && c.dims().outputBatch() < c.dims().outputFeature();
    if (!eligible) return Rewriter.NONE;
    int x = c.seen(b, c.padded(b, m.get("x")), Shapes.zeros(c.spatial()));
    if (x == Rewriter.NONE) return x;
    int batch = c.dims().inputBatch();
    int output = c.dims().kernelOutput();
    Dims summed = Dims.range(0, c.input().rank()).remove(batch);
    // Kernel dimensions in the order of those of the input that they meet.
    Dims met = summed.map(d -> kernelDim(c, (int) d));
    long depth = c.taps() * c.features();
    long n = c.input().extent(batch);
    boolean rows = batch == 0;
    int left = b.reshape(Moves.permute(b, x, rows ? Dims.of(batch).concat(summed) : summed.append(batch)),
        rows ? Dims.of(n, depth) : Dims.of(depth, n));
    boolean across = output == 0;
    int right = b.reshape(Moves.permute(b, m.get("w"), across ? Dims.of(output).concat(met) : met.append(output)),
        across ? Dims.of(c.outputFeatures(), depth) : Dims.of(depth, c.outputFeatures()));
    int product = b.dot(left, right, Dims.EMPTY, Dims.EMPTY, Dims.of(rows ? 1 : 0), Dims.of(across ? 1 : 0),
        c.op().precision(), c.output().element());
    return b.reshape(product, c.output().shape());
  }

  /** A batch group an image, with one output feature: each position is a sum of products of its own. */
  static int channels(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    Op.Convolution op = c.op();
    int batch = c.dims().inputBatch();
    long groups = op.batchGroups();
    long positions = c.outputExtents().product();
    boolean eligible = groups > 1 && c.input().extent(batch) == groups && c.outputFeatures() == groups
        && op.featureGroups() == 1 && op.lhsDilation().allEqual(1) && !(op.reversed() && c.taps() > 1) && c.nonEmpty()
        && c.uniform() && c.input().element().isFloat() && c.input().element().bits() >= 32
        && positions <= MAX_POSITIONS;
    if (!eligible) return Rewriter.NONE;
    int padded = c.padded(b, m.get("x"));
    Dims order = Dims.range(0, c.input().rank()).map(d -> d == batch ? c.dims().kernelOutput() : kernelDim(c, (int) d));
    int w = Moves.permute(b, m.get("w"), order);
    int[] sums = new int[Math.toIntExact(positions)];
    for (int p = 0; p < sums.length; p++) {
      int product = b.mul(c.seen(b, padded, Shapes.position(c.outputExtents(), p)), w);
      sums[p] = b.reshape(b.reduceAdd(product, Dims.range(0, c.input().rank()).remove(batch)), Dims.of(1, groups));
    }
    // (positions, feature), the batch being one.
    int all = b.reshape(b.concat(0, sums), c.outputExtents().append(groups));
    int of = c.dims().outputFeature();
    Dims target = c.dims().outputSpatial().append(of).map(d -> d > c.dims().outputBatch() ? d - 1 : d);
    return b.reshape(Moves.place(b, all, target), c.output().shape());
  }

  /** The kernel dimension that meets a dimension of the input other than its batch. */
  private static int kernelDim(ConvForm c, int d) {
    int i = c.dims().inputSpatial().indexOf(d);
    return i < 0 ? c.dims().kernelInput() : c.dims().kernelSpatial().at(i);
  }
}
