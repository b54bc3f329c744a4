package dev.eqdrive.fuzz;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Checks;
import dev.eqdrive.driver.CompileRequest.Emission;
import dev.eqdrive.driver.CompileRequest.Preparation;
import dev.eqdrive.driver.CompileRequest.RuleChoice;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Pipeline;
import dev.eqdrive.fuzz.Oracle.Case;
import dev.eqdrive.fuzz.Oracle.Promise;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.stablehlo.Evaluator;
import dev.eqdrive.stablehlo.Evaluator.Job;
import dev.eqdrive.stablehlo.Evaluator.Outcome;
import dev.eqdrive.stablehlo.Evaluator.Values;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.Samples;
import dev.eqdrive.stablehlo.StablehloReader;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compiles programs as the command line does, with prices and with times made up, and evaluates what is written. */
final class Plans {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Promise promise;

  Plans(Promise promise) {
    this.promise = promise;
  }

  /** Modules to run one after the other: the program, or what a compile has written. */
  private record Written(List<byte[]> modules) {
  }

  /** How the results of each case differ from those of its program, in order. */
  List<Optional<String>> differences(List<Case> cases) {
    List<List<Job>> chains = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Case c = cases.get(i);
      List<Literal> inputs = inputs(c);
      List<Written> all = new ArrayList<>();
      all.add(new Written(List.of(module(c.program()))));
      all.addAll(written(c));
      for (Written w : all) {
        chains.add(chain(w, inputs, false));
        if (promise == Promise.VALUE) chains.add(chain(w, inputs, true));
        owner.add(i);
      }
    }
    return judge(cases, owner, results(chains));
  }

  private List<Literal> inputs(Case c) {
    List<TensorType> types = c.program().parameters().stream().map(t -> (TensorType) t).toList();
    return Samples.of(types, promise.inputs().get((int) (c.seed() % 2)), c.seed());
  }

  /** Whether the numerics contract says what a result is. */
  private boolean isSettled(Case c, int result) {
    Graph wide = Widening.wide(c.program());
    Graph all = wide.withResults(IntStream.range(0, wide.valueCount()).boxed().toList());
    Job job = new Job(module(all), inputs(c).stream().map(Widening::wide).toList());
    return !(Evaluator.run(List.of(job), PATIENCE).getFirst() instanceof Values v)
        || !Unsettled.of(all, v.results()).get(wide.results().get(result));
  }

  private List<Optional<String>> judge(List<Case> cases, List<Integer> owner, List<Outcome> outcomes) {
    int step = promise == Promise.VALUE ? 2 : 1;
    List<Optional<String>> found = new ArrayList<>(Collections.nCopies(cases.size(), Optional.empty()));
    int original = 0;
    for (int k = 0; k < owner.size(); k++) {
      if (k == 0 || !owner.get(k).equals(owner.get(k - 1))) original = k;
      if (found.get(owner.get(k)).isPresent() || k == original) continue;
      Outcome before = outcomes.get(step * original);
      Outcome after = outcomes.get(step * k);
      if (!(before instanceof Values x)) continue;
      if (!(after instanceof Values y)) {
        found.set(owner.get(k), Optional.of("plan " + (k - original) + ": " + after));
        continue;
      }
      Optional<String> d = Optional.empty();
      if (promise == Promise.BITS) {
        d = NumericCheck.difference(x.results(), y.results(), Tolerance.BITWISE);
      } else if (outcomes.get(step * original + 1) instanceof Values wideX
          && outcomes.get(step * k + 1) instanceof Values wideY) {
        for (int r = 0; r < x.results().size() && d.isEmpty(); r++) {
          Case c = cases.get(owner.get(k));
          int result = r;
          d = Rounding.disagreement(x.results().get(r), y.results().get(r), wideX.results().get(r),
              wideY.results().get(r), List.of()).filter(t -> isSettled(c, result));
        }
      }
      int plan = k - original;
      found.set(owner.get(k), d.map(t -> "plan " + plan + ": " + t));
    }
    return found;
  }

  /** Jobs in a row, each to have the results of the one before as arguments. */
  private static List<Job> chain(Written w, List<Literal> inputs, boolean wide) {
    List<Literal> values = wide ? inputs.stream().map(Widening::wide).toList() : inputs;
    return w.modules().stream().map(m -> new Job(wide ? module(Widening.wide(main(m))) : m, values)).toList();
  }

  private static byte[] module(Graph g) {
    return StablehloWriter.module(Map.of("main", g), OutputForm.TEXT);
  }

  private static List<Outcome> results(List<List<Job>> chains) {
    List<Outcome> first = Evaluator.run(chains.stream().map(List::getFirst).toList(), PATIENCE);
    List<Integer> longer = IntStream.range(0, chains.size())
        .filter(i -> chains.get(i).size() > 1 && first.get(i) instanceof Values).boxed().toList();
    List<Outcome> last = Evaluator.run(longer.stream()
        .map(i -> new Job(chains.get(i).getLast().module(), ((Values) first.get(i)).results())).toList(), PATIENCE);
    List<Outcome> all = new ArrayList<>(first);
    for (int i = 0; i < longer.size(); i++) all.set(longer.get(i), last.get(i));
    return all;
  }

  /** What the pipeline makes of a case at its prices, and at times that favour what the input has not. */
  private List<Written> written(Case c) {
    CompileRequest plain = CompileRequest.of(new Source("case " + c.seed(), Bytes.of(module(c.program()))))
        .withTarget(c.seed() % 5 == 0 ? "gpu" : "cpu").withEmission(Emission.DEFAULTS.withMinGain(0))
        .withRules(RuleChoice.DEFAULTS.withPolicy(promise == Promise.BITS ? "strict" : "reassoc"))
        .withChecks(Checks.DEFAULTS.withVerify(Verify.OFF));
    String fixed = c.statics().stream().mapToObj(Integer::toString).collect(Collectors.joining(","));
    CompileRequest request = fixed.isEmpty()
        ? plain
        : new CompileRequest(plain.source(), plain.inputFormat(),
            plain.target(), plain.emission(), plain.rules(), plain.budget(), plain.checks(),
            Optional.of(new Preparation(fixed, 4)), plain.guidance(), plain.control());
    CompileResult first = Pipeline.run(request.withGuidance(request.guidance().naming()));
    Map<String, Long> times = new TreeMap<>();
    Dice dice = new Dice(c.seed());
    first.plan().forEach(k -> times.put(k.name(), dice.percent(50) ? 1L : 1_000_000L));
    CompileResult second = Pipeline.run(request.withGuidance(request.guidance().plus(Set.of(), times)));
    return List.of(read(first), read(second));
  }

  private static Written read(CompileResult r) {
    List<byte[]> modules = new ArrayList<>();
    r.prepared().ifPresent(p -> modules.add(p.output().array()));
    modules.add(r.output().array());
    return new Written(modules);
  }

  private static Graph main(byte[] module) {
    try (Program p = StablehloReader.read(module, "output")) {
      return p.function("main").orElseThrow().graph().orElseThrow();
    }
  }
}
