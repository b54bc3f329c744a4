package dev.eqdrive.driver;

/** How a command ends. The numbers are a promise to scripts. */
public enum ExitCode {
  /** The output is written, also after falling back to a weaker rung. */
  OK(0),
  /** The input is at fault (not readable, not valid, over a limit) or the output cannot be written. */
  INPUT(1),
  /** The command line or a configuration file is at fault. */
  USAGE(2),
  /** A verification mismatch under {@code --fail-on=mismatch}; the original module is written. */
  MISMATCH(3),
  /** A limit or another {@code --fail-on} condition; nothing is written. */
  LIMIT(4),
  /** An internal error, or native code stopped the process; nothing is written. */
  INTERNAL(70),
  /** Interrupted twice by SIGINT; nothing is written. */
  INTERRUPTED(130),
  /** Interrupted twice by SIGTERM; nothing is written. */
  TERMINATED(143);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  /** The process exit status. */
  public int status() {
    return status;
  }
}
