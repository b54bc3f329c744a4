package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Literal;
import dev.eqdrive.mlir.MlirLibrary;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs modules in the StableHLO reference interpreter, in a child process: the interpreter ends its process on
 * operations that it does not know and on integer division by zero. That, a time limit and any other trouble is an
 * outcome, never an exception.
 */
public final class Evaluator {
  /** A module (text, bytecode or artifact) whose {@code main}, or only function, is to be called. */
  public record Job(byte[] module, List<Literal> inputs) {
    public Job {
      inputs = List.copyOf(inputs);
    }

    public static Job ofText(String module, List<Literal> inputs) {
      return new Job(module.getBytes(StandardCharsets.UTF_8), inputs);
    }
  }

  /** What became of a job. */
  public sealed interface Outcome permits Values, NotVerified {
  }

  /** The results. */
  public record Values(List<Literal> results) implements Outcome {
    public Values {
      results = List.copyOf(results);
    }
  }

  /** There are no results, and why. */
  public record NotVerified(String reason) implements Outcome {
  }

  private Evaluator() {
  }

  /**
   * Outcomes of the jobs, in order. One child runs them all; after a death the next one goes on with the job after
   * it.
   */
  public static List<Outcome> run(List<Job> jobs, Duration limit) {
    List<Outcome> outcomes = new ArrayList<>();
    long deadline = System.nanoTime() + limit.toNanos();
    while (outcomes.size() < jobs.size()) {
      long left = deadline - System.nanoTime();
      String trouble = left <= 0 ? timeout(limit) : attempt(jobs, outcomes, left, limit);
      if (outcomes.size() == jobs.size()) break;
      outcomes.add(new NotVerified(trouble));
      boolean over = System.nanoTime() >= deadline || Thread.currentThread().isInterrupted();
      while (over && outcomes.size() < jobs.size()) outcomes.add(new NotVerified(trouble));
    }
    return outcomes;
  }

  /** The outcome of one module. */
  public static Outcome run(Job job, Duration limit) {
    return run(List.of(job), limit).getFirst();
  }

  private static String timeout(Duration limit) {
    return "the time limit of " + limit.toMillis() + " ms passed";
  }

  /** Runs the jobs that have no outcome yet; returns why it ended before the last. */
  private static String attempt(List<Job> jobs, List<Outcome> outcomes, long nanos, Duration limit) {
    Path folder;
    try {
      folder = Files.createTempDirectory("eqdrive-eval");
    } catch (IOException e) {
      return "no temporary folder: " + e.getMessage();
    }
    try {
      Path request = folder.resolve("jobs");
      Path response = folder.resolve("outcomes");
      Path log = folder.resolve("log");
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(request)))) {
        List<Job> rest = jobs.subList(outcomes.size(), jobs.size());
        out.writeInt(rest.size());
        for (Job job : rest) EvaluatorProtocol.write(out, job);
      }
      Process child = start(request, response, log, folder);
      boolean ended;
      try {
        ended = child.waitFor(nanos, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        ended = false;
      }
      if (!ended) child.destroyForcibly().onExit().join();
      if (Files.exists(response)) collect(response, outcomes, jobs.size());
      return ended ? "the interpreter stopped: " + lastWords(log, child.exitValue()) : timeout(limit);
    } catch (IOException e) {
      return "the interpreter could not be run: " + e.getMessage();
    } finally {
      delete(folder);
    }
  }

  private static Process start(Path request, Path response, Path log, Path folder) throws IOException {
    Path classes;
    try {
      classes = Path.of(EvaluatorMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + folder.resolve("hs_err"),
        "-D" + MlirLibrary.PROPERTY + "=" + MlirLibrary.path().map(Path::toString).orElse(""), "-cp",
        classes.toString(),
        EvaluatorMain.class.getName(), request.toString(), response.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static void collect(Path response, List<Outcome> outcomes, int jobs) throws IOException {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(response)))) {
      while (outcomes.size() < jobs) outcomes.add(EvaluatorProtocol.readOutcome(in));
    } catch (EOFException e) {
      // The child ended before the last job: what is complete has been read. An incomplete outcome is none.
    }
  }

  private static String lastWords(Path log, int exit) throws IOException {
    List<String> lines = Files.exists(log)
        ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList()
        : List.of();
    return lines.stream().filter(l -> l.contains("LLVM ERROR") || l.contains("SIG") || l.contains("Exception"))
        .findFirst().map(l -> l.length() > 300 ? l.substring(0, 300) : l).orElse("exit status " + exit);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path p : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
    } catch (IOException e) {
      // A temporary folder that stays behind does no harm.
    }
  }
}
