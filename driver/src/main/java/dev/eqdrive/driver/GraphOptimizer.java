package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.extract.Plan;
import dev.eqdrive.extract.PlanChecker;
import dev.eqdrive.extract.Solution;
import dev.eqdrive.extract.SolverOptions;
import dev.eqdrive.fusion.EnumerationOptions;
import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.KernelEnumerator;
import dev.eqdrive.fusion.LoopBodies;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.layout.LayoutExpansion;
import dev.eqdrive.layout.LayoutOptions;
import dev.eqdrive.rules.CarriedLoops;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.saturate.Limits;
import dev.eqdrive.saturate.SaturationReport;
import dev.eqdrive.saturate.Saturator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds a cheaper graph that computes the same: regions first, then saturation, kernels, plan, and back to a graph. The input is
 * one of the plans; it is kept when the best plan does not gain enough.
 */
final class GraphOptimizer {
  /** Bytes beyond the static arguments that nobody minds. */
  private static final long FREE_GROWTH = 1 << 20;
  /** Prices of a prepared byte, tried until what is prepared is small enough. */
  private static final double[] HAND_OVER_NS = {0, 1e-2, 1};
  /** Shares of the effort that is left for the plan of a program, and of a body, which other searches follow. */
  private static final double PROGRAM_EFFORT = 0.8;
  private static final double BODY_EFFORT = 0.4;
  /** Share of all effort, and gap, for the plan without rewrites: where the search begins, and no more. */
  private static final double START_EFFORT = 0.02;
  private static final double START_GAP = 0.03;
  /** Rounds in which plans learn what the backend builds, the share of all effort of each, and the gap that is no reason. */
  private static final int REPAIRS = 2;
  private static final double REPAIR_EFFORT = 0.02;
  private static final double REPAIR_GAP = 0.03;

  private final RuleSet rules;
  private final Prices program;
  private final Prices called;
  private final Settings settings;
  private final Clock clock;
  private final SolverBudget budget;
  private final RegionOptimizer regions;

  /**
   * What the search may use.
   *
   * @param layouts           which layouts are looked at; empty for row-major only
   * @param kernels           which kernels are looked at
   * @param minGain           least relative gain for which a graph is changed, and of a graph for which a region of it is
   * @param boundaries        which boundaries are written
   * @param maxPreparedGrowth most bytes kept from call to call, as a multiple of the arguments that do not change
   * @param guidance          what is known of kernels beyond their prices
   */
  record Settings(Limits saturation, Optional<LayoutOptions> layouts, EnumerationOptions kernels,
      SolverOptions solver, double minGain,
      FusionBoundaries.Write boundaries,
      double maxPreparedGrowth, Guidance guidance) {
  }

  /**
   * A graph and how it came about.
   *
   * @param rung     which step of the ladder it stands on
   * @param saturation empty if the search failed
   * @param prepared the graph cut in two, if that was asked for
   * @param plan     kernels of the best plan found
   * @param ruleUse  rules behind the chosen e-nodes, with how many each made
   * @param changes  what has been changed, for the numeric check
   * @param remarks  why a better rung was not taken
   */
  record Optimized(Graph graph, Optional<Prepared> prepared, CompileResult.Cost cost, CompileResult.Rung rung,
      Optional<SaturationReport> saturation, Optional<Solution> solution,
      List<CompileResult.PlanKernel> plan, Map<String, Integer> ruleUse, List<RegionCheck.Change> changes,
      List<String> remarks, int classes, int nodes) {
  }

  GraphOptimizer(RuleSet rules, Target target, Settings settings, Clock clock) {
    this.rules = rules;
    LoopBodies loops = LoopBodies.of(target);
    Guidance inLoop = settings.guidance().inLoop();
    this.program = Prices.of(g -> loops.program(), settings.guidance(), (in, kernels) -> kernels, PROGRAM_EFFORT,
        settings.boundaries());
    this.called = program.withoutBoundaries();
    Prices branches = Prices.of(loops::prices, inLoop, (in, kernels) -> kernels, BODY_EFFORT, settings.boundaries());
    Prices trips = Prices.of(loops::tripPrices, inLoop, loops::inTrip, BODY_EFFORT, settings.boundaries());
    this.regions = new RegionOptimizer((body, loop) -> optimize(body, new BitSet(), loop ? trips : branches),
        loops::cost,
        CarriedLoops.in(rules), settings.minGain());
    this.settings = settings;
    this.clock = clock;
    this.budget = new SolverBudget(settings.solver());
  }

