package dev.eqdrive.egraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A pattern compiled for one set of labels: a list of steps, each of which takes a node from a class that an earlier step put
 * into a register.
 *
 * <p>A match is a row of ints: the class of the root, the node of each step if nodes are kept, then the class of each variable.
 */
public final class Program {
  /** Takes a node of {@code kind} (or {@code group} if kind is −1) from the class in register {@code source}. */
  record Step(int source, int kind, Labels.Group group, boolean open, int arity, int out, int[] compares) {
    boolean accepts(int otherKind, Labels labels) {
      return kind >= 0 ? kind == otherKind : labels.inGroup(otherKind, group);
    }
  }

  final Step[] steps;
  final int registers;
  final int[] varRegisters;
  final int height;
  final boolean keepNodes;
  final boolean deep;
  private final List<String> vars;
  private final List<String> binders;

  private Program(Builder b, boolean keepNodes, boolean deep) {
    this.steps = b.steps.toArray(Step[]::new);
    this.registers = b.registers;
    this.varRegisters = b.varRegisters.toArray();
    this.height = b.height;
    this.keepNodes = keepNodes;
    this.deep = deep;
    this.vars = List.copyOf(b.vars);
    this.binders = List.copyOf(b.binders);
  }

  /**
   * Compiles a pattern.
   *
   * @param keepNodes whether matches carry the nodes
   * @param deep      whether what hangs below a variable counts when asking if a match is new
   */
  public static Program compile(Pattern.Node pattern, Labels labels, boolean keepNodes, boolean deep) {
    Builder b = new Builder(labels);
    b.node(pattern, 0, 0);
    return new Program(b, keepNodes, deep);
  }

  /** Ints a match takes. */
  public int width() {
    return 1 + (keepNodes ? steps.length : 0) + varRegisters.length;
  }

  /** Names of the variables in order. */
  public List<String> vars() {
    return vars;
  }

  /** Binders of the steps in order, "" for none. */
  public List<String> binders() {
    return binders;
  }

  /** Position of a variable in a match, or −1. */
  public int varAt(String name) {
    int i = indexOf(vars, name);
    return i < 0 ? -1 : 1 + (keepNodes ? steps.length : 0) + i;
  }

  /** Position of a binder's node in a match, or −1. */
  public int nodeAt(String binder) {
    int i = indexOf(binders, binder);
    return i < 0 || !keepNodes ? -1 : 1 + i;
  }

  private static int indexOf(List<String> names, String name) {
    for (int i = 0; i < names.size(); i++) if (names.get(i).equals(name)) return i;
    return -1;
  }

  private static final class Builder {
    final Labels labels;
    final List<Step> steps = new ArrayList<>();
    final List<String> vars = new ArrayList<>();
    final List<String> binders = new ArrayList<>();
    final IntList varRegisters = new IntList();
    int registers = 1;
    int height;

    Builder(Labels labels) {
      this.labels = labels;
    }

    void node(Pattern.Node p, int source, int depth) {
      height = Math.max(height, depth);
      int out = registers;
      registers += p.args().size();
      IntList compares = new IntList();
      for (int i = 0; i < p.args().size(); i++) {
        if (!(p.args().get(i) instanceof Pattern.Var v)) continue;
        int known = indexOf(vars, v.name());
        if (known >= 0) {
          compares.add(out + i);
          compares.add(varRegisters.get(known));
        } else {
          vars.add(v.name());
          varRegisters.add(out + i);
        }
      }
      boolean group = p.kind().startsWith("@");
      steps.add(new Step(source, group ? -1 : labels.kind(p.kind()),
          group ? Labels.Group.valueOf(p.kind().substring(1).toUpperCase(Locale.ROOT)) : Labels.Group.ANY, p.open(),
          p.args().size(), out, compares.toArray()));
      binders.add(p.binder());
      for (int i = 0; i < p.args().size(); i++) {
        if (p.args().get(i) instanceof Pattern.Node n) node(n, out + i, depth + 1);
      }
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(steps);
  }
}
