package dev.eqdrive.cli;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.Fingerprint;
import dev.eqdrive.driver.Forecast;
import dev.eqdrive.extract.Solution;
import dev.eqdrive.measure.KernelVerdict;
import dev.eqdrive.measure.Measured;
import dev.eqdrive.measure.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The account of a compile for programs. Keys come in a fixed order; times are the only values that differ between runs. */
final class JsonReport {
  private static final int SCHEMA = 1;

  private final JsonWriter json = new JsonWriter();

  private JsonReport() {
  }

  /**
   * Writes a report.
   *
   * @param verdict how measurement decided
   * @param flags what the user gave, by option name
   */
  static String of(CompileRequest request, CompileResult result, Optional<Measured> verdict, Map<String, String> flags,
      int status) {
    JsonReport report = new JsonReport();
    report.write(request, result, verdict, flags, status);
    return report.json.toString();
  }

  private void write(CompileRequest request, CompileResult r, Optional<Measured> verdict, Map<String, String> flags,
      int status) {
    json.object().field("schema", SCHEMA);
    json.key("tool").object().field("name", "eqdrive");
    Versions.all().forEach(json::field);
    json.end();
    json.field("exit", status);
    json.key("input").object().field("name", request.source().name()).field("sha256", sha256(request.source().bytes()))
        .field("bytes", request.source().bytes().size()).field("form", r.input().form())
        .field("producer", r.input().producer().orElse("")).field("version", r.input().version().orElse("")).end();
    json.key("output").object().field("sha256", sha256(r.output())).field("bytes", r.output().size())
        .field("form", r.form().name().toLowerCase(Locale.ROOT)).end();
    r.prepared().ifPresent(this::prepared);
    json.key("flags").object();
    flags.forEach(json::field);
    json.end();
    json.key("target").object().field("name", r.target().name()).field("hash", r.target().hash()).end();
    limits(r);
    json.key("phases").array();
    for (CompileResult.Phase p : r.phases()) {
      json.object().field("name", p.name()).key("wall_ms").millis(p.wallMillis()).key("cpu_ms").millis(p.cpuMillis())
          .end();
    }
    json.endArray();
    saturation(r.saturation());
    solve(r.solve());
    json.key("extraction").object().field("rung", r.rung().toString());
    plan(r);
    kernels(r);
    json.end();
    json.key("cost").object().field("before", r.cost().beforeNs()).field("after", r.cost().afterNs())
        .field("bound", r.cost().boundNs()).field("ratio", r.cost().ratio()).end();
    ops(r);
    json.key("constants").object().field("before", r.constants().beforeBytes())
        .field("after", r.constants().afterBytes()).end();
    json.key("skipped").array();
    for (CompileResult.Skip skip : r.skipped()) json.object().field("what", skip.what()).field("why", skip.why()).end();
    json.endArray();
    CompileResult.Verification v = r.verification();
    json.key("verification").object().field("verdict", v.verdict()).field("engine", v.engine())
        .field("cases", v.cases())
        .field("max_ulp", v.maxUlp()).field("remark", v.remark()).end();
    verdict.ifPresent(this::measured);
    json.field("deterministic", r.deterministic() && verdict.stream().noneMatch(Measured::isMeasured));
    json.key("conditions").array();
    r.conditions().stream().map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-')).sorted().forEach(json::value);
    json.endArray();
    diagnostics(r.diagnostics());
    json.end();
  }

  private void prepared(CompileResult.PreparedModule p) {
    json.key("prepare").object().field("sha256", sha256(p.output())).field("bytes", p.output().size())
        .field("operations", p.ops()).field("static_bytes_before", p.bytesBefore())
        .field("static_bytes_after", p.bytesAfter()).key("arguments").array();
    for (CompileResult.Argument a : p.arguments()) {
      json.object().field("from", a.source() < 0 ? "prepared" : "argument " + a.source()).field("type", a.type()).end();
    }
    json.endArray().end();
  }

  private void measured(Measured m) {
    switch (m) {
      case Verdict v -> measured(v);
      case KernelVerdict v -> measured(v);
    }
  }

  private void measured(KernelVerdict v) {
    json.key("measured").object().field("decided", v.isMeasured()).field("recorded", v.recorded())
        .field("remark", v.remark().orElse("")).key("compile_ms").millis(v.compileMillis()).key("measure_ms")
        .millis(v.measureMillis()).field("untold", v.untold()).key("kernels").array();
    for (KernelVerdict.Row r : v.rows()) {
      json.object().field("name", r.name()).field("count", r.count()).field("price_ns", r.priceNs())
          .field("ns", r.ns()).field("noise", r.noise()).field("cached", r.cached()).end();
    }
    json.endArray().end();
  }

  private void measured(Verdict v) {
    json.key("measured").object().field("decided", v.isMeasured()).field("recorded", v.recorded())
        .field("chosen", v.chosen().toString()).field("speedup", v.speedup()).field("noise", v.noise())
        .field("remark", v.remark().orElse("")).key("compile_ms").millis(v.compileMillis()).key("measure_ms")
        .millis(v.measureMillis()).key("programs").array();
    v.rows().forEach(this::row);
    json.endArray();
    json.key("fresh").array();
    v.fresh().ifPresent(this::row);
    json.endArray().end();
  }

