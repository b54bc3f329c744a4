package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.proto.GpuModel;
import dev.eqdrive.fusion.target.proto.OpRate;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.layout.Views;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * XLA:GPU as a roofline above what starting takes: small kernels wait for the memory, products for one tile after the other.
 * Rates of operations are flops an element; one "thread" is the whole device.
 */
final class GpuCost implements BackendCost {
  private static final double SORTED_AT_ONCE = 4096;
  /** (10000 100) in 39 us, (100 1000) in 13. */
  private static final double SORT_NS = 0.0012;
  private static final double DIGITS_NS = 0.04;
  /** Where a value lies takes more than to read it: 4.6 million elements of a B-spline, each of 19 slices, in 15.5 us. */
  private static final double LOAD_FLOPS = 8;
  /** And in windows whether there is one: 3 x 3 of (32 56 56 64) in 32 us. */
  private static final double WINDOW_LOADS = 4;

  private final GpuModel gpu;
  private final boolean inLoops;
  private final Map<String, OpRate> rates = new HashMap<>();

  GpuCost(GpuModel gpu) {
    this(gpu, false);
  }

  private GpuCost(GpuModel gpu, boolean inLoops) {
    this.gpu = gpu;
    this.inLoops = inLoops;
    for (OpRate r : gpu.getRateList()) for (String op : r.getOpList()) rates.put(op, r);
  }

  @Override
  public double stateCopy(double bytes) {
    return copy(2 * bytes);
  }

  @Override
  public double trip() {
    return gpu.getTripNs();
  }

  @Override
  public double alone(Op op, List<TensorType> results, List<TensorType> operands, RegionCosts regions) {
    if (results.isEmpty()) return gpu.getLaunchNs();
    TensorType result = results.get(0);
    if (result.elements() == 0) return 0;
    double bytes = Costs.bytes(results) + Costs.bytes(operands);
    return switch (op) {
      case Op.Argument a -> 0;
      case Op.Constant c -> 0;
      case Op.NativeConstant c -> 0;
      case Op.Result r -> 0;
      case Op.DotGeneral d when d.lhsContract().isEmpty() -> alone(Op.Binary.MULTIPLY, results, operands, regions);
      case Op.DotGeneral d -> dot(DotShape.of(d, operands.get(0), operands.get(1), result), operands.get(0).element());
      case Op.Convolution c -> convolution(ConvShape.of(c, operands.get(0), operands.get(1), result),
          operands.get(0).element());
      case Op.Transpose t -> Views.isView(op, result, operands)
          ? 0
          : gpu.getLaunchNs() + memory(2.0 * result.bytes()) / gpu.getTransposeFraction();
      case Op.Slice s -> copy(2.0 * result.bytes());
      case Op.DynamicSlice s -> copy(2.0 * result.bytes());
      case Op.Gather g -> copy(2.0 * result.bytes());
      case Op.Reduce r -> kernel(operands.get(0).elements() * elementNs(op, result, operands), bytes)
          + added(operands.get(0).elements() / (double) result.elements(), Views.keepsRows(r, operands.get(0).shape()));
      case Op.Scatter s -> gpu.getLaunchNs() + copy(2.0 * result.bytes() + 2.0 * operands.getLast().bytes());
      case Op.ReduceWindow w -> window(w.window().size().product(), result, bytes);
      case Op.DynamicUpdateSlice d when inLoops -> copy(2.0 * operands.get(1).bytes());
      case Op o when o.isBarrier() -> 0;
      case Op.Structured s -> structured(s, operands, bytes, regions);
      default -> Views.isView(op, result, operands)
          ? 0
          : kernel(result.elements() * elementNs(op, result, operands), bytes);
    };
  }

  private double copy(double bytes) {
    return kernel(0, bytes);
  }

  /** A kernel that computes for so long and reads and writes so many bytes. */
  private double kernel(double computeNs, double bytes) {
    return gpu.getLaunchNs() + Costs.combine(computeNs, memory(bytes));
  }

  /** Bytes from and to memory, which is not busy at once. */
  private double memory(double bytes) {
    double rate = bytes <= gpu.getL2Bytes() / 2.0 ? gpu.getL2Gbps() : gpu.getHbmGbps();
    return bytes / rate + gpu.getFillNs() * Math.min(1, bytes / gpu.getFillBytes());
  }

  /** What it takes to add rows up, of which 32 are read at a time. */
  private double stacked(double rows) {
    double deep = Math.ceil(rows / 32) * gpu.getStackedNs();
    return rows <= gpu.getStackedMost()
        ? deep
        : Math.min(deep, gpu.getLaunchNs() + 2 * Math.sqrt(rows) / 32 * gpu.getStackedNs());
  }

  /** Long rows are added in parts, and these by another kernel. */
  private double added(double count, boolean keepsRows) {
    return keepsRows ? stacked(count) : count > gpu.getRowMost() ? gpu.getLaunchNs() : 0;
  }

  /** Each element is read as often as windows hold it; long windows are sums of sums. */
  private double window(double size, TensorType result, double bytes) {
    double reads = Math.min(size, 32);
    return (size > 32 ? 2 * gpu.getLaunchNs() : 0)
        + kernel(result.elements() * reads * WINDOW_LOADS * loadNs(), bytes);
  }

