package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/** Prices on one kind of machine, in nanoseconds as doubles; {@link CostModel} rounds. */
interface BackendCost {
  /** An operation that is a kernel of its own. */
  double alone(Op op, List<TensorType> results, List<TensorType> operands, RegionCosts regions);

  /** A copy of a state of a loop. */
  double stateCopy(double bytes);

  /** Starting one trip of a loop with a body that runs here. */
  double trip();

  /** A dot that takes in a transpose of an operand, already written with the dimension numbers of what it then reads. */
  double foldedDot(Op.DotGeneral dot, TensorType lhs, TensorType rhs, TensorType result);

  /** One element of an operation inside a loop, on one thread. */
  double elementNs(Op op, TensorType result, List<TensorType> operands);

  boolean transcendental(Op op);

  /** One access to a stored value inside a loop. */
  double loadNs();

  double loop(LoopWork work);

  /** Prices where the kernels of loop bodies run. */
  BackendCost in(Place place);

  /** Whether an update overwrites the value that it updates; outside of loops that value is copied first. */
  boolean updatesInPlace();

  /** What a program pays for temporaries of this size in all. */
  double temporaries(long bytes);
}
