package dev.eqdrive.driver;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.cost.CostModel;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of kernels beyond the prices of the target. Kernels have the names that {@link CompileResult#plan} gives.
 *
 * @param avoided kernels that a plan does without unless all else is far dearer
 * @param times   what kernels take, ns, in place of their prices; not inside loops, where they run otherwise
 * @param named   whether the result is to name the kernels of its plan
 */
public record Guidance(SortedSet<String> avoided, SortedMap<String, Long> times, boolean named) {
  public static final Guidance NONE = new Guidance(new TreeSet<>(), new TreeMap<>(), false);

  /** How much dearer a plan may be without an avoided kernel, as a multiple of that kernel's price. */
  private static final long AVOIDED = 16;
  private static final long MOST_NS = CostModel.SATURATED / AVOIDED;

  public Guidance {
    avoided = Collections.unmodifiableSortedSet(new TreeSet<>(avoided));
    times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
  }

  /** This guidance for the body of a loop. */
  Guidance inLoop() {
    return new Guidance(avoided, new TreeMap<>(), named);
  }

  /** The same with names in the result. */
  public Guidance naming() {
    return new Guidance(avoided, times, true);
  }

  /** The same with more that is known. */
  public Guidance plus(Set<String> moreAvoided, Map<String, Long> moreTimes) {
    SortedSet<String> allAvoided = new TreeSet<>(avoided);
    allAvoided.addAll(moreAvoided);
    SortedMap<String, Long> allTimes = new TreeMap<>(times);
    allTimes.putAll(moreTimes);
    return new Guidance(allAvoided, allTimes, named);
  }

  /** Kernels a plan is chosen from: at measured prices, and those to avoid at prohibitive ones. */
  List<Kernel> choices(List<Kernel> kernels, KernelForms forms) {
    if (avoided.isEmpty() && times.isEmpty()) return kernels;
    return repriced(kernels, forms, Stream.concat(avoided.stream(), times.keySet().stream()), true);
  }

  /** Kernels of a program at measured prices. */
  List<Kernel> measured(List<Kernel> kernels, TermGraph terms) {
    if (times.isEmpty()) return kernels;
    return repriced(kernels, new KernelForms(terms, new FreeTerms(terms)), times.keySet().stream(), false);
  }

  private List<Kernel> repriced(List<Kernel> kernels, KernelForms forms, Stream<String> named, boolean avoid) {
    Set<String> prefixes = named.map(n -> n.substring(0, n.lastIndexOf('-') + 1)).collect(Collectors.toSet());
    Map<Kernel, String> names = forms.names(kernels.stream().filter(k -> prefixes.contains(forms.prefix(k))).toList());
    return kernels.stream().map(k -> {
      String name = names.getOrDefault(k, "");
      long ns = times.getOrDefault(name, k.costNs());
      return k.withCost(avoid && avoided.contains(name) ? AVOIDED * Math.min(ns, MOST_NS) : ns);
    }).toList();
  }

  /**
   * Kernels of a plan by name, at their prices, dearest first; none if no names are wanted.
   *
   * @param known  kernels that the program would have had without a rewrite
   * @param priced all kernels, at the prices of the target
   */
  List<CompileResult.PlanKernel> named(List<Kernel> chosen, List<Kernel> known, List<Kernel> priced,
      KernelForms forms) {
    if (!named) return List.of();
    Map<Kernel, Long> prices = new HashMap<>();
    priced.forEach(k -> prices.putIfAbsent(k.withCost(0), k.costNs()));
    List<Kernel> plan = chosen.stream().map(k -> k.withCost(prices.getOrDefault(k.withCost(0), k.costNs())))
        .filter(k -> k.costNs() > 0).toList();
    double total = GraphOptimizer.total(plan.stream().mapToLong(Kernel::costNs).toArray());
    Set<String> old = Set.copyOf(forms.names(known).values());
    Map<String, CompileResult.PlanKernel> byName = new TreeMap<>();
    forms.names(plan).forEach((k, name) -> byName.merge(name, new CompileResult.PlanKernel(name,
        forms.of(k).orElseThrow(), k.costNs(), 1, k.costNs() / total, old.contains(name), false),
        CompileResult.PlanKernel::plus));
    return CompileResult.PlanKernel.sorted(byName.values());
  }
}
