package dev.eqdrive.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs with some bytes changed: a compile ends with 0 and a module that reads back, or with 1 or 4 and one message, or native
 * code kills the process, which is the launcher's to report; a file is there exactly after 0. Many inputs share a child process,
 * which is started again behind an input that killed it.
 */
class MutationTest {
  private static final long SEED = Long.getLong("eqdrive.seed", 1);
  private static final int PATIENCE_SECONDS = 20;

  @TempDir
  Path directory;

  @Test
  void someMutations() throws Exception {
    run(60);
  }

  @Tag("fuzz")
  @Test
  void twoThousandMutations() throws Exception {
    run(2_000);
  }

  private void run(int count) throws Exception {
    List<byte[]> seeds = seeds();
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++)
      Files.write(directory.resolve(i + ".in"), mutate(seeds.get(i % seeds.size()), random));
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    int killed = 0;
    int next = 0;
    while (next < count) {
      boolean finished = child(next, count);
      statuses.clear();
      if (Files.exists(directory.resolve("log"))) {
        for (String line : Files.readAllLines(directory.resolve("log"))) {
          statuses.put(Integer.parseInt(line.substring(0, line.indexOf(' '))),
              Integer.parseInt(line.substring(line.indexOf(' ') + 1)));
        }
      }
      int reached = statuses.isEmpty() ? next : Math.max(next, statuses.lastKey() + 1);
      if (!finished) {
        assertThat(directory.resolve(reached + ".mlir")).as("no file where the process died").doesNotExist();
        killed++;
        reached++;
      }
      next = reached;
    }
    assertThat(statuses).hasSize(count - killed);
    for (var entry : statuses.entrySet()) check(entry.getKey(), entry.getValue());
    assertThat(killed).as("processes killed of %d, seed %d", count, SEED).isLessThan(count / 5 + 1);
  }

  private void check(int i, int status) throws IOException {
    String at = "input " + i + " of seed " + SEED;
    String err = Files.readString(directory.resolve(i + ".err"));
    Path output = directory.resolve(i + ".mlir");
    assertThat(status).as(at + ": " + err).isIn(0, 1, 4);
    assertThat(err).as(at).doesNotContain("\tat ");
    if (status == 0) {
      try (Program program = StablehloReader.read(Files.readAllBytes(output), at)) {
        assertThat(program.functions()).as(at).isNotNull();
      }
    } else {
      assertThat(err.lines().filter(l -> l.contains("[EQD-"))).as(at + ": " + err).hasSize(1);
      assertThat(output).as(at).doesNotExist();
    }
  }

  /** Whether the child ended by itself. */
  private boolean child(int from, int to) throws Exception {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
        "-Xss16m",
        "-XX:+UseSerialGC", "-XX:ErrorFile=" + directory.resolve("crash.log"), "--enable-native-access=ALL-UNNAMED",
        "-Djava.library.path=" + System.getProperty("java.library.path"),
        "-Deqdrive.mlir.library=" + System.getProperty("eqdrive.mlir.library"), "-cp",
        System.getProperty("java.class.path"),
        MutationChild.class.getName(), directory.toString(), Integer.toString(from), Integer.toString(to))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    long before = -1;
    while (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      long now = Files.exists(directory.resolve("log")) ? Files.size(directory.resolve("log")) : 0;
      if (now == before) {
        // Hangs, as damaged bytecode sometimes does: what the launcher's watchdog is for.
        process.destroyForcibly().waitFor();
        return false;
      }
      before = now;
    }
    return process.exitValue() == 0;
  }

  private static List<byte[]> seeds() throws IOException {
    Path models = Path.of(System.getProperty("eqdrive.root", "..")).resolve("tests/models/small");
    List<byte[]> seeds = new ArrayList<>();
    try (var files = Files.list(models)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mlir")).sorted().limit(6).toList()) {
        byte[] text = Files.readAllBytes(file);
        seeds.add(text);
        try (Program program = StablehloReader.read(text, file.toString())) {
          seeds.add(StablehloWriter.write(program, program.graphs(), OutputForm.BYTECODE));
        }
      }
    }
    return seeds;
  }

  private static byte[] mutate(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    int changes = 1 + random.nextInt(3);
    for (int k = 0; k < changes; k++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        default ->
          bytes = java.util.Arrays.copyOf(bytes, Math.max(8, bytes.length - random.nextInt(1 + bytes.length / 8)));
      }
    }
    return bytes;
  }
}