  /** Prices of kernels, and of programs as the backend will group them; and the effort that their plans are worth. */
  private record Prices(Function<Graph, CostModel> kernels, Guidance guidance, FusionBoundaries.Runs runs,
      FusionBoundaries programs, double effort, FusionBoundaries.Write boundaries) {
    static Prices of(Function<Graph, CostModel> kernels, Guidance guidance, FusionBoundaries.Runs runs, double effort,
        FusionBoundaries.Write boundaries) {
      return new Prices(kernels, guidance, runs, new FusionBoundaries(kernels, guidance, runs), effort, boundaries);
    }

    Prices withoutBoundaries() {
      return new Prices(kernels, guidance, runs, programs, effort, FusionBoundaries.Write.NONE);
    }
  }

  /** Answers of the solver so far. */
  List<Solution> solutions() {
    return budget.solutions();
  }

  /** Kernels of the plans of loop bodies so far. */
  List<CompileResult.PlanKernel> bodyPlans() {
    return regions.plans();
  }

  /**
   * Optimizes the body of a function that only the program calls; a failure leaves it as it is. A backend inlines it, so that
   * boundaries inside would keep its operations from those around the calls.
   */
  Optimized optimizeCalled(Graph input) {
    return optimize(input, new BitSet(), called);
  }

  /**
   * Optimizes a function body; a failure leaves it as it is.
   *
   * @param fixed arguments that are the same in every call; if there are any, the result is cut in two
   */
  Optimized optimize(Graph input, BitSet fixed) {
    return optimize(input, fixed, program);
  }

  private Optimized optimize(Graph input, BitSet fixed, Prices prices) {
    try {
      return new Search(input, fixed, prices).run();
    } catch (RuntimeException | StackOverflowError e) {
      return unchanged(input, fixed, CompileResult.Cost.UNKNOWN, Optional.empty(), Optional.empty(),
          List.of(), List.of(), List.of("the search failed and the function is left as it is: " + e), 0, 0);
    }
  }

  private static Optimized unchanged(Graph graph, BitSet fixed, CompileResult.Cost cost,
      Optional<SaturationReport> saturation,
      Optional<Solution> solution, List<CompileResult.PlanKernel> plan, List<RegionCheck.Change> changes,
      List<String> remarks, int classes, int nodes) {
    return new Optimized(graph, fixed.isEmpty() ? Optional.empty() : Optional.of(Prepared.identity(graph, fixed)),
        cost, CompileResult.Rung.INPUT_PRINTED, saturation, solution, plan, Map.of(), changes, remarks, classes,
        nodes);
  }

  /** One function on its way. */
  private final class Search {
    private final Graph input;
    /** With optimized regions. */
    private final Graph graph;
    private final List<RegionCheck.Change> changes;
    private final BitSet fixed;
    private final Prices prices;
    private final CostModel costs;
    private final Start start;
    private final Ingested ingested;
    private final TermGraph terms;
    private final List<String> remarks = new ArrayList<>();
    private List<CompileResult.PlanKernel> planKernels = List.of();

    Search(Graph input, BitSet fixed, Prices prices) {
      this.input = input;
      this.prices = prices;
      RegionOptimizer.Result optimized = regions.optimized(input, prices.programs()::predicted);
      this.graph = optimized.graph();
      this.changes = new ArrayList<>(optimized.changes());
      this.costs = prices.kernels().apply(graph);
      this.fixed = fixed;
      this.start = Start.of(graph, fixed, settings.layouts(), costs);
      this.ingested = start.ingested();
      this.terms = ingested.graph();
    }

