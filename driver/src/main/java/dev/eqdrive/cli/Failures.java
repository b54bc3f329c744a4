package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.Diagnostic.Location;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.fusion.target.TargetException;
import dev.eqdrive.mlir.MlirUnavailableException;
import dev.eqdrive.stablehlo.InputException;
import dev.eqdrive.stablehlo.OutputException;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParameterException;

/** Turns whatever a command throws into one diagnostic and an exit status. */
final class Failures {
  private Failures() {
  }

  /** A failure with the input it belongs to, so that the source line can be shown. */
  static final class InSource extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Source source;
    private final transient Function<String, Optional<Reproducer>> reproduce;

    InSource(Source source, Throwable cause) {
      this(source, cause, why -> Optional.empty());
    }

    /** With a way to keep the input for a report, given what went wrong; used for internal errors only. */
    InSource(Source source, Throwable cause, Function<String, Optional<Reproducer>> reproduce) {
      super(cause);
      this.source = source;
      this.reproduce = reproduce;
    }
  }

  static int report(Throwable thrown, Console console, Verbosity verbosity) {
    Optional<Source> source = Optional.empty();
    Function<String, Optional<Reproducer>> reproduce = why -> Optional.empty();
    Throwable e = thrown;
    if (e instanceof InSource wrapped && wrapped.getCause() != null) {
      source = Optional.of(wrapped.source);
      reproduce = wrapped.reproduce;
      e = wrapped.getCause();
    }
    if (e instanceof ParameterException usage) return UsageErrors.report(usage, console);
    CompileException failure = failure(e);
    DiagnosticPrinter.on(console).print(failure.diagnostic(), source);
    if (failure.exitCode() == ExitCode.INTERNAL && !(e instanceof MlirUnavailableException)) {
      reproduce.apply(failure.diagnostic().text()).ifPresent(r -> announce(r, console));
    }
    if (verbosity.isDebug()) e.printStackTrace(console.err());
    return failure.exitCode().status();
  }

  /** Tells where the input has been kept. */
  static void announce(Reproducer reproducer, Console console) {
    console.err().println("  Kept for a report: " + reproducer.command());
    console.err().flush();
  }

  private static CompileException failure(Throwable e) {
    return switch (e) {
      case CompileException c -> c;
      case InputException i -> {
        Diagnostic d = Diagnostic.error(i.code(), i.text()).at(new Location(i.file(), i.line(), i.column()));
        yield new CompileException(ExitCode.INPUT, i.advice().map(d::withAdvice).orElse(d), i);
      }
      case TargetException t -> new CompileException(ExitCode.USAGE, Diagnostic.error(2201, message(t)), t);
      case OutputException o -> new CompileException(ExitCode.INTERNAL, Diagnostic.error(o.code(), message(o)), o);
      case MlirUnavailableException m -> new CompileException(ExitCode.INTERNAL, Diagnostic.error(9010, message(m)), m);
      case OutOfMemoryError m -> new CompileException(ExitCode.LIMIT,
          Diagnostic.error(3101, "the memory limit is used up: the heap of " + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB is full")
              .withAdvice("Maybe raise --mem-limit or lower --node-limit"),
          m);
      case StackOverflowError s -> new CompileException(ExitCode.INTERNAL,
          Diagnostic.error(9005, "the program is nested too deeply for the stack of " + at(s)), s);
      default -> new CompileException(ExitCode.INTERNAL,
          Diagnostic
              .error(9099, "internal error: " + e.getClass().getSimpleName() + " (" + message(e) + ") in " + at(e))
              .withAdvice("Maybe report it with the input and the output of -vv"),
          e);
    };
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? "no message" : message;
  }

  private static String at(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.eqdrive")) {
        return frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName();
      }
    }
    return "the virtual machine";
  }
}
