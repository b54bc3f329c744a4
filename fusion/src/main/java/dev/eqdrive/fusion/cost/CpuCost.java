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

  private static final double LINE_BYTES = 64;

  /** Added to 5,000 rows of 50 and 250 of 10,000 172 and 792 us, to 6,000 rows of 300 of 1,000 274: 4 to 8 ns a line that is missed. */
  private static final double SIDE_BY_SIDE = 0.4;

  /** Steps of a padded element in straight code. */
  private static final int PAD_STEPS = 6;

  /** What stays in the first cache costs little out of order: rows of 512x3 turned 0.2 ns an element, of 1000x8 0.6. */
  private static final long FIRST_CACHE_BYTES = 16 << 10;

  private final CpuModel cpu;
  private final Place place;
  private final Map<String, OpRate> rates = new HashMap<>();
  private final LoopWork scratch = new LoopWork();
  private final CpuLibrary library;
  private final CpuMemory memory;
  private final CpuLoop loops;

  CpuCost(CpuModel cpu) {
    this(cpu, Place.PROGRAM);
  }

  private CpuCost(CpuModel cpu, Place place) {
    this.cpu = cpu;
    this.place = place;
    this.library = new CpuLibrary(cpu, place == Place.BODY);
    for (OpRate r : cpu.getRateList()) for (String op : r.getOpList()) rates.put(op, r);
    memory = new CpuMemory(cpu.getMemory());
    loops = new CpuLoop(cpu, memory, place);
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
    return overhead + moved / Math.min(cpu.getBodies().getCopyGbps(), memory.rate(moved));
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
      case Op.Pad p -> simple(op, result, operands, padNs(p, result));
      case Op.Concatenate c -> concatenate(c, result, operands);
      case Op.DynamicUpdateSlice d -> update(operands);
      case Op.Structured s -> structured(s, results, operands, regions);
      case Op.Opaque o -> o.isBarrier() ? 0 : opaque(results, operands);
      default -> Views.isView(op, result, operands)
          ? 0
          : simple(op, result, operands, elementNs(op, result, operands));
    };
  }

  private double dot(Op.DotGeneral d, TensorType lhs, TensorType rhs, TensorType result) {
    // XLA makes a multiplication of it.
    if (d.lhsContract().isEmpty()) return simple(Op.Binary.MULTIPLY, result, List.of(lhs, rhs), rate("multiply"));
    return library.dot(DotShape.of(d, lhs, rhs, result), Arithmetic.of(lhs, rhs, result), memory.rate(rhs.bytes()));
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
    if (op instanceof Op.Slice s) w.slice(s.strides());
    if (copiesRows(op)) w.copying();
    for (TensorType t : operands) {
      double loads = op instanceof Op.BroadcastInDim b ? n / Views.repeatedInside(b, result.shape(), t.shape()) : n;
      if (t.elements() > 1) w.load(loads, cpu.getLoop().getLoadNs(), n, t.elements() >= n);
      w.read(Math.min(t.bytes(), n * t.element().bytes()));
    }
    w.write(result.bytes(), result.shape());
    return loop(w);
  }

  /** What copies rows of its operands as they are, not all at once. */
  private static boolean copiesRows(Op op) {
    return switch (op) {
      case Op.Slice s -> s.strides().size() > 0 && s.strides().last() == 1;
      case Op.Concatenate c -> c.dim() > 0;
      case Op.Transpose t -> true;
      case Op.BroadcastInDim b -> true;
      default -> false;
    };
  }

  private double reduce(Op.Reduce op, TensorType result, TensorType input) {
    LoopWork w = scratch.clear();
    double n = input.elements();
    w.compute(n, cpu.getReduce().getElementNs(), false);
    w.read(input.bytes());
    w.write(result.bytes());
    boolean keepsRows = Views.keepsRows(op, input.shape());
    w.reduce(n, input.bytes(), result.shape(), keepsRows, false);
    w.rows(op, input.shape());
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
      ns = n * taps * r.getWindowLineNs() + bytes / memory.rate(bytes);
    return loops.parallel(ns, loops.isSplit(bytes)) + cpu.getLoop().getOverheadNs();
  }

  private double gather(TensorType result, List<TensorType> operands) {
    CpuModel.Move move = cpu.getMove();
    double indices = operands.size() > 1 ? operands.get(1).elements() : 0;
    double each = move.getGatherIndexNs() + (operands.get(0).bytes() > move.getNearBytes() ? move.getMissNs() : 0);
    double bytes = 2.0 * result.bytes() + indices * Integer.BYTES;
    double ns = Costs.combine(result.elements() * move.getGatherNs() + indices * each, bytes / memory.rate(bytes));
    return cpu.getLoop().getOverheadNs() + loops.parallel(ns, loops.isSplit(bytes));
  }

  private double scatter(Op.Scatter op, TensorType result, List<TensorType> operands) {
    CpuModel.Move move = cpu.getMove();
    double copy = updatesInPlace() ? 0 : 2.0 * result.bytes() / memory.rate(2.0 * result.bytes());
    TensorType updates = operands.size() > 2 ? operands.get(2) : result;
    double row = Math.max(1, updates.shape().gather(op.updateWindowDims()).product());
    double each = row < cpu.getLoop().getVectorMinor() ? move.getScatterNs() : move.getScatterRowNs();
    // One thread has one of the second caches, which holds a part of a larger value; the lines of a row are fetched side by side.
    double missed = Math.max(0, 1 - move.getNearBytes() / 2.0 / result.bytes());
    double lines = Math.ceil(row * updates.element().bytes() / LINE_BYTES);
    double index = move.getScatterIndexNs() + missed * lines * SIDE_BY_SIDE * move.getMissNs();
    double ns = Costs.combine(updates.elements() * (each + index / row),
        updates.bytes() / memory.rate(updates.bytes()));
    return cpu.getLoop().getOverheadNs() + copy + ns;
  }

  private double transpose(Op.Transpose op, TensorType operand, TensorType result) {
    CpuModel.Move move = cpu.getMove();
    Conversion c = Conversion.of(op, operand);
    boolean powers = operand.shape().stream().allMatch(d -> d == 1 || d % 1024 == 0);
    if (!c.minorMoves()) return simple(op, result, List.of(operand), 0);
    double rate;
    if (c.fromMinor() == 1 || c.toMinor() == 1) {
      rate = move.getTransposeUnitGbps();
    } else if (c.rank() == 2) {
      rate = powers ? move.getTransposePowerGbps() : move.getTransposeGbps();
    } else if (c.toMinor() < cpu.getLoop().getVectorMinor()) {
      rate = move.getTransposeShortGbps();
    } else {
      rate = move.getTransposeGeneralGbps();
    }
    double bytes = c.bytes();
    return cpu.getLoop().getOverheadNs() + bytes / Math.min(rate, memory.ceiling(bytes))
        + memory.pageFaults(result.bytes());
  }

  /**
   * Where the zeros of a short row lie is known when it is compiled, and those before a long one are peeled off the loop; for those
   * after it each element asks: 1000 by 700 33 us, 900 by 800 121.
   */
  private double padNs(Op.Pad op, TensorType result) {
    int row = Views.minorDim(result.shape());
    boolean straight = Views.minor(result.shape()) * PAD_STEPS <= cpu.getLoop().getUnrolledSteps();
    return straight || row < 0 || op.high().get(row) == 0 && op.interior().get(row) == 0
        ? cpu.getMove().getPadShortNs()
        : cpu.getMove().getPadNs();
  }

  /** Copies of what lies together: of short runs each costs a call. One thread copies what is joined along the first dimension. */
  private double concatenate(Op.Concatenate op, TensorType result, List<TensorType> operands) {
    double around = result.shape().sub(0, op.dim()).product();
    double calls = cpu.getLoop().getOverheadNs() + operands.size() * around * cpu.getMove().getRunNs();
    double moved = 2.0 * result.bytes();
    if (around == 1 && loops.isSplit(moved))
      calls += moved / (memory.rate(moved) * Math.max(1, cpu.getLoop().getCopySpeedup()))
          + memory.pageFaults(result.bytes());
    return Math.max(simple(op, result, operands, 0), calls);
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
    if (op.isBarrier()) return 0;
    switch (op.mnemonic()) {
      case "while" -> {
        double trips = regions.trips().orElse(s.getUnknownTrips());
        return overhead + regions.once() + trips * regions.trip();
      }
      case "case", "if" -> {
        double most = 0;
        for (Graph g : op.regions()) most = Math.max(most, regions.run(g));
        return overhead + most;
      }
      case "sort" -> {
        // The comparator is called for each comparison; rows are sorted apart.
        double comparator = op.regions().stream().mapToInt(r -> r.nodes().size()).sum();
        double ns = n * operands.size() * Math.log(row) / Math.log(2) * (s.getSortNs() + comparator * s.getSortOpNs());
        return overhead + loops.parallel(ns, n > row);
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
        for (Graph g : op.regions()) once += regions.run(g);
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
    return loops.price(w);
  }

  @Override
  public double temporaries(long bytes) {
    // One block of all.
    return memory.pageFaults(bytes);
  }
}
