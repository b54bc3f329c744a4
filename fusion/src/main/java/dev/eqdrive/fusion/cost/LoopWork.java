package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.layout.Views;

/** What one fused loop does; filled by the caller, then priced. Times are nanoseconds of one thread. */
public final class LoopWork {
  /** What vectors compute is faster: exponentials and hyperbolic tangents take less than half a nanosecond. */
  private static final double CALL_NS = 1.5;
  /** Elements of what a library adds up at once. */
  private static final int ROW_LANES = 16;
  /** Of what adding up a row takes, adding a row to others: 60,000 rows of 5 97 against 141 us, 30,000 of 20 60 against 80. */
  private static final double KEPT = 0.67;
  /** What is cheaper only says where elements lie. */
  private static final double STEP_NS = 0.005;

  /** Work on elements, transcendental functions left out. */
  double computeNs;
  /** Work in transcendental functions. */
  double transcendentalNs;
  int transcendentals;
  /** Most transcendental functions of which each waits for the one before. */
  int chained;
  /** Evaluations of transcendental functions. */
  double transcendentalCalls;
  /** Work on one element at a time, in calls and gathers: vectors lost elsewhere do not matter to it. */
  double callNs;
  /** Evaluations that a library stores before it reduces them. */
  double passes;
  double readBytes;
  double writeBytes;
  /** Bytes of a reduction that decide whether it is split over threads. */
  double splitBytes;
  /** Operations other than transcendental functions. */
  double operations;
  /** Elements written. */
  double elements;
  /** Steps of the innermost loop to stored values, and those to values that are no smaller than what is written. */
  double accesses;
  double wideAccesses;
  /** Loads, where registers hold what is read again. */
  double loads;
  /** Elements that do not lie together are read. */
  boolean strided;
  /** Rows are copied as they are. */
  boolean copies;
  /** The result is joined of values that are computed in a loop each. */
  boolean joins;
  /** And rows of it come from one of them each. */
  boolean joinsRows;
  /** What is read lies together along another dimension than the innermost. */
  boolean turned;
  /** Extents of the innermost dimension of the iteration, of the one around it, and of the outermost. */
  long minor = Long.MAX_VALUE;
  long around = 1;
  long outer = 1;
  /** Dimensions around the innermost one. */
  int depth;
  /** Operations that compute a value at another position once more. */
  int repeated;
  /** All values have the shape of the result, so that the loop runs over one dimension. */
  boolean flat = true;
  /** Some value is chosen by index among several, in the middle of rows so that the innermost loop branches instead of using vectors. */
  boolean branchesInRows;
  /** Rows are chosen so. */
  boolean branchesBetweenRows;
  /** What stands at computed indices is read at several places or computed there: such loops are compiled without vectors. */
  boolean scalar;
  /** The loop overwrites a part of a value. */
  boolean updates;
  boolean reduces;
  /** Some value is reduced inside, so that a library computes the kernel. */
  boolean library;
  /** Rows of a reduction over the innermost dimension, or of an innermost dimension that is kept. */
  double rows;
  long rowLength = Long.MAX_VALUE;
  /** Elements reduced over an outer dimension after being computed in the same loop. */
  double stridedElements;
  /** How many elements are added up for each result, and whether those lie in different rows. */
  double addedElements;
  boolean keepsRows;
  /** Shapes of the largest value that is reduced, with the dimensions that are, and of what is written. */
  Dims added = Dims.EMPTY;
  Dims addedDims = Dims.EMPTY;
  boolean addedKeepsRows;
  Dims written = Dims.EMPTY;
  /** Elements that a library adds up in rows of {@link #rowLength}. */
  double addedRows;

  /** Back to nothing. */
  public LoopWork clear() {
    computeNs = 0;
    transcendentalNs = 0;
    transcendentals = 0;
    chained = 0;
    transcendentalCalls = 0;
    callNs = 0;
    passes = 0;
    readBytes = 0;
    writeBytes = 0;
    splitBytes = 0;
    operations = 0;
    library = false;
    elements = 0;
    accesses = 0;
    wideAccesses = 0;
    loads = 0;
    strided = false;
    turned = false;
    copies = false;
    joins = false;
    joinsRows = false;
    minor = Long.MAX_VALUE;
    around = 1;
    outer = 1;
    depth = 0;
    repeated = 0;
    flat = true;
    branchesInRows = false;
    branchesBetweenRows = false;
    scalar = false;
    updates = false;
    reduces = false;
    rows = 0;
    rowLength = Long.MAX_VALUE;
    stridedElements = 0;
    addedElements = 0;
    keepsRows = false;
    added = Dims.EMPTY;
    addedDims = Dims.EMPTY;
    addedKeepsRows = false;
    written = Dims.EMPTY;
    addedRows = 0;
    return this;
  }

  /** A value of the same loop is computed at another position too. */
  public void again() {
    repeated++;
  }

