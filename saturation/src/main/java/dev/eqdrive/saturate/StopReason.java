package dev.eqdrive.saturate;

import java.time.Duration;

/** Why saturation ended. */
public sealed interface StopReason {
  /** No rule finds anything new. */
  record Saturated() implements StopReason {
  }

  /** The limit on iterations. */
  record IterationLimit(int iterations) implements StopReason {
  }

  /** The limit on nodes. */
  record NodeLimit(int nodes) implements StopReason {
  }

  /** The limit on matches. */
  record MatchLimit(long matches) implements StopReason {
  }

  /** The wall clock; results may differ from run to run. */
  record TimeSafetyNet(Duration time) implements StopReason {
  }

  /** The thread was interrupted. */
  record Cancelled() implements StopReason {
  }
}