    Optimized run() {
      List<Kernel> inputKernels = inputKernels(terms, ingested, costs);
      SaturationReport report = clock.phase("saturate", () -> Saturator.run(terms, rules, settings.saturation()));
      settings.layouts().ifPresent(o -> clock.phase("layouts", () -> LayoutExpansion.expand(terms, o)));
      int[] required = ingested.roots();
      List<Kernel> each = new ArrayList<>();
      inputKernels.forEach(k -> CanonicalKernel.of(terms, k).ifPresent(each::add));
      int inputCount = each.size();
      clock.phase("kernels", () -> each.addAll(enumerate(terms, required, costs)));
      List<Kernel> all = prices.runs().of(ingested, each);
      FreeTerms free = new FreeTerms(terms);
      KernelForms forms = new KernelForms(terms, free);
      List<Kernel> kernels = prices.guidance().choices(all, forms);
      long before = prices.programs().predicted(input);
      long unchanged = graph == input ? before : prices.programs().predicted(graph);
      Optional<Solution> solution = Optional.empty();
      long bound = 0;
      for (double nsPerByte : fixed.isEmpty() ? new double[]{0} : HAND_OVER_NS) {
        KernelSpace space = KernelSpace.of(terms, free, kernels, required, nsPerByte);
        Optional<Plan> inputPlan = space.planOf(IntStream.range(0, inputCount).toArray());
        if (inputPlan.isEmpty()) {
          remarks.add("the input program's own kernels do not form a plan");
          break;
        }
        Solution found = clock.phase("solve", () -> budget.solveWithLeft(prices.effort(), space.space(), inputPlan));
        solution = Optional.of(found);
        bound = bound(found, nsPerByte);
        List<String> faults = PlanChecker.check(space.space(), found.plan());
        if (!faults.isEmpty()) {
          remarks.add("the plan was refused by the checker: " + faults.getFirst());
          break;
        }
        Optional<WrittenPlan> written = written(space, free, found.plan());
        if (written.isEmpty()) {
          remarks.add("the plan could not be written as a program");
          break;
        }
        if (grows(written.get())) continue;
        WrittenPlan best = repaired(written.get(), free, kernels, required, nsPerByte);
        planKernels = clock.phase("name",
            () -> prices.guidance().named(best.chosen(), all.subList(0, inputCount), all, forms));
        Optional<Optimized> better = better(new CompileResult.Cost(before, unchanged, bound), found, best, report);
        if (better.isPresent()) return better.get();
        break;
      }
      if (remarks.isEmpty()) return withoutPreparing();
      return unchanged(graph, fixed, new CompileResult.Cost(before, unchanged, Math.min(bound, unchanged)),
          Optional.of(report), solution, planKernels, changes, remarks,
          terms.classes().length, terms.nodeCount());
    }

    /** Where all that could be prepared is too large, the arguments are taken as any others. */
    private Optimized withoutPreparing() {
      Optimized o = new Search(input, new BitSet(), prices).run();
      List<String> all = new ArrayList<>(o.remarks());
      all.add("what can be prepared is larger than --prepare-growth allows");
      Prepared nothing = Prepared.identity(o.graph(), fixed);
      return new Optimized(o.graph(), Optional.of(nothing), o.cost(), o.rung(), o.saturation(), o.solution(), o.plan(),
          o.ruleUse(), o.changes(), all,
          o.classes(), o.nodes());
    }

    /** A plan as a program. */
    private Optional<WrittenPlan> written(KernelSpace space, FreeTerms free, Plan plan) {
      List<Kernel> chosen = space.chosen(plan);
      Optional<PlanGraph.Built> built = PlanGraph.build(start.graph(), terms, ingested, free, chosen,
          space.prepared(plan));
      if (built.isEmpty() || !built.get().graph().resultTypes().equals(graph.resultTypes())) return Optional.empty();
      PlanGraph.Built b = built.get();
      List<Integer> handed = space.handedOver(plan).stream().map(b.values()::get).filter(Objects::nonNull).toList();
      List<Integer> arguments = HandedParts.joined(b.graph(), handed);
      Optional<Prepared> prepared = fixed.isEmpty()
          ? Optional.empty()
          : Optional.of(Prepared.of(b.graph(), fixed, arguments));
      Graph main = prepared.map(Prepared::main).orElse(b.graph());
      List<Integer> stored = prepared.isEmpty()
          ? b.stored()
          : b.stored().stream().filter(v -> arguments.contains(v) || !handed.contains(v))
              .map(prepared.get().numberIn()::get).filter(Objects::nonNull).sorted().toList();
      FusionBoundaries.Placed placed = prices.programs().place(main, stored, plan.cost(), prices.boundaries());
      return Optional.of(new WrittenPlan(plan, chosen, b, prepared, placed));
    }

    /**
     * The cheapest of some programs for plans that know better and better what the backend builds: kernels that it does not
     * build, or at another price, cost what the program costs more than its plan says. Ends when that no longer helps.
     */
    private WrittenPlan repaired(WrittenPlan first, FreeTerms free, List<Kernel> kernels, int[] required,
        double nsPerByte) {
      WrittenPlan best = first;
      WrittenPlan last = first;
      List<Kernel> priced = kernels;
      for (int round = 0; round < REPAIRS && last.ns() > last.planNs() * (1 + REPAIR_GAP); round++) {
        Map<Kernel, Long> surcharges = surcharges(last);
        if (surcharges.isEmpty()) break;
        priced = Agreement.surcharged(priced, surcharges);
        KernelSpace space = KernelSpace.of(terms, free, priced, required, nsPerByte);
        Optional<Plan> hint = Plan.ofColumns(space.space(), last.plan().columns());
        Plan plan = clock.phase("solve", () -> budget.solve(REPAIR_EFFORT, 0, space.space(), hint)).plan();
        Optional<WrittenPlan> next = PlanChecker.check(space.space(), plan).isEmpty()
            ? written(space, free, plan)
            : Optional.empty();
        if (next.isEmpty() || grows(next.get())) break;
        last = next.get();
        if (last.ns() >= best.ns()) break;
        best = last;
      }
      return best;
    }

