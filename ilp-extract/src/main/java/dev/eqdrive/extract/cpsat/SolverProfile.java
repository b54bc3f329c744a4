package dev.eqdrive.extract.cpsat;

import com.google.ortools.sat.SatParameters;
import dev.eqdrive.extract.ExactSolver;

/**
 * Parameters of the solver: one worker led by unsatisfiable cores and one by linear programming, which close different
 * graphs, taking turns so that the run repeats.
 */
final class SolverProfile {
  private SolverProfile() {
  }

  static void apply(SatParameters.Builder parameters, ExactSolver.Effort effort) {
    parameters.setNumWorkers(2).addSubsolvers("core").addSubsolvers("max_lp").setInterleaveSearch(true);
    parameters.setRandomSeed(effort.seed());
    parameters.setMaxDeterministicTime(effort.deterministic());
    parameters.setMaxTimeInSeconds(effort.wall());
    parameters.setRelativeGapLimit(effort.gap());
    parameters.setLogSearchProgress(false);
  }
}
