package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import java.util.OptionalInt;

/**
 * A value with a name (a number) for each of its dimensions: an operand of an n-ary contraction. Equal names in two
 * terms mean dimensions that run together.
 */
record Term(int cls, Dims labels) {
  static final Term NONE = new Term(Rewriter.NONE, Dims.EMPTY);

  boolean isNone() {
    return cls == Rewriter.NONE;
  }

  boolean has(long label) {
    return labels.contains(label);
  }

  /** The labels of both terms, each once. */
  static Dims union(Dims a, Dims b) {
    return a.concat(Dims.of(b.stream().filter(l -> !a.contains(l)).toArray()));
  }

  static Dims intersection(Dims a, Dims b) {
    return Dims.of(a.stream().filter(b::contains).toArray());
  }

  static Dims difference(Dims a, Dims b) {
    return Dims.of(a.stream().filter(l -> !b.contains(l)).toArray());
  }

  /** Positions of labels. */
  Dims positions(Dims of) {
    return of.map(l -> labels.indexOf(l));
  }

  /** The sum over the labels that are not kept. */
  Term sumOut(Rewriter b, Dims keep) {
    Dims gone = difference(labels, keep);
    if (isNone() || gone.isEmpty()) return this;
    return new Term(b.reduceAdd(cls, positions(gone)), intersection(labels, keep));
  }

  /** Without the broadcast that makes it, as far as that only repeats values: fewer labels. */
  Term narrow(Rewriter b) {
    Term t = this;
    for (int depth = 0; depth < 8; depth++) {
      OptionalInt node = b.nodeOf(t.cls(), Op.BroadcastInDim.class);
      if (node.isEmpty()) return t;
      int source = b.graph().child(node.getAsInt(), 0);
      Dims dims = ((Op.BroadcastInDim) b.graph().op(node.getAsInt())).dims();
      Dims shape = b.type(source).shape();
      Dims wide = b.type(t.cls()).shape();
      Dims labels = Dims.EMPTY;
      Dims kept = Dims.EMPTY;
      for (int j = 0; j < shape.size(); j++) {
        if (shape.get(j) == 1 && wide.get(dims.at(j)) != 1) continue;
        labels = labels.append(t.labels().get(dims.at(j)));
        kept = kept.append(shape.get(j));
      }
      if (labels.size() == t.labels().size() && labels.equals(t.labels())) return t;
      Term next = new Term(b.reshape(source, kept), labels);
      if (next.isNone()) return t;
      t = next;
    }
    return t;
  }

  /** In the order of {@code target}, which has the same labels. */
  int in(Rewriter b, Dims target) {
    return isNone() ? cls : Moves.permute(b, cls, positions(target));
  }

  /** In the order of {@code target} with extents {@code shape}, repeated along the labels it lacks. */
  int spread(Rewriter b, Dims target, Dims shape) {
    if (isNone()) return cls;
    Dims order = intersection(target, labels);
    int x = in(b, order);
    return order.size() == target.size() ? x : b.broadcast(x, shape, order.map(target::indexOf));
  }

  /**
   * The product of two terms, summed over the labels that are not kept: a dot if they share such a label, else an
   * element-wise product. {@code wish} is the order the caller would like; the result may come in another one.
   */
  static Term product(Rewriter b, Term p, Term q, Dims keep, Dims wish, Precision precision, ElementType element) {
    return product(b, p, q, keep, wish, p.labels(), precision, element);
  }

  /** The same with the labels in whose order terms are added up, the first the slowest. */
  static Term product(Rewriter b, Term p, Term q, Dims keep, Dims wish, Dims terms, Precision precision,
      ElementType element) {
    Dims shared = intersection(p.labels(), q.labels());
    Term x = p.sumOut(b, union(keep, shared));
    Term y = q.sumOut(b, union(keep, shared));
    if (x.isNone() || y.isNone()) return NONE;
    Dims summed = difference(shared, keep);
    Dims contract = union(intersection(terms, summed), summed);
    Dims batch = intersection(wish, intersection(shared, keep));
    if (batch.size() != intersection(shared, keep).size()) batch = intersection(shared, keep);
    Dims xFree = difference(x.labels(), shared);
    Dims yFree = difference(y.labels(), shared);
    if (contract.isEmpty()) return outer(b, x, y, batch.concat(xFree).concat(yFree), wish);
    boolean swap = precision.algorithm().isEmpty() && !ordered(batch.concat(xFree).concat(yFree), wish)
        && ordered(batch.concat(yFree).concat(xFree), wish);
    Term l = swap ? y : x;
    Term r = swap ? x : y;
    int d = b.dot(l.cls(), r.cls(), l.positions(batch), r.positions(batch), l.positions(contract),
        r.positions(contract), swap ? precision.swapped() : precision, element);
    return new Term(d, batch.concat(swap ? yFree : xFree).concat(swap ? xFree : yFree));
  }

  private static boolean ordered(Dims labels, Dims wish) {
    return labels.equals(intersection(wish, labels));
  }

  private static Term outer(Rewriter b, Term x, Term y, Dims labels, Dims wish) {
    Dims order = intersection(wish, labels).size() == labels.size() ? intersection(wish, labels) : labels;
    Dims shape = order.map(l -> x.has(l)
        ? b.type(x.cls()).shape().get(x.labels().indexOf(l))
        : b.type(y.cls()).shape().get(y.labels().indexOf(l)));
    return new Term(b.mul(x.spread(b, order, shape), y.spread(b, order, shape)), order);
  }
}
