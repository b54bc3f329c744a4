package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * What presolve leaves of a space, and where it came from.
 *
 * @param space the smaller space, goals numbered in an order of derivation
 * @param goalOf for each goal its id in the input
 * @param columnOf for each column its id in the input
 * @param replacedBy for each column of the input the one that dominates it, or itself
 * @param inner goals of the input that columns of the smaller space provide inside, with their only providers
 * @param dominators of the smaller space
 */
record Presolved(PlanSpace space, int[] goalOf, int[] columnOf, int[] replacedBy, SortedMap<Integer, Integer> inner,
    Dominators dominators) {
  /** Whether the smaller space still provides what is required. */
  boolean feasible() {
    return Arrays.stream(space.required()).allMatch(goal -> space.providers().length(goal) > 0);
  }

  /** Brings choices for the smaller space back to an input space with the given number of goals. */
  int[] back(int[] choices, int goals) {
    int[] result = new int[goals];
    Arrays.fill(result, Plan.NONE);
    for (int goal = 0; goal < choices.length; goal++) {
      if (choices[goal] != Plan.NONE) {
        result[goalOf[goal]] = columnOf[choices[goal]];
      }
    }
    inner.forEach((goal, column) -> result[goal] = column);
    return result;
  }

  /** Brings a plan of the input into the smaller space, as choices that may be incomplete. */
  int[] into(Plan plan) {
    int[] reduced = new int[replacedBy.length];
    Arrays.fill(reduced, Plan.NONE);
    for (int column = 0; column < columnOf.length; column++) {
      reduced[columnOf[column]] = column;
    }
    int[] choices = new int[space.goals()];
    Arrays.fill(choices, Plan.NONE);
    for (int goal = 0; goal < choices.length; goal++) {
      int column = plan.provider(goalOf[goal]);
      if (column != Plan.NONE) {
        while (replacedBy[column] != column) {
          column = replacedBy[column];
        }
        choices[goal] = reduced[column];
      }
    }
    return choices;
  }
}
