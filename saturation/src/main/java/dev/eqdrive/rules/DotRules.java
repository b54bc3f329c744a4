package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.D;
import static dev.eqdrive.rules.FpClass.DZ;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.FpClass.S;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Op.BinaryKind;
import java.util.ArrayList;
import java.util.List;

/** Matrix products: brackets, parts, repeated operands, sums, factors. */
final class DotRules {
  private DotRules() {
  }

  private static Rule associate(String name, boolean innerLeft, boolean joinFirst) {
    String pattern = innerLeft ? "o:dot_general(i:dot_general(p, q), c)" : "o:dot_general(c, i:dot_general(p, q))";
    return rule(name, R, A, "A product of three may be bracketed so that it takes less work.")
        .match(pattern).rewrite((m, b) -> DotAssociation.regroup(m, b, innerLeft, joinFirst));
  }

  private static List<Rule> brackets() {
    return List.of(associate("dot-assoc-right", true, false), associate("dot-assoc-left", true, true),
        associate("dot-assoc-mirror-left", false, true), associate("dot-assoc-mirror-right", false, false),
        rule("einsum-reorder", R, A, "A tree of products, scales and sums is computed in the cheapest order of pairs.")
            .match("d:dot_general(x, y)").rewrite(Contraction::ofDot),
        rule("einsum-reorder-sum", R, A, "A sum over a tree of products is computed in the cheapest order of pairs.")
            .match("r:reduce(p:multiply(x, y), z)").rewrite(Contraction::ofSum));
  }

  private static Rule dynamicSlice(int rank) {
    StringBuilder starts = new StringBuilder();
    for (int i = 0; i < rank; i++) starts.append(", i").append(i);
    return rule("dynamic-slice-of-dot-" + rank + "d", EK, A,
        "A dynamic slice of a product of " + rank + " dimensions needs only dynamic slices of its operands.")
        .contracting().match("s:dynamic_slice(d:dot_general(x, y)" + starts + ")").rewrite(DotParts::dynamicSlice);
  }

  private static List<Rule> parts() {
    return List.of(
        rule("slice-of-dot", EK, A, "A slice of a product needs only the matching slices of its operands.")
            .contracting().match("s:slice(d:dot_general(x, y))").rewrite(DotParts::slice),
        dynamicSlice(1), dynamicSlice(2), dynamicSlice(3), dynamicSlice(4),
        rule("reduce-of-dot", R, A, "The sum of a product over free dimensions is a product of sums.")
            .contracting().match("r:reduce(d:dot_general(x, y), z)").rewrite(DotParts::reduce),
        rule("diag-of-dot", EK, A, "The diagonal of a product is a product that is batched over the diagonal.")
            .contracting().match("g:gather(d:dot_general(x, y), i)").rewrite(DotParts::diagonal),
        rule("trace-of-dot", R, A, "The trace of a product is the sum of an element-wise product.")
            .contracting().match("r:reduce(select(e, d:dot_general(x, y), o), z)").rewrite(DotParts::trace),
        padded("pad-of-dot", DZ, true, true), padded("pad-of-dot-right", DZ, false, true),
        padded("pad-of-dot-unbounded", D, true, false), padded("pad-of-dot-right-unbounded", D, false, false));
  }

  private static Rule padded(String name, FpClass fpClass, boolean left, boolean proven) {
    return rule(name, fpClass, A, "Zero padding of an operand drops out of a product or pads the result.")
        .contracting().match(left ? "d:dot_general(p:pad(x, v), y)" : "d:dot_general(y, p:pad(x, v))")
        .rewrite((m, b) -> DotParts.padded(m, b, left, proven));
  }

  private static Rule narrowed(String name, FpClass fpClass, boolean left, boolean contracts) {
    String sentence = contracts
        ? "A product with a value repeated along a contracted dimension needs the other's sum."
        : "A product with a value repeated along a free or batch dimension is the product repeated.";
    return rule(name, fpClass, A, sentence).contracting()
        .match(left ? "d:dot_general(s:broadcast_in_dim(v), y)" : "d:dot_general(y, s:broadcast_in_dim(v))")
        .rewrite((m, b) -> DotBroadcasts.narrowed(m, b, left, contracts));
  }

