package dev.eqdrive.rules;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;

/** Builds right-hand sides of rules in the e-graph. */
public final class Rewriter {
  /** Not a class: the rule does not apply. */
  public static final int NONE = -1;

  private final TermGraph graph;

  /** A builder for a graph. */
  public Rewriter(TermGraph graph) {
    this.graph = graph;
  }

  /** An operation of known type; NONE if an operand is. */
  public int op(Op op, Type type, int... kids) {
    for (int k : kids) if (k == NONE) return NONE;
    return graph.add(op, type, kids);
  }
}
