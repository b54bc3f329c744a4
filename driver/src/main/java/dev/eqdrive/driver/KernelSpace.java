package dev.eqdrive.driver;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.extract.Plan;
import dev.eqdrive.extract.PlanSpace;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.layout.Conversion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Kernels written as a plan space: a goal is an e-class that is stored, a column is a kernel. Classes that cost nothing to have
 * (parameters, constants, splats, iotas) are no goals.
 *
 * <p>A class that is the same in every call can be handed over from before the first call. Where bytes have a price it has one
 * more column for that; where they have none it is no goal, and every kernel that reads it pays next to nothing, but the more
 * the larger the value, so that of equals the smallest is read. How such a class is computed before the first call does not
 * matter to the price of a call: by the fewest kernels.
 */
final class KernelSpace {
  private static final long PREPARED_NS = 1;
  private static final double UNPRICED_NS_PER_BYTE = 1e-6;

  private final TermGraph terms;
  private final FreeTerms free;
  private final List<Kernel> kernels;
  private final double nsPerByte;
  private final PlanSpace.Builder builder = PlanSpace.builder();
  private final Map<Integer, Integer> goals = new LinkedHashMap<>();
  private final Map<Integer, Integer> handOverColumn = new LinkedHashMap<>();
  /** Of every column its kernel, or −1 − class for one that hands a class over. */
  private final List<Integer> meaning = new ArrayList<>();
  private final int[] columnOf;
  private final int[] results;
  private final int[] required;
  private final Preparation preparation;
  private final PlanSpace space;

  private KernelSpace(TermGraph terms, FreeTerms free, List<Kernel> kernels, int[] required, double nsPerByte) {
    this.terms = terms;
    this.free = free;
    this.kernels = kernels;
    this.nsPerByte = nsPerByte;
    this.columnOf = new int[kernels.size()];
    this.preparation = Preparation.of(terms, free, kernels);
    this.results = Arrays.stream(required).map(terms::find).distinct().toArray();
    this.required = Arrays.stream(results).filter(c -> !passing(c)).toArray();
    for (Kernel k : kernels) {
      if (!passing(k.root())) goal(k.root());
      for (int leaf : k.leaves()) if (!passing(leaf)) goal(leaf);
    }
    for (int i = 0; i < kernels.size(); i++) {
      Kernel k = kernels.get(i);
      columnOf[i] = -1;
      // An argument that is the same in every call is there only if it is handed over.
      if (canHandOver(k.root()) && (nsPerByte == 0 || terms.op(k.nodeOf(k.root())) instanceof Op.Argument)) continue;
      int[] leaves = Arrays.stream(k.leaves()).filter(c -> !passing(c)).map(this::goal).toArray();
      long reads = nsPerByte > 0
          ? 0
          : Arrays.stream(k.leaves()).filter(this::canHandOver).mapToLong(this::handOverNs).sum();
      columnOf[i] = column(k.costNs() + reads, goal(k.root()), leaves, i,
          isConversion(terms, k) && !terms.isOriginal(k.nodes()[0]));
    }
    for (int cls : this.required) builder.require(goal(cls));
    for (int cls : List.copyOf(goals.keySet())) {
      if (canHandOver(cls)) {
        handOverColumn.put(cls, column(handOverNs(cls), goal(cls), new int[0], -1 - cls, false));
      }
    }
    this.space = builder.build();
  }

  /**
   * The space of some kernels.
   *
   * @param required  classes every plan stores: results and effects
   * @param nsPerByte price of handing over a value that has been prepared, or an argument that is the same in every call; 0 if
   *                  there may be as many of them as are of use
   */
  static KernelSpace of(TermGraph terms, FreeTerms free, List<Kernel> kernels, int[] required, double nsPerByte) {
    return new KernelSpace(terms, free, kernels, required, nsPerByte);
  }

  private int column(long costNs, int head, int[] leaves, int what, boolean conversion) {
    meaning.add(what);
    return builder.column(costNs, new int[]{head}, leaves, conversion);
  }

  private int goal(int cls) {
    return goals.computeIfAbsent(terms.find(cls), c -> builder.goal());
  }

  /** Whether a call has the value without a decision. */
  private boolean passing(int cls) {
    return canHandOver(cls) ? nsPerByte == 0 : free.isFree(terms.find(cls));
  }

  /** Whether a value can be there from before the first call: computed, or an argument that does not change. */
  private boolean canHandOver(int cls) {
    int c = terms.find(cls);
    if (!free.isFree(c)) return preparation.canPrepare(c);
    return terms.isStatic(c) && terms.op(free.nodeOf(c)) instanceof Op.Argument;
  }

  /** Price of handing a class over from before the first call. */
  private long handOverNs(int cls) {
    long bytes = terms.type(cls) instanceof TensorType t ? t.bytes() : 0;
    double each = nsPerByte == 0 ? UNPRICED_NS_PER_BYTE : nsPerByte;
    return (free.isFree(terms.find(cls)) ? 0 : PREPARED_NS) + (long) Math.ceil(each * bytes);
  }

  /** Whether a kernel does nothing but change the layout of a value. */
  static boolean isConversion(TermGraph terms, Kernel kernel) {
    return kernel.nodes().length == 1 && kernel.leaves().length == 1
        && terms.type(kernel.leaves()[0]) instanceof TensorType read
        && Conversion.isConversion(terms.op(kernel.nodes()[0]), read);
  }

  PlanSpace space() {
    return space;
  }

  /** The kernels of a plan that run in every call. */
  List<Kernel> chosen(Plan plan) {
    List<Kernel> result = new ArrayList<>();
    for (int column : plan.columns()) if (meaning.get(column) >= 0) result.add(kernels.get(meaning.get(column)));
    return result;
  }

  /** The kernels that run once, before the first call of a plan. */
  List<Kernel> prepared(Plan plan) {
    return preparation.kernels(handedOver(plan));
  }

  /** Classes that the plan computes beforehand, or takes from arguments that are the same in every call. */
  Set<Integer> handedOver(Plan plan) {
    Set<Integer> classes = new LinkedHashSet<>();
    for (int column : plan.columns()) if (meaning.get(column) < 0) classes.add(-1 - meaning.get(column));
    if (nsPerByte > 0) return classes;
    for (Kernel k : chosen(plan)) for (int leaf : k.leaves()) if (canHandOver(leaf)) classes.add(terms.find(leaf));
    for (int cls : results) if (canHandOver(cls)) classes.add(cls);
    return classes;
  }

  /** The plan made of the kernels at some positions of the list the space was built from, prepared where they can be. */
  Optional<Plan> planOf(int[] positions) {
    Set<Integer> columns = new LinkedHashSet<>();
    for (int i : positions) {
      int root = terms.find(kernels.get(i).root());
      Integer handOver = handOverColumn.get(root);
      if (handOver != null) columns.add(handOver);
      else if (columnOf[i] >= 0)
        columns.add(columnOf[i]);
      for (int leaf : kernels.get(i).leaves()) {
        Integer source = handOverColumn.get(terms.find(leaf));
        if (source != null) columns.add(source);
      }
    }
    for (int cls : required) {
      Integer source = handOverColumn.get(cls);
      if (source != null) columns.add(source);
    }
    return Plan.ofColumns(space, columns.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Number of classes that some plan may store. */
  int goals() {
    return goals.size();
  }
}
