package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import java.util.Optional;

/** Right-hand sides for convolutions with feature groups: shifted multiply-adds and batched products. */
final class GroupedConvolutions {
  /** More multiply-adds than this in one sum are not worth a loop. */
  private static final long MAX_TERMS = 128;
  private static final long MAX_MEMBERS = 4;
  /** Weights a tap of a convolution in one group for which no product pays. */
  private static final long MAX_WEIGHTS = 16;

  private GroupedConvolutions() {
  }

  /** Σ over taps and group members of shifted input · weight; one input feature a group makes it depthwise. */
  static int shifts(Match m, Rewriter b, boolean depthwise) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    long groups = c.op().featureGroups();
    long members = c.features() / Math.max(1, groups);
    if (!c.plain() || !c.nonEmpty() || !c.uniform()) return Rewriter.NONE;
    if (depthwise ? members != 1 : members < 2 || members > MAX_MEMBERS) return Rewriter.NONE;
    if (c.taps() * members > MAX_TERMS || groups == 1 && members * c.outputFeatures() > MAX_WEIGHTS)
      return Rewriter.NONE;
    Optional<ElementType> wide = Moves.accumulator(c.input().element());
    if (wide.isEmpty()) return Rewriter.NONE;
    long each = c.outputFeatures() / groups;
    int f = c.dims().inputFeature();
    int padded = c.padded(b, Moves.convert(b, m.get("x"), wide.get()));
    int w = Moves.convert(b, m.get("w"), wide.get());
    Dims base = c.shiftedShape().with(f, groups);
    boolean split = each > 1 || members > 1;
    Dims shape = split ? base.insert(f + 1, each) : base;
    Dims from = split ? Dims.range(0, shape.size()).remove(f + 1) : Dims.range(0, shape.size());
    int sum = Rewriter.NONE;
    for (long i = 0; i < c.taps(); i++) {
      int shifted = c.shifted(b, padded, c.tap(i));
      int tap = kernelMatrix(c, b, c.weights(b, w, c.tap(i)));
      for (long k = 0; k < members; k++) {
        int x = members == 1 ? shifted : member(b, shifted, f, groups, members, k);
        int v = b.reshape(b.slice(tap, 0, k, k + 1), split ? Dims.of(groups, each) : Dims.of(groups));
        int term = b.mul(b.broadcast(x, shape, from), b.broadcast(v, shape, split ? Dims.of(f, f + 1) : Dims.of(f)));
        sum = i == 0 && k == 0 ? term : b.add(sum, term);
      }
    }
    int merged = split ? b.reshape(sum, base.with(f, groups * each)) : sum;
    return Moves.place(b, Moves.convert(b, merged, c.output().element()), c.roles());
  }

  /** Member k of every group along feature dimension f. */
  private static int member(Rewriter b, int x, int f, long groups, long members, long k) {
    if (x == Rewriter.NONE) return x;
    Dims shape = b.type(x).shape();
    int split = b.reshape(x, shape.with(f, groups).insert(f + 1, members));
    return b.reshape(b.slice(split, f + 1, k, k + 1), shape.with(f, groups));
  }

  /** Kernel entries of one tap as (input feature, output feature). */
  private static int kernelMatrix(ConvForm c, Rewriter b, int tap) {
    long ki = c.kernel().extent(c.dims().kernelInput());
    long ko = c.outputFeatures();
    return c.dims().kernelInput() < c.dims().kernelOutput()
        ? b.reshape(tap, Dims.of(ki, ko))
        : Moves.permute(b, b.reshape(tap, Dims.of(ko, ki)), Dims.of(1, 0));
  }

  /** Σ over taps of one product batched over groups. */
  static int batchedDots(Match m, Rewriter b, boolean pointwise) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    long groups = c.op().featureGroups();
    if (!c.plain() || !c.nonEmpty() || !c.uniform() || groups < 2 || groups >= c.features()) return Rewriter.NONE;
    if (pointwise ? c.taps() != 1 || !c.unpadded() : c.taps() == 1 && c.unpadded()) return Rewriter.NONE;
    if (c.taps() > MAX_TERMS) return Rewriter.NONE;
    ElementType element = c.input().element();
    if (c.taps() > 1 && (element.bits() < 32 || Moves.accumulator(element).isEmpty())) return Rewriter.NONE;
    int f = c.dims().inputFeature();
    boolean inputFirst = c.dims().kernelInput() < c.dims().kernelOutput();
    long ki = c.kernel().extent(c.dims().kernelInput());
    long each = c.outputFeatures() / groups;
    int padded = c.padded(b, m.get("x"));
    Dims splitShape = c.shiftedShape().with(f, groups).insert(f + 1, ki);
    int sum = Rewriter.NONE;
    for (long i = 0; i < c.taps(); i++) {
      int x = b.reshape(c.shifted(b, padded, c.tap(i)), splitShape);
      int w = b.reshape(c.weights(b, m.get("w"), c.tap(i)),
          inputFirst ? Dims.of(ki, groups, each) : Dims.of(groups, each, ki));
      Dims batch = Dims.of(inputFirst ? 1 : 0);
      Dims contract = Dims.of(inputFirst ? 0 : 2);
      int term = b.dot(x, w, Dims.of(f), batch, Dims.of(f + 1), contract, c.op().precision(), element);
      sum = i == 0 ? term : b.add(sum, term);
    }
    return merge(c, b, sum);
  }

  /** Patches of every group, taps outside members, times the kernel as one matrix a group. */
  static int patches(Match m, Rewriter b) {
    ConvForm c = ConvForm.of(m, "c", "x", "w");
    long groups = c.op().featureGroups();
    if (!c.plain() || !c.nonEmpty() || !c.uniform() || groups < 2 || groups >= c.features()) return Rewriter.NONE;
    if (c.taps() == 1 || c.taps() > MAX_TERMS) return Rewriter.NONE;
    if (!c.hasSmallPatches()) return Rewriter.NONE;
    int f = c.dims().inputFeature();
    int rank = c.input().rank();
    long members = c.features() / groups;
    int padded = c.padded(b, m.get("x"));
    if (padded == Rewriter.NONE) return Rewriter.NONE;
    int split = b.reshape(padded, b.type(padded).shape().with(f, groups).insert(f + 1, members));
    int grouped = Moves.permute(b, split,
        Dims.of(f).concat(Dims.range(0, rank + 1).remove(f + 1).remove(f)).append(f + 1));
    // Groups come first and members last; the other dimensions stay in order between them.
    Dims place = Dims.range(0, rank).map(d -> d < f ? d + 1 : d);
    int[] pieces = new int[Math.toIntExact(c.taps())];
    for (int t = 0; t < pieces.length; t++) pieces[t] = c.shifted(b, grouped, c.tap(t), place);
    int patches = b.concat(rank, pieces);
    Dims order = c.dims().kernelSpatial().append(c.dims().kernelInput(), c.dims().kernelOutput());
    int matrix = b.reshape(Moves.permute(b, m.get("w"), order),
        Dims.of(c.taps() * members, groups, c.outputFeatures() / groups));
    return merge(c, b, b.dot(patches, matrix, Dims.of(0), Dims.of(1), Dims.of(rank), Dims.of(0),
        c.op().precision(), c.output().element()));
  }

  /** (group, input dimensions without features, output feature of the group) in the layout of the output. */
  private static int merge(ConvForm c, Rewriter b, int sum) {
    int of = c.dims().outputFeature();
    int rank = c.output().rank();
    Dims target = Dims.of(of);
    for (int d = 0; d < rank; d++) {
      if (d == c.dims().inputFeature()) continue;
      long role = c.roles().get(d);
      target = target.append(role > of ? role + 1 : role);
    }
    return b.reshape(Moves.place(b, sum, target.append(of + 1)), c.output().shape());
  }
}
