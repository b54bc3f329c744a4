package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Solves a space without relayouts: presolve, split into blocks, small blocks by {@link TinySearch}, others by the
 * exact solver in rounds of growing effort, each round after a presolve with the best plan so far.
 */
final class BlockSearch {
  private static final long TINY_NODES = 40_000;
  private static final int MAX_DEPTH = 40;
  /** Shares of the effort of a block per round; the variants without and with support take turns. */
  private static final double[] ROUNDS = {0.02, 0.04, 0.08, 0.12, 0.37, 0.37};

  private final Optional<ExactSolver> solver;
  private final SolverOptions options;
  private final long start;
  private final Census census;

  BlockSearch(Optional<ExactSolver> solver, SolverOptions options, long startNanos) {
    this.solver = solver;
    this.options = options;
    start = startNanos;
    census = new Census();
  }

  /**
   * What is known of a space.
   *
   * @param choices acyclic choices that provide what is required
   * @param cost their cost
   * @param bound no plan costs less
   * @param deterministic effort spent
   */
  record Outcome(int[] choices, long cost, long bound, double deterministic) {
    boolean proved() {
      return bound >= cost;
    }
  }

  /** Counts for the report. */
  static final class Census {
    int goals;
    int columns;
    int blocks;
    int distinct;
    double presolved = Double.NaN;
    double best = Double.NaN;
  }

  Census census() {
    return census;
  }

  double seconds() {
    return (System.nanoTime() - start) * 1e-9;
  }

  Outcome solve(PlanSpace space, int[] choices, double effort) {
    return solve(space, choices, effort, 0, 0);
  }

  private Outcome solve(PlanSpace space, int[] choices, double effort, int firstRound, int depth) {
    Plan known = Plan.of(space, choices).orElseThrow();
    long lower = lowerBound(space);
    if (lower >= known.cost()) {
      return new Outcome(choices, known.cost(), known.cost(), 0);
    }
    Presolve.Result reduced = Presolve.run(space, known.cost());
    if (!reduced.feasible()) {
      return new Outcome(choices, known.cost(), known.cost(), 0);
    }
    int[] best = best(reduced.space(), Plan.of(reduced.space(), reduced.into(known)));
    List<Decomposition.Block> blocks = Decomposition.of(reduced.space(), reduced.dominators());
    if (depth == 0) {
      census.goals = reduced.space().goals();
      census.columns = reduced.space().columns();
      census.blocks = blocks.size();
      census.distinct = blocks.size();
      census.presolved = seconds();
    }
    Outcome inner = blocks.size() > 1 && depth < MAX_DEPTH
        ? solveBlocks(reduced, blocks, best, effort, depth)
        : solveBlock(reduced, best, effort, firstRound, depth);
    Optional<Plan> found = Plan.of(space, reduced.back(inner.choices(), space.goals()));
    long bound = Math.min(inner.bound(), known.cost()); // what presolve dropped costs more than what was known
    if (found.isPresent() && found.get().cost() < known.cost()) {
      int[] providers = providers(found.get());
      return new Outcome(providers, found.get().cost(), Math.max(lower, bound), inner.deterministic());
    }
    return new Outcome(choices, known.cost(), Math.max(lower, bound), inner.deterministic());
  }

  private static int[] providers(Plan plan) {
    int[] providers = new int[plan.goals()];
    for (int goal = 0; goal < providers.length; goal++) {
      providers[goal] = plan.provider(goal);
    }
    return providers;
  }

  /** The better of a plan carried into a space and what greedy search finds there. */
  private static int[] best(PlanSpace space, Optional<Plan> carried) {
    int[] greedy = GreedyDag.choices(space, Derivation.of(space));
    Optional<Plan> best = GreedyDag.better(carried, Plan.of(space, greedy));
    if (best.isPresent()) {
      int[] improved = LocalSearch.improve(space, GreedyDag.completed(space, best.get()));
      best = GreedyDag.better(best, Plan.of(space, improved));
    }
    return providers(best.orElseThrow());
  }

