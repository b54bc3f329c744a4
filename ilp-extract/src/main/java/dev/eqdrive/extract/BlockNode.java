package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A space in the tree of a search: presolved, and then either split into blocks, each a node again, or solved as it is.
 *
 * <p>Invariant: {@code bound ≤ optimum ≤ cost}. What presolve drops costs more than the plan that was known by then, so
 * it counts as no better.
 */
final class BlockNode {
  /** Share of the wall clock after which the whole is searched as presolve has left it by then. */
  private static final double PRESOLVE_SHARE = 0.4;
  private static final int TINY_NODES = 40_000;
  private static final int MAX_DEPTH = 60;
  private static final int MANY_COLUMNS = 4000;
  private static final int WINDOW_COLUMNS = 1500;
  private static final double WINDOW_GAP = 1e-3;
  /** Deterministic units for one window. */
  private static final double WINDOW_EFFORT = 0.5;
  private static final double WINDOWS_SHARE = 0.25;

  /** Steps in search of landmarks that take as long as a deterministic unit of the solver. */
  private static final double STEPS = 1e8;
  /** Share of all effort that the first annealing may take at most. */
  private static final double FIRST_SHARE = 0.02;
  /** Share of all effort for annealing before the solver starts, where it is of use. */
  private static final double ANNEALED_FIRST = 0.25;
  /** Gap above which annealing also begins from other plans, and goes on with landmarks even if it was of no use. */
  private static final double WIDE_GAP = 0.1;
  /** Share of all effort for landmarks of a space as large as the whole, before the solver starts. */
  private static final double LANDMARKS_FIRST = 0.15;
  /** Share of the effort of a round for more landmarks. */
  private static final double LANDMARKS_SHARE = 0.3;
  /** Share of the columns that have to be found useless for presolve to run once more. */
  private static final double WORTHWHILE = 0.02;

  private final PlanSpace space;
  private final BitSet useless;
  private final int depth;
  private final int copies;
  private final int narrowings;
  private final long startCost;
  private int[] choices;
  private long cost;
  private long bound;
  private double spent;
  private Optional<AnnealingRuns> runs = Optional.empty();
  private AnnealingShare annealed = new AnnealingShare();
  private double annealedFirst;
  private Solution.Method method = Solution.Method.BOUND;
  private Optional<Presolved> reduced = Optional.empty();
  private Optional<Landmarks> landmarks = Optional.empty();
  private Optional<BlockGroups> groups = Optional.empty();
  private int[] best = new int[0]; // for the presolved space
  private List<BlockNode> children = List.of();

  /**
   * Makes a node.
   *
   * @param space a space without relayouts
   * @param choices acyclic choices that provide what is required
   * @param copies how many equal blocks the node stands for within its parent
   */
  BlockNode(PlanSpace space, int[] choices, int copies, int depth) {
    this(space, new BitSet(), choices, copies, depth, 0);
  }

  private BlockNode(PlanSpace space, BitSet useless, int[] choices, int copies, int depth, int narrowings) {
    this.narrowings = narrowings;
    this.space = space;
    this.useless = useless;
    this.choices = choices;
    this.copies = copies;
    this.depth = depth;
    startCost = Plan.of(space, choices).orElseThrow().cost();
    cost = startCost;
    bound = Math.min(cost, Bounds.required(space));
  }

