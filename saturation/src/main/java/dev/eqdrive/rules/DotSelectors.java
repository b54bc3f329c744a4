package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** Right-hand sides for products with a value that only selects, repeats or scales rows of the other one. */
final class DotSelectors {
  private DotSelectors() {
  }

  /** A product without batches, over one dimension. */
  private record Plain(DotForm form, int selector, int other, int selected, int along, boolean left) {
    static Optional<Plain> of(Match m, boolean left) {
      DotForm d = DotForm.of(m, "d");
      if (d.batches() > 0 || d.op().lhsContract().size() != 1 || !d.uniform() || !d.nonEmpty()) return Optional.empty();
      int l = d.op().lhsContract().at(0);
      int r = d.op().rhsContract().at(0);
      return Optional.of(left
          ? new Plain(d, m.get("s"), m.get("y"), l, r, true)
          : new Plain(d, m.get("s"), m.get("y"), r, l, false));
    }

    int rank(Rewriter b) {
      return b.type(selector).rank();
    }

    /** Where dimension i of the other operand is in the result. */
    int place(Rewriter b, int i) {
      int k = i < along ? i : i - 1;
      return left ? rank(b) - 1 + k : k;
    }
  }

  /** Rows of y picked by s = (iota = i), zero where i is out of range. */
  static int oneHot(Match m, Rewriter b, boolean left, boolean proven) {
    Optional<Plain> plain = Plain.of(m, left);
    if (plain.isEmpty() || finite(b, plain.get().other) != proven) return Rewriter.NONE;
    Plain p = plain.get();
    OptionalInt picked = index(b, p.selector, p.selected);
    if (picked.isEmpty()) return Rewriter.NONE;
    int index = picked.getAsInt();
    TensorType y = b.type(p.other);
    int n = b.type(index).rank();
    Dims offsets = Dims.EMPTY;
    for (int i = 0; i < y.rank(); i++) if (i != p.along) offsets = offsets.append(p.place(b, i));
    Dims at = Dims.of(p.along);
    Op.Gather g = new Op.Gather(offsets, at, Dims.EMPTY, Dims.EMPTY, at, n, y.shape().with(p.along, 1), false);
    int rows = b.gather(p.other, index, g);
    long last = y.extent(p.along) - 1;
    var facts = b.facts(index);
    if (rows == Rewriter.NONE || facts.lo() >= 0 && facts.hi() <= last) return rows;
    int inside = b.binary(Op.BinaryKind.AND,
        b.compare(Op.Direction.GE, "", index, b.zero(b.type(index))),
        b.compare(Op.Direction.LE, "", index, b.splat(b.type(index), last)));
    Dims spots = Dims.range(0, n).map(i -> left ? i : y.rank() - 1 + i);
    Dims shape = b.shape(rows);
    return inside == Rewriter.NONE
        ? inside
        : b.select(b.broadcast(inside, shape, spots), rows, b.zero(b.type(rows)));
  }

  private static boolean finite(Rewriter b, int cls) {
    return ElementwiseRules.exact(b, cls) || b.facts(cls).finite();
  }

  /** For s = (position along {@code dim} = i), i not varying along it: i without that dimension. */
  private static OptionalInt index(Rewriter b, int selector, int dim) {
    int mask = mask(b, selector);
    if (mask == Rewriter.NONE) return OptionalInt.empty();
    for (int node : b.nodesOf(mask, Op.Compare.class)) {
      if (((Op.Compare) b.graph().op(node)).direction() != Op.Direction.EQ) continue;
      int[] kids = b.graph().children(node);
      for (int side = 0; side < 2; side++) {
        if (!b.element(kids[side]).isInteger()) continue;
        if (LinearIndex.of(b, kids[side]).filter(f -> f.counts(dim)).isEmpty()) continue;
        int index = without(b, kids[1 - side], dim);
        if (index != Rewriter.NONE) return OptionalInt.of(index);
      }
    }
    return OptionalInt.empty();
  }

  /** The mask that a value of ones and zeros is made of. */
  private static int mask(Rewriter b, int cls) {
    for (int node : b.nodesOf(cls, Op.Convert.class)) {
      int p = b.graph().child(node, 0);
      if (b.element(p).isBoolean()) return p;
    }
    for (int node : b.nodesOf(cls, Op.Select.class)) {
      int[] kids = b.graph().children(node);
      if (b.shape(kids[0]).equals(b.shape(cls)) && b.isOne(kids[1]) && b.isZero(kids[2])) return kids[0];
    }
    return Rewriter.NONE;
  }

