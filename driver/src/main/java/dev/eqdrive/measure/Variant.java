package dev.eqdrive.measure;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Emission;
import dev.eqdrive.driver.CompileRequest.FusionEmit;
import dev.eqdrive.driver.CompileRequest.LayoutEmit;
import dev.eqdrive.driver.CompileRequest.RuleChoice;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
 * @param avoided  kernels that are done without, in order; such a plan need not gain by prediction
 * @param times    times of kernels in place of their prices, ns, by name
 */
public record Variant(boolean input, boolean barriers, boolean layouts, SortedSet<String> without,
    SortedSet<String> avoided, SortedMap<String, Long> times) {
  /** The plan as predicted. */
  public static final Variant PLAN = new Variant(false, true, true, new TreeSet<>(), new TreeSet<>(),
      new TreeMap<>());
  /** The program as it is. */
  public static final Variant INPUT = new Variant(true, false, false, new TreeSet<>(), new TreeSet<>(),
      new TreeMap<>());

  /** Gap at which a plan without some kernels is good enough: it competes by time, not by price. */
  private static final double GAP = 0.03;

  public Variant {
    without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    avoided = Collections.unmodifiableSortedSet(new TreeSet<>(avoided));
    times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
  }

  /** This variant without boundaries. */
  public Variant withoutBarriers() {
    return new Variant(input, false, layouts, without, avoided, times);
  }

  /** This variant with all values in row-major order. */
  public Variant withoutLayouts() {
    return new Variant(input, barriers, false, without, avoided, times);
  }

  /** This variant with more rules left out. */
  public Variant without(Collection<String> rules) {
    return new Variant(input, barriers, layouts, union(without, rules), avoided, times);
  }

  /** This variant with more kernels avoided. */
  public Variant avoiding(Collection<String> kernels) {
    return new Variant(input, barriers, layouts, without, union(avoided, kernels), times);
  }

  /** This variant with prices replaced by times. */
  public Variant timed(Map<String, Long> ns) {
    return new Variant(input, barriers, layouts, without, avoided, new TreeMap<>(ns));
  }

  private static SortedSet<String> union(SortedSet<String> set, Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(set);
    all.addAll(more);
    return all;
  }

  /** What both leave out. */
  public Variant and(Variant other) {
    return new Variant(input || other.input, barriers && other.barriers, layouts && other.layouts, without, avoided,
        times)
        .without(other.without).avoiding(other.avoided);
  }

  /** The request whose result this variant is. */
  CompileRequest of(CompileRequest request) {
    Emission emission = request.emission();
    if (!barriers) emission = emission.withFusion(FusionEmit.NONE);
    if (!layouts) emission = emission.withLayout(LayoutEmit.NONE);
    if (input) {
      return request.withEmission(emission.withMinGain(Double.POSITIVE_INFINITY))
          .withRules(request.rules().withOnly("(?!)"));
    }
    CompileRequest changed = request.withGuidance(request.guidance().plus(avoided, times));
    if (!avoided.isEmpty()) {
      emission = emission.withMinGain(0);
      changed = changed.withBudget(request.budget().withIlpGap(Math.max(GAP, request.budget().ilpGap())));
    }
    return changed.withEmission(emission).withRules(rules(request.rules()));
  }

  private RuleChoice rules(RuleChoice r) {
    if (without.isEmpty()) return r;
    String names = without.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String disable = r.disable().map(d -> "(?:" + d.pattern() + ")|" + names).orElse(names);
    return new RuleChoice(r.fpPolicy(), r.enable(), Optional.of(Pattern.compile(disable)), r.only(),
        r.applicationLimit());
  }

  /** As the user would ask for it; times alone are no option. */
  @Override
  public String toString() {
    if (input) return "input";
    String text = (barriers ? "" : " --fusion-emit=none") + (layouts ? "" : " --layout-emit=none")
        + (without.isEmpty() ? "" : " --disable-rules=" + String.join("|", without))
        + (avoided.isEmpty() ? "" : " --min-gain=0 --ilp-gap=" + GAP + " --avoid-kernels=" + String.join(",", avoided));
    if (!times.isEmpty()) return "plan by the times of " + times.size() + " kernels" + text;
    return text.isEmpty() ? "plan" : "plan with" + text;
  }
}
