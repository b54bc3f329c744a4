package dev.eqdrive.layout;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.rules.Rewriter;
import java.util.ArrayList;
import java.util.List;

/** Products and convolutions per form of their operands: dimension numbers follow the layouts, factors may change sides. */
final class ContractionForms {
  private final Rewriter b;
  private final StorageClasses classes;
  private final LayoutCandidates candidates;

  ContractionForms(Rewriter b, StorageClasses classes, LayoutCandidates candidates) {
    this.b = b;
    this.classes = classes;
    this.candidates = candidates;
  }

  /** Adds the forms whose operands are in candidate layouts and whose result is row-major or in one. */
  void dot(StoredForms.Node n, Op.DotGeneral d) {
    int x = n.kids()[0];
    int y = n.kids()[1];
    boolean swappable = d.precision().algorithm().isEmpty();
    for (Layout lx : all(x)) {
      for (Layout ly : all(y)) {
        for (boolean swap : swappable ? new boolean[]{false, true} : new boolean[]{false}) {
          if (lx.isRowMajor() && ly.isRowMajor() && !swap) continue;
          Layout result = written(n, d, lx, ly, swap);
          // A side without free dimensions: the exchange changes nothing.
          if (swap && result.isRowMajor()) continue;
          if (!result.isRowMajor() && !candidates.of(n.cls()).contains(result)) continue;
          int form = swap ? form(n, d, y, x, ly, lx, true) : form(n, d, x, y, lx, ly, false);
          classes.write(n.cls(), result, form);
        }
      }
    }
  }

  /** Adds the forms of a convolution whose operands and result are in candidate layouts. */
  void convolution(StoredForms.Node n, Op.Convolution c) {
    for (Layout image : all(n.kids()[0])) {
      for (Layout kernel : all(n.kids()[1])) {
        for (Layout result : all(n.cls())) {
          if (image.isRowMajor() && kernel.isRowMajor() && result.isRowMajor()) continue;
          int form = b.conv(classes.stored(n.kids()[0], image), classes.stored(n.kids()[1], kernel),
              new Op.Convolution(dims(c.dims(), image, kernel, result), c.strides(), c.padLow(), c.padHigh(),
                  c.lhsDilation(), c.rhsDilation(), c.reversed(), c.featureGroups(), c.batchGroups(), c.precision()),
              n.type().element());
          classes.write(n.cls(), result, form);
        }
      }
    }
  }

  /** Dimension numbers where the operands and the result are stored in other layouts. */
  static Op.ConvDims dims(Op.ConvDims d, Layout image, Layout kernel, Layout result) {
    return new Op.ConvDims(image.place(d.inputBatch()), image.place(d.inputFeature()), image.places(d.inputSpatial()),
        kernel.place(d.kernelInput()), kernel.place(d.kernelOutput()), kernel.places(d.kernelSpatial()),
        result.place(d.outputBatch()), result.place(d.outputFeature()), result.places(d.outputSpatial()));
  }

  private int form(StoredForms.Node n, Op.DotGeneral d, int left, int right, Layout l, Layout r, boolean swap) {
    return b.dot(classes.stored(left, l), classes.stored(right, r),
        l.places(swap ? d.rhsBatch() : d.lhsBatch()), r.places(swap ? d.lhsBatch() : d.rhsBatch()),
        l.places(swap ? d.rhsContract() : d.lhsContract()), r.places(swap ? d.lhsContract() : d.rhsContract()),
        swap ? d.precision().swapped() : d.precision(), n.type().element());
  }

  /** Result dimensions in the order in which the form writes them: batches, free dimensions of its left and its right operand. */
  private static Layout written(StoredForms.Node n, Op.DotGeneral d, Layout lx, Layout ly, boolean swap) {
    int batches = d.lhsBatch().size();
    Dims rows = Followers.kept(lx, d.lhsBatch().concat(d.lhsContract())).order().map(i -> batches + i);
    Dims columns = Followers.kept(ly, d.rhsBatch().concat(d.rhsContract())).order()
        .map(i -> batches + rows.size() + i);
    Dims batch = Dims.range(0, batches);
    Layout result = new Layout(batch.concat(swap ? columns.concat(rows) : rows.concat(columns)));
    if (result.rank() != n.type().rank()) throw new IllegalArgumentException("a dot of rank " + n.type().rank());
    return result;
  }

  private List<Layout> all(int cls) {
    List<Layout> all = new ArrayList<>(List.of(Layout.rowMajor(b.type(cls).rank())));
    all.addAll(candidates.of(cls));
    return all;
  }
}
