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
    int[] members = PagedBits.members(dominators.of(goal));
    int[] kept = new int[members.length];
    int count = 0;
    long[][] implied = PagedBits.empty(space.goals());
    for (int i = members.length - 1; i >= 0; i--) {
      int member = members[i];
      if (member != goal && !dominators.must(member) && !PagedBits.contains(implied, member)) {
        kept[count++] = member;
        implied = PagedBits.union(implied, dominators.of(member));
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