  /** Presolves the space, then splits it or, where it is small, solves it. Returns the children to expand next. */
  List<BlockNode> expand(Search search) {
    if (bound >= cost || search.over()) {
      return List.of();
    }
    Presolved result = Presolve.run(space, cost, useless, () -> search.passed(depth == 0 ? PRESOLVE_SHARE : 1),
        search::over);
    if (!result.feasible()) { // everything else costs more
      search.change(() -> bound = cost);
      return List.of();
    }
    reduced = Optional.of(result);
    if (search.over()) {
      return List.of();
    }
    Optional<Plan> known = Plan.of(result.space(), result.into(Plan.of(space, choices).orElseThrow()));
    best = StartPlans.best(result.space(), known, space.columns(), search::over);
    List<Decomposition.Block> blocks = depth < MAX_DEPTH
        ? Decomposition.of(result.space(), result.dominators())
        : List.of();
    if (blocks.size() > 1) {
      BlockGroups split = BlockGroups.of(blocks, best);
      List<BlockNode> parts = new ArrayList<>();
      for (int group = 0; group < split.size(); group++) {
        parts.add(new BlockNode(split.space(group), split.start(group), split.copies(group), depth + 1));
      }
      search.change(() -> {
        method = Solution.Method.SPLIT;
        groups = Optional.of(split);
        children = parts;
      });
      return parts;
    }
    take(search, best, Bounds.needed(result.space(), result.dominators()));
    if (bound < cost && !search.over()) {
      TinySearch.Outcome tiny = TinySearch.run(result.space(), result.dominators(), best, cost, TINY_NODES);
      if (tiny.complete()) {
        method = Solution.Method.SEARCH;
      }
      take(search, tiny.choices(), tiny.complete() ? Long.MAX_VALUE : bound);
    }
    return bound < cost && !search.over() ? begin(search) : List.of();
  }

  /**
   * Anneals a little and finds landmarks, then anneals with more and more effort as long as that is of use. As soon as
   * landmarks make many columns too dear, the space without those becomes the only child and the search goes on there.
   */
  private List<BlockNode> begin(Search search) {
    if (narrowings == 0) {
      annealedFirst = ANNEALED_FIRST * search.options().deterministicLimit() * share(search);
    }
    AnnealingRuns annealing = new AnnealingRuns(reduced.orElseThrow().space(), () -> best,
        found -> take(search, found, bound), () -> bound >= cost || search.over());
    runs = Optional.of(annealing);
    double effort = Math.min(FIRST_SHARE / ANNEALED_FIRST * annealedFirst, annealing.first() / STEPS);
    boolean useful = true;
    while (useful && bound < cost && !search.over()) {
      long before = cost;
      if (search.windows() && effort <= annealedFirst) {
        annealedFirst -= anneal(search, effort);
        effort *= 2;
      }
      useful = cost < before;
      if (bound >= cost) {
        return List.of();
      }
      boolean marked = landmarks.isPresent();
      List<BlockNode> child = !marked ? firstMarked(search) : useful ? narrowed(search) : List.of();
      if (!child.isEmpty()) {
        return child;
      }
      useful |= !marked && wide();
    }
    return search.windows() && bound < cost && !search.over() ? moreMarked(search, firstLandmarks(search)) : List.of();
  }

  /** Looks for a better plan by annealing; returns the effort spent. */
  private double anneal(Search search, double effort) {
    long entered = cost;
    double used = runs.orElseThrow().improve((long) (STEPS * effort), landmarks, wide()) / STEPS;
    annealed.learn(cost < entered);
    spent += used;
    return used;
  }

  private boolean wide() {
    return Solution.gap(cost, bound) > WIDE_GAP;
  }

  /** Finds the first landmarks; where they make many columns too dear, the space without those becomes the only child. */
  private List<BlockNode> firstMarked(Search search) {
    PlanSpace small = reduced.orElseThrow().space();
    Landmarks first = Landmarks.of(small, cost, (long) (STEPS * firstLandmarks(search)), search::over);
    landmarks = Optional.of(first);
    spent += first.steps() / STEPS;
    return moreMarked(search, 0);
  }

  /** Finds more landmarks with some effort; where they make many columns too dear, that is the only child. */
  private List<BlockNode> moreMarked(Search search, double effort) {
    PlanSpace small = reduced.orElseThrow().space();
    Landmarks found = landmarks.orElseThrow();
    spent += found.improve(cost, (long) (STEPS * effort)) / STEPS;
    take(search, best, found.bound());
    if (bound < cost) {
      take(search, StartPlans.guided(small, best, found.guide(), search::over), bound);
    }
    return bound < cost ? narrowed(search) : List.of();
  }

