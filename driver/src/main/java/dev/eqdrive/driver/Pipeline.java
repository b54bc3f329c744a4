package dev.eqdrive.driver;

import dev.eqdrive.driver.CompileRequest.Condition;
import dev.eqdrive.driver.CompileResult.Rung;
import dev.eqdrive.extract.SolverOptions;
import dev.eqdrive.fusion.EnumerationOptions;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.fusion.target.TargetException;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.layout.LayoutOptions;
import dev.eqdrive.rules.FpClass;
import dev.eqdrive.rules.FpPolicy;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.saturate.Limits;
import dev.eqdrive.stablehlo.InputException;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One compile from bytes to bytes: read, optimize every function, write, check. */
public final class Pipeline {
  private final CompileRequest request;
  private final Clock clock;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<CompileResult.Limit> limits = new ArrayList<>();
  private final List<CompileResult.Skip> skipped = new ArrayList<>();
  private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
  private boolean deterministic = true;
  private boolean mismatch;

  private Pipeline(CompileRequest request) {
    this.request = request;
    this.clock = new Clock(request.budget().time(), request.control().progress());
  }

  /**
   * Compiles.
   *
   * @throws CompileException if there is nothing to write
   */
  public static CompileResult run(CompileRequest request) {
    return new Pipeline(request).run();
  }

  private CompileResult run() {
    Target target = target();
    RuleSet rules = rules(target);
    try (Program program = read()) {
      Map<String, GraphOptimizer.Optimized> optimized = new LinkedHashMap<>();
      GraphOptimizer optimizer = new GraphOptimizer(rules, target, settings(target, rules), clock);
      Optional<Entry> entry = request.preparation().map(p -> Entry.of(program, p));
      entry.ifPresent(e -> e.remark().ifPresent(r -> skipped.add(new CompileResult.Skip("static arguments", r))));
      program.graphs().forEach((name, graph) -> optimized.put(name, program.isPrivate(name)
          ? optimizer.optimizeCalled(graph)
          : optimizer.optimize(graph, entry.filter(e -> e.isFunction(name)).map(Entry::fixed).orElse(new BitSet()))));
      optimized
          .forEach((name, o) -> o.remarks().forEach(r -> skipped.add(new CompileResult.Skip("function " + name, r))));
      optimized.values().stream().filter(o -> o.saturation().isEmpty()).flatMap(o -> o.remarks().stream()).findFirst()
          .ifPresent(r -> {
            conditions.add(Condition.FALLBACK);
            diagnostics.add(Diagnostic.warning(3001, r).withAdvice("Maybe report this with the input"));
          });
      Map<String, Graph> graphs = new LinkedHashMap<>();
      optimized.forEach((name, o) -> graphs.put(name, o.graph()));
      Checked checked = check(program, graphs,
          optimized.values().stream().flatMap(o -> o.changes().stream()).toList());
      Output output = clock.phase("write", () -> entry.isPresent()
          ? write(program, checked.graphs(), entry.get(), optimized)
          : new Output(StablehloWriter.write(program, checked.graphs(), OutputForms.of(request, program)),
              Optional.empty()));
      return result(program, target,
          new Account(rules, optimized.values(), optimizer.bodyPlans(), optimizer.solutions()), checked, output);
    } catch (InputException e) {
      throw inputFault(e);
    }
  }

  private Target target() {
    try {
      return Target.load(request.target());
    } catch (TargetException e) {
      throw new CompileException(ExitCode.USAGE,
          Diagnostic.error(2201, Optional.ofNullable(e.getMessage()).orElse("bad target")));
    }
  }

  private RuleSet rules(Target target) {
    CompileRequest.RuleChoice choice = request.rules();
    FpPolicy policy = FpPolicy.valueOf(choice.fpPolicy().toUpperCase(Locale.ROOT));
    return RuleSet.select(policy, text(choice.enable()), disabled(target), text(choice.only()));
  }

  /** What the user wants without, and what the target loses by. */
  private String disabled(Target target) {
    return Stream.concat(request.rules().disable().stream().map(Pattern::pattern),
        target.spec().getWithoutRuleList().stream().map(Pattern::quote)).collect(Collectors.joining("|"));
  }

  private static String text(Optional<Pattern> pattern) {
    return pattern.map(Pattern::pattern).orElse("");
  }

  private Program read() {
    return clock.phase("read", () -> StablehloReader.read(request.source().bytes().array(), request.source().name()));
  }

  private static CompileException inputFault(InputException e) {
    Diagnostic d = Diagnostic.error(e.code(), e.text()).at(new Diagnostic.Location(e.file(), e.line(), e.column()));
    return new CompileException(ExitCode.INPUT, e.advice().map(d::withAdvice).orElse(d), e);
  }

