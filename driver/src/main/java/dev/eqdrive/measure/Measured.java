package dev.eqdrive.measure;

/** How measurement decided. */
public sealed interface Measured permits Verdict, KernelVerdict {
  /** Whether times decided, now or in an earlier run. */
  boolean isMeasured();
}
