package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.FpClass.S;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import java.util.List;

/** Convolutions as multiply-adds, matrix products, and convolutions of less. */
final class ConvolutionRules {
  private ConvolutionRules() {
  }

  /** Other forms of a convolution, which lose where the convolution itself does. */
  private static Rule.Rewrite form(Rule.Rewrite rewrite) {
    return (m, b) -> AffineChain.replaces(b, m.root(), m.get("x"), m.get("w"), m.op("c", Op.Convolution.class))
        ? Rewriter.NONE
        : rewrite.apply(m, b);
  }

  static final Rule DEPTHWISE_TO_SHIFTS = rule("depthwise-to-shifts", S, A,
      "A convolution with one input feature a group is a sum over taps of the shifted input times weights.")
      .expanding().match("c:convolution(x, w)").rewrite(form((m, b) -> GroupedConvolutions.shifts(m, b, true)));

  static final Rule CONV_GROUPED_TO_SHIFTS = rule("conv-grouped-to-shifts", S, A,
      "A convolution with few input features a group is a sum over taps and members of shifted input times weights.")
      .expanding().match("c:convolution(x, w)").rewrite(form((m, b) -> GroupedConvolutions.shifts(m, b, false)));

  static final Rule CONV_GROUPED_TO_DOTS = rule("conv-grouped-to-dots", S, A,
      "A grouped convolution is a sum over taps of one matrix product batched over groups.")
      .expanding().match("c:convolution(x, w)").rewrite(form((m, b) -> GroupedConvolutions.batchedDots(m, b, false)));

  static final Rule CONV_GROUPED_IM2COL = rule("conv-grouped-im2col", R, A,
      "A grouped convolution is one product a group of its patches with the kernel as a matrix.")
      .expanding().match("c:convolution(x, w)").rewrite(form(GroupedConvolutions::patches));

  static final Rule CONV_GROUPED_1X1_TO_DOT = rule("conv-grouped-1x1-to-dot", EK, A,
      "A grouped convolution with a kernel of one position is a matrix product batched over groups.")
      .match("c:convolution(x, w)").rewrite(form((m, b) -> GroupedConvolutions.batchedDots(m, b, true)));

  static final Rule CONV_1X1_TO_DOT = rule("conv-1x1-to-dot", EK, A,
      "A convolution with a kernel of one position is a matrix product over features.")
      .match("c:convolution(x, w)").rewrite(form(ConvolutionDots::pointwise));

  static final Rule CONV_IM2COL = rule("conv-im2col", R, A,
      "A convolution with few output positions or features is one product of its patches with the kernel as a matrix.")
      .expanding().match("c:convolution(x, w)").rewrite(form(ConvolutionDots::patches));

  static final Rule CONV_PATCH_TO_DOT = rule("conv-patch-to-dot", EK, B,
      "A convolution whose windows tile the input is one product over window offsets and features.")
      .match("c:convolution(x, w)").rewrite(form(ConvolutionDots::tiles));

  static final Rule CONV_WHOLE_TO_DOT = rule("conv-whole-to-dot", R, A,
      "A convolution of one window over the whole input is one product over positions and features.")
      .match("c:convolution(x, w)").rewrite(form(ConvolutionGradients::whole));

  static final Rule CONV_CHANNELS_TO_SUMS = rule("conv-channels-to-sums", R, A,
      "The gradient of a depthwise kernel is for each of its positions a sum of products channel by channel.")
      .expanding().match("c:convolution(x, w)").rewrite(form(ConvolutionGradients::channels));

  static final Rule CONV_DILATION_TO_PAD = rule("conv-dilation-to-pad", EK, B,
      "A grouped convolution of an input with holes is one of the input with zeros in them.")
      .match("c:convolution(x, w)").rewrite(form(ConvolutionAlgebra::fillHoles));

  static final Rule CONV_SCALE_OUT = rule("conv-scale-out", R, B,
      "A factor for each output feature may scale the kernel instead of the result.")
      .match("multiply(c:convolution(x, w), s:broadcast_in_dim(v))").rewrite(ConvolutionAlgebra::scaleOut);

  static final Rule CONV_SCALE_IN = rule("conv-scale-in", R, B,
      "A factor for each input feature may scale the kernel instead of the input.")
      .match("c:convolution(p:multiply(x, s:broadcast_in_dim(v)), w)").rewrite(ConvolutionAlgebra::scaleIn);

  static final Rule CONV_REVERSAL_SPLIT = rule("conv-reversal-split", R, C,
      "A reversed window is a forward window over the reversed kernel, which adds the taps in the opposite order.")
      .match("c:convolution(x, w)").rewrite(ConvolutionAlgebra::splitReversal);

  static final Rule SLICE_OF_CONV = rule("slice-of-conv", EK, A,
      "A slice of a convolution needs only the matching part of the input and of the kernel.")
      .contracting().match("s:slice(c:convolution(x, w))").rewrite(ConvolutionAlgebra::slice);

  static final Rule CONV_SUM_KERNELS = rule("conv-sum-kernels", R, A,
      "The sum of two convolutions of one input is one convolution with the sum of the kernels.")
      .contracting().match("add(c:convolution(x, p), d:convolution(x, q))")
      .rewrite((m, b) -> ConvolutionAlgebra.sum(m, b, BinaryKind.ADD, true));

  static final Rule CONV_DIFFERENCE_KERNELS = rule("conv-difference-kernels", R, A,
      "The difference of two convolutions of one input is one convolution with the difference of the kernels.")
      .contracting().match("subtract(c:convolution(x, p), d:convolution(x, q))")
      .rewrite((m, b) -> ConvolutionAlgebra.sum(m, b, BinaryKind.SUBTRACT, true));

  static final Rule CONV_SUM_INPUTS = rule("conv-sum-inputs", R, A,
      "The sum of two convolutions with one kernel is one convolution of the sum of the inputs.")
      .contracting().match("add(c:convolution(p, w), d:convolution(q, w))")
      .rewrite((m, b) -> ConvolutionAlgebra.sum(m, b, BinaryKind.ADD, false));

  static final Rule CONV_DIFFERENCE_INPUTS = rule("conv-difference-inputs", R, A,
      "The difference of two convolutions with one kernel is one convolution of the difference of the inputs.")
      .contracting().match("subtract(c:convolution(p, w), d:convolution(q, w))")
      .rewrite((m, b) -> ConvolutionAlgebra.sum(m, b, BinaryKind.SUBTRACT, false));

  static List<Rule> rules() {
    return List.of(DEPTHWISE_TO_SHIFTS, CONV_GROUPED_TO_SHIFTS, CONV_GROUPED_TO_DOTS, CONV_GROUPED_IM2COL,
        CONV_GROUPED_1X1_TO_DOT,
        CONV_1X1_TO_DOT, CONV_IM2COL, CONV_PATCH_TO_DOT, CONV_WHOLE_TO_DOT, CONV_CHANNELS_TO_SUMS, CONV_DILATION_TO_PAD,
        CONV_SCALE_OUT, CONV_SCALE_IN, CONV_REVERSAL_SPLIT, SLICE_OF_CONV, CONV_SUM_KERNELS, CONV_DIFFERENCE_KERNELS,
        CONV_SUM_INPUTS, CONV_DIFFERENCE_INPUTS);
  }
}
