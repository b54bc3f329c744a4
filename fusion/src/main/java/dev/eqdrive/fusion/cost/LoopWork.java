package dev.eqdrive.fusion.cost;

/** What one fused loop does; filled by the caller, then priced. Times are nanoseconds of one thread. */
public final class LoopWork {
  /** What vectors compute is faster: exponentials and hyperbolic tangents take less than half a nanosecond. */
  private static final double CALL_NS = 1.5;

  /** Work on elements, transcendental functions left out. */
  double computeNs;
  /** Work in transcendental functions. */
  double transcendentalNs;
  int transcendentals;
  /** Evaluations of transcendental functions. */
  double transcendentalCalls;
  /** Work on one element at a time, in calls and gathers: vectors lost elsewhere do not matter to it. */
  double callNs;
  /** Evaluations that a library stores before it reduces them. */
  double passes;
  double readBytes;
  double writeBytes;
  /** Bytes that decide whether the loop is split over threads: of the result, or of what a reduction reads. */
  double splitBytes;
  /** Extent of the innermost dimension of the iteration. */
  long minor = Long.MAX_VALUE;
  /** Operations that compute a value at another position once more. */
  int repeated;
  /** All values have the shape of the result, so that the loop runs over one dimension. */
  boolean flat = true;
  /** Some value is chosen by index among several, so that the loop branches instead of using vectors. */
  boolean branches;
  /** What stands at computed indices is read at several places or computed there: such loops are compiled without vectors. */
  boolean scalar;
  /** The loop overwrites a part of a value. */
  boolean updates;
  boolean reduces;
  /** Rows of a reduction over the innermost dimension, or of an innermost dimension that is kept. */
  double rows;
  long rowLength = Long.MAX_VALUE;
  /** Elements reduced over an outer dimension after being computed in the same loop. */
  double stridedElements;

  /** Back to nothing. */
  public LoopWork clear() {
    computeNs = 0;
    transcendentalNs = 0;
    transcendentals = 0;
    transcendentalCalls = 0;
    callNs = 0;
    passes = 0;
    readBytes = 0;
    writeBytes = 0;
    splitBytes = 0;
    minor = Long.MAX_VALUE;
    repeated = 0;
    flat = true;
    branches = false;
    scalar = false;
    updates = false;
    reduces = false;
    rows = 0;
    rowLength = Long.MAX_VALUE;
    stridedElements = 0;
    return this;
  }

  /** A value of the same loop is computed at another position too. */
  public void again() {
    repeated++;
  }

  /** {@code evaluations} evaluations at {@code ns} each. */
  public void compute(double evaluations, double ns, boolean transcendental) {
    if (transcendental && ns >= CALL_NS) {
      callNs += evaluations * ns;
    } else if (transcendental) {
      transcendentalNs += evaluations * ns;
      transcendentals++;
      transcendentalCalls += evaluations;
    } else {
      computeNs += evaluations * ns;
    }
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

  /** The loop writes a value with this innermost extent. */
  public void write(double bytes, long innermost) {
    write(bytes);
    minor = Math.min(minor, innermost);
  }

  /** The loop writes a value in the order of its elements. */
  public void write(double bytes) {
    writeBytes += bytes;
    splitBytes = Math.max(splitBytes, bytes);
  }

  /** What the loop writes replaces a part of a value. */
  public void updating() {
    updates = true;
  }

  /** Some value is read through an index map that is not the identity. */
  public void indexed() {
    flat = false;
  }

  /** A concatenation is computed inside the loop. */
  public void branching() {
    branches = true;
  }

  /** A dynamic slice is read through several index maps, or what a gather reads is computed in the loop. */
  public void scalar() {
    scalar = true;
  }

  /**
   * The loop ends in a reduction.
   *
   * @param elements  elements reduced
   * @param bytes     their size
   * @param innermost innermost extent of what is reduced
   * @param keepsRows whether the innermost dimension is kept
   * @param producers whether the elements are computed in the loop
   */
  public void reduce(double elements, double bytes, long innermost, boolean keepsRows, boolean producers) {
    reduces = true;
    splitBytes = Math.max(splitBytes, bytes);
    rows = elements / Math.max(1, innermost);
    rowLength = innermost;
    if (keepsRows && producers) stridedElements = elements;
  }
}
