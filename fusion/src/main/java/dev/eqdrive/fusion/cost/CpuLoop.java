package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.proto.CpuModel;
import dev.eqdrive.layout.Views;

/** Fused loops of XLA:CPU, and whether XLA splits them over threads. */
final class CpuLoop {
  /** Steps of straight code: the store, and the counter with its comparison and branch. */
  private static final int BODY_STEPS = 4;
  /** Of what a core computes while it moves; 4 and 16 operations on a million floats take 13 and 26 us more than one of 69. */
  private static final double OVERLAP = 0.8;
  /** Part of a vector that a row of four does not notice. */
  private static final double HIDDEN = 0.25;

  private final CpuModel cpu;
  private final CpuModel.Loop loop;
  private final CpuMemory memory;
  private final Place place;

  CpuLoop(CpuModel cpu, CpuMemory memory, Place place) {
    this.cpu = cpu;
    this.loop = cpu.getLoop();
    this.memory = memory;
    this.place = place;
  }

  double price(LoopWork w) {
    double bytes = w.readBytes + w.writeBytes;
    boolean split = isSplit(w, bytes);
    double c = compute(w, split);
    double overhead = loop.getOverheadNs();
    CpuModel.Reduce reduce = cpu.getReduce();
    boolean calls = place != Place.COMPILED_BODY;
    if (calls && w.rowLength < reduce.getShortRow()) {
      // What the library computes of a row takes a vector more, which rows of several hide.
      double more = Math.max(0, (double) loop.getVectorMinor() / w.rowLength - HIDDEN);
      c += w.rows * reduce.getRowNs() + w.transcendentalNs * more;
    }
    if (w.reduces) {
      overhead = reduce.getOverheadNs();
      if (calls) c += w.stridedElements * reduce.getStridedProducerNs();
    }
    // Passes wait for memory as the others do, unless a transcendental function is what takes the time.
    double passes = w.transcendentals > 0 || !calls ? 0 : w.passes * reduce.getPassNs();
    if (calls && w.rowLength >= reduce.getWideRow()) passes += w.addedRows * reduce.getWideRowNs();
    double rate = memory.rate(bytes) * (w.copies ? Math.max(1, loop.getCopySpeedup()) : 1);
    double time = memory.isCached(bytes)
        ? parallel(Costs.combine(c, bytes / rate, OVERLAP) + passes, split)
        : Costs.combine(parallel(c + passes, split), bytes / memory.ceiling(bytes), OVERLAP);
    return overhead + time + memory.pageFaults(w.writeBytes);
  }

  /** What one thread takes if all lies in registers. */
  private double compute(LoopWork w, boolean split) {
    boolean straight = isUnrolled(w);
    // A body asks once a row what whole rows come from.
    boolean asks = w.branchesInRows
        || w.branchesBetweenRows && (place != Place.COMPILED_BODY || w.turned || straight);
    double c = w.computeNs * (asks ? loop.getBranchFactor() : 1)
        + w.transcendentalNs * clash(w);
    if (place == Place.COMPILED_BODY && w.library) {
      c = added(w, c);
    } else if (straight) {
      c = unrolled(w, c, split);
    } else if (!w.flat && w.minor < loop.getVectorMinor()) {
      double lanes = w.repeated > loop.getRepeatedSteps() ? 1 : w.minor;
      c *= Math.min(loop.getScalarFactor(), loop.getVectorMinor() / Math.max(1, lanes));
    }
    if (w.scalar && place != Place.COMPILED_BODY) {
      c = Math.max(c, scalars(w));
    }
    c += w.callNs;
    if (place == Place.COMPILED_BODY) {
      CpuModel.Bodies bodies = cpu.getBodies();
      c += w.writeBytes / Float.BYTES * (w.updates ? bodies.getCompiledUpdateNs() : bodies.getCompiledStoreNs());
    }
    return c;
  }

  /** Functions of functions wait for each other; meanwhile a core begins those next to them, as far as it can look ahead. */
  private double clash(LoopWork w) {
    if (w.transcendentals < 2) return 1;
    return Math.max(loop.getTranscendentalClash(),
        loop.getChainFactor() * w.chained / (w.transcendentals + loop.getChainRoom()));
  }

  /** LLVM unrolls an innermost loop in full, before it looks for vectors, if what comes out is small. */
  private boolean isUnrolled(LoopWork w) {
    // In a program each joined value has a loop.
    boolean joins = w.joins && place != Place.COMPILED_BODY;
    if (w.depth == 0 || w.library || joins || w.elements == 0) return false;
    double body = (w.operations + w.transcendentalCalls + w.accesses) / w.elements + BODY_STEPS;
    return w.minor * body <= loop.getUnrolledSteps();
  }

