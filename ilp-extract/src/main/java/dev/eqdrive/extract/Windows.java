package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Large neighbourhood search: improves a plan by solving a window of the space at a time while the rest stays as it is.
 *
 * <p>Goals are ordered by where the plan provides them (others near their neighbours), and a window is a stretch of that
 * order. What the plan provides outside a window can be read in it for nothing; columns that need anything else from
 * outside are left out; what is read from outside must be provided. A goal outside that depends on the window, by the
 * columns that stay, stands for those goals of the window it depends on, so that plans of windows never make a cycle.
 */
final class Windows {
  private static final double GROWTH = 1.35;
  private static final double LEAST_GAIN = 1e-4;

  private final PlanSpace space;
  private int[] choices;
  private long cost;

  /** A window: a space of its own, with where its goals and columns come from. */
  private record Window(PlanSpace space, int[] goalOf, int[] columnOf, int[] start) {
  }

  private Windows(PlanSpace space, int[] choices) {
    this.space = space;
    Plan plan = Plan.of(space, choices).orElseThrow();
    this.choices = plan.providers();
    cost = plan.cost();
  }

  /**
   * Sweeps over a space with windows of growing size until a sweep gains next to nothing.
   *
   * @param choices acyclic choices that provide what is required
   * @param columns how many columns the first windows have
   * @param solve solves the space of a window from given choices; empty when no more effort is to be spent
   * @return choices that cost no more
   */
  static int[] improve(PlanSpace space, int[] choices, int columns,
      BiFunction<PlanSpace, int[], Optional<int[]>> solve) {
    Windows windows = new Windows(space, choices);
    double size = columns;
    while (size < space.columns() && windows.sweep((int) size, solve)) {
      size *= GROWTH;
    }
    return windows.choices;
  }

  /** One sweep with windows that overlap by half; whether it is worth making another. */
  private boolean sweep(int columns, BiFunction<PlanSpace, int[], Optional<int[]>> solve) {
    long before = cost;
    int[] order = order();
    int from = 0;
    while (from < order.length) {
      int to = from;
      int count = 0;
      while (to < order.length && (count < columns || to == from)) {
        count += space.providers().length(order[to++]);
      }
      Optional<Window> window = window(Arrays.copyOfRange(order, from, to));
      if (window.isPresent()) {
        Optional<int[]> found = solve.apply(window.get().space(), window.get().start());
        if (found.isEmpty()) {
          return false;
        }
        enter(window.get(), found.get());
      }
      if (to == order.length) {
        break;
      }
      from += Math.max(1, (to - from) / 2);
    }
    return before - cost > LEAST_GAIN * Math.abs((double) before);
  }

  private void enter(Window window, int[] found) {
    int[] next = choices.clone();
    for (int goal = 0; goal < found.length; goal++) {
      next[window.goalOf()[goal]] = found[goal] == Plan.NONE ? Plan.NONE : window.columnOf()[found[goal]];
    }
    Optional<Plan> plan = Plan.of(space, next);
    if (plan.isPresent() && plan.get().cost() < cost) {
      choices = plan.get().providers();
      cost = plan.get().cost();
    }
  }

  /** All goals by the place where the plan provides them; other goals stand in the middle of their neighbours. */
  private int[] order() {
    Plan plan = Plan.of(space, choices).orElseThrow();
    int[] position = new int[space.columns()];
    int next = 0;
    for (int column : plan.columns()) {
      position[column] = next++;
    }
    double[] place = new double[space.goals()];
    Arrays.fill(place, Double.NaN);
    for (int goal = 0; goal < place.length; goal++) {
      if (plan.provides(goal)) {
        place[goal] = position[plan.provider(goal)];
      }
    }
    // Two passes, first along the order of derivation, then against it.
    for (int goal = 0; goal < place.length; goal++) {
      settle(goal, place);
    }
    for (int goal = place.length - 1; goal >= 0; goal--) {
      settle(goal, place);
    }
    double last = next;
    return IntStream.range(0, place.length).boxed()
        .sorted(Comparator.<Integer>comparingDouble(goal -> Double.isNaN(place[goal]) ? last : place[goal])
            .thenComparingInt(goal -> goal))
        .mapToInt(Integer::intValue).toArray();
  }

