package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.proto.CpuModel;
import dev.eqdrive.ir.ElementType;

/** Dots and convolutions of XLA:CPU. */
final class CpuLibrary {
  private final CpuModel cpu;

  CpuLibrary(CpuModel cpu) {
    this.cpu = cpu;
  }

  double dot(DotShape s, ElementType element, double oneThreadRate) {
    CpuModel.Dot d = cpu.getDot();
    double time = d.getOverheadNs();
    boolean vector = s.m() == 1 || s.n() == 1;
    time += s.gatheredBytes() / d.getGatheredGbps();
    if (s.batch() > 1) {
      double moved = s.lhsMovedBytes() + s.rhsMovedBytes();
      time += moved / (vector ? d.getBatchRelayoutGbps() : 2 * d.getBatchRelayoutGbps());
      boolean tiny = !vector && s.m() * s.n() * s.k() < 4096;
      time += s.batch() * (tiny ? d.getTinyBatchNs() : d.getBatchNs());
    }
    if (vector) return time + s.bytes() / vectorRate(s.bytes(), oneThreadRate);
    double rate = d.getGflops() * speed(element) * part(s.m(), d.getHalfM()) * part(s.n(), d.getHalfN())
        * part(s.k(), d.getHalfK());
    if (!element.isFloat()) rate = d.getIntegerGflops();
    double flops = s.flops();
    time += flops / rate + s.bytes() / d.getGbps();
    if (flops >= d.getParallelFlops()) time += d.getParallelNs();
    if (!s.lhsNatural()) {
      boolean power = s.m() % 128 == 0;
      double moved = s.lhsBytes() / (power ? d.getLhsRelayoutPowerGbps() : d.getLhsRelayoutGbps());
      if (!s.rhsNatural()) moved += s.rhsBytes() / d.getRhsRelayoutGbps();
      // Small matrices are transposed in the cache.
      boolean small = s.batch() > 1 && (s.lhsBytes() + s.rhsBytes()) / s.batch() <= 524288;
      time += small ? moved * d.getBatchRelayoutFactor() : moved;
    } else if (!s.rhsNatural() && s.m() <= 32) {
      time += s.rhsBytes() / d.getSkinnyTransposedRhsGbps();
    }
    return time;
  }

  /** A matrix–vector product: one thread up to 3 MB, then more and more of both. */
  private double vectorRate(double bytes, double oneThreadRate) {
    double one = Math.min(oneThreadRate, 104);
    if (bytes <= 800_000) return Math.max(55, one);
    double both = cpu.getDot().getGbps();
    return 50 + (both - 50) * Math.clamp((bytes - 2.5e6) / 4e6, 0, 1);
  }

  private double speed(ElementType element) {
    if (element.isComplex()) return 0.25;
    if (element == ElementType.F64) return 0.5;
    return element.isFloat() && element.bits() < 32 ? cpu.getDot().getHalfPrecisionSpeedup() : 1;
  }

  private static double part(double extent, double half) {
    return extent / (extent + half);
  }

  double convolution(ConvShape s) {
    CpuModel.Convolution c = cpu.getConvolution();
    double time = c.getOverheadNs() + s.bytes() / cpu.getDot().getGbps();
    double perGroup = s.outputs() / s.groups();
    if (s.groups() > 1) {
      double outputs = s.space() * s.outputs();
      double taps = s.window() * s.inputs();
      double lanes = Math.min(perGroup, 32);
      time += outputs * (c.getGroupedOutputNs() + c.getGroupedTapNs() * taps * (s.inputs() > 1 ? 1.35 : 1)) / lanes;
    } else {
      double rate = c.getGflops() * part(s.space(), c.getHalfSpace()) * part(s.outputs(), c.getHalfChannels())
          * part(s.inputs() * Math.sqrt(s.window()), c.getHalfDepth());
      time += s.flops() / rate;
      if (s.flops() >= cpu.getDot().getParallelFlops()) time += cpu.getDot().getParallelNs();
    }
    if (s.dilatedInput()) time *= c.getDilatedFactor();
    if (!s.imageLast()) time += (s.inputBytes() + s.resultBytes()) / c.getImageRelayoutGbps();
    if (!s.weightLast() && s.inputs() > 1) {
      time += s.weightBytes() / (s.window() == 1 ? c.getWeightRelayoutUnitGbps() : c.getWeightRelayoutGbps());
    }
    return time;
  }
}
