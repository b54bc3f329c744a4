package dev.eqdrive.cli;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the whole input, bounded. */
final class InputFile {
  static final String STANDARD_INPUT = "<standard input>";

  private InputFile() {
  }

  static Source read(String name, Console console, long limit) {
    if (name.equals("-")) {
      try {
        byte[] bytes = console.in().readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
        return new Source(STANDARD_INPUT, Bytes.of(bounded(STANDARD_INPUT, bytes, limit)));
      } catch (IOException e) {
        throw failure("cannot read standard input: " + OutputFile.reason(e), e);
      }
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) throw failure("cannot read " + name + ": it is a directory", null);
      if (Files.isRegularFile(path) && Files.size(path) > limit) throw tooLarge(name, Files.size(path), limit);
      return new Source(name, Bytes.of(bounded(name, Files.readAllBytes(path), limit)));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw failure("cannot read " + name + ": " + OutputFile.reason(e), e);
    } catch (OutOfMemoryError e) {
      throw tooLarge(name, -1, limit);
    }
  }

  private static byte[] bounded(String name, byte[] bytes, long limit) {
    if (bytes.length > limit) throw tooLarge(name, bytes.length, limit);
    return bytes;
  }

  private static CompileException tooLarge(String name, long size, long limit) {
    String much = size < 0
        ? "does not fit into memory"
        : "has " + size + " bytes, more than --max-input-bytes=" + limit;
    return new CompileException(ExitCode.INPUT, Diagnostic.error(1003, "the input " + name + " " + much)
        .withAdvice("Maybe pass the weights as arguments instead of constants"));
  }

  private static CompileException failure(String text, @org.jspecify.annotations.Nullable Throwable cause) {
    Diagnostic d = Diagnostic.error(1001, text);
    return cause == null ? new CompileException(ExitCode.INPUT, d) : new CompileException(ExitCode.INPUT, d, cause);
  }
}
