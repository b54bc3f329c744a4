package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Solves a space without relayouts as a tree of blocks: small ones by {@link TinySearch} when they come up, the others
 * by the exact solver in rounds of growing effort. The variants of the model without and with support take turns; each
 * begins with the plan and the bound that the ones before have left, and with what presolve makes of that plan.
 *
 * <p>The effort of a round is dealt out before it begins and what is left goes to the next round, so that blocks can be
 * solved side by side without the result depending on which of them is done first.
 */
final class BlockSearch {
  /**
   * A round.
   *
   * @param share of the effort
   * @param support whether every provided goal must have a reader
   * @param core whether one worker led by cores has to do, which closes many blocks of kernels at once
   * @param windows whether large blocks are searched in windows before
   */
  private record Round(double share, boolean support, boolean core, boolean windows) {
  }

  private static final List<Round> ROUNDS = List.of(new Round(0.015, false, true, false),
      new Round(0.025, true, false, false), new Round(0.07, false, false, true), new Round(0.4, true, false, true),
      new Round(0.49, false, false, true));
  /** Rounds at most with what the others left over, because they ended early to presolve again. */
  private static final int MORE_ROUNDS = 4;
  /** Share of the effort that has to be left for another round. */
  private static final double MORE_SHARE = 0.05;
  /** Deterministic units below which the exact solver is not worth starting. */
  private static final double MIN_SHARE = 0.05;
  /** The same for each column: thrice what it takes to load a model. */
  private static final double MIN_SHARE_PER_COLUMN = 1e-4;

  private final Search search;
  private final BlockNode root;
  private double presolved;

  BlockSearch(Search search, PlanSpace space, int[] choices) {
    this.search = search;
    root = new BlockNode(space, choices, 1, 0);
  }

  BlockNode root() {
    return root;
  }

  /** Seconds until presolve of the whole was done. */
  double presolved() {
    return presolved;
  }

  /** Searches until the gap is reached, nothing is left to try, or a limit stops it. */
  void run(double effort) {
    search.begin(root);
    expand(List.of(root));
    double left = Math.max(0, effort - root.spent());
    double rest = ROUNDS.stream().mapToDouble(Round::share).sum();
    for (Round round : ROUNDS) {
      left -= round(left * round.share() / rest, left, round);
      rest -= round.share();
    }
    for (int i = 0; i < MORE_ROUNDS && left > MORE_SHARE * effort; i++) {
      left -= round(left, left, ROUNDS.get(ROUNDS.size() - 1 - i % 2));
    }
  }

  private void expand(List<BlockNode> nodes) {
    List<BlockNode> frontier = nodes;
    while (!frontier.isEmpty()) {
      List<List<BlockNode>> next = slots(frontier.size());
      List<Integer> positions = positions(frontier.size());
      List<BlockNode> current = frontier;
      search.each(positions, i -> next.set(i, current.get(i).expand(search)));
      if (presolved == 0) {
        presolved = search.seconds();
      }
      frontier = next.stream().flatMap(List::stream).toList();
    }
  }

  /** One round over the open leaves; returns the effort spent. */
  private double round(double share, double left, Round round) {
    List<BlockNode> leaves = new ArrayList<>();
    root.open(search.gap(), leaves);
    if (leaves.isEmpty() || search.over() || search.solver().isEmpty()) {
      return 0;
    }
    long columns = 0;
    for (BlockNode leaf : leaves) {
      columns += leaf.columns();
    }
    double[] efforts = new double[leaves.size()];
    double dealt = 0;
    for (int i = 0; i < efforts.length; i++) {
      double fair = share * leaves.get(i).columns() / Math.max(1, columns);
      double effort = Math.min(Math.max(fair, MIN_SHARE), left - dealt);
      // What is too little for a large block is left to a later round.
      efforts[i] = effort < MIN_SHARE_PER_COLUMN * leaves.get(i).columns() ? 0 : effort;
      dealt += efforts[i];
    }
    double before = root.spent();
    List<List<BlockNode>> narrowed = slots(efforts.length);
    search.each(positions(efforts.length),
        i -> narrowed.set(i, leaves.get(i).search(search, effort(efforts[i], round), round.windows())));
    expand(narrowed.stream().flatMap(List::stream).toList());
    return root.spent() - before;
  }

  private ExactSolver.Effort effort(double deterministic, Round round) {
    SolverOptions options = search.options();
    SolverProfile profile = round.core() && options.profile() == SolverProfile.D2
        ? SolverProfile.D1
        : options.profile();
    return new ExactSolver.Effort(profile, deterministic, search.wallLeft(), search.gap(), options.seed(),
        options.memoryBytes(), round.support());
  }

  private static List<List<BlockNode>> slots(int count) {
    List<List<BlockNode>> slots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slots.add(List.of());
    }
    return slots;
  }

  private static List<Integer> positions(int count) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      positions.add(i);
    }
    return positions;
  }
}