  /** {@code evaluations} evaluations at {@code ns} each. */
  public void compute(double evaluations, double ns, boolean transcendental) {
    compute(evaluations, evaluations, ns, transcendental);
  }

  /** There are so many transcendental functions between an element and the result, each a function of the one before. */
  public void chain(int functions) {
    chained = Math.max(chained, functions);
  }

  /**
   * Evaluations at {@code ns} each.
   *
   * @param evaluations where registers hold what is wanted again
   * @param calls       where they hold nothing, as of what a function is called for
   */
  public void compute(double evaluations, double calls, double ns, boolean transcendental) {
    if (transcendental && ns >= CALL_NS) {
      callNs += calls * ns;
    } else if (transcendental) {
      transcendentalNs += evaluations * ns;
      transcendentals++;
      transcendentalCalls += evaluations;
    } else {
      computeNs += evaluations * ns;
      if (ns >= STEP_NS) operations += evaluations;
    }
  }

  /**
   * {@code evaluations} loads at {@code ns} each of a stored value.
   *
   * @param steps how often the innermost loop comes to it
   * @param wide  whether it has no fewer elements than what is written
   */
  public void load(double evaluations, double ns, double steps, boolean wide) {
    computeNs += evaluations * ns;
    loads += evaluations;
    accesses += steps;
    if (wide) wideAccesses += steps;
  }

  /** A slice in these steps is read: if not each element of a row is, what is copied does not lie together. */
  public void slice(Dims strides) {
    strided |= strides.size() > 0 && strides.last() != 1;
  }

  /** The loop copies rows as they are. */
  public void copying() {
    copies = true;
  }

  /** A transpose is computed inside the loop. */
  public void turned() {
    turned = true;
  }

  /** {@code evaluations} evaluations at {@code ns} each of what is never done by vectors. */
  public void scalars(double evaluations, double ns) {
    callNs += evaluations * ns;
  }

  /** A library evaluates an operation this often in a pass of its own. */
  public void pass(double evaluations) {
    passes += evaluations;
  }

  public void read(double bytes) {
    readBytes += bytes;
  }

  /** The loop runs over the elements of a value of this shape and writes them. */
  public void write(double bytes, Dims shape) {
    write(bytes);
    written = shape;
    elements += shape.product();
    int row = Views.minorDim(shape);
    minor = Math.min(minor, Views.minor(shape));
    for (int d = row - 1; d >= 0; d--) {
      if (shape.get(d) == 1) continue;
      if (depth++ == 0) around = shape.get(d);
      outer = shape.get(d);
    }
  }

  /** The loop writes a value in the order of its elements. */
  public void write(double bytes) {
    writeBytes += bytes;
  }

  /** What the loop writes replaces a part of a value. */
  public void updating() {
    updates = true;
  }

  /** Some value is read through an index map that is not the identity. */
  public void indexed() {
    flat = false;
  }

  /**
   * A concatenation is computed in the loop.
   *
   * @param rows of whole rows
   * @param last whether the loop ends in it
   */
  public void joining(boolean rows, boolean last) {
    joins |= last;
    joinsRows |= last && rows;
    branchesBetweenRows |= !last && rows;
    branchesInRows |= !last && !rows;
  }

  /** A dynamic slice is read through several index maps, or what a gather reads is computed in the loop. */
  public void scalar() {
    scalar = true;
  }

  /**
   * The loop ends in a reduction.
   *
   * @param bytes     size of what is reduced
   * @param results   shape of the result
   * @param keepsRows whether the innermost dimension is kept
   * @param producers whether the elements are computed in the loop
   */
  public void reduce(double elements, double bytes, Dims results, boolean keepsRows, boolean producers) {
    reduces = true;
    written = results;
    addedElements = elements / Math.max(1.0, results.product());
    this.keepsRows = keepsRows;
    splitBytes = Math.max(splitBytes, bytes);
    if (keepsRows && producers) stridedElements = elements;
  }

  /**
   * Values of a loop are reduced in it, by a library if the backend calls any. Rows may be combined with each other, whole vectors
   * at once; and the largest or least of a row takes half of the time that its sum takes.
   *
   * @param shape of the values
   */
  public void rows(Op.Reduce op, Dims shape) {
    double elements = shape.product();
    long innermost = Views.minor(shape);
    boolean keepsRows = Views.keepsRows(op, shape);
    boolean sums = op.reducer() == Op.Reducer.ADD;
    library = true;
    if (added.isEmpty() || elements > added.product()) {
      added = shape;
      addedDims = op.dims();
      addedKeepsRows = keepsRows;
    }
    rowLength = Math.min(rowLength, innermost);
    if (keepsRows) addedRows += elements;
    if (keepsRows && innermost % ROW_LANES == 0) return;
    rows += elements / Math.max(1, innermost) * (keepsRows ? KEPT : sums ? 1 : 0.5);
  }
}
