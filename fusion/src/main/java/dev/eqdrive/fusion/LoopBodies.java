package dev.eqdrive.fusion;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.cost.Place;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices of loop and branch bodies, each grouped once. XLA:CPU compiles a loop without library calls as one function for one thread
 * (SmallWhileLoopHoistingPass, whose limit no loop reaches); in the body of any other loop the runtime starts kernel by kernel.
 * What it takes out of a body is paid once. Not thread-safe.
 */
public final class LoopBodies {
  private final Legality legality;
  private final CostModel program;
  private final CostModel started;
  private final CostModel compiled;
  private final Map<Graph, Long> costs = new HashMap<>();
  private final Map<Graph, List<Integer>> copied = new HashMap<>();
  private final Map<Graph, LoopInvariants> cut = new HashMap<>();

  private LoopBodies(Target target) {
    legality = Legality.of(target);
    program = priced(CostModel.of(target));
    started = priced(CostModel.of(target).in(Place.BODY));
    compiled = priced(CostModel.of(target).in(Place.COMPILED_BODY));
  }

  private CostModel priced(CostModel prices) {
    return prices.withBodyCost(this::cost, this::tripCost,
        loop -> InputKernels.cost(invariants(loop).once(), prices));
  }

  public static LoopBodies of(Target target) {
    return new LoopBodies(target);
  }

  /** Prices of the kernels of a program that has such bodies. */
  public CostModel program() {
    return program;
  }

  /** Prices of the kernels of a body, which depend on how the backend runs it. */
  public CostModel prices(Graph body) {
    return needsRuntime(body) ? started : compiled;
  }

  /** One run of a body. */
  public long cost(Graph body) {
    Long known = costs.get(body);
    if (known != null) return known;
    long cost = InputKernels.cost(body, prices(body));
    costs.put(body, cost);
    return cost;
  }

  /** A loop, or one run of all other regions of control flow. */
  public long cost(Op.Structured op) {
    if (op.isLoop())
      return program.opCost(op, (TensorType) op.regions().get(0).resultTypes().getFirst(), List.of());
    long cost = 0;
    for (Graph region : op.regions()) cost += cost(region);
    return cost;
  }

  /** The body of a loop, and what the backend takes out of it. */
  public LoopInvariants invariants(Op.Structured loop) {
    return invariants(loop.regions().get(1));
  }

  private LoopInvariants invariants(Graph body) {
    return cut.computeIfAbsent(body, b -> isCut() ? LoopInvariants.of(b) : LoopInvariants.none(b));
  }

  /** Prices of the kernels of a loop body of which some are computed before the loop. */
  public CostModel tripPrices(Graph body) {
    return prices(invariants(body).trip());
  }

  /** Kernels of a loop body at their share of a trip. */
  public List<Kernel> inTrip(Ingested body, List<Kernel> kernels) {
    if (!isCut()) return kernels;
    long trips = program.target().spec().getCpu().getStructured().getUnknownTrips();
    BitSet invariant = LoopInvariants.classes(body);
    return kernels.stream()
        .map(k -> LoopInvariants.isOnce(k, body.graph(), invariant) ? k.withCost(k.costNs() / trips) : k)
        .toList();
  }

  private boolean isCut() {
    return program.target().backend() == Target.Backend.XLA_CPU;
  }

  /** A trip: its start, its regions, and copies of states. */
  private long tripCost(Op.Structured loop) {
    Graph body = invariants(loop).trip();
    CostModel prices = prices(body);
    long cost = prices.tripCost() + cost(loop.regions().get(0)) + cost(body);
    for (int state : copied(body)) if (body.type(state) instanceof TensorType t) cost += prices.copyCost(t);
    return cost;
  }

  /** States of a loop that are copied in every trip, as often as they are. */
  public List<Integer> copied(Graph body) {
    List<Integer> known = copied.get(body);
    if (known != null) return known;
    CostModel prices = prices(body);
    List<Integer> states = List.of();
    if (prices.target().backend() == Target.Backend.XLA_CPU) {
      Ingested in = TermGraph.ingest(body);
      List<Kernel> kernels = InputKernels.of(in.graph(), in.roots(), prices);
      costs.putIfAbsent(body, InputKernels.cost(kernels));
      states = new LoopCopies(in.graph(), kernels).inBody(body, in);
    }
    copied.put(body, states);
    return states;
  }

  private boolean needsRuntime(Graph body) {
    return body.nodes().stream().anyMatch(n -> needsRuntime(body, n));
  }

  private boolean needsRuntime(Graph body, Graph.Node n) {
    if (n.op() instanceof Op.Structured s && s.regions().stream().anyMatch(this::needsRuntime)) return true;
    List<TensorType> operands = n.operands().stream().map(body::type).filter(TensorType.class::isInstance)
        .map(TensorType.class::cast).toList();
    return n.types().stream().anyMatch(t -> t instanceof TensorType result && operands.size() == n.operands().size()
        && legality.needsRuntime(n.op(), result, operands));
  }
}
