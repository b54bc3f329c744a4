package dev.eqdrive.extract;

import java.util.Arrays;

/** Dominators as the exact solver wants them: immediate needs only. */
final class NeedSets implements ExactSolver.Needs {
  private final PlanSpace space;
  private final Dominators dominators;

  NeedSets(PlanSpace space, Dominators dominators) {
    this.space = space;
    this.dominators = dominators;
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
