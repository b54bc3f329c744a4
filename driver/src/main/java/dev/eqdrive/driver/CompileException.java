package dev.eqdrive.driver;

/** Ends a command without output: one diagnostic and the exit code it stands for. */
public final class CompileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic diagnostic;
  private final ExitCode exitCode;

  public CompileException(ExitCode exitCode, Diagnostic diagnostic) {
    super(diagnostic.text());
    this.exitCode = exitCode;
    this.diagnostic = diagnostic;
  }

  public CompileException(ExitCode exitCode, Diagnostic diagnostic, Throwable cause) {
    super(diagnostic.text(), cause);
    this.exitCode = exitCode;
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
