package dev.eqdrive.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.bench.Draft;
import dev.eqdrive.fuzz.Oracle.Case;
import dev.eqdrive.fuzz.Oracle.Finding;
import dev.eqdrive.fuzz.Oracle.Promise;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.rules.FpClass;
import dev.eqdrive.rules.FpPolicy;
import dev.eqdrive.rules.Rule;
import dev.eqdrive.rules.RuleExample;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random programs through all rules of a policy: every member of every e-class computes what its class does, and so do the
 * programs that are written. What disagrees is shown as small as it gets.
 */
class CompositionTest {
  private static final long SEED = Long.getLong("eqdrive.seed", 1);
  private static final int BATCH = 50;

  @Test
  void someProgramsBitForBit() throws IOException {
    members(Promise.BITS, 50, 0);
  }

  @Test
  void someProgramsButForRounding() throws IOException {
    members(Promise.VALUE, 50, 0);
  }

  @Test
  void whatIsWrittenForSome() throws IOException {
    for (Promise p : Promise.values()) written(p, 10);
  }

  @Test
  void roundingIsNotBitForBit() throws IOException {
    Oracle oracle = new Oracle(RuleSet.select(FpPolicy.REASSOC, "", "", ""), Promise.BITS);
    assertThat(oracle.findings(cases(Promise.BITS, BATCH))).anyMatch(f -> f.trouble().isPresent());
  }

  @Test
  void anErrorIsNotRounding() throws IOException {
    Rule wrong = Rule.rule("add-to-maximum", FpClass.R, Rule.Tier.C, "A sum is the greater of its terms.")
        .match("add(x, y)").rewrite((m, b) -> b.max(m.get("x"), m.get("y")));
    List<Finding> findings = new Oracle(RuleSet.of(wrong), Promise.VALUE).findings(cases(Promise.VALUE, BATCH));
    assertThat(findings.stream().flatMap(f -> f.trouble().stream())).anyMatch(t -> t.contains("add-to-maximum"));
  }

  /** A sum may be of infinities of both signs, no number, where its multiple is one infinity. */
  @Test
  void anInfinityIsConvertedToAnyInteger() {
    Rule rule = Rule.rule("distribute", FpClass.R, Rule.Tier.C, "A multiple of a sum is the sum of multiples.")
        .match("convert(multiply(add(x, z), y))")
        .rewrite((m, b) -> b.convert(b.add(b.mul(m.get("x"), m.get("y")), b.mul(m.get("z"), m.get("y"))),
            b.element(m.root())));
    Finding infinite = convertedProduct(rule, Double.NEGATIVE_INFINITY);
    assertThat(infinite.trouble()).isEmpty();
    assertThat(infinite.unsettled()).isPositive();
    Finding finite = convertedProduct(rule, 3);
    assertThat(finite.trouble()).isEmpty();
    assertThat(finite.unsettled()).isZero();
  }

  @Test
  void anErrorBehindAConversionIsFound() {
    Rule wrong = Rule.rule("forget-a-term", FpClass.R, Rule.Tier.C, "A multiple of a sum is that of a term.")
        .match("convert(multiply(add(x, z), y))")
        .rewrite((m, b) -> b.convert(b.mul(m.get("x"), m.get("y")), b.element(m.root())));
    assertThat(convertedProduct(wrong, 3).trouble().orElseThrow()).contains("forget-a-term");
  }

  /** What becomes of the integers of (a + b) c under a rule. */
  private static Finding convertedProduct(Rule rule, double c) {
    Draft d = new Draft();
    TensorType t = TensorType.of(ElementType.F32, 7);
    int sum = made(d, new Op.Binary(BinaryKind.ADD), t, d.arg(t), d.arg(t));
    int factor = made(d, new Op.Constant(Scalars.splat(t, c).orElseThrow()), t);
    int product = made(d, new Op.Binary(BinaryKind.MULTIPLY), t, sum, factor);
    Graph g = d.graph(made(d, new Op.Convert(), t.withElement(ElementType.I32), product));
    return new Oracle(RuleSet.of(rule), Promise.VALUE).findings(List.of(new Case(g, new BitSet(), 1))).getFirst();
  }

  private static int made(Draft d, Op op, TensorType type, int... operands) {
    return d.tryOp(op, Optional.of(type), operands).orElseThrow();
  }

  @Tag("fuzz")
  @Test
  void twoThousandProgramsBitForBit() throws IOException {
    members(Promise.BITS, 2_000, 170);
  }

