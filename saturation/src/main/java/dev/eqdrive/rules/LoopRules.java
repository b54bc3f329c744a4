package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Loops lose states that do not change or are not needed, and work that is the same in every trip. */
final class LoopRules {
  /** Trips, and operations of all of them together, that are few. */
  private static final long FEW = 64;
  private static final long SMALL = 256;
  private static final long MANY = 256;
  private static final long LARGE = 800;

  private LoopRules() {
  }

  static final Rule FEW_TRIPS = rule("while-few-trips", E, A,
      "A loop that is known to run once or never is its body or its initial state.").contracting()
      .match("w:while(..)").rewrite((m, b) -> fewTrips(m, b, 0));

  static final Rule FEW_TRIPS_RESULT = rule("while-few-trips-result", E, A,
      "A result of a loop that is known to run once or never is that of its body or its initial state.").contracting()
      .match("r:result(w:while(..))").rewrite((m, b) -> fewTrips(m, b, m.op("r", Op.Result.class).index()));

  private static int fewTrips(Match m, Rewriter b, int index) {
    Optional<Loop> loop = Loop.of(m, "w");
    if (loop.isEmpty() || b.graph().type(m.root()) instanceof Type.Tuple) return NONE;
    OptionalLong trips = loop.get().trips(b);
    return trips.isEmpty() || trips.getAsLong() > 1 ? NONE : after(b, loop.get(), trips.getAsLong(), index);
  }

  /** A state after so many trips. */
  private static int after(Rewriter b, Loop loop, long trips, int index) {
    int[] values = loop.kids().clone();
    for (long t = 0; t < trips; t++) {
      Optional<int[]> next = Regions.inline(b.graph(), loop.body(), values);
      if (next.isEmpty()) return NONE;
      System.arraycopy(next.get(), 0, values, 0, next.get().length);
    }
    return values[index];
  }

  static final Rule UNROLL = rule("while-unroll", E, A,
      "A loop of few trips with a small body is its trips one after the other.")
      .match("r:result(w:while(..))")
      .rewrite((m, b) -> unrolled(m, b, (trips, operations) -> trips <= FEW && operations <= SMALL));

  static final Rule UNROLL_LONG = rule("while-unroll-long", E, A,
      "A loop of some more trips is its trips one after the other where starting one is dear.")
      .match("r:result(w:while(..))").rewrite((m, b) -> unrolled(m, b, (trips, operations) -> trips <= MANY
          && operations <= LARGE && (trips > FEW || operations > SMALL)));

  /** Of trips and operations in all. */
  private interface Size {
    boolean fits(long trips, long operations);
  }

  private static int unrolled(Match m, Rewriter b, Size size) {
    Optional<Loop> loop = Loop.of(m, "w");
    OptionalLong trips = loop.isEmpty() ? OptionalLong.empty() : loop.get().trips(b);
    if (trips.isEmpty() || trips.getAsLong() < 2) return NONE;
    long operations = loop.get().body().nodes().stream().filter(n -> !(n.op() instanceof Op.Constant)).count();
    return size.fits(trips.getAsLong(), trips.getAsLong() * operations)
        ? after(b, loop.get(), trips.getAsLong(), m.op("r", Op.Result.class).index())
        : NONE;
  }

  static final Rule UNCHANGED = rule("while-unchanged-result", E, B,
      "A state that a loop passes through comes out as it went in.").contracting()
      .match("r:result(w:while(..))")
      .rewrite((m, b) -> Loop.of(m, "w").filter(l -> l.unchanged(m.op("r", Op.Result.class).index()))
          .map(l -> l.kids()[m.op("r", Op.Result.class).index()]).orElse(NONE));

