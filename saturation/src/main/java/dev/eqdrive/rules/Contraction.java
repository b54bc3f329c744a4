package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A tree of products, broadcasts, transposes, split dimensions and sums, flattened to a list of terms and the labels of its
 * result, and put together again in the cheapest order of pairwise products. A term whose class has fewer dimensions than
 * labels is reshaped when it is used.
 */
final class Contraction {
  private static final int MAX_TERMS = 8;
  private static final int MAX_DEPTH = 8;
  /** Work that streams its operands costs about this much more for each multiply-add than a matrix product. */
  private static final double STREAM = 4;
  /** An order must cost less than this part of the given one. */
  private static final double GAIN = 0.8;

  private final Rewriter b;
  private final ElementType element;
  private final Precision precision;
  private final DotAssociation.Extents extents = new DotAssociation.Extents();
  private final List<Term> terms = new ArrayList<>();
  private final Dims result;
  private Dims summed = Dims.EMPTY;
  private long next = 1L << 20;
  private double given;
  private boolean createsDots;

  private Contraction(Rewriter b, ElementType element, Precision precision, Dims result) {
    this.b = b;
    this.element = element;
    this.precision = precision;
    this.result = result;
  }

  /** The product d in a better order. */
  static int ofDot(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    if (!d.uniform() || !d.symmetric() || !d.nonEmpty() || d.result().element().bits() < 32) return Rewriter.NONE;
    Dims result = Dims.range(0, d.result().rank());
    Contraction c = new Contraction(b, d.result().element(), d.op().precision(), result);
    c.extents.add(b, new Term(m.get("d"), result));
    c.expandDot(d, m.kids("d"), alone(result), MAX_DEPTH);
    return c.rebuild(d.result().shape());
  }

