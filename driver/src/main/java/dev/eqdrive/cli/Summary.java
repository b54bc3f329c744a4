package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.CompileResult.OpCount;
import dev.eqdrive.driver.CompileResult.RuleUse;
import dev.eqdrive.extract.Solution;
import dev.eqdrive.measure.KernelVerdict;
import dev.eqdrive.measure.Measured;
import dev.eqdrive.measure.Verdict;
import dev.eqdrive.pjrt.Timing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The account of a compile for people. */
final class Summary {
  private static final int MANY = 8;

  private final StringBuilder out = new StringBuilder();

  private Summary() {
  }

  static String of(CompileRequest request, CompileResult result, Optional<Measured> verdict, boolean verbose) {
    Summary s = new Summary();
    s.write(request, result);
    verdict.ifPresent(s::measured);
    if (verbose) s.tables(result);
    return s.out.toString();
  }

  private void write(CompileRequest request, CompileResult r) {
    out.append(
        format("eqdrive: %s for %s, %s%n", request.source().name(), r.target().name(), request.rules().fpPolicy()));
    row("operations", format("%,d → %,d", r.opsBefore(), r.opsAfter()));
    row("cost", format("%s → %s predicted, %.2f×", time(r.cost().beforeNs()), time(r.cost().afterNs()),
        r.cost().ratio())
        + (r.cost().boundNs() > 0 ? "; no less than " + time(r.cost().boundNs()) : ""));
    r.prepared().ifPresent(p -> row("prepared", format("%,d values by %,d operations; %s kept instead of %s",
        p.computed(), p.ops(), size(p.bytesAfter()), size(p.bytesBefore()))));
    CompileResult.Solve s = r.solve();
    row("plan", format("%s (%s), objective %s, bound %s, gap %.2f %%, %,d goals, %,d columns", r.rung(), s.status(),
        time(s.costNs()), time(s.bound()), 100 * s.gap(), s.sizes().goals(), s.sizes().columns()));
    r.kernels().forEach((name, forecast) -> row("kernels", format("%,d in %s, %,d of them conversions",
        forecast.lines().size(), name, forecast.conversions())));
    if (r.boundaries() > 0) row("boundaries", format("%,d", r.boundaries()));
    row("saturation", format("%s after %d iterations: %,d e-nodes, %,d classes", r.saturation().stopReason(),
        r.saturation().iterations(), r.saturation().nodes(), r.saturation().classes()));
    List<RuleUse> mattered = r.saturation().rules().stream().filter(u -> u.chosen() > 0)
        .sorted(Comparator.comparingInt(RuleUse::chosen).reversed().thenComparing(RuleUse::name)).toList();
    if (!mattered.isEmpty()) {
      String names = mattered.stream().limit(MANY).map(u -> u.name() + " ×" + u.chosen())
          .collect(Collectors.joining(", "));
      row("rules", names + (mattered.size() > MANY ? format(" and %d more", mattered.size() - MANY) : ""));
    }
    for (CompileResult.Limit limit : r.limits()) {
      row("limit", limit.flag() + "=" + limit.value() + " stopped " + limit.stopped());
    }
    row("verified", r.verification().verdict()
        + (r.verification().cases() > 0 ? format(", %d cases", r.verification().cases()) : "")
        + (r.verification().remark().isEmpty() ? "" : ": " + r.verification().remark()));
    String phases = r.phases().stream().map(p -> p.name() + " " + time(p.wallMillis() * 1e6))
        .collect(Collectors.joining(", "));
    double total = r.phases().stream().mapToDouble(CompileResult.Phase::wallMillis).sum();
    row("time", time(total * 1e6) + (phases.isEmpty() ? "" : ": " + phases));
  }

  private void measured(Measured m) {
    switch (m) {
      case Verdict v -> measured(v);
      case KernelVerdict v -> measured(v);
    }
  }

  private void measured(KernelVerdict v) {
    v.remark().ifPresent(r -> row("measured", r));
    if (v.recorded()) {
      row("measured", format("an earlier run decided by the times of %d kernels", v.kernels()));
      return;
    }
    long cached = v.rows().stream().filter(KernelVerdict.Row::cached).count();
    row("measured", format("%d kernels timed, %d of them earlier, %d not told from noise; compiles %s, runs %s",
        v.rows().size(), cached, v.untold(), time(v.compileMillis() * 1e6), time(v.measureMillis() * 1e6)));
    for (KernelVerdict.Row r : v.rows()) {
      out.append(format("    %9s priced %9s ±%.1f %%  %s ×%d%n", time(r.ns()), time(r.priceNs()),
          100 * (r.noise() - 1), r.name(), r.count()));
    }
  }

