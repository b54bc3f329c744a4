package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;

/** Right-hand sides that keep a convolution and change its operands. */
final class ConvolutionAlgebra {
  private ConvolutionAlgebra() {
  }

  /**
   * The values of a broadcast that varies along one result dimension only, as a vector of that dimension's extent.
   */
  static int alongOne(Rewriter b, int source, Dims dims, TensorType result, int along) {
    TensorType t = b.type(source);
    for (int j = 0; j < t.rank(); j++) if (t.extent(j) != 1 && dims.get(j) != along) return Rewriter.NONE;
    long n = result.extent(along);
    if (t.elements() == n) return b.reshape(source, Dims.of(n));
    return t.elements() == 1 ? b.broadcast(b.reshape(source, Dims.EMPTY), Dims.of(n), Dims.EMPTY) : Rewriter.NONE;
  }

  /** conv(x, w) · s over output features: s goes into the kernel. */
  static int scaleOut(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    if (!c.uniform() || !c.input().element().isFloat()) return Rewriter.NONE;
    Op.BroadcastInDim bc = m.op("s", Op.BroadcastInDim.class);
    int v = alongOne(b, m.get("v"), bc.dims(), c.output(), c.dims().outputFeature());
    int w = b.mul(m.get("w"), b.broadcast(v, c.kernel().shape(), Dims.of(c.dims().kernelOutput())));
    return b.op(c.op(), c.output(), m.get("x"), w);
  }

  /** A convolution times a value that varies along its output features only: the value goes into the kernel. */
  static int scaled(Rewriter b, int conv, int factor) {
    Op.Convolution op = (Op.Convolution) b.graph().op(conv);
    int x = b.graph().child(conv, 0);
    int w = b.graph().child(conv, 1);
    ConvForm c = new ConvForm(op, b.type(x), b.type(w), b.type(b.graph().classOf(conv)));
    if (!c.uniform() || !c.input().element().isFloat()) return Rewriter.NONE;
    int v = Rewriter.NONE;
    for (int node : b.nodesOf(factor, Op.BroadcastInDim.class)) {
      Dims dims = ((Op.BroadcastInDim) b.graph().op(node)).dims();
      if (v == Rewriter.NONE) v = alongOne(b, b.graph().child(node, 0), dims, c.output(), c.dims().outputFeature());
    }
    return b.op(op, c.output(), x, b.mul(w, b.broadcast(v, c.kernel().shape(), Dims.of(c.dims().kernelOutput()))));
  }

  /** conv(x · s over input features, w): s goes into the kernel. */
  static int scaleIn(Match m, Rewriter b) {
    TensorType input = m.type("p");
    ConvForm c = new ConvForm(m.op("c", Op.Convolution.class), input, m.type("w"), m.type("c"));
    if (!c.uniform() || !input.element().isFloat() || c.op().featureGroups() != 1) return Rewriter.NONE;
    Op.BroadcastInDim bc = m.op("s", Op.BroadcastInDim.class);
    int v = alongOne(b, m.get("v"), bc.dims(), input, c.dims().inputFeature());
    int w = b.mul(m.get("w"), b.broadcast(v, c.kernel().shape(), Dims.of(c.dims().kernelInput())));
    return b.op(c.op(), c.output(), m.get("x"), w);
  }

  /** Window reversal becomes a reversed kernel. */
  static int splitReversal(Match m, Rewriter b) {
    Op.Convolution c = m.op("c", Op.Convolution.class);
    if (!c.reversed()) return Rewriter.NONE;
    Op.Convolution forward = new Op.Convolution(c.dims(), c.strides(), c.padLow(), c.padHigh(), c.lhsDilation(),
        c.rhsDilation(), false, c.featureGroups(), c.batchGroups(), c.precision());
    return b.op(forward, m.type("c"), m.get("x"), b.reverse(m.get("w"), c.dims().kernelSpatial()));
  }