  static final Rule TO_CAPTURE = rule("while-state-to-capture", E, B,
      "A state that a loop passes through is a value from outside.")
      .match("r:result(w:while(..))")
      .rewrite((m, b) -> {
        Optional<Loop> loop = Loop.of(m, "w");
        int index = m.op("r", Op.Result.class).index();
        if (loop.isEmpty() || loop.get().unchanged(index)) return NONE;
        boolean[] kept = new boolean[loop.get().states()];
        for (int i = 0; i < kept.length; i++) kept[i] = !loop.get().unchanged(i);
        return restricted(b, loop.get(), kept, true, index);
      });

  static final Rule UNUSED_STATE = rule("while-unused-state", E, B,
      "A result of a loop needs only the states that it and the condition depend on.")
      .match("r:result(w:while(..))")
      .rewrite((m, b) -> {
        int index = m.op("r", Op.Result.class).index();
        return Loop.of(m, "w").map(l -> restricted(b, l, l.needed(index), false, index)).orElse(NONE);
      });

  /** The result of the loop with the kept states only; the others become captures or are gone. */
  private static int restricted(Rewriter b, Loop loop, boolean[] kept, boolean capture, int index) {
    List<Integer> inits = new ArrayList<>();
    List<Integer> captures = new ArrayList<>();
    List<Integer> results = new ArrayList<>();
    int[] number = new int[loop.kids().length];
    Arrays.fill(number, -1);
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) continue;
      number[i] = inits.size();
      inits.add(loop.kids()[i]);
      results.add(loop.body().results().get(i));
    }
    if (inits.size() == kept.length) return NONE;
    for (int i = 0; i < number.length; i++) {
      if (number[i] >= 0 || i < kept.length && !capture) continue;
      number[i] = inits.size() + captures.size();
      captures.add(loop.kids()[i]);
    }
    List<Type> types = Loop.types(b, inits, captures);
    Graph condition = Loop.renumbered(loop.condition(), types, number);
    Graph body = Loop.renumbered(loop.body(), types, number, results);
    return Loop.result(b, loop.with(b, condition, body, inits, captures), number[index]);
  }

  static final Rule HOIST_WORK = rule("while-hoist-work", E, A,
      "Products, convolutions and other work on values that do not change in a loop are done before it.")
      .match("w:while(..)").rewrite((m, b) -> Loop.of(m, "w").map(l -> LoopMotion.hoist(b, l, false)).orElse(NONE));

  static final Rule HOIST = rule("while-hoist", E, A,
      "What a loop computes from values that do not change in it is computed before it.")
      .match("w:while(..)").rewrite((m, b) -> Loop.of(m, "w").map(l -> LoopMotion.hoist(b, l, true)).orElse(NONE));

  static final Rule HOIST_ROWS = rule("while-hoist-rows", EK, A,
      "Products of a row for each trip with a value that does not change are one product before the loop.")
      .match("w:while(..)").rewrite((m, b) -> Loop.of(m, "w").map(l -> LoopMotion.hoistRows(b, l)).orElse(NONE));

  static final Rule CARRY = rule("while-carry-values", E, A,
      "What a trip has computed of the new states is not computed again by the next one.")
      .match("r:result(w:while(..))").rewrite((m, b) -> Loop.of(m, "w")
          .map(l -> Loop.result(b, LoopCarry.carry(b, l), m.op("r", Op.Result.class).index())).orElse(NONE));

  static final Rule PAIR = rule("while-pair-trips", E, A,
      "Two trips of a loop are one, whose states need not be copied.")
      .match("r:result(w:while(..))").rewrite((m, b) -> Loop.of(m, "w")
          .map(l -> Loop.result(b, LoopPairs.pair(b, l), m.op("r", Op.Result.class).index())).orElse(NONE));

  static List<Rule> rules() {
    return List.of(FEW_TRIPS, FEW_TRIPS_RESULT, UNROLL, UNROLL_LONG, UNCHANGED, TO_CAPTURE, UNUSED_STATE,
        HOIST_WORK, HOIST, HOIST_ROWS, CARRY, PAIR);
  }
}
