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
import java.util.List;

/**
 * Prices of loop and branch bodies. XLA:CPU compiles a loop without library calls as one function for one thread
 * (SmallWhileLoopHoistingPass, whose limit no loop reaches); in the body of any other loop the runtime starts kernel by kernel.
 */
final class LoopBodies {
  private final Legality legality;
  private final CostModel program;
  private final CostModel started;
  private final CostModel compiled;

  private LoopBodies(Target target) {
    legality = Legality.of(target);
    program = CostModel.of(target).withBodyCost(this::cost, this::tripCost);
    started = CostModel.of(target).in(Place.BODY).withBodyCost(this::cost, this::tripCost);
    compiled = CostModel.of(target).in(Place.COMPILED_BODY).withBodyCost(this::cost, this::tripCost);
  }

  static LoopBodies of(Target target) {
    return new LoopBodies(target);
  }

  /** Prices of the kernels of a program that has such bodies. */
  CostModel program() {
    return program;
  }

  /** Prices of the kernels of a body. */
  CostModel prices(Graph body) {
    return needsRuntime(body) ? started : compiled;
  }

  /** One run of a body. */
  long cost(Graph body) {
    return InputKernels.cost(body, prices(body));
  }

  /** One run of all regions of control flow. */
  long cost(Op.Structured op) {
    long cost = op.mnemonic().equals("while") ? tripCost(op) : 0;
    for (Graph region : op.regions()) cost += cost(region);
    return cost;
  }

  /** What a trip costs beside its regions: its start, and copies of states. */
  private long tripCost(Op.Structured loop) {
    Graph body = loop.regions().get(1);
    CostModel prices = prices(body);
    long cost = prices.tripCost();
    if (prices.target().backend() != Target.Backend.XLA_CPU) return cost;
    Ingested in = TermGraph.ingest(body);
    BitSet live = new BitSet();
    live.set(0, body.results().size());
    LoopCopies copies = new LoopCopies(in.graph(), InputKernels.of(in.graph(), in.roots(), prices));
    for (int state : copies.inBody(body, in, live)) {
      if (body.type(state) instanceof TensorType t) cost += prices.copyCost(t);
    }
    return cost;
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