  private void measured(Verdict v) {
    if (v.recorded()) {
      row("measured", format("an earlier run decided for the %s, %.2f×", v.chosen(), v.speedup()));
      return;
    }
    v.remark().ifPresent(r -> row("measured", r));
    if (!v.isMeasured()) return;
    String runs = format("compiles %s, runs %s", time(v.compileMillis() * 1e6), time(v.measureMillis() * 1e6));
    row("measured", v.fresh().map(f -> format("the %s won; in fresh runs cpu %s, wall %s of the input", v.chosen(),
        ratio(f.cpu()), ratio(f.wall())))
        .orElse(v.chosen().input()
            ? "the input won: nothing was faster twice by more than the noise"
            : format("the %s won, %.2f× of the input in the runs that chose it", v.chosen(), v.speedup()))
        + format(" (noise %.3f×); ", v.noise()) + runs);
    for (Verdict.Row r : v.rows()) {
      out.append(format("    %9s %9s cpu %6.3f× wall %6.3f×  %s%s%n", time(r.medianNs()), time(r.cpuNs()),
          r.cpu().value(), r.wall().value(), r.variant(), r.note().isEmpty() ? "" : ": " + r.note()));
    }
  }

  private static String ratio(Timing.Ratio r) {
    return format("%.2f× (%.2f–%.2f)", r.value(), r.low(), r.high());
  }

  private void solver(CompileResult.Solve s) {
    if (s.sizes().columns() == 0) return;
    Solution.Times t = s.times();
    row("solver", format("%s; first plan after %s, best after %s, %s; %.2f units of effort", s.end(),
        time(1e9 * t.first()), time(1e9 * t.best()),
        Double.isNaN(t.proof()) ? "no proof in " + time(1e9 * t.total()) : "proof after " + time(1e9 * t.proof()),
        t.deterministic()));
    row("presolve", format("%,d goals, %,d columns → %,d goals, %,d columns in %,d blocks, %,d different",
        s.sizes().goals(), s.sizes().columns(), s.sizes().presolvedGoals(), s.sizes().presolvedColumns(),
        s.sizes().blocks(), s.sizes().distinctBlocks()));
    out.append(
        format("  %6s %8s %8s %14s %14s %7s %-8s %8s%n", "copies", "goals", "columns", "objective ns", "bound ns",
            "gap", "method", "effort"));
    for (Solution.Block b : s.blocks()) {
      out.append(format("  %,6d %,8d %,8d %,14d %,14d %5.2f %% %-8s %8.2f%n", b.copies(), b.goals(), b.columns(),
          b.cost(), b.bound(), 100 * b.gap(), b.method().name().toLowerCase(Locale.ROOT), b.deterministic()));
    }
  }

  private void tables(CompileResult r) {
    solver(r.solve());
    out.append(format("  %-32s %9s %9s%n", "operation", "before", "after"));
    for (OpCount op : r.ops()) {
      if (op.before() + op.after() > 0) out.append(format("  %-32s %,9d %,9d%n", op.name(), op.before(), op.after()));
    }
    out.append(format("  %-44s %-3s %9s %9s %7s %9s%n", "rule", "", "matches", "applied", "chosen", "ms"));
    for (RuleUse u : r.saturation().rules()) {
      if (u.applied() > 0 || u.banned() > 0) {
        out.append(
            format("  %-44s %-3s %,9d %,9d %,7d %9.1f%s%n", u.name(), u.fpClass(), u.matches(), u.applied(), u.chosen(),
                u.millis(), u.banned() > 0 ? "  set back " + u.banned() + "×" : ""));
      }
    }
    for (CompileResult.Skip skip : r.skipped()) row("skipped", skip.what() + ": " + skip.why());
  }

  private void row(String name, String text) {
    out.append(format("  %-11s %s%n", name, text));
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private static String size(long bytes) {
    return bytes < 10_000 ? format("%,d bytes", bytes) : format("%.1f MiB", bytes / 1048576.0);
  }

  /** A duration in the unit that reads best. */
  static String time(double ns) {
    if (ns < 1e3) return format("%.0f ns", ns);
    if (ns < 1e6) return format("%.1f µs", ns / 1e3);
    if (ns < 1e9) return format("%.1f ms", ns / 1e6);
    return format("%.2f s", ns / 1e9);
  }
}