  private static long lowerBound(PlanSpace space) {
    long sum = 0;
    long[] minima = Presolve.minima(space);
    if (space.hasNegativeCosts()) {
      for (int column = 0; column < space.columns(); column++) {
        sum = PlanSpace.plus(sum, Math.min(0, space.cost(column)));
      }
      return sum;
    }
    for (int goal : space.required()) {
      sum = PlanSpace.plus(sum, minima[goal] == Long.MAX_VALUE ? 0 : minima[goal]);
    }
    return sum;
  }

  private Outcome solveBlocks(Presolve.Result reduced, List<Decomposition.Block> blocks, int[] best, double effort,
      int depth) {
    BlockGroups groups = BlockGroups.of(blocks, best);
    if (depth == 0) {
      census.distinct = groups.size();
    }
    Outcome[] outcomes = new Outcome[groups.size()];
    double spent = 0;
    long open = groups.columns();
    List<Integer> order = groups.smallFirst();
    for (int group : order) {
      // Small blocks come first, so what they leave of their share goes to the large ones.
      PlanSpace space = groups.space(group);
      double share = (effort - spent) * space.columns() / Math.max(1, open);
      open -= space.columns();
      outcomes[group] = space.columns() == space.goals() && singleProviders(space)
          ? forced(space)
          : solve(space, groups.start(group), share, 0, depth + 1);
      spent += outcomes[group].deterministic();
    }
    int[] choices = new int[reduced.space().goals()];
    Arrays.fill(choices, Plan.NONE);
    long cost = 0;
    long bound = 0;
    for (int block = 0; block < blocks.size(); block++) {
      Outcome outcome = outcomes[groups.group(block)];
      blocks.get(block).enter(groups.translate(block, outcome.choices()), choices);
      cost = PlanSpace.plus(cost, outcome.cost());
      bound = PlanSpace.plus(bound, outcome.bound());
    }
    return new Outcome(choices, cost, bound, spent);
  }

  private static boolean singleProviders(PlanSpace space) {
    for (int goal = 0; goal < space.goals(); goal++) {
      if (space.providers().length(goal) != 1) {
        return false;
      }
    }
    return true;
  }

  private static Outcome forced(PlanSpace space) {
    int[] choices = new int[space.goals()];
    for (int goal = 0; goal < choices.length; goal++) {
      choices[goal] = space.providers().at(space.providers().start(goal));
    }
    long cost = Plan.of(space, choices).orElseThrow().cost();
    return new Outcome(choices, cost, cost, 0);
  }

  private Outcome solveBlock(Presolve.Result reduced, int[] best, double effort, int firstRound, int depth) {
    PlanSpace space = reduced.space();
    long cost = Plan.of(space, best).orElseThrow().cost();
    long bound = needed(reduced);
    if (bound >= cost) {
      return new Outcome(best, cost, cost, 0);
    }
    int[] choices = best;
    if (firstRound == 0) {
      TinySearch.Outcome tiny = TinySearch.run(space, reduced.dominators(), best, cost, TINY_NODES);
      if (tiny.complete()) {
        return new Outcome(tiny.choices(), tiny.cost(), tiny.cost(), 0);
      }
      choices = tiny.choices();
      cost = tiny.cost();
    }
    if (solver.isEmpty() || !solver.get().available()) {
      return new Outcome(choices, cost, bound, 0);
    }
    return rounds(reduced, choices, cost, bound, effort, firstRound, depth);
  }