  /** A value that is repeated along a dimension, without it. */
  private static int without(Rewriter b, int cls, int dim) {
    Dims shape = b.shape(cls).remove(dim);
    if (b.isSplat(cls)) return b.resplat(cls, shape);
    for (int node : b.nodesOf(cls, Op.BroadcastInDim.class)) {
      int source = b.graph().child(node, 0);
      Dims dims = ((Op.BroadcastInDim) b.graph().op(node)).dims();
      int j = dims.indexOf(dim);
      if (j >= 0 && b.shape(source).get(j) != 1) continue;
      Dims small = j < 0 ? b.shape(source) : b.shape(source).remove(j);
      Dims to = (j < 0 ? dims : dims.remove(j)).map(d -> d > dim ? d - 1 : d);
      return b.broadcast(b.reshape(source, small), shape, to);
    }
    return Rewriter.NONE;
  }

  /** With the identity: y; with a diagonal matrix: y with scaled rows. */
  static int diagonal(Match m, Rewriter b, boolean left, boolean proven) {
    Optional<Plain> plain = Plain.of(m, left);
    if (plain.isEmpty() || plain.get().rank(b) != 2 || finite(b, plain.get().other) != proven) return Rewriter.NONE;
    Plain p = plain.get();
    TensorType y = b.type(p.other);
    Dims to = Dims.EMPTY;
    for (int i = 0; i < y.rank(); i++) to = to.append(i == p.along ? left ? 0 : y.rank() - 1 : p.place(b, i));
    int spot = to.at(p.along);
    int mask = mask(b, p.selector);
    if (isEye(b, mask)) return Moves.place(b, p.other, to);
    int[] scale = scale(b, p.selector);
    if (scale.length == 0) return Rewriter.NONE;
    int moved = Moves.place(b, p.other, to);
    return moved == Rewriter.NONE
        ? moved
        : b.mul(b.broadcast(scale[0], b.shape(moved), Dims.of(spot)), moved);
  }

  private static boolean isEye(Rewriter b, int mask) {
    return mask != Rewriter.NONE && Diagonals.mask(b, mask).isPresent();
  }

  /** The diagonal, a vector, of a value that is zero elsewhere; empty if that does not show. */
  private static int[] scale(Rewriter b, int cls) {
    for (int node : b.nodesOf(cls, Op.Select.class)) {
      int[] kids = b.graph().children(node);
      if (b.type(kids[0]).rank() != 2 || !isEye(b, kids[0]) || !b.isZero(kids[2])) continue;
      int v = vector(b, kids[1]);
      if (v != Rewriter.NONE) return new int[]{v};
    }
    for (int node : b.nodesOf(cls, Op.Binary.class)) {
      if (((Op.Binary) b.graph().op(node)).kind() != Op.BinaryKind.MULTIPLY) continue;
      int[] kids = b.graph().children(node);
      for (int side = 0; side < 2; side++) {
        // Elsewhere the diagonal must be finite, or zero times it is not zero.
        if (!isEye(b, mask(b, kids[side])) || !finite(b, kids[1 - side])) continue;
        int v = vector(b, kids[1 - side]);
        if (v != Rewriter.NONE) return new int[]{v};
      }
    }
    return new int[0];
  }

  /** The vector of which a square matrix repeats rows or columns. */
  private static int vector(Rewriter b, int cls) {
    int row = without(b, cls, 0);
    return row != Rewriter.NONE ? row : without(b, cls, 1);
  }

  /** With one value everywhere: sums of y. */
  static int splat(Match m, Rewriter b, boolean left) {
    DotForm d = DotForm.of(m, "d");
    int s = m.get("s");
    if (!b.isSplat(s) || !d.uniform() || !d.nonEmpty() || d.result().element().bits() < 32) return Rewriter.NONE;
    // Zero drops NaN and infinity.
    if (!ElementwiseRules.exact(b, s) && (b.isZero(s) || !b.facts(s).finite())) return Rewriter.NONE;
    Term y = new Term(m.get("y"), left ? d.rhsLabels() : d.lhsLabels()).sumOut(b, d.resultLabels());
    if (y.isNone()) return Rewriter.NONE;
    Term scaled = new Term(b.mul(y.cls(), b.resplat(s, b.shape(y.cls()))), y.labels());
    return scaled.spread(b, d.resultLabels(), d.result().shape());
  }

