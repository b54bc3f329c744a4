package dev.eqdrive.cli;

import dev.eqdrive.driver.ExitCode;
import java.util.concurrent.atomic.AtomicInteger;
import sun.misc.Signal;

/** The first interruption asks for the best result so far, the second one ends the process without output. */
final class Interrupts {
  private final AtomicInteger count = new AtomicInteger();

  private Interrupts() {
  }

  static Interrupts install(RunDirectory run) {
    Interrupts interrupts = new Interrupts();
    interrupts.handle("TERM", ExitCode.TERMINATED, run);
    interrupts.handle("INT", ExitCode.INTERRUPTED, run);
    return interrupts;
  }

  boolean stopRequested() {
    return count.get() > 0;
  }

  private void handle(String signal, ExitCode code, RunDirectory run) {
    try {
      Signal.handle(new Signal(signal), s -> {
        if (count.incrementAndGet() < 2) return;
        OutputFile.discardStaged();
        run.exit(code.status());
        Runtime.getRuntime().halt(code.status());
      });
    } catch (IllegalArgumentException e) {
      // The virtual machine or its parent has claimed the signal: it then ends the process, as without us.
    }
  }
}