  private double dot(DotShape s, ElementType e) {
    if (s.isVector())
      return copy(s.bytes()) + (s.addedWidth() > 0 ? stacked(Math.min(s.k(), gpu.getStackedMost())) : 0);
    double tile = 128 * 64;
    double tiles = s.batch() * Math.ceil(s.m() * s.n() / tile);
    double splits = Math.max(1, Math.min(8, s.k() / 512));
    double busy = Math.min(1, Math.max(tiles * splits, 1) / gpu.getMultiprocessors());
    double compute = s.flops() / (1000 * peak(e) * gpu.getMatmulFraction() * busy);
    boolean unaligned = Math.min(s.m(), Math.min(s.n(), s.k())) >= 32 && (s.n() % 16 != 0 || s.k() % 16 != 0);
    return kernel(compute, s.bytes()) + contraction(s.k()) * (unaligned ? gpu.getUnalignedFactor() : 1);
  }

  /** Tiles of the operands that follow each other; of long contractions parts are computed beside each other. */
  private double contraction(double k) {
    return gpu.getContractionNs()
        * Math.pow(Math.min(k, gpu.getContractionMost()) / 256, gpu.getContractionPower());
  }

  private double convolution(ConvShape s, ElementType e) {
    double part = s.groups() > 1 && s.outputs() / s.groups() < 16
        ? gpu.getDepthwiseFraction()
        : gpu.getConvolutionFraction();
    double compute = s.flops() / (1000 * peak(e) * gpu.getMatmulFraction() * part);
    return Math.max(gpu.getConvolutionNs(), kernel(compute, s.bytes()) + contraction(s.window() * s.inputs()));
  }

  private double structured(Op.Structured op, List<TensorType> operands, double bytes, RegionCosts regions) {
    double once = 0;
    double most = 0;
    for (Graph g : op.regions()) {
      double t = regions.run(g);
      once += t;
      most = Math.max(most, t);
    }
    double row = operands.isEmpty() ? 1 : Views.minor(operands.get(0).shape());
    return switch (op.mnemonic()) {
      case "while" -> regions.trips().orElse(gpu.getUnknownTrips()) * regions.trip() + regions.once();
      case "case", "if" -> gpu.getTripNs() + most;
      case "reduce", "map" -> copy(bytes);
      case "reduce_window" -> copy(bytes) + 2 * gpu.getLaunchNs();
      case "fft" -> 2 * copy(bytes);
      case "sort", "top_k" -> sort(bytes / 8, row);
      case "cholesky", "triangular_solve" -> gpu.getSerialNs() * Math.max(1, row / 64) + bytes * row / 1e5;
      default -> copy(bytes) + once;
    };
  }

  private double peak(ElementType e) {
    // Products of bytes have units of their own, twice as fast as those of halves.
    if (e.isInteger() && e.bits() == 8) return 2 * gpu.getHalfTflops();
    if (!e.isFloat()) return gpu.getVectorTflops();
    if (e == ElementType.F64) return gpu.getDoubleTflops();
    return e.bits() < 32 ? gpu.getHalfTflops() : gpu.getTf32Tflops();
  }

  /** Rows that fit are sorted by one kernel, bitonic; others digit by digit. */
  private double sort(double elements, double row) {
    double stages = Math.ceil(Math.log(row) / Math.log(2));
    return row <= SORTED_AT_ONCE
        ? 4 * gpu.getLaunchNs() + elements * stages * (stages + 1) / 2 * SORT_NS
        : gpu.getSerialNs() + elements * DIGITS_NS;
  }

  @Override
  public double foldedDot(Op.DotGeneral d, TensorType lhs, TensorType rhs, TensorType result) {
    return alone(d, List.of(result), List.of(lhs, rhs), RegionCosts.NONE);
  }

  @Override
  public double elementNs(Op op, TensorType result, List<TensorType> operands) {
    OpRate r = rates.get(op.mnemonic());
    double flops = r == null ? 1 : r.getNs();
    if (result.element() == ElementType.F64) flops *= 2;
    return flops / (1000 * gpu.getVectorTflops());
  }

  @Override
  public boolean transcendental(Op op) {
    OpRate r = rates.get(op.mnemonic());
    return r != null && r.getTranscendental();
  }

  @Override
  public double loadNs() {
    return LOAD_FLOPS / (1000 * gpu.getVectorTflops());
  }

  @Override
  public double loop(LoopWork w) {
    return kernel(w.computeNs + w.transcendentalNs + w.callNs, w.readBytes + w.writeBytes)
        + (w.reduces ? added(w.addedElements, w.keepsRows) : 0);
  }

  /** Launches are as dear everywhere. */
  @Override
  public GpuCost in(Place place) {
    return place == Place.PROGRAM ? this : new GpuCost(gpu, true);
  }

  @Override
  public boolean updatesInPlace() {
    return inLoops;
  }

  @Override
  public double temporaries(long bytes) {
    return 0;
  }
}
