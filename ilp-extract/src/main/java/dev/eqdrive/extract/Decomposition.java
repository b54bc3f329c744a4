package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a space into blocks that can be solved on their own.
 *
 * <p>A goal that every plan provides is there for whoever reads it, so reading it does not connect: its own providers
 * form a block of which it is a root, and readers elsewhere lose the leaf. Arcs inside a block stay, because the solver
 * needs them to see which goals have a reader at all. Goals of one strong component stay together, so plans of the
 * blocks add up to an acyclic plan of the whole.
 */
final class Decomposition {
  private Decomposition() {
  }

  /**
   * One block.
   *
   * @param space the block as a space of its own
   * @param goalOf for each goal its id in the whole
   * @param columnOf for each column its id in the whole
   */
  record Block(PlanSpace space, int[] goalOf, int[] columnOf) {
    /** The part of choices for the whole that concerns this block. */
    int[] part(int[] choices) {
      int[] localOf = new int[goalOf.length];
      Arrays.fill(localOf, Plan.NONE);
      for (int goal = 0; goal < goalOf.length; goal++) {
        int choice = choices[goalOf[goal]];
        if (choice != Plan.NONE) {
          int local = Arrays.binarySearch(columnOf, choice);
          localOf[goal] = local < 0 ? Plan.NONE : local;
        }
      }
      return localOf;
    }

    /** Enters choices for this block into choices for the whole. */
    void enter(int[] local, int[] choices) {
      for (int goal = 0; goal < local.length; goal++) {
        choices[goalOf[goal]] = local[goal] == Plan.NONE ? Plan.NONE : columnOf[local[goal]];
      }
    }
  }

  /** The blocks of a space, in the order of their first goals. */
  static List<Block> of(PlanSpace space, Dominators dominators) {
    StrongComponents components = StrongComponents.of(space);
    int goals = space.goals();
    int[] parent = new int[goals];
    int[] firstOfComponent = new int[components.count()];
    Arrays.fill(firstOfComponent, -1);
    for (int goal = 0; goal < goals; goal++) {
      parent[goal] = goal;
    }
    for (int goal = 0; goal < goals; goal++) {
      int component = components.component(goal);
      if (firstOfComponent[component] < 0) {
        firstOfComponent[component] = goal;
      } else {
        union(parent, goal, firstOfComponent[component]);
      }
    }
    for (int column = 0; column < space.columns(); column++) {
      int head = space.heads().at(space.heads().start(column));
      uniteAll(parent, head, space.heads().row(column));
      uniteAll(parent, head, space.exclusions().row(column));
      for (int leaf : space.leaves().row(column)) {
        if (!dominators.must(leaf)) {
          union(parent, head, leaf);
        }
      }
    }
    uniteSources(space, parent);
    return build(space, parent);
  }

  /**
   * Puts a source that only one block reads into that block: that something there must read it is a strong bound, which
   * proves graphs that stay open without.
   */
  private static void uniteSources(PlanSpace space, int[] parent) {
    boolean[] required = new boolean[space.goals()];
    for (int goal : space.required()) {
      required[goal] = true;
    }
    int[] readingBlock = new int[space.goals()];
    for (int goal = 0; goal < readingBlock.length; goal++) {
      readingBlock[goal] = required[goal] || !source(space, goal) ? -1 : onlyReadingBlock(space, goal, parent);
    }
    for (int goal = 0; goal < readingBlock.length; goal++) {
      if (readingBlock[goal] >= 0) {
        union(parent, goal, readingBlock[goal]);
      }
    }
  }

  private static boolean source(PlanSpace space, int goal) {
    for (int column : space.providers().row(goal)) {
      if (space.leaves().length(column) > 0) {
        return false;
      }
    }
    return true;
  }

  private static int onlyReadingBlock(PlanSpace space, int goal, int[] parent) {
    int block = -1;
    for (int column : space.readers().row(goal)) {
      int head = find(parent, space.heads().at(space.heads().start(column)));
      if (block >= 0 && block != head) {
        return -1;
      }
      block = head;
    }
    return block;
  }

  private static void uniteAll(int[] parent, int head, int[] goals) {
    for (int goal : goals) {
      union(parent, head, goal);
    }
  }

  private static List<Block> build(PlanSpace space, int[] parent) {
    int goals = space.goals();
    int[] blockOf = new int[goals];
    int[] local = new int[goals];
    int[] sizes = new int[goals];
    int count = 0;
    int[] blockOfRoot = new int[goals];
    Arrays.fill(blockOfRoot, -1);
    for (int goal = 0; goal < goals; goal++) {
      int root = find(parent, goal);
      if (blockOfRoot[root] < 0) {
        blockOfRoot[root] = count++;
      }
      blockOf[goal] = blockOfRoot[root];
      local[goal] = sizes[blockOf[goal]]++;
    }
    List<PlanSpace.Builder> builders = new ArrayList<>();
    List<int[]> goalsOf = new ArrayList<>();
    int[] columnCounts = new int[count];
    for (int block = 0; block < count; block++) {
      PlanSpace.Builder builder = PlanSpace.builder();
      builder.goals(sizes[block]);
      builders.add(builder);
      goalsOf.add(new int[sizes[block]]);
    }
    for (int column = 0; column < space.columns(); column++) {
      columnCounts[blockOf[space.heads().at(space.heads().start(column))]]++;
    }
    List<int[]> columnsOf = new ArrayList<>();
    for (int block = 0; block < count; block++) {
      columnsOf.add(new int[columnCounts[block]]);
    }
    for (int goal = 0; goal < goals; goal++) {
      goalsOf.get(blockOf[goal])[local[goal]] = goal;
    }
    for (int goal : space.required()) {
      builders.get(blockOf[goal]).require(local[goal]);
    }
    for (int column = 0; column < space.columns(); column++) {
      int[] heads = space.heads().row(column);
      int block = blockOf[heads[0]];
      for (int leaf : space.leaves().row(column)) {
        if (blockOf[leaf] != block) {
          builders.get(blockOf[leaf]).require(local[leaf]);
        }
      }
      int[] leaves = Arrays.stream(space.leaves().row(column))
          .filter(leaf -> blockOf[leaf] == block).map(leaf -> local[leaf]).toArray();
      int id = builders.get(block).column(space.cost(column), localOf(heads, local), leaves, false,
          localOf(space.exclusions().row(column), local));
      columnsOf.get(block)[id] = column;
    }
    List<Block> blocks = new ArrayList<>();
    for (int block = 0; block < count; block++) {
      blocks.add(new Block(builders.get(block).build(), goalsOf.get(block), columnsOf.get(block)));
    }
    return blocks;
  }

  private static int[] localOf(int[] goals, int[] local) {
    return Arrays.stream(goals).map(goal -> local[goal]).toArray();
  }

  private static int find(int[] parent, int goal) {
    int current = goal;
    while (parent[current] != current) {
      parent[current] = parent[parent[current]];
      current = parent[current];
    }
    return current;
  }

  private static void union(int[] parent, int a, int b) {
    int rootA = find(parent, a);
    int rootB = find(parent, b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
