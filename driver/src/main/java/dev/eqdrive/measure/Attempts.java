package dev.eqdrive.measure;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.CompileResult.PreparedModule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Compiles one program in several ways within the time limit of one compile. */
final class Attempts {
  /** Share of the time limit that one compile may use, and all that measuring does; reading and writing take the rest. */
  private static final double COMPILE_SHARE = 0.35;
  private static final double ALL = 0.96;

  private final CompileRequest request;
  private final Function<CompileRequest, CompileResult> compiler;
  private final long startNs = System.nanoTime();
  private final Map<Variant, CompileResult> compiled = new LinkedHashMap<>();
  /** What a compile without its numeric check took last, and what the check of the plan took. */
  private long lastNs;
  private long checkNs;
  private long compileNs;

  Attempts(CompileRequest request, Function<CompileRequest, CompileResult> compiler) {
    this.request = request.withGuidance(request.guidance().naming());
    this.compiler = compiler;
  }

  /** The plan, which comes before all else: how long it takes is what others are expected to take. */
  CompileResult plan() {
    CompileResult plan = compile(Variant.PLAN);
    checkNs = plan.phases().stream().filter(p -> p.name().equals("verify"))
        .mapToLong(p -> (long) (p.wallMillis() * 1e6)).sum();
    lastNs = Math.max(0, lastNs - checkNs);
    return plan;
  }

  boolean isCompiled(Variant variant) {
    return compiled.containsKey(variant);
  }

  List<Variant> variants() {
    return List.copyOf(compiled.keySet());
  }

  /** A variant without its numeric check, unless it is the plan, which is likely to win. */
  CompileResult compile(Variant variant) {
    CompileResult known = compiled.get(variant);
    if (known != null) return known;
    boolean plan = variant.equals(Variant.PLAN);
    CompileResult result = run(variant,
        plan ? request : request.withChecks(request.checks().withVerify(Verify.OFF)));
    compiled.put(variant, result);
    return result;
  }

  /** The result to write: as it was measured, and checked as asked. */
  CompileResult finish(Variant variant) {
    return variant.equals(Variant.PLAN) ? compile(variant) : run(variant, request);
  }

  private CompileResult run(Variant variant, CompileRequest with) {
    long start = System.nanoTime();
    Duration time = share(COMPILE_SHARE);
    CompileResult result = compiler.apply(variant.of(with.withBudget(request.budget().withTime(time))));
    long spent = System.nanoTime() - start;
    // Writing the input takes no search, and tells nothing about other compiles.
    if (!variant.input()) lastNs = spent;
    compileNs += spent;
    return result;
  }

  CompileResult result(Variant variant) {
    return Objects.requireNonNull(compiled.get(variant));
  }

  /** Whether one more compile, and that of what wins, end within a share of the time limit if they take what the last one took. */
  boolean time(double share) {
    return !isStopped()
        && System.nanoTime() - startNs + 2 * lastNs + checkNs < share(ALL * share).toNanos();
  }

  /** Whether the user asked for the best result so far. */
  boolean isStopped() {
    return request.control().stopRequested().getAsBoolean();
  }

  /** What is left beyond the compile of what wins and its numeric check, at least a moment. */
  Duration left() {
    Duration left = share(ALL).minusNanos(System.nanoTime() - startNs + lastNs + checkNs);
    return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
  }

  private Duration share(double part) {
    return Duration.ofNanos((long) (request.budget().time().toNanos() * part));
  }

  double compileMillis() {
    return compileNs / 1e6;
  }

  /** Whether a variant gives another program than all that were compiled before it. */
  boolean isNew(Variant variant) {
    for (Map.Entry<Variant, CompileResult> e : compiled.entrySet()) {
      if (e.getKey().equals(variant)) return true;
      if (same(e.getValue(), result(variant))) return false;
    }
    return true;
  }

  /** Whether a variant changes nothing. */
  boolean isInput(Variant variant) {
    return result(variant).rung() == CompileResult.Rung.INPUT_PRINTED
        && same(result(variant), compile(Variant.INPUT));
  }

  private static boolean same(CompileResult a, CompileResult b) {
    return a.output().equals(b.output())
        && a.prepared().map(PreparedModule::output).equals(b.prepared().map(PreparedModule::output));
  }
}