    private Map<Kernel, Long> surcharges(WrittenPlan w) {
      Graph program = w.placed().graph();
      Ingested in = TermGraph.ingest(program);
      return new Agreement(in,
          prices.runs().of(in, InputKernels.of(in.graph(), in.roots(), prices.kernels().apply(program))))
          .surcharges(w.chosen(), cls -> w.value(terms.find(cls)).map(v -> in.graph().find(in.classOfValue()[v])),
              w.ns() - w.planNs());
    }

    /** Whether what is kept from call to call takes more memory than allowed; a megabyte does not count. */
    private boolean grows(WrittenPlan w) {
      return w.prepared().isPresent() && w.prepared().get().bytes(fixed) > preparedLimit();
    }

    private double preparedLimit() {
      return settings.maxPreparedGrowth() * Prepared.bytes(graph, fixed) * (1 + 1.0 / 128) + FREE_GROWTH;
    }

    /** The solver's bound without what plans are charged beyond the price of their kernels. */
    private long bound(Solution found, double nsPerByte) {
      // Where kernels are avoided, the solver has proved nothing of plans that have them.
      if (!prices.guidance().avoided().isEmpty()) return 0;
      double kernels = found.bound() - (fixed.isEmpty() ? 0 : nsPerByte * preparedLimit());
      return (long) Math.max(0, Math.floor(kernels / (1 + EnumerationOptions.DEFAULT.bias())));
    }

    /**
     * The plan as a program, if it gains enough.
     *
     * @param input the input's prices, and the bound
     */
    private Optional<Optimized> better(CompileResult.Cost input, Solution found, WrittenPlan plan,
        SaturationReport report) {
      long after = plan.ns();
      if (after > input.afterNs() * (1 - settings.minGain())) {
        remarks
            .add("the best plan found does not gain enough over the input: " + input.afterNs() + " ns before, " + after
                + " ns after");
        return Optional.empty();
      }
      PlanGraph.Built built = plan.built();
      start.move().ifPresent(changes::add);
      changes.add(new RegionCheck.Change(start.graph(), built.graph(), built.pairs()));
      Graph output = plan.placed().graph();
      return Optional.of(new Optimized(output, plan.prepared().map(p -> p.withMain(output)),
          new CompileResult.Cost(input.beforeNs(), after, Math.min(input.boundNs(), after)), rung(found),
          Optional.of(report), Optional.of(found), planKernels, ruleUse(terms, built.nodes()), changes, remarks,
          terms.classes().length,
          terms.nodeCount()));
    }
  }

  private static CompileResult.Rung rung(Solution solution) {
    return switch (solution.status()) {
      case OPTIMAL -> CompileResult.Rung.PROVED;
      case FEASIBLE -> CompileResult.Rung.INCUMBENT;
      case GREEDY -> CompileResult.Rung.GREEDY;
      case HINT -> CompileResult.Rung.FUSION_ONLY;
    };
  }

  /** The kernels of a good plan without any rewrite: the search starts there. */
  private List<Kernel> inputKernels(TermGraph terms, Ingested ingested, CostModel costs) {
    int[] required = ingested.roots();
    List<Kernel> all = clock.phase("kernels", () -> enumerate(terms, required, costs));
    KernelSpace space = KernelSpace.of(terms, new FreeTerms(terms), all, required, 0);
    Plan plan = clock.phase("solve",
        () -> budget.solve(START_EFFORT, START_GAP, space.space(), Optional.empty())).plan();
    List<Kernel> kernels = new ArrayList<>(space.chosen(plan));
    kernels.addAll(space.prepared(plan));
    return kernels;
  }

  private List<Kernel> enumerate(TermGraph terms, int[] required, CostModel costs) {
    return KernelEnumerator.enumerate(terms, required, costs, settings.kernels());
  }

  private static Map<String, Integer> ruleUse(TermGraph terms, List<Integer> nodes) {
    Map<String, Integer> use = new TreeMap<>();
    for (int node : nodes) if (!terms.ruleOf(node).isEmpty()) use.merge(terms.ruleOf(node), 1, Integer::sum);
    return use;
  }

  /** Total of a list of ns, saturating. */
  static long total(long... parts) {
    long sum = 0;
    for (long part : parts) sum = Math.min(Long.MAX_VALUE / 4, sum + part);
    return sum;
  }
}
