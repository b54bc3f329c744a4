package dev.eqdrive.egraph;

import java.util.ArrayList;
import java.util.List;

/** Terms and rules as s-expressions over bare names, and egg's plain loop: search all, apply all, rebuild. */
final class RawRules {
  /** An atom, or a list with a head. */
  record Term(String head, List<Term> args) {
    static Term parse(String text) {
      int[] at = {0};
      return parse(text.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+"), at);
    }

    private static Term parse(String[] tokens, int[] at) {
      String t = tokens[at[0]++];
      if (!t.equals("(")) return new Term(t, List.of());
      String head = tokens[at[0]++];
      List<Term> args = new ArrayList<>();
      while (!tokens[at[0]].equals(")")) args.add(parse(tokens, at));
      at[0]++;
      return new Term(head, args);
    }

    Pattern pattern() {
      if (head.startsWith("?")) return new Pattern.Var(head.substring(1));
      return new Pattern.Node("", head, false, args.stream().map(Term::pattern).toList());
    }

    int addTo(EGraph g) {
      return g.add(g.labels().label(head), args.stream().mapToInt(a -> a.addTo(g)).toArray());
    }
  }

  /** Counts after an iteration. */
  record Step(int iteration, int nodes, int classes, long matches) {
  }

  /** A rule compiled for a graph: the right side is a list of nodes whose children are variables or earlier nodes. */
  private static final class Compiled {
    final Program program;
    final List<int[]> build = new ArrayList<>();
    final int result;
    final IntList rows = new IntList();
    int searched;

    Compiled(String rule, Labels labels) {
      String[] sides = rule.substring(rule.indexOf(':') + 1).split("=>");
      program = Program.compile((Pattern.Node) Term.parse(sides[0]).pattern(), labels, false, false);
      result = compile(Term.parse(sides[1]), labels);
    }

    /** A variable is its place in the match; node i is −1 − i. */
    private int compile(Term t, Labels labels) {
      if (t.head().startsWith("?")) return program.varAt(t.head().substring(1));
      int[] node = new int[1 + t.args().size()];
      node[0] = labels.label(t.head());
      for (int i = 0; i < t.args().size(); i++) node[1 + i] = compile(t.args().get(i), labels);
      build.add(node);
      return -build.size();
    }

    int apply(EGraph g, int[] made) {
      int changed = 0;
      int width = program.width();
      int[] kids = new int[8];
      int[] rows = this.rows.data;
      int end = this.rows.size;
      int last = build.size() - 1;
      for (int at = 0; at < end; at += width) {
        boolean c = false;
        for (int i = 0; i <= last; i++) {
          int[] node = build.get(i);
          for (int j = 1; j < node.length; j++) kids[j - 1] = node[j] >= 0 ? rows[at + node[j]] : made[-1 - node[j]];
          if (i == last && result < 0) c = g.addTo(rows[at], node[0], kids, 0, node.length - 1);
          else
            made[i] = g.add(node[0], kids, 0, node.length - 1);
        }
        if (result >= 0) c = g.union(rows[at], rows[at + result]);
        if (c) changed++;
      }
      return changed;
    }
  }

  private RawRules() {
  }

  /** Runs to saturation or the limit; with {@code incremental} off every match is found again in each iteration. */
  static List<Step> run(EGraph g, List<String> rules, int iterations, boolean incremental) {
    List<Compiled> compiled = rules.stream().map(r -> new Compiled(r, g.labels())).toList();
    Matcher matcher = new Matcher(g);
    List<Step> steps = new ArrayList<>();
    int[] made = new int[16];
    long matches = 0;
    g.rebuild();
    for (int i = 1; i <= iterations; i++) {
      int upTo = g.epoch() - 1;
      for (Compiled c : compiled) {
        matches += matcher.search(c.program, incremental ? c.searched : 0, Integer.MAX_VALUE, c.rows);
        c.searched = upTo;
      }
      int changed = 0;
      for (Compiled c : compiled) {
        changed += c.apply(g, made);
        c.rows.release();
      }
      g.rebuild();
      steps.add(new Step(i, g.nodeCount(), g.classCount(), matches));
      if (changed == 0) break;
    }
    return steps;
  }
}
