package dev.eqdrive.egraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EGraphTest {
  private static final TensorType T = TensorType.of(ElementType.F32);

  /** Terms of a random graph, as [label, child term…]; terms may repeat. */
  private record Terms(List<int[]> rows) {
    static Terms random(Random r, int leaves, int size) {
      List<int[]> rows = new ArrayList<>();
      for (int i = 0; i < leaves; i++) rows.add(new int[]{i});
      for (int i = 0; i < size; i++) {
        int arity = 1 + r.nextInt(3);
        int[] row = new int[1 + arity];
        row[0] = 100 + arity * 3 + r.nextInt(2);
        for (int k = 1; k <= arity; k++) row[k] = r.nextInt(rows.size());
        rows.add(row);
      }
      return new Terms(rows);
    }
  }

  @Test
  void congruenceEqualsNaiveClosure() {
    for (int seed = 0; seed < 300; seed++) {
      Random r = new Random(seed);
      Terms terms = Terms.random(r, 2 + r.nextInt(6), 10 + r.nextInt(60));
      int n = terms.rows().size();
      EGraph g = new EGraph(new Labels());
      int[] cls = new int[n];
      int[] naive = new int[n];
      for (int i = 0; i < n; i++) {
        naive[i] = i;
        int[] row = terms.rows().get(i);
        cls[i] = g.add(g.labels().label("f" + row[0]), children(row, cls));
        if (r.nextInt(6) == 0) {
          int j = r.nextInt(i + 1);
          g.union(cls[i], cls[j]);
          merge(naive, i, j);
        }
        if (r.nextInt(20) == 0) g.rebuild();
      }
      g.rebuild();
      close(terms, naive);
      assertThat(EGraphValidator.check(g)).as("seed " + seed).isEmpty();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          assertThat(g.find(cls[i]) == g.find(cls[j])).as("seed %d, terms %d and %d", seed, i, j)
              .isEqualTo(naive[i] == naive[j]);
        }
      }
    }
  }

  private static int[] children(int[] row, int[] cls) {
    int[] kids = new int[row.length - 1];
    for (int k = 0; k < kids.length; k++) kids[k] = cls[row[k + 1]];
    return kids;
  }

  private static void merge(int[] group, int a, int b) {
    int from = Math.max(group[a], group[b]);
    int to = Math.min(group[a], group[b]);
    for (int i = 0; i < group.length; i++) if (group[i] == from) group[i] = to;
  }

  private static void close(Terms terms, int[] group) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < i; j++) {
          if (group[i] == group[j] || !congruent(terms.rows().get(i), terms.rows().get(j), group)) continue;
          merge(group, i, j);
          changed = true;
        }
      }
    }
  }

  private static boolean congruent(int[] a, int[] b, int[] group) {
    if (a.length != b.length || a[0] != b[0]) return false;
    for (int k = 1; k < a.length; k++) if (group[a[k]] != group[b[k]]) return false;
    return true;
  }

  @Test
  void commutativeChildrenStaySorted() {
    TermGraph g = new TermGraph();
    Op add = new Op.Binary(Op.BinaryKind.ADD);
    int x = g.add(new Op.Argument(0), T);
    int y = g.add(new Op.Argument(1), T);
    int z = g.add(new Op.Argument(2), T);
    assertThat(g.add(add, T, x, y)).isEqualTo(g.add(add, T, y, x));
    int yz = g.add(add, T, y, z);
    int xz = g.add(add, T, x, z);
    g.union(x, y);
    g.rebuild();
    assertThat(g.find(yz)).isEqualTo(g.find(xz));
    assertThat(EGraphValidator.check(g)).isEmpty();
  }

  /** New matches since an epoch are exactly those that no earlier search has returned. */
  @Test
  void incrementalSearchFindsWhatIsNew() {
    Pattern.Node pattern = new Pattern.Node("", "f", false, List.of(new Pattern.Var("x"),
        new Pattern.Node("", "f", false, List.of(new Pattern.Var("y"), Pattern.Node.of("g", new Pattern.Var("x"))))));
    for (int seed = 0; seed < 200; seed++) {
      Random r = new Random(seed);
      EGraph g = new EGraph(new Labels());
      Program program = Program.compile(pattern, g.labels(), false, false);
      Matcher matcher = new Matcher(g);
      List<Integer> classes = new ArrayList<>();
      for (int i = 0; i < 3; i++) classes.add(g.add(g.labels().label("x" + i)));
      List<int[]> seen = new ArrayList<>();
      int since = 0;
      for (int round = 0; round < 6; round++) {
        for (int i = 0; i < 15; i++) {
          int a = classes.get(r.nextInt(classes.size()));
          int b = classes.get(r.nextInt(classes.size()));
          if (r.nextInt(5) == 0) g.union(a, b);
          else if (r.nextInt(3) == 0) classes.add(g.add(g.labels().label("g"), a));
          else
            classes.add(g.add(g.labels().label("f"), a, b));
        }
        g.rebuild();
        seen.addAll(rows(matcher, program, since));
        since = g.epoch() - 1;
        TreeSet<String> known = new TreeSet<>();
        for (int[] row : seen) known.add(canonical(g, row));
        TreeSet<String> all = new TreeSet<>();
        for (int[] row : rows(matcher, program, 0)) all.add(canonical(g, row));
        assertThat(known).as("seed " + seed).isEqualTo(all).isEqualTo(bruteForce(g));
        assertThat(rows(matcher, program, since)).isEmpty();
      }
    }
  }

  private static List<int[]> rows(Matcher matcher, Program program, int since) {
    IntList out = new IntList();
    int n = matcher.search(program, since, Integer.MAX_VALUE, out);
    assertThat(out.size()).isEqualTo(n * program.width());
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < out.size(); i += 3) rows.add(new int[]{out.get(i), out.get(i + 1), out.get(i + 2)});
    return rows;
  }

  private static String canonical(EGraph g, int[] row) {
    return g.find(row[0]) + " " + g.find(row[1]) + " " + g.find(row[2]);
  }

  /** f(x, f(y, g(x))). */
  private static TreeSet<String> bruteForce(EGraph g) {
    TreeSet<String> all = new TreeSet<>();
    int f = g.labels().label("f");
    int h = g.labels().label("g");
    for (int a = 0; a < g.nodeBound(); a++) {
      if (g.isDead(a) || g.label(a) != f) continue;
      for (int b = 0; b < g.nodeBound(); b++) {
        if (g.isDead(b) || g.label(b) != f || g.find(b) != g.child(a, 1)) continue;
        for (int c = 0; c < g.nodeBound(); c++) {
          if (g.isDead(c) || g.label(c) != h || g.find(c) != g.child(b, 1) || g.child(c, 0) != g.child(a, 0)) continue;
          all.add(g.find(a) + " " + g.child(a, 0) + " " + g.child(b, 0));
        }
      }
    }
    return all;
  }

  @Test
  void lookupAddsNothing() {
    EGraph g = new EGraph(new Labels());
    int x = g.add(g.labels().label("x"));
    int f = g.labels().label("f");
    assertThat(g.lookup(f, new int[]{x}, 0, 1)).isEqualTo(-1);
    int fx = g.add(f, x);
    assertThat(g.lookup(f, new int[]{x}, 0, 1)).isEqualTo(fx);
    assertThat(g.nodeCount()).isEqualTo(2);
  }
}
