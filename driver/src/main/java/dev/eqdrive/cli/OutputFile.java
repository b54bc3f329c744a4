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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A file that appears whole or not at all: written beside its place, forced to the disk, renamed. Several files appear together
 * or not at all. Devices and pipes, which cannot be renamed to, are written in one go.
 */
final class OutputFile {
  private static final AtomicReference<List<Path>> STAGED = new AtomicReference<>(List.of());

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
    writeAll(List.of(new Content(this, bytes)));
  }

  /** What goes into a file. */
  record Content(OutputFile file, byte[] bytes) {
  }

  /** Writes all files, or none: what is already in place is taken away again when a later one fails. */
  static void writeAll(List<Content> contents) {
    List<Path> temporaries = contents.stream().filter(c -> !c.file.isPlace()).map(c -> c.file.temporary()).toList();
    List<OutputFile> done = new ArrayList<>();
    STAGED.set(temporaries);
    if (!contents.isEmpty()) contents.getFirst().file.run.staged(temporaries);
    try {
      for (Content c : contents) c.file.attempt(() -> c.file.stage(c.bytes));
      for (Content c : contents) {
        boolean fresh = !Files.exists(c.file.path);
        c.file.attempt(() -> c.file.reveal(c.bytes));
        if (fresh) done.add(c.file);
      }
    } catch (CompileException e) {
      for (OutputFile f : done) delete(f.path);
      throw e;
    } finally {
      temporaries.forEach(OutputFile::delete);
      STAGED.set(List.of());
      if (!contents.isEmpty()) contents.getFirst().file.run.unstaged();
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw failure(name, reason(e), e);
    }
  }

  /** Whether it is a device or a pipe. */
  private boolean isPlace() {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  private Path temporary() {
    return directory(path).resolve("." + path.getFileName() + ".eqdrive-" + ProcessHandle.current().pid() + "-"
        + Thread.currentThread().threadId());
  }

  private void stage(byte[] bytes) throws IOException {
    if (isPlace()) return;
    Path temporary = temporary();
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
  }

  private void reveal(byte[] bytes) throws IOException {
    if (isPlace()) {
      try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
        out.write(bytes);
      }
      return;
    }
    try {
      Files.move(temporary(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the file system cannot rename", e);
    }
  }

  /** Removes files that are being written; for a process about to end. */
  static void discardStaged() {
    Optional.ofNullable(STAGED.get()).ifPresent(files -> files.forEach(OutputFile::delete));
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The launcher tries again.
    }
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
