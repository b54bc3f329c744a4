package dev.eqdrive.extract;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Judges a plan without trusting the code that made it.
 *
 * <p>Checks that every required goal and every leaf of a chosen column is provided by a chosen column that writes it,
 * that relayouts read values written natively, that no value depends on itself (strong components by JGraphT, which
 * the searches do not use), that nothing is run for no reason, that the order given can run, and that the cost is the
 * sum of the prices.
 */
public final class PlanChecker {
  private PlanChecker() {
  }

  /** What is wrong with the plan, one sentence each; empty when it is a plan of the space. */
  public static List<String> check(PlanSpace space, Plan plan) {
    List<String> problems = new ArrayList<>();
    if (plan.goals() != space.goals()) {
      return List.of("the plan is for " + plan.goals() + " goals, the space has " + space.goals());
    }
    int[] columns = plan.columns();
    boolean[] chosen = new boolean[space.columns()];
    for (int column : columns) {
      if (column < 0 || column >= space.columns()) {
        return List.of("the plan names column " + column + ", the space has " + space.columns());
      }
      if (chosen[column]) {
        problems.add("column " + column + " is listed twice");
      }
      chosen[column] = true;
    }
    checkProviders(space, plan, chosen, problems);
    checkLeaves(space, plan, problems);
    if (problems.isEmpty()) {
      checkOrder(space, plan, problems);
      checkCycles(space, plan, problems);
      checkUse(space, plan, problems);
    }
    checkCost(space, plan, problems);
    return problems;
  }

  /** Returns the plan, or throws when it is not one of the space. */
  public static Plan verified(PlanSpace space, Plan plan) {
    List<String> problems = check(space, plan);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("extraction produced a wrong plan: " + String.join("; ", problems));
    }
    return plan;
  }

  private static void checkProviders(PlanSpace space, Plan plan, boolean[] chosen, List<String> problems) {
    for (int goal : space.required()) {
      if (!plan.provides(goal)) {
        problems.add("required goal " + goal + " is not provided");
      }
    }
    for (int goal = 0; goal < space.goals(); goal++) {
      int provider = plan.provider(goal);
      if (provider == Plan.NONE) {
        continue;
      }
      if (provider < 0 || provider >= space.columns() || !chosen[provider]) {
        problems.add("goal " + goal + " is provided by column " + provider + ", which is not chosen");
      } else if (!contains(space.heads().row(provider), goal)) {
        problems.add("goal " + goal + " is provided by column " + provider + ", which does not write it");
      }
    }
  }

  private static void checkLeaves(PlanSpace space, Plan plan, List<String> problems) {
    for (int column : plan.columns()) {
      for (int leaf : space.leaves().row(column)) {
        if (!plan.provides(leaf)) {
          problems.add("column " + column + " reads goal " + leaf + ", which is not provided");
        } else if (space.relayout(column) && plan.provider(leaf) < space.columns()
            && space.relayout(plan.provider(leaf))) {
          problems.add("relayout " + column + " reads goal " + leaf + ", which is itself relaid out");
        }
      }
    }
  }

  private static void checkOrder(PlanSpace space, Plan plan, List<String> problems) {
    boolean[] ran = new boolean[space.columns()];
    for (int column : plan.columns()) {
      for (int leaf : space.leaves().row(column)) {
        if (!ran[plan.provider(leaf)]) {
          problems.add("column " + column + " comes before column " + plan.provider(leaf) + ", which provides its leaf "
              + leaf);
        }
      }
      ran[column] = true;
    }
  }

  private static void checkCycles(PlanSpace space, Plan plan, List<String> problems) {
    SimpleDirectedGraph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    for (int column : plan.columns()) {
      graph.addVertex(column);
    }
    for (int column : plan.columns()) {
      for (int leaf : space.leaves().row(column)) {
        int provider = plan.provider(leaf);
        if (provider == column) {
          problems.add("column " + column + " reads goal " + leaf + ", which it provides");
        } else {
          graph.addEdge(provider, column);
        }
      }
    }
    new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets().stream()
        .filter(component -> component.size() > 1)
        .forEach(component -> problems.add("columns " + component + " depend on each other"));
  }

  private static void checkUse(PlanSpace space, Plan plan, List<String> problems) {
    boolean[] wanted = new boolean[space.goals()];
    for (int goal : space.required()) {
      wanted[goal] = true;
    }
    for (int column : plan.columns()) {
      for (int leaf : space.leaves().row(column)) {
        wanted[leaf] = true;
      }
    }
    boolean[] useful = new boolean[space.columns()];
    for (int goal = 0; goal < space.goals(); goal++) {
      if (wanted[goal]) {
        useful[plan.provider(goal)] = true;
      } else if (plan.provides(goal)) {
        problems.add("goal " + goal + " is provided, but nothing reads it");
      }
    }
    for (int column : plan.columns()) {
      if (!useful[column]) {
        problems.add("column " + column + " provides nothing that is needed");
      }
    }
  }

  private static void checkCost(PlanSpace space, Plan plan, List<String> problems) {
    BigInteger sum = BigInteger.ZERO;
    for (int column : plan.columns()) {
      sum = sum.add(BigInteger.valueOf(space.cost(column)));
    }
    if (sum.bitLength() < Long.SIZE && sum.longValue() != plan.cost()) {
      problems.add("the plan claims cost " + plan.cost() + ", its columns sum to " + sum);
    }
  }

  private static boolean contains(int[] values, int value) {
    for (int candidate : values) {
      if (candidate == value) {
        return true;
      }
    }
    return false;
  }
}
