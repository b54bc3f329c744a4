package dev.eqdrive.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.driver.Progress;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.pjrt.Difference;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.Timing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Calibration with times made up. */
class CalibratorTest {
  private static final Target CPU = Target.load("cpu");
  private static final Pattern CALL = Pattern.compile("-> \\(?tensor<8xf32>");
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** A machine on which a call takes 5 µs and every kernel 100 µs, sines excepted, which it cannot do. */
  private static List<Outcome> run(String module) {
    if (module.contains("stablehlo.sine")) {
      Outcome no = new Outcome.Refused("no sines");
      return List.of(no, no);
    }
    boolean call = CALL.matcher(module).find();
    return List.of(took(call ? 5_000 : 105_000), took(call ? 5_000 : 107_000));
  }

  private static Outcome took(long ns) {
    return new Outcome.Ran(new Outcome.Build(1, 0, new byte[0], 0),
        new Timing(new long[]{ns + 9, ns}, new long[]{1, 1}),
        Difference.NONE, List.of());
  }

  @Test
  void measuresAllAndWritesATargetFile() {
    Calibrator.Result r = Calibrator.run(CPU,
        (all, limit) -> all.stream()
            .map(e -> run(new String(e.programs().getFirst().module(), StandardCharsets.UTF_8))).toList(),
        Progress.NONE, LIMIT)
        .orElseThrow();
    assertThat(r.callNs()).isEqualTo(5_000);
    assertThat(r.samples()).allMatch(s -> s.ns() == 100_000);
    assertThat(r.noise()).isEqualTo(1.02);
    assertThat(r.skipped()).hasSize(2).allMatch(s -> s.endsWith(": no sines"));
    assertThat(r.fit().after().medianRatio()).isLessThan(r.fit().before().medianRatio());
    String file = Calibrator.file(r, "mine", "a test, 2 cores");
    assertThat(file).startsWith("# proto-file: target.proto\n# Measured by eqdrive calibrate on a test, 2 cores: ")
        .contains("Kendall tau");
    assertThat(file.lines()).allMatch(l -> l.length() <= 120);
    Target read = Target.parse(file, "mine.txtpb");
    assertThat(read.name()).isEqualTo("mine");
    assertThat(read.spec().getCpu()).isEqualTo(r.fit().target().spec().getCpu());
  }

  @Test
  void withoutTimeThereIsNoTarget() {
    assertThat(Calibrator.run(CPU, (all, limit) -> List.of(List.of(took(1), took(1))), Progress.NONE, Duration.ZERO))
        .isEqualTo(Optional.empty());
  }
}
