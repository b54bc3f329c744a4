package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/** Prices of kernels on one target: int64 nanoseconds, deterministic, saturating. Not thread-safe. */
public final class CostModel {
  /** Price of what cannot be priced; far below overflow when summed. */
  public static final long SATURATED = 1L << 53;

  private final Target target;
  private final BackendCost backend;
  private ToLongFunction<Graph> bodyCost;
  private ToLongFunction<Op.Structured> tripCost;
  private ToLongFunction<Op.Structured> onceCost;

  private CostModel(Target target, BackendCost backend) {
    this.target = target;
    this.backend = backend;
    this.bodyCost = this::sumOfOps;
    this.tripCost = this::sumOfTrip;
    this.onceCost = loop -> 0;
  }

  /** The model for kernels that run elsewhere; region bodies cost the sum of their operations again. */
  public CostModel in(Place place) {
    return new CostModel(target, backend.in(place));
  }

  public static CostModel of(Target target) {
    return new CostModel(target, switch (target.backend()) {
      case XLA_CPU -> new CpuCost(target.spec().getCpu());
      case XLA_GPU -> new GpuCost(target.spec().getGpu());
    });
  }

  /**
   * Prices region bodies by {@code cost} from now on; without it they cost the sum of their operations.
   *
   * @param trip what a trip of a loop costs
   * @param once what the backend computes of a body before the loop begins
   */
  public CostModel withBodyCost(ToLongFunction<Graph> cost, ToLongFunction<Op.Structured> trip,
      ToLongFunction<Op.Structured> once) {
    bodyCost = cost;
    tripCost = trip;
    onceCost = once;
    return this;
  }

  public Target target() {
    return target;
  }

  /**
   * Price of an operation that is a kernel of its own. Views, arguments, constants and results of multi-result operations
   * are free. Types that are not tensors are left out of both lists.
   */
  public long opCost(Op op, List<TensorType> results, List<TensorType> operands) {
    return opCost(op, results, operands, i -> Optional.empty());
  }

  /** The same where constants among the operands tell how often a loop runs. */
  public long opCost(Op op, List<TensorType> results, List<TensorType> operands,
      IntFunction<Optional<Literal>> constants) {
    return round(backend.alone(op, results, operands,
        op instanceof Op.Structured s ? new Regions(s, constants) : RegionCosts.NONE));
  }

  public long opCost(Op op, TensorType result, List<TensorType> operands) {
    return opCost(op, List.of(result), operands);
  }

  /**
   * Price of a dot that takes in a transpose of an operand.
   *
   * @param dot the dot as it would read the operands without the transposes
   */
  public long foldedDotCost(Op.DotGeneral dot, TensorType lhs, TensorType rhs, TensorType result) {
    return round(backend.foldedDot(dot, lhs, rhs, result));
  }

  /** Price of a fused loop. */
  public long loopCost(LoopWork work) {
    return round(backend.loop(work));
  }

  /** Nanoseconds of one thread for one element of an operation inside a loop, its operands in registers. */
  public double elementNs(Op op, TensorType result, List<TensorType> operands) {
    return backend.elementNs(op, result, operands);
  }

  /** Whether an operation is a transcendental function, of which two in one loop disturb each other. */
  public boolean isTranscendental(Op op) {
    return backend.transcendental(op);
  }

  /** One access to a stored value inside a loop. */
  public double loadNs() {
    return backend.loadNs();
  }

  /** Whether a dynamic update overwrites the value that it updates, instead of a copy. */
  public boolean updatesInPlace() {
    return backend.updatesInPlace();
  }

  /** What a program pays in all for temporaries of this size at their peak (0 where the allocator keeps them). */
  public long temporariesCost(long peakBytes) {
    return round(backend.temporaries(peakBytes));
  }

  /** Starting one trip of a loop whose body this model prices. */
  public long tripCost() {
    return round(backend.trip());
  }

  /** A copy of a state of a loop. */
  public long copyCost(TensorType state) {
    return round(backend.stateCopy(state.bytes()));
  }

  private final class Regions implements RegionCosts {
    private final Op.Structured op;
    private final IntFunction<Optional<Literal>> constants;

    Regions(Op.Structured op, IntFunction<Optional<Literal>> constants) {
      this.op = op;
      this.constants = constants;
    }

    @Override
    public long run(Graph region) {
      return bodyCost.applyAsLong(region);
    }

    @Override
    public long once() {
      return onceCost.applyAsLong(op);
    }

    @Override
    public long trip() {
      return tripCost.applyAsLong(op);
    }

    @Override
    public OptionalLong trips() {
      return Costs.trips(op, constants);
    }
  }

  private long sumOfTrip(Op.Structured loop) {
    long sum = tripCost();
    for (Graph region : loop.regions()) sum = Math.min(SATURATED, sum + sumOfOps(region));
    return sum;
  }

  private long sumOfOps(Graph body) {
    long sum = 0;
    for (int i = 0; i < body.nodes().size(); i++) {
      Graph.Node n = body.nodes().get(i);
      List<TensorType> operands = n.operands().stream().map(body::type).filter(TensorType.class::isInstance)
          .map(TensorType.class::cast).toList();
      List<TensorType> results = n.types().stream().filter(TensorType.class::isInstance).map(TensorType.class::cast)
          .toList();
      sum = Math.min(SATURATED, sum + opCost(n.op(), results, operands));
    }
    return sum;
  }

  private static long round(double ns) {
    return ns >= SATURATED || Double.isNaN(ns) ? SATURATED : Math.max(0, Math.round(ns));
  }
}
