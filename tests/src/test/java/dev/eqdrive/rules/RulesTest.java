package dev.eqdrive.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.stablehlo.Evaluator;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.Samples;
import dev.eqdrive.stablehlo.Samples.Distribution;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule: where it fires, where it refuses, and that both sides compute the same in the reference interpreter. */
class RulesTest {
  private static final Path FILES = Path.of(System.getProperty("eqdrive.root", ".."))
      .resolve("tests/src/test/lit/rules");

  /** The interpreter has no CHLO operations, so only firing and refusing are checked. */
  private static final List<String> CHLO = List.of("square-to-mul", "conj-conj", "conj-of-real", "conj-of-complex",
      "cos-acos-recurrence", "cos-acos-recurrence-unbounded");

  /** The interpreter stops on these dimension numbers itself. */
  private static final List<String> LAYOUTS = List.of("fires_chwn_one", "fires_other_output_layout");

  private static List<RuleExample> examples() {
    List<RuleExample> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path f : files.filter(p -> p.toString().endsWith(".mlir")).sorted().toList())
        all.addAll(RuleExample.read(f));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Rule rule(RuleExample e) {
    return RuleSet.standard().byName(e.rule()).orElseThrow(() -> new AssertionError("no rule named " + e.rule()));
  }

  /** The catalogue: every rule has a file in which it fires and refuses, and every file has a rule. */
  @Test
  void everyRuleHasExamples() {
    Map<String, TreeSet<Boolean>> seen = new TreeMap<>();
    examples().forEach(e -> seen.computeIfAbsent(e.rule(), r -> new TreeSet<>()).add(e.fires()));
    TreeSet<String> missing = new TreeSet<>();
    for (Rule r : RuleSet.standard().rules()) {
      if (seen.getOrDefault(r.name(), new TreeSet<>()).size() < 2) missing.add(r.name());
    }
    assertThat(missing).as("rules without an example that fires or one that refuses").isEmpty();
    assertThat(examples().stream().map(RuleExample::rule).filter(n -> RuleSet.standard().byName(n).isEmpty()))
        .as("files without a rule").isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> firesAndRefuses() {
    return examples().stream().map(e -> DynamicTest.dynamicTest(e.rule() + " " + e.function(), () -> {
      try (Program program = e.program()) {
        RuleExample.Run run = RuleExample.Run.of(e, program, rule(e));
        assertThat(run.report().rules().getFirst().rejection()).as("exception in the rewrite").isEmpty();
        if (e.fires()) assertThat(run.rewritten(1)).as("other forms of the result").isNotEmpty();
        else
          assertThat(run.report().applied()).as("applications").isZero();
      }
    }));
  }

  private record Check(RuleExample example, Rule rule, Distribution distribution, int form, int before, int after) {
  }

  /** One child process evaluates both sides of all examples that fire. */
  @Test
  void bothSidesComputeTheSame() {
    List<Evaluator.Job> jobs = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    for (RuleExample e : examples()) {
      if (!e.fires() || CHLO.contains(e.rule()) || LAYOUTS.contains(e.function())) continue;
      try (Program program = e.program()) {
        Rule rule = rule(e);
        RuleExample.Run run = RuleExample.Run.of(e, program, rule);
        List<byte[]> forms = new ArrayList<>();
        String function = program.functions().iterator().next().name();
        for (Graph g : run.rewritten(3)) {
          forms.add(StablehloWriter.write(program, Map.of(function, g), OutputForm.TEXT));
        }
        for (Distribution d : distributions(rule)) {
          List<TensorType> types = run.original().parameters().stream().map(t -> (TensorType) t).toList();
          List<Literal> inputs = Samples.of(types, d, 7);
          int before = jobs.size();
          jobs.add(Evaluator.Job.ofText(e.text(), inputs));
          for (int i = 0; i < forms.size(); i++) {
            checks.add(new Check(e, rule, d, i, before, jobs.size()));
            jobs.add(new Evaluator.Job(forms.get(i), inputs));
          }
        }
      }
    }
    List<Evaluator.Outcome> outcomes = Evaluator.run(jobs, Duration.ofMinutes(5));
    List<String> failures = new ArrayList<>();
    for (Check c : checks) {
      difference(c, outcomes.get(c.before()), outcomes.get(c.after()))
          .ifPresent(d -> failures.add(c.example().rule() + "/" + c.example().function() + " form " + c.form() + " on "
              + c.distribution() + ": " + d));
    }
    assertThat(failures).isEmpty();
  }

  /** Exact rules meet every special value; the others what their class promises to keep. */
  private static List<Distribution> distributions(Rule rule) {
    return switch (rule.fpClass()) {
      case E, EK -> List.of(Distribution.SPECIALS, Distribution.NORMAL);
      case S, R -> List.of(Distribution.SMALL_INTEGERS, Distribution.NORMAL);
      case DZ, D -> List.of(Distribution.NORMAL);
    };
  }

  private static Optional<String> difference(Check c, Evaluator.Outcome before, Evaluator.Outcome after) {
    if (!(before instanceof Evaluator.Values x)) return Optional.of("original: " + before);
    if (!(after instanceof Evaluator.Values y)) return Optional.of("rewritten: " + after);
    Tolerance tolerance = c.rule().fpClass().isExact() ? Tolerance.BITWISE : Tolerance.rounded(64);
    return NumericCheck.difference(x.results(), y.results(), tolerance);
  }
}
