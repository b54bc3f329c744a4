package dev.eqdrive.layout;

import dev.eqdrive.ir.Dims;

/**
 * A storage order of the dimensions of a value: the stored dimension i, counted from the outermost, is the dimension
 * {@code order[i]} of the value.
 *
 * <p>Backends keep the innermost dimension of a type innermost in memory, so a value of shape s stored under a layout is written
 * as its transpose: a row-major value of shape {@link #stored stored(s)}.
 *
 * @param order a permutation of 0, 1, …, rank − 1
 */
public record Layout(Dims order) {
  /** @throws IllegalArgumentException if the order is no permutation */
  public Layout {
    if (!order.sorted().isIdentity()) throw new IllegalArgumentException(order + " is no permutation");
  }

  /** The order of the type itself. */
  public static Layout rowMajor(int rank) {
    return new Layout(Dims.range(0, rank));
  }

  /** The last {@code count} dimensions outermost, in their order. */
  public static Layout front(int rank, int count) {
    return new Layout(Dims.range(rank - count, rank).concat(Dims.range(0, rank - count)));
  }

  public int rank() {
    return order.size();
  }

  public boolean isRowMajor() {
    return order.isIdentity();
  }

  /** Extents, strides or any other list with an entry a dimension, from the outermost stored dimension on. */
  public Dims stored(Dims perDimension) {
    return perDimension.gather(order);
  }

  /** Where a dimension is stored, counted from the outermost. */
  public int place(long dim) {
    return order.indexOf(dim);
  }

  /** Where some dimensions are stored, in the order of the list. */
  public Dims places(Dims dims) {
    return dims.map(this::place);
  }

  /** The layout under which {@code stored} values are this layout's values: this one first, then {@code next}. */
  public Layout then(Layout next) {
    return new Layout(order.gather(next.order));
  }

  /** The layout that undoes this one. */
  public Layout inverse() {
    return new Layout(order.inverse());
  }

  /** The step from this layout to another of the same value: {@code then(to(other))} is the other. */
  public Layout to(Layout other) {
    return inverse().then(other);
  }

  /** Whether a row-major value of this shape has the same bytes under this layout. */
  public boolean movesNothing(Dims shape) {
    return Views.movesNothing(order, shape);
  }

  /** Whether values of this shape have the same bytes under both layouts: dimensions of extent one have no place in memory. */
  public boolean sameStorage(Layout other, Dims shape) {
    return real(shape).equals(other.real(shape));
  }

  private Dims real(Dims shape) {
    return Dims.of(order.stream().filter(d -> shape.get((int) d) != 1).toArray());
  }

  @Override
  public String toString() {
    return order.toString();
  }
}
