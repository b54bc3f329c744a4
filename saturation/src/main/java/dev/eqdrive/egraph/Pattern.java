package dev.eqdrive.egraph;

import java.util.List;

/** A left-hand side, as data. */
public sealed interface Pattern {
  /** Any class; the same name twice means the same class. */
  record Var(String name) implements Pattern {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A node of some kind.
   *
   * @param binder name under which the rewrite knows the node, or ""
   * @param kind   name of a kind, or of a group after an "@": {@code @elementwise}
   * @param open   whether any operands will do; then {@code args} is empty
   */
  record Node(String binder, String kind, boolean open, List<Pattern> args) implements Pattern {
    public Node {
      args = List.copyOf(args);
    }

    /** A node without binder. */
    public static Node of(String kind, Pattern... args) {
      return new Node("", kind, false, List.of(args));
    }

    @Override
    public String toString() {
      String operands = open ? ".." : String.join(", ", args.stream().map(Object::toString).toList());
      return (binder.isEmpty() ? "" : binder + ":") + kind + "(" + operands + ")";
    }
  }
}
