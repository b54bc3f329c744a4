package dev.eqdrive.egraph;

import java.util.List;

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
}
