package dev.eqdrive.stablehlo;

import dev.eqdrive.child.ChildJvm;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.mlir.MlirLibrary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
      String trouble = left <= 0 ? ChildJvm.late(limit) : attempt(jobs, outcomes, left, limit);
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

  /** Runs the jobs that have no outcome yet; returns why it ended before the last. */
  private static String attempt(List<Job> jobs, List<Outcome> outcomes, long nanos, Duration limit) {
    List<Job> rest = jobs.subList(outcomes.size(), jobs.size());
    ChildJvm child = new ChildJvm("the interpreter", List.of(EvaluatorMain.class),
        List.of("-D" + MlirLibrary.PROPERTY + "=" + MlirLibrary.path().map(Path::toString).orElse("")), List.of(),
        Map.of(), List.of("LLVM ERROR", "SIG", "Exception"));
    return child.run(out -> {
      out.writeInt(rest.size());
      for (Job job : rest) EvaluatorProtocol.write(out, job);
    }, in -> {
      while (outcomes.size() < jobs.size()) outcomes.add(EvaluatorProtocol.readOutcome(in));
    }, nanos, limit);
  }
}
