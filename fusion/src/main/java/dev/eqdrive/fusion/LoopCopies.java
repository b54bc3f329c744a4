package dev.eqdrive.fusion;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
      else
        writers.putIfAbsent(k.root(), k);
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
   * States that are copied in every trip, ascending; one that takes the place of another that moves too, twice.
   *
   * @param body the loop body whose kernels these are
   * @param live states that are there
   */
  public List<Integer> inBody(Graph body, Ingested in, BitSet live) {
    List<Integer> copied = new ArrayList<>();
    for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
      int next = body.results().get(i);
      if (next == i) continue;
      if (next < body.results().size()) {
        copied.add(i);
        int after = body.results().get(next);
        if (after < body.results().size() && after != next) copied.add(i);
      } else if (isReadAfter(in.classOfValue()[i], in.classOfValue()[next])) {
        copied.add(i);
      }
    }
    return copied;
  }

  /** Whether a value is read by something that the kernel writing the next value does not wait for. */
  private boolean isReadAfter(int value, int next) {
    int old = named(terms.find(value));
    Kernel writer = writers.get(named(terms.find(next)));
    if (writer == null) return true;
    Set<Kernel> before = new HashSet<>();
    List<Kernel> work = new ArrayList<>(List.of(writer));
    while (!work.isEmpty()) {
      Kernel k = work.removeLast();
      for (int l : k.leaves()) {
        Kernel producer = writers.get(named(l));
        if (producer != null && producer != writer && before.add(producer)) work.add(producer);
      }
    }
    for (Kernel k : kernels) {
      boolean form = k.reads(k.root());
      if (form || original.containsKey(k.root()) || !reads(k, old)) continue;
      if (k == writer ? !writesOver(k, old) : !before.contains(k)) return true;
    }
    return false;
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
      Op op = terms.op(n);
      if (op.isElementwise() || op instanceof Op.Reshape || op instanceof Op.Structured) continue;
      int first = op instanceof Op.DynamicUpdateSlice || op instanceof Op.Scatter ? 1 : 0;
      for (int i = first; i < terms.arity(n); i++)
        if (same.contains(named(terms.find(terms.child(n, i))))) return false;
    }
    return true;
  }

  private int named(int cls) {
    return original.getOrDefault(cls, cls);
  }
}
