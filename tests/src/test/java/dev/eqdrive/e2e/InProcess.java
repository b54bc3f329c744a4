package dev.eqdrive.e2e;

import dev.eqdrive.cli.Cli;
import dev.eqdrive.cli.Console;
import dev.eqdrive.cli.RunDirectory;
import dev.eqdrive.driver.Pipeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs commands in this process. */
public final class InProcess {
  private InProcess() {
  }

  /** How a command ended. */
  public record Outcome(int status, byte[] out, String err) {
    /** Standard output as text. */
    public String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }

  /** Runs a command without standard input. */
  public static Outcome run(String... arguments) {
    return run(new byte[0], arguments);
  }

  /** Runs a command. */
  public static Outcome run(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new ByteArrayInputStream(input), out,
        new PrintStream(err, true, StandardCharsets.UTF_8), false,
        RunDirectory.NONE);
    int status = new Cli(console, Pipeline::run, () -> false).run(arguments);
    return new Outcome(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }
}
