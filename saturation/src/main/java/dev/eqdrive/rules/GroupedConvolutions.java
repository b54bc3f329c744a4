package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import java.util.Optional;

/** Right-hand sides for convolutions with feature groups: shifted multiply-adds and batched products. */
final class GroupedConvolutions {
  /** More multiply-adds than this in one sum are not worth a loop. */
  private static final long MAX_TERMS = 128;
  private static final long MAX_MEMBERS = 4;
  /** Members for which the product of one tap takes more than adding it to the others. */
  private static final long MIN_SUMMED = 32;
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
    boolean split = each > 1 || members > 1;
    int rank = c.input().rank();
    Dims order = split ? featuresBeforePositions(c) : Dims.range(0, rank);
    int f = order.indexOf(c.dims().inputFeature());
    int x = Moves.permute(b, c.padded(b, Moves.convert(b, m.get("x"), wide.get())), order);
    if (x == Rewriter.NONE) return x;
    Dims place = order.inverse();
    Dims shape = c.shiftedShape().gather(order).with(f, groups);
    if (split) {
      x = b.reshape(x, b.type(x).shape().with(f, groups).insert(f + 1, members));
      place = place.map(d -> d > f ? d + 1 : d);
      shape = shape.insert(f + 1, each);
    }
    int w = Moves.convert(b, m.get("w"), wide.get());
    Dims parts = split ? Dims.of(groups, each) : Dims.of(groups);
    Dims at = split ? Dims.of(f, f + 1) : Dims.of(f);
    Dims same = Dims.range(0, shape.size());
    int sum = Rewriter.NONE;
    Dims whole = b.shape(x);
    Dims none = Dims.filled(whole.size(), 0);
    for (long i = 0; i < c.taps(); i++) {
      for (long k = 0; k < members; k++) {
        Dims from = split ? none.with(f + 1, k) : none;
        Dims to = split ? whole.with(f + 1, k + 1) : whole;
        int value = c.shifted(b, x, c.tap(i), place, from, to);
        int weight = b.reshape(c.weights(b, w, c.tap(i), k, k + 1), parts);
        int term = b.mul(b.broadcast(value, shape, same), b.broadcast(weight, shape, at));
        sum = i == 0 && k == 0 ? term : b.add(sum, term);
      }
    }
    int merged = split ? b.reshape(sum, shape.remove(f + 1).with(f, groups * each)) : sum;
    return Moves.place(b, Moves.convert(b, merged, c.output().element()), c.roles().gather(order));
  }

  /** Input dimensions with positions last: what is left of the features of a group makes a bad inner loop. */
  private static Dims featuresBeforePositions(ConvForm c) {
    int f = c.dims().inputFeature();
    Dims rest = Dims.range(0, c.input().rank()).remove(f);
    long first = c.dims().inputSpatial().stream().min().orElse(f);
    return first > f ? Dims.range(0, c.input().rank()) : rest.insert(rest.indexOf(first), f);
  }

  /** Σ over taps of one product batched over groups, unless that is of so little that storing patches is cheaper. */
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
    if (!pointwise && ki < MIN_SUMMED && c.hasSmallPatches()) return Rewriter.NONE;
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
