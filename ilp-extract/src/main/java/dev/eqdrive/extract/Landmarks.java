package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Landmarks of a space with prices that make a strong bound. Several searches give a first stock ({@link LandmarkCuts}),
 * from which the best prices are taken together ({@link LandmarkPacking}). Then part of the prices is set free again and
 * again, for other searches to find other landmarks there, and prices are taken anew.
 *
 * <p>Gains are taken as given and landmarks looked for in what columns cost beyond. All columns must be derivable.
 */
final class Landmarks {
  /** Share of a column's cost that counts beside what prices leave of it, where they guide a search. */
  private static final double GUIDED_SHARE = 0.1;
  private static final int WAYS = 4;
  /** How much more than the limit a round may take: it cannot be cut short. */
  private static final int OVERDRAFT = 4;
  private static final double RELEASED = 0.3;
  /** Share of the gap that a round has to close for another one to follow. */
  private static final double WORTHWHILE = 0.02;
  /** Landmarks kept for the exact solver, per goal. */
  private static final int KEPT_PER_GOAL = 2;

  private final PlanSpace space;
  private final BooleanSupplier over;
  private final long[] costs;
  private final long gains;
  private final LandmarkPacking packing;
  private final Set<Integer> seen = new HashSet<>();
  private final SplittableRandom random = new SplittableRandom(1);
  private List<int[]> cuts = List.of();
  private List<Long> prices = List.of();
  private LandmarkCuts last;
  private long bound = -1;
  private long steps;
  private long searches;
  private long searchSteps;
  private boolean worthwhile = true;

  private Landmarks(PlanSpace space, BooleanSupplier over) {
    this.space = space;
    this.over = over;
    long[] minima = Bounds.minima(space);
    costs = Bounds.withoutGains(space, minima);
    gains = Bounds.gains(minima);
    packing = new LandmarkPacking(costs);
    last = new LandmarkCuts(space, costs.clone());
  }

  /**
   * Makes the first searches, at least one.
   *
   * @param enough a bound with which nothing is left to find
   * @param limit steps after which no other search begins
   * @param over whether to stop now
   */
  static Landmarks of(PlanSpace space, long enough, long limit, BooleanSupplier over) {
    Landmarks landmarks = new Landmarks(space, over);
    List<int[]> found = new ArrayList<>();
    for (int way = 0; way < WAYS && landmarks.bound() < enough
        && (way == 0 || (landmarks.steps < limit && !over.getAsBoolean())); way++) {
      landmarks.better(List.of(), new long[0], landmarks.search(landmarks.costs.clone(), way, found));
    }
    landmarks.packing.renew(new long[0], found);
    return landmarks;
  }

  /** Goes on while it is worthwhile and the next round is likely to fit; returns the steps made. */
  long improve(long enough, long limit) {
    long before = steps;
    while (worthwhile && bound() < enough && steps - before < limit
        && roundSteps() / OVERDRAFT <= limit - (steps - before) && !over.getAsBoolean()) {
      worthwhile = round(enough);
    }
    return steps - before;
  }

  /** Steps that the next round is likely to take. */
  private long roundSteps() {
    return packing.nextSteps() + (1 + WAYS) * searchSteps / Math.max(1, searches);
  }

  /** Steps made so far. */
  long steps() {
    return steps;
  }

  /** No plan costs less. */
  long bound() {
    return PlanSpace.plus(bound, gains);
  }

  /** The landmarks that count most, each with its columns in ascending order. */
  List<int[]> cuts() {
    return IntStream.range(0, cuts.size()).boxed().filter(i -> prices.get(i) > 0)
        .sorted((a, b) -> Long.compare(prices.get(b), prices.get(a))).limit((long) KEPT_PER_GOAL * space.goals())
        .map(cuts::get).toList();
  }

  /** For each column what a plan that uses it, and nothing without need, costs at least. */
  long[] bounds() {
    return Arrays.stream(last.beyond()).map(beyond -> PlanSpace.plus(bound(), beyond)).toArray();
  }

  /** For each column what guides a search for plans: what prices leave of its cost, and a share of the cost. */
  long[] guide() {
    return IntStream.range(0, costs.length)
        .mapToLong(column -> PlanSpace.plus(last.left()[column], Math.round(GUIDED_SHARE * costs[column]))).toArray();
  }

  /** Searches with what columns cost, and collects the landmarks that are new. */
  private LandmarkCuts search(long[] left, int way, List<int[]> found) {
    LandmarkCuts search = new LandmarkCuts(space, left);
    search.find((way & 1) == 0, (way & 2) == 0, over);
    for (int[] cut : search.cuts()) {
      if (seen.add(Arrays.hashCode(cut))) {
        found.add(cut);
      }
    }
    steps += search.steps();
    searchSteps += search.steps();
    searches++;
    return search;
  }

  /** Takes over prices and what a search found beyond them, if together they are better. */
  private void better(List<int[]> packed, long[] worth, LandmarkCuts beyond) {
    long sum = PlanSpace.plus(Arrays.stream(worth).sum(), beyond.bound());
    if (sum > bound) {
      bound = sum;
      last = beyond;
      cuts = new ArrayList<>(packed);
      cuts.addAll(beyond.cuts());
      prices = new ArrayList<>(Arrays.stream(worth).boxed().toList());
      prices.addAll(beyond.prices());
    }
  }

  /** Takes prices anew and looks for other landmarks; whether it is worth going on. */
  private boolean round(long enough) {
    long before = bound;
    long solved = packing.steps();
    long[] worth = packing.solve(Math.max(1, bound), over);
    steps += packing.steps() - solved;
    List<int[]> found = new ArrayList<>();
    better(packing.cuts(), worth, search(left(worth, _ -> false), 0, found));
    for (int way = 0; way < WAYS && !over.getAsBoolean(); way++) {
      int from = random.nextInt(Math.max(1, worth.length));
      int length = (int) (RELEASED * worth.length);
      boolean stretch = random.nextBoolean();
      search(left(worth, i -> stretch
          ? Math.floorMod(i - from, worth.length) < length
          : random.nextDouble() < RELEASED), way, found);
    }
    packing.renew(worth, found);
    return !found.isEmpty() && bound - before >= WORTHWHILE * (enough - gains - before);
  }

  /** What the prices leave of the costs when some are released. */
  private long[] left(long[] worth, IntPredicate released) {
    long[] left = costs.clone();
    for (int i = 0; i < worth.length; i++) {
      if (worth[i] > 0 && !released.test(i)) {
        for (int column : packing.cuts().get(i)) {
          left[column] -= worth[i];
        }
      }
    }
    return left;
  }
}
