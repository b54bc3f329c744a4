package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A file that appears whole or not at all: written beside its place, forced to the disk, renamed. Devices and pipes, which
 * cannot be renamed to, are written in one go.
 */
final class OutputFile {
  private static final AtomicReference<Optional<Path>> STAGED = new AtomicReference<>(Optional.empty());

  private final String name;
  private final Path path;
  private final RunDirectory run;

  private OutputFile(String name, Path path, RunDirectory run) {
    this.name = name;
    this.path = path;
    this.run = run;
  }

  /** Checks that the place can be written, before any work is done. */
  static OutputFile at(String name, RunDirectory run) {
    Path path;
    try {
      path = Path.of(name);
      // A link stays a link: what it points to is replaced.
      if (Files.isSymbolicLink(path) && Files.exists(path)) path = path.toRealPath();
    } catch (IOException | RuntimeException e) {
      throw failure(name, reason(e), e);
    }
    Path directory = directory(path);
    if (Files.isDirectory(path)) throw failure(name, "it is a directory");
    if (!Files.isDirectory(directory)) throw failure(name, "the directory " + directory + " does not exist");
    boolean place = Files.exists(path) && !Files.isRegularFile(path);
    if (!Files.isWritable(place ? path : directory)) throw failure(name, "permission denied");
    return new OutputFile(name, path, run);
  }

  /** Whether this is the file {@code other} names. */
  boolean isSameAs(Path other) {
    try {
      return Files.exists(path) && Files.isSameFile(path, other);
    } catch (IOException e) {
      return false;
    }
  }

  void write(byte[] bytes) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
          out.write(bytes);
        }
      } else {
        replace(bytes);
      }
    } catch (IOException e) {
      throw failure(name, reason(e), e);
    }
  }

  private void replace(byte[] bytes) throws IOException {
    Path temporary = directory(path)
        .resolve("." + path.getFileName() + ".eqdrive-" + ProcessHandle.current().pid() + "-"
            + Thread.currentThread().threadId());
    STAGED.set(Optional.of(temporary));
    run.staged(temporary);
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) channel.write(buffer);
        channel.force(true);
      }
      if (Files.exists(path)) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        Files.setPosixFilePermissions(temporary, permissions);
      }
      try {
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        throw new IOException("the file system cannot rename", e);
      }
    } finally {
      Files.deleteIfExists(temporary);
      STAGED.set(Optional.empty());
      run.unstaged();
    }
  }

  /** Removes a file that is being written; for a process about to end. */
  static void discardStaged() {
    Optional.ofNullable(STAGED.get()).flatMap(staged -> staged).ifPresent(p -> {
      try {
        Files.deleteIfExists(p);
      } catch (IOException e) {
        // The launcher tries again.
      }
    });
  }

  /** Writes all bytes to standard output. */
  static void writeStandard(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw failure("standard output", reason(e), e);
    }
  }

  private static Path directory(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  private static CompileException failure(String name, String reason) {
    return new CompileException(ExitCode.INPUT, error(name, reason));
  }

  private static CompileException failure(String name, String reason, Throwable cause) {
    return new CompileException(ExitCode.INPUT, error(name, reason), cause);
  }

  private static Diagnostic error(String name, String reason) {
    return Diagnostic.error(1002, "cannot write " + name + ": " + reason);
  }

  /** What the system said, without class names and paths. */
  static String reason(Throwable e) {
    if (e instanceof NoSuchFileException) return "no such file";
    if (e instanceof AccessDeniedException) return "permission denied";
    if (e instanceof FileSystemException f && f.getReason() != null) return lower(f.getReason());
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : lower(message);
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
