package dev.eqdrive.rules;

import dev.eqdrive.egraph.Program;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;

/** A match of a rule's pattern. Classes are canonical at the time of asking. Valid only during the rewrite it is given to. */
public final class Match {
  private final TermGraph graph;
  private final Program program;
  private int[] row = new int[0];
  private int at;

  /** A cursor over the matches of a program that keeps nodes. */
  public Match(TermGraph graph, Program program) {
    this.graph = graph;
    this.program = program;
  }

  /** Moves to the match whose row begins at {@code position}. */
  public Match at(int[] rows, int position) {
    row = rows;
    at = position;
    return this;
  }

  /** The class of the root. */
  public int root() {
    return graph.find(row[at]);
  }

  /** The class of a variable or binder. */
  public int get(String name) {
    int i = program.varAt(name);
    return graph.find(i >= 0 ? row[at + i] : node(name));
  }

  /** The node of a binder. */
  public int node(String binder) {
    int i = program.nodeAt(binder);
    if (i < 0) throw new IllegalArgumentException("the pattern has no '" + binder + "'");
    return row[at + i];
  }

  /** The operation of a binder's node. */
  public <T extends Op> T op(String binder, Class<T> type) {
    return type.cast(graph.op(node(binder)));
  }

  /** The children of a binder's node, in stored order. */
  public int[] kids(String binder) {
    return graph.children(node(binder));
  }

  /** The type of a variable or binder that is a tensor of static shape. */
  public TensorType type(String name) {
    return graph.tensor(get(name));
  }

  /** Whether all classes of the match hold integers or truth values. */
  boolean isDiscrete() {
    for (int i = at; i < at + program.width(); i++) {
      if (!(graph.type(row[i]) instanceof TensorType t) || t.element().isFloat() || t.element().isComplex())
        return false;
    }
    return true;
  }

  /** The graph. */
  public TermGraph graph() {
    return graph;
  }
}