  private void settle(int goal, double[] place) {
    if (!Double.isNaN(place[goal])) {
      return;
    }
    double sum = 0;
    int count = 0;
    for (int column : space.providers().row(goal)) {
      for (int leaf : space.leaves().row(column)) {
        if (!Double.isNaN(place[leaf])) {
          sum += place[leaf];
          count++;
        }
      }
    }
    for (int column : space.readers().row(goal)) {
      for (int head : space.heads().row(column)) {
        if (!Double.isNaN(place[head])) {
          sum += place[head];
          count++;
        }
      }
    }
    if (count > 0) {
      place[goal] = sum / count;
    }
  }

  /** The space of a window; empty when the plan does nothing there or a column reaches across its edge. */
  private Optional<Window> window(int[] members) {
    boolean[] free = free(members);
    int[] local = new int[space.goals()];
    Arrays.fill(local, Plan.NONE);
    int count = 0;
    int[] goalOf = IntStream.range(0, free.length).filter(goal -> free[goal]).toArray();
    for (int goal : goalOf) {
      local[goal] = count++;
    }
    int[][] behind = behind(local);
    PlanSpace.Builder builder = PlanSpace.builder();
    builder.goals(count);
    int[] columnOf = new int[space.columns()];
    int[] start = new int[count];
    Arrays.fill(start, Plan.NONE);
    boolean[] entered = new boolean[space.columns()];
    for (int goal : goalOf) {
      for (int column : space.providers().row(goal)) {
        if (!entered[column] && usable(column, local)) {
          entered[column] = true;
          int id = builder.column(space.cost(column), map(space.heads().row(column), local),
              leaves(column, local, behind), false);
          columnOf[id] = column;
          for (int head : space.heads().row(column)) {
            if (choices[head] == column) {
              start[local[head]] = id;
            }
          }
        }
      }
    }
    boolean any = require(builder, local);
    return any
        ? Optional.of(new Window(builder.build(), goalOf, columnOf, start))
        : Optional.empty();
  }

  /** The members but for those whose provider has to stay, because it writes goals beyond the window too. */
  private boolean[] free(int[] members) {
    boolean[] free = new boolean[space.goals()];
    for (int goal : members) {
      free[goal] = true;
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int goal : members) {
        int provider = choices[goal];
        if (free[goal] && provider != Plan.NONE && (space.exclusions().length(provider) > 0
            || Arrays.stream(space.heads().row(provider)).anyMatch(head -> !free[head]))) {
          free[goal] = false;
          changed = true;
        }
      }
    }
    return free;
  }

  private boolean usable(int column, int[] local) {
    if (space.exclusions().length(column) > 0) {
      return false;
    }
    for (int head : space.heads().row(column)) {
      if (local[head] == Plan.NONE) {
        return false;
      }
    }
    for (int leaf : space.leaves().row(column)) {
      if (local[leaf] == Plan.NONE && choices[leaf] == Plan.NONE) {
        return false;
      }
    }
    return true;
  }

  private static int[] map(int[] goals, int[] local) {
    return Arrays.stream(goals).map(goal -> local[goal]).toArray();
  }

  private int[] leaves(int column, int[] local, int[][] behind) {
    return Arrays.stream(space.leaves().row(column))
        .flatMap(leaf -> local[leaf] == Plan.NONE ? Arrays.stream(behind[leaf]) : IntStream.of(local[leaf]))
        .toArray();
  }

  /** For each goal provided outside the window the first goals of the window it depends on. */
  private int[][] behind(int[] local) {
    int[][] behind = new int[space.goals()][];
    Arrays.fill(behind, new int[0]);
    for (int column : Plan.of(space, choices).orElseThrow().columns()) {
      int[] through = PlanSpace.sortedDistinct(leaves(column, local, behind));
      for (int head : space.heads().row(column)) {
        if (local[head] == Plan.NONE && choices[head] == column) {
          behind[head] = through;
        }
      }
    }
    return behind;
  }

  /** Requires what stays to be provided from the window; whether there is anything. */
  private boolean require(PlanSpace.Builder builder, int[] local) {
    boolean any = false;
    for (int goal : space.required()) {
      if (local[goal] != Plan.NONE) {
        builder.require(local[goal]);
        any = true;
      }
    }
    for (int goal = 0; goal < local.length; goal++) {
      if (local[goal] == Plan.NONE && choices[goal] != Plan.NONE) {
        for (int leaf : space.leaves().row(choices[goal])) {
          if (local[leaf] != Plan.NONE) {
            builder.require(local[leaf]);
            any = true;
          }
        }
      }
    }
    return any;
  }
}