  /** Layouts are a rewrite like any other: none without rules. */
  private Optional<LayoutOptions> layouts(Target target, RuleSet rules) {
    if (request.emission().layout() == CompileRequest.LayoutEmit.NONE || rules.rules().isEmpty())
      return Optional.empty();
    FpPolicy policy = FpPolicy.valueOf(request.rules().fpPolicy().toUpperCase(Locale.ROOT));
    return Optional.of(target.layouts(policy.admits(FpClass.R)));
  }

  private GraphOptimizer.Settings settings(Target target, RuleSet rules) {
    CompileRequest.Budget b = request.budget();
    Limits saturation = Limits.DEFAULT.withIterations(b.iterations()).withNodes(b.nodes())
        .withMatchesPerRule(b.matchesPerRule()).withRuleGrowth(b.ruleGrowth()).withTime(clock.share(0.3))
        .withStop(request.control().stopRequested());
    SolverOptions solver = new SolverOptions(b.ilpDeterministic(), b.solverTime().toMillis() / 1e3, b.ilpGap(),
        b.seed(), b.jobs()).withProfile(b.ilpProfile()).withStop(request.control().stopRequested())
        .withMemory(b.memory());
    EnumerationOptions kernels = request.emission().pricing() == CompileRequest.Pricing.OPS
        ? EnumerationOptions.ALONE
        : EnumerationOptions.DEFAULT;
    return new GraphOptimizer.Settings(saturation, layouts(target, rules), kernels, solver,
        request.emission().minGain(),
        boundaries(),
        request.preparation().map(CompileRequest.Preparation::maxGrowth).orElse(1.0), request.guidance());
  }

  /** A barrier keeps the kernels of XLA apart; IREE fuses across it, and for anyone else it is nothing but an operation. */
  private FusionBoundaries.Write boundaries() {
    return switch (request.emission().fusion()) {
      case NONE -> FusionBoundaries.Write.NONE;
      case BARRIER -> FusionBoundaries.Write.ALL;
      case AUTO -> request.emission().backend() == CompileRequest.Backend.XLA
          ? FusionBoundaries.Write.WHERE_IT_PAYS
          : FusionBoundaries.Write.NONE;
    };
  }

  /** The graphs to write after the numeric check. */
  private record Checked(Map<String, Graph> graphs, CompileResult.Verification verification) {
  }

  private Checked check(Program program, Map<String, Graph> graphs, List<RegionCheck.Change> changes) {
    if (request.checks().verify() == CompileRequest.Verify.OFF || changes.isEmpty()) {
      return new Checked(graphs,
          new CompileResult.Verification("off", "", 0, 0, changes.isEmpty() ? "nothing was changed" : ""));
    }
    if (request.control().stopRequested().getAsBoolean()) {
      return new Checked(graphs,
          new CompileResult.Verification("not-verified", "", 0, 0, "a stop was asked for"));
    }
    boolean full = request.checks().verify() == CompileRequest.Verify.FULL;
    Duration time = full ? clock.left() : clock.share(0.1);
    RegionCheck.Verdict v = clock.phase("verify",
        () -> RegionCheck.run(changes, request.rules().fpPolicy().equals("strict"), time));
    if (v.regions() == 0) {
      return new Checked(graphs, new CompileResult.Verification("equal", "", 0, 0, "no operation was changed"));
    }
    String remark = v.checked() + " of " + v.regions() + " changed regions evaluated";
    if (v.difference().isEmpty()) {
      String obstacle = v.obstacle().map(o -> "; " + o).orElse("");
      return new Checked(graphs,
          new CompileResult.Verification(v.checked() == 0 ? "not-verified" : "equal", "reference interpreter",
              v.checked(), 0, remark + obstacle));
    }
    conditions.add(Condition.MISMATCH);
    mismatch = true;
    diagnostics
        .add(Diagnostic
            .warning(4001,
                "the optimized program does not compute what the input does, and the input is written instead: "
                    + v.difference().get())
            .withAdvice("Maybe report this with the input; --disable-rules finds the rule at fault"));
    return new Checked(program.graphs(),
        new CompileResult.Verification("mismatch", "reference interpreter", v.checked(), 0, remark));
  }

  private record Output(byte[] main, Optional<CompileResult.PreparedModule> prepared) {
  }

  /** Writes the two modules that a program is cut into. */
  private Output write(Program program, Map<String, Graph> graphs, Entry entry,
      Map<String, GraphOptimizer.Optimized> optimized) {
    Prepared cut = mismatch
        ? Prepared.identity(entry.graph(), entry.fixed())
        : Objects.requireNonNull(optimized.get(entry.function())).prepared()
            .orElseGet(() -> Prepared.identity(entry.graph(), entry.fixed()));
    OutputForm form = OutputForms.of(request, program);
    Map<String, Graph> main = new LinkedHashMap<>(graphs);
    main.put(entry.function(), cut.main());
    Map<String, Graph> prepare = new LinkedHashMap<>(graphs);
    prepare.put(entry.function(), cut.prepare());
    byte[] bytes = StablehloWriter.write(program, main, Map.of(entry.function(), cut.mainInterface()), form);
    byte[] once = StablehloWriter.write(program, prepare, Map.of(entry.function(), cut.prepareInterface()), form);
    return new Output(bytes, Optional.of(new CompileResult.PreparedModule(Bytes.of(once), cut.arguments(),
        cut.prepare().nodes().size(), Prepared.bytes(entry.graph(), entry.fixed()), cut.bytes(entry.fixed()))));
  }

