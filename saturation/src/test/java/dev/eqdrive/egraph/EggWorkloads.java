package dev.eqdrive.egraph;

import java.util.Arrays;
import java.util.List;

/**
 * The workloads W1, W1b and W2u of the peer benchmark. As a program: {@code EggWorkloads w1 11} or {@code EggWorkloads w2u 9},
 * then optionally the number of runs; prints milliseconds per run and the peak memory of the process.
 */
final class EggWorkloads {
  static final List<String> W1 = List.of("comm-add: (+ ?a ?b) => (+ ?b ?a)",
      "assoc-add: (+ ?a (+ ?b ?c)) => (+ (+ ?a ?b) ?c)");
  static final List<String> W1B = List.of("comm-add: (+ ?a ?b) => (+ ?b ?a)",
      "assoc-add: (+ ?a (+ ?b ?c)) => (+ (+ ?a ?b) ?c)", "assoc-add-back: (+ (+ ?a ?b) ?c) => (+ ?a (+ ?b ?c))");
  static final List<String> W2U = List.of("comm-add: (+ ?a ?b) => (+ ?b ?a)", "comm-mul: (* ?a ?b) => (* ?b ?a)",
      "assoc-add: (+ ?a (+ ?b ?c)) => (+ (+ ?a ?b) ?c)", "assoc-mul: (* ?a (* ?b ?c)) => (* (* ?a ?b) ?c)",
      "sub-canon: (- ?a ?b) => (+ ?a (* -1 ?b))", "zero-add: (+ ?a 0) => ?a", "zero-mul: (* ?a 0) => 0",
      "one-mul: (* ?a 1) => ?a", "cancel-sub: (- ?a ?a) => 0",
      "distribute: (* ?a (+ ?b ?c)) => (+ (* ?a ?b) (* ?a ?c))", "factor: (+ (* ?a ?b) (* ?a ?c)) => (* ?a (+ ?b ?c))",
      "pow-mul: (* (pow ?a ?b) (pow ?a ?c)) => (pow ?a (+ ?b ?c))", "pow1: (pow ?x 1) => ?x",
      "pow2: (pow ?x 2) => (* ?x ?x)", "d-add: (d ?x (+ ?a ?b)) => (+ (d ?x ?a) (d ?x ?b))",
      "d-mul: (d ?x (* ?a ?b)) => (+ (* ?a (d ?x ?b)) (* ?b (d ?x ?a)))", "d-sin: (d ?x (sin ?x)) => (cos ?x)",
      "d-cos: (d ?x (cos ?x)) => (* -1 (sin ?x))", "i-one: (i 1 ?x) => ?x", "i-cos: (i (cos ?x) ?x) => (sin ?x)",
      "i-sin: (i (sin ?x) ?x) => (* -1 (cos ?x))", "i-sum: (i (+ ?f ?g) ?x) => (+ (i ?f ?x) (i ?g ?x))",
      "i-dif: (i (- ?f ?g) ?x) => (- (i ?f ?x) (i ?g ?x))",
      "i-parts: (i (* ?a ?b) ?x) => (- (* ?a (i ?b ?x)) (i (* (d ?x ?a) (i ?b ?x)) ?x))");
  static final List<String> W2_TERMS = List.of("(i (ln x) x)", "(i (+ x (cos x)) x)", "(i (* (cos x) x) x)",
      "(d x (+ 1 (* 2 x)))", "(d x (- (pow x 3) (* 7 (pow x 2))))", "(+ (* y (+ x y)) (- (+ x 2) (+ x x)))",
      "(/ 1 (- (/ (+ 1 (sqrt five)) 2) (/ (- 1 (sqrt five)) 2)))", "(* (+ x 3) (+ x 1))", "(d x (* (pow x 2) (sin x)))",
      "(i (* x (+ (sin x) (pow x 2))) x)");

  private EggWorkloads() {
  }

  /** x0 + (x1 + (… + xn−1)). */
  static String chain(int n) {
    String t = "x" + (n - 1);
    for (int i = n - 2; i >= 0; i--) t = "(+ x" + i + " " + t + ")";
    return t;
  }

  static EGraph graph(List<String> terms) {
    EGraph g = new EGraph(new Labels());
    for (String t : terms) RawRules.Term.parse(t).addTo(g);
    return g;
  }

  static List<RawRules.Step> run(String workload, int size, boolean incremental) {
    return switch (workload) {
      case "w1" -> RawRules.run(graph(List.of(chain(size))), W1, Integer.MAX_VALUE, incremental);
      case "w1b" -> RawRules.run(graph(List.of(chain(size))), W1B, Integer.MAX_VALUE, incremental);
      case "w2u" -> RawRules.run(graph(W2_TERMS), W2U, size, incremental);
      default -> throw new IllegalArgumentException(workload);
    };
  }

  public static void main(String[] args) throws java.io.IOException {
    int runs = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    double[] ms = new double[runs];
    RawRules.Step last = new RawRules.Step(0, 0, 0, 0);
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      last = run(args[0], Integer.parseInt(args[1]), true).getLast();
      ms[i] = (System.nanoTime() - start) / 1e6;
    }
    double cold = ms[0];
    Arrays.sort(ms);
    System.out.printf("%s %s: %s; first %.0f ms, best %.0f, median %.0f of %d%n", args[0], args[1], last, cold, ms[0],
        ms[runs / 2], runs);
    java.nio.file.Path status = java.nio.file.Path.of("/proc/self/status");
    if (java.nio.file.Files.exists(status)) {
      java.nio.file.Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM")).forEach(System.out::println);
    }
  }
}
