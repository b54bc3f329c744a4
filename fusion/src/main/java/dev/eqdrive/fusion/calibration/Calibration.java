package dev.eqdrive.fusion.calibration;

import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.fusion.target.proto.Bandwidth;
import dev.eqdrive.fusion.target.proto.CpuModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the prices of a CPU target to measured times: robust least squares of logarithms, one price after the other, held to the
 * values that the target had. Every fifth specimen is kept out of the fit and judges it.
 */
public final class Calibration {
  /** Every so many specimens one is held out. */
  private static final int HELD_OUT = 5;
  /** Errors of logarithms beyond this count linearly. */
  private static final double ROBUST = 0.3;
  /** How strongly a price is held to what it was. */
  private static final double HOLD = 0.05;
  /** Largest change of a price, as a logarithm. */
  private static final double REACH = Math.log(16);
  private static final double[] STEPS = {0.6, 0.3, 0.15, 0.08, 0.04, 0.02};
  private static final int MOVES = 4;
  /** Points of the memory's table stand no further apart, so that they can follow caches of any size. */
  private static final double APART = 4;
  /** Added to both sides: below this many nanoseconds nothing can be told. */
  private static final double RESOLUTION_NS = 200;

  /**
   * A measured specimen.
   *
   * @param ns    without the price of a call
   * @param noise 1 and how far apart equal kernels were, as a part of the time
   */
  public record Sample(Specimen specimen, double ns, double noise) {
  }

  /**
   * How well a target tells times.
   *
   * @param kernels     how many were compared
   * @param tau         Kendall's rank correlation of predicted and measured times
   * @param medianRatio median factor between predicted and measured time, from 1
   */
  public record Quality(int kernels, double tau, double medianRatio) {
  }

  /**
   * A fitted target.
   *
   * @param before  quality of the target that was given, on specimens held out
   * @param after   quality of the fitted one, on the same
   * @param changed prices that the specimens tell something about
   */
  public record Fit(Target target, Quality before, Quality after, List<String> changed) {
  }

  private final Target prior;
  private final List<Sample> samples;
  private final double[] predicted;
  private CpuModel model;

  private Calibration(Target given, List<Sample> samples) {
    this.prior = target(given, finer(given.spec().getCpu()));
    this.samples = samples;
    this.model = prior.spec().getCpu();
    this.predicted = samples.stream().mapToDouble(s -> price(model, s)).toArray();
  }

  /** Fits a CPU target to samples. */
  public static Fit fit(Target prior, List<Sample> samples) {
    return new Calibration(prior, List.copyOf(samples)).fit();
  }

  private Fit fit() {
    Quality before = quality();
    List<Parameter> parameters = Parameter.of(model);
    List<int[]> affected = new ArrayList<>();
    for (Parameter p : parameters) affected.add(affected(p));
    for (double step : STEPS) {
      for (int i = 0; i < parameters.size(); i++) {
        if (affected.get(i).length > 0) move(parameters.get(i), affected.get(i), step);
      }
    }
    List<String> changed = IntStream.range(0, parameters.size()).filter(i -> affected.get(i).length > 0)
        .mapToObj(i -> parameters.get(i).toString()).toList();
    model = rounded(parameters);
    for (int i = 0; i < predicted.length; i++) predicted[i] = price(model, samples.get(i));
    return new Fit(target(prior, model), before, quality(), changed);
  }

  private static Target target(Target like, CpuModel cpu) {
    return new Target(like.spec().toBuilder().setCpu(cpu).build());
  }

  /** The same prices with more points in the table of the memory. */
  private static CpuModel finer(CpuModel model) {
    CpuModel.Memory.Builder memory = model.getMemory().toBuilder().clearCached();
    Bandwidth last = null;
    for (Bandwidth band : model.getMemory().getCachedList()) {
      if (last != null) {
        double bytes = (double) band.getBytes() / last.getBytes();
        double rate = band.getGbps() / last.getGbps();
        int steps = (int) Math.ceil(Math.log(bytes) / Math.log(APART));
        for (int i = 1; i < steps; i++) {
          double part = (double) i / steps;
          memory.addCachedBuilder().setBytes(Math.round(last.getBytes() * Math.pow(bytes, part)))
              .setGbps(last.getGbps() * Math.pow(rate, part));
        }
      }
      memory.addCached(band);
      last = band;
    }
    return model.toBuilder().setMemory(memory).build();
  }