  /** Where landmarks make many columns too dear, the space without those becomes the only child. */
  private List<BlockNode> narrowed(Search search) {
    long[] bounds = landmarks.orElseThrow().bounds();
    BitSet dear = new BitSet();
    for (int column = 0; column < bounds.length; column++) {
      dear.set(column, bounds[column] > cost);
    }
    return dear.cardinality() > WORTHWHILE * bounds.length
        ? narrowed(search, reduced.orElseThrow().space(), dear)
        : List.of();
  }

  /** Effort in proportion to the size; each time a space is presolved again it is half as much. */
  private double firstLandmarks(Search search) {
    return Math.scalb(LANDMARKS_FIRST * search.options().deterministicLimit() * share(search), -narrowings);
  }

  /** How much of the whole the space is. */
  private double share(Search search) {
    return columns() / (double) Math.max(1, search.columns());
  }

  private List<BlockNode> narrowed(Search search, PlanSpace small, BitSet dear) {
    if (depth >= MAX_DEPTH) {
      return List.of();
    }
    BlockNode narrow = new BlockNode(small, dear, best, 1, depth + 1, narrowings + 1);
    narrow.annealed = annealed.copy();
    narrow.annealedFirst = annealedFirst;
    search.change(() -> children = List.of(narrow));
    return children;
  }

  /** Takes over choices for the presolved space if they are cheaper, and a bound if it is higher. */
  private boolean take(Search search, int[] found, long proved) {
    Optional<Plan> back = Plan.of(space, reduced.orElseThrow().back(found, space.goals()));
    boolean better = back.isPresent() && back.get().cost() < cost;
    search.change(() -> {
      if (better) {
        best = found;
        choices = back.orElseThrow().providers();
        cost = back.get().cost();
      }
      bound = Math.min(cost, Math.max(bound, proved));
    });
    return better;
  }

  /** The nodes that are neither split nor solved to the gap. */
  void open(double gap, List<BlockNode> leaves) {
    if (Solution.gap(liveCost(), liveBound()) <= gap) {
      return;
    }
    if (children.isEmpty()) {
      leaves.add(this);
    } else {
      children.forEach(child -> child.open(gap, leaves));
    }
  }

  /** Columns the exact solver would see. */
  int columns() {
    return reduced.map(result -> result.space().columns()).orElse(0);
  }

  /**
   * Searches a leaf for a while. When that gives a better plan, what presolve can make of it becomes the only child,
   * which is returned to be expanded.
   *
   * @param effort for the exact solver
   * @param windows whether to look for better plans in windows before, which takes a part of the effort
   */
  List<BlockNode> search(Search search, ExactSolver.Effort effort, boolean windows) {
    if (search.solver().isEmpty() || effort.deterministic() <= 0 || search.over()) {
      return List.of();
    }
    Presolved result = reduced.orElseThrow();
    PlanSpace small = result.space();
    long entered = cost;
    double left = effort.deterministic();
    if (search.windows() && !search.memoryLimited()) { // else all rounds would go to annealing
      left -= anneal(search, annealed.at(Solution.gap(cost, bound)) * left);
    }
    if (landmarks.isPresent() && search.windows()) {
      double before = spent;
      List<BlockNode> child = moreMarked(search, LANDMARKS_SHARE * left);
      left -= spent - before;
      if (!child.isEmpty() || Solution.gap(cost, bound) <= search.gap()) {
        return child;
      }
    }
    if (left <= 0) {
      return List.of();
    }
    NeedSets needs = new NeedSets(small, result.dominators(), landmarks.map(Landmarks::cuts).orElse(List.of()));
    method = method == Solution.Method.WINDOWS ? method : Solution.Method.EXACT;
    if (search.windows() && windows && small.columns() > MANY_COLUMNS) {
      left -= windows(search, small, WINDOWS_SHARE * left);
    }
    long before = cost;
    ExactSolver.Effort limits = new ExactSolver.Effort(effort.profile(), left, search.wallLeft(), effort.gap(),
        effort.seed(), effort.memoryBytes(), effort.support() || small.hasNegativeCosts());
    ExactSolver.Watch watch = new ExactSolver.Watch(bound, search.options().stop(),
        (found, proved) -> search.change(() -> {
          cost = Math.min(cost, found); // the plan itself comes with the answer
          bound = Math.min(cost, Math.max(bound, proved));
        }));
    ExactSolver.Answer answer = search.solver().get().solve(small, needs, best, limits, watch);
    spent += answer.deterministic();
    if (answer.memoryOut()) {
      search.memoryOut();
    }
    search.change(() -> cost = before);
    if (answer.choices().length > 0) {
      take(search, answer.choices(), answer.bound());
    }
    take(search, best, answer.proved() && search.gap() == 0 ? Long.MAX_VALUE : answer.bound());
    if (cost == entered || bound >= cost || Solution.gap(cost, bound) <= search.gap()) {
      return List.of();
    }
    return narrowed(search, small, new BitSet());
  }

