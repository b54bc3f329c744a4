package dev.eqdrive.fusion.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eqdrive.fusion.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The CPU model against measured kernels. */
class CostFitTest {
  @Test
  void ordersMeasuredKernelsAsTheMachineDoes() throws IOException {
    Optional<Path> file = MeasuredKernels.file();
    assumeTrue(file.isPresent(),
        "SKIPPED: shared/models/cpu_costs.csv is not beside the project; the fit is unchecked");
    List<MeasuredKernels.Row> rows = new MeasuredKernels(CostModel.of(Target.load("cpu"))).rows(file.get());
    double[] errors = rows.stream().mapToDouble(r -> Math.abs(r.logError())).sorted().toArray();
    double median = errors[errors.length / 2];
    double tau = kendall(rows);
    System.out.printf("cpu cost model: %d kernels, Kendall tau %.3f, median log error %.3f%n", rows.size(), tau,
        median);
    assertThat(rows).hasSizeGreaterThan(300);
    assertThat(tau).isGreaterThan(0.9);
    assertThat(median).isLessThan(0.2);
  }

  private static double kendall(List<MeasuredKernels.Row> rows) {
    long same = 0;
    long different = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        double measured = rows.get(i).measuredNs() - rows.get(j).measuredNs();
        double predicted = rows.get(i).predictedNs() - rows.get(j).predictedNs();
        if (measured * predicted > 0) same++;
        else if (measured * predicted < 0) different++;
      }
    }
    return (double) (same - different) / (same + different);
  }
}
