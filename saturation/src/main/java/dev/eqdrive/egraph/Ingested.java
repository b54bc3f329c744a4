package dev.eqdrive.egraph;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A program in an e-graph.
 *
 * @param classOfValue  class of every value of the program (not canonical after unions: use {@link TermGraph#find})
 * @param resultClasses class of every result
 * @param effects       classes of the operations with side effects, in program order
 */
public record Ingested(TermGraph graph, int[] classOfValue, int[] resultClasses, List<Integer> effects) {
  public Ingested {
    effects = List.copyOf(effects);
  }

  /** The classes that every plan provides: results, then effects; canonical, without repetition. */
  public int[] roots() {
    return IntStream.concat(IntStream.of(resultClasses), effects.stream().mapToInt(Integer::intValue))
        .map(graph::find).distinct().toArray();
  }
}
