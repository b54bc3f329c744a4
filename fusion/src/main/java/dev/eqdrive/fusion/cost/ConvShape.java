package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.layout.Views;

/**
 * A convolution as numbers.
 *
 * @param space        output positions of all images
 * @param window       positions of the window
 * @param inputs       input channels of one group
 * @param outputs      output channels in all
 * @param groups       feature or batch groups
 * @param imageLast    channels of input and output innermost
 * @param weightLast   output channels of the kernel innermost, input channels before them
 * @param dilation     positions of the dilated input for one that is not a hole: more than 1 for a transposed convolution
 */
record ConvShape(double space, double window, double inputs, double outputs, double groups, boolean imageLast,
    boolean weightLast, double dilation, double inputBytes, double weightBytes, double resultBytes) {
  static ConvShape of(Op.Convolution conv, TensorType input, TensorType kernel, TensorType result) {
    Op.ConvDims d = conv.dims();
    double window = 1;
    for (long s : d.kernelSpatial().toArray()) window *= kernel.extent((int) s);
    double outputs = result.extent(d.outputFeature());
    double inputs = kernel.extent(d.kernelInput());
    boolean imageLast = innermost(input.shape(), d.inputFeature()) && innermost(result.shape(), d.outputFeature());
    int rank = kernel.rank();
    boolean weightLast = (d.kernelOutput() == rank - 1 && d.kernelInput() == rank - 2)
        || (inputs == 1 && innermost(kernel.shape(), d.kernelOutput()));
    double dilation = conv.lhsDilation().product();
    double groups = Math.max(conv.featureGroups(), conv.batchGroups());
    return new ConvShape(result.elements() / Math.max(1, outputs), window, inputs, outputs, groups, imageLast,
        weightLast,
        dilation, input.bytes(), kernel.bytes(), result.bytes());
  }

  /** Holes are left out. */
  double flops() {
    return 2 * space * window * inputs * outputs / dilation;
  }

  double bytes() {
    return inputBytes + weightBytes + resultBytes;
  }

  private static boolean innermost(Dims shape, int dim) {
    return Views.minorDim(shape) <= dim;
  }
}
