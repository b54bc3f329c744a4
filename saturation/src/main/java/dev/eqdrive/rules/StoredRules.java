package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.List;

/**
 * What pays because it is computed once: weights in another order, side by side, or with factors and offsets in them. Only
 * operands that are the same in every call match.
 */
final class StoredRules {
  private StoredRules() {
  }

  static final Rule CONV_STORED_KERNEL = rule("conv-stored-kernel", EK, A,
      "A kernel that is the same in every call may be stored with positions first and output features last.")
      .match("c:convolution(x, w)").rewrite(StoredRules::kernel);

  private static int kernel(Match m, Rewriter b) {
    int w = m.get("w");
    if (!m.graph().isStatic(w)) return Rewriter.NONE;
    Op.Convolution c = m.op("c", Op.Convolution.class);
    Op.ConvDims d = c.dims();
    Dims order = d.kernelSpatial().append(d.kernelInput(), d.kernelOutput());
    if (order.isIdentity()) return Rewriter.NONE;
    int spatial = d.kernelSpatial().size();
    Op.ConvDims stored = new Op.ConvDims(d.inputBatch(), d.inputFeature(), d.inputSpatial(), spatial, spatial + 1,
        Dims.range(0, spatial), d.outputBatch(), d.outputFeature(), d.outputSpatial());
    return b.op(new Op.Convolution(stored, c.strides(), c.padLow(), c.padHigh(), c.lhsDilation(), c.rhsDilation(),
        c.reversed(), c.featureGroups(), c.batchGroups(), c.precision()), m.type("c"), m.get("x"),
        Moves.permute(b, w, order));
  }

  static final Rule JOIN_STORED = rule("dot-join-stored", EK, A,
      "Products of one operand with several that are the same in every call are one product with these side by side.")
      .match("d:dot_general(x, y)").rewrite(SiblingDots::columns);

  static final Rule AFFINE_STORED = rule("affine-stored", R, A,
      "A chain of factors and offsets that are the same in every call is one factor and one offset.")
      .match("f:@binary(..)").rewrite(AffineChain::fold);

  static List<Rule> rules() {
    return List.of(CONV_STORED_KERNEL, JOIN_STORED, AFFINE_STORED);
  }
}
