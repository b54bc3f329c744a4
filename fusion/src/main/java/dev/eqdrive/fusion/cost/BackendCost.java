package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.function.ToLongFunction;

/** Prices on one kind of machine, in nanoseconds as doubles; {@link CostModel} rounds. */
interface BackendCost {
  /** An operation that is a kernel of its own. */
  double alone(Op op, List<TensorType> results, List<TensorType> operands, ToLongFunction<Graph> body);

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
