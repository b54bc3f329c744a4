package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Compares the kernels of a plan with those that the backend is expected to build of the program written for it: a kernel that
 * writes the same value from the same values is there.
 */
final class Agreement {
  private final TermGraph program;
  /** Price of every kernel of the backend. */
  private final Map<Reading, Long> built = new HashMap<>();

  /** A value and the values it is computed from. */
  private record Reading(int root, Set<Integer> leaves) {
  }

  /**
   * The backend's side.
   *
   * @param ingested the program
   * @param kernels  what the backend builds of it
   */
  Agreement(Ingested ingested, List<Kernel> kernels) {
    program = ingested.graph();
    for (Kernel k : kernels) {
      if (k.classes().length > 0) built.merge(new Reading(named(k.root()), leaves(k.leaves())), k.costNs(), Math::max);
    }
  }

  /**
   * What the kernels of a plan cost more than the plan says: those that are built at another price by the difference, those
   * that are not built the rest of what the program costs, in proportion to their prices.
   *
   * @param chosen  kernels of the plan
   * @param classOf class of the program for a class that a kernel of the plan writes or reads; empty if it is not there
   * @param excess  what the program costs more than the plan says, ns
   */
  Map<Kernel, Long> surcharges(List<Kernel> chosen, IntFunction<Optional<Integer>> classOf, long excess) {
    Map<Kernel, Long> result = new LinkedHashMap<>();
    List<Kernel> missing = new ArrayList<>();
    long rest = excess;
    long sum = 0;
    for (Kernel k : chosen) {
      if (k.costNs() == 0) continue;
      Optional<Long> price = Optional.ofNullable(built.get(translated(k, classOf)));
      if (price.isEmpty()) {
        missing.add(k);
        sum += k.costNs();
      } else if (price.get() > k.costNs()) {
        result.put(k, price.get() - k.costNs());
        rest -= price.get() - k.costNs();
      }
    }
    if (rest <= 0) return result;
    for (Kernel k : missing) result.put(k, Math.max(1, Math.round((double) rest * k.costNs() / sum)));
    return result;
  }

  /** The kernels of a list with surcharges, those too that compute the same in the same way at another price. */
  static List<Kernel> surcharged(List<Kernel> kernels, Map<Kernel, Long> surcharges) {
    Map<Kernel, Long> byForm = new HashMap<>();
    surcharges.forEach((k, ns) -> byForm.put(k.withCost(0), ns));
    return kernels.stream().map(k -> k.withCost(k.costNs() + byForm.getOrDefault(k.withCost(0), 0L))).toList();
  }

  private Reading translated(Kernel kernel, IntFunction<Optional<Integer>> classOf) {
    Set<Integer> leaves = new HashSet<>();
    for (int leaf : kernel.leaves()) {
      classOf.apply(leaf).filter(this::isStored).ifPresent(c -> leaves.add(named(c)));
    }
    return new Reading(classOf.apply(kernel.root()).map(this::named).orElse(-1), leaves);
  }

  private Set<Integer> leaves(int[] classes) {
    Set<Integer> leaves = new HashSet<>();
    for (int c : classes) if (isStored(c)) leaves.add(named(c));
    return leaves;
  }

  /** Scalars and constants are part of the code. */
  private boolean isStored(int cls) {
    return program.type(cls) instanceof TensorType t && t.elements() > 1 && program.constant(cls).isEmpty()
        && program.nodes(cls, Op.Iota.class).length == 0;
  }

  /** The value whose bytes another one is. */
  private int named(int cls) {
    int at = program.find(cls);
    while (true) {
      int node = program.nodes(at)[0];
      boolean same = program.op(node) instanceof Op.Reshape
          || program.op(node) instanceof Op.Structured s && s.name().equals(Op.Structured.BARRIER.name());
      if (!same || program.arity(node) != 1) return at;
      at = program.find(program.child(node, 0));
    }
  }
}