  /** Improves the plan window by window; returns the effort spent. */
  private double windows(Search search, PlanSpace small, double effort) {
    double[] used = {0};
    int[] found = Windows.improve(small, best, WINDOW_COLUMNS, (part, start) -> {
      if (used[0] >= effort || search.over()) {
        return Optional.empty();
      }
      try (Search inner = search.inner(Math.max(search.gap(), WINDOW_GAP))) {
        BlockSearch window = new BlockSearch(inner, part, start);
        window.run(Math.min(WINDOW_EFFORT, effort - used[0]));
        used[0] += window.root().spent();
        if (inner.memoryLimited()) {
          search.memoryOut();
        }
        return Optional.of(window.root().collect());
      }
    });
    spent += used[0];
    if (take(search, found, bound)) {
      method = Solution.Method.WINDOWS;
    }
    return used[0];
  }

  /** Cost of one copy by the best plans of all parts. */
  long liveCost() {
    long sum = 0;
    for (BlockNode child : children) {
      sum = PlanSpace.plus(sum, PlanSpace.times(child.liveCost(), child.copies));
    }
    return children.isEmpty() ? cost : Math.min(cost, sum);
  }

  /** Bound for one copy by the bounds of all parts. */
  long liveBound() {
    long sum = 0;
    for (BlockNode child : children) {
      sum = PlanSpace.plus(sum, PlanSpace.times(child.liveBound(), child.copies));
    }
    return children.isEmpty() ? bound : Math.min(liveCost(), Math.max(bound, sum));
  }

  /** The best choices for the space, put together from those of the parts. */
  int[] collect() {
    if (!children.isEmpty()) {
      Presolved result = reduced.orElseThrow();
      int[][] parts = children.stream().map(BlockNode::collect).toArray(int[][]::new);
      int[] whole = groups.isPresent() ? groups.get().join(parts, result.space().goals()) : parts[0];
      Optional<Plan> plan = Plan.of(space, result.back(whole, space.goals()));
      if (plan.isPresent() && plan.get().cost() < cost) {
        choices = plan.get().providers();
        cost = plan.get().cost();
      }
    }
    return choices;
  }

  double spent() {
    return spent + children.stream().mapToDouble(BlockNode::spent).sum();
  }

  /** Goals and columns of the space after presolve. */
  int[] presolved() {
    return reduced.map(result -> new int[]{result.space().goals(), result.space().columns()}).orElse(new int[2]);
  }

  /** Adds a row for each leaf below. */
  void table(int multiplicity, List<Solution.Block> rows) {
    if (groups.isPresent()) {
      children.forEach(child -> child.table(multiplicity * child.copies, rows));
      return;
    }
    int[] sizes = presolved();
    rows.add(new Solution.Block(multiplicity, sizes[0], sizes[1], startCost, liveCost(), liveBound(), method, spent()));
  }
}
