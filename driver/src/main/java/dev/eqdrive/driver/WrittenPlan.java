package dev.eqdrive.driver;

import dev.eqdrive.extract.Plan;
import dev.eqdrive.fusion.Kernel;
import java.util.List;
import java.util.Optional;

/**
 * A plan as a program.
 *
 * @param chosen the plan's kernels
 */
record WrittenPlan(Plan plan, List<Kernel> chosen, PlanGraph.Built built, Optional<Prepared> prepared,
    FusionBoundaries.Placed placed) {
  /** What the program costs as the backend groups it. */
  long ns() {
    return placed.ns();
  }

  /** What the plan says that it costs. */
  long planNs() {
    return GraphOptimizer.total(chosen.stream().mapToLong(Kernel::costNs).toArray());
  }

  /** The value of the program that holds a class. */
  Optional<Integer> value(int cls) {
    Optional<Integer> value = Optional.ofNullable(built.values().get(cls));
    if (prepared.isPresent()) value = value.map(prepared.get().numberIn()::get);
    return value.map(v -> placed.numbers()[v]);
  }
}
