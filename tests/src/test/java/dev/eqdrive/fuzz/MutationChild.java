package dev.eqdrive.fuzz;

import dev.eqdrive.cli.Cli;
import dev.eqdrive.cli.Console;
import dev.eqdrive.cli.RunDirectory;
import dev.eqdrive.driver.Pipeline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Compiles numbered files of a directory one after the other and notes each status, until native code kills it. */
final class MutationChild {
  private MutationChild() {
  }

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    int end = Integer.parseInt(args[2]);
    for (int i = Integer.parseInt(args[1]); i < end; i++) {
      Console console = new Console(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(),
          new PrintStream(Files.newOutputStream(directory.resolve(i + ".err"))), false, RunDirectory.NONE);
      int status = new Cli(console, Pipeline::run, () -> false).run("compile", directory.resolve(i + ".in").toString(),
          "-o",
          directory.resolve(i + ".mlir").toString(), "-q", "--verify=off", "--iter-limit=2", "--node-limit=2000",
          "--time-limit=10");
      Files.writeString(directory.resolve("log"), i + " " + status + "\n", StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    System.exit(0);
  }
}
