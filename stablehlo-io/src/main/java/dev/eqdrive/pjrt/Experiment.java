package dev.eqdrive.pjrt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Programs that are compiled together, and what is then done with them.
 *
 * @param execution empty: compiling is all
 */
public record Experiment(List<Candidate> programs, Optional<Execution> execution) {
  public Experiment {
    programs = List.copyOf(programs);
  }

  /** Programs that are only compiled. */
  public static Experiment compileOnly(List<Candidate> programs) {
    return new Experiment(programs, Optional.empty());
  }

  /**
   * A program: text, bytecode or artifact.
   *
   * @param prepare a program that takes the arguments of the experiment and returns those of this program; it runs once and is
   *                not counted
   */
  public record Candidate(byte[] module, Optional<byte[]> prepare) {
    public static Candidate of(byte[] module) {
      return new Candidate(module, Optional.empty());
    }
  }

  /**
   * How programs are run: once each for their results, then alternating, forth and back, so that a drift of the machine hits
   * all alike.
   *
   * @param warmups     rounds that do not count
   * @param runs        rounds that count
   * @param limit       rounds end when this has passed, but not before the third
   * @param keepResults whether the results of the first run are wanted
   * @param compile     when this has passed, programs after the third are no longer compiled
   * @param excess      programs are not run whose arithmetic, bytes moved and temporaries all exceed the first program's by this
   *                    factor
   */
  public record Execution(List<Input> inputs, int warmups, int runs, Duration limit, boolean keepResults,
      Duration compile, double excess) {
    private static final Duration NO_LIMIT = Duration.ofDays(1);

    /** An execution of all programs. */
    public Execution(List<Input> inputs, int warmups, int runs, Duration limit, boolean keepResults) {
      this(inputs, warmups, runs, limit, keepResults, NO_LIMIT, Double.POSITIVE_INFINITY);
    }

    public Execution {
      inputs = List.copyOf(inputs);
    }
  }
}
