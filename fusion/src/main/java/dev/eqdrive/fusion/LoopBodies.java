package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.cost.Place;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/**
 * Prices of loop and branch bodies. XLA:CPU compiles a loop without library calls as one function for one thread
 * (SmallWhileLoopHoistingPass, whose limit no loop reaches); in the body of any other loop the runtime starts kernel by kernel.
 */
final class LoopBodies {
  private final Legality legality;
  private final CostModel started;
  private final CostModel compiled;

  private LoopBodies(Target target) {
    legality = Legality.of(target);
    started = CostModel.of(target).in(Place.BODY).withBodyCost(this::cost);
    compiled = CostModel.of(target).in(Place.COMPILED_BODY).withBodyCost(this::cost);
  }

  static LoopBodies of(Target target) {
    return new LoopBodies(target);
  }

  /** Prices of the kernels of a body. */
  CostModel prices(Graph body) {
    return needsRuntime(body) ? started : compiled;
  }

  /** One run of a body. */
  long cost(Graph body) {
    return InputKernels.cost(body, prices(body));
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
