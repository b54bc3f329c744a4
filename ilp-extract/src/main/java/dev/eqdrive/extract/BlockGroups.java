package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Blocks sorted into groups that are equal up to numbering, so that each group is solved once. */
final class BlockGroups {
  private final List<Decomposition.Block> blocks;
  private final int[] groupOf;
  private final int[] leader;
  private final int[] copies;
  private final CanonicalForm[] forms;
  private final int[][] starts;

  private BlockGroups(List<Decomposition.Block> blocks, int[] groupOf, int[] leader, CanonicalForm[] forms,
      int[][] starts) {
    this.blocks = blocks;
    this.groupOf = groupOf;
    this.leader = leader;
    this.forms = forms;
    this.starts = starts;
    copies = new int[leader.length];
    for (int group : groupOf) {
      copies[group]++;
    }
  }

  /**
   * Groups blocks.
   *
   * @param choices acyclic choices for the whole that provide what is required
   */
  static BlockGroups of(List<Decomposition.Block> blocks, int[] choices) {
    CanonicalForm[] forms = new CanonicalForm[blocks.size()];
    int[] groupOf = new int[blocks.size()];
    int[][] starts = new int[blocks.size()][];
    List<Integer> leaders = new ArrayList<>();
    SortedMap<Long, List<Integer>> byHash = new TreeMap<>();
    for (int block = 0; block < forms.length; block++) {
      forms[block] = CanonicalForm.of(blocks.get(block).space());
      starts[block] = blocks.get(block).part(choices);
      List<Integer> candidates = byHash.computeIfAbsent(forms[block].hash(), _ -> new ArrayList<>());
      groupOf[block] = -1;
      for (int candidate : candidates) {
        if (forms[leaders.get(candidate)].matches(forms[block])) {
          groupOf[block] = candidate;
          break;
        }
      }
      if (groupOf[block] < 0) {
        groupOf[block] = leaders.size();
        candidates.add(leaders.size());
        leaders.add(block);
      }
    }
    return new BlockGroups(blocks, groupOf, leaders.stream().mapToInt(Integer::intValue).toArray(), forms, starts);
  }

  int size() {
    return leader.length;
  }

  /** Number of equal blocks in a group. */
  int copies(int group) {
    return copies[group];
  }

  /** The space that stands for a group. */
  PlanSpace space(int group) {
    return blocks.get(leader[group]).space();
  }

  /** The cheapest start any of the equal blocks has. */
  int[] start(int group) {
    int[] best = starts[leader[group]];
    long bestCost = Plan.of(space(group), best).orElseThrow().cost();
    for (int block = leader[group] + 1; copies[group] > 1 && block < groupOf.length; block++) {
      if (groupOf[block] == group) {
        int[] other = forms[block].translate(starts[block], forms[leader[group]]);
        Optional<Plan> plan = Plan.of(space(group), other);
        if (plan.isPresent() && plan.get().cost() < bestCost) {
          best = other;
          bestCost = plan.get().cost();
        }
      }
    }
    return best;
  }

  /** Choices for the whole from choices for each group. */
  int[] join(int[][] choices, int goals) {
    int[] whole = new int[goals];
    Arrays.fill(whole, Plan.NONE);
    for (int block = 0; block < groupOf.length; block++) {
      int from = leader[groupOf[block]];
      int[] local = choices[groupOf[block]];
      blocks.get(block).enter(from == block ? local : forms[from].translate(local, forms[block]), whole);
    }
    return whole;
  }
}
