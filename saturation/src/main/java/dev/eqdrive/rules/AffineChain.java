package dev.eqdrive.rules;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Additions and multiplications in turn whose second operands are the same in every call, such as a batch normalization with
 * fixed statistics: x·s + c with s and c computed once. Taken as a whole from its last step, so that no form in between is made.
 */
final class AffineChain {
  private final Rewriter b;
  private final TensorType type;
  private int factor = Rewriter.NONE;
  private int offset = Rewriter.NONE;
  private boolean exceeds;

  private AffineChain(Rewriter b, TensorType type) {
    this.b = b;
    this.type = type;
  }

  /** One step: a value combined with one that does not change. */
  private record Step(BinaryKind kind, int x, int fixed) {
  }

  static int fold(Match m, Rewriter b) {
    TensorType type = b.type(m.root());
    // The same chain in another shape or order is that of the program moved.
    if (!b.graph().isOriginal(m.node("f"))) return Rewriter.NONE;
    if (!type.element().isFloat() || type.elements() == 0 || b.graph().isStatic(m.root()) || continues(b, m.root()))
      return Rewriter.NONE;
    Deque<Step> steps = new ArrayDeque<>();
    int x = m.root();
    for (Optional<Step> s = step(b, x); s.isPresent() && steps.size() < 16; s = step(b, x)) {
      steps.push(s.get());
      x = s.get().x();
    }
    if (steps.size() < 2) return Rewriter.NONE;
    AffineChain chain = new AffineChain(b, type);
    steps.forEach(chain::apply);
    if (chain.exceeds) return Rewriter.NONE;
    int scaled = chain.factor == Rewriter.NONE ? x : chain.scaled(x);
    return chain.offset == Rewriter.NONE ? scaled : b.add(scaled, chain.offset);
  }

  /** The factor goes into weights of x that do not change either, if x has any and they can take it. */
  private int scaled(int x) {
    for (int node : b.nodesOf(x, Op.Convolution.class)) {
      int w = b.graph().child(node, 1);
      if (!b.graph().isStatic(w)) continue;
      int inside = ConvolutionAlgebra.scaled(b, node, factor);
      if (inside != Rewriter.NONE) return inside;
    }
    return b.mul(x, factor);
  }

  /**
   * Whether a convolution is only ever read by steps of such chains and has got a form with their factor in its weights: other
   * forms of it lose against those of that one.
   */
  static boolean replaces(Rewriter b, int cls, int x, int w, Op.Convolution op) {
    if (!b.graph().isStatic(w)) return false;
    for (int user : b.graph().parents(cls)) if (of(b, user).isEmpty()) return false;
    for (int twin : b.graph().parents(x)) {
      if (!b.graph().op(twin).equals(op) || b.graph().find(b.graph().child(twin, 0)) != b.graph().find(x)) continue;
      int other = b.graph().child(twin, 1);
      if (b.graph().find(other) == b.graph().find(w) || !b.graph().isStatic(other)) continue;
      for (int product : b.nodesOf(other, Op.Binary.class)) {
        for (int kid : b.graph().children(product)) if (b.graph().find(kid) == b.graph().find(w)) return true;
      }
    }
    return false;
  }

  /** Whether a value goes into another step. */
  private static boolean continues(Rewriter b, int cls) {
    for (int user : b.graph().parents(cls)) {
      if (of(b, user).filter(s -> b.graph().find(s.x()) == b.graph().find(cls)).isPresent()) return true;
    }
    return false;
  }

  private static Optional<Step> step(Rewriter b, int cls) {
    for (int node : b.nodesOf(cls, Op.Binary.class)) {
      Optional<Step> s = of(b, node);
      if (s.isPresent()) return s;
    }
    return Optional.empty();
  }

  private static Optional<Step> of(Rewriter b, int node) {
    if (!(b.graph().op(node) instanceof Op.Binary o)) return Optional.empty();
    int x = b.graph().child(node, 0);
    int y = b.graph().child(node, 1);
    boolean turned = b.graph().isStatic(x);
    if (turned == b.graph().isStatic(y)) return Optional.empty();
    return switch (o.kind()) {
      case ADD, MULTIPLY -> Optional.of(turned ? new Step(o.kind(), y, x) : new Step(o.kind(), x, y));
      case SUBTRACT, DIVIDE -> turned ? Optional.empty() : Optional.of(new Step(o.kind(), x, y));
      default -> Optional.empty();
    };
  }

  private void apply(Step s) {
    switch (s.kind()) {
      case ADD, SUBTRACT -> offset = offset == Rewriter.NONE
          ? s.kind() == BinaryKind.ADD ? s.fixed() : small(BinaryKind.MULTIPLY, s.fixed(), b.splat(type, -1))
          : small(s.kind(), offset, s.fixed());
      default -> {
        factor = factor == Rewriter.NONE
            ? s.kind() == BinaryKind.MULTIPLY ? s.fixed() : small(s.kind(), b.one(type), s.fixed())
            : small(s.kind(), factor, s.fixed());
        if (offset != Rewriter.NONE) offset = small(s.kind(), offset, s.fixed());
      }
    }
  }

  /** An operation on two values of the full shape, done where both still vary along the same dimensions only. */
  private int small(BinaryKind kind, int x, int y) {
    Dims all = Dims.range(0, type.rank());
    Term p = narrow(x, all);
    Term q = narrow(y, all);
    if (p.labels().isEmpty() && !q.labels().isEmpty()) p = new Term(b.resplat(p.cls(), b.shape(q.cls())), q.labels());
    else if (!p.labels().isEmpty() && q.labels().isEmpty())
      q = new Term(b.resplat(q.cls(), b.shape(p.cls())), p.labels());
    if (p.isNone() || q.isNone() || !p.labels().equals(q.labels())) return combined(kind, x, y);
    return new Term(combined(kind, p.cls(), q.cls()), p.labels()).spread(b, all, type.shape());
  }

  private Term narrow(int cls, Dims all) {
    return b.isSplat(cls) ? new Term(b.resplat(cls, Dims.EMPTY), Dims.EMPTY) : new Term(cls, all).narrow(b);
  }

  /** Constants of which one would be too large or, as a factor, too small for the type may still be applied in turn. */
  private int combined(BinaryKind kind, int x, int y) {
    int made = b.binary(kind, x, y);
    if (b.constant(made).isEmpty()) return made;
    Facts f = b.facts(made);
    boolean scales = kind == BinaryKind.MULTIPLY || kind == BinaryKind.DIVIDE;
    boolean normal = f.nonZero() && ElementwiseRules.isNormal(type.element(), f.magnitude());
    exceeds |= b.facts(x).finite() && b.facts(y).finite() && !f.finite();
    exceeds |= scales && b.facts(x).nonZero() && b.facts(y).nonZero() && !normal;
    return made;
  }
}
