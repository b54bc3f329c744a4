package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Recognises spaces that are the same up to numbering, such as the repeated layers of a model.
 *
 * <p>Goals and columns are ordered by colours from Weisfeiler–Lehman refinement. Equal hashes only suggest equality:
 * {@link #matches} compares the ordered spaces in full, so a wrong match is impossible and a missed one only costs
 * time.
 */
final class CanonicalForm {
  private static final int ROUNDS = 24;

  private final PlanSpace space;
  private final int[] goalOrder;
  private final int[] columnOrder;
  private final int[] goalPosition;
  private final long hash;

  private CanonicalForm(PlanSpace space, long[] goalColours, long[] columnColours) {
    this.space = space;
    goalOrder = order(goalColours);
    columnOrder = order(columnColours);
    goalPosition = new int[goalOrder.length];
    long sum = mix(space.goals() * 31L + space.columns());
    for (int i = 0; i < goalOrder.length; i++) {
      goalPosition[goalOrder[i]] = i;
      sum = mix(sum + goalColours[goalOrder[i]]);
    }
    for (int column : columnOrder) {
      sum = mix(sum + columnColours[column]);
    }
    hash = sum;
  }

  static CanonicalForm of(PlanSpace space) {
    long[] goals = new long[space.goals()];
    for (int goal : space.required()) {
      goals[goal] = 1;
    }
    long[] columns = new long[space.columns()];
    int distinct = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int column = 0; column < columns.length; column++) {
        columns[column] = mix(mix(mix(space.cost(column) + 3) + sum(space.heads(), column, goals))
            + 5 * sum(space.leaves(), column, goals) + 7 * sum(space.exclusions(), column, goals));
      }
      long[] next = new long[goals.length];
      for (int goal = 0; goal < goals.length; goal++) {
        next[goal] = mix(mix(goals[goal] + sum(space.providers(), goal, columns))
            + 11 * sum(space.readers(), goal, columns));
      }
      goals = next;
      int now = (int) Arrays.stream(goals).distinct().count();
      if (round > 1 && now == distinct) {
        break;
      }
      distinct = now;
    }
    return new CanonicalForm(space, goals, columns);
  }

  private static long sum(IntLists lists, int row, long[] colours) {
    long sum = 0;
    for (int p = lists.start(row); p < lists.end(row); p++) {
      sum += mix(colours[lists.at(p)] ^ 0x5DEECE66DL);
    }
    return sum;
  }

  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static int[] order(long[] colours) {
    return IntStream.range(0, colours.length).boxed()
        .sorted(Comparator.<Integer>comparingLong(id -> colours[id]).thenComparingInt(id -> id))
        .mapToInt(Integer::intValue).toArray();
  }

  long hash() {
    return hash;
  }

  /** Whether ordering both spaces makes them equal in every detail. */
  boolean matches(CanonicalForm other) {
    if (hash != other.hash || space.goals() != other.space.goals() || space.columns() != other.space.columns()
        || !Arrays.equals(positions(space.required()), other.positions(other.space.required()))) {
      return false;
    }
    for (int i = 0; i < columnOrder.length; i++) {
      int mine = columnOrder[i];
      int theirs = other.columnOrder[i];
      if (space.cost(mine) != other.space.cost(theirs)
          || !Arrays.equals(positions(space.heads().row(mine)), other.positions(other.space.heads().row(theirs)))
          || !Arrays.equals(positions(space.leaves().row(mine)), other.positions(other.space.leaves().row(theirs)))
          || !Arrays.equals(positions(space.exclusions().row(mine)),
              other.positions(other.space.exclusions().row(theirs)))) {
        return false;
      }
    }
    return true;
  }

  private int[] positions(int[] goals) {
    int[] positions = new int[goals.length];
    for (int i = 0; i < goals.length; i++) {
      positions[i] = goalPosition[goals[i]];
    }
    Arrays.sort(positions);
    return positions;
  }

  /** Carries choices for this space over to a space that {@link #matches}. */
  int[] translate(int[] choices, CanonicalForm other) {
    int[] columnPosition = new int[columnOrder.length];
    for (int i = 0; i < columnOrder.length; i++) {
      columnPosition[columnOrder[i]] = i;
    }
    int[] result = new int[choices.length];
    for (int i = 0; i < goalOrder.length; i++) {
      int choice = choices[goalOrder[i]];
      result[other.goalOrder[i]] = choice == Plan.NONE ? Plan.NONE : other.columnOrder[columnPosition[choice]];
    }
    return result;
  }
}
