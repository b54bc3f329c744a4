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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Kernels written as a plan space: a goal is an e-class that is stored, a column is a kernel. Classes that cost nothing to have
 * (parameters, constants, splats, iotas) are no goals.
 *
 * <p>A class that is the same in every call has two goals: stored beforehand, and there in every call. The first costs 1 ns, so
 * that no more is prepared than is of use; the second is reached by computing it, or by handing the first over, which costs a
 * little too, so that few values are handed over.
 */
final class KernelSpace {
  private static final long PREPARED_NS = 1;

  private final TermGraph terms;
  private final FreeTerms free;
  private final List<Kernel> kernels;
  private final double nsPerByte;
  private final PlanSpace.Builder builder = PlanSpace.builder();
  private final Map<Integer, Integer> goals = new LinkedHashMap<>();
  private final Map<Integer, Integer> preparedGoals = new LinkedHashMap<>();
  private final Map<Integer, Integer> handOverColumn = new LinkedHashMap<>();
  /** Of every column its kernel, or −1 − class for one that hands a class over. */
  private final List<Integer> meaning = new ArrayList<>();
  private final int[] mainColumn;
  private final int[] preparedColumn;
  private final int[] required;
  private final PlanSpace space;

  private KernelSpace(TermGraph terms, FreeTerms free, List<Kernel> kernels, int[] required, double nsPerByte) {
    this.terms = terms;
    this.free = free;
    this.kernels = kernels;
    this.nsPerByte = nsPerByte;
    this.mainColumn = new int[kernels.size()];
    this.preparedColumn = new int[kernels.size()];
    this.required = Arrays.stream(required).map(terms::find).filter(c -> !passing(c)).distinct().toArray();
    for (Kernel k : kernels) {
      goal(k.root());
      for (int leaf : k.leaves()) if (!passing(leaf)) goal(leaf);
    }
    for (int i = 0; i < kernels.size(); i++) {
      Kernel k = kernels.get(i);
      mainColumn[i] = -1;
      preparedColumn[i] = -1;
      // Such an argument is there only if it is handed over.
      if (free.isFree(k.root()) && !passing(k.root())) continue;
      mainColumn[i] = column(k.costNs(), goal(k.root()),
          Arrays.stream(k.leaves()).filter(c -> !passing(c)).map(this::goal).toArray(), i,
          isConversion(terms, k) && !terms.isOriginal(k.nodes()[0]));
      if (preparable(k)) {
        preparedColumn[i] = column(PREPARED_NS, preparedGoal(k.root()),
            Arrays.stream(k.leaves()).filter(c -> !free.isFree(terms.find(c))).map(this::preparedGoal).toArray(), i,
            false);
      }
    }
    for (int cls : this.required) builder.require(goal(cls));
    for (int cls : List.copyOf(goals.keySet())) {
      boolean argument = free.isFree(cls);
      if (!terms.isStatic(cls) || !argument && !preparedGoals.containsKey(cls)) continue;
      int[] from = argument ? new int[0] : new int[]{preparedGoal(cls)};
      handOverColumn.put(cls, column(argument ? byteNs(cls) : PREPARED_NS + byteNs(cls), goal(cls), from, -1 - cls,
          false));
    }
    this.space = builder.build();
  }

  /**
   * The space of some kernels.
   *
   * @param required  classes every plan stores: results and effects
   * @param nsPerByte price of handing over a value that has been prepared, or an argument that is the same in every call
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

  private int preparedGoal(int cls) {
    return preparedGoals.computeIfAbsent(terms.find(cls), c -> builder.goal());
  }

  /** Whether a call has the value without being handed it, or at no price. */
  private boolean passing(int cls) {
    int c = terms.find(cls);
    return free.isFree(c) && !(terms.isStatic(c) && terms.op(free.nodeOf(c)) instanceof Op.Argument);
  }

  /** Whether everything that the kernel reads is the same in every call. */
  private boolean preparable(Kernel k) {
    return terms.isStatic(k.root())
        && Arrays.stream(k.leaves()).allMatch(c -> free.isFree(terms.find(c)) || terms.isStatic(c))
        && terms.type(k.root()) instanceof TensorType;
  }

  private long byteNs(int cls) {
    return (long) Math.ceil(nsPerByte * (terms.type(cls) instanceof TensorType t ? t.bytes() : 0));
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
    return kernels(plan, mainColumn);
  }

  /** The kernels of a plan that run once, beforehand. */
  List<Kernel> prepared(Plan plan) {
    return kernels(plan, preparedColumn);
  }

  private List<Kernel> kernels(Plan plan, int[] columnOf) {
    List<Kernel> result = new ArrayList<>();
    for (int column : plan.columns()) {
      int i = meaning.get(column);
      if (i >= 0 && columnOf[i] == column) result.add(kernels.get(i));
    }
    return result;
  }

  /** Classes that the plan computes beforehand, or takes from arguments that are the same in every call. */
  Set<Integer> handedOver(Plan plan) {
    Set<Integer> classes = new LinkedHashSet<>();
    for (int column : plan.columns()) if (meaning.get(column) < 0) classes.add(-1 - meaning.get(column));
    return classes;
  }

  /** The plan made of the kernels at some positions of the list the space was built from, prepared where they can be. */
  Optional<Plan> planOf(int[] positions) {
    Set<Integer> columns = new LinkedHashSet<>();
    Set<Integer> computed = new LinkedHashSet<>();
    Set<Integer> read = new LinkedHashSet<>();
    for (int cls : required) read.add(cls);
    for (int i : positions) {
      Kernel k = kernels.get(i);
      if (mainColumn[i] < 0) continue;
      columns.add(preparedColumn[i] >= 0 ? preparedColumn[i] : mainColumn[i]);
      if (preparedColumn[i] >= 0) continue;
      computed.add(k.root());
      for (int leaf : k.leaves()) if (!passing(leaf)) read.add(terms.find(leaf));
    }
    for (int cls : read) {
      if (!computed.contains(cls) && handOverColumn.containsKey(cls)) {
        columns.add(Objects.requireNonNull(handOverColumn.get(cls)));
      }
    }
    return Plan.ofColumns(space, columns.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Number of classes that some plan may store. */
  int goals() {
    return goals.size();
  }
}