  private static List<Rule> forms() {
    return List.of(
        narrowed("dot-of-broadcast", EK, true, false), narrowed("dot-of-broadcast-right", EK, false, false),
        narrowed("dot-of-broadcast-contract", R, true, true),
        narrowed("dot-of-broadcast-contract-right", R, false, true),
        rule("dot-of-reshape", EK, B, "Merged dimensions of the left operand of a product may stay apart inside it.")
            .match("d:dot_general(s:reshape(x), y)").rewrite((m, b) -> DotBroadcasts.unmerge(m, b, true)),
        rule("dot-of-reshape-right", EK, B, "Merged dimensions of the right operand of a product may stay apart.")
            .match("d:dot_general(y, s:reshape(x))").rewrite((m, b) -> DotBroadcasts.unmerge(m, b, false)),
        rule("dot-join-rows", EK, A, "Products of one right operand with all rows of a value are one product.")
            .match("d:dot_general(x, y)").rewrite(SiblingDots::rows),
        rule("dot-free-to-batch", EK, B,
            "Leading free dimensions of the right operand may be batches over a repeated left operand.")
            .match("d:dot_general(x, y)").rewrite(DotBroadcasts::freeToBatch),
        rule("dot-to-mul", S, C, "A product over contracted dimensions of extent one is element-wise.")
            .match("d:dot_general(x, y)").rewrite(DotBroadcasts::toMultiply),
        rule("dot-to-reduce", R, B, "A product without free dimensions is the sum of an element-wise product.")
            .match("d:dot_general(x, y)").rewrite(DotBroadcasts::toReduce),
        rule("dot-unit-contract", EK, C, "Contracted and batch dimensions of extent one drop out of a product.")
            .contracting().match("d:dot_general(x, y)").rewrite(DotBroadcasts::dropUnits),
        rule("dot-absorb-transpose", EK, A, "A transposed left operand becomes dimension numbers.")
            .contracting().match("d:dot_general(t:transpose(x), y)")
            .rewrite((m, b) -> DotBroadcasts.absorbTranspose(m, b, true)),
        rule("dot-absorb-transpose-right", EK, A, "A transposed right operand becomes dimension numbers.")
            .contracting().match("d:dot_general(y, t:transpose(x))")
            .rewrite((m, b) -> DotBroadcasts.absorbTranspose(m, b, false)),
        rule("dot-swap", EK, A, "Exchanged operands transpose a product; better where only the right one is in order.")
            .match("d:dot_general(x, y)").rewrite(DotBroadcasts::swap),
        rule("transpose-of-dot", EK, C, "A transposed product has its batches reordered or its operands exchanged.")
            .contracting().match("t:transpose(d:dot_general(x, y))").rewrite(DotBroadcasts::transposed));
  }

  private static Rule scale(String name, String what, BinaryKind kind, boolean left, boolean out) {
    String operand = "p:" + kind.mnemonic() + "(x, s)";
    return rule(name, R, A, what)
        .match(left ? "d:dot_general(" + operand + ", y)" : "d:dot_general(y, " + operand + ")")
        .rewrite((m, b) -> out ? DotScales.out(m, b, kind, left) : DotScales.across(m, b, kind, left));
  }