  private CompileResult result(Program program, Target target, Account account, Checked checked, Output output) {
    limits.addAll(account.limits(request));
    account.ends().forEach(this::ended);
    if (!limits.isEmpty()) conditions.add(Condition.LIMIT);
    if (account.solve().status().equals("optimal") ? mismatch : !account.isEmpty())
      conditions.add(Condition.UNPROVEN);
    if (hasOpaque(program.graphs().values())) conditions.add(Condition.OPAQUE);
    deterministic &= request.budget().ilpProfile().repeats();
    Map<String, Forecast> kernels = forecasts(checked.graphs(), target);
    CompileResult.Cost cost = mismatch
        ? new CompileResult.Cost(account.cost().beforeNs(), account.cost().beforeNs(), account.cost().boundNs())
        : account.cost();
    return new CompileResult(Bytes.of(output.main()), output.prepared(), OutputForms.form(request, program),
        mismatch ? Rung.INPUT_PRINTED : account.rung(), conditions,
        new CompileResult.Input(program.form().name().toLowerCase(Locale.ROOT), Optional.empty(),
            program.artifactVersion()),
        new CompileResult.TargetInfo(target.name(), Integer.toHexString(target.hashCode())),
        ops(program.graphs(), checked.graphs()), kernels, account.plan(), cost, account.saturation(), account.solve(),
        checked.verification(),
        new CompileResult.Constants(constantBytes(program.graphs()), constantBytes(checked.graphs())), clock.phases(),
        limits, skipped, diagnostics, deterministic);
  }

  /** What is said about the output must not cost the output. */
  private Map<String, Forecast> forecasts(Map<String, Graph> graphs, Target target) {
    Map<String, Forecast> forecasts = new LinkedHashMap<>();
    graphs.forEach((name, graph) -> {
      try {
        forecasts.put(name, Forecast.of(graph, target));
      } catch (RuntimeException | StackOverflowError e) {
        skipped.add(new CompileResult.Skip("kernels of function " + name, "they cannot be foreseen: " + e));
      }
    });
    return forecasts;
  }

  private void ended(Account.End end) {
    deterministic = false;
    switch (end) {
      case STOPPED -> diagnostics
          .add(Diagnostic.remark(3003, "the search was stopped and the best program found so far is written"));
      case WALL_CLOCK -> {
        conditions.add(Condition.WALL_CLOCK);
        diagnostics
            .add(Diagnostic.warning(3002, "the clock stopped the search, so another run may give another program")
                .withAdvice("Maybe raise --time-limit"));
      }
      case MEMORY -> diagnostics
          .add(Diagnostic.warning(3004, "memory ran out in the solver, so another run may give another program")
              .withAdvice("Maybe raise --mem-limit or lower --jobs"));
    }
  }

  private static boolean hasOpaque(Collection<Graph> graphs) {
    return graphs.stream().flatMap(g -> g.nodes().stream()).anyMatch(n -> n.op() instanceof Op.Opaque
        || n.op() instanceof Op.Structured s && hasOpaque(s.regions()));
  }

  private static List<CompileResult.OpCount> ops(Map<String, Graph> before, Map<String, Graph> after) {
    Map<String, int[]> counts = new TreeMap<>();
    before.values().forEach(g -> count(g, counts, 0));
    after.values().forEach(g -> count(g, counts, 1));
    return counts.entrySet().stream().map(e -> new CompileResult.OpCount(e.getKey(), e.getValue()[0], e.getValue()[1]))
        .toList();
  }

  private static void count(Graph g, Map<String, int[]> counts, int at) {
    for (Graph.Node n : g.nodes()) {
      String name = n.op() instanceof Op.Opaque o ? o.name() : n.op().mnemonic();
      counts.computeIfAbsent(name, k -> new int[2])[at]++;
      if (n.op() instanceof Op.Structured s) s.regions().forEach(r -> count(r, counts, at));
    }
  }

  private static long constantBytes(Map<String, Graph> graphs) {
    return graphs.values().stream().flatMap(g -> g.nodes().stream())
        .mapToLong(n -> n.op() instanceof Op.Constant c
            ? c.value().isSplat() ? c.value().type().element().bytes() : c.value().type().bytes()
            : 0)
        .sum();
  }
}
