package dev.eqdrive.driver;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.extract.Plan;
import dev.eqdrive.extract.PlanSpace;
import dev.eqdrive.fusion.Kernel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kernels written as a plan space: a goal is an e-class that is stored, a column is a kernel. Classes that cost nothing to have
 * (parameters, constants, splats, iotas) are no goals.
 */
final class KernelSpace {
  private final PlanSpace space;
  private final List<Kernel> kernels;
  private final Map<Integer, Integer> goalOfClass;

  private KernelSpace(PlanSpace space, List<Kernel> kernels, Map<Integer, Integer> goalOfClass) {
    this.space = space;
    this.kernels = kernels;
    this.goalOfClass = goalOfClass;
  }

  /**
   * The space of some kernels.
   *
   * @param required classes every plan stores: results and effects
   */
  static KernelSpace of(TermGraph terms, FreeTerms free, List<Kernel> kernels, int[] required) {
    PlanSpace.Builder builder = PlanSpace.builder();
    Map<Integer, Integer> goals = new HashMap<>();
    for (Kernel k : kernels) {
      goals.computeIfAbsent(k.root(), c -> builder.goal());
      for (int leaf : k.leaves()) if (!free.isFree(terms.find(leaf))) goals.computeIfAbsent(leaf, c -> builder.goal());
    }
    for (Kernel k : kernels) {
      int[] leaves = java.util.Arrays.stream(k.leaves()).filter(c -> !free.isFree(terms.find(c))).map(goals::get)
          .toArray();
      builder.column(k.costNs(), new int[]{goals.get(k.root())}, leaves, false);
    }
    for (int cls : required) {
      int canonical = terms.find(cls);
      if (!free.isFree(canonical)) builder.require(goals.computeIfAbsent(canonical, c -> builder.goal()));
    }
    return new KernelSpace(builder.build(), kernels, goals);
  }

  PlanSpace space() {
    return space;
  }

  /** The kernels of a plan, in an order in which they can run. */
  List<Kernel> chosen(Plan plan) {
    List<Kernel> result = new ArrayList<>();
    for (int column : plan.columns()) result.add(kernels.get(column));
    return result;
  }

  /** The plan made of the kernels at some positions of the list the space was built from. */
  Optional<Plan> planOf(int[] positions) {
    return Plan.ofColumns(space, positions);
  }

  /** Number of classes that some plan may store. */
  int goals() {
    return goalOfClass.size();
  }
}
