package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.cli.Cli;
import dev.eqdrive.cli.Console;
import dev.eqdrive.cli.RunDirectory;
import dev.eqdrive.driver.Pipeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits by configuration file, limits found by {@code tune-limits}, stops, and what the report says of them. */
class LimitsTest {
  private static final Path MODELS = Path.of(System.getProperty("eqdrive.root", "..")).resolve("tests/models");
  private static final Path LORA = MODELS.resolve("lora.mlir");

  /** A custom call between two products, the second of which is of three factors in the dearer order. */
  private static final String CHAIN = """
      func.func public @main(%x: tensor<8x512xf32>, %a: tensor<512x512xf32>, %b: tensor<512x512xf32>) -> tensor<8x512xf32> {
        %c = stablehlo.custom_call @f(%x) : (tensor<8x512xf32>) -> tensor<8x512xf32>
        %w = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<512x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32>
        %r = stablehlo.dot_general %c, %w, contracting_dims = [1] x [0] : (tensor<8x512xf32>, tensor<512x512xf32>) -> tensor<8x512xf32>
        return %r : tensor<8x512xf32>
      }
      """;

  @TempDir
  Path folder;

  private String compile(Path model, String... extra) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("compile", model.toString(), "--verify=off", "-o",
        folder.resolve("out.mlir").toString(), "--report=" + folder.resolve("report.json")));
    arguments.addAll(List.of(extra));
    InProcess.Outcome o = InProcess.run(arguments.toArray(new String[0]));
    assertThat(o.status()).as(o.err()).isZero();
    return Files.readString(folder.resolve("report.json"));
  }

  private Path chain() throws IOException {
    return Files.writeString(folder.resolve("chain.mlir"), CHAIN);
  }

  private static double number(String report, String object, String key) {
    Matcher m = Pattern.compile("\"" + object + "\": \\{.*?\"" + key + "\": ([-0-9.eE]+)", Pattern.DOTALL)
        .matcher(report);
    assertThat(m.find()).as(object + "." + key).isTrue();
    return Double.parseDouble(m.group(1));
  }

  @Test
  void theCommandLineComesBeforeTheModelSectionAndThatBeforeTheRest() throws IOException {
    Path config = Files.writeString(folder.resolve("c.txtpb"), """
        # Exact rules only, except where a model may round.
        fp_policy: "strict"
        model { match: "other*" fp_policy: "fast" }
        model { match: "cha*" fp_policy: "reassoc" min_gain: 0.9 }
        model { match: "*" fp_policy: "fast" }
        """);
    String given = "--config=" + config;
    assertThat(number(compile(chain()), "cost", "ratio")).isGreaterThan(5);
    compile(chain(), "--min-gain=0.95");
    String kept = Files.readString(folder.resolve("out.mlir"));
    compile(chain(), given);
    assertThat(Files.readString(folder.resolve("out.mlir"))).isEqualTo(kept);
    assertThat(number(compile(chain(), given, "--min-gain=0.02"), "cost", "ratio")).isGreaterThan(5);
    Path strict = Files.copy(chain(), folder.resolve("strict.mlir"));
    Files.writeString(config, "fp_policy: \"strict\"\nmodel { match: \"cha*\" fp_policy: \"reassoc\" }\n");
    assertThat(number(compile(strict, given), "cost", "ratio")).isEqualTo(1);
    assertThat(number(compile(chain(), given), "cost", "ratio")).isGreaterThan(5);
  }

  @Test
  void faultsOfAConfigurationAreNamed() throws IOException {
    Path config = folder.resolve("c.txtpb");
    Files.writeString(config, "\n ilp_tim_limit_s: 3\n");
    assertThat(fault(config)).contains("c.txtpb:2:2", "ilp_tim_limit_s", "EQD-2401");
    Files.writeString(config, "ilp_time_limit_s: 0");
    assertThat(fault(config)).contains("is not above 0", "EQD-2401");
    Files.writeString(config, "model { ilp_gap: 0 }");
    assertThat(fault(config)).contains("a model section has no match");
    Files.delete(config);
    assertThat(fault(config)).contains("cannot be read: no such file");
  }

  private String fault(Path config) throws IOException {
    InProcess.Outcome o = InProcess.run("compile", chain().toString(), "-o", folder.resolve("out.mlir").toString(),
        "--config=" + config);
    assertThat(o.status()).isEqualTo(2);
    assertThat(folder.resolve("out.mlir")).doesNotExist();
    return o.err();
  }

  @Test
  void tunedLimitsReachTheGap() throws IOException {
    Path config = folder.resolve("tuned.txtpb");
    InProcess.Outcome o = InProcess.run("tune-limits", LORA.toString(), "--ilp-gap=0.001", "-o", config.toString());
    assertThat(o.status()).as(o.err()).isZero();
    String section = Files.readString(config);
    assertThat(section).contains("match: \"lora.mlir\"", "ilp_gap: 0.001", "ilp_deterministic_limit: ")
        .doesNotContain("was not reached");
    List<Double> gaps = section.lines().filter(l -> l.matches("# +[0-9].*")).map(l -> l.strip().split(" +"))
        .map(f -> Double.parseDouble(f[f.length - 2])).toList();
    assertThat(gaps).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b, a));
    String report = compile(LORA, "--config=" + config);
    assertThat(number(report, "ilp", "gap")).isLessThanOrEqualTo(0.001);
    double limit = Double.parseDouble(section.replaceAll("(?s).*ilp_deterministic_limit: ([0-9.]+).*", "$1"));
    assertThat(limit).isLessThan(20);
    assertThat(number(report, "ilp", "deterministic_time")).isLessThanOrEqualTo(1.1 * limit + 0.01);
  }

  @Test
  void aStopGivesTheBestSoFar() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(),
        new PrintStream(err, true, StandardCharsets.UTF_8), false, RunDirectory.NONE);
    int status = new Cli(console, Pipeline::run, () -> true).run("compile", LORA.toString(), "-o",
        folder.resolve("out.mlir").toString());
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(status).as(said).isZero();
    assertThat(said).contains("EQD-3003", "the best program found so far is written");
    assertThat(InProcess.run("inspect", folder.resolve("out.mlir").toString()).status()).isZero();
  }

  @Test
  void boundsAreNeverAboveWhatTheyBound() throws IOException {
    for (String name : List.of("lora", "gp", "linreg_chain")) {
      String report = compile(MODELS.resolve(name + ".mlir"));
      assertThat(number(report, "cost", "bound")).as(name).isPositive()
          .isLessThanOrEqualTo(number(report, "cost", "after"));
      assertThat(number(report, "ilp", "bound")).as(name).isPositive()
          .isLessThanOrEqualTo(number(report, "ilp", "objective"));
      assertThat(number(report, "presolve", "columns")).isLessThanOrEqualTo(number(report, "model", "columns"));
    }
  }

  @Test
  void conditionsCanFail() throws IOException {
    Path out = folder.resolve("out.mlir");
    InProcess.Outcome opaque = InProcess.run("compile", chain().toString(), "-o", out.toString(), "--fail-on=opaque");
    assertThat(opaque.status()).isEqualTo(4);
    InProcess.Outcome limit = InProcess.run("compile", LORA.toString(), "-o", out.toString(), "--iter-limit=1",
        "--verify=off", "--fail-on=limit");
    assertThat(limit.status()).isEqualTo(4);
    assertThat(out).doesNotExist();
    assertThat(InProcess.run("compile", LORA.toString(), "-o", out.toString(), "--verify=off",
        "--fail-on=opaque,wall-clock,unproven,fallback").status()).isZero();
  }

  @Test
  void jobsDoNotChangeTheBytes() throws IOException {
    for (String name : List.of("lora", "linreg_chain", "maxtext")) {
      compile(MODELS.resolve(name + ".mlir"), "--jobs=1");
      String one = Files.readString(folder.resolve("out.mlir"));
      compile(MODELS.resolve(name + ".mlir"), "--jobs=2");
      assertThat(Files.readString(folder.resolve("out.mlir"))).as(name).isEqualTo(one);
    }
  }
}
