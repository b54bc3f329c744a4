package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.List;

/** Dominators as the exact solver wants them, immediate needs only, and landmarks. */
final class NeedSets implements ExactSolver.Needs {
  private final PlanSpace space;
  private final Dominators dominators;
  private final List<int[]> oneOf;

  NeedSets(PlanSpace space, Dominators dominators, List<int[]> oneOf) {
    this.space = space;
    this.dominators = dominators;
    this.oneOf = oneOf;
  }

  @Override
  public List<int[]> oneOf() {
    return oneOf;
  }

  @Override
  public boolean always(int goal) {
    return dominators.must(goal);
  }

  @Override
  public int[] with(int goal) {
    int[] members = dominators.of(goal).members();
    int[] kept = new int[members.length];
    int count = 0;
    PagedBits implied = PagedBits.empty(space.goals());
    for (int i = members.length - 1; i >= 0; i--) {
      int member = members[i];
      if (member != goal && !dominators.must(member) && !implied.contains(member)) {
        kept[count++] = member;
        implied = implied.union(dominators.of(member));
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
