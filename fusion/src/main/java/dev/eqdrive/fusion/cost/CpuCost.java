package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.proto.CpuModel;
import dev.eqdrive.fusion.target.proto.OpRate;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import dev.eqdrive.layout.Conversion;
import dev.eqdrive.layout.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** XLA:CPU: loops compiled by LLVM, dots, convolutions and reductions by a library. */
final class CpuCost implements BackendCost {
  private static final double DEFAULT_ELEMENT_NS = 0.02;

  /** What stays in the first cache costs little out of order: rows of 512x3 turned 0.2 ns an element, of 1000x8 0.6. */
  private static final long FIRST_CACHE_BYTES = 16 << 10;

  private final CpuModel cpu;
  private final Place place;
  private final Map<String, OpRate> rates = new HashMap<>();
  private final LoopWork scratch = new LoopWork();
  private final CpuLibrary library;
  private final double[] bandBytes;
  private final double[] bandRate;

  CpuCost(CpuModel cpu) {
    this(cpu, Place.PROGRAM);
  }

  private CpuCost(CpuModel cpu, Place place) {
    this.cpu = cpu;
    this.place = place;
    this.library = new CpuLibrary(cpu, place == Place.BODY);
    for (OpRate r : cpu.getRateList()) for (String op : r.getOpList()) rates.put(op, r);
    CpuModel.Memory memory = cpu.getMemory();
    bandBytes = memory.getCachedList().stream().mapToDouble(b -> Math.log(b.getBytes())).toArray();
    bandRate = memory.getCachedList().stream().mapToDouble(b -> Math.log(b.getGbps())).toArray();
  }

  @Override
  public CpuCost in(Place where) {
    CpuModel.Bodies bodies = cpu.getBodies();
    CpuModel.Builder b = cpu.toBuilder();
    switch (where) {
      case PROGRAM -> {
      }
      case BODY -> {
        b.getLoopBuilder().setOverheadNs(bodies.getLoopNs()).setHandoffNs(bodies.getHandoffNs());
        b.getReduceBuilder().setOverheadNs(bodies.getReduceNs());
        b.getDotBuilder().setOverheadNs(bodies.getDotNs()).setParallelNs(bodies.getDotParallelNs());
        double threads = cpu.getLoop().getParallelSpeedup();
        b.getConvolutionBuilder().setGflops(cpu.getConvolution().getGflops() / threads);
      }
      case COMPILED_BODY -> {
        b.getLoopBuilder().setOverheadNs(bodies.getCompiledNs()).setParallelSpeedup(1);
        b.getReduceBuilder().setOverheadNs(bodies.getCompiledNs());
        b.getDotBuilder().setOverheadNs(bodies.getDotNs());
      }
    }
    return new CpuCost(b.build(), where);
  }

  @Override
  public boolean updatesInPlace() {
    return place != Place.PROGRAM;
  }

  @Override
  public double stateCopy(double bytes) {
    double overhead = place == Place.PROGRAM ? cpu.getLoop().getOverheadNs() : cpu.getBodies().getCopyNs();
    double moved = 2 * bytes;
    return overhead + moved / Math.min(cpu.getBodies().getCopyGbps(), loadRate(moved));
  }

  @Override
  public double trip() {
    return place == Place.BODY ? cpu.getBodies().getTripNs() : cpu.getStructured().getTripNs();
  }

  @Override
  public double alone(Op op, List<TensorType> results, List<TensorType> operands, RegionCosts regions) {
    if (results.isEmpty()) return cpu.getStructured().getOpaqueNs();
    TensorType result = results.get(0);
    if (result.elements() == 0) return 0;
    return switch (op) {
      case Op.Argument a -> 0;
      case Op.Constant c -> 0;
      case Op.NativeConstant c -> 0;
      case Op.Result r -> 0;
      case Op.DotGeneral d -> dot(d, operands.get(0), operands.get(1), result);
      case Op.Convolution c -> library.convolution(ConvShape.of(c, operands.get(0), operands.get(1), result),
          Arithmetic.of(operands.get(0), operands.get(1), result));
      case Op.Reduce r -> reduce(r, result, operands.get(0));
      case Op.ReduceWindow r -> reduceWindow(r.window(), result, operands.get(0));
      case Op.Gather g -> gather(result, operands);
      case Op.Scatter s -> scatter(s, result, operands);
      case Op.Transpose t -> Views.isView(op, result, operands) ? 0 : transpose(t, operands.get(0), result);
      case Op.Pad p -> simple(op, result, operands, cpu.getMove().getPadNs());
      case Op.Concatenate c -> concatenate(c, result, operands);
      case Op.DynamicUpdateSlice d -> update(operands);
      case Op.Structured s -> structured(s, results, operands, regions);
      case Op.Opaque o -> Op.Structured.isBarrier(o.name()) ? 0 : opaque(results, operands);
      default -> Views.isView(op, result, operands)
          ? 0
          : simple(op, result, operands, elementNs(op, result, operands));
    };
  }