  private void row(Verdict.Row r) {
    json.object().field("variant", r.variant().toString()).key("median_ms").millis(r.medianNs() / 1e6).key("cpu_ms")
        .millis(r.cpuNs() / 1e6).field("cpu_speedup", r.cpu().value()).field("cpu_low", r.cpu().low())
        .field("cpu_high", r.cpu().high()).field("median_speedup", r.wall().value()).field("score", r.score())
        .field("max_rel", r.difference()).field("note", r.note()).end();
  }

  private void limits(CompileResult r) {
    json.key("limits").array();
    for (CompileResult.Limit l : r.limits()) {
      json.object().field("flag", l.flag()).field("value", l.value()).field("stopped", l.stopped()).end();
    }
    json.endArray();
  }

  private void saturation(CompileResult.Saturation s) {
    json.key("saturation").object().field("stop_reason", s.stopReason()).field("iterations", s.iterations())
        .field("classes", s.classes()).field("nodes", s.nodes()).key("rules").array();
    for (CompileResult.RuleUse u : s.rules()) {
      json.object().field("name", u.name()).field("class", u.fpClass()).field("matches", u.matches())
          .field("applied", u.applied()).field("chosen", u.chosen()).key("ms").millis(u.millis())
          .field("banned", u.banned())
          .end();
    }
    json.endArray().end();
  }

  private void solve(CompileResult.Solve s) {
    json.key("ilp").object().field("status", s.status()).field("end", s.end()).field("objective", s.costNs())
        .field("bound", s.bound()).field("gap", s.gap()).field("deterministic_time", s.times().deterministic());
    json.key("ms").object().key("presolved").millis(1e3 * s.times().presolved()).key("first")
        .millis(1e3 * s.times().first()).key("best").millis(1e3 * s.times().best());
    if (!Double.isNaN(s.times().proof())) json.key("proof").millis(1e3 * s.times().proof());
    json.key("total").millis(1e3 * s.times().total()).end();
    json.key("model").object().field("goals", s.sizes().goals()).field("columns", s.sizes().columns()).end();
    json.key("presolve").object().field("goals", s.sizes().presolvedGoals())
        .field("columns", s.sizes().presolvedColumns()).field("blocks", s.sizes().blocks())
        .field("distinct_blocks", s.sizes().distinctBlocks()).end();
    json.key("subproblems").array();
    for (Solution.Block b : s.blocks()) {
      json.object().field("copies", b.copies()).field("goals", b.goals()).field("columns", b.columns())
          .field("start", b.start()).field("objective", b.cost()).field("bound", b.bound()).field("gap", b.gap())
          .field("method", b.method().name().toLowerCase(Locale.ROOT)).field("deterministic_time", b.deterministic())
          .end();
    }
    json.endArray().end();
  }

  private void plan(CompileResult r) {
    json.key("plan").array();
    for (CompileResult.PlanKernel k : r.plan()) {
      json.object().field("kernel", k.name()).field("count", k.count()).field("ns", k.ns()).field("share", k.share())
          .field("known", k.known()).field("body", k.body()).end();
    }
    json.endArray();
  }

  private void kernels(CompileResult r) {
    json.field("boundaries", r.boundaries()).key("functions").array();
    r.kernels().forEach((name, forecast) -> {
      json.object().field("name", name).field("kernels", forecast.kernels())
          .field("conversions", forecast.conversions()).field("temporaries_ns", forecast.temporariesNs()).key("groups")
          .array();
      groups(forecast);
      json.endArray().end();
    });
    json.endArray();
  }

  private void groups(Forecast forecast) {
    for (Forecast.Line line : forecast.lines()) {
      json.object().field("ns", line.ns()).field("kernels", line.kernels()).field("result", line.result())
          .key("operations").object();
      line.operations().forEach(json::field);
      json.end().key("reads").array();
      line.reads().forEach(read -> json.value(read >= 0 ? "kernel " + read : "argument " + (-1 - read)));
      json.endArray();
      if (!line.bodies().isEmpty()) {
        json.key("bodies").array();
        for (Forecast body : line.bodies()) {
          json.array();
          groups(body);
          json.endArray();
        }
        json.endArray();
      }
      json.end();
    }
  }

  private void ops(CompileResult r) {
    json.key("ops").object().field("before", r.opsBefore()).field("after", r.opsAfter()).key("by_name").array();
    for (CompileResult.OpCount op : r.ops()) {
      json.object().field("name", op.name()).field("before", op.before()).field("after", op.after()).end();
    }
    json.endArray().end();
  }

  private void diagnostics(List<Diagnostic> diagnostics) {
    json.key("diagnostics").array();
    for (Diagnostic d : diagnostics) {
      json.object().field("severity", d.severity().toString()).field("code", "EQD-" + d.code())
          .field("location", d.location().map(Object::toString).orElse("")).field("text", d.text())
          .field("advice", d.advice().orElse("")).end();
    }
    json.endArray();
  }

  private static String sha256(Bytes bytes) {
    return Fingerprint.of(bytes.array());
  }
}
