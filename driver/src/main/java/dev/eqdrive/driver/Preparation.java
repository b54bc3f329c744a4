package dev.eqdrive.driver;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How values that are the same in every call are computed once: for each class the kernel of its smallest derivation. */
final class Preparation {
  /** A derivation that is larger counts as one of this size. */
  private static final long LARGE = 1L << 40;

  private final TermGraph terms;
  private final FreeTerms free;
  private final Map<Integer, Kernel> kernelOf = new HashMap<>();
  private final Map<Integer, Long> sizeOf = new HashMap<>();

  private Preparation(TermGraph terms, FreeTerms free) {
    this.terms = terms;
    this.free = free;
  }

  /** Chooses among kernels. */
  static Preparation of(TermGraph terms, FreeTerms free, List<Kernel> kernels) {
    Preparation p = new Preparation(terms, free);
    List<Kernel> candidates = kernels.stream()
        .filter(k -> terms.isStatic(k.root()) && !free.isFree(terms.find(k.root()))
            && terms.type(k.root()) instanceof TensorType)
        .toList();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Kernel k : candidates) changed |= p.improve(k);
    }
    return p;
  }

  /** Sizes only fall, and every kernel adds to them: the derivations that remain have no cycle. */
  private boolean improve(Kernel k) {
    long size = k.classes().length;
    for (int leaf : k.leaves()) {
      int cls = terms.find(leaf);
      if (free.isFree(cls)) {
        // A kernel that reads what changes from call to call is none of these.
        if (terms.isStatic(cls)) continue;
        return false;
      }
      Long below = sizeOf.get(cls);
      if (below == null) return false;
      size = Math.min(LARGE, size + below);
    }
    int root = terms.find(k.root());
    if (size >= sizeOf.getOrDefault(root, Long.MAX_VALUE)) return false;
    sizeOf.put(root, size);
    kernelOf.put(root, k);
    return true;
  }

  /** Whether a class can be computed before the first call. */
  boolean canPrepare(int cls) {
    return kernelOf.containsKey(terms.find(cls));
  }

  /** What has to run for some classes, each kernel once. */
  List<Kernel> kernels(Set<Integer> classes) {
    Set<Integer> needed = new LinkedHashSet<>();
    ArrayDeque<Integer> work = new ArrayDeque<>(classes);
    List<Kernel> result = new ArrayList<>();
    while (!work.isEmpty()) {
      int cls = terms.find(work.remove());
      Kernel kernel = kernelOf.get(cls);
      if (kernel == null || !needed.add(cls)) continue;
      result.add(kernel);
      Arrays.stream(kernel.leaves()).forEach(work::add);
    }
    return result;
  }
}