  private Outcome rounds(Presolve.Result reduced, int[] first, long firstCost, long firstBound, double effort,
      int firstRound, int depth) {
    PlanSpace space = reduced.space();
    NeedSets needs = new NeedSets(space, reduced.dominators());
    boolean negative = space.hasNegativeCosts();
    int[] choices = first;
    long cost = firstCost;
    long bound = firstBound;
    double spent = 0;
    for (int round = firstRound; round < ROUNDS.length; round++) {
      double wall = options.wallLimit() - seconds();
      double left = effort - spent;
      if (wall <= 0 || left <= 0) {
        break;
      }
      boolean support = negative || round % 2 == 1;
      double share = left * ROUNDS[round] / Arrays.stream(ROUNDS, round, ROUNDS.length).sum();
      ExactSolver.Effort limits = new ExactSolver.Effort(share, wall, options.gap(), options.seed(), support);
      ExactSolver.Answer answer = solver.orElseThrow().solve(space, needs, choices, limits);
      spent += answer.deterministic();
      bound = Math.max(bound, answer.bound());
      Optional<Plan> found = answer.choices().length == 0 ? Optional.empty() : Plan.of(space, answer.choices());
      boolean better = found.isPresent() && found.get().cost() < cost;
      if (better) {
        choices = providers(found.get());
        cost = found.get().cost();
        census.best = seconds();
      }
      if (answer.proved() || bound >= cost || Solution.gap(cost, bound) <= options.gap()) {
        return new Outcome(choices, cost, options.gap() == 0 ? cost : bound, spent);
      }
      if (better && !negative && depth < MAX_DEPTH) {
        Outcome rest = solve(space, choices, effort - spent, round + 1, depth + 1);
        return new Outcome(rest.choices(), rest.cost(), Math.max(bound, rest.bound()),
            spent + rest.deterministic());
      }
    }
    return new Outcome(choices, cost, bound, spent);
  }

  /** The cheapest providers of everything that every plan provides. */
  private static long needed(Presolve.Result reduced) {
    if (reduced.space().hasNegativeCosts()) {
      return lowerBound(reduced.space());
    }
    long[] minima = Presolve.minima(reduced.space());
    long sum = 0;
    for (int goal : PagedBits.members(reduced.dominators().must())) {
      sum = PlanSpace.plus(sum, minima[goal]);
    }
    return sum;
  }

  /** The blocks that are equal up to numbering, solved once. */
  private record BlockGroups(List<Decomposition.Block> blocks, int[] groupOf, int[] leader, CanonicalForm[] forms,
      int[][] starts) {
    static BlockGroups of(List<Decomposition.Block> blocks, int[] best) {
      CanonicalForm[] forms = new CanonicalForm[blocks.size()];
      int[] groupOf = new int[blocks.size()];
      int[][] starts = new int[blocks.size()][];
      List<Integer> leaders = new ArrayList<>();
      SortedMap<Long, List<Integer>> byHash = new TreeMap<>();
      for (int block = 0; block < forms.length; block++) {
        forms[block] = CanonicalForm.of(blocks.get(block).space());
        starts[block] = blocks.get(block).part(best);
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

    int group(int block) {
      return groupOf[block];
    }

    PlanSpace space(int group) {
      return blocks.get(leader[group]).space();
    }

    long columns() {
      long sum = 0;
      for (int group = 0; group < leader.length; group++) {
        sum += space(group).columns();
      }
      return sum;
    }

    List<Integer> smallFirst() {
      List<Integer> order = new ArrayList<>();
      for (int group = 0; group < leader.length; group++) {
        order.add(group);
      }
      order.sort(Comparator.<Integer>comparingInt(group -> space(group).columns())
          .thenComparingInt(group -> group));
      return order;
    }

    /** The cheapest start any of the equal blocks has. */
    int[] start(int group) {
      int[] best = starts[leader[group]];
      long bestCost = Plan.of(space(group), best).orElseThrow().cost();
      for (int block = leader[group] + 1; block < groupOf.length; block++) {
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

    int[] translate(int block, int[] choices) {
      int from = leader[groupOf[block]];
      return from == block ? choices : forms[from].translate(choices, forms[block]);
    }
  }
}
