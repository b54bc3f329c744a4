package dev.eqdrive.fusion.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.calibration.Calibration.Fit;
import dev.eqdrive.fusion.calibration.Calibration.Sample;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.fusion.target.proto.CpuModel;
import dev.eqdrive.fusion.target.proto.OpRate;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.infer.TypeInference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fit finds what is known: machines made of other numbers. */
class CalibrationTest {
  private static final Target CPU = Target.load("cpu");

  private static Target machine(double gflops, double loadNs, double exponentialNs) {
    CpuModel.Builder cpu = CPU.spec().getCpu().toBuilder();
    cpu.getDotBuilder().setGflops(gflops);
    cpu.getLoopBuilder().setLoadNs(loadNs);
    cpu.getRateBuilderList().stream().filter(r -> r.getOpList().contains("exponential"))
        .forEach(r -> r.setNs(exponentialNs));
    return new Target(CPU.spec().toBuilder().setCpu(cpu).build());
  }

  private static List<Sample> measure(Target machine, double spread) {
    CostModel costs = InputKernels.costs(machine);
    SplittableRandom random = new SplittableRandom(5);
    return Specimens.all().stream().map(s -> new Sample(s,
        InputKernels.cost(s.program(), costs) * Math.exp(spread * random.nextGaussian()), 1 + spread)).toList();
  }

  @Test
  void findsTheNumbersOfAnotherMachine() {
    CpuModel now = CPU.spec().getCpu();
    Target slower = machine(now.getDot().getGflops() / 3, now.getLoop().getLoadNs(), 1.4);
    Fit fit = Calibration.fit(CPU, measure(slower, 0.05));
    CpuModel fitted = fit.target().spec().getCpu();
    assertThat(fitted.getDot().getGflops()).isBetween(now.getDot().getGflops() / 4, now.getDot().getGflops() / 2.2);
    assertThat(fitted.getRateList().stream().filter(r -> r.getOpList().contains("exponential")).findFirst()
        .orElseThrow().getNs()).isBetween(1.0, 1.8);
    assertThat(fit.after().medianRatio()).isLessThan(1.15);
    assertThat(fit.after().tau()).isGreaterThanOrEqualTo(fit.before().tau());
    assertThat(fit.changed()).contains("dot.gflops", "loop.overhead_ns", "memory.cached[1].gbps")
        .doesNotContain("structured.sort_ns");
    assertThat(fitted.getStructured()).as("nothing is told about these").isEqualTo(now.getStructured());
  }

  /** What one vector does on one machine, single elements do on another: a reciprocal square root twelve times as long. */
  @Test
  void findsWhatIsDoneWithoutVectors() {
    CpuModel.Builder cpu = CPU.spec().getCpu().toBuilder();
    OpRate.Builder rsqrt = cpu.getRateBuilderList().stream().filter(r -> r.getOpList().contains("rsqrt")).findFirst()
        .orElseThrow();
    double now = rsqrt.getNs();
    rsqrt.setNs(12 * now);
    Fit fit = Calibration.fit(CPU, measure(new Target(CPU.spec().toBuilder().setCpu(cpu).build()), 0));
    assertThat(fit.target().spec().getCpu().getRateList().stream().filter(r -> r.getOpList().contains("rsqrt"))
        .findFirst().orElseThrow().getNs()).isBetween(10 * now, 14 * now);
  }

  @Test
  void leavesTheSameMachineAsItIs() {
    Fit fit = Calibration.fit(CPU, measure(CPU, 0));
    assertThat(fit.before().tau()).isEqualTo(1);
    assertThat(fit.after()).isEqualTo(fit.before());
    CostModel costs = InputKernels.costs(CPU);
    CostModel fitted = InputKernels.costs(fit.target());
    assertThat(Specimens.all()).allSatisfy(s -> assertThat((double) InputKernels.cost(s.program(), fitted))
        .isCloseTo(InputKernels.cost(s.program(), costs), withinPercentage(0.1)));
  }

  /** A second cache of 2 MB before a slow third one, where the target that is fitted has one rate up to 16 MB. */
  @Test
  void findsCachesOfOtherSizes() {
    CpuModel.Builder cpu = CPU.spec().getCpu().toBuilder();
    cpu.getMemoryBuilder().clearCached().setDramGbps(25);
    double[][] table = {{98_304, 320}, {2_000_000, 100}, {6_000_000, 20}, {67_108_864, 15}};
    for (double[] band : table)
      cpu.getMemoryBuilder().addCachedBuilder().setBytes((long) band[0]).setGbps(band[1]);
    Target machine = new Target(CPU.spec().toBuilder().setCpu(cpu).build());
    Fit fit = Calibration.fit(CPU, measure(machine, 0));
    CostModel costs = InputKernels.costs(machine);
    CostModel fitted = InputKernels.costs(fit.target());
    assertThat(Specimens.all().stream().filter(s -> s.kind().equals("memory"))).isNotEmpty()
        .allSatisfy(s -> assertThat((double) InputKernels.cost(s.program(), fitted))
            .isCloseTo(InputKernels.cost(s.program(), costs), withinPercentage(30)));
  }

  @Test
  void wildTimesDoNotPullTheFit() {
    List<Sample> samples = measure(CPU, 0.02).stream()
        .map(s -> s.specimen().name().startsWith("TN 128") ? new Sample(s.specimen(), s.ns() * 50, 1.02) : s).toList();
    Fit fit = Calibration.fit(CPU, samples);
    double before = CPU.spec().getCpu().getDot().getGflops();
    assertThat(fit.target().spec().getCpu().getDot().getGflops()).isBetween(before / 1.3, before * 1.3);
  }

  @Test
  void specimensAreWhatTheySay() {
    List<Specimen> all = Specimens.all();
    assertThat(all).hasSizeGreaterThan(350);
    Set<String> names = new HashSet<>();
    for (Specimen s : all) {
      assertThat(names.add(s.kind() + " " + s.name())).as(s.name()).isTrue();
      s.program().nodes().forEach(n -> {
        List<Type> operands = n.operands().stream().map(o -> s.program().type(o)).toList();
        // What a broadcast or conversion gives is not told by what it takes.
        Type stated = n.types().getFirst();
        assertThat(TypeInference.infer(n.op(), operands, Optional.of(stated))).as(s.name()).contains(stated);
      });
      assertThat(InputKernels.cost(s.program(), InputKernels.costs(CPU))).as(s.name()).isPositive();
    }
  }
}