  /**
   * A row that is straight code has no loop left for vectors, but copies of rows lie together all the same, other than what
   * registers hold, and so does what is read and written in one order, up to what is over at the ends of rows. Vectors can hold
   * an element each of several rows, if there are enough of them: of rows of a few elements these are read and written in one
   * piece, otherwise one by one, which pays for functions only.
   */
  private double unrolled(LoopWork w, double ns, boolean split) {
    boolean held = w.loads > 0 && w.loads * w.minor <= w.elements;
    if (w.operations + w.transcendentalCalls == 0 && !w.strided && !held) return ns;
    // A body has a loop for every dimension, whatever is read.
    boolean nested = place == Place.COMPILED_BODY;
    if (w.flat && !nested) {
      return w.minor <= loop.getInterleavedMinor() || w.wideAccesses == 0
          ? ns
          : ns + w.elements * loop.getRowedStoreNs();
    }
    double single = nested
        ? scalars(w)
        : w.elements * loop.getSingleStoreNs() + (w.operations + w.accesses) * loop.getSingleStepNs()
            + w.transcendentalCalls * loop.getScalarCallNs();
    // Threads that get different numbers of rows run loops of unknown length, which are left as they are.
    boolean even = !split || w.depth > 1 || w.outer % 2 == 0;
    // Which value an element comes from is known where a row is straight code, if it is the same in every row.
    boolean chooses = w.branchesBetweenRows || (nested ? w.joinsRows : w.branchesInRows);
    boolean across = even && !chooses && fills(w.around);
    if (!across) return Math.max(ns, single);
    if (w.minor <= loop.getInterleavedMinor()) return Math.min(single, ns * loop.getInterleavedFactor());
    double gathered = w.turned ? 0 : w.wideAccesses * loop.getGatheredLoadNs();
    return Math.clamp(ns + w.elements * loop.getScatteredStoreNs() + gathered, Math.min(ns, single),
        Math.max(ns, single));
  }

  /** Whether a loop of so many steps, around straight code, is worth vectors. */
  private boolean fills(long steps) {
    return steps % loop.getLanes() == 0 || steps >= 2 * loop.getLanes();
  }

  private double scalars(LoopWork w) {
    return w.computeNs * loop.getScalarFactor() + w.transcendentalCalls * loop.getScalarCallNs();
  }

  /**
   * Sums and the like in a compiled body, where no library computes them: the loops over what is added up are the innermost. As many
   * of all loops as are short become straight code, and vectors hold an element each of several steps of the first that is left; where
   * these lie together, half vectors do, and only what is over is computed one by one.
   */
  private double added(LoopWork w, double ns) {
    double steps = (w.operations + w.transcendentalCalls + w.accesses) / Math.max(1, w.added.product());
    boolean straight = false;
    for (int d = w.added.size() - 1; d >= 0; d--) {
      if (!w.addedDims.contains(d) || w.added.get(d) == 1) continue;
      steps *= w.added.get(d);
      if (steps > loop.getUnrolledSteps()) return straight && !fills(w.added.get(d)) ? scalars(w) : ns;
      straight = true;
    }
    int row = Views.minorDim(w.written);
    for (int d = row; d >= 0; d--) {
      long extent = w.written.get(d);
      if (extent == 1) continue;
      steps = (steps + BODY_STEPS) * extent;
      if (steps <= loop.getUnrolledSteps()) continue;
      double single = scalars(w);
      boolean together = d == row && w.addedKeepsRows;
      if (together && !fills(extent)) {
        double over = extent % (loop.getLanes() / 2) / (double) extent;
        return ns + (single - ns) * over;
      }
      if (!fills(extent)) return single;
      return together ? ns : Math.min(single, ns + w.wideAccesses * loop.getGatheredLoadNs());
    }
    return scalars(w);
  }

  /**
   * XLA splits loops by the bytes that they touch, if they do no more operations than that; else by all that they do. Library
   * calls split what they reduce by its size.
   */
  private boolean isSplit(LoopWork w, double bytes) {
    if (w.library) return Math.max(bytes, w.splitBytes) >= cpu.getReduce().getParallelBytes();
    if (w.operations <= bytes) return isSplit(bytes);
    return w.operations + 2 * w.transcendentalCalls + 10 * bytes >= loop.getParallelUnits();
  }

  /** Whether a loop that moves more than it computes is split. */
  boolean isSplit(double bytes) {
    return bytes >= loop.getParallelBytes();
  }

  /** Time of work that one thread does in {@code ns}. */
  double parallel(double ns, boolean split) {
    if (!split || loop.getParallelSpeedup() <= 1) return ns;
    return ns / loop.getParallelSpeedup() + loop.getHandoffNs();
  }
}