  private static List<Rule> scales() {
    String out = "A factor of an operand that varies along the result only may scale the smaller result.";
    String across = "A factor along shared dimensions may scale the smaller operand.";
    return List.of(scale("scale-out-of-dot", out, BinaryKind.MULTIPLY, true, true),
        scale("scale-out-of-dot-right", out, BinaryKind.MULTIPLY, false, true),
        scale("softmax-div-defer", out, BinaryKind.DIVIDE, true, true),
        scale("divide-out-of-dot-right", out, BinaryKind.DIVIDE, false, true),
        scale("scale-across-dot", across, BinaryKind.MULTIPLY, true, false),
        scale("scale-across-dot-right", across, BinaryKind.MULTIPLY, false, false),
        rule("scale-into-dot", R, A, "A factor of a product may scale a smaller operand.")
            .match("multiply(d:dot_general(x, y), s)").rewrite((m, b) -> DotScales.into(m, b, BinaryKind.MULTIPLY)),
        rule("divide-into-dot", R, A, "A divisor of a product may divide a smaller operand.")
            .match("divide(d:dot_general(x, y), s)").rewrite((m, b) -> DotScales.into(m, b, BinaryKind.DIVIDE)));
  }

  private static Rule distribute(String name, BinaryKind kind, boolean left, boolean last) {
    String sum = kind.mnemonic() + (last ? "(w, i:dot_general(p, q))" : "(i:dot_general(p, q), w)");
    return rule(name, R, A, "A product with a sum that has a low-rank term is cheaper term by term.")
        .match(left ? "o:dot_general(" + sum + ", x)" : "o:dot_general(x, " + sum + ")")
        .rewrite((m, b) -> DotSums.distribute(m, b, kind, left, last));
  }

  private static Rule factor(String name, BinaryKind kind, boolean left) {
    return rule(name, R, A, "Two products with one operand in common are one product with the sum of the others.")
        .match(kind.mnemonic() + (left
            ? "(d:dot_general(x, p), e:dot_general(x, q))"
            : "(d:dot_general(p, x), e:dot_general(q, x))"))
        .rewrite((m, b) -> DotSums.factor(m, b, kind, left));
  }

  private static Rule factorWithin(String name, boolean left, boolean two) {
    String d = left ? "d:dot_general(x, p)" : "d:dot_general(p, x)";
    String e = left ? "e:dot_general(x, q)" : "e:dot_general(q, x)";
    return rule(name, R, B, "Products with one operand in common inside a longer sum are one product.")
        .match(two ? "add(add(" + d + ", u), add(" + e + ", t))" : "add(" + d + ", add(" + e + ", t))")
        .rewrite((m, b) -> DotSums.factorWithin(m, b, left, two));
  }

  private static List<Rule> sums() {
    return List.of(
        distribute("dot-distribute", BinaryKind.ADD, false, true),
        distribute("dot-distribute-left", BinaryKind.ADD, true, true),
        distribute("dot-distribute-difference", BinaryKind.SUBTRACT, false, true),
        distribute("dot-distribute-difference-left", BinaryKind.SUBTRACT, true, true),
        distribute("dot-distribute-difference-first", BinaryKind.SUBTRACT, false, false),
        distribute("dot-distribute-difference-first-left", BinaryKind.SUBTRACT, true, false),
        factor("dot-factor", BinaryKind.ADD, true), factor("dot-factor-right", BinaryKind.ADD, false),
        factor("dot-factor-difference", BinaryKind.SUBTRACT, true),
        factor("dot-factor-difference-right", BinaryKind.SUBTRACT, false),
        factorWithin("dot-factor-within", true, false), factorWithin("dot-factor-within-right", false, false),
        factorWithin("dot-factor-across", true, true), factorWithin("dot-factor-across-right", false, true),
        rule("reduce-of-dot-sum", R, A, "The sum over dimensions of a product plus a value is the sum of two sums.")
            .match("r:reduce(add(d:dot_general(p, q), y), z)")
            .rewrite((m, b) -> DotSums.reduceOfSum(m, b, BinaryKind.ADD, true)),
        rule("reduce-mul-to-dot", R, B, "The sum of products of repeated values is a matrix product.")
            .match("r:reduce(multiply(x, y), z)").rewrite(DotSums::fromReduce));
  }

  static List<Rule> rules() {
    List<Rule> all = new ArrayList<>();
    all.addAll(brackets());
    all.addAll(parts());
    all.addAll(forms());
    all.addAll(scales());
    all.addAll(sums());
    return List.copyOf(all);
  }
}
