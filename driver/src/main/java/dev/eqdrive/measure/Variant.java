package dev.eqdrive.measure;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Emission;
import dev.eqdrive.driver.CompileRequest.FusionEmit;
import dev.eqdrive.driver.CompileRequest.LayoutEmit;
import dev.eqdrive.driver.CompileRequest.RuleChoice;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way to compile a program with something left out. What it does can be asked for with options, too.
 *
 * @param input    nothing is changed at all
 * @param barriers whether boundaries between kernels may be written
 * @param layouts  whether values may be stored in other orders than row-major
 * @param without  rules that are left out, in order
 */
public record Variant(boolean input, boolean barriers, boolean layouts, TreeSet<String> without) {
  /** The plan as predicted. */
  public static final Variant PLAN = new Variant(false, true, true, new TreeSet<>());
  /** The program as it is. */
  public static final Variant INPUT = new Variant(true, false, false, new TreeSet<>());

  public Variant {
    without = new TreeSet<>(without);
  }

  /** This variant without boundaries. */
  public Variant withoutBarriers() {
    return new Variant(input, false, layouts, without);
  }

  /** This variant with all values in row-major order. */
  public Variant withoutLayouts() {
    return new Variant(input, barriers, false, without);
  }

  /** This variant with more rules left out. */
  public Variant without(Collection<String> rules) {
    TreeSet<String> all = new TreeSet<>(without);
    all.addAll(rules);
    return new Variant(input, barriers, layouts, all);
  }

  /** What both leave out. */
  public Variant and(Variant other) {
    return new Variant(input || other.input, barriers && other.barriers, layouts && other.layouts, without)
        .without(other.without);
  }

  /** The request whose result this variant is. */
  CompileRequest of(CompileRequest request) {
    Emission e = request.emission();
    RuleChoice r = request.rules();
    FusionEmit fusion = barriers ? e.fusion() : FusionEmit.NONE;
    double minGain = input ? Double.POSITIVE_INFINITY : e.minGain();
    Emission emission = new Emission(e.form(), e.version(), e.backend(), e.pricing(), fusion,
        layouts ? e.layout() : LayoutEmit.NONE, e.sharding(),
        e.preserveRemat(), e.stripDebugInfo(), e.maxGrowth(), minGain);
    if (input) return request.withEmission(emission).withRules(r.withOnly("(?!)"));
    if (without.isEmpty()) return request.withEmission(emission);
    String names = without.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String disable = r.disable().map(d -> "(?:" + d.pattern() + ")|" + names).orElse(names);
    return request.withEmission(emission).withRules(new RuleChoice(r.fpPolicy(), r.enable(),
        Optional.of(Pattern.compile(disable)), r.only(), r.applicationLimit()));
  }

  /** As the user would ask for it. */
  @Override
  public String toString() {
    if (input) return "input";
    String text = (barriers ? "" : " --fusion-emit=none") + (layouts ? "" : " --layout-emit=none")
        + (without.isEmpty() ? "" : " --disable-rules=" + String.join("|", without));
    return text.isEmpty() ? "plan" : "plan with" + text;
  }
}
