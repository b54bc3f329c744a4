package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.rules.FpPolicy;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.saturate.Limits;
import dev.eqdrive.saturate.Saturator;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelEnumeratorTest {
  private final CostModel cpu = CostModel.of(Target.load("cpu"));

  private List<Kernel> enumerate(Ingested in) {
    return KernelEnumerator.enumerate(in.graph(), in.resultClasses(), cpu, EnumerationOptions.DEFAULT);
  }

  private static List<Kernel> of(List<Kernel> kernels, int root) {
    return kernels.stream().filter(k -> k.root() == root).toList();
  }

  /** Every kernel is a term: from the root through the chosen nodes one meets inner classes and leaves, and nothing else. */
  private static void assertWellFormed(TermGraph graph, List<Kernel> kernels) {
    for (Kernel k : kernels) {
      assertThat(k.leaves()).doesNotContain(k.classes());
      assertThat(k.classes()).contains(k.root()).isSorted();
      assertThat(k.costNs()).isNotNegative();
      Set<Integer> met = new HashSet<>();
      Deque<Integer> open = new ArrayDeque<>(List.of(k.root()));
      while (!open.isEmpty()) {
        int c = open.pop();
        if (!met.add(c) || k.reads(c)) continue;
        int node = k.nodeOf(c);
        assertThat(node).as("class %d of %s", c, k).isNotNegative();
        assertThat(graph.classOf(node)).isEqualTo(c);
        for (int kid : graph.children(node)) open.push(kid);
      }
      assertThat(met).containsAll(Arrays.stream(k.classes()).boxed().toList());
      assertThat(met).containsAll(Arrays.stream(k.leaves()).boxed().toList());
    }
  }

  @Test
  void chainFusesIntoOneLoop() {
    Sketch s = new Sketch();
    int x = s.arg(1000, 1000);
    int y = s.mul(s.add(x, x), x);
    Ingested in = s.ingest(y);
    List<Kernel> kernels = enumerate(in);
    assertWellFormed(in.graph(), kernels);
    int root = in.resultClasses()[0];
    int argument = in.classOfValue()[x];
    assertThat(of(kernels, root)).anySatisfy(k -> {
      assertThat(k.classes()).hasSize(2);
      assertThat(k.leaves()).containsExactly(argument);
    });
    long fused = of(kernels, root).getFirst().costNs();
    assertThat(fused)
        .isLessThan(2 * cpu.opCost(new Op.Binary(Op.BinaryKind.ADD), s.type(x), List.of(s.type(x), s.type(x))));
  }

  @Test
  void dotsStayAloneOnCpu() {
    Sketch s = new Sketch();
    int x = s.arg(64, 64);
    int y = s.arg(64, 64);
    int d = s.dot(s.exp(x), y);
    Ingested in = s.ingest(s.exp(d));
    List<Kernel> kernels = enumerate(in);
    assertWellFormed(in.graph(), kernels);
    int dot = in.classOfValue()[d];
    assertThat(of(kernels, dot)).hasSize(1);
    assertThat(kernels).noneMatch(k -> k.classes().length > 1 && k.nodeOf(dot) >= 0);
  }

  @Test
  void dotsTakeInTransposesOfTheirOperands() {
    Sketch s = new Sketch();
    int x = s.arg(64, 768);
    int w = s.arg(8192, 768);
    int t = s.transpose(w, 1, 0);
    int d = s.dot(x, t);
    Ingested in = s.ingest(d);
    List<Kernel> kernels = enumerate(in);
    assertWellFormed(in.graph(), kernels);
    int root = in.resultClasses()[0];
    assertThat(of(kernels, root)).anySatisfy(k -> {
      assertThat(k.reads(in.classOfValue()[w])).isTrue();
      assertThat(k.nodeOf(in.classOfValue()[t])).isNotNegative();
    });
    Sketch direct = new Sketch();
    int a = direct.arg(64, 768);
    int b = direct.arg(8192, 768);
    assertThat(s.cost(cpu, d)).isEqualTo(direct.cost(cpu, direct.dot(a, b, 1, 1)));
  }

  @Test
  void epiloguesJoinDotsOnGpu() {
    Sketch s = new Sketch();
    int d = s.dot(s.arg(64, 64), s.arg(64, 64));
    Ingested in = s.ingest(s.exp(d));
    CostModel gpu = CostModel.of(Target.load("gpu"));
    List<Kernel> kernels = KernelEnumerator.enumerate(in.graph(), in.resultClasses(), gpu, EnumerationOptions.DEFAULT);
    assertThat(of(kernels, in.resultClasses()[0])).anyMatch(k -> k.nodeOf(in.classOfValue()[d]) >= 0);
  }

  @Test
  void producersJoinReductionsButReductionsEndKernels() {
    Sketch s = new Sketch();
    int x = s.arg(512, 512);
    int sum = s.reduce(s.exp(x), 1);
    int scaled = s.mul(x, s.broadcast(sum, Dims.of(512, 512), 0));
    Ingested in = s.ingest(scaled);
    List<Kernel> kernels = enumerate(in);
    assertWellFormed(in.graph(), kernels);
    int reduced = in.classOfValue()[sum];
    assertThat(of(kernels, reduced)).anyMatch(k -> k.leaves().length == 1 && k.reads(in.classOfValue()[x]));
    assertThat(of(kernels, in.resultClasses()[0])).allMatch(k -> k.reads(reduced) || k.classes().length == 1);
  }

  @Test
  void shiftedSumIsOneKernelOfImageAndWeights() {
    for (int k : new int[]{3, 5}) {
      Sketch s = new Sketch();
      int x = s.arg(1, 28, 28, 192);
      int w = s.arg(k, k, 1, 192);
      Ingested in = s.ingest(s.shifted(x, w, k));
      List<Kernel> kernels = enumerate(in);
      assertWellFormed(in.graph(), kernels);
      assertThat(of(kernels, in.resultClasses()[0])).as("%d × %d", k, k)
          .anyMatch(c -> c.leaves().length == 2 && c.reads(in.classOfValue()[w]));
    }
  }

  @Test
  void expensiveWorkIsNotRepeatedByABroadcast() {
    Sketch s = new Sketch();
    int x = s.arg(1000);
    int y = s.arg(1000, 1000);
    int e = s.exp(x);
    int wide = s.mul(y, s.broadcast(e, Dims.of(1000, 1000), 1));
    Ingested in = s.ingest(wide);
    int producer = in.classOfValue()[e];
    assertThat(of(enumerate(in), in.resultClasses()[0])).noneMatch(k -> k.nodeOf(producer) >= 0);
  }

  @Test
  void repeatedReadsOfAnInnerValueArePriced() {
    Sketch s = new Sketch();
    int x = s.arg(514, 514);
    int p = s.exp(x);
    int sum = -1;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int tap = s.slice(s.slice(p, 0, i, i + 512), 1, j, j + 512);
        sum = sum < 0 ? tap : s.add(sum, tap);
      }
    }
    Ingested in = s.ingest(sum);
    int root = in.resultClasses()[0];
    int padded = in.classOfValue()[p];
    List<Kernel> all = of(enumerate(in), root);
    long recomputing = InputKernels.of(in.graph(), in.resultClasses(), cpu).stream()
        .filter(k -> k.root() == root).findFirst().orElseThrow().costNs();
    long reading = all.stream().filter(k -> k.reads(padded)).mapToLong(Kernel::costNs).min().orElseThrow();
    assertThat(recomputing).isGreaterThan(3 * reading);
  }

  @Test
  void paddedValueReadTwiceIsStored() {
    Sketch s = new Sketch();
    int p = s.pad(s.exp(s.arg(510, 510)), Dims.of(1, 1), Dims.of(1, 1));
    Ingested in = s.ingest(s.add(s.slice(p, 0, 0, 511), s.slice(p, 0, 1, 512)));
    int padded = in.classOfValue()[p];
    assertThat(of(enumerate(in), in.resultClasses()[0]))
        .noneMatch(k -> k.nodeOf(padded) >= 0 && k.leaves().length == 1);
  }

  @Test
  void longRowsAreJoinedByAKernelOfTheirOwn() {
    assertThat(joins(1, 22)).anySatisfy(k -> assertThat(k.nodes()).hasSizeGreaterThan(1));
    assertThat(joins(0, 256)).anySatisfy(k -> assertThat(k.nodes()).hasSizeGreaterThan(1));
    assertThat(joins(1, 24)).isNotEmpty().allSatisfy(k -> assertThat(k.nodes()).hasSize(1));
  }

  /** Kernels that join the halves of a square the other way round. */
  private List<Kernel> joins(int dim, long n) {
    Sketch s = new Sketch();
    int x = s.arg(n, n);
    int join = s.concat(dim, s.slice(x, dim, n / 2, n), s.slice(x, dim, 0, n / 2));
    Ingested in = s.ingest(s.exp(join));
    return enumerate(in).stream().filter(k -> k.nodeOf(in.classOfValue()[join]) >= 0).toList();
  }

  /** A value that rules have made is worth storing for all that can be computed from it together. */
  @Test
  void neighboursOnATorusAreReadFromOneValueWithItsBorders() {
    Sketch s = new Sketch();
    int x = s.arg(512, 512);
    int sum = s.add(s.add(roll(s, x, 0, 1), roll(s, x, 0, 511)), s.add(roll(s, x, 1, 1), roll(s, x, 1, 511)));
    Ingested in = s.ingest(sum);
    RuleSet rules = RuleSet.select(FpPolicy.STRICT, "", "", "roll-to-halo.*|slice-slice");
    Saturator.run(in.graph(), rules, Limits.DEFAULT);
    Dims around = Dims.of(514, 514);
    assertThat(of(enumerate(in), in.graph().find(in.resultClasses()[0])))
        .anySatisfy(k -> assertThat(Arrays.stream(k.leaves()).mapToObj(l -> in.graph().tensor(l).shape()))
            .containsExactly(around));
  }

  private static int roll(Sketch s, int x, int dim, long by) {
    return s.concat(dim, s.slice(x, dim, by, 512), s.slice(x, dim, 0, by));
  }

  /** The library knows no remainder. */
  @Test
  void largeReductionReadsAStoredRemainder() {
    Sketch s = new Sketch();
    int x = s.arg(100, 100);
    int y = s.arg(100, 100);
    int sums = s.reduce(s.binary(Op.BinaryKind.REMAINDER, s.mul(x, y), y), 1);
    Ingested in = s.ingest(sums, s.reduce(s.mul(x, x), 1));
    assertThat(of(enumerate(in), in.resultClasses()[0])).allMatch(k -> k.classes().length <= 2);
    assertThat(of(enumerate(in), in.resultClasses()[1])).anyMatch(k -> k.reads(in.classOfValue()[x]));
  }

  @Test
  void splatsAreComputedInPassing() {
    Sketch s = new Sketch();
    int x = s.arg(1000);
    int two = s.broadcast(s.scalar(2), Dims.of(1000));
    Ingested in = s.ingest(s.mul(x, two));
    List<Kernel> mine = of(enumerate(in), in.resultClasses()[0]);
    assertThat(mine).hasSize(1);
    assertThat(mine.getFirst().leaves()).containsExactly(in.classOfValue()[x]);
    assertThat(mine.getFirst().classes()).contains(in.classOfValue()[two]);
  }

  @Test
  void viewsCostNothingAndDoNotEndKernels() {
    Sketch s = new Sketch();
    int x = s.arg(100, 10);
    int r = s.reshape(s.add(x, x), 1000);
    Ingested in = s.ingest(s.mul(r, r));
    List<Kernel> kernels = enumerate(in);
    assertThat(of(kernels, in.classOfValue()[r])).anyMatch(k -> k.costNs() == 0 && k.classes().length == 1);
    assertThat(of(kernels, in.resultClasses()[0]))
        .anyMatch(k -> k.reads(in.classOfValue()[x]) && k.classes().length == 3);
  }

  @Test
  void cyclesOfEqualTermsGiveNoCyclicKernels() {
    Sketch s = new Sketch();
    int x = s.arg(100);
    int y = s.unary(Op.UnaryKind.NEGATE, s.unary(Op.UnaryKind.NEGATE, x));
    int z = s.exp(s.add(y, x));
    Ingested in = s.ingest(z);
    in.graph().union(in.classOfValue()[x], in.classOfValue()[y]);
    in.graph().rebuild();
    List<Kernel> kernels = enumerate(in);
    assertWellFormed(in.graph(), kernels);
    int argument = in.graph().find(in.classOfValue()[x]);
    assertThat(of(kernels, argument)).allMatch(k -> k.costNs() == 0 && k.leaves().length == 0);
  }

  @Test
  void newNodesPayTheBias() {
    Sketch s = new Sketch();
    int x = s.arg(1000, 1000);
    int y = s.arg(1000, 1000);
    Ingested in = s.ingest(s.mul(x, y));
    TermGraph g = in.graph();
    int other = g.add(new Op.Binary(Op.BinaryKind.ADD), s.type(x), in.classOfValue()[x], in.classOfValue()[y]);
    g.union(in.resultClasses()[0], other);
    g.rebuild();
    List<Kernel> all = KernelEnumerator.enumerate(g, in.resultClasses(), cpu,
        EnumerationOptions.DEFAULT.withBias(0.03));
    List<Kernel> mine = of(all, g.find(other));
    assertThat(mine).hasSize(1);
    assertThat(g.isOriginal(mine.getFirst().nodes()[0])).isTrue();
  }

  @Test
  void aloneEveryOperationIsAKernel() {
    Sketch s = new Sketch();
    int x = s.arg(1000, 1000);
    Ingested in = s.ingest(s.mul(s.mul(x, x), x));
    assertThat(KernelEnumerator.enumerate(in.graph(), in.resultClasses(), cpu, EnumerationOptions.ALONE)).isNotEmpty()
        .allMatch(k -> k.nodes().length == 1);
    assertThat(enumerate(in)).anyMatch(k -> k.nodes().length == 2);
  }

  @Test
  void sameInputGivesSameKernels() {
    Sketch a = new Sketch();
    Sketch b = new Sketch();
    Ingested first = a.ingest(a.shifted(a.arg(1, 14, 14, 32), a.arg(3, 3, 1, 32), 3));
    Ingested second = b.ingest(b.shifted(b.arg(1, 14, 14, 32), b.arg(3, 3, 1, 32), 3));
    assertThat(enumerate(first)).isEqualTo(enumerate(second));
  }
}
