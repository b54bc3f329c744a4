package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.proto.CpuModel;

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
    if (w.rowLength < reduce.getShortRow()) {
      // What the library computes of a row takes a vector more, which rows of several hide.
      double more = Math.max(0, (double) loop.getVectorMinor() / w.rowLength - HIDDEN);
      c += w.rows * reduce.getRowNs() + w.transcendentalNs * more;
    }
    if (w.reduces) {
      overhead = reduce.getOverheadNs();
      c += w.stridedElements * reduce.getStridedProducerNs();
    }
    // Passes wait for memory as the others do, unless a transcendental function is what takes the time.
    double passes = w.transcendentals > 0 ? 0 : w.passes * reduce.getPassNs();
    double rate = memory.rate(bytes) * (w.copies ? Math.max(1, loop.getCopySpeedup()) : 1);
    double time = memory.isCached(bytes)
        ? parallel(Costs.combine(c, bytes / rate, OVERLAP) + passes, split)
        : Costs.combine(parallel(c + passes, split), bytes / memory.ceiling(bytes), OVERLAP);
    return overhead + time + memory.pageFaults(w.writeBytes);
  }

  /** What one thread takes if all lies in registers. */
  private double compute(LoopWork w, boolean split) {
    double c = w.computeNs * (w.branches ? loop.getBranchFactor() : 1)
        + w.transcendentalNs * (w.transcendentals > 1 ? loop.getTranscendentalClash() : 1);
    if (isUnrolled(w)) {
      c = unrolled(w, c, split);
    } else if (!w.flat && w.minor < loop.getVectorMinor()) {
      double lanes = w.repeated > loop.getRepeatedSteps() ? 1 : w.minor;
      c *= Math.min(loop.getScalarFactor(), loop.getVectorMinor() / Math.max(1, lanes));
    }
    if (w.scalar && place != Place.COMPILED_BODY) {
      c = Math.max(c, w.computeNs * loop.getScalarFactor() + w.transcendentalCalls * loop.getScalarCallNs());
    }
    c += w.callNs;
    if (place == Place.COMPILED_BODY) {
      CpuModel.Bodies bodies = cpu.getBodies();
      c += w.writeBytes / Float.BYTES * (w.updates ? bodies.getCompiledUpdateNs() : bodies.getCompiledStoreNs());
    }
    return c;
  }

  /** LLVM unrolls an innermost loop in full, before it looks for vectors, if what comes out is small. */
  private boolean isUnrolled(LoopWork w) {
    if (w.depth == 0 || w.library || w.joins || w.elements == 0 || place == Place.COMPILED_BODY) return false;
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
    if (w.flat && (w.minor <= loop.getInterleavedMinor() || w.wideAccesses == 0)) return ns;
    if (w.flat) return ns + w.elements * loop.getRowedStoreNs();
    double single = w.elements * loop.getSingleStoreNs() + (w.operations + w.accesses) * loop.getSingleStepNs()
        + w.transcendentalCalls * loop.getScalarCallNs();
    // Threads that get different numbers of rows run loops of unknown length, which are left as they are.
    boolean even = !split || w.depth > 1 || w.outer % 2 == 0;
    boolean across = even && !w.branches && (w.around % loop.getLanes() == 0 || w.around >= 2 * loop.getLanes());
    if (!across) return Math.max(ns, single);
    if (w.minor <= loop.getInterleavedMinor()) return Math.min(single, ns * loop.getInterleavedFactor());
    double gathered = w.turned ? 0 : w.wideAccesses * loop.getGatheredLoadNs();
    return Math.clamp(ns + w.elements * loop.getScatteredStoreNs() + gathered, Math.min(ns, single),
        Math.max(ns, single));
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
