package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.Optional;

/**
 * Turns the rule "a relayout reads a value that no relayout wrote" into plain structure.
 *
 * <p>A goal that relayouts both read and write is split in two: its <em>native</em> twin, written by ordinary columns
 * and read by relayouts, and the goal itself, written by relayouts or by a free <em>view</em> of the twin. Chains and
 * cycles of relayouts are then impossible by construction, without ordering variables. A relayout into a goal excludes
 * its twin, because a plan provides each value once.
 */
final class RelayoutSplit {
  private final PlanSpace original;
  private final PlanSpace space;
  private final int[] twins; // per original goal: its native twin, or NONE

  private RelayoutSplit(PlanSpace original, PlanSpace space, int[] twins) {
    this.original = original;
    this.space = space;
    this.twins = twins;
  }

  static RelayoutSplit of(PlanSpace space) {
    int[] twins = new int[space.goals()];
    Arrays.fill(twins, Plan.NONE);
    if (!space.hasRelayouts()) {
      return new RelayoutSplit(space, space, twins);
    }
    PlanSpace.Builder builder = PlanSpace.builder();
    builder.goals(space.goals());
    for (int goal = 0; goal < space.goals(); goal++) {
      if (anyRelayout(space, space.readers(), goal) && anyRelayout(space, space.providers(), goal)) {
        twins[goal] = builder.goal();
      }
    }
    for (int column = 0; column < space.columns(); column++) {
      int[] heads = space.heads().row(column);
      int[] leaves = space.leaves().row(column);
      int[] excluded = new int[0];
      if (space.relayout(column)) {
        excluded = Arrays.stream(heads).map(head -> twins[head]).filter(twin -> twin != Plan.NONE).toArray();
        toTwins(leaves, twins);
      } else {
        toTwins(heads, twins);
      }
      builder.column(space.cost(column), heads, leaves, false, excluded);
    }
    for (int goal = 0; goal < space.goals(); goal++) {
      if (twins[goal] != Plan.NONE) {
        builder.column(0, new int[]{goal}, new int[]{twins[goal]}, false);
      }
    }
    for (int goal : space.required()) {
      builder.require(goal);
    }
    return new RelayoutSplit(space, builder.build(), twins);
  }

  private static boolean anyRelayout(PlanSpace space, IntLists columns, int goal) {
    for (int p = columns.start(goal); p < columns.end(goal); p++) {
      if (space.relayout(columns.at(p))) {
        return true;
      }
    }
    return false;
  }

  private static void toTwins(int[] goals, int[] twins) {
    for (int i = 0; i < goals.length; i++) {
      if (twins[goals[i]] != Plan.NONE) {
        goals[i] = twins[goals[i]];
      }
    }
  }

  /** The space without relayouts; the columns of the original keep their ids. */
  PlanSpace space() {
    return space;
  }

  /** Brings a choice in the split space back; empty when it is not a plan there. */
  Optional<Plan> back(int[] choices) {
    int[] providers = new int[original.goals()];
    for (int goal = 0; goal < providers.length; goal++) {
      int choice = choices[goal];
      boolean view = choice >= original.columns();
      int twin = twins[goal];
      providers[goal] = twin != Plan.NONE && (view || choice == Plan.NONE) ? choices[twin] : choice;
    }
    Optional<Plan> plan = Plan.of(original, providers);
    if (plan.isPresent() || space == original) {
      return plan;
    }
    // A value written natively and by a relayout at once: keep the native one where both exist.
    for (int goal = 0; goal < providers.length; goal++) {
      if (twins[goal] != Plan.NONE && choices[twins[goal]] != Plan.NONE) {
        providers[goal] = choices[twins[goal]];
      }
    }
    return Plan.of(original, providers);
  }

  /** Brings a plan of the original space into the split space. */
  Optional<Plan> into(Plan plan) {
    int[] choices = new int[space.goals()];
    Arrays.fill(choices, Plan.NONE);
    int view = original.columns();
    for (int goal = 0; goal < original.goals(); goal++) {
      int provider = plan.provider(goal);
      choices[goal] = provider;
      if (twins[goal] != Plan.NONE) {
        if (provider != Plan.NONE && !original.relayout(provider)) {
          choices[twins[goal]] = provider;
          choices[goal] = view;
        }
        view++;
      }
    }
    return Plan.of(space, choices);
  }
}