  /** The model with four significant digits. */
  private CpuModel rounded(List<Parameter> parameters) {
    CpuModel m = model;
    for (Parameter p : parameters) {
      m = p.with(m, new java.math.BigDecimal(p.get(m)).round(new java.math.MathContext(4)).doubleValue());
    }
    return m;
  }

  private double price(CpuModel cpu, Sample s) {
    CostModel costs = InputKernels.costs(target(prior, cpu));
    return InputKernels.cost(s.specimen().program(), costs);
  }

  private static boolean isHeldOut(int sample) {
    return sample % HELD_OUT == HELD_OUT - 1;
  }

  /** Samples of the fit that a price has a say in. */
  private int[] affected(Parameter p) {
    CpuModel more = p.with(model, p.get(model) * 1.5);
    CpuModel less = p.with(model, p.get(model) / 1.5);
    return IntStream.range(0, samples.size()).filter(i -> !isHeldOut(i))
        .filter(i -> price(more, samples.get(i)) != predicted[i] || price(less, samples.get(i)) != predicted[i])
        .toArray();
  }

  /** Moves one price as long as that helps. */
  private void move(Parameter p, int[] affected, double step) {
    double start = p.get(prior.spec().getCpu());
    double[] own = IntStream.of(affected).mapToDouble(i -> predicted[i]).toArray();
    double best = loss(affected, own) + hold(p.get(model) / start);
    for (double direction : new double[]{step, -step}) {
      boolean moved = false;
      for (int n = 0; n < MOVES; n++) {
        double value = p.get(model) * Math.exp(direction);
        if (Math.abs(Math.log(value / start)) > REACH) break;
        CpuModel tried = p.with(model, value);
        double[] prices = IntStream.of(affected).mapToDouble(i -> price(tried, samples.get(i))).toArray();
        double loss = loss(affected, prices) + hold(value / start);
        if (loss >= best - 1e-9) break;
        best = loss;
        model = tried;
        for (int k = 0; k < affected.length; k++) predicted[affected[k]] = prices[k];
        moved = true;
      }
      if (moved) return;
    }
  }

  private static double hold(double ratio) {
    double log = Math.log(ratio);
    return HOLD * log * log;
  }

  private double loss(int[] which, double[] prices) {
    double sum = 0;
    for (int k = 0; k < which.length; k++) {
      Sample s = samples.get(which[k]);
      double error = Math.abs(logRatio(prices[k], s.ns()));
      double robust = error <= ROBUST ? error * error : ROBUST * (2 * error - ROBUST);
      sum += robust / (1 + 10 * (s.noise() - 1));
    }
    return sum;
  }

  private static double logRatio(double predictedNs, double measuredNs) {
    return Math.log((predictedNs + RESOLUTION_NS) / (measuredNs + RESOLUTION_NS));
  }

  /** Quality on the specimens held out. */
  private Quality quality() {
    int[] held = IntStream.range(0, samples.size()).filter(Calibration::isHeldOut).toArray();
    long same = 0;
    long different = 0;
    for (int i : held) {
      for (int j : held) {
        if (j >= i) break;
        double order = (samples.get(i).ns() - samples.get(j).ns()) * (predicted[i] - predicted[j]);
        if (order > 0) same++;
        else if (order < 0) different++;
      }
    }
    double[] errors = IntStream.of(held).mapToDouble(i -> Math.abs(logRatio(predicted[i], samples.get(i).ns())))
        .sorted()
        .toArray();
    double median = errors.length == 0 ? 0 : errors[errors.length / 2];
    return new Quality(held.length, same + different == 0 ? 0 : (double) (same - different) / (same + different),
        Math.exp(median));
  }
}
