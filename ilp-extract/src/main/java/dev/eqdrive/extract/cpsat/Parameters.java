package dev.eqdrive.extract.cpsat;

import com.google.ortools.sat.SatParameters;
import dev.eqdrive.extract.ExactSolver;

/** The profiles as parameters of the solver. */
final class Parameters {
  private static final int PORTFOLIO = 8; // with fewer workers whole families of searches are missing

  private Parameters() {
  }

  static void apply(SatParameters.Builder parameters, ExactSolver.Effort effort) {
    switch (effort.profile()) {
      // Cores and linear programming close different graphs.
      case D2 -> parameters.setNumWorkers(2).addSubsolvers("core").addSubsolvers("max_lp").setInterleaveSearch(true);
      case D1 -> parameters.setNumWorkers(1).setOptimizeWithCore(true).setLinearizationLevel(0);
      case Q -> parameters.setNumWorkers(2).addSubsolvers("core").addSubsolvers("quick_restart");
      case B -> parameters.setNumWorkers(Math.max(PORTFOLIO, Runtime.getRuntime().availableProcessors()));
    }
    parameters.setRandomSeed(effort.seed());
    // Limits below 0, when the clock ran out while the model was made, are refused as a fault of the model.
    parameters.setMaxDeterministicTime(Math.max(0, effort.deterministic()));
    parameters.setMaxTimeInSeconds(Math.max(0, effort.wall()));
    parameters.setRelativeGapLimit(effort.gap());
    parameters.setLogSearchProgress(false);
  }
}
