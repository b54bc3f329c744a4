package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * Strong components of the relation "is made by a column that reads" between goals (Tarjan 1972, without recursion).
 * Only goals of a component with more than one goal can stand in a cycle and need an order.
 */
public final class StrongComponents {
  private final int[] component;
  private final int[] sizes;

  private StrongComponents(int[] component, int[] sizes) {
    this.component = component;
    this.sizes = sizes;
  }

  /** Computes the components of a space. */
  public static StrongComponents of(PlanSpace space) {
    return new Search(space).run();
  }

  /** The component of a goal; components are numbered leaves first. */
  public int component(int goal) {
    return component[goal];
  }

  /** Number of components. */
  public int count() {
    return sizes.length;
  }

  /** Number of goals in a component. */
  public int size(int id) {
    return sizes[id];
  }

  /** Whether two different goals lie on a common cycle. */
  public boolean together(int a, int b) {
    return component[a] == component[b];
  }

  /** The goals of each component, ascending. */
  public IntLists members() {
    int[][] rows = new int[component.length][];
    for (int goal = 0; goal < component.length; goal++) {
      rows[goal] = new int[]{component[goal]};
    }
    return IntLists.of(rows).transpose(sizes.length);
  }

  private static final class Search {
    private final PlanSpace space;
    private final int[] index;
    private final int[] low;
    private final int[] component;
    private final int[] open;
    private final int[] sizes;
    private int openCount;
    private int next;
    private int components;

    Search(PlanSpace space) {
      this.space = space;
      index = new int[space.goals()];
      low = new int[space.goals()];
      component = new int[space.goals()];
      open = new int[space.goals()];
      sizes = new int[space.goals()];
      Arrays.fill(component, -1);
    }

    StrongComponents run() {
      int goals = space.goals();
      int[] stack = new int[goals + 1];
      int[] provider = new int[goals + 1];
      int[] leaf = new int[goals + 1];
      IntLists providers = space.providers();
      IntLists leaves = space.leaves();
      for (int start = 0; start < goals; start++) {
        if (index[start] != 0) {
          continue;
        }
        int depth = 0;
        enter(start);
        stack[0] = start;
        provider[0] = providers.start(start);
        leaf[0] = 0;
        while (depth >= 0) {
          int goal = stack[depth];
          int child = -1;
          while (provider[depth] < providers.end(goal) && child < 0) {
            int column = providers.at(provider[depth]);
            if (leaf[depth] < leaves.length(column)) {
              child = leaves.at(leaves.start(column) + leaf[depth]++);
            } else {
              provider[depth]++;
              leaf[depth] = 0;
            }
          }
          if (child < 0) {
            leave(goal);
            depth--;
            if (depth >= 0) {
              low[stack[depth]] = Math.min(low[stack[depth]], low[goal]);
            }
          } else if (index[child] == 0) {
            enter(child);
            depth++;
            stack[depth] = child;
            provider[depth] = providers.start(child);
            leaf[depth] = 0;
          } else if (component[child] < 0) {
            low[goal] = Math.min(low[goal], index[child]);
          }
        }
      }
      return new StrongComponents(component, Arrays.copyOf(sizes, components));
    }

    private void enter(int goal) {
      index[goal] = ++next;
      low[goal] = next;
      open[openCount++] = goal;
    }

    private void leave(int goal) {
      if (low[goal] != index[goal]) {
        return;
      }
      int member;
      do {
        member = open[--openCount];
        component[member] = components;
        sizes[components]++;
      } while (member != goal);
      components++;
    }
  }
}
