package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.proto.CpuModel;

/** Dots and convolutions of XLA:CPU. */
final class CpuLibrary {
  private static final int COLUMNS = 8;
  private static final int LANES = 16;
  /** Columns of which each row costs something, however little is added up. */
  private static final int NARROW = 3;
  private static final int NARROW_INPUTS = 16;
  private static final int NARROW_OUTPUTS = 32;
  /** Channels that only the library of f32 takes. */
  private static final int FEW_CHANNELS = 16;

  private final CpuModel cpu;
  private final boolean repeated;

  /** @param repeated whether calls run again and again on operands that stay in the cache */
  CpuLibrary(CpuModel cpu, boolean repeated) {
    this.cpu = cpu;
    this.repeated = repeated;
  }

  double dot(DotShape s, Arithmetic arithmetic, double oneThreadRate) {
    CpuModel.Dot d = cpu.getDot();
    double time = d.getOverheadNs() + s.gatheredBytes() / d.getGatheredGbps();
    double moved = s.lhsMovedBytes() + s.rhsMovedBytes();
    // An inner product is a sum in order.
    if (s.m() == 1 && s.n() == 1) return time + moved / d.getBatchRelayoutGbps() + s.batch() * s.k() * d.getInnerNs();
    if (s.batch() > 1) {
      double products = s.m() * s.n() * s.k();
      if (products < d.getLoopProducts()) return time + s.batch() * products * d.getLoopNs();
      time += moved / (s.isVector() ? d.getBatchRelayoutGbps() : 2 * d.getBatchRelayoutGbps());
      boolean tiny = products < d.getTinyProducts() || !s.lhsNatural();
      if (!s.isVector()) time += s.batch() * (tiny ? d.getTinyBatchNs() : d.getBatchNs());
    }
    if (s.isVector() && arithmetic.isInteger())
      return time + s.batch() * s.m() * s.n() * s.k() * d.getIntegerPackNs();
    if (s.isVector())
      return time + Math.max(s.bytes() / vectorRate(s.bytes(), oneThreadRate), Math.max(addedRows(s), innerRows(s)));
    time += repeated ? repeated(s, arithmetic, oneThreadRate) : once(s, arithmetic);
    if (!s.lhsNatural()) {
      boolean power = s.m() % (s.batch() > 1 ? 512 : 128) == 0;
      time += s.lhsBytes() / (power ? d.getLhsRelayoutPowerGbps() : d.getLhsRelayoutGbps());
      // Of a batch the small matrices are transposed in the cache.
      boolean far = s.batch() == 1 && s.k() % 128 == 0;
      if (!s.rhsNatural()) time += s.rhsBytes() / (far ? d.getRhsRelayoutGbps() : d.getLhsRelayoutGbps());
    } else if (!s.rhsNatural() && s.m() <= 32) {
      time += s.rhsBytes() / d.getSkinnyTransposedRhsGbps();
    }
    return time;
  }

  private double once(DotShape s, Arithmetic arithmetic) {
    CpuModel.Dot d = cpu.getDot();
    double rate = d.getGflops() * speed(arithmetic) * part(s.m(), d.getHalfM())
        * columns(s.n(), fewColumns(s.n()), d.getHalfN())
        * part(s.k(), d.getHalfK());
    double flops = s.flops();
    double moved = s.bytes() / d.getGbps();
    if (arithmetic.isInteger()) moved += s.batch() * s.k() * s.n() * d.getIntegerPackNs();
    double work = flops / rate;
    if (s.n() <= NARROW && s.lhsNatural()) work = Math.max(work, s.batch() * s.m() * d.getNarrowRowNs());
    if (flops < d.getParallelFlops()) return work + moved;
    return work * (s.batch() > 1 ? 1 : alone(s.m(), s.n())) + moved + d.getParallelNs();
  }

  /** The operands are where the last run left them, so that few rows are as fast as many. */
  private double repeated(DotShape s, Arithmetic arithmetic, double oneThreadRate) {
    CpuModel.Dot d = cpu.getDot();
    double threads = cpu.getLoop().getParallelSpeedup();
    double lanes = Math.ceil(s.n() / LANES) * LANES;
    double rate = d.getGflops() / threads * speed(arithmetic) * s.n() / lanes * part(s.k(), d.getHalfK());
    double time = Costs.combine(s.flops() / rate, s.bytes() / oneThreadRate);
    double share = s.largestShare();
    return share == 1 ? time : time * share * 2 / threads + d.getParallelNs();
  }

  /** Each inner product of a batched matrix–vector product starts and ends a sum. */
  private double innerRows(DotShape s) {
    return s.batch() > 1 && s.addedWidth() == 0 ? s.batch() * s.m() * s.n() * cpu.getDot().getInnerRowNs() : 0;
  }

  /** Rows are added up eight columns at a time; what is left is done one by one. */
  private double addedRows(DotShape s) {
    double width = s.addedWidth();
    if (width == 0) return 0;
    CpuModel.Dot d = cpu.getDot();
    boolean ragged = width > COLUMNS / 4 && width % COLUMNS > 1;
    return s.batch() * s.k() * (ragged ? d.getRaggedRowNs() : d.getAddedRowNs());
  }

