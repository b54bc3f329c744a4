package dev.eqdrive.pjrt;

import dev.eqdrive.ir.Literal;
import java.util.List;

/** What became of one program of an experiment. */
public sealed interface Outcome permits Outcome.Ran, Outcome.Refused {
  /**
   * It was compiled and, if that was asked for, run.
   *
   * @param difference of its results from those of the first program
   * @param results    empty unless they were to be kept
   */
  record Ran(Build build, Timing timing, Difference difference, List<Literal> results) implements Outcome {
    public Ran {
      results = List.copyOf(results);
    }
  }

  /** It could not be compiled or run, and why; perhaps it ended the process. */
  record Refused(String reason) implements Outcome {
  }

  /**
   * The compiled program.
   *
   * @param prepareNs      time of the preparation; 0 without one
   * @param optimized      serialized HloModuleProtoWithConfig; empty if the plugin does not give it
   * @param temporaryBytes what a run allocates besides arguments and results; 0 if the plugin does not say
   */
  record Build(long compileNs, long prepareNs, byte[] optimized, long temporaryBytes) {
  }
}
