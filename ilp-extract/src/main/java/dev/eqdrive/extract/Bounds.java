package dev.eqdrive.extract;

/** Lower bounds without a solver. */
final class Bounds {
  private Bounds() {
  }

  /** The cheapest providers of what is required, or the sum of all gains where columns have any. */
  static long required(PlanSpace space) {
    if (space.hasNegativeCosts()) {
      return gains(space);
    }
    long[] minima = Presolve.minima(space);
    long sum = 0;
    for (int goal : space.required()) {
      sum = PlanSpace.plus(sum, minima[goal] == Long.MAX_VALUE ? 0 : minima[goal]);
    }
    return sum;
  }

  /** The cheapest providers of everything that every plan provides. */
  static long needed(Presolve.Result reduced) {
    if (reduced.space().hasNegativeCosts()) {
      return gains(reduced.space());
    }
    long[] minima = Presolve.minima(reduced.space());
    long sum = 0;
    for (int goal : PagedBits.members(reduced.dominators().must())) {
      sum = PlanSpace.plus(sum, minima[goal]);
    }
    return sum;
  }

  private static long gains(PlanSpace space) {
    long sum = 0;
    for (int column = 0; column < space.columns(); column++) {
      sum = PlanSpace.plus(sum, Math.min(0, space.cost(column)));
    }
    return sum;
  }
}