  private double dot(Op.DotGeneral d, TensorType lhs, TensorType rhs, TensorType result) {
    // XLA makes a multiplication of it.
    if (d.lhsContract().isEmpty()) return simple(Op.Binary.MULTIPLY, result, List.of(lhs, rhs), rate("multiply"));
    return library.dot(DotShape.of(d, lhs, rhs, result), Arithmetic.of(lhs, rhs, result), loadRate(rhs.bytes()));
  }

  @Override
  public double foldedDot(Op.DotGeneral d, TensorType lhs, TensorType rhs, TensorType result) {
    DotShape s = DotShape.of(d, lhs, rhs, result);
    // XLA puts the transpose into a matrix-vector product, which then is no library call but a loop against the rows.
    return s.isVector() ? library.stridedVector(s) : dot(d, lhs, rhs, result);
  }

  /** One loop over the result that evaluates one operation an element. */
  private double simple(Op op, TensorType result, List<TensorType> operands, double ns) {
    LoopWork w = scratch.clear();
    double n = result.elements();
    w.compute(n, ns, transcendental(op));
    // Concatenation copies rows; what padding costs is without vectors as it is.
    if (!op.isElementwise() && !(op instanceof Op.Concatenate) && !(op instanceof Op.Pad)) w.indexed();
    for (TensorType t : operands) {
      w.compute(t.elements() == 1 ? 0 : n, cpu.getLoop().getLoadNs(), false);
      w.read(Math.min(t.bytes(), n * t.element().bytes()));
    }
    w.write(result.bytes(), Views.minor(result.shape()));
    return loop(w);
  }

  private double reduce(Op.Reduce op, TensorType result, TensorType input) {
    LoopWork w = scratch.clear();
    double n = input.elements();
    w.compute(n, cpu.getReduce().getElementNs(), false);
    w.read(input.bytes());
    w.write(result.bytes());
    w.reduce(n, input.bytes(), Views.minor(input.shape()), !op.dims().contains(Views.minorDim(input.shape())), false);
    return loop(w);
  }

  private double reduceWindow(Window window, TensorType result, TensorType input) {
    CpuModel.Reduce r = cpu.getReduce();
    double taps = window.size().product();
    long longest = window.size().stream().max().orElse(1);
    double n = result.elements();
    double bytes = input.bytes() + result.bytes();
    long wide = window.size().last();
    double ns;
    // XLA reduces the rows of windows that do not overlap.
    if (wide > 1 && window.size().equals(window.strides())) ns = n * taps / wide * r.getRowNs();
    else if (taps > longest) ns = n * taps * r.getWindowNs();
    else if (longest > 16 && result.shape().equals(input.shape())) ns = n * r.getCumulativeNs();
    // The taps along one dimension are unrolled.
    else
      ns = n * taps * r.getWindowLineNs() + bytes / loadRate(bytes);
    return parallel(ns, result.bytes()) + cpu.getLoop().getOverheadNs();
  }

  private double gather(TensorType result, List<TensorType> operands) {
    CpuModel.Move move = cpu.getMove();
    double indices = operands.size() > 1 ? operands.get(1).elements() : 0;
    double each = move.getGatherIndexNs() + (operands.get(0).bytes() > move.getNearBytes() ? move.getMissNs() : 0);
    double bytes = 2.0 * result.bytes() + indices * Integer.BYTES;
    double ns = Costs.combine(result.elements() * move.getGatherNs() + indices * each, bytes / loadRate(bytes));
    return cpu.getLoop().getOverheadNs() + parallel(ns, bytes);
  }

  private double scatter(Op.Scatter op, TensorType result, List<TensorType> operands) {
    CpuModel.Move move = cpu.getMove();
    double copy = updatesInPlace() ? 0 : 2.0 * result.bytes() / loadRate(2.0 * result.bytes());
    TensorType updates = operands.size() > 2 ? operands.get(2) : result;
    double row = Math.max(1, updates.shape().gather(op.updateWindowDims()).product());
    double each = row < cpu.getLoop().getVectorMinor() ? move.getScatterNs() : move.getScatterRowNs();
    return cpu.getLoop().getOverheadNs() + copy + updates.elements() * (each + move.getScatterIndexNs() / row);
  }

