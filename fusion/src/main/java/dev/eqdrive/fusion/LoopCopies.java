package dev.eqdrive.fusion;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The states of a while loop that XLA copies, because the loop writes over them (CopyInsertion): what else is read of their
 * first value, and what is read of a value after the next one is written.
 */
public final class LoopCopies {
  private final TermGraph terms;
  private final List<Kernel> kernels;
  /** Of what is the same bytes, the class that was computed. */
  private final Map<Integer, Integer> original = new HashMap<>();
  private final Map<Integer, Kernel> writers = new HashMap<>();

  /** @param kernels those of the graph that the loop stands in, or of its body, each after those that it reads */
  public LoopCopies(TermGraph terms, List<Kernel> kernels) {
    this.terms = terms;
    this.kernels = kernels;
    for (Kernel k : kernels) {
      boolean same = k.costNs() == 0 && k.leaves().length == 1 && k.leaves()[0] != k.root();
      if (same) original.put(k.root(), named(k.leaves()[0]));
      else if (!isGiven(k.root())) writers.putIfAbsent(k.root(), k);
    }
  }

  /**
   * States whose first value is copied, ascending.
   *
   * @param loop  the kernel of the loop
   * @param node  its node
   * @param roots results of the graph that it stands in
   */
  public List<Integer> before(Kernel loop, int node, int[] roots) {
    Graph body = ((Op.Structured) terms.op(node)).regions().get(1);
    Set<Integer> taken = new HashSet<>();
    for (int r : roots) taken.add(named(r));
    for (Kernel k : kernels)
      if (k != loop && !original.containsKey(k.root())) for (int l : k.leaves()) taken.add(named(l));
    List<Integer> copied = new ArrayList<>();
    for (int i = 0; i < body.results().size(); i++) {
      int value = named(terms.find(terms.child(node, i)));
      boolean first = taken.add(value);
      if (body.results().get(i) != i && (!first || isGiven(value))) copied.add(i);
    }
    return copied;
  }

  /** Arguments and constants; of one value for all elements the copy is the value. */
  private boolean isGiven(int cls) {
    for (int n : terms.nodes(cls)) {
      switch (terms.op(n)) {
        case Op.Argument a -> {
          return true;
        }
        case Op.NativeConstant c -> {
          return true;
        }
        case Op.Constant c -> {
          return !c.value().isSplat() || c.value().type().elements() == 1;
        }
        default -> {
        }
      }
    }
    return false;
  }

  /**
   * States that are copied in every trip, ascending, some of them twice: XLA copies each when a trip begins and its next value when it
   * ends, and leaves out one copy after the other where all that reads the old value comes first.
   *
   * @param body the loop body whose kernels these are
   */
  List<Integer> inBody(Graph body, Ingested in) {
    int[] moving = IntStream.range(0, body.results().size()).filter(i -> body.results().get(i) != i).toArray();
    Map<Integer, Integer> stateOf = new HashMap<>();
    for (int i = 0; i < body.results().size(); i++) stateOf.put(value(in, i), i);
    Set<Integer> passedOn = new HashSet<>();
    for (int i : moving) passedOn.add(value(in, body.results().get(i)));
    Set<Integer> stored = new HashSet<>();
    List<Integer> copied = new ArrayList<>();
    for (int i : moving) {
      int old = value(in, i);
      int next = body.results().get(i);
      Kernel writer = writers.get(value(in, next));
      Set<Kernel> before = writer == null ? Set.of() : upTo(writer);
      boolean atStart = passedOn.contains(old) || readers(old).anyMatch(k -> !before.contains(k));
      boolean shared = !stored.add(terms.find(in.classOfValue()[next]));
      boolean atEnd;
      if (writer == null) {
        Integer other = stateOf.get(value(in, next));
        atEnd = shared || atStart || other == null || body.results().get(other).equals(other);
      } else if (atStart) {
        atEnd = shared || readers(old).noneMatch(before::contains);
      } else {
        atEnd = shared || reads(writer, old) && !writesOver(writer, old);
      }
      if (atStart) copied.add(i);
      if (atEnd) copied.add(i);
    }
    return copied;
  }

  private int value(Ingested in, int value) {
    return named(terms.find(in.classOfValue()[value]));
  }

  /** A kernel and those that it waits for. */
  private Set<Kernel> upTo(Kernel last) {
    Set<Kernel> before = new HashSet<>(List.of(last));
    List<Kernel> work = new ArrayList<>(before);
    while (!work.isEmpty()) {
      for (int l : work.removeLast().leaves()) {
        Kernel producer = writers.get(named(l));
        if (producer != null && before.add(producer)) work.add(producer);
      }
    }
    return before;
  }

  /** Kernels that read a value, views and other forms of values left out. */
  private Stream<Kernel> readers(int value) {
    return kernels.stream().filter(k -> reads(k, value) && !k.reads(k.root()) && !original.containsKey(k.root()));
  }

  private boolean reads(Kernel k, int value) {
    for (int l : k.leaves()) if (named(l) == value) return true;
    return false;
  }

  /** Whether a kernel reads every element of a value only to write the same element. */
  private boolean writesOver(Kernel k, int value) {
    Set<Integer> same = new HashSet<>(List.of(value));
    int known = 0;
    while (known < same.size()) {
      known = same.size();
      for (int i = 0; i < k.nodes().length; i++) {
        int n = k.nodes()[i];
        if (terms.op(n) instanceof Op.Reshape && same.contains(named(terms.find(terms.child(n, 0)))))
          same.add(k.classes()[i]);
      }
    }
    for (int n : k.nodes()) {
      // What else reads the value that an update is for is no part of its kernel.
      if (terms.op(n) instanceof Op.DynamicUpdateSlice && same.contains(named(terms.find(terms.child(n, 0)))))
        return true;
    }
    for (int n : k.nodes()) {
      Op op = terms.op(n);
      if (op.isElementwise() || op instanceof Op.Reshape || op instanceof Op.Structured) continue;
      int first = op instanceof Op.Scatter ? 1 : 0;
      for (int i = first; i < terms.arity(n); i++)
        if (same.contains(named(terms.find(terms.child(n, i))))) return false;
    }
    return true;
  }

  private int named(int cls) {
    return original.getOrDefault(cls, cls);
  }
}