  /** A matrix–vector product as a loop that reads the matrix against its rows. */
  double stridedVector(DotShape s) {
    CpuModel.Dot d = cpu.getDot();
    double products = s.batch() * s.m() * s.n() * s.k();
    boolean power = Math.max(s.m(), s.n()) % 1024 == 0;
    return d.getOverheadNs() + products * (power ? d.getStridedPowerNs() : d.getStridedNs());
  }

  /** A matrix–vector product: one thread up to 1 MB, then more and more of both. */
  private double vectorRate(double bytes, double oneThreadRate) {
    double one = Math.min(oneThreadRate, 104);
    if (bytes <= 800_000) return Math.max(55, one);
    double both = Math.min(cpu.getDot().getGbps(), oneThreadRate * cpu.getLoop().getParallelSpeedup());
    return 50 + (both - 50) * Math.clamp((bytes - 1e6) / 5.5e6, 0, 1);
  }

  /** Speed of an arithmetic against that of f32. */
  private double speed(Arithmetic arithmetic) {
    CpuModel.Dot d = cpu.getDot();
    return switch (arithmetic) {
      case F32 -> 1;
      case F64 -> 0.5;
      case BF16 -> d.getHalfPrecisionSpeedup();
      case C64 -> d.getComplexGflops() / d.getGflops();
      case C128 -> d.getComplexGflops() / d.getGflops() / 2;
      case BYTES -> d.getByteGflops() / d.getGflops();
      case I32 -> d.getIntegerGflops() / d.getGflops();
      case LOOP -> d.getLoopGflops() / d.getGflops();
    };
  }

  /** Halves are widened, complex numbers taken apart; other types of few channels and wide integers have no library. */
  private double convolutionSpeed(ConvShape s, Arithmetic arithmetic) {
    boolean few = s.inputs() <= FEW_CHANNELS && s.outputs() <= FEW_CHANNELS;
    return switch (arithmetic) {
      case F32, BF16 -> 1;
      case F64, BYTES -> speed(few ? Arithmetic.LOOP : arithmetic);
      case C64 -> speed(Arithmetic.F32) / 3;
      case C128 -> speed(Arithmetic.F64) / 3;
      case I32, LOOP -> speed(Arithmetic.LOOP);
    };
  }

  /** Share of some columns in what is computed for them: {@code few} or full vectors, and a start. */
  private double columns(double n, double few, double start) {
    double computed = n <= COLUMNS ? few : Math.ceil(n / LANES) * LANES;
    if (n > COLUMNS && computed > n) computed += cpu.getDot().getRaggedColumns();
    return n / (computed + start);
  }

  /** Up to eight columns are computed as one, two, four or eight. */
  private static double fewColumns(double n) {
    return n <= 1 ? 1 : 2 * Long.highestOneBit((long) n - 1);
  }

  /** One thread computes a tile, whatever its depth. */
  private static double alone(double rows, double columns) {
    return rows <= DotShape.TILE && columns <= DotShape.TILE ? 2 : 1;
  }

  private static double part(double extent, double half) {
    return extent / (extent + half);
  }

  double convolution(ConvShape s, Arithmetic arithmetic) {
    CpuModel.Convolution c = cpu.getConvolution();
    double time = c.getOverheadNs() + s.bytes() / cpu.getDot().getGbps();
    if (s.groups() > 1) {
      double slower = arithmetic.isInteger() ? c.getGroupedIntegerFactor() : 1;
      time += slower * s.space() * s.groups() * groupPosition(s);
    } else {
      double rate = c.getGflops() * convolutionSpeed(s, arithmetic) * part(s.space(), c.getHalfSpace())
          * columns(s.outputs(), COLUMNS, c.getHalfChannels())
          * part(s.inputs() * Math.sqrt(s.window()), c.getHalfDepth());
      time += s.flops() / rate * alone(s.space(), s.outputs());
      if (s.flops() >= cpu.getDot().getParallelFlops()) time += cpu.getDot().getParallelNs();
      // Patches of few channels are gathered element by element.
      if (s.inputs() < NARROW_INPUTS && s.outputs() < NARROW_OUTPUTS)
        time += s.space() * (c.getNarrowPositionNs() + c.getNarrowTapNs() * s.window());
    }
    if (s.dilation() > 1) time *= c.getDilatedFactor();
    if (!s.imageLast()) time += (s.inputBytes() + s.resultBytes()) / c.getImageRelayoutGbps();
    if (!s.weightLast() && s.inputs() > 1) {
      time += s.weightBytes() / (s.window() == 1 ? c.getWeightRelayoutUnitGbps() : c.getWeightRelayoutGbps());
    }
    return time;
  }

  /** One position of a group: its patch is gathered, run by run, and multiplied. */
  private double groupPosition(ConvShape s) {
    CpuModel.Convolution c = cpu.getConvolution();
    double run = s.inputs() > 1 ? c.getGroupedRunNs() + c.getGroupedElementNs() * s.inputs() : c.getGroupedTapNs();
    double products = s.inputs() * s.outputs() / s.groups() * c.getGroupedProductNs();
    return c.getGroupedOutputNs() + s.window() * (run + products);
  }
}