  @Tag("fuzz")
  @Test
  void twoThousandProgramsButForRounding() throws IOException {
    members(Promise.VALUE, 2_000, 200);
  }

  @Tag("fuzz")
  @Test
  void whatIsWrittenForHundreds() throws IOException {
    for (Promise p : Promise.values()) written(p, 300);
  }

  private static void members(Promise promise, int count, int leastRules) throws IOException {
    RuleSet rules = RuleSet.select(promise == Promise.BITS ? FpPolicy.STRICT : FpPolicy.REASSOC, "", "", "");
    Oracle oracle = new Oracle(rules, promise);
    TreeSet<String> applied = new TreeSet<>();
    int evaluated = 0;
    int compared = 0;
    int unsettled = 0;
    List<Case> cases = cases(promise, count);
    for (int i = 0; i < count; i += BATCH) {
      List<Case> batch = cases.subList(i, Math.min(count, i + BATCH));
      List<Finding> findings = oracle.findings(batch);
      for (int k = 0; k < batch.size(); k++) {
        Finding f = findings.get(k);
        if (f.trouble().isPresent()) {
          fail(batch.get(k), f.trouble().get(), c -> oracle.findings(c).stream().map(Finding::trouble).toList());
        }
        if (f.evaluated()) evaluated++;
        compared += f.compared();
        unsettled += f.unsettled();
        f.report().rules().stream().filter(r -> r.applied() > 0).forEach(r -> applied.add(r.name()));
      }
    }
    assertThat(evaluated).as("programs that the interpreter runs").isGreaterThan(count * 9 / 10);
    assertThat(unsettled).as("values that are not compared, of " + compared).isLessThan(compared / 200);
    assertThat(applied.size()).as("rules that were applied").isGreaterThan(leastRules);
  }

  private static void written(Promise promise, int count) throws IOException {
    Plans plans = new Plans(promise);
    List<Case> cases = cases(promise, count);
    List<Optional<String>> differences = plans.differences(cases);
    for (int i = 0; i < count; i++) {
      if (differences.get(i).isPresent()) fail(cases.get(i), differences.get(i).get(), plans::differences);
    }
  }

  /** Shows the smallest program that has a trouble, too. */
  private static void fail(Case c, String trouble, Function<List<Case>, List<Optional<String>>> check) {
    System.err.println("seed " + c.seed() + ": " + trouble + "; looking for a smaller program, for minutes perhaps");
    Graph small = Shrinker.shrink(c.program(),
        graphs -> check.apply(graphs.stream().map(c::with).toList()).stream().map(Optional::isPresent).toList());
    String still = check.apply(List.of(c.with(small))).getFirst().orElse("");
    byte[] text = StablehloWriter.module(Map.of("main", small), OutputForm.TEXT);
    throw new AssertionError("seed " + c.seed() + ": " + trouble + "\nSmaller: " + still + "\n"
        + new String(text, StandardCharsets.UTF_8));
  }

  private static List<Case> cases(Promise promise, int count) throws IOException {
    RandomProgram.Kind kind = promise == Promise.BITS ? RandomProgram.Kind.ALL : RandomProgram.Kind.SINGLE;
    List<Graph> sources = sources().stream().filter(g -> promise == Promise.BITS || Widening.possible(g)).toList();
    List<Case> cases = new ArrayList<>();
    for (long seed = SEED * 1_000_000; cases.size() < count; seed++) {
      Graph g = RandomProgram.of(seed, kind, sources);
      Dice dice = new Dice(seed);
      BitSet statics = new BitSet();
      if (dice.percent(30)) dice.some(g.parameters().size()).stream().forEach(p -> statics.set((int) p));
      if (promise == Promise.BITS || Widening.possible(g)) cases.add(new Case(g, statics, seed));
    }
    return cases;
  }

  /** Programs in which rules fire, or nearly. */
  private static List<Graph> sources() throws IOException {
    Path rules = Path.of(System.getProperty("eqdrive.root", "..")).resolve("tests/src/test/lit/rules");
    List<Graph> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(rules)) {
      for (Path f : files.filter(p -> p.toString().endsWith(".mlir")).sorted().toList()) {
        for (RuleExample e : RuleExample.read(f)) {
          // Loops without end, and what the interpreter stops at.
          boolean stops = e.rule().startsWith("while-few-trips") && !e.fires()
              || e.function().contains("division_by_zero");
          if (stops) continue;
          try (Program p = e.program()) {
            p.functions().iterator().next().graph().filter(Mutant::copies).ifPresent(sources::add);
          }
        }
      }
    }
    return sources;
  }
}