  /** The holes of a dilated input become zeros, so that what is known of other convolutions holds for it. */
  static int fillHoles(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    Op.Convolution op = c.op();
    // In one group, back ends leave out the holes.
    if (op.lhsDilation().allEqual(1) || op.featureGroups() == 1 || !c.nonEmpty()) return Rewriter.NONE;
    Dims none = Dims.filled(c.input().rank(), 0);
    Dims holes = none;
    for (int i = 0; i < c.spatial(); i++)
      holes = holes.with(c.dims().inputSpatial().at(i), op.lhsDilation().get(i) - 1);
    int x = b.pad(m.get("x"), b.zero(c.input().withShape(Dims.EMPTY)), none, none, holes);
    Op.Convolution filled = new Op.Convolution(c.dims(), op.strides(), op.padLow(), op.padHigh(),
        Dims.filled(c.spatial(), 1), op.rhsDilation(), op.reversed(), op.featureGroups(), op.batchGroups(),
        op.precision());
    return b.op(filled, c.output(), x, m.get("w"));
  }

  /** A slice of a convolution reads part of the input and part of the kernel. */
  static int slice(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    Op.Slice s = m.op("s", Op.Slice.class);
    TensorType result = m.type("s");
    if (c.op().batchGroups() != 1 || !c.nonEmpty() || result.elements() == 0
        || result.elements() == c.output().elements()) {
      return Rewriter.NONE;
    }
    int of = c.dims().outputFeature();
    int on = c.dims().outputBatch();
    boolean features = result.extent(of) != c.output().extent(of);
    if (features && c.op().featureGroups() != 1) return Rewriter.NONE;
    int w = m.get("w");
    if (features) w = cut(b, w, c.dims().kernelOutput(), s, of);
    int x = cut(b, m.get("x"), c.dims().inputBatch(), s, on);
    Dims strides = c.op().strides();
    Dims low = c.op().padLow();
    Dims high = c.op().padHigh();
    for (int i = 0; i < c.spatial(); i++) {
      int o = c.dims().outputSpatial().at(i);
      if (s.start().get(o) == 0 && s.strides().get(o) == 1 && result.extent(o) == c.output().extent(o)) continue;
      if (c.op().lhsDilation().get(i) != 1 || x == Rewriter.NONE) return Rewriter.NONE;
      int d = c.dims().inputSpatial().at(i);
      long step = strides.get(i) * s.strides().get(o);
      long from = s.start().get(o) * strides.get(i) - low.get(i);
      long to = from + (result.extent(o) - 1) * step + (c.window().get(i) - 1) * c.op().rhsDilation().get(i) + 1;
      long extent = c.input().extent(d);
      long first = Math.max(0, from);
      long end = Math.min(extent, to);
      if (first >= end) return Rewriter.NONE;
      x = b.slice(x, d, first, end);
      strides = strides.with(i, step);
      low = low.with(i, first - from);
      high = high.with(i, to - end);
    }
    Op.Convolution op = new Op.Convolution(c.dims(), strides, low, high, c.op().lhsDilation(), c.op().rhsDilation(),
        c.op().reversed(), c.op().featureGroups(), 1, c.op().precision());
    return b.op(op, result, x, w);
  }

  private static int cut(Rewriter b, int x, int dim, Op.Slice s, int entry) {
    if (x == Rewriter.NONE) return x;
    TensorType t = b.type(x);
    Dims none = Dims.filled(t.rank(), 0);
    return b.slice(x, none.with(dim, s.start().get(entry)), t.shape().with(dim, s.limit().get(entry)),
        Dims.filled(t.rank(), 1).with(dim, s.strides().get(entry)));
  }

  /** Two convolutions with equal attributes that share the input (or the kernel): one with the sum of the others. */
  static int sum(Match m, Rewriter b, Op.BinaryKind kind, boolean sharedInput) {
    Op.Convolution c = m.op("c", Op.Convolution.class);
    if (!c.equals(m.op("d", Op.Convolution.class)) || !b.type(m.root()).element().isFloat()) return Rewriter.NONE;
    int p = m.get("p");
    int q = m.get("q");
    if (!b.type(p).equals(b.type(q))) return Rewriter.NONE;
    int joined = b.binary(kind, p, q);
    int x = sharedInput ? m.get("x") : joined;
    int w = sharedInput ? joined : m.get("w");
    if (!b.type(x).element().equals(b.type(m.root()).element())) return Rewriter.NONE;
    return b.op(c, b.type(m.root()), x, w);
  }
}
