package dev.eqdrive.cli;

import dev.eqdrive.driver.Pipeline;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the launcher starts. */
public final class Main {
  /**
   * Numbers of the file descriptors for messages and results. Descriptors 1 and 2 are then a file: native libraries and the
   * virtual machine itself write there, unasked, when they die.
   */
  private static final String MESSAGES = "eqdrive.messages.fd";
  private static final String RESULTS = "eqdrive.results.fd";
  /** Set when the messages go to a terminal. */
  private static final String TERMINAL = "eqdrive.terminal";

  private Main() {
  }

  public static void main(String[] args) {
    RunDirectory run = RunDirectory.ofProperty();
    run.phase("start");
    PrintStream err = new PrintStream(new FileOutputStream(descriptor(MESSAGES, FileDescriptor.err)), true,
        StandardCharsets.UTF_8);
    Console console = new Console(new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(descriptor(RESULTS, FileDescriptor.out)), err, Boolean.getBoolean(TERMINAL), run);
    Interrupts interrupts = Interrupts.install(run);
    int status = new Cli(console, request -> Pipeline.run(Mishap.arm(request)), interrupts::stopRequested).run(args);
    err.flush();
    run.exit(status);
    System.exit(status);
  }

  private static FileDescriptor descriptor(String property, FileDescriptor standard) {
    int number = Integer.getInteger(property, -1);
    if (number < 0) return standard;
    try {
      FileDescriptor descriptor = new FileDescriptor();
      var field = FileDescriptor.class.getDeclaredField("fd");
      field.setAccessible(true);
      field.setInt(descriptor, number);
      return descriptor;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return standard;
    }
  }
}