  private double transpose(Op.Transpose op, TensorType operand, TensorType result) {
    CpuModel.Move move = cpu.getMove();
    Conversion c = Conversion.of(op, operand);
    boolean powers = operand.shape().stream().allMatch(d -> d == 1 || d % 1024 == 0);
    double rate;
    if (c.minorMoves() && (c.fromMinor() == 1 || c.toMinor() == 1)) {
      rate = move.getTransposeUnitGbps();
    } else if (c.rank() == 2) {
      rate = powers ? move.getTransposePowerGbps() : move.getTransposeGbps();
    } else if (c.minorMoves() && c.toMinor() < cpu.getLoop().getVectorMinor()) {
      rate = move.getTransposeShortGbps();
    } else {
      rate = c.minorMoves() ? move.getTransposeGeneralGbps() : move.getTransposeGbps();
    }
    double bytes = c.bytes();
    return cpu.getLoop().getOverheadNs() + bytes / Math.min(rate, memoryCeiling(bytes)) + pageFaults(result.bytes());
  }

  /** Copies of what lies together: of short runs each costs a call. */
  private double concatenate(Op.Concatenate op, TensorType result, List<TensorType> operands) {
    double runs = operands.size() * (double) result.shape().sub(0, op.dim()).product();
    return Math.max(simple(op, result, operands, cpu.getLoop().getLoadNs()),
        cpu.getLoop().getOverheadNs() + runs * cpu.getMove().getRunNs());
  }

  private double update(List<TensorType> operands) {
    double copied = updatesInPlace() ? 0 : operands.get(0).bytes();
    double written = operands.size() > 1 ? operands.get(1).bytes() : 0;
    LoopWork w = scratch.clear();
    w.updating();
    w.read(copied + written);
    w.write(copied + written);
    return loop(w);
  }

  private double structured(Op.Structured op, List<TensorType> results, List<TensorType> operands,
      RegionCosts regions) {
    CpuModel.Structured s = cpu.getStructured();
    TensorType first = operands.isEmpty() ? results.get(0) : operands.get(0);
    double n = first.elements();
    double row = Math.max(2, Views.minor(first.shape()));
    double overhead = cpu.getLoop().getOverheadNs();
    if (Op.Structured.isBarrier(op.name())) return 0;
    switch (op.mnemonic()) {
      case "while" -> {
        double trips = regions.trips().orElse(s.getUnknownTrips());
        double once = regions.trip();
        for (Graph g : op.regions()) once += regions.once(g);
        return overhead + trips * once;
      }
      case "case", "if" -> {
        double most = 0;
        for (Graph g : op.regions()) most = Math.max(most, regions.once(g));
        return overhead + most;
      }
      case "sort" -> {
        // The comparator is called for each comparison; rows are sorted apart.
        double comparator = op.regions().stream().mapToInt(r -> r.nodes().size()).sum();
        double ns = n * operands.size() * Math.log(row) / Math.log(2) * (s.getSortNs() + comparator * s.getSortOpNs());
        return overhead + (n > row ? parallel(ns, 0) : ns);
      }
      case "top_k" -> {
        return overhead + n * s.getTopKNs();
      }
      case "reduce", "map", "reduce_window", "select_and_scatter" -> {
        return cpu.getReduce().getOverheadNs() + n * cpu.getReduce().getGeneralNs();
      }
      case "cholesky" -> {
        return overhead + n * row / 3 / s.getFactorGflops();
      }
      case "triangular_solve" -> {
        double columns = operands.size() > 1 ? operands.get(1).elements() * row / Math.max(1, n) : 1;
        return overhead + n * columns / s.getSolveGflops();
      }
      case "fft" -> {
        return overhead + cpu.getLoop().getHandoffNs() + 5 * n * Math.log(row) / Math.log(2) / s.getFftGflops();
      }
      default -> {
        double once = 0;
        for (Graph g : op.regions()) once += regions.once(g);
        return opaque(results, operands) + once;
      }
    }
  }

  private double opaque(List<TensorType> results, List<TensorType> operands) {
    CpuModel.Structured s = cpu.getStructured();
    return s.getOpaqueNs() + (Costs.bytes(results) + Costs.bytes(operands)) / s.getOpaqueGbps();
  }