  /** Most pieces of a joined operand that are multiplied one by one. */
  private static final int PIECES = 4;

  /** An operand joined along the only contracted dimension: the sum of products of the pieces. */
  static int joinedContract(Match m, Rewriter b, boolean left) {
    Optional<Plain> plain = Plain.of(m, left);
    Op.Concatenate c = m.op("s", Op.Concatenate.class);
    int[] pieces = m.kids("s");
    if (plain.isEmpty() || c.dim() != plain.get().selected || pieces.length > PIECES || singles(m, b, c.dim()))
      return Rewriter.NONE;
    Plain p = plain.get();
    int sum = Rewriter.NONE;
    long from = 0;
    for (int piece : pieces) {
      long size = b.shape(piece).get(c.dim());
      int part = b.slice(p.other, p.along, from, from + size);
      int product = part == Rewriter.NONE ? part : p.form.on(b, left ? piece : part, left ? part : piece);
      if (product == Rewriter.NONE) return product;
      sum = from == 0 ? product : b.add(sum, product);
      from += size;
    }
    return sum;
  }

  /** An operand joined along a free dimension: joined products. */
  static int joinedFree(Match m, Rewriter b, boolean left) {
    DotForm d = DotForm.of(m, "d");
    int dim = m.op("s", Op.Concatenate.class).dim();
    int at = left ? d.ofLhs(dim) : d.ofRhs(dim);
    int[] pieces = m.kids("s");
    if (at < d.batches() || pieces.length > PIECES || !d.nonEmpty() || singles(m, b, dim)) return Rewriter.NONE;
    ToIntFunction<Integer> product = piece -> d.on(b, left ? piece : m.get("y"), left ? m.get("y") : piece);
    return b.concat(at, Arrays.stream(pieces).boxed().mapToInt(product).toArray());
  }

  /** An operand whose rows are picked from fewer: rows picked from the product. */
  static int gathered(Match m, Rewriter b, boolean left) {
    DotForm d = DotForm.of(m, "d");
    Optional<RowGather> gather = RowGather.of(m, b, "g", "x", "i").filter(RowGather::grows);
    if (gather.isEmpty() || !d.nonEmpty()) return Rewriter.NONE;
    RowGather rows = gather.get();
    Dims picked = rows.resultLabels();
    Dims batch = picked.gather(left ? d.op().lhsBatch() : d.op().rhsBatch());
    Dims contract = picked.gather(left ? d.op().lhsContract() : d.op().rhsContract());
    if (!Term.intersection(batch.concat(contract), rows.spots()).isEmpty()) return Rewriter.NONE;
    Dims partners = (left ? d.op().rhsBatch() : d.op().lhsBatch())
        .concat(left ? d.op().rhsContract() : d.op().lhsContract());
    Dims names = Dims.range(0, b.type(m.get("y")).rank()).map(i -> {
      int k = partners.indexOf(i);
      return k < 0 ? rows.fresh((int) i) : batch.concat(contract).get(k);
    });
    Term x = new Term(m.get("x"), Dims.range(0, rows.operand().rank()));
    Term y = new Term(m.get("y"), names);
    Term lhs = left ? x : y;
    Term rhs = left ? y : x;
    int dot = b.dot(lhs.cls(), rhs.cls(), lhs.positions(batch), rhs.positions(batch), lhs.positions(contract),
        rhs.positions(contract), d.op().precision(), d.result().element());
    Dims gone = batch.concat(contract);
    Dims order = batch.concat(Term.difference(lhs.labels(), gone)).concat(Term.difference(rhs.labels(), gone));
    Dims want = batch.concat(Term.difference(left ? picked : names, gone))
        .concat(Term.difference(left ? names : picked, gone));
    return rows.rows(b, new Term(dot, order)).in(b, want);
  }

  /** Matrices written down entry by entry would fall apart into as many products. */
  private static boolean singles(Match m, Rewriter b, int dim) {
    return b.shape(m.get("s")).get(dim) <= m.kids("s").length;
  }
}