  /** The sum r of a product in a better order. */
  static int ofSum(Match m, Rewriter b) {
    Op.Reduce r = m.op("r", Op.Reduce.class);
    var type = m.type("r");
    if (r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("z")) || !type.element().isFloat()) return Rewriter.NONE;
    if (type.element().bits() < 32 || m.type("p").elements() == 0) return Rewriter.NONE;
    Dims result = Dims.range(0, type.rank());
    Contraction c = new Contraction(b, type.element(), Precision.HIGHEST, result);
    c.extents.add(b, new Term(m.get("r"), result));
    c.createsDots = true;
    c.expandSum(r, m.get("p"), result, MAX_DEPTH);
    return c.rebuild(type.shape());
  }

  private long fresh() {
    return next++;
  }

  /** A list of labels, each a dimension by itself. */
  private static List<Dims> alone(Dims labels) {
    return labels.stream().mapToObj(Dims::of).toList();
  }

  /** Adds the terms of a product, each dimension of which the caller sees as one or more labels. */
  private void expandDot(DotForm d, int[] kids, List<Dims> labels, int depth) {
    Map<Long, Dims> names = new HashMap<>();
    Dims inner = d.resultLabels();
    for (int i = 0; i < inner.size(); i++) names.put(inner.get(i), labels.get(i));
    for (long l : d.op().lhsContract().toArray()) {
      long label = fresh();
      names.put(l, Dims.of(label));
      extents.put(label, d.lhs().extent((int) l));
      summed = summed.append(label);
    }
    Term x = new Term(kids[0], joined(names, d.lhsLabels()));
    Term y = new Term(kids[1], joined(names, d.rhsLabels()));
    given += cost(x.labels(), y.labels(), joined(names, inner));
    flatten(x, depth - 1, 1);
    flatten(y, depth - 1, 0);
  }

  private static Dims joined(Map<Long, Dims> names, Dims dims) {
    Dims all = Dims.EMPTY;
    for (long d : dims.toArray()) all = all.concat(names.getOrDefault(d, Dims.EMPTY));
    return all;
  }

  private void expandSum(Op.Reduce r, int operand, Dims labels, int depth) {
    Dims all = Dims.EMPTY;
    int k = 0;
    for (int i = 0; i < b.shape(operand).size(); i++) {
      boolean gone = r.dims().contains(i);
      long label = gone ? fresh() : labels.get(k++);
      all = all.append(label);
      if (gone) summed = summed.append(label);
    }
    Term t = new Term(operand, all);
    extents.add(b, t);
    given += extents.size(all);
    flatten(t, depth - 1, 0);
  }

  /** Adds the terms of t, or t itself; {@code pending} terms are still to come. */
  private void flatten(Term whole, int depth, int pending) {
    if (!b.shape(whole.cls()).equals(extents.shape(whole.labels()))) {
      terms.add(whole);
      return;
    }
    Term t = whole.narrow(b);
    boolean room = depth > 0 && terms.size() + pending + 2 <= MAX_TERMS;
    if (room && (throughDot(t, depth) || throughTranspose(t, depth, pending) || throughMultiply(t, depth)
        || throughSum(t, depth) || throughSplit(t, depth))) {
      return;
    }
    terms.add(t);
  }

  private boolean throughDot(Term t, int depth) {
    OptionalInt node = b.nodeOf(t.cls(), Op.DotGeneral.class);
    return node.isPresent() && throughDot(node.getAsInt(), alone(t.labels()), depth);
  }

  /** Products whose dimensions have been split, such as those of all heads into heads. */
  private boolean throughSplit(Term t, int depth) {
    OptionalInt node = b.nodeOf(t.cls(), Op.Reshape.class);
    if (node.isEmpty()) return false;
    int whole = b.graph().child(node.getAsInt(), 0);
    OptionalInt dot = b.nodeOf(whole, Op.DotGeneral.class);
    if (dot.isEmpty()) return false;
    // Factors of what goes into the product would find ever new ways through its heads.
    for (int kid : b.graph().children(dot.getAsInt())) if (b.nodesOf(kid, Op.Binary.class).length > 0) return false;
    Dims from = b.shape(whole);
    Dims to = b.shape(t.cls());
    Optional<List<Shapes.Group>> groups = Shapes.groups(from, to);
    if (groups.isEmpty()) return false;
    List<Dims> labels = new ArrayList<>(Collections.nCopies(from.size(), Dims.EMPTY));
    for (int i = 0; i < Math.min(from.size(), to.size()) && from.get(i) == to.get(i); i++) {
      labels.set(i, Dims.of(t.labels().get(i)));
    }
    for (Shapes.Group g : groups.get()) {
      if (g.from().size() > 1) return false;
      labels.set(g.from().at(0), t.labels().gather(g.to()));
    }
    return throughDot(dot.getAsInt(), labels, depth);
  }

  private boolean throughDot(int node, List<Dims> labels, int depth) {
    int[] kids = b.graph().children(node);
    DotForm d = new DotForm((Op.DotGeneral) b.graph().op(node), b.type(kids[0]), b.type(kids[1]),
        b.type(b.graph().classOf(node)));
    boolean same = createsDots || d.op().precision().equals(precision);
    if (!d.uniform() || !d.symmetric() || !same || d.result().element() != element) return false;
    expandDot(d, kids, labels, depth);
    return true;
  }

  private boolean throughTranspose(Term t, int depth, int pending) {
    OptionalInt node = b.nodeOf(t.cls(), Op.Transpose.class);
    if (node.isEmpty()) return false;
    Dims p = ((Op.Transpose) b.graph().op(node.getAsInt())).permutation();
    flatten(new Term(b.graph().child(node.getAsInt(), 0), t.labels().gather(p.inverse())), depth - 1, pending);
    return true;
  }

  private boolean throughMultiply(Term t, int depth) {
    for (int node : b.nodesOf(t.cls(), Op.Binary.class)) {
      if (((Op.Binary) b.graph().op(node)).kind() != Op.BinaryKind.MULTIPLY) continue;
      Term x = new Term(b.graph().child(node, 0), t.labels());
      Term y = new Term(b.graph().child(node, 1), t.labels());
      boolean repeats = x.narrow(b).labels().size() + y.narrow(b).labels().size() < 2 * t.labels().size();
      if (!repeats || b.isSplat(x.cls()) || b.isSplat(y.cls())) continue;
      given += STREAM * extents.size(t.labels());
      flatten(x, depth - 1, 1);
      flatten(y, depth - 1, 0);
      return true;
    }
    return false;
  }

  private boolean throughSum(Term t, int depth) {
    if (!createsDots) return false;
    OptionalInt node = b.nodeOf(t.cls(), Op.Reduce.class);
    if (node.isEmpty()) return false;
    Op.Reduce r = (Op.Reduce) b.graph().op(node.getAsInt());
    if (r.reducer() != Op.Reducer.ADD || !b.isZero(b.graph().child(node.getAsInt(), 1))) return false;
    expandSum(r, b.graph().child(node.getAsInt(), 0), t.labels(), depth);
    return true;
  }

  /** Price of the product of terms with these labels, of which the result keeps some. */
  private double cost(Dims x, Dims y, Dims keep) {
    Dims all = Term.union(x, y);
    boolean sums = !Term.difference(all, keep).isEmpty();
    boolean matrix = sums && extents.size(Term.difference(x, y)) > 1 && extents.size(Term.difference(y, x)) > 1;
    return extents.size(all) * (matrix ? 1 : STREAM);
  }

  /** Sets of labels as bits, for the search over all splits. */
  private static final class LabelSets {
    private final Dims labels;
    private final double[] extent;

    LabelSets(Dims labels, DotAssociation.Extents extents) {
      this.labels = labels;
      this.extent = labels.stream().mapToDouble(extents::get).toArray();
    }

    long of(Dims set) {
      long bits = 0;
      for (int i = 0; i < set.size(); i++) bits |= 1L << labels.indexOf(set.get(i));
      return bits;
    }

    private double size(long set) {
      double n = 1;
      for (long s = set; s != 0; s &= s - 1) n *= extent[Long.numberOfTrailingZeros(s)];
      return n;
    }

    /** As {@link Contraction#cost}. */
    double cost(long x, long y, long keep) {
      long all = x | y;
      boolean matrix = (all & ~keep) != 0 && size(x & ~y) > 1 && size(y & ~x) > 1;
      return size(all) * (matrix ? 1 : STREAM);
    }
  }

  private int rebuild(Dims shape) {
    int n = terms.size();
    if (n < 3) return Rewriter.NONE;
    Dims everywhere = result;
    for (Term t : terms) everywhere = Term.union(everywhere, t.labels());
    if (!Term.difference(summed, everywhere).isEmpty() || everywhere.size() > Long.SIZE) return Rewriter.NONE;
    for (long l : summed.toArray()) if (terms.stream().noneMatch(t -> t.has(l))) return Rewriter.NONE;
    int full = (1 << n) - 1;
    double[] price = new double[full + 1];
    int[] split = new int[full + 1];
    LabelSets sets = new LabelSets(everywhere, extents);
    long[] own = new long[full + 1];
    for (int i = 0; i < n; i++) own[1 << i] = sets.of(terms.get(i).labels());
    for (int s = 1; s <= full; s++) own[s] = own[s & s - 1] | own[s & -s];
    long[] kept = new long[full + 1];
    for (int s = 1; s <= full; s++) kept[s] = own[s] & (own[full & ~s] | sets.of(result));
    for (int s = 1; s <= full; s++) {
      if (Integer.bitCount(s) == 1) {
        price[s] = own[s] == kept[s] ? 0 : sets.size(own[s]);
        continue;
      }
      price[s] = Double.MAX_VALUE;
      for (int left = (s - 1) & s; left > 0; left = (left - 1) & s) {
        if (left < (s & ~left)) continue;
        double p = price[left] + price[s & ~left] + sets.cost(kept[left], kept[s & ~left], kept[s]);
        if (p < price[s]) {
          price[s] = p;
          split[s] = left;
        }
      }
    }
    if (!(price[full] < GAIN * given)) return Rewriter.NONE;
    Term t = build(full, split);
    return t.isNone() ? Rewriter.NONE : t.spread(b, result, shape);
  }

  private Dims labelsOf(int set) {
    Dims all = Dims.EMPTY;
    for (int i = 0; i < terms.size(); i++) if ((set & 1 << i) != 0) all = Term.union(all, terms.get(i).labels());
    return all;
  }

  /** Labels that the terms outside a set, or the result, use. */
  private Dims needed(int others) {
    return Term.union(result, labelsOf(others));
  }

  private Term build(int set, int[] split) {
    Dims labels = Term.intersection(labelsOf(set), needed((1 << terms.size()) - 1 & ~set));
    if (Integer.bitCount(set) == 1) {
      Term t = terms.get(Integer.numberOfTrailingZeros(set));
      return new Term(b.reshape(t.cls(), extents.shape(t.labels())), t.labels()).sumOut(b, labels);
    }
    Term x = build(set & ~split[set], split);
    Term y = build(split[set], split);
    if (x.isNone() || y.isNone()) return Term.NONE;
    return Term.product(b, x, y, labels, result, precision, element);
  }
}