  @Override
  public double elementNs(Op op, TensorType result, List<TensorType> operands) {
    if (op instanceof Op.Reduce) return cpu.getReduce().getElementNs();
    if (Views.isView(op, result, operands)) return rate("reshape");
    double ns = rate(op.mnemonic());
    ElementType e = operands.isEmpty() ? result.element() : operands.get(0).element();
    if (op instanceof Op.Transpose t) {
      int last = t.permutation().size() - 1;
      return t.permutation().get(last) == last ? rate("slice") : ns;
    }
    if (op instanceof Op.BroadcastInDim b && operands.get(0).bytes() > FIRST_CACHE_BYTES
        && Views.turns(b, result.shape(), operands.get(0).shape()))
      return rate("transpose");
    if (op instanceof Op.Gather g && Views.gathersRows(g, result.shape())) return cpu.getMove().getGatherNs();
    if (!op.isElementwise()) return ns;
    if (e == ElementType.F64 || e == ElementType.I64 || e == ElementType.UI64) ns *= 2;
    else if (e.isComplex()) ns *= 4;
    else if (e.isFloat() && e.bits() < 32) ns += cpu.getLoop().getNarrowFloatNs();
    return ns;
  }

  private double rate(String op) {
    OpRate r = rates.get(op);
    return r == null ? DEFAULT_ELEMENT_NS : r.getNs();
  }

  @Override
  public boolean transcendental(Op op) {
    OpRate r = rates.get(op.mnemonic());
    return r != null && r.getTranscendental();
  }

  @Override
  public double loadNs() {
    return cpu.getLoop().getLoadNs();
  }

  @Override
  public double loop(LoopWork w) {
    CpuModel.Loop loop = cpu.getLoop();
    CpuModel.Reduce reduce = cpu.getReduce();
    double c = w.computeNs * (w.branches ? loop.getBranchFactor() : 1)
        + w.transcendentalNs * (w.transcendentals > 1 ? loop.getTranscendentalClash() : 1);
    if (!w.flat && w.minor < loop.getVectorMinor()) {
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
    double overhead = loop.getOverheadNs();
    if (w.reduces) {
      overhead = reduce.getOverheadNs();
      if (w.rowLength < reduce.getShortRow()) c += w.rows * reduce.getRowNs();
      c += w.stridedElements * reduce.getStridedProducerNs();
    }
    // Passes wait for memory as the others do, unless a transcendental function is what takes the time.
    double passes = w.transcendentals > 0 ? 0 : w.passes * reduce.getPassNs();
    double bytes = w.readBytes + w.writeBytes;
    double time;
    if (bytes <= cpu.getMemory().getCacheBytes()) {
      time = parallel(Costs.combine(c, bytes / loadRate(bytes)) + passes, w.splitBytes);
    } else {
      time = Costs.combine(parallel(c + passes, w.splitBytes), bytes / cpu.getMemory().getDramGbps());
    }
    return overhead + time + pageFaults(w.writeBytes);
  }

  /** Time of work that one thread does in {@code ns}, split if it is large enough. */
  private double parallel(double ns, double splitBytes) {
    CpuModel.Loop loop = cpu.getLoop();
    if (splitBytes < loop.getParallelBytes() && ns < loop.getParallelNs()) return ns;
    return Math.min(ns, ns / loop.getParallelSpeedup() + loop.getHandoffNs());
  }

  private double pageFaults(double writtenBytes) {
    CpuModel.Memory memory = cpu.getMemory();
    return writtenBytes <= memory.getPageFaultBytes() ? 0 : writtenBytes * memory.getPageFaultNsPerByte();
  }

  @Override
  public double temporaries(long bytes) {
    CpuModel.Memory memory = cpu.getMemory();
    // One block: beyond the allocator's limit all of it is given back and faulted in again in every run.
    return bytes <= memory.getPageFaultBytes() ? 0 : bytes * memory.getPageFaultNsPerByte();
  }

  private double memoryCeiling(double bytes) {
    CpuModel.Memory memory = cpu.getMemory();
    return bytes <= memory.getCacheBytes() ? Double.MAX_VALUE : memory.getDramGbps();
  }

  /** Bytes per nanosecond of one thread for a kernel that touches {@code bytes}: log-linear between the table's points. */
  private double loadRate(double bytes) {
    int last = bandBytes.length - 1;
    double x = Math.log(Math.max(1, bytes));
    if (x <= bandBytes[0]) return Math.exp(bandRate[0]);
    for (int i = 1; i <= last; i++) {
      if (x > bandBytes[i]) continue;
      double f = (x - bandBytes[i - 1]) / (bandBytes[i] - bandBytes[i - 1]);
      return Math.exp(bandRate[i - 1] + f * (bandRate[i] - bandRate[i - 1]));
    }
    return Math.exp(bandRate[last]);
  }
}
