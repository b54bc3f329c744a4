package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/**
 * A small innermost dimension moved to the front of whole regions: storage [n, m, 3] becomes [3, n, m].
 *
 * <p>Loops over a short innermost dimension do not vectorize. Every rule computes the rotated value from rotated operands and
 * rotates back, so that between two such operations the rotations cancel and only those at the edges of a region remain, where
 * the plan weighs them. Rotated values have a long innermost dimension, so no rule fires on its own result.
 */
final class MinorDimensionRules {
  /** Innermost extents up to this one are short. */
  private static final long SHORT = 12;
  /** Least extent that must become innermost. */
  private static final long LONG = 16;
  /** Least number of elements for which the order matters. */
  private static final long ELEMENTS = 4096;

  private MinorDimensionRules() {
  }

  static List<Rule> rules() {
    return List.of(ELEMENTWISE, BROADCAST, REDUCE, SLICE, PAD, CONCATENATE, REVERSE, IOTA, RESHAPE);
  }

  /** f(x, …) = rotate back f(rotated x, …). */
  static final Rule ELEMENTWISE = rule("minor-front-elementwise", E, A,
      "Elements are computed with a short innermost dimension moved to the front.").match("f:@elementwise(..)")
      .rewrite((m, b) -> {
        TensorType type = m.type("f");
        if (!isShort(type)) return Rewriter.NONE;
        int[] kids = m.kids("f");
        int[] rotated = new int[kids.length];
        for (int i = 0; i < kids.length; i++) rotated[i] = b.type(kids[i]).rank() == 0 ? kids[i] : rotate(b, kids[i]);
        Op op = m.op("f", Op.class);
        return back(b, b.op(op, type.withShape(rotated(type.shape())), rotated));
      });

  /** A broadcast makes the rotated value directly. */
  static final Rule BROADCAST = rule("minor-front-broadcast", E, A,
      "A broadcast writes a short innermost dimension first.").match("f:broadcast_in_dim(x)").rewrite((m, b) -> {
        TensorType type = m.type("f");
        if (!isShort(type)) return Rewriter.NONE;
        Dims dims = m.op("f", Op.BroadcastInDim.class).dims().map(d -> (d + 1) % type.rank());
        return back(b, b.broadcast(m.get("x"), rotated(type.shape()), dims));
      });

  /** A reduction reads the rotated operand; the order of the reduced elements stays. */
  static final Rule REDUCE = rule("minor-front-reduce", EK, A,
      "A reduction reads its operand with the short innermost dimension in front.").match("f:reduce(x, i)")
      .rewrite((m, b) -> {
        TensorType type = m.type("x");
        Op.Reduce reduce = m.op("f", Op.Reduce.class);
        int minor = type.rank() - 1;
        // Reducing the short dimension together with others would change the order of the sum.
        if (!isShort(type) || reduce.dims().contains(minor) && reduce.dims().size() > 1) return Rewriter.NONE;
        int result = b.reduce(reduce.reducer(), rotate(b, m.get("x")), m.get("i"),
            reduce.dims().map(d -> (d + 1) % type.rank()).sorted());
        return reduce.dims().contains(minor) || result < 0 || b.type(result).rank() < 2 ? result : back(b, result);
      });

  static final Rule SLICE = rule("minor-front-slice", E, A,
      "A slice reads and writes a short innermost dimension first.")
      .match("f:slice(x)").rewrite((m, b) -> {
        Op.Slice s = m.op("f", Op.Slice.class);
        if (!isShort(m.type("x")) || !isShort(m.type("f")) && m.type("f").shape().last() != 1) return Rewriter.NONE;
        return back(b, b.slice(rotate(b, m.get("x")), rotated(s.start()), rotated(s.limit()), rotated(s.strides())));
      });

  static final Rule PAD = rule("minor-front-pad", E, A, "A pad reads and writes a short innermost dimension first.")
      .match("f:pad(x, v)").rewrite((m, b) -> {
        Op.Pad p = m.op("f", Op.Pad.class);
        if (!isShort(m.type("f"))) return Rewriter.NONE;
        return back(b,
            b.pad(rotate(b, m.get("x")), m.get("v"), rotated(p.low()), rotated(p.high()), rotated(p.interior())));
      });

  static final Rule CONCATENATE = rule("minor-front-concatenate", E, A,
      "A concatenation reads and writes a short innermost dimension first.").match("f:concatenate(..)")
      .rewrite((m, b) -> {
        TensorType type = m.type("f");
        if (!isShort(type)) return Rewriter.NONE;
        int[] kids = m.kids("f");
        int[] rotated = new int[kids.length];
        for (int i = 0; i < kids.length; i++) rotated[i] = rotate(b, kids[i]);
        return back(b, b.concat((m.op("f", Op.Concatenate.class).dim() + 1) % type.rank(), rotated));
      });

  static final Rule REVERSE = rule("minor-front-reverse", E, A,
      "A reversal reads and writes a short innermost dimension first.").match("f:reverse(x)").rewrite((m, b) -> {
        TensorType type = m.type("f");
        if (!isShort(type)) return Rewriter.NONE;
        Dims dims = m.op("f", Op.Reverse.class).dims().map(d -> (d + 1) % type.rank());
        return back(b, b.reverse(rotate(b, m.get("x")), dims));
      });

  static final Rule IOTA = rule("minor-front-iota", E, A, "An iota counts with a short innermost dimension in front.")
      .match("f:iota()").rewrite((m, b) -> {
        TensorType type = m.type("f");
        if (!isShort(type)) return Rewriter.NONE;
        int dim = (m.op("f", Op.Iota.class).dim() + 1) % type.rank();
        return back(b, b.iota(type.withShape(rotated(type.shape())), dim));
      });

  /** [a…, k] to [b…, k]: the short dimension takes no part. */
  static final Rule RESHAPE = rule("minor-front-reshape", E, A,
      "A reshape that leaves a short innermost dimension alone works behind it.").match("f:reshape(x)")
      .rewrite((m, b) -> {
        TensorType from = m.type("x");
        TensorType to = m.type("f");
        if (!isShort(from) || !isShort(to) || from.shape().last() != to.shape().last()) return Rewriter.NONE;
        return back(b, b.reshape(rotate(b, m.get("x")), rotated(to.shape())));
      });

  private static boolean isShort(TensorType type) {
    Dims shape = type.shape();
    if (shape.size() < 2 || shape.last() < 2 || shape.last() > SHORT || type.elements() < ELEMENTS) return false;
    return shape.get(shape.size() - 2) >= LONG;
  }

  private static Dims rotated(Dims list) {
    return list.size() < 2 ? list : Dims.of(list.last()).concat(list.sub(0, list.size() - 1));
  }

  /** The value with its last dimension first. */
  private static int rotate(Rewriter b, int x) {
    int rank = b.type(x).rank();
    return b.transpose(x, Dims.of(rank - 1).concat(Dims.range(0, rank - 1)));
  }

  /** The value with its first dimension last. */
  private static int back(Rewriter b, int rotated) {
    if (rotated < 0) return Rewriter.NONE;
    int rank = b.type(rotated).rank();
    return b.transpose(rotated, Dims.range(1, rank).append(0));
  }
}
